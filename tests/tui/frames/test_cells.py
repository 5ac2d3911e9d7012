"""A row of segments becomes cells that can be compared one by one."""

from __future__ import annotations

import pytest
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style

from tests.tui.frames.painting import cells
from tui.frames.cell import PLAIN, Cell, Look, blank
from tui.frames.cells import cells_of


def test_each_letter_is_a_cell() -> None:
    assert cells("no") == [Cell("n", PLAIN), Cell("o", PLAIN)]


def test_a_wide_letter_takes_two_cells_and_a_mark_none() -> None:
    assert [cell.text for cell in cells("漢e\u0301!")] == ["漢", "", "e\u0301", "!"]


def test_a_mark_with_no_letter_before_it_is_dropped() -> None:
    assert [cell.text for cell in cells("\u0301a")] == ["a"]


def test_the_look_is_what_the_terminal_can_show() -> None:
    red = [Segment("x", Style.parse("bold #ff0000 on #00ff00"))]
    looks = {system: cells_of(red, system)[0].look for system in ColorSystem}
    assert looks[ColorSystem.TRUECOLOR] == Look("1", "38;2;255;0;0", "48;2;0;255;0")
    assert looks[ColorSystem.EIGHT_BIT] == Look("1", "38;5;196", "48;5;46")
    assert looks[ColorSystem.STANDARD] == Look("1", "31", "42")


@pytest.mark.parametrize("style", ["bold", "italic red", "dim", "default on default"])
def test_of_a_blank_only_the_ground_counts(style: str) -> None:
    assert cells(" ", style) == [blank("")]
    assert cells(" ", f"{style.removesuffix(' on default')} on blue") == [blank("44")]


@pytest.mark.parametrize("style", ["underline", "reverse", "strike", "bold underline"])
def test_a_line_through_a_blank_is_seen(style: str) -> None:
    assert cells(" ", style) != [blank("")]


def test_cells_without_a_style_are_plain_and_controls_are_none() -> None:
    controls = Segment("\x1b[2J", None, [(2, 3)])  # type: ignore[list-item]  # any will do
    assert cells_of([controls, Segment("a")], ColorSystem.STANDARD) == [Cell("a", PLAIN)]
