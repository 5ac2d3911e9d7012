"""Whether folders are as an index knows them, found out by a process of its own.

Mostly they are. To find that out all files are looked at, and here that would take turns with
the screen for as long: there is one interpreter. It would also leave ten megabytes behind.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

WORTH = 500
"""Files below which looking takes a few milliseconds, and a process many."""

_LOOK_UP_EVERY = 0.1
"""Seconds between two looks at whether the reader has left meanwhile."""


def is_unchanged(index: Path, paths: Sequence[Path], stop: Callable[[], bool]) -> bool:
    """Say whether nothing was added, changed, moved or deleted at ``paths``, absolute ones.

    ``False`` also where that cannot be told: no process can be started, or ``stop`` came first.
    """
    try:
        process = subprocess.Popen(
            _command(index, paths),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
            # Signals that the terminal sends to the reader are none of its business.
            start_new_session=True,
        )
    except OSError:
        return False
    with process:
        while not stop():
            try:
                return process.wait(_LOOK_UP_EVERY) == 0
            except subprocess.TimeoutExpired:
                pass
        process.kill()
    return False


def _command(index: Path, paths: Sequence[Path]) -> list[str]:
    # -P: a folder of news must not be searched for modules because it is the current one.
    program = [sys.executable, "-P", "-X", "utf8", "-m", "articles.library.comparing"]
    return [*program, *map(os.fspath, (index, *paths))]
