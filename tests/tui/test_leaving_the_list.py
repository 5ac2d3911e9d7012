"""The article under the cursor leaves the list: its neighbour takes its place on the screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.reader import (
    MEDIUM,
    NARROW,
    WIDE,
    first_line,
    last_line,
    press,
    reading,
    seen,
    settle,
)
from tui.app import ReaderApp

COUNT = 50

FERRY = "The ferry was late all day."


REPORTS = {
    f"{number:02}.txt": f"Report {number:02}\n\n{FERRY if number % 5 else 'All was calm.'}\n"
    for number in range(1, COUNT + 1)
}
"""Without dates: in the order of their names."""


def rows(app: ReaderApp) -> list[str]:
    """Return the headlines in sight."""
    return [" ".join(line.split()[1:]) for line in seen(app, "list").splitlines()[::2]]


def marked_row(app: ReaderApp) -> int:
    """Return the row of the list, in sight, that the cursor is on."""
    return app.main.articles.cursor - app.main.articles.scroll_offset.y // 2


@pytest.mark.parametrize("size", [WIDE, MEDIUM])
async def test_deleted_it_gives_its_place_to_the_one_below(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with reading(tmp_path, size, news=REPORTS) as (app, pilot):
        await press(pilot, *"j" * 20, "enter")
        before, row = rows(app), marked_row(app)
        assert "Report 21" in before[row]
        (tmp_path / "news" / "21.txt").unlink()
        await press(pilot, "ctrl+r")
        assert rows(app)[: row + 1] == [*before[:row], "Report 22"]
        assert marked_row(app) == row
        assert "21 of 49" in first_line(app)
        assert "Report 21" in seen(app, "reading")
        assert "no longer on disk" in last_line(app)
        await press(pilot, "J")
        assert "Report 23" in seen(app, "reading")


async def test_the_last_one_gives_it_to_the_one_above(tmp_path: Path) -> None:
    async with reading(tmp_path, MEDIUM, news=REPORTS) as (app, pilot):
        await press(pilot, "G", "enter")
        (tmp_path / "news" / "50.txt").unlink()
        await press(pilot, "ctrl+r")
        assert "49 of 49" in first_line(app)
        assert rows(app)[-1] == rows(app)[marked_row(app)] == "Report 49"


async def test_several_gone_at_once_leave_the_cursor_in_its_row(tmp_path: Path) -> None:
    async with reading(tmp_path, MEDIUM, news=REPORTS) as (app, pilot):
        await press(pilot, *"j" * 20, "enter")
        row = marked_row(app)
        for number in (3, 19, 21, 22, 23):
            (tmp_path / "news" / f"{number:02}.txt").unlink()
        app.refresh_index()
        await settle(pilot)
        assert rows(app)[row] == "Report 24"
        assert rows(app)[row - 1] == "Report 20"
        assert marked_row(app) == row


async def test_what_no_longer_matches_the_filter_stays_open_until_one_moves_on(
    tmp_path: Path,
) -> None:
    async with reading(tmp_path, MEDIUM, news=REPORTS) as (app, pilot):
        await press(pilot, "f", *"ferry", "enter", *"j" * 20, "enter")
        row = marked_row(app)
        assert rows(app)[row] == "Report 26"
        (tmp_path / "news" / "26.txt").write_text("Report 26\n\nThe bus was late all day.\n")
        await press(pilot, "ctrl+r")
        assert "21 of 39" in first_line(app)
        assert rows(app)[row] == "Report 27"
        assert marked_row(app) == row
        assert "The bus was late" in seen(app, "reading")
        assert "read again" in last_line(app)
        await press(pilot, "1", "j")
        assert "Report 28" in seen(app, "reading")


async def test_in_a_narrow_window_the_list_is_found_at_the_same_place(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW, news=REPORTS) as (app, pilot):
        await press(pilot, *"j" * 20)
        before, row = rows(app), marked_row(app)
        await press(pilot, "enter")
        (tmp_path / "news" / "21.txt").unlink()
        await press(pilot, "ctrl+r", "q")
        assert rows(app)[: row + 1] == [*before[:row], "Report 22"]


async def test_deleted_it_leaves_a_list_that_keeps_what_was_read(tmp_path: Path) -> None:
    async with reading(tmp_path, MEDIUM, news=REPORTS) as (app, pilot):
        await press(pilot, "a", *"j" * 20, "r", "j", "r")
        row = marked_row(app)
        (tmp_path / "news" / "22.txt").unlink()
        await press(pilot, "ctrl+r")
        assert "unread · 22 of 49" in first_line(app)
        assert rows(app)[row - 1 : row + 1] == ["Report 21", "Report 23"]


@pytest.mark.parametrize("scope", [(), ("a",)])
async def test_the_hidden_one_gives_its_place_to_the_one_below(
    tmp_path: Path, scope: tuple[str, ...]
) -> None:
    async with reading(tmp_path, MEDIUM, news=REPORTS) as (app, pilot):
        await press(pilot, *scope, *"j" * 20)
        row = marked_row(app)
        await press(pilot, "x")
        assert rows(app)[row] == "Report 22"
        assert "Report 22" in seen(app, "reading")


async def test_the_last_one_is_deleted_while_the_list_is_not_on_the_screen(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW, news=REPORTS) as (app, pilot):
        await press(pilot, "G", "enter")
        (tmp_path / "news" / "50.txt").unlink()
        await press(pilot, "ctrl+r", "q")
        assert "49 of 49" in first_line(app)
        assert rows(app)[-1] == rows(app)[marked_row(app)] == "Report 49"
