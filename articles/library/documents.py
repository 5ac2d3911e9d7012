"""The whole article as the index keeps it."""

from __future__ import annotations

import os
from pathlib import Path
from sqlite3 import Connection

from articles.library.packing import Packed, unpack
from articles.model import AnnotatedArticle


def document(connection: Connection, number: int) -> AnnotatedArticle | None:
    """Return an article with its annotations, read from one row; ``None`` if it is gone."""
    row = connection.execute(
        "SELECT path, text, annotations FROM articles JOIN documents USING (number) "
        "WHERE number = ?",
        (number,),
    ).fetchone()
    return unpack(Packed(row[1], row[2]), Path(os.fsdecode(row[0]))) if row else None
