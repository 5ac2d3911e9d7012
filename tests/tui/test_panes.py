"""Which panes are seen at which width, and which of them has the keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events

from tests.tui.news import BRIDGE, HEARING, NEWS
from tests.tui.reader import (
    MEDIUM,
    NARROW,
    WIDE,
    first_line,
    last_line,
    line_with,
    press,
    reading,
    seen,
    settle,
)
from tui.app import ReaderApp
from tui.commands import PANES
from tui.guidance import PANE_NAMES


def visible(app: ReaderApp) -> set[str]:
    return {pane for pane in PANES if app.main.widget_of(pane).region.area}


async def test_a_wide_window_shows_all_four_panes(tmp_path: Path) -> None:
    async with reading(tmp_path, WIDE) as (app, _):
        assert visible(app) == set(PANES)
        for title in ("1 Articles", "2 Reading", "3 Quotes · 4", "4 Entities"):
            assert title in seen(app)


@pytest.mark.presses("pane.quotes", "pane.entities", "pane.list")
async def test_a_window_of_100_columns_opens_quotes_and_entities_in_a_drawer(
    tmp_path: Path,
) -> None:
    async with reading(tmp_path, MEDIUM) as (app, pilot):
        assert visible(app) == {"list", "reading"}
        await press(pilot, "3")
        assert visible(app) == {"list", "reading", "quotes"}
        assert "“It cannot wait,”" in seen(app, "quotes")
        assert app.main.quotes.region.right == 100
        await press(pilot, "4")
        assert visible(app) == {"list", "reading", "entities"}
        await press(pilot, "1")
        assert visible(app) == {"list", "reading"}


async def test_a_pane_of_the_article_is_not_empty_though_none_was_opened(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "3")
        assert "“It cannot wait,”" in seen(app, "quotes")
        await press(pilot, "2")
        assert "“It cannot wait,”" in seen(app, "reading")


async def test_a_window_of_80_columns_shows_one_pane_and_where_it_is(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        for key, pane, name in zip("1234", PANES, PANE_NAMES.values(), strict=True):
            await press(pilot, key)
            assert visible(app) == {pane}
            assert f"[{key} {name}]" in first_line(app)


@pytest.mark.parametrize("size", [WIDE, MEDIUM, NARROW])
@pytest.mark.presses("pane.reading", "pane.next", "pane.previous", "pane.left", "pane.right")
async def test_the_keys_go_to_the_pane_that_was_asked_for(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with reading(tmp_path, size) as (app, pilot):
        for keys, pane in [
            (("2",), "reading"),
            (("tab",), "quotes"),
            (("tab",), "entities"),
            (("tab",), "list"),
            (("shift+tab",), "entities"),
            (("l",), "reading"),
            (("right",), "quotes"),
            (("l",), "quotes"),
            (("h",), "reading"),
            (("left",), "list"),
            (("h",), "list"),
        ]:
            await press(pilot, *keys)
            assert app.main.pane == pane
            assert app.focused is app.main.widget_of(app.main.pane)


async def test_the_hints_are_those_of_the_pane_that_has_the_keys(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        assert "Enter open" in last_line(app)
        await press(pilot, "3")
        assert "Enter show" in last_line(app)
        await press(pilot, "4")
        assert "Enter filter by it" in last_line(app)
        await press(pilot, "1")
        assert "Enter open" in last_line(app)


@pytest.mark.presses("pane.zoom")
@pytest.mark.parametrize("size", [WIDE, MEDIUM, NARROW])
async def test_z_shows_the_text_alone_without_borders_or_gutter(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with reading(tmp_path, size) as (app, pilot):
        await press(pilot, "enter", "z")
        assert visible(app) == {"reading"}
        assert line_with(app, "The harbour bridge").startswith("The harbour bridge")
        assert "▌" not in seen(app)
        assert "│" not in seen(app)
        await press(pilot, "z")
        assert "▌" in seen(app)
        await press(pilot, "z", "q")
        assert not app.main.zoomed
        assert app.main.pane == "reading"


async def test_a_drawer_that_was_open_stays_with_its_pane_when_the_window_changes(
    tmp_path: Path,
) -> None:
    async with reading(tmp_path, WIDE) as (app, pilot):
        await press(pilot, "3")
        for size, panes in [
            (MEDIUM, {"list", "reading", "quotes"}),
            (NARROW, {"quotes"}),
            (WIDE, set(PANES)),
        ]:
            await pilot.resize_terminal(*size)
            await settle(pilot)
            assert visible(app) == panes
            assert app.main.pane == "quotes"
            assert ("[3 Quotes]" in first_line(app)) is (size == NARROW)


async def test_at_40_by_10_it_can_be_used(tmp_path: Path) -> None:
    async with reading(tmp_path, (40, 10)) as (app, pilot):
        assert BRIDGE in seen(app)
        await press(pilot, "j", "enter")
        assert "Hearing reads out forty" in seen(app)
        await press(pilot, "space", "]")
        assert "Letter 10 is the worst" in seen(app)
        await press(pilot, "3")
        assert "Karl Ostrand" in seen(app)
        await press(pilot, "4")
        assert "[ ]" in seen(app)
        await press(pilot, "?")
        assert "Keys in the pane" in seen(app)
        assert all(len(line) <= 40 for line in seen(app).splitlines())


@pytest.mark.parametrize("size", [(39, 24), (80, 9), (20, 5), (1, 1)])
async def test_below_40_by_10_it_says_so_and_comes_back(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "j", "enter")
        await pilot.resize_terminal(*size)
        await settle(pilot)
        if size[0] > 30:
            assert "The window is too small" in seen(app)
        assert HEARING not in seen(app)
        await pilot.resize_terminal(*NARROW)
        await settle(pilot)
        assert HEARING in seen(app)


async def test_however_wide_the_window_the_text_keeps_its_measure_in_the_middle(
    tmp_path: Path,
) -> None:
    async with reading(tmp_path, (240, 50)) as (app, pilot):
        await press(pilot, "j", "enter")
        lines = [line for line in seen(app, "reading").splitlines() if "▌" not in line]
        left = min(len(line) - len(line.lstrip()) for line in lines if line)
        right = app.main.reading.size.width - max(len(line) for line in lines)
        assert max(len(line) for line in lines) - left <= 70
        assert abs((left - 6) - right) <= 8


async def test_many_articles_fill_the_list_only_as_far_as_it_is_seen(tmp_path: Path) -> None:
    news = {f"{n}.txt": f"Piece number {n}\n\nNothing was said of {n}.\n" for n in range(60)}
    async with reading(tmp_path, NARROW, news={**NEWS, **news}) as (app, pilot):
        assert "1 of 66" in first_line(app)
        await press(pilot, "G")
        assert "66 of 66" in first_line(app)
        assert "Piece number" in seen(app)


async def test_news_of_an_earlier_focus_does_not_bring_its_pane_back(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "3", "q")
        app.main.post_message(events.DescendantFocus(app.main.quotes))
        await settle(pilot)
        assert app.main.pane == "list"


async def test_how_far_the_text_is_is_told_for_the_height_that_it_has_now(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "j", "enter")
        for key in ("z", "z"):
            await press(pilot, key)
            assert last_line(app).endswith(f"{app.main.reading.percent} %")


async def test_how_far_the_text_is_is_not_told_where_it_is_not_seen(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "j", "enter")
        assert "%" in last_line(app)
        await press(pilot, "1")
        assert "%" not in last_line(app)
