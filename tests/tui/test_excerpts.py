"""Words with matches in them, cut to a width: the match must be seen."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from articles.model import Span
from articles.query.excerpts import Excerpt
from tui.excerpts import excerpt_line, headline, marked


def test_words_are_cut_into_what_is_a_match_and_what_is_not() -> None:
    assert marked("a ferry, a ferry", [Span(2, 7), Span(11, 16)], 18) == [
        ("a ", False),
        ("ferry", True),
        (", a ", False),
        ("ferry", True),
        ("  ", False),
    ]


def test_a_match_that_is_cut_is_marked_as_far_as_it_is_seen() -> None:
    assert marked("a ferry", [Span(2, 7)], 5) == [("a ", False), ("fe…", True)]
    assert marked("a ferry", [Span(2, 7)], 2) == [("a…", False)]


def test_a_soft_hyphen_before_a_match_does_not_move_it() -> None:
    assert marked("har\u00adbour ferry", [Span(9, 14)], 13)[1] == ("ferry", True)


@pytest.mark.parametrize("width", [12, 20, 34, 76])
@pytest.mark.parametrize(
    "before", ["", "one two three four five six seven eight nine ", "港湾局" * 9]
)
def test_the_first_match_is_seen_at_any_width(before: str, width: int) -> None:
    text = f"{before}ferry and the rest"
    pieces = excerpt_line(Excerpt(text, (Span(len(before), len(before) + 5),)), width)
    assert ("ferry", True) in pieces
    assert sum(cell_len(words) for words, _ in pieces) == width


WOMBAT = "Branmarsh extradition request suspended after an honest wombat dispute"


def cut_around(text: str, word: str, width: int) -> str:
    """Return a headline as it is drawn where ``word`` was found in it; the word is a match."""
    at = text.index(word)
    pieces = headline(text, (Span(at, at + len(word)),), width)
    assert sum(cell_len(words) for words, _ in pieces) == width
    assert [words for words, is_match in pieces if is_match] == [word]
    return "".join(words for words, _ in pieces)


def test_a_headline_whose_match_would_be_cut_off_begins_later_between_two_words() -> None:
    assert cut_around(WOMBAT, "wombat", 27) == "… an honest wombat dispute "
    assert cut_around(WOMBAT, "wombat", 12) == "… wombat di…"
    assert cut_around(WOMBAT, "request", 27) == "… request suspended after… "


def test_a_headline_whose_match_is_seen_begins_where_it_begins() -> None:
    assert cut_around(WOMBAT, "extradition", 27) == "Branmarsh extradition requ…"
    assert cut_around(WOMBAT, "wombat", len(WOMBAT)) == WOMBAT
    assert cut_around(WOMBAT, "dispute", len(WOMBAT)) == WOMBAT


def test_without_spaces_it_begins_between_two_letters() -> None:
    assert cut_around("港湾局" * 9 + "海賊" + "港湾局" * 9, "海賊", 27) == (
        "… 局港湾局海賊港湾局港湾局…"
    )
    accent, word = "e\u0301", "o\u0308o"
    assert cut_around(f"{accent * 60}{word}{accent * 60}", word, 27) == (
        f"… {accent * 8}{word}{accent * 14}…"
    )


def test_a_match_that_is_wider_than_the_row_is_seen_from_its_beginning() -> None:
    long = "wombat" * 9
    pieces = headline(f"The honest {long}", (Span(11, 11 + len(long)),), 20)
    assert pieces == [("… ", False), (f"{long[:17]}…", True)]


def test_a_headline_without_end_is_cut_at_once() -> None:
    text = f"{'calm ' * 400_000}wombat"
    assert cut_around(text, "wombat", 20) == "… calm calm wombat  "
