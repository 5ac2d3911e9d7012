"""The screen as a picture: three sizes in three themes, compared with what was looked at and kept.

After a wanted change: ``pytest tests/tui/test_pictures.py --snapshot-update``, and look at them.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from textual.app import App
from textual.pilot import Pilot

from articles.library import Library
from articles.state import State
from tests.tui.reader import MEDIUM, NARROW, PATIENT, WIDE, make, press, settle
from tui.app import ReaderApp

Compare = Callable[..., bool]
Open = Callable[[str], ReaderApp]


@pytest.fixture
def open_app(tmp_path: Path) -> Iterator[Open]:
    """Opens the reader on the folder of news in a theme, not yet running."""
    state = State(tmp_path / "state.db")
    library = Library([make(tmp_path / "news")], index=tmp_path / "index.db", state=state)
    library.refresh()
    yield lambda theme: ReaderApp(library, state, PATIENT, theme, "~/news")
    library.close()
    state.close()


def keys(*pressed: str) -> Callable[[Pilot[int]], Awaitable[None]]:
    async def press_them(pilot: Pilot[int]) -> None:
        await settle(pilot)
        await press(pilot, *pressed)

    return press_them


@pytest.mark.parametrize("theme", ["dark", "light", "terminal"])
@pytest.mark.parametrize("size", [WIDE, MEDIUM, NARROW], ids=["wide", "medium", "narrow"])
def test_an_article_with_its_current_quote(
    snap_compare: Compare, open_app: Open, size: tuple[int, int], theme: str
) -> None:
    app: App[int] = open_app(theme)
    assert snap_compare(app, terminal_size=size, run_before=keys("enter", "]", "]"))


def test_help(snap_compare: Compare, open_app: Open) -> None:
    app: App[int] = open_app("dark")
    assert snap_compare(app, terminal_size=MEDIUM, run_before=keys("?"))
