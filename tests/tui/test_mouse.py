"""The mouse does what the keys do."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.news import HEARING, TENTS
from tests.tui.reader import (
    MEDIUM,
    NARROW,
    click,
    first_line,
    press,
    reading,
    seen,
    wheel,
)
from tests.tui.test_entities_pane import listed
from tui.app import ReaderApp
from tui.commands import Pane


def pane_with_keys(app: ReaderApp) -> Pane:
    return app.main.pane


async def test_a_click_puts_the_cursor_on_a_row_and_another_opens_it(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await click(pilot, TENTS)
        assert "3 of 6" in first_line(app)
        assert pane_with_keys(app) == "list"
        await click(pilot, TENTS)
        assert pane_with_keys(app) == "reading"
        assert "Nobody should be cold" in seen(app)


async def test_a_click_on_the_line_under_a_headline_means_the_same_row(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await click(pilot, "4 May 2024")
        assert "3 of 6" in first_line(app)


async def test_a_click_below_the_last_row_does_nothing(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await pilot.click(offset=(10, 20))
        assert "1 of 6" in first_line(app)


@pytest.mark.parametrize("pane", ["reading", "list"])
async def test_the_wheel_scrolls_the_pane_under_it(tmp_path: Path, pane: Pane) -> None:
    async with reading(tmp_path, (100, 11)) as (app, pilot):
        await press(pilot, "j", "enter")
        widget = app.main.widget_of(pane)
        await wheel(pilot, pane, 1)
        down = widget.scroll_offset.y
        assert down > 0
        await wheel(pilot, pane, -1)
        assert widget.scroll_offset.y < down


async def test_the_place_that_the_wheel_went_to_is_kept(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "j", "enter")
        for _ in range(5):
            await wheel(pilot, "reading", 1)
        before = seen(app, "reading").split()[:9]
        await press(pilot, "J", "K")
        assert seen(app, "reading").split()[:9] == before


async def test_a_click_on_a_quote_in_the_text_makes_it_the_current_one(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "enter")
        await click(pilot, "lose the summer", "reading")
        assert app.main.reading.marks.quote == 3
        assert app.main.quotes.current is not None
        assert app.main.quotes.current.number == 3


async def test_a_click_on_a_quote_in_the_pane_shows_it_in_the_text(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "j", "enter")
        await click(pilot, "“Letter 40", "quotes")
        assert "Letter 40 is the worst" in seen(app, "reading")
        assert pane_with_keys(app) == "quotes"


async def test_a_click_in_another_pane_gives_it_the_keys(tmp_path: Path) -> None:
    async with reading(tmp_path, MEDIUM) as (app, pilot):
        await click(pilot, "The harbour bridge", "reading")
        assert pane_with_keys(app) == "reading"
        await press(pilot, "3")
        await click(pilot, TENTS, "list")
        assert pane_with_keys(app) == "list"
        assert app.main.quotes.region.area == 0


async def test_a_click_on_an_entity_and_another_narrows_the_list(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await click(pilot, "NATO", "entities")
        assert len(listed(app)) == 6
        await click(pilot, "NATO", "entities")
        assert listed(app) == [TENTS[:12]]


async def test_a_click_in_a_list_over_the_screen_moves_and_chooses(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "O")
        await click(pilot, "Oldest first")
        assert "Sort the list" in seen(app)
        await click(pilot, "Oldest first")
        assert "Sort the list" not in seen(app)
        assert listed(app)[-2] == HEARING[:12]
