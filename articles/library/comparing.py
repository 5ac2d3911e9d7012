"""The process that compares folders with an index: ends with 0 where they are as it knows them.

Started by `articles.library.unchanged`, and by nobody else.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from articles.library.refreshing import is_up_to_date

SAME, DIFFERENT = 0, 1

_POLITENESS = 10
"""Added to the niceness: the screen is read meanwhile."""


def main(arguments: Sequence[str]) -> int:
    """Compare what lies at some paths with an index; return the exit code."""
    os.nice(_POLITENESS)
    index, *paths = arguments
    address = f"file:{quote(os.fsencode(index))}?mode=ro"
    with closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection:
        connection.execute("PRAGMA temp_store = MEMORY")
        same = is_up_to_date(connection, [Path(path) for path in paths])
    return SAME if same else DIFFERENT


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
