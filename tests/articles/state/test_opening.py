"""A state file in every condition: the reader starts, and nothing that could be kept is lost."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from articles.state import State, schema


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A state file with two hundred stars."""
    path = tmp_path / "onrecord" / "state.db"
    state = State(path)
    state.star([f"article-{n:04}" for n in range(200)], True)
    state.close()
    return path


def quarantined(path: Path) -> list[Path]:
    found = path.parent.glob("state.db.corrupt-*")
    return [each for each in found if not each.name.endswith(("-wal", "-shm"))]


def test_a_clean_file_opens_without_a_word(path: Path) -> None:
    state = State(path)
    assert state.notice is None
    assert state.get("article-0007").starred
    state.close()


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content[:0],
        lambda content: b"garbage" * (len(content) // 7),
        lambda content: b"\0" * 100 + content[100:],
        lambda content: content[: len(content) // 4],
        lambda content: content[: len(content) // 2],
        lambda content: content[:16] + os.urandom(84) + content[100:],
    ],
    ids=["emptied", "garbage", "header", "cut at a quarter", "cut in half", "random header"],
)
def test_a_damaged_file_is_set_aside_and_work_goes_on(
    path: Path, damage: Callable[[bytes], bytes]
) -> None:
    broken = damage(path.read_bytes())
    path.write_bytes(broken)
    state = State(path)
    (aside,) = quarantined(path)
    assert aside.read_bytes() == broken
    assert state.notice is not None
    assert str(aside) in state.notice
    state.star(["new"], True)
    state.close()
    again = State(path)
    assert again.get("new").starred
    assert again.notice is None
    again.close()


def test_after_an_unclean_end_a_broken_page_is_found_and_the_rest_rescued(path: Path) -> None:
    state = State(path)
    state.tags.change(["article-0007"], ["budget"], [])
    state.close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE clock SET clean = 0")
        (page,) = connection.execute("PRAGMA page_size").fetchone()
        (root,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'articles_starred'"
        ).fetchone()
    connection.close()
    content = bytearray(path.read_bytes())
    content[(root - 1) * page : root * page] = b"\0" * page
    path.write_bytes(content)
    state = State(path)
    assert state.notice is not None
    assert "200 articles were carried over" in state.notice
    assert state.tags.of(["article-0007"]) == ("budget",)
    assert state.get("article-0007").starred
    state.close()


def test_what_is_no_plain_file_is_set_aside(tmp_path: Path) -> None:
    for name, make in (("folder", Path.mkdir), ("pipe", os.mkfifo)):
        path = tmp_path / name / "state.db"
        path.parent.mkdir()
        make(path)
        state = State(path)
        assert state.notice is not None
        assert "not a plain file" in state.notice
        state.star(["a"], True)
        state.close()
        assert path.is_file()


def test_a_damaged_file_that_another_session_holds_is_left_alone(path: Path) -> None:
    first = State(path)
    first.star(["mine"], True)
    content = path.read_bytes()
    path.write_bytes(b"garbage" * 1000)
    second = State(path)
    assert quarantined(path) == []
    assert second.notice is not None
    path.write_bytes(content)
    assert first.get("mine").starred
    second.close()
    first.close()


def test_a_file_of_a_newer_version_is_read_and_not_changed(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    connection.close()
    before = path.read_bytes()
    state = State(path)
    state.star(["new"], True)
    state.mark_read(["article-0007"], True)
    assert state.get("article-0007").starred
    assert not state.get("new").starred
    assert state.undo() is None
    assert state.notice is not None
    assert "newer" in state.notice
    state.close()
    assert path.read_bytes() == before


def test_the_database_of_another_program_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA application_id = 77")
        connection.execute("CREATE TABLE theirs (x)")
    connection.close()
    before = path.read_bytes()
    state = State(path)
    state.star(["a"], True)
    assert state.get("a").starred
    assert state.notice is not None
    assert "another program" in state.notice
    state.close()
    assert path.read_bytes() == before


def test_where_nothing_can_be_written_marks_live_as_long_as_the_session(tmp_path: Path) -> None:
    blocker = tmp_path / "blocker"
    blocker.write_text("not a folder")
    state = State(blocker / "onrecord" / "state.db")
    assert state.notice is not None
    assert "will not be kept" in state.notice
    state.star(["a"], True)
    assert state.get("a").starred
    assert state.undo() == "undone: 1 starred"
    state.close()


def test_without_any_home_marks_live_as_long_as_the_session(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import pwd

    def unknown(_: int) -> None:
        raise KeyError

    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    monkeypatch.delenv("HOME", raising=False)
    monkeypatch.setattr(pwd, "getpwuid", unknown)
    state = State()
    assert state.notice is not None
    state.star(["a"], True)
    assert state.get("a").starred
    state.close()


def test_a_state_that_can_only_be_read_is_where_the_session_begins(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from articles.state import opening

    def read_only(_: Path) -> int:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(opening, "_shared_lock", read_only)
    state = State(path)
    assert state.notice is not None
    assert "Read-only file system" in state.notice
    assert state.get("article-0007").starred
    state.star(["new"], True)
    assert state.get("new").starred
    state.close()


def test_a_full_disk_is_told_and_ends_nothing(path: Path) -> None:
    state = State(path)
    connection = state._opened.connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    assert not state.star([f"more-{n:05}" for n in range(5000)], True)
    assert state.notice is not None
    assert "full" in state.notice
    assert state.get("article-0007").starred
    assert state.undo() is None
    connection.execute(f"PRAGMA max_page_count = {pages * 1000}")
    state.star(["later"], True)
    assert state.get("later").starred
    assert state.undo() == "undone: 1 starred"
    state.close()


def test_a_migration_that_fails_leaves_the_file_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fails_for_this_file = "INSERT INTO articles (id) VALUES ('article-0007')"
    steps = (*schema._STEPS, ("CREATE TABLE extra (x)", fails_for_this_file))
    monkeypatch.setattr(schema, "_STEPS", steps)
    monkeypatch.setattr(schema, "VERSION", len(steps))
    state = State(path)
    assert state.notice is not None
    state.close()
    with sqlite3.connect(path) as connection:
        assert schema.version(connection) == len(steps) - 1
        assert connection.execute("SELECT count(*) FROM articles").fetchone() == (200,)
    connection.close()


def test_a_migration_brings_an_older_file_up_to_date(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = (*schema._STEPS, ("ALTER TABLE articles ADD COLUMN note TEXT",))
    monkeypatch.setattr(schema, "_STEPS", steps)
    monkeypatch.setattr(schema, "VERSION", len(steps))
    state = State(path)
    assert state.notice is None
    assert state.get("article-0007").starred
    state.close()
    with sqlite3.connect(path) as connection:
        assert schema.version(connection) == len(steps)
    connection.close()


@pytest.mark.parametrize(("days", "is_found"), [(1, False), (8, True), (-8, True)])
def test_once_a_week_the_file_is_looked_through_however_clean_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, days: int, is_found: bool
) -> None:
    path = tmp_path / "state.db"
    state = State(path)
    state.star([f"article-{n}" for n in range(500)], True)
    state.close()
    State(path).close()
    pages = path.read_bytes()
    at = pages.index(b"article-250") // 4096 * 4096
    path.write_bytes(pages[:at] + bytes(4096) + pages[at + 4096 :])
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + days * 24 * 3600)
    state = State(path)
    assert ("was damaged" in (state.notice or "")) == is_found
    state.close()


def test_a_file_from_before_there_were_tags_takes_them_and_keeps_its_marks(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    with sqlite3.connect(path) as connection:
        for statement in schema._STEPS[0]:
            connection.execute(statement)
        connection.execute("INSERT INTO articles (id, starred, starred_change) VALUES ('a', 1, 7)")
        connection.execute("UPDATE clock SET change = 7")
        connection.execute("PRAGMA user_version = 1")
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION}")
    connection.close()
    state = State(path)
    assert state.tags.change(["a", "b"], ["budget"], [])
    assert state.get("a").starred
    assert state.tags.of(["a", "b"]) == ("budget",)
    assert path.with_name("state.db.v1").is_file()
    state.close()


def test_a_file_from_before_there_were_tags_can_be_read_where_nothing_can_be_kept(
    tmp_path: Path,
) -> None:
    path = tmp_path / "state.db"
    State(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE tags")
        connection.execute("DROP TABLE whereabouts")
        connection.execute("ALTER TABLE clock DROP COLUMN checked")
        connection.execute("INSERT INTO articles (id, starred) VALUES ('a', 1)")
        connection.execute("PRAGMA user_version = 1")
    connection.close()
    path.with_name("state.db.lock").unlink()
    path.with_name("state.db.lock").mkdir()
    state = State(path)
    assert state.get("a").starred
    assert state.tags.of(["a"]) == ()
    state.close()
