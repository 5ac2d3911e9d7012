"""Starts the reader on the screen and ends it in order."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from articles import places
from articles.journal import BROKEN, last_words
from articles.library import Library
from articles.sanitising import clean_line
from articles.state import State
from tui.config import Config
from tui.early_screen import EarlyScreen
from tui.guarded import GuardedApp, keep_quiet
from tui.palettes import pick
from tui.terminal import leave_on_hangup

if TYPE_CHECKING:
    from tui.room import Room

SWITCH = 0.0005
"""Seconds that a thread which answers a question may keep the screen's waiting.

Python's own are ten times as many, and showing a key takes some twenty turns.
"""


def run(
    paths: Sequence[Path],
    config: Config,
    place: str,
    room: Room | None = None,
    early: EarlyScreen | None = None,
) -> int:
    """Read until the reader quits, in a restricted room or not; return the exit code.

    ``early`` is what has the terminal already, with the first page on it.
    """
    try:
        return _read(paths, config, place, room, early)
    except Exception as error:
        if early:
            early.leave()
        said = last_words(error, names_log=not config.restricted)
        print(f"onrecord: {clean_line(said)}", file=sys.stderr)
        return BROKEN


def _read(
    paths: Sequence[Path],
    config: Config,
    place: str,
    room: Room | None,
    early: EarlyScreen | None,
) -> int:
    """Read; raises whatever ended the screen that should not have."""
    state = room.state() if room else State()
    library = Library(paths, state=state, restricted=config.restricted)
    theme = pick(os.environ, config.theme)
    app = GuardedApp(library, state, config, theme, place)
    app.early_screen = early
    sys.setswitchinterval(SWITCH)
    leave_on_hangup(app)
    keep_quiet()
    if room:
        from tui import fence  # noqa: PLC0415 - hardly ever needed

        fence.put_up(room.folder, _own_folders())
    try:
        code = app.run(mouse=config.mouse)
    finally:
        library.close()
        state.close()
    if app.failure:
        raise app.failure
    return code or app.return_code or 0


def _own_folders() -> list[Path]:
    """Return where marks, log and index lie, if anywhere."""
    try:
        return [places.state_folder(), places.cache_folder()]
    except places.NoHomeError:
        return []
