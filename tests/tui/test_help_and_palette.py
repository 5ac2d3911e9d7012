"""Finding out what can be done: ``?`` for this pane, and every command by its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.news import HEARING
from tests.tui.reader import MEDIUM, NARROW, WIDE, first_line, look_of, press, reading, seen
from tests.tui.test_entities_pane import listed
from tui.commands import COMMANDS, keys_of
from tui.config import Config


@pytest.mark.presses("help")
@pytest.mark.parametrize("key", ["?", "f1"])
async def test_help_lists_the_keys_of_the_pane_its_own_first(tmp_path: Path, key: str) -> None:
    async with reading(tmp_path, WIDE) as (app, pilot):
        await press(pilot, "4", key)
        lines = [line.strip(" │") for line in seen(app).splitlines()]
        lines = [line for line in lines if line]
        at = next(n for n, line in enumerate(lines) if "Keys in the pane Entities" in line)
        assert lines[at + 1].split(None, 1) == ["Enter", "Filter by this entity, or stop"]
        await press(pilot, "escape")
        assert app.screen is app.main
        assert app.main.pane == "entities"


async def test_help_is_complete(tmp_path: Path) -> None:
    async with reading(tmp_path, (100, 80)) as (app, pilot):
        await press(pilot, "?")
        shown = seen(app)
        for entry in COMMANDS:
            if entry.applies_in("list"):
                assert keys_of(entry, {}) in shown
                assert entry.title in shown


async def test_help_can_be_searched_and_does_what_is_chosen(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "?", "/", *"next article")
        assert "Next article" in seen(app)
        assert "Line down" not in seen(app)
        await press(pilot, "enter", "enter")
        assert app.screen is app.main
        assert HEARING in seen(app) or "2 of 6" in first_line(app)


async def test_help_runs_what_belongs_to_a_pane(tmp_path: Path) -> None:
    async with reading(tmp_path, WIDE) as (app, pilot):
        await press(pilot, "?", "/", *"unread, starred", "enter", "enter")
        assert "unread" in first_line(app)
        await press(pilot, "4", "?", "/", *"leave out", "enter", "enter")
        assert len(listed(app)) < 6


async def test_a_search_in_help_that_finds_nothing_says_so(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "?", "/", *"zebra")
        assert "Nothing matches." in seen(app)
        await press(pilot, "enter", "enter")
        assert app.screen is app.main


async def test_help_shows_the_readers_own_keys(tmp_path: Path) -> None:
    config = Config(read_after=3600, keys={"mark.star": "asterisk"})
    async with reading(tmp_path, MEDIUM, config=config) as (app, pilot):
        await press(pilot, "?", "/", *"star, or")
        line = next(line for line in seen(app).splitlines() if "Star, or take" in line)
        assert line.strip(" │").split()[0] in ("*", "asterisk")


@pytest.mark.presses("palette")
@pytest.mark.parametrize("key", [":", "ctrl+p"])
async def test_the_palette_finds_a_command_by_its_title_and_runs_it(
    tmp_path: Path, key: str
) -> None:
    async with reading(tmp_path, MEDIUM) as (app, pilot):
        await press(pilot, key, *"next theme")
        await pilot.pause(0.3)
        assert "Next theme" in seen(app)
        await press(pilot, "down", "enter")
        assert app.theme == "light"


async def test_the_palette_finds_a_command_by_its_name(tmp_path: Path) -> None:
    async with reading(tmp_path, MEDIUM) as (app, pilot):
        await press(pilot, ":", *"mark.star")
        await pilot.pause(0.3)
        await press(pilot, "down", "enter")
        assert "★" in seen(app, "list")
        assert look_of(app, "★", "list").color


async def test_escape_leaves_the_palette(tmp_path: Path) -> None:
    async with reading(tmp_path, MEDIUM) as (app, pilot):
        await press(pilot, ":", "escape")
        assert app.screen is app.main
