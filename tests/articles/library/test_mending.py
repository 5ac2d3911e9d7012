"""The index that is made anew where it is broken, once, whoever finds it out."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from sqlite3 import Connection

import pytest

from articles.library.mending import MendingIndex

COUNT = "SELECT count(*) FROM files"


@pytest.fixture
def index(tmp_path: Path) -> Iterator[MendingIndex]:
    """An index with one file in it."""
    index = MendingIndex(tmp_path / "index.db", lambda _: None)
    index.write(note_file)
    yield index
    index.close()


def note_file(connection: Connection) -> None:
    connection.execute("INSERT INTO files (path, size, mtime, parser) VALUES ('a.txt', 1, 1, 1)")


def files(connection: Connection) -> int:
    return int(connection.execute(COUNT).fetchone()[0])


def failing_once(code: int, before: Callable[[], None] = lambda: None) -> Callable[..., int]:
    """Return a question that fails the first time, after doing something ``before``."""
    calls = []

    def ask(connection: Connection) -> int:
        calls.append(connection)
        if len(calls) == 1:
            before()
            error = sqlite3.DatabaseError("as a test wants it")
            error.sqlite_errorcode = code
            raise error
        return files(connection)

    return ask


def test_a_damaged_index_is_replaced_by_an_empty_one_that_answers(index: MendingIndex) -> None:
    assert index.ask(files) == 1
    assert index.ask(failing_once(sqlite3.SQLITE_CORRUPT)) == 0


def test_an_index_that_is_only_busy_is_left_as_it_is(index: MendingIndex) -> None:
    with pytest.raises(sqlite3.DatabaseError):
        index.ask(failing_once(sqlite3.SQLITE_BUSY))
    assert index.ask(files) == 1


def test_of_two_threads_that_find_the_damage_the_later_takes_what_the_first_has_made(
    index: MendingIndex,
) -> None:
    def mend_in_another_thread() -> None:
        with ThreadPoolExecutor(1) as other:
            other.submit(index.ask, failing_once(sqlite3.SQLITE_CORRUPT)).result()
            other.submit(index.write, note_file).result()

    assert index.ask(failing_once(sqlite3.SQLITE_CORRUPT, mend_in_another_thread)) == 1


def test_who_closes_the_index_waits_for_who_is_asking(index: MendingIndex) -> None:
    asking, may_end = threading.Event(), threading.Event()

    def ask_slowly(connection: Connection) -> int:
        asking.set()
        may_end.wait(10)
        return files(connection)

    with ThreadPoolExecutor(2) as others:
        answer = others.submit(index.ask, ask_slowly)
        assert asking.wait(10)
        closing = others.submit(index.close)
        with pytest.raises(TimeoutError):
            closing.result(0.2)
        may_end.set()
        assert answer.result(10) == 1
        closing.result(10)
    assert index.ask(files) == 1
