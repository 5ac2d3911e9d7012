"""A string to its annotations, and an article to those of its three parts."""

from dataclasses import replace
from pathlib import Path

import pytest

from articles.annotate import annotate, annotate_article
from articles.model import Article, Origin
from articles.sentences import paragraphs

BODY = (
    "Harbour chief Greta Lind closed the old pier on Monday.\n"
    "“Nobody walks on rotten planks,” she said.\n"
    "The council called the step “a gift to the ferry company.”"
)


def article(headline="", standfirst="", text=BODY):
    origin = Origin(Path("pier.txt"), "text")
    return Article("id", headline, text, paragraphs(text), origin, standfirst=standfirst)


def test_every_span_covers_its_text():
    found = annotate(BODY)
    for quote in found.quotes:
        assert quote.span.of(BODY) == quote.text
        assert quote.cue.span.of(BODY) == quote.cue.text
        assert quote.speaker.span.of(BODY) == quote.speaker.text
    for mention in found.mentions:
        assert mention.span.of(BODY) == mention.text


def test_a_quote_has_kind_cue_speaker_rule_and_confidence():
    first, second = annotate(BODY).quotes
    assert (first.kind, first.cue.text, first.speaker.name) == ("direct", "said", "Greta Lind")
    assert first.rule.startswith("finite after touching, tell, led by ")
    assert not first.doubtful
    assert (second.kind, second.speaker.text) == ("mixed", "The council")


def test_the_second_part_of_a_broken_quotation_is_continued():
    quotes = annotate("“We row at noon,” said Greta Lind. “We come back at six.”").quotes
    assert [quote.continued for quote in quotes] == [False, True]


def test_mentions_are_in_order_and_hold_pronouns_that_mean_somebody():
    mentions = annotate(BODY).mentions
    assert [m.span.start for m in mentions] == sorted(m.span.start for m in mentions)
    assert ("she", "pronoun", "Greta Lind") in {(m.text, m.kind, m.name) for m in mentions}


def test_entities_carry_the_role_that_the_text_gives():
    (entity,) = (entity for entity in annotate(BODY).entities if entity.type == "person")
    assert (entity.name, entity.role) == ("Greta Lind", "Harbour chief")


def test_an_unnamed_source_is_anonymous_and_keeps_its_phrase():
    (quote,) = annotate("“It was a mess from the start,” one senior diplomat said.").quotes
    speaker = quote.speaker
    assert (speaker.text, speaker.name, speaker.anonymous) == ("one senior diplomat", None, True)


def test_nothing_is_found_in_nothing():
    found = annotate("")
    assert (found.quotes, found.mentions, found.entities) == ((), (), ())


def test_marks_without_words_are_no_trouble():
    assert annotate("“” '' \"\" ‘ ’ « „ “").quotes == ()


def test_the_parts_of_an_article_explain_each_other():
    found = annotate_article(article(headline="Lind: ‘I Will Close Every Pier’"))
    (quote,) = found.headline.quotes
    assert quote.speaker.name == "Greta Lind"
    assert quote.span.of(found.article.headline) == quote.text


def test_offsets_point_into_each_part():
    standfirst = "Greta Lind wants “a harbour without holes”."
    found = annotate_article(article("Pier Is Closed", standfirst))
    for part, text in ((found.standfirst, standfirst), (found.text, BODY)):
        assert all(quote.span.of(text) == quote.text for quote in part.quotes)
        assert all(quote.speaker.span.of(text) == quote.speaker.text for quote in part.quotes)
        assert all(mention.span.of(text) == mention.text for mention in part.mentions)


def test_words_that_the_standfirst_repeats_are_one_quote_in_two_places():
    standfirst = "The council calls it “a gift to the ferry company”."
    found = annotate_article(article("Pier Is Closed", standfirst))
    assert [quote.echoes for quote in found.standfirst.quotes] == [1]
    assert [part for part, _ in found.quotes] == ["text", "text"]


def test_words_that_only_the_standfirst_has_are_a_quote_of_their_own():
    found = annotate_article(article("Pier Is Closed", "She fears “a winter without ferries”."))
    assert [quote.echoes for quote in found.standfirst.quotes] == [None]
    assert [part for part, _ in found.quotes] == ["standfirst", "text", "text"]


def test_entities_are_those_of_the_whole_article():
    found = annotate_article(article("Pier Is Closed"))
    assert "Greta Lind" in {entity.name for entity in found.entities}
    assert found.text.entities == ()


def test_second_hand_words_belong_to_the_speaker_via_the_outlet():
    text = "“I will not put my name to it,” Ana Ruiz told her aides, according to the BBC."
    (quote,) = annotate(text).quotes
    assert (quote.speaker.name, quote.via) == ("Ana Ruiz", "the BBC")


def test_first_hand_words_come_through_no_outlet():
    (quote,) = annotate("“I will not put my name to it,” Ana Ruiz told the BBC.").quotes
    assert quote.via == ""


def test_a_role_is_written_as_in_the_text():
    text = (
        "The islands’ councillor, Robert Inness, came. The town's mayor, Ada Brenn, came too.\n"
        "“No,” said Inness. “Yes,” said Brenn."
    )
    roles = {entity.name: entity.role for entity in annotate_article(article(text=text)).entities}
    assert roles["Robert Inness"] == "The islands’ councillor"
    assert roles["Ada Brenn"] == "The town's mayor"


def test_a_brief_sentence_is_trusted_like_a_long_one():
    brief, _ = annotate("“Concrete,” Ana Ruiz said, “does not read any agreements.”").quotes
    assert (brief.kind, brief.speaker.name, brief.doubtful) == ("direct", "Ana Ruiz", False)


def test_of_a_body_without_end_the_beginning_is_annotated(monkeypatch: pytest.MonkeyPatch):
    first = "“Nobody walks on rotten planks,” said Greta Lind."
    monkeypatch.setattr("articles.annotate.MOST_ANNOTATED", len(first) + 1)
    found = annotate_article(article(text=f"{first} “Nobody at all,” said Tom Reed."))
    assert [quote.text for quote in found.text.quotes] == ["Nobody walks on rotten planks,"]
    assert [entity.name for entity in found.entities] == ["Greta Lind"]


@pytest.mark.parametrize(
    ("authors", "expected"),
    [(("Ida Lund",), "Ida Lund"), (("Ida Lund", "Bo Ranta"), None), ((), None)],
)
def test_the_only_author_is_i_in_the_body(authors, expected):
    text = "The bell rings. “How did you know?” I ask. “The way you stand,” says Tom Reed."
    found = annotate_article(replace(article("A doctor", text=text), authors=authors))
    assert found.text.quotes[0].speaker.name == expected
