"""Words with matches in them, cut to a width: the match must be seen."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from articles.model import Span
from articles.query.excerpts import Excerpt
from tui.excerpts import excerpt_line, marked


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
