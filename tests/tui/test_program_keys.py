"""The keys of the program itself, and other keys in their place."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from articles.library import Library, Row
from tests.tui.news import BRIDGE, HEARING, TENTS
from tests.tui.reader import (
    NARROW,
    Reader,
    first_line,
    last_line,
    line_with,
    look_of,
    make,
    press,
    reading,
    seen,
    settle,
)
from tui.app import ReaderApp
from tui.config import Config

LATEST = "Storm shuts the harbour"


async def leave(pilot: Reader, app: ReaderApp, key: str) -> int | None:
    """Press a key that should end the program; return its exit code."""
    await pilot.press(key)
    await until(pilot, lambda: not app.is_running)
    return app.return_value if app.return_value is not None else app.return_code


async def until(pilot: Reader, is_so: Callable[[], bool]) -> None:
    """Wait until something is so, whatever else is under way; for at most two seconds or so."""
    for _ in range(200):
        if is_so():
            return
        await pilot.pause(0.01)
    raise AssertionError("it does not come to that")


@pytest.mark.presses("out")
async def test_q_goes_one_level_out_and_quits_only_from_the_list(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        for pane in "234":
            await press(pilot, pane, "q")
            assert app.main.pane == "list"
            assert app.is_running
        assert await leave(pilot, app, "q") == 0


@pytest.mark.presses("quit")
@pytest.mark.parametrize("key", ["Q", "ctrl+q"])
async def test_capital_q_quits_from_anywhere(tmp_path: Path, key: str) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "enter", "z")
        assert await leave(pilot, app, key) == 0


@pytest.mark.presses("theme")
async def test_capital_t_puts_on_the_next_theme(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        colours = set()
        for name in ("light", "terminal", "dark"):
            await press(pilot, "T")
            assert f"Theme: {name}" in last_line(app)
            colours.add(look_of(app, HEARING).bgcolor)
        assert len(colours) == 3


@pytest.mark.presses("rescan")
async def test_new_files_come_in_and_the_list_stays_where_it_is(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "j", "j")
        line = seen(app).splitlines().index(line_with(app, TENTS).rstrip())
        make(tmp_path / "news", {"storm.txt": f"{LATEST}\nPublished 8 May 2024\n\nIt blew.\n"})
        await press(pilot, "ctrl+r")
        assert "4 of 7" in first_line(app)
        assert seen(app).splitlines().index(line_with(app, TENTS).rstrip()) in (line, line + 2)
        await press(pilot, "g")
        assert LATEST in seen(app)


async def test_new_files_leave_the_row_of_the_cursor_at_its_place_on_the_screen(
    tmp_path: Path,
) -> None:
    news = {
        f"{n:02}.txt": f"Piece {n:02} of the series\nPublished {n} March 2024\n\nWords.\n"
        for n in range(1, 31)
    }
    async with reading(tmp_path, NARROW, news=news) as (app, pilot):
        await press(pilot, "G", "k", "k")
        line = seen(app).splitlines().index("● Piece 03 of the series")
        make(tmp_path / "news", {"storm.txt": f"{LATEST}\nPublished 8 May 2024\n\nIt blew.\n"})
        await press(pilot, "ctrl+r")
        assert "29 of 31" in first_line(app)
        assert seen(app).splitlines().index("● Piece 03 of the series") == line


async def test_rows_of_the_list_as_it_was_that_come_late_do_not_push_out_a_new_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows, asked, answering = Library.rows, threading.Event(), threading.Event()

    def first_ones_late(library: Library, numbers: Sequence[int], search: str = "") -> list[Row]:
        answer = rows(library, numbers, search)
        if not asked.is_set():
            asked.set()
            assert answering.wait(10)
        return answer

    async with reading(tmp_path, NARROW) as (app, pilot):
        monkeypatch.setattr(Library, "rows", first_ones_late)
        app.main.articles.renew_rows()
        await until(pilot, asked.is_set)
        make(tmp_path / "news", {"storm.txt": f"{LATEST}\nPublished 8 May 2024\n\nIt blew.\n"})
        app.refresh_index()
        await until(pilot, lambda: LATEST in seen(app))
        answering.set()
        await settle(pilot)
        assert LATEST in seen(app)


@pytest.mark.parametrize("key", ["s", "r", "+"])
async def test_the_first_key_of_a_session_holds_the_list_where_it_is(
    tmp_path: Path, key: str
) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, key)
        before = line_with(app, BRIDGE)
        make(tmp_path / "news", {"storm.txt": f"{LATEST}\nPublished 8 May 2024\n\nIt blew.\n"})
        app.refresh_index()
        await settle(pilot)
        assert "2 of 7" in first_line(app)
        assert line_with(app, BRIDGE) == before


async def test_before_the_first_key_the_newest_is_on_top(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        make(tmp_path / "news", {"storm.txt": f"{LATEST}\nPublished 8 May 2024\n\nIt blew.\n"})
        app.refresh_index()
        await settle(pilot)
        assert "1 of 7" in first_line(app)
        assert seen(app).splitlines()[1].startswith(f"● {LATEST}")


async def test_a_file_that_is_gone_leaves_the_list(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "j", "j")
        (tmp_path / "news" / "bridge.txt").unlink()
        await press(pilot, "ctrl+r")
        assert BRIDGE not in seen(app)
        assert "2 of 5" in first_line(app)


async def test_a_rescan_leaves_the_text_where_it_is(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "j", "enter", "space")
        before = seen(app, "reading")
        make(tmp_path / "news", {"storm.txt": f"{LATEST}\nPublished 8 May 2024\n\nIt blew.\n"})
        await press(pilot, "ctrl+r")
        assert seen(app, "reading") == before


@pytest.mark.presses("redraw")
async def test_ctrl_l_changes_nothing_that_is_seen(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "j", "enter")
        before = seen(app)
        await press(pilot, "ctrl+l")
        assert seen(app) == before


# The reader's own keys --------------------------------------------------------------------------


async def test_a_command_can_be_given_other_keys(tmp_path: Path) -> None:
    config = Config(read_after=3600, keys={"mark.star": "asterisk,f5", "list.open": "O"})
    async with reading(tmp_path, NARROW, config=config) as (app, pilot):
        await press(pilot, "s")
        assert "★" not in seen(app)
        await press(pilot, "f5")
        assert "★" in seen(app)
        await press(pilot, "*")
        assert "★" not in seen(app)
        await press(pilot, "O")
        assert app.main.pane == "reading"


async def test_a_key_of_a_pane_can_be_given_to_another_command(tmp_path: Path) -> None:
    config = Config(read_after=3600, keys={"move.down": "x", "list.hide": "X"})
    async with reading(tmp_path, NARROW, config=config) as (app, pilot):
        await press(pilot, "x")
        assert "2 of 6" in first_line(app)
        await press(pilot, "X")
        assert "of 5" in first_line(app)


async def test_the_newsboat_preset(tmp_path: Path) -> None:
    config = Config(read_after=3600, preset="newsboat")
    async with reading(tmp_path, NARROW, config=config) as (app, pilot):
        await press(pilot, "N")
        assert line_with(app, BRIDGE).startswith("○")
        await press(pilot, "A")
        assert "Mark all in view read?" in seen(app)
        await press(pilot, "escape", "U")
        assert line_with(app, BRIDGE).startswith("●")
        await press(pilot, "enter", "u")
        assert "Links in the article" in seen(app)


async def test_the_less_preset(tmp_path: Path) -> None:
    config = Config(read_after=3600, preset="less")
    async with reading(tmp_path, NARROW, config=config) as (app, pilot):
        await press(pilot, "j", "enter", "f")
        assert app.main.reading.scroll_offset.y == 20
        await press(pilot, "d")
        assert app.main.reading.scroll_offset.y == 31
        await press(pilot, "u", "b")
        assert app.main.reading.scroll_offset.y == 0
        await press(pilot, "&")
        assert "Filter:" in seen(app)
        await press(pilot, "escape", "H")
        assert "Keys in the pane" in seen(app)
