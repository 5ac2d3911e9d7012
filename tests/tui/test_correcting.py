"""Correcting whom a name means: at once on the screen, kept, and taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.model import EntityKey
from tests.tui.news import BRIDGE, BUS, HEARING, TENTS
from tests.tui.reader import NARROW, WIDE, first_line, last_line, press, reading, seen
from tests.tui.test_entities_pane import beginnings, entities, listed
from tui.app import ReaderApp

HIDE = ("c", "G", "enter")


@pytest.mark.presses("entities.correct")
@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_a_hidden_entity_is_listed_no_more_until_that_is_undone(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with reading(tmp_path, size) as (app, pilot):
        await press(pilot, "4", "c", "G", "enter")
        assert "Corrected. u undoes it." in last_line(app)
        assert not any("Karl Ostrand" in row for row in entities(app))
        await press(pilot, "u")
        assert 'undone: hide person "Karl Ostrand"' in last_line(app)
        assert "[ ] Karl Ostrand 3" in entities(app)


async def test_corrections_are_there_at_the_next_start_and_on_a_new_index(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot):
        await press(pilot, "4", *HIDE)
    async with reading(tmp_path) as (app, _):
        assert not any("Karl Ostrand" in row for row in entities(app))
    (tmp_path / "index.db").unlink()
    async with reading(tmp_path) as (app, _):
        assert "[ ] Ada Brenn 2" in entities(app)
        assert not any("Karl Ostrand" in row for row in entities(app))


async def test_an_entity_is_made_the_same_as_one_that_is_typed(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "4", "c", "enter")
        assert "Karl Ostrand is the same as …" in seen(app)
        await press(pilot, *"ada", "enter")
        assert "[ ] Ada Brenn · Karl Ostrand 4" in entities(app)
        await press(pilot, "g", "enter")
        assert listed(app) == beginnings(BRIDGE, HEARING, TENTS, BUS)


async def test_the_other_names_of_a_merged_entity_are_chosen_with_it(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "4", "enter", "c", "enter", *"ada", "enter")
        assert "filter: Ada Brenn" in first_line(app)
        assert entities(app)[0] == "[x] Ada Brenn · Karl Ostrand 4"
        assert len(listed(app)) == 4


async def test_a_new_name_is_shown_in_every_pane(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "4", "j", "c", "j", "enter", *["backspace"] * 9, *"Brenna", "enter")
        assert "[ ] Brenna · Ada Brenn 2" in entities(app)
        assert "Brenna" in seen(app, "quotes")
        assert "Ada Brenn" not in seen(app, "quotes")
        await press(pilot, "u")
        assert "Ada Brenn" in seen(app, "quotes")


async def test_an_entity_is_listed_with_another_type(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "4", "c", "j", "j", "j", "enter", "a", "a", "a")
        assert "[ ] Karl Ostrand 3" in entities(app)


async def test_escape_corrects_nothing(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        for keys in (("escape",), ("enter", "escape", "escape"), ("j", "enter", "escape")):
            await press(pilot, "4", "c", *keys)
            assert not app.state.corrections.meanings()
            assert "[ ] Karl Ostrand 3" in entities(app)


async def test_the_text_stays_where_it_is(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "j", "space", "space")
        before = app.main.reading.body_offset
        assert before > 0
        await press(pilot, "4", *HIDE)
        assert app.main.reading.body_offset == before


async def test_what_cannot_be_kept_is_said_so_and_not_shown(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        (tmp_path / "corrections.txt").mkdir()
        await press(pilot, "4", *HIDE)
        assert "could not be kept" in last_line(app)
        assert "[ ] Karl Ostrand 3" in entities(app)


async def test_a_line_that_is_not_understood_is_told_at_the_start(tmp_path: Path) -> None:
    (tmp_path / "corrections.txt").write_text("hyde person\n")
    async with reading(tmp_path) as (app, _):
        assert "line 1 is not understood" in last_line(app)


async def test_another_session_sees_the_correction_when_it_looks_again(tmp_path: Path) -> None:
    async with reading(tmp_path) as (one, pilot), reading(tmp_path) as (_, other):
        await press(other, "4", *HIDE)
        await press(pilot, "ctrl+r")
        assert not any("Karl Ostrand" in row for row in entities(one))
        await press(pilot, "j")
        assert one.state.corrections.meanings().entity(EntityKey("person", "Karl Ostrand")) is None


# Speakers -------------------------------------------------------------------------------------


@pytest.mark.presses("quotes.correct")
async def test_the_speaker_of_a_quote_is_chosen_among_the_people_of_the_article(
    tmp_path: Path,
) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "3", "c")
        assert "Who says quote 1?" in seen(app)
        await press(pilot, "/", *"karl", "enter", "enter")
        assert voices(app) == ["Karl Ostrand", "Ada Brenn", "A city official"]
        assert "Corrected. u undoes it." in last_line(app)
        await press(pilot, "u")
        assert voices(app) == ["Ada Brenn", "Karl Ostrand", "A city official"]


async def test_somebody_else_and_nobody_can_be_the_speaker(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "3", "c", "G", "k", "enter", *"Nils Lund", "enter")
        assert voices(app)[0] == "Nils Lund"
        await press(pilot, "3", "g", "c", "G", "enter")
        assert voices(app)[0] == "no speaker found"
    async with reading(tmp_path) as (app, _):
        assert voices(app)[0] == "no speaker found"


async def test_the_list_can_be_asked_for_a_corrected_speaker(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "3", "c", "G", "k", "enter", *"Nils Lund", "enter")
        await press(pilot, "f", *"speaker:lund", "enter")
        assert listed(app)[0] == BRIDGE[:12]


async def test_escape_leaves_the_speaker(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "3", "c", "escape", "c", "G", "k", "enter", "escape")
        assert voices(app) == ["Ada Brenn", "Karl Ostrand", "A city official"]
        assert not app.state.corrections.meanings()


def voices(app: ReaderApp) -> list[str]:
    """Return who speaks in the open article, in the order of the sidebar."""
    return [voice.label for voice in app.voices.voices]
