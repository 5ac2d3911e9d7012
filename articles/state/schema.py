"""The shape of the state file, and how an older shape becomes the present one.

One row an article, and in it each column with the number of the change that last set it; one row
for each tag that an article has or had, and one for where a marked article was seen last. The
numbers come from one counter in the same file, never from a clock: a clock jumps back, a counter
does not, and two sessions on one file can tell which of them was last, column by column. Only when
the file was last looked through (``checked``, seconds since 1970) is told by the clock.
"""

from __future__ import annotations

from sqlite3 import Connection

APPLICATION = 0x4F6E5265
"""``OnRe``: marks the file as ours, so that nobody else's database is ever written to."""

_STEPS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE articles (
            id TEXT PRIMARY KEY,
            read INTEGER NOT NULL DEFAULT 0, read_change INTEGER NOT NULL DEFAULT 0,
            starred INTEGER NOT NULL DEFAULT 0, starred_change INTEGER NOT NULL DEFAULT 0,
            place INTEGER NOT NULL DEFAULT 0, place_change INTEGER NOT NULL DEFAULT 0
        ) WITHOUT ROWID""",
        "CREATE INDEX articles_starred ON articles (id) WHERE starred",
        "CREATE INDEX articles_read_change ON articles (read_change)",
        "CREATE INDEX articles_starred_change ON articles (starred_change)",
        "CREATE TABLE clock (change INTEGER NOT NULL, clean INTEGER NOT NULL)",
        "INSERT INTO clock VALUES (0, 1)",
    ),
    (
        """CREATE TABLE tags (
            id TEXT NOT NULL, tag TEXT NOT NULL, held INTEGER NOT NULL, change INTEGER NOT NULL,
            PRIMARY KEY (id, tag)
        ) WITHOUT ROWID""",
        "CREATE INDEX tags_held ON tags (tag, id) WHERE held",
        "CREATE INDEX tags_change ON tags (change)",
    ),
    (
        """CREATE TABLE whereabouts (
            id TEXT PRIMARY KEY, path BLOB NOT NULL, position INTEGER NOT NULL
        ) WITHOUT ROWID""",
        "ALTER TABLE clock ADD COLUMN checked INTEGER NOT NULL DEFAULT 0",
    ),
)
"""Step ``n`` brings a file from version ``n`` to ``n + 1``; a released step never changes."""

VERSION = len(_STEPS)

VIEWS = (
    """CREATE TEMP VIEW marks AS SELECT id, read, starred,
        (SELECT group_concat(tag, ', ') FROM state.tags WHERE tags.id = articles.id AND held)
        AS tags FROM state.articles""",
    "CREATE TEMP VIEW tagged AS SELECT tag, id FROM state.tags WHERE held",
    "CREATE TEMP VIEW whereabouts AS SELECT id, path, position FROM state.whereabouts",
)
"""What the index sees of a state that is attached to it as ``state``."""


def version(connection: Connection) -> int:
    """Return the version of the shape of an open state file; 0 for a new one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def application(connection: Connection) -> int:
    """Return the mark that says which program a database belongs to; 0 for a new one."""
    return int(connection.execute("PRAGMA application_id").fetchone()[0])


def migrate(connection: Connection) -> None:
    """Bring an open state file to the present shape, in one transaction.

    The version is read again inside it, as another session may have come first. Killed anywhere,
    the file is as it was before.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        for number, step in enumerate(_STEPS[version(connection) :], version(connection) + 1):
            for statement in step:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
