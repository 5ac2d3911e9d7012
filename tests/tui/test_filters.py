"""Saved filters: saved with F, listed with their counts, shown, renamed, removed, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.news import BRIDGE, BUS, TENTS
from tests.tui.reader import (
    NARROW,
    Reader,
    first_line,
    last_line,
    line_with,
    press,
    reader,
    reading,
    seen,
)
from tests.tui.test_entities_pane import beginnings, listed
from tui.choices import Choice, ChoiceScreen

SAVE = ("F", "G", "enter")
"""The last line of the list saves the present filter."""


async def list_filters(pilot: Reader) -> None:
    """Press F, and wait until every number is there."""
    await press(pilot, "F")
    while "…" in seen(reader(pilot)):
        await pilot.pause(0.01)


@pytest.mark.presses("filter.saved")
async def test_a_filter_is_saved_and_shown_again(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "f", *"place:Norway", "enter", "F", "G", "enter")
        assert "Save the filter as:" in seen(app)
        await press(pilot, *"North", "enter")
        assert "Saved." in last_line(app)
        assert "filter: North" in first_line(app)
        await press(pilot, "escape")
        assert len(listed(app)) == 6
    async with reading(tmp_path) as (app, pilot):
        await list_filters(pilot)
        assert line_with(app, "North").split()[1:4] == ["North", "2", "place:Norway"]
        await press(pilot, "G", "enter")
        assert listed(app) == beginnings(BRIDGE, TENTS)
        assert "filter: North" in first_line(app)
        assert app.main.pane == "list"


async def test_scopes_stand_above_the_saved_filters_with_their_counts(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "s", "j", "r")
        await list_filters(pilot)
        assert line_with(app, "All articles").split()[3] == "6"
        assert line_with(app, "Unread articles").split()[3] == "5"
        assert line_with(app, "Starred articles").split()[3] == "1"
        await press(pilot, "j", "j", "enter")
        assert listed(app) == [f"★ {BRIDGE}"[:12]]
        await press(pilot, "F", "enter")
        assert len(listed(app)) == 6


async def test_all_that_narrows_the_list_is_saved(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "a", "f", *"norway or council", "enter", "/", *"brenn", "enter")
        assert listed(app) == beginnings(BRIDGE, TENTS)
        await press(pilot, *SAVE, *"Mine", "enter")
        saved = app.state.filters.named("Mine")
        assert saved.query == "is:unread ((norway or council) brenn*)"
        await press(pilot, "F", "enter", "F", "G", "enter")
        assert listed(app) == beginnings(BRIDGE, TENTS)


async def test_where_nothing_narrows_the_list_there_is_nothing_to_save(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "F")
        assert "Save the present filter" not in seen(app)


async def test_a_filter_is_renamed_and_removed_and_both_taken_back(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        app.state.filters.save("North", "place:Norway")
        await press(pilot, "F", "G", "r", *["backspace"] * 5, *"Fjords", "enter")
        assert [each.name for each in app.state.filters.all()] == ["Fjords"]
        await press(pilot, "F", "G", "x")
        assert "Fjords is removed" in last_line(app)
        assert app.state.filters.all() == ()
        await press(pilot, "u")
        assert "undone: removing the filter Fjords" in last_line(app)
        await press(pilot, "u", "F")
        assert "North" in seen(app)


async def test_a_scope_can_neither_be_renamed_nor_removed(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "F", "x", "r")
        assert "Unread articles" in seen(app)


async def test_what_cannot_be_a_name_changes_nothing_and_says_so(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "f", *"bolts", "enter", *SAVE, "enter")
        assert "a filter needs a name" in last_line(app)
        await press(pilot, *SAVE, *"x=y", "enter")
        assert "no '=' in it" in last_line(app)
        await press(pilot, *SAVE, *"x", "escape")
        assert app.state.filters.all() == ()
        assert app.main.pane == "list"


async def test_a_filter_that_somebody_wrote_wrongly_has_a_question_mark_for_a_count(
    tmp_path: Path,
) -> None:
    async with reading(tmp_path) as (app, pilot):
        app.state.filters.save("Wrong", "peron:x")
        app.state.filters.save("Right", "headline:bus")
        await list_filters(pilot)
        assert line_with(app, "Wrong").split()[1:4] == ["Wrong", "?", "peron:x"]
        await press(pilot, "G", "enter")
        assert listed(app) == beginnings(BUS)
        await press(pilot, "F", "j", "j", "j", "enter")
        assert "did you mean 'person:'" in last_line(app)
        assert listed(app) == beginnings(BUS)


async def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        (tmp_path / "filters.txt").mkdir()
        await press(pilot, "F")
        assert "filters.txt: it is not a plain file" in last_line(app)


async def test_counts_that_come_before_the_list_or_after_it_do_no_harm(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        filters = ChoiceScreen("Filters", [Choice("a", "Harbours", "…")])
        filters.renew([Choice("a", "Harbours", "3")])
        await app.push_screen(filters)
        await press(pilot, "escape")
        filters.renew([Choice("a", "Harbours", "4")])
        assert app.screen is app.main
