"""The newest rows of the list, read while the rest of the program is still being imported."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from articles.library.rows import SELECTED, Row, rows_of
from articles.state import schema


class FirstRows(NamedTuple):
    """The newest rows of a library, and how many articles there are in all."""

    rows: list[Row]
    total: int


def first_rows(index: Path, state: Path, most: int) -> FirstRows | None:
    """Return at most ``most`` rows in the order in which the list begins.

    ``index`` and ``state`` are the files of both. ``None`` where the rows cannot be had at once:
    there is no index yet, or it is of another version, broken or locked. Nothing is written and
    nothing is waited for; what is wrong is put right when the library is opened.
    """
    try:
        with closing(_connect(_read_only(index))) as connection:
            connection.execute("ATTACH DATABASE ? AS state", (_read_only(state),))
            for view in schema.VIEWS:
                connection.execute(view)
            rows = connection.execute(
                f"SELECT {SELECTED} ORDER BY moment DESC, path, position LIMIT ?", (most,)
            )
            (total,) = connection.execute("SELECT count(*) FROM articles").fetchone()
            return FirstRows(list(rows_of(rows)), total)
    except sqlite3.Error:
        return None


def _connect(address: str) -> sqlite3.Connection:
    return sqlite3.connect(address, uri=True, timeout=0, isolation_level=None)


def _read_only(file: Path) -> str:
    return f"file:{quote(os.fsencode(file.absolute()))}?mode=ro"
