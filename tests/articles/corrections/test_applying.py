"""An article as the corrections have it."""

from __future__ import annotations

from articles.corrections.applying import corrected
from articles.corrections.lines import Correction, hide, merge, rename, retype, speaker_of
from articles.corrections.meaning import meanings_of
from articles.model import Entity, EntityKey
from tests.tui.making import bridge

BRENN = EntityKey("person", "Ada Brenn")


def test_names_change_wherever_they_are_shown() -> None:
    article = corrected(bridge(), meanings_of([rename(BRENN, "Ada Brenner")]))
    assert {quote.speaker and quote.speaker.name for _, quote in article.quotes} == {
        "Ada Brenner",
        None,
    }
    assert {mention.name for mention in article.text.mentions} == {"Ada Brenner"}
    assert article.entities == (
        Entity("Ada Brenner", "person", ("Ada Brenn", "Brenn"), "city engineer"),
    )


def test_text_and_places_stay_as_they_are() -> None:
    before = bridge()
    after = corrected(before, meanings_of([retype(BRENN, "organisation")]))
    assert after.article == before.article
    assert [quote.span for _, quote in after.quotes] == [quote.span for _, quote in before.quotes]
    assert {mention.type for mention in after.text.mentions} == {"organisation"}


def test_a_hidden_entity_is_none_of_the_article_but_keeps_its_quotes() -> None:
    before = bridge()
    after = corrected(before, meanings_of([hide(BRENN)]))
    assert after.entities == ()
    assert after.quotes == before.quotes


def test_what_nobody_corrected_is_the_very_same() -> None:
    before = bridge()
    assert corrected(before, meanings_of(())) is before
    other = EntityKey("person", "Somebody Else")
    assert corrected(before, meanings_of([merge(other, BRENN)])) == before


def speakers(*corrections: Correction) -> list[str | None]:
    quotes = corrected(bridge(), meanings_of(corrections)).quotes
    return [quote.speaker.name if quote.speaker else None for _, quote in quotes]


def test_a_quote_gets_the_speaker_that_the_reader_gives_it() -> None:
    marsh = EntityKey("person", "Jan Marsh")
    assert speakers(speaker_of("bridge", "Two bolts are gone.", marsh)) == [
        "Ada Brenn",
        "Jan Marsh",
        None,
    ]
    assert speakers(speaker_of("another", "Two bolts are gone.", marsh))[1] == "Ada Brenn"


def test_nobody_says_a_quote() -> None:
    assert speakers(speaker_of("bridge", "It cannot wait,", None)) == [None, "Ada Brenn", None]


def test_what_the_reader_says_is_not_doubted() -> None:
    words = "the last straw for us all"
    meanings = meanings_of([speaker_of("bridge", words, BRENN)])
    (*_, (_, quote)) = corrected(bridge(), meanings).quotes
    assert not quote.doubtful
    assert quote.speaker is not None
    assert quote.speaker.text == "Ada Brenn"


def test_a_corrected_speaker_may_have_a_corrected_name() -> None:
    given = speaker_of("bridge", "the last straw for us all", BRENN)
    assert speakers(given, rename(BRENN, "Ada Brenner"))[2] == "Ada Brenner"
