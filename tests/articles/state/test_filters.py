"""Saved filters: named, renamed, removed, taken back, and edited by hand."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from articles.state import SavedFilter, SavedFilters, State
from articles.state.filters import FILE_NAME
from articles.state.history import History

HARBOUR = SavedFilter("Harbour", "bridge or ferry")
NIGHT = SavedFilter("Night", "headline:night words>=10")


@pytest.fixture
def history() -> History:
    return History()


@pytest.fixture
def filters(tmp_path: Path, history: History) -> SavedFilters:
    filters = SavedFilters(tmp_path, history)
    for each in (HARBOUR, NIGHT):
        filters.save(each.name, each.query)
    return filters


def test_filters_are_there_when_the_call_returns_and_in_the_next_session(
    filters: SavedFilters, tmp_path: Path
) -> None:
    assert filters.all() == (HARBOUR, NIGHT)
    assert SavedFilters(tmp_path, History()).all() == (HARBOUR, NIGHT)


@pytest.mark.usefixtures("filters")
def test_the_file_can_be_read_by_people(tmp_path: Path) -> None:
    written = (tmp_path / FILE_NAME).read_text().splitlines()
    assert written[0].startswith("# ")
    assert written[-2:] == ["Harbour = bridge or ferry", "Night = headline:night words>=10"]


def test_saving_under_a_name_that_is_there_changes_its_query(filters: SavedFilters) -> None:
    filters.save("harbour", "ferry")
    assert filters.all() == (SavedFilter("harbour", "ferry"), NIGHT)


def test_a_filter_is_found_by_its_name_in_capitals_or_not(filters: SavedFilters) -> None:
    assert filters.named("NIGHT") == NIGHT
    with pytest.raises(LookupError, match="no filter is saved as 'Harber', did you mean 'Harbour'"):
        filters.named("Harber")


def test_a_filter_is_renamed_in_its_place(filters: SavedFilters) -> None:
    filters.rename("harbour", "Port")
    assert filters.all() == (SavedFilter("Port", HARBOUR.query), NIGHT)


def test_a_name_that_another_filter_has_is_refused(filters: SavedFilters) -> None:
    with pytest.raises(ValueError, match="another filter is called 'night'"):
        filters.rename("Harbour", "night")
    assert filters.all() == (HARBOUR, NIGHT)


@pytest.mark.parametrize("name", ["", "  ", "a = b", "# a", "\x1b[2J"])
def test_what_cannot_be_a_name_is_refused(filters: SavedFilters, name: str) -> None:
    with pytest.raises(ValueError, match="name"):
        filters.save(name, "x")
    assert filters.all() == (HARBOUR, NIGHT)


def test_each_change_can_be_taken_back(filters: SavedFilters, history: History) -> None:
    filters.save("Night", "owl")
    filters.rename("Harbour", "Port")
    filters.remove("Port")
    assert filters.all() == (SavedFilter("Night", "owl"),)
    assert history.undo() == "undone: removing the filter Port"
    assert filters.all()[0].name == "Port"
    assert history.undo() == "undone: renaming the filter Harbour"
    assert history.undo() == "undone: saving the filter Night"
    assert filters.all() == (HARBOUR, NIGHT)
    history.undo()
    history.undo()
    assert filters.all() == ()
    assert history.undo() is None


def test_undo_leaves_what_another_session_changed_since(
    filters: SavedFilters, history: History, tmp_path: Path
) -> None:
    filters.rename("Night", "Dusk")
    SavedFilters(tmp_path, History()).save("Dusk", "owl")
    history.undo()
    assert filters.all() == (HARBOUR, SavedFilter("Dusk", "owl"))


def test_what_a_person_wrote_into_the_file_stays(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text("# mine\n\nBirds=owl  or /a  b/\nnot a filter\n")
    filters = SavedFilters(tmp_path, History())
    assert filters.all() == (SavedFilter("Birds", "owl  or /a  b/"),)
    filters.save("Fish", "cod")
    written = (tmp_path / FILE_NAME).read_text()
    assert written == "# mine\n\nBirds=owl  or /a  b/\nnot a filter\nFish = cod\n"


def test_a_file_made_elsewhere_cannot_act_on_the_terminal(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text("\x1b[2JNight\u202e = \x1b]0;x\x07owl\n")
    assert SavedFilters(tmp_path, History()).all() == (SavedFilter("Night", "owl"),)


def test_a_step_that_cannot_be_kept_may_be_taken_back_later(
    filters: SavedFilters, history: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as context:
        context.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space"):
            filters.save("Fish", "cod")
        with pytest.raises(OSError, match="No space"):
            history.undo()
    assert filters.all() == (HARBOUR, NIGHT)
    assert history.undo() == "undone: saving the filter Night"


def test_filters_lie_beside_the_state_and_share_its_undo(tmp_path: Path) -> None:
    state = State(tmp_path / "onrecord" / "state.db")
    state.star(["a"], True)
    state.filters.save("Night", "owl")
    assert (tmp_path / "onrecord" / FILE_NAME).is_file()
    assert state.undo() == "undone: saving the filter Night"
    assert state.undo() == "undone: 1 starred"
    state.close()


def test_filters_of_another_machine_come_behind_one_s_own_which_stay(filters: SavedFilters) -> None:
    other = SavedFilter("Trams", "tram")
    same = SavedFilter("HARBOUR", HARBOUR.query)
    changed = SavedFilter("night", "stars")
    assert filters.merge([other, same, changed]) == (changed,)
    assert filters.all() == (HARBOUR, NIGHT, other)
