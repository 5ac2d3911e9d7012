"""What Textual's compositor says about its updates is read rightly, in every kind of update."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.color import ColorSystem
from rich.console import RenderableType
from textual.screen import Screen

from tests.tui.reader import MEDIUM, press, reading
from tui.app import ReaderApp
from tui.frames.shown import Shown
from tui.frames.updates import Update, areas, patches

COLOURS = ColorSystem.TRUECOLOR


@pytest.fixture
def updates(monkeypatch: pytest.MonkeyPatch) -> list[Update]:
    """Every update that a reader was to display since it was opened."""
    seen: list[Update] = []

    def display(app: ReaderApp, _: Screen[object], update: RenderableType | None) -> None:
        if isinstance(update, Update) and not app._batch_count:
            seen.append(update)

    monkeypatch.setattr(ReaderApp, "_display", display)
    return seen


async def test_updates_one_after_another_make_up_the_screen(
    tmp_path: Path, updates: list[Update]
) -> None:
    async with reading(tmp_path, MEDIUM) as (app, pilot):
        shown = Shown(erases=True)
        kinds = set()
        for key in ("j", "enter", "j", "space", "]", "3", "j", "escape", "question_mark", "q", "f"):
            await press(pilot, key)
            for update in updates:
                kinds.add(type(update).__name__)
                if shown.rows:
                    shown.draw(patches(update, COLOURS), areas(update))
            updates.clear()
            whole = app.screen._compositor.render_full_update()
            wanted = Shown(erases=True)
            wanted.draw_all(patches(whole, COLOURS), app.size)
            assert not shown.rows or shown.rows == wanted.rows, key
            shown.rows = wanted.rows
        assert kinds == {"LayoutUpdate", "ChopsUpdate"}


async def test_a_pane_that_scrolled_is_an_area(tmp_path: Path, updates: list[Update]) -> None:
    async with reading(tmp_path, MEDIUM) as (app, pilot):
        await press(pilot, "j", "enter")
        updates.clear()
        await press(pilot, "j")
        pane = app.main.reading.scrollable_content_region
        assert pane in [area for update in updates for area in areas(update)]
