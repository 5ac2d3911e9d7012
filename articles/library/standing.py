"""How an article that is being read stands to its file, which may have changed since."""

from __future__ import annotations

import os
from sqlite3 import Connection

from articles.library.views import Standing


def standing(connection: Connection, number: int, id: str, *, follow_links: bool) -> Standing:
    """Compare the article that was read as ``id`` with the index, and that with the file."""
    row = connection.execute(
        "SELECT id, path, size, mtime FROM articles JOIN files USING (path) WHERE number = ?",
        (number,),
    ).fetchone()
    if row is None:
        return "gone"
    try:
        status = os.stat(row[1], follow_symlinks=follow_links)
    except OSError:
        return "gone"
    is_as_read = (id, status.st_size, status.st_mtime_ns) == (row[0], row[2], row[3])
    return "unchanged" if is_as_read else "changed"
