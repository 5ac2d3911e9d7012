"""The shape of the index.

Nothing is migrated: the index is a cache, and one of another shape is deleted and built again.
"""

from __future__ import annotations

import zlib
from pathlib import Path
from sqlite3 import Connection

from articles.library.familiar import familiar

APPLICATION = 0x4F6E4978
"""``OnIx``: marks a file as an index of ours."""

_TEXT_INDEX = "content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2'"
"""Neither the text nor its lengths are kept twice: nothing here is ranked by relevance."""

_STATEMENTS = (
    # One row a file that was found, whether it held articles or was skipped.
    """CREATE TABLE files (
        path BLOB PRIMARY KEY, size INTEGER NOT NULL, mtime INTEGER NOT NULL,
        digest BLOB, parser INTEGER NOT NULL, skipped TEXT
    ) WITHOUT ROWID""",
    "CREATE INDEX files_skipped ON files (path) WHERE skipped IS NOT NULL",
    # What a line of the list shows. AUTOINCREMENT: a number is never given to another article.
    """CREATE TABLE articles (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        path BLOB NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL,
        headline TEXT NOT NULL, publisher TEXT NOT NULL, day TEXT, moment INTEGER,
        quotes INTEGER NOT NULL, minutes INTEGER NOT NULL,
        headline_key TEXT NOT NULL, publisher_key TEXT NOT NULL
    )""",
    "CREATE UNIQUE INDEX articles_path ON articles (path, position)",
    "CREATE INDEX articles_id ON articles (id)",
    "CREATE INDEX articles_day ON articles (day)",
    "CREATE INDEX articles_moment ON articles (moment DESC, path, position)",
    "CREATE INDEX articles_headline ON articles (headline_key)",
    "CREATE INDEX articles_publisher ON articles (publisher_key, moment DESC)",
    "CREATE INDEX articles_quotes ON articles (quotes DESC, moment DESC)",
    # The numbers of all articles, newest first, as long as it is so: see newest.py.
    "CREATE TABLE newest (kept INTEGER PRIMARY KEY CHECK (kept = 1), numbers BLOB NOT NULL)",
    # What an index of an older shape knew: whose marks an article inherits whose id has changed.
    """CREATE TABLE former (
        path BLOB NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL,
        PRIMARY KEY (path, position)
    ) WITHOUT ROWID""",
    # The whole article, so that opening it reads one row.
    """CREATE TABLE documents (
        number INTEGER PRIMARY KEY, text BLOB NOT NULL, annotations BLOB NOT NULL
    )""",
    f"""CREATE VIRTUAL TABLE words USING fts5 (
        headline, standfirst, body, authors, publisher, {_TEXT_INDEX}
    )""",
    # Entities of the whole folder; `articles` is kept, not counted. `folded` is the name as it is
    # compared, `name` how it is shown.
    """CREATE TABLE entities (
        entity INTEGER PRIMARY KEY, type TEXT NOT NULL, folded TEXT NOT NULL,
        name INTEGER NOT NULL, articles INTEGER NOT NULL, UNIQUE (folded, type)
    )""",
    "CREATE INDEX entities_name ON entities (name)",
    "CREATE INDEX entities_most ON entities (articles DESC)",
    "CREATE INDEX entities_most_of_type ON entities (type, articles DESC)",
    # What articles call them: each name, of a type, belongs to one entity (see casting.py), or to
    # none if the reader has hidden it.
    """CREATE TABLE members (
        member INTEGER PRIMARY KEY, type TEXT NOT NULL, name INTEGER NOT NULL,
        folded TEXT NOT NULL, short TEXT, entity INTEGER, UNIQUE (name, type)
    )""",
    "CREATE INDEX members_folded ON members (folded)",
    "CREATE INDEX members_entity ON members (entity)",
    "CREATE INDEX members_short ON members (short) WHERE short IS NOT NULL",
    # The surnames and acronyms that members with longer names bear.
    """CREATE TABLE bearers (
        short TEXT NOT NULL, member INTEGER NOT NULL, PRIMARY KEY (short, member)
    ) WITHOUT ROWID""",
    # The reader's corrections as this index follows them: what names mean, null for hidden.
    """CREATE TABLE corrected (
        folded TEXT NOT NULL, type TEXT NOT NULL, to_folded TEXT, to_type TEXT, to_name TEXT,
        PRIMARY KEY (folded, type)
    ) WITHOUT ROWID""",
    "CREATE INDEX corrected_to ON corrected (to_folded)",
    # The same for speakers of quotes, null for nobody: see `articles.corrections.lines`.
    """CREATE TABLE respoken (
        id TEXT NOT NULL, words TEXT NOT NULL, type TEXT, name TEXT, PRIMARY KEY (id, words)
    ) WITHOUT ROWID""",
    """CREATE TABLE appearances (
        member INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (member, number)
    ) WITHOUT ROWID""",
    # The other way round, the entities of an article as arrays of 32-bit numbers, for counting.
    """CREATE TABLE casts (
        number INTEGER PRIMARY KEY, person BLOB NOT NULL, organisation BLOB NOT NULL,
        place BLOB NOT NULL
    )""",
    # Which articles, up to the number covered, name an entity that is named often: see sets.py.
    "CREATE TABLE sets (entity INTEGER PRIMARY KEY, kept BLOB NOT NULL)",
    "CREATE TABLE covered (upto INTEGER NOT NULL)",
    # Countries that an article speaks of through their people, and the word for these.
    """CREATE TABLE peoples (
        number INTEGER NOT NULL, country INTEGER NOT NULL, word INTEGER NOT NULL,
        PRIMARY KEY (number, country)
    ) WITHOUT ROWID""",
    "CREATE INDEX peoples_country ON peoples (country)",
    # Every distinct name, alias, speaker's phrase and cue, once, and searchable by its words.
    "CREATE TABLE names (name INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)",
    # Names are asked for while they are typed, from their first letter on.
    f"CREATE VIRTUAL TABLE name_words USING fts5 (text, prefix = '1 2', {_TEXT_INDEX})",
    """CREATE TABLE forms (
        member INTEGER NOT NULL, name INTEGER NOT NULL, articles INTEGER NOT NULL,
        PRIMARY KEY (member, name)
    ) WITHOUT ROWID""",
    "CREATE INDEX forms_name ON forms (name)",
    """CREATE TABLE quotes (
        number INTEGER NOT NULL, position INTEGER NOT NULL, speaker INTEGER, cue INTEGER,
        words INTEGER NOT NULL, PRIMARY KEY (number, position)
    ) WITHOUT ROWID""",
    "CREATE INDEX quotes_speaker ON quotes (speaker)",
    # Members that are mentioned between the marks of a quote.
    """CREATE TABLE quoted_mentions (
        member INTEGER NOT NULL, number INTEGER NOT NULL, position INTEGER NOT NULL,
        PRIMARY KEY (member, number, position)
    ) WITHOUT ROWID""",
)

