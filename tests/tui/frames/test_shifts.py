"""Rows that have only moved are found."""

from __future__ import annotations

from textual.geometry import Region

from tests.tui.frames.painting import cells
from tui.frames.cell import Cell
from tui.frames.shifts import shift_of

TEXT = [f"line {number}" if number % 4 else "" for number in range(20)]


def screen(lines: list[str], style: str = "") -> list[list[Cell]]:
    return [cells("title"), *[cells(f"│{line:<8}│", style) for line in lines], cells("status")]


PANE = Region(1, 1, 8, 10)


def test_a_text_that_moved_up_or_down_is_found_by_its_words() -> None:
    old, new = screen(TEXT[:10]), screen(TEXT[3:13], "bold")
    assert shift_of(old, new, PANE) == 3
    assert shift_of(new, old, PANE) == -3


def test_a_text_that_stays_does_not_move() -> None:
    assert shift_of(screen(TEXT[:10]), screen(TEXT[:10], "bold"), PANE) == 0


def test_another_text_does_not_move() -> None:
    assert shift_of(screen(TEXT[:10]), screen([line.upper() for line in TEXT[5:15]]), PANE) == 0


def test_a_page_of_which_two_lines_are_seen_again_is_not_worth_moving() -> None:
    assert shift_of(screen(TEXT[:10]), screen(TEXT[8:18]), PANE) == 0


def test_blank_rows_say_nothing() -> None:
    assert shift_of(screen([""] * 10), screen([""] * 10), PANE) == 0
