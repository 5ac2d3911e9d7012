"""Read, starred, selected, hidden, undone: what is kept, and what the list shows of it."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from articles.library import Library, Row
from articles.state import State
from tests.tui.news import BRIDGE, HEARING, TENTS
from tests.tui.reader import (
    NARROW,
    first_line,
    last_line,
    line_with,
    look_of,
    press,
    reading,
    seen,
    type_ahead,
)
from tests.tui.test_entities_pane import listed
from tui.app import ReaderApp


def unread(app: ReaderApp) -> int:
    return seen(app, "list").count("●")


@pytest.mark.presses("mark.read")
async def test_r_marks_read_and_again_unread(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "j", "r")
        assert line_with(app, HEARING, "list").startswith("○")
        await press(pilot, "r")
        assert line_with(app, HEARING, "list").startswith("●")


async def test_r_in_the_text_means_the_open_article(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "j", "enter", "r")
        assert unread(app) == 6


async def test_an_unread_article_is_marked_by_a_sign_and_by_weight(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        assert look_of(app, TENTS, "list").bold
        await press(pilot, "j", "j", "r", "g")
        assert not look_of(app, TENTS, "list").bold


@pytest.mark.presses("mark.star")
async def test_s_stars_and_takes_the_star_away(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "j", "j", "s")
        assert line_with(app, TENTS, "list").startswith("● ★ ")
        await press(pilot, "s")
        assert "★" not in seen(app, "list")


async def test_a_row_asked_for_before_the_star_and_come_after_it_does_not_take_it_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = Library.rows
    late = threading.Event()

    def first_one_late(library: Library, numbers: Sequence[int], search: str = "") -> list[Row]:
        answer = rows(library, numbers, search)
        if not late.is_set():
            late.set()
            time.sleep(0.3)
        return answer

    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "enter")
        monkeypatch.setattr(Library, "rows", first_one_late)
        await type_ahead(pilot, "J", "s", "q")
        assert late.is_set()
        assert line_with(app, HEARING, "list").startswith("○ ★")


async def test_the_next_key_shows_what_another_session_has_marked(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "j", "j", "s", "g")
        hearing = (await app.rows([app.main.articles.numbers[1]]))[0].id
        other = State(tmp_path / "state.db")
        other.star([hearing], True)
        other.mark_read([hearing], True)
        other.close()
        await press(pilot, "j")
        assert line_with(app, HEARING[:20], "list").startswith("○ ★")
        assert line_with(app, TENTS, "list").startswith("● ★")


async def test_a_mark_that_could_not_be_kept_is_not_shown_and_says_so(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        newer = sqlite3.connect(tmp_path / "state.db")
        newer.execute("PRAGMA user_version = 99")
        newer.close()
        for key in ("s", "r"):
            await press(pilot, "j", key)
            assert "a newer On Record has taken over" in last_line(app)
        await press(pilot, "enter")
        assert "★" not in seen(app, "list")
        assert "○" not in seen(app, "list")


async def test_star_and_read_survive_a_restart(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "j", "s", "j", "r")
    async with reading(tmp_path, NARROW) as (app, _):
        assert line_with(app, HEARING).startswith("● ★ ")
        assert line_with(app, TENTS).startswith("○ ")
        assert unread(app) == 5


async def test_a_star_is_kept_before_the_next_key(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "s")
        row = app.main.articles.row_of(0)
        assert row is not None
        assert app.state.get(row.id).starred


@pytest.mark.presses("undo")
async def test_u_takes_back_one_change_after_the_other(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "s", "j", "r", "u")
        assert "undone: 1 marked read" in last_line(app)
        assert unread(app) == 6
        await press(pilot, "u")
        assert "★" not in seen(app)
        await press(pilot, "u")
        assert "Nothing to undo." in last_line(app)


@pytest.mark.presses("mark.tags")
async def test_t_puts_tags_on_an_article_and_takes_them_off(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "j", "t", *"Budget, to call", "enter")
        assert "Tagged budget, to call: 1 article." in last_line(app)
        assert "#budget #to call" in seen(app, "list")
        await press(pilot, "f", *"tag:budget", "enter")
        assert listed(app) == [HEARING[:12]]
        await press(pilot, "escape", "j", "t", *["backspace"] * 9, "enter")
        assert "No longer to call: 1 article." in last_line(app)
        assert "#budget" in seen(app, "list")
        assert "#to call" not in seen(app, "list")
        await press(pilot, "i")
        assert line_with(app, " tags ").split()[1:3] == ["tags", "budget"]
        await press(pilot, "escape", "u", "u")
        assert "#budget" not in seen(app, "list")


async def test_tags_of_a_selection_are_those_that_all_have(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "t", *"alone", "enter", "v", "v", "t")
        assert last_line(app).strip() == "Tags:"
        await press(pilot, *"both", "enter")
        assert "Tagged both: 2 articles." in last_line(app)
        assert "#alone #both" in seen(app)
        await press(pilot, "t")
        assert "Tags: both" in last_line(app)
        await press(pilot, "up", "escape", "t")
        assert "Tags: both" in last_line(app)


@pytest.mark.presses("mark.all")
async def test_capital_r_asks_and_names_the_number(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "r", "R")
        assert "Mark all in view read?" in seen(app)
        assert "Yes, mark 5 articles read" in seen(app)
        await press(pilot, "escape")
        assert unread(app) == 5
        await press(pilot, "R", "j", "enter")
        assert unread(app) == 5
        await press(pilot, "R", "enter")
        assert unread(app) == 0
        assert "5 articles marked read" in last_line(app)
        await press(pilot, "R")
        assert "read already" in last_line(app)
        await press(pilot, "u")
        assert unread(app) == 5


async def test_capital_r_means_only_what_is_in_view(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "f", *"Norway", "enter", "R")
        assert "Yes, mark 2 articles read" in seen(app)
        await press(pilot, "enter", "escape")
        assert unread(app) == 4


@pytest.mark.presses("list.select")
async def test_v_selects_rows_to_act_on_all_of_them(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "v", "v", "s")
        assert seen(app).count("★") == 2
        assert line_with(app, BRIDGE).startswith("▸")
        assert "2 selected" in first_line(app)
        assert "2 starred" in last_line(app)
        await press(pilot, "k", "v", "r")
        assert unread(app) == 5
        assert line_with(app, HEARING).startswith("●")
        await press(pilot, "escape")
        assert "selected" not in first_line(app)
        assert "▸" not in seen(app)


async def test_undo_takes_back_what_was_done_to_a_selection_at_once(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "v", "v", "v", "s", "u")
        assert "★" not in seen(app)


async def test_the_last_row_can_be_selected_too(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "G", "v")
        assert "1 selected" in first_line(app)


@pytest.mark.presses("list.hide")
async def test_x_hides_a_row_until_the_view_changes(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "j", "x")
        assert HEARING not in seen(app)
        assert "1 of 5" in first_line(app) or "2 of 5" in first_line(app)
        assert "Hidden until the view changes" in last_line(app)
        await press(pilot, "a", "a", "a")
        assert HEARING in seen(app)


async def test_a_row_read_in_the_unread_view_stays_dimmed_until_the_view_changes(
    tmp_path: Path,
) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "a", "j", "r", "ctrl+r")
        assert len(listed(app)) == 6
        assert line_with(app, HEARING, "list").startswith("○")
        await press(pilot, "k")
        assert look_of(app, HEARING, "list").italic
        assert not look_of(app, TENTS, "list").italic
        await press(pilot, "a", "a", "a")
        assert len(listed(app)) == 5


async def test_a_row_that_no_longer_fulfils_the_filter_stays_dimmed_too(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "f", *"is:unread or tag:budget", "enter", "j", "r")
        assert look_of(app, HEARING, "list").italic
        await press(pilot, "t", *"budget", "enter")
        assert not look_of(app, HEARING, "list").italic
        await press(pilot, "u", "ctrl+r")
        assert look_of(app, HEARING, "list").italic
        await press(pilot, "u")
        assert not look_of(app, HEARING, "list").italic
        await press(pilot, "r", "escape", "f", *"is:unread", "enter")
        assert len(listed(app)) == 5
