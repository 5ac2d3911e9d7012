"""Moving in the pane that has the keys: the list by rows, the text by lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.news import BRIDGE, HEADLINES, HEARING, MARKUP, TENTS
from tests.tui.reader import NARROW, WIDE, Reader, first_line, press, reader, reading, seen

SHORT = (80, 11)
"""A window in which the list shows four rows and a half at a time."""


def row(pilot: Reader) -> str:
    """Return the headline under the cursor of the list."""
    return HEADLINES[reader(pilot).main.articles.cursor]


def top_line(pilot: Reader) -> int:
    return reader(pilot).main.reading.scroll_offset.y


async def open_hearing(pilot: Reader) -> None:
    await press(pilot, "j", "enter")
    assert HEARING in seen(reader(pilot), "reading")


@pytest.mark.presses("move.down", "move.up")
@pytest.mark.parametrize(("down", "up"), [("j", "k"), ("down", "up")])
async def test_the_cursor_of_the_list_goes_by_rows(tmp_path: Path, down: str, up: str) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, down, down)
        assert row(pilot) == TENTS
        assert "3 of 6" in first_line(app)
        await press(pilot, up)
        assert row(pilot) == HEARING


async def test_the_article_under_a_resting_cursor_is_shown(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        assert BRIDGE in seen(app, "reading")
        await press(pilot, "j")
        assert HEARING in seen(app, "reading")


@pytest.mark.presses("move.bottom", "move.top")
@pytest.mark.parametrize(("bottom", "top"), [("G", "g"), ("end", "home")])
async def test_to_both_ends_of_the_list(tmp_path: Path, bottom: str, top: str) -> None:
    async with reading(tmp_path) as (_, pilot):
        await press(pilot, bottom)
        assert row(pilot) == MARKUP
        await press(pilot, bottom)
        assert row(pilot) == MARKUP
        await press(pilot, top)
        assert row(pilot) == BRIDGE


@pytest.mark.presses("move.page_down", "move.page_up", "move.half_down", "move.half_up")
@pytest.mark.parametrize(("down", "up"), [("pagedown", "pageup"), ("ctrl+d", "ctrl+u")])
async def test_the_list_goes_by_pages_and_halves_of_them(
    tmp_path: Path, down: str, up: str
) -> None:
    async with reading(tmp_path, SHORT) as (_, pilot):
        await press(pilot, down)
        assert row(pilot) in HEADLINES[2:5]
        await press(pilot, down, down, down)
        assert row(pilot) == MARKUP
        await press(pilot, up, up, up, up)
        assert row(pilot) == BRIDGE


@pytest.mark.parametrize(
    ("down", "up", "lines"),
    [
        pytest.param("j", "k", 1, id="line"),
        pytest.param("pagedown", "pageup", 20, id="page"),
        pytest.param("ctrl+d", "ctrl+u", 11, id="half"),
    ],
)
async def test_the_text_goes_by_lines_pages_and_halves(
    tmp_path: Path, down: str, up: str, lines: int
) -> None:
    async with reading(tmp_path, NARROW) as (_, pilot):
        await open_hearing(pilot)
        await press(pilot, down)
        assert top_line(pilot) == lines
        await press(pilot, down)
        assert top_line(pilot) == 2 * lines
        await press(pilot, up)
        assert top_line(pilot) == lines


async def test_to_both_ends_of_the_text(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await open_hearing(pilot)
        await press(pilot, "G")
        assert "Letter 40 is the worst" in seen(app, "reading")
        assert "100 %" in seen(app)
        await press(pilot, "g")
        assert HEARING in seen(app, "reading")


async def test_the_list_does_not_move_while_the_text_does(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await open_hearing(pilot)
        before = seen(app, "list")
        await press(pilot, "j", "pagedown", "G")
        assert seen(app, "list") == before


async def test_a_row_is_always_seen_whole(tmp_path: Path) -> None:
    async with reading(tmp_path, SHORT) as (app, pilot):
        for _ in HEADLINES[1:]:
            await press(pilot, "j")
            shown = seen(app, "list").splitlines()
            at = next(n for n, line in enumerate(shown) if row(pilot)[:20] in line)
            assert "May 2024" in shown[at + 1]


async def test_in_an_empty_folder_no_key_does_harm(tmp_path: Path) -> None:
    async with reading(tmp_path, WIDE, news={}) as (app, pilot):
        assert "No articles here" in seen(app, "list")
        await press(pilot, *"jGJ]}nrRsuvyYxiULoeaz", "enter", "space", "tab", "pagedown")
        assert app.is_running
        assert "Nothing to read in this view." in seen(app)
