"""The first rows are those that the list begins with, or none where they are not there at once."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from articles.library import Library, View
from articles.library.first_rows import FirstRows, first_rows
from tests.articles.library.small import Folder


def asked(folder: Folder, most: int = 10) -> FirstRows | None:
    return first_rows(folder.index, folder.index.parents[1] / "state" / "state.db", most)


def written(folder: Folder) -> Library:
    for number in range(12):
        folder.write(f"{number}.txt", f"Report {number}", "Calm.", f"{number % 5 + 1} May 2024")
    folder.write("undated.txt", "Report without a day", "Calm.")
    return folder.refreshed()


def test_they_are_the_rows_of_the_list_with_their_marks(folder: Folder) -> None:
    library = written(folder)
    wanted = library.rows(library.numbers(View())[:10])
    folder.state.star([wanted[2].id], True)
    folder.state.mark_read([wanted[3].id], True)
    first = asked(folder)
    assert first is not None
    assert first.rows == library.rows(library.numbers(View())[:10])
    assert [row.starred for row in first.rows].index(True) == 2
    assert [row.unread for row in first.rows].index(False) == 3
    assert first.total == 13


def test_they_are_found_along_the_index_of_the_list(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The work for a page must not grow with the library: the order is walked, not sorted."""
    written(folder).close()
    heard: list[str] = []

    class Listened(sqlite3.Connection):
        def __init__(self, *given: Any, **named: Any) -> None:
            super().__init__(*given, **named)
            self.set_trace_callback(heard.append)

    monkeypatch.setattr("sqlite3.connect", Listened)
    asked(folder, 3)
    (page,) = [each for each in heard if "LIMIT" in each]
    with sqlite3.Connection(folder.index) as connection:
        connection.execute("CREATE TEMP TABLE marks (id TEXT PRIMARY KEY, read, starred, tags)")
        steps = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {page}")]
    assert any("articles_moment" in step for step in steps)
    assert not any("TEMP B-TREE" in step for step in steps)


def test_without_an_index_there_are_none_and_none_is_made(folder: Folder) -> None:
    assert asked(folder) is None
    assert not folder.index.exists()


def test_a_broken_index_has_none(folder: Folder) -> None:
    written(folder).close()
    folder.index.write_bytes(b"no index at all" * 1000)
    assert asked(folder) is None


def test_an_index_of_another_shape_has_none(folder: Folder) -> None:
    folder.index.parent.mkdir(parents=True)
    with sqlite3.connect(folder.index) as connection:
        connection.execute("CREATE TABLE articles (something TEXT)")
    assert asked(folder) is None


def test_what_another_session_locks_is_not_waited_for(folder: Folder) -> None:
    written(folder).close()
    with sqlite3.connect(folder.index, isolation_level=None) as other:
        other.execute("PRAGMA journal_mode = DELETE")
        other.execute("BEGIN EXCLUSIVE")
        assert asked(folder) is None


def test_a_name_that_means_something_in_an_address_is_only_a_name(tmp_path: Path) -> None:
    base = tmp_path / "50% off? #1"
    base.mkdir()
    folder = Folder(base)
    written(folder)
    first = asked(folder)
    assert first is not None
    assert first.total == 13
