"""What is shown around a match."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from articles.model import Span
from articles.query import parse
from articles.query.excerpts import AROUND, Excerpt, beginning, excerpt
from articles.query.finding import looks_for_words, matches

LONG = "one two three four " * 20 + "the ferry, the ferry " + "five six seven " * 20


def shown(query: str, text: str) -> tuple[str, list[str]]:
    found = excerpt(text, matches(parse(query), text))
    assert found is not None
    return found.text, [span.of(found.text) for span in found.matches]


def test_a_short_text_is_shown_whole_with_all_matches() -> None:
    assert shown("ferry", "A ferry, the Ferry") == ("A ferry, the Ferry", ["ferry", "Ferry"])


def test_a_long_text_is_cut_between_words_around_the_first_match() -> None:
    text, found = shown("ferry", LONG)
    assert found == ["ferry", "ferry"]
    assert text.startswith("… ")
    assert text.endswith(" …")
    assert text.strip("… ") in LONG
    assert text.split()[1] in {"one", "two", "three", "four"}
    assert len(text) < 2 * AROUND + 10


def test_lines_and_runs_of_spaces_become_one_line() -> None:
    text = "One.\n\nTwo  spaces,\tthen a\nferry here."
    assert shown("ferry", text) == ("One. Two spaces, then a ferry here.", ["ferry"])
    assert shown('"a ferry"', text)[1] == ["a ferry"]


@given(some.text("ab \n\t\u00a0", max_size=40))
def test_every_letter_is_found_again_on_the_line(text: str) -> None:
    letters = [Span(place, place + 1) for place, each in enumerate(text) if not each.isspace()]
    if found := excerpt(text, letters):
        assert [span.of(found.text) for span in found.matches] == [*"".join(text.split())]
        assert found.text.split() == text.split()
        assert not any(white in found.text for white in ("  ", "\n", "\t", "\u00a0"))


def test_a_word_that_never_ends_is_cut_where_it_must_be() -> None:
    text, found = shown("/needle/", "x" * 500 + "needle" + "y" * 500)
    assert found == ["needle"]
    assert len(text) < 2 * AROUND + 20


def test_accents_do_not_move_the_match() -> None:
    assert shown("skoda", "Ministeriet, Škoda")[1] == ["Škoda"]
    assert shown("ferry", "“Œuvre … – the ½ ferry”")[1] == ["ferry"]
    assert shown("ferry", "“The ferry”, he said – twice")[1] == ["ferry"]


def test_where_nothing_is_found_there_is_no_excerpt_but_a_beginning() -> None:
    assert excerpt("some text", ()) is None
    assert beginning("some\n\ntext") == Excerpt("some text")
    assert beginning(LONG).text.endswith(" …")
    assert beginning("") == Excerpt("")


def test_words_for_the_headline_are_looked_for_in_the_headline_only() -> None:
    query = parse("headline:ferry bridge")
    assert [span.of("ferry bridge") for span in matches(query, "ferry bridge")] == ["bridge"]
    assert len([*matches(query, "ferry bridge", "headline")]) == 2


def test_a_query_without_words_looks_for_none() -> None:
    assert looks_for_words(parse("is:unread or headline:ferry"))
    assert not looks_for_words(parse("is:unread speaker:ortiz -ferry"))
