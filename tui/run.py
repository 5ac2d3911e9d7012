"""Starts the reader on the screen and ends it in order."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from articles.library import Library
from articles.sanitising import clean_line
from articles.state import State
from tui.config import Config
from tui.guarded import BROKEN, GuardedApp, last_words
from tui.palettes import pick
from tui.terminal import leave_on_hangup

INTERRUPTED = 128 + signal.SIGINT
"""The exit code after SIGINT, which only another program can send while the screen is up."""


def run(paths: Sequence[Path], config: Config, place: str) -> int:
    """Read until the reader quits; return the exit code."""
    try:
        return _read(paths, config, place)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        print(f"onrecord: {clean_line(last_words(error))}", file=sys.stderr)
        return BROKEN


def _read(paths: Sequence[Path], config: Config, place: str) -> int:
    """Read; raises whatever ended the screen that should not have."""
    state = State()
    library = Library(paths, state=state)
    app = GuardedApp(library, state, config, pick(os.environ, config.theme), place)
    leave_on_hangup(app)
    try:
        code = app.run(mouse=config.mouse)
    finally:
        library.close()
        state.close()
    if app.failure:
        raise app.failure
    return code or app.return_code or 0
