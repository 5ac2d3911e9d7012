"""The place in an article: kept over restarts, jumps, other widths and other windows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.news import TENTS
from tests.tui.reader import (
    MEDIUM,
    NARROW,
    WIDE,
    Reader,
    last_line,
    press,
    reader,
    reading,
    seen,
    settle,
)
from tui.config import Config


def words_at_top(pilot: Reader) -> str:
    return seen(reader(pilot), "reading").splitlines()[0].strip()


async def test_the_place_in_an_article_survives_a_restart(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "j", "enter", "space", "space", "j")
        before = seen(app, "reading")
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "j", "enter")
        assert seen(app, "reading") == before


async def test_the_place_survives_that_the_file_is_moved(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "j", "enter", "space")
        before = seen(app, "reading")
    folder = tmp_path / "news"
    (folder / "hearing.txt").rename(folder / "minutes.txt")
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "j", "enter")
        assert seen(app, "reading") == before


async def test_the_place_is_kept_while_another_article_is_read(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "j", "enter", "space")
        before = seen(app, "reading")
        await press(pilot, "J", "K")
        assert seen(app, "reading") == before


@pytest.mark.presses("back")
async def test_backspace_goes_back_to_where_a_jump_began(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "j", "enter", "space")
        before = seen(app, "reading")
        await press(pilot, "n")
        assert TENTS in seen(app, "reading")
        await press(pilot, "backspace")
        assert seen(app, "reading") == before
        await press(pilot, "backspace")
        assert "nowhere to go back to" in last_line(app)


async def test_resizing_keeps_the_same_words_at_the_top(tmp_path: Path) -> None:
    async with reading(tmp_path, WIDE) as (_, pilot):
        await press(pilot, "j", "enter", "space", "j", "j", "j")
        words = words_at_top(pilot).split()[:3]
        for size in (NARROW, (40, 10), MEDIUM, WIDE):
            await pilot.resize_terminal(*size)
            await settle(pilot)
            assert " ".join(words) in words_at_top(pilot)


@pytest.mark.presses("text.wider", "text.narrower")
async def test_plus_and_minus_change_the_measure_at_the_same_place(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "j", "enter", "space")
        await press(pilot, "j")
        words = " ".join(words_at_top(pilot).split()[:3])
        await press(pilot, "-")
        assert "68 columns" in last_line(app)
        assert words in words_at_top(pilot)
        await press(pilot, "+", "=")
        assert "72 columns" in last_line(app)
        assert app.main.reading.measure == 72
        assert words in words_at_top(pilot)


async def test_the_measure_stays_within_what_can_be_read(tmp_path: Path) -> None:
    async with reading(tmp_path, config=Config(width=42, read_after=3600)) as (app, pilot):
        await press(pilot, "-", "-", "-")
        assert app.main.reading.measure == 40
