"""Sessions of the state in processes of their own, to be killed, starved and raced."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_BEGINNING = """
import os, random, resource, sqlite3, sys, time
from pathlib import Path
from articles.state import State, opening, schema
path = Path(sys.argv[1])
"""

NOBODY = 65534
"""The user id that owns nothing; becoming it needs root, and without root it is not needed."""


def session(path: Path, script: str, *arguments: str) -> subprocess.Popen[str]:
    """Start a script that finds ``path``, ``State`` and ``sys.argv[2:]`` ready."""
    return subprocess.Popen(
        [sys.executable, "-c", _BEGINNING + script, str(path), *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )


def said_by(path: Path, script: str, *arguments: str) -> str:
    """Run a session to its end, which must be a good one; return what it printed."""
    process = session(path, script, *arguments)
    out, errors = process.communicate(timeout=60)
    assert process.returncode == 0, errors
    assert errors == ""
    return out.strip()


def is_sound(path: Path) -> bool:
    """Say whether SQLite finds nothing wrong in the whole file."""
    connection = sqlite3.connect(path)
    try:
        return bool(connection.execute("PRAGMA integrity_check").fetchone() == ("ok",))
    finally:
        connection.close()


@contextmanager
def folder_open_to_all() -> Iterator[Path]:
    """Make a folder that everybody may look into, unlike ``tmp_path``; remove it in any state."""
    with tempfile.TemporaryDirectory() as name:
        base = Path(name)
        base.chmod(0o755)
        yield base
        base.chmod(0o755)
        for folder in filter(Path.is_dir, base.rglob("*")):
            folder.chmod(0o755)
