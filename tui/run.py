"""Starts the reader on the screen and ends it in order."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from articles.library import Library
from articles.state import State
from tui.app import ReaderApp
from tui.config import Config
from tui.terminal import give_size, leave_on_hangup, use_utf8
from tui.themes import pick


def run(paths: Sequence[Path], config: Config, place: str) -> int:
    """Read until the reader quits; return the exit code."""
    use_utf8()
    give_size(sys.stdin.fileno())
    state = State()
    library = Library(paths, state=state)
    app = ReaderApp(library, state, config, pick(os.environ, config.theme), place)
    leave_on_hangup(app)
    try:
        code = app.run(mouse=config.mouse)
    finally:
        library.close()
        state.close()
    return code or app.return_code or 0
