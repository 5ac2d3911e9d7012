"""What writing an article costs, counted: nothing is put in twice or asked for twice."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from articles import origins
from articles.library import schema, writing
from articles.library.entries import entry_of
from articles.library.examining import Examined
from tests.articles.library.small import find_known_names

TEXT = """Ferries

“Never again,” said Jan Marsh. “It rattles,” said Jan Marsh. Lena Ortiz laughed.

“We will wait,” said Lena Ortiz. “No,” said Jan Marsh."""


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        schema.create(connection)
        yield connection


def examined(path: Path, text: str) -> Examined:
    (article,) = origins.read_text(text, path)
    return Examined(path, len(text), 0, b"", entries=(entry_of(find_known_names(article)),))


def written(connection: sqlite3.Connection, found: Examined) -> Counter[str]:
    """Write a file; return how often each statement was run, its values put in."""
    said: Counter[str] = Counter()
    connection.set_trace_callback(lambda sql: said.update([sql]))
    writing.put(connection, found, parser=1)
    connection.set_trace_callback(None)
    return said


def beginning(said: Counter[str], words: str) -> Counter[str]:
    return Counter({sql: times for sql, times in said.items() if sql.startswith(words)})


def test_the_row_of_a_new_article_is_written_once(connection: sqlite3.Connection) -> None:
    said = written(connection, examined(Path("/news/a.txt"), TEXT))
    assert beginning(said, "INSERT INTO articles").total() == 1
    assert not beginning(said, "UPDATE articles")


def test_that_of_an_article_that_is_there_is_changed_once(connection: sqlite3.Connection) -> None:
    written(connection, examined(Path("/news/a.txt"), TEXT))
    said = written(connection, examined(Path("/news/a.txt"), TEXT + "\n\nIt rained."))
    assert not beginning(said, "INSERT INTO articles")
    assert beginning(said, "UPDATE articles").total() == 1


def test_no_name_is_asked_for_twice(connection: sqlite3.Connection) -> None:
    said = written(connection, examined(Path("/news/a.txt"), TEXT))
    asked = beginning(said, "SELECT name FROM names")
    assert len(asked) > 2
    assert set(asked.values()) == {1}
