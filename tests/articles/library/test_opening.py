"""Opening an index that other sessions open as well."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from articles.library import opening
from articles.library.opening import open_index


def test_an_index_that_another_session_is_just_creating_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    busy = sqlite3.OperationalError("database is locked")
    busy.sqlite_errorcode = sqlite3.SQLITE_BUSY
    times = iter([busy, busy])
    ensure = opening._ensure

    def ensure_later(file: Path) -> None:
        if error := next(times, None):
            raise error
        ensure(file)

    monkeypatch.setattr(opening, "_ensure", ensure_later)
    assert not open_index(tmp_path / "index.db").in_memory