_DECIDING = (
    "library/packing.py",
    "library/plain.py",
    "library/sparing.py",
    "library/entries.py",
    "library/folding.py",
    "library/names.py",
    "query/folding.py",
    "model.py",
    "library/joining.py",
    "coreference/spelling.py",
)
"""What decides how an article is packed and folded, and which names of the folder are one.

The index keeps what came of all that.
"""


def _version() -> int:
    """Return a number drawn from the shape and the rules, so that nobody forgets to count up."""
    drawn = zlib.crc32("\n".join(_STATEMENTS).encode())
    for name in _DECIDING:
        drawn = zlib.crc32((Path(__file__).parents[1] / name).read_bytes(), drawn)
    drawn = zlib.crc32(familiar(), drawn)
    return drawn & 0x7FFF_FFFF


VERSION = _version()


def is_current(connection: Connection) -> bool:
    """Say whether an open database is an index of exactly this shape."""
    return (_pragma(connection, "application_id"), _pragma(connection, "user_version")) == (
        APPLICATION,
        VERSION,
    )


def is_new(connection: Connection) -> bool:
    """Say whether an open database has nothing in it yet."""
    return connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is None


def create(connection: Connection) -> None:
    """Make the tables, unless another session was quicker; all of them or none."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        if is_new(connection):
            for statement in _STATEMENTS:
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def inherit(connection: Connection, older: str) -> None:
    """Take over which article was where from the index at the SQLite URI ``older``.

    A later parser may see another headline or body in an unchanged file, and so another id.
    Raises `sqlite3.Error` where the older index cannot tell.
    """
    connection.execute("ATTACH DATABASE ? AS older", (older,))
    for table in ("former", "articles"):  # the later knowledge last
        has_it = connection.execute(
            "SELECT 1 FROM older.sqlite_master WHERE name = ?", (table,)
        ).fetchone()
        if has_it:
            connection.execute(
                f"INSERT OR REPLACE INTO former SELECT path, position, id FROM older.{table}"
            )
    connection.execute("DETACH DATABASE older")


def _pragma(connection: Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])
