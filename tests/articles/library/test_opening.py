"""Where the index lies, and what becomes of one that cannot be used."""

from __future__ import annotations

import sqlite3
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from articles import origins
from articles.library import Library, View, schema
from tests.articles.library.small import (
    CRANES,
    Folder,
    headlines,
)


def test_the_index_lies_in_the_cache_folder_one_for_each_set_of_paths(
    folder: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    path = folder.write("a.txt", CRANES, "All was calm.")
    for paths in ([folder.news], [folder.news / ".." / "news"], [path]):
        Library(paths).close()
    indexes = list((tmp_path / "xdg" / "onrecord").glob("*.db"))
    assert len(indexes) == 2
    assert all(index.stat().st_mode & 0o077 == 0 for index in indexes)


def test_where_no_file_can_be_written_the_index_is_in_memory(folder: Folder) -> None:
    folder.write("a.txt", CRANES, "All was calm in Port Halm.")
    blocker = folder.news.with_name("blocker")
    blocker.write_text("not a folder")
    library = Library([folder.news], blocker / "index.db")
    assert library.notice is not None
    library.refresh()
    answers: list[list[str]] = []
    thread = threading.Thread(target=lambda: answers.append(headlines(library, "calm")))
    thread.start()
    thread.join()
    assert answers == [[CRANES]]


@pytest.mark.parametrize("damage", [b"", b"not a database at all" * 500, b"SQLite format 3\0"])
def test_a_file_that_is_no_index_is_replaced(folder: Folder, damage: bytes) -> None:
    folder.write("a.txt", CRANES, "All was calm.")
    folder.index.parent.mkdir()
    folder.index.write_bytes(damage)
    assert headlines(folder.refreshed()) == [CRANES]


@pytest.mark.parametrize(
    "module",
    [
        "query/folding.py",
        "library/folding.py",
        "library/names.py",
        "library/entries.py",
        "model.py",
    ],
)
def test_an_index_is_of_the_version_of_the_rules_that_decide_what_it_holds(
    monkeypatch: pytest.MonkeyPatch, module: str
) -> None:
    read = Path.read_bytes

    def changed(path: Path) -> bytes:
        return read(path) + (b"# changed" if path.match(module) else b"")

    assert schema._version() == schema.VERSION
    monkeypatch.setattr(Path, "read_bytes", changed)
    assert schema._version() != schema.VERSION


def test_an_index_of_another_shape_is_built_again(folder: Folder) -> None:
    folder.write("a.txt", CRANES, "All was calm.")
    folder.refreshed().close()
    with sqlite3.connect(folder.index) as connection:
        connection.execute("PRAGMA user_version = 1")
    library = folder.library()
    assert headlines(library) == []
    assert library.refresh().added == 1


def test_marks_outlive_a_new_shape_of_the_index_and_a_parser_that_sees_another_text(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.write("a.txt", CRANES, "All was calm.")
    before = folder.refreshed()
    (row,) = before.rows(before.numbers(View()))
    folder.state.star([row.id], True)
    before.close()
    for version in (1, 2):  # two updates of the program, and no refresh after the first
        with sqlite3.connect(folder.index) as connection:
            connection.execute(f"PRAGMA user_version = {version}")
        connection.close()
        folder.library().close()
    read = origins.read

    def with_another_id(path: Path, *_: object) -> origins.ReadResult:
        result = read(path)
        return replace(result, articles=tuple(replace(a, id="new") for a in result.articles))

    monkeypatch.setattr(origins, "read", with_another_id)
    after = folder.refreshed()
    (row,) = after.rows(after.numbers(View()))
    assert (row.id, row.starred) == ("new", True)
    assert {path.name for path in folder.index.parent.iterdir()} >= {"index.db"}
    assert not list(folder.index.parent.glob("*.older*"))


def test_an_index_damaged_while_open_is_built_again(folder: Folder) -> None:
    folder.write("a.txt", CRANES, "All was calm.")
    folder.refreshed().close()
    content = bytearray(folder.index.read_bytes())
    content[8192 : 8192 * 12] = b"\xaa" * 8192 * 11
    library = folder.library()
    folder.index.write_bytes(content)
    assert headlines(library) == []
    library.refresh()
    assert headlines(library) == [CRANES]
