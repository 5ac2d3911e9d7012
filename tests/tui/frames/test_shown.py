"""Whatever is put on the screen, the terminal shows it, for as few bytes as it takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from textual.geometry import Region, Size

from tests.terminal.glass import Glass
from tests.tui.frames.painting import cells, glass_of, painted
from tui.frames.cell import Cell
from tui.frames.shown import Shown
from tui.frames.updates import Patch

WIDTH, HEIGHT = 24, 8
SIZE = Size(WIDTH, HEIGHT)

STYLES = ("", "bold red", "white on blue", "italic on blue", "underline", "reverse green", "dim")
WORDS = (
    "a",
    "said ",
    "Zoë",
    "   ",
    "            ",
    "漢字",
    "e\u0301t",
    "中",
    "│",
    "“no,” ",
    "🙂",
    "中e\u0301",
)

POEM = (
    *("Rain falls on", "the old quay", "while boats", "come slowly", "past us with"),
    *("their nets", "full of fish", "for Monday", "markets and", "the harbour."),
)
assert len(POEM) == HEIGHT + 2

pieces = some.lists(some.tuples(some.sampled_from(WORDS), some.sampled_from(STYLES)), max_size=7)


def row_of(chosen: Sequence[tuple[str, str]], width: int = WIDTH) -> list[Cell]:
    """Return a row of so many cells that begins with the words chosen."""
    row: list[Cell] = []
    for text, style in chosen:
        piece = cells(text, style)
        if len(row) + len(piece) <= width:
            row += piece
    return row + cells(" " * (width - len(row)), "on blue")


rows = pieces.map(row_of)
screens = some.lists(rows, min_size=HEIGHT, max_size=HEIGHT)


@some.composite
def patches(draw: some.DrawFn) -> list[Patch]:
    """A rectangle in which all is drawn anew."""
    left = draw(some.integers(0, WIDTH - 2))
    width = draw(some.integers(1, WIDTH - left))
    top = draw(some.integers(0, HEIGHT - 1))
    lines = draw(some.lists(pieces, min_size=1, max_size=HEIGHT - top))
    return [Patch(left, top + y, row_of(line, width)) for y, line in enumerate(lines)]


def whole(rows: Sequence[list[Cell]]) -> list[Patch]:
    return [Patch(0, y, row) for y, row in enumerate(rows)]


def area_of(drawn: Sequence[Patch]) -> Region:
    first, last = drawn[0], drawn[-1]
    return Region(first.x, first.y, len(first.cells), last.y + 1 - first.y)


@pytest.mark.parametrize("erases", [True, False])
@settings(max_examples=60, deadline=None)
@given(first=screens, drawn=some.lists(patches(), max_size=4))
def test_after_every_frame_the_terminal_shows_what_a_full_repaint_would(
    erases: bool, first: list[list[Cell]], drawn: list[list[Patch]]
) -> None:
    glass, shown = glass_of(WIDTH, HEIGHT, erases=erases), Shown(erases=erases)
    glass.show(shown.draw_all(whole(first), SIZE))
    assert glass.seen() == painted(first)
    for frame in drawn:
        glass.show(shown.draw(frame, [area_of(frame)]))
        assert glass.seen() == painted(shown.rows)
    again = glass_of(WIDTH, HEIGHT, erases=erases)
    again.show(Shown(erases=erases).draw_all(whole(shown.rows), SIZE))
    assert again.seen() == glass.seen()


@pytest.mark.parametrize("erases", [True, False])
@settings(max_examples=40, deadline=None)
@given(
    text=some.lists(rows, min_size=3 * HEIGHT, max_size=3 * HEIGHT),
    tops=some.lists(some.integers(0, 2 * HEIGHT), min_size=1, max_size=5),
)
def test_a_text_that_is_scrolled_is_seen_as_if_it_were_painted(
    erases: bool, text: list[list[Cell]], tops: list[int]
) -> None:
    glass, shown = glass_of(WIDTH, HEIGHT, erases=erases), Shown(erases=erases)
    title = row_of([("title", "")])
    glass.show(shown.draw_all(whole([title, *text[: HEIGHT - 1]]), SIZE))
    for top in tops:
        seen = [title, *text[top : top + HEIGHT - 1]]
        glass.show(shown.draw(whole(seen)[1:], [Region(0, 1, WIDTH, HEIGHT - 1)]))
        assert glass.seen() == painted(seen)


@dataclass(frozen=True)
class Pane:
    """A text of which some lines are seen, in some columns of the screen."""

    left: int
    width: int
    text: list[list[tuple[str, str]]]

    def lines(self, top: int) -> list[Patch]:
        seen = self.text[top : top + HEIGHT - 2]
        return [Patch(self.left, y, row_of(line, self.width)) for y, line in enumerate(seen, 1)]


panes = some.builds(
    Pane,
    some.integers(0, 9),
    some.integers(2, 15),
    some.lists(pieces, min_size=3 * HEIGHT, max_size=3 * HEIGHT),
)


@pytest.mark.parametrize("erases", [True, False])
@settings(max_examples=80, deadline=None)
@given(
    margins=some.booleans(),
    around=screens,
    pane=panes,
    tops=some.lists(some.integers(0, 2 * HEIGHT), min_size=1, max_size=5),
)
def test_a_text_beside_others_that_is_scrolled_is_seen_as_if_it_were_painted(
    erases: bool, margins: bool, around: list[list[Cell]], pane: Pane, tops: list[int]
) -> None:
    glass, shown = glass_of(WIDTH, HEIGHT, erases=erases), Shown(erases=erases)
    shown.has_side_margins = margins
    glass.show(shown.draw_all(whole(around), SIZE))
    for top in tops:
        lines = pane.lines(top)
        glass.show(shown.draw(lines, [area_of(lines)]))
        assert glass.seen() == painted(shown.rows)


def shows(*lines: str) -> tuple[Glass, Shown]:
    """Return a terminal that shows these lines, and what is known of it."""
    glass, shown = glass_of(WIDTH, len(lines)), Shown(erases=True)
    glass.show(shown.draw_all(text(*lines), Size(WIDTH, len(lines))))
    return glass, shown


def text(*lines: str, style: str = "") -> list[Patch]:
    return whole([cells(line.ljust(WIDTH), style) for line in lines])


def test_what_is_shown_already_costs_nothing() -> None:
    _, shown = shows("The bridge is closed.", "It is.")
    assert shown.draw(text("The bridge is closed.", "It is."), []) == ""


def test_only_the_letters_that_changed_are_sent() -> None:
    _, shown = shows("1 of 20 articles", "all")
    assert shown.draw(text("2 of 20 articles", "all"), []) == "\x1b[1H2"


def test_a_row_that_became_shorter_is_erased_to_its_end() -> None:
    _, shown = shows("a long line of words", "")
    assert shown.draw(text("a", ""), []) == "\x1b[1;3H\x1b[K"


def test_a_word_that_became_shorter_is_erased_where_the_row_goes_on() -> None:
    _, shown = shows("harbourage | ferries", "")
    assert shown.draw(text("hat        | ferries", ""), []) == "\x1b[1;3Ht \x1b[6X"


def test_rows_that_moved_are_moved_by_the_terminal() -> None:
    lines = list(POEM)
    glass, shown = shows("title", *lines[:HEIGHT], "status")
    area = Region(0, 1, WIDTH, HEIGHT)
    sent = shown.draw(text("title", *lines[2:], "status"), [area])
    assert sent.startswith("\x1b[2;9r\x1b[9H\n\n\x1b[r\x1b[8H")
    assert lines[8] in sent
    assert lines[7] not in sent
    glass.show(sent)
    assert [line.rstrip() for line in glass.display] == ["title", *lines[2:], "status"]
    back = shown.draw(text("title", *lines[:HEIGHT], "status"), [area])
    assert back.startswith("\x1b[2;9r\x1b[2H\x1bM\x1bM\x1b[r\x1b[2H")
    glass.show(back)
    assert [line.rstrip() for line in glass.display] == ["title", *lines[:HEIGHT], "status"]


def beside(top: int) -> list[Patch]:
    """A text of some columns, from one of its lines on, for a window of which it is a part."""
    lines = POEM[top : top + HEIGHT]
    return [Patch(8, y, cells(line.ljust(13))) for y, line in enumerate(lines, 1)]


BESIDE = Region(8, 1, 13, HEIGHT)


def test_some_columns_are_moved_by_themselves_where_the_terminal_can() -> None:
    glass, shown = shows("title", *["list"] * HEIGHT, "status")
    shown.has_side_margins = True
    glass.show(shown.draw(beside(0), [BESIDE]))
    sent = shown.draw(beside(2), [BESIDE])
    assert sent.startswith("\x1b[?69h\x1b[9;21s\x1b[2;9r\x1b[2S\x1b[r\x1b[?69l")
    assert POEM[8] in sent
    assert POEM[7] not in sent
    assert "list" not in sent
    glass.show(sent)
    assert glass.seen() == painted(shown.rows)
    back = shown.draw(beside(0), [BESIDE])
    assert "\x1b[2;9r\x1b[2T\x1b[r" in back
    glass.show(back)
    assert glass.seen() == painted(shown.rows)


def test_where_it_cannot_the_whole_width_is_moved_if_what_stands_beside_is_little() -> None:
    glass, shown = shows("title", *["│"] * HEIGHT, "status")
    glass.show(shown.draw(beside(0), [BESIDE]))
    sent = shown.draw(beside(2), [BESIDE])
    assert sent.startswith("\x1b[2;9r\x1b[9H\n\n\x1b[r")
    assert "│" in sent
    assert POEM[7] not in sent
    glass.show(sent)
    assert glass.seen() == painted(shown.rows)


def test_where_much_stands_beside_the_text_is_written_anew() -> None:
    others = [f"{letter * 8:21}{letter * 3}" for letter in "ABCDEFGH"]
    glass, shown = shows("title", *others, "status")
    glass.show(shown.draw(beside(0), [BESIDE]))
    sent = shown.draw(beside(2), [BESIDE])
    assert "\x1b[2;9r" not in sent
    assert "AAA" not in sent


def test_what_is_drawn_alike_is_sent_together_where_that_is_shorter() -> None:
    glass, shown = shows("", "", "", "")
    looks = ("bold red", "italic blue on white")
    frame = [Patch(0, y, cells("letters", looks[y % 2])) for y in range(4)]
    sent = shown.draw(frame, [])
    assert sent.count("m") == 3
    glass.show(sent)
    assert glass.seen() == painted(shown.rows)


def test_half_of_a_wide_letter_is_not_left_behind() -> None:
    glass, shown = shows("漢字", "")
    glass.show(shown.draw([Patch(1, 0, cells("|"))], []))
    assert glass.display[0].rstrip() == " |字"
    glass.show(shown.draw([Patch(2, 0, cells("|"))], []))
    assert glass.display[0].rstrip() == " ||"


def test_after_a_letter_whose_width_terminals_dispute_the_place_is_named_anew() -> None:
    _, shown = shows("", "")
    assert "🙂\x1b[1;3H" in shown.draw(text("🙂 rain", ""), [])


def test_nothing_is_known_any_more_of_a_terminal_that_was_given_away() -> None:
    _, shown = shows("The bridge is closed.", "")
    shown.forget()
    assert shown.size == Size(0, 0)
