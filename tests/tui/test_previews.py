"""The article under the cursor is shown when the cursor rests, and only then."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.reader import reading
from tui import listing


async def test_a_preview_that_was_stopped_too_late_leaves_no_other_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else that one comes amid the keys, and leaves the next behind: one at every key."""
    async with reading(tmp_path) as (app, _):
        monkeypatch.setattr(listing, "PREVIEW_AFTER", 3600)
        app.main.articles.show_cursor_at(1)
        app.follow_cursor()
        waiting = app._preview
        assert waiting
        app._show_under_cursor()  # as a timer does that was due just when a key stopped it
        assert app._preview is None
        assert waiting._task is None, "it is stopped"


async def test_what_is_shown_already_is_not_waited_for(tmp_path: Path) -> None:
    """Else it may be another that is under the cursor, but was not moved to, when that is due."""
    async with reading(tmp_path) as (app, _):
        app.follow_cursor()
        assert app._preview is None
