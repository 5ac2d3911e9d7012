"""The state of the reader when processes are killed, raced, starved, or kept from writing."""

from __future__ import annotations

import os
import random
import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from articles.state import State, schema
from tests.faults.sessions import NOBODY, folder_open_to_all, is_sound, said_by, session

STAR_FOR_EVER = """
state = State(path)
n = 0
while True:
    state.star([f"{sys.argv[2]}-{n}"], True)
    print(n, flush=True)
    n += 1
"""

CHANGE_AT_RANDOM = """
state = State(path)
dice = random.Random(sys.argv[2])
change = state.star if sys.argv[2] == "star" else state.mark_read
last = {}
until = time.monotonic() + 2
while time.monotonic() < until:
    article, value = f"article-{dice.randrange(500)}", dice.random() < 0.6
    change([article], value)
    last[article] = value
assert state.notice is None, state.notice
state.close()
print(*sorted(article for article, value in last.items() if value))
"""

NEWER_SHAPE = """
schema._STEPS = (*schema._STEPS, ("ALTER TABLE articles ADD COLUMN note TEXT",))
schema.VERSION = len(schema._STEPS)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A state file with two hundred stars."""
    path = tmp_path / "onrecord" / "state.db"
    state = State(path)
    state.star([f"article-{n}" for n in range(200)], True)
    state.close()
    return path


def starred_in(path: Path) -> set[str]:
    connection = sqlite3.connect(path)
    try:
        return {name for (name,) in connection.execute("SELECT id FROM articles WHERE starred")}
    finally:
        connection.close()


# Killed, and raced ------------------------------------------------------------------------------


def test_killed_at_any_moment_it_has_kept_every_star_that_it_acknowledged(path: Path) -> None:
    dice = random.Random(9)
    for life in range(8):
        process = session(path, STAR_FOR_EVER, str(life))
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(dice.random() * 0.05)
        process.kill()
        acknowledged = len(process.communicate()[0].splitlines())
        starred = starred_in(path)
        assert {f"{life}-{n}" for n in range(acknowledged + 1)} <= starred
    assert is_sound(path)
    state = State(path)
    assert state.notice is None
    state.close()


def test_two_sessions_that_change_the_same_articles_lose_nothing_of_each_other(path: Path) -> None:
    both = [session(path, CHANGE_AT_RANDOM, change) for change in ("star", "read")]
    ends = [each.communicate(timeout=60) for each in both]
    assert [each.returncode for each in both] == [0, 0], ends
    starred, read = (set(out.split()) for out, _ in ends)
    state = State(path)
    names = [f"article-{n}" for n in range(200, 500)]  # the first two hundred had stars before
    assert {name for name in names if state.get(name).starred} == starred & set(names)
    assert {name for name in names if state.get(name).read} == read & set(names)
    state.close()
    assert is_sound(path)


def test_twenty_sessions_on_one_state_are_all_heard(path: Path) -> None:
    script = "state = State(path)\nstate.star([sys.argv[2]], True)\nprint(state.notice)"
    processes = [session(path, script, f"session-{n}") for n in range(20)]
    ends = [process.communicate(timeout=60) for process in processes]
    assert {out for out, _ in ends} == {"None\n"}
    assert {f"session-{n}" for n in range(20)} <= starred_in(path)


def test_a_migration_that_is_raced_is_done_once_and_a_copy_kept(path: Path) -> None:
    script = (
        f"{NEWER_SHAPE}state = State(path)\nprint(state.notice, state.get('article-7').starred)"
    )
    processes = [session(path, script) for _ in range(4)]
    ends = [process.communicate(timeout=60) for process in processes]
    assert {out for out, _ in ends} == {"None True\n"}
    connection = sqlite3.connect(path)
    columns = [row[1] for row in connection.execute("PRAGMA table_info(articles)")]
    connection.close()
    assert columns.count("note") == 1
    (kept,) = path.parent.glob("state.db.v*")
    assert kept.name == f"state.db.v{schema.VERSION}"
    assert len(starred_in(kept)) == 200
    assert kept.stat().st_mode & 0o777 == 0o600


def test_a_migration_killed_in_the_middle_has_not_begun(path: Path) -> None:
    script = """
def connect(address, connect=opening._connect):
    connection = connect(address)
    connection.create_function("die", 0, lambda: os.kill(os.getpid(), 9))
    return connection
opening._connect = connect
schema._STEPS = (*schema._STEPS, ("CREATE TABLE extra (x)", "SELECT die()"))
schema.VERSION = len(schema._STEPS)
State(path)
"""
    process = session(path, script)
    process.communicate(timeout=60)
    assert process.returncode == -9
    connection = sqlite3.connect(path)
    assert schema.version(connection) == schema.VERSION
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    connection.close()
    assert "extra" not in tables
    assert len(starred_in(path)) == 200
    assert said_by(path, "print(State(path).notice)") == "None"


def test_a_session_stops_writing_when_a_newer_one_has_taken_over(path: Path) -> None:
    state = State(path)
    assert said_by(path, f"{NEWER_SHAPE}print(State(path).notice)") == "None"
    state.star(["too late"], True)
    assert state.notice is not None
    assert "newer" in state.notice
    assert not state.get("too late").starred
    assert state.get("article-7").starred
    state.close()


def test_the_last_change_wins_whatever_the_clock_says(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = State(path), State(path)
    first.star(["a"], True)
    for now in (0.0, time.time() - 86_400):
        monkeypatch.setattr(time, "time", lambda now=now: now)
        second.star(["a"], False)
        assert not first.get("a").starred
        first.star(["a"], True)
        assert second.get("a").starred
    first.close()
    second.close()


# No room, no right ------------------------------------------------------------------------------


def test_on_a_full_disk_reading_goes_on_and_later_changes_are_kept(path: Path) -> None:
    script = """
state = State(path)
most = resource.getrlimit(resource.RLIMIT_FSIZE)
wal = path.with_name(path.name + "-wal")
resource.setrlimit(resource.RLIMIT_FSIZE, (wal.stat().st_size + 5000, most[1]))
for n in range(50):
    state.star([f"more-{n}-{m}" for m in range(50)], True)
print("not kept" in state.notice, state.get("article-7").starred)
resource.setrlimit(resource.RLIMIT_FSIZE, most)
state.star(["later"], True)
state.close()
"""
    assert said_by(path, script) == "True True"
    assert is_sound(path)
    assert "later" in starred_in(path)


def test_a_disk_that_is_full_from_the_start_is_told_and_keeps_nobody_from_reading(
    tmp_path: Path,
) -> None:
    script = """
resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
state = State(path)
state.star(["a"], True)
print("will not be kept" in state.notice, state.get("a").starred)
state.close()
"""
    path = tmp_path / "onrecord" / "state.db"
    assert said_by(path, script) == "True True"
    assert said_by(path, "print(State(path).notice)") == "None"


def test_with_hardly_a_file_to_open_it_is_told_and_nothing_is_broken(path: Path) -> None:
    script = """
State(Path("/nonexistent/state.db"))  # all that is imported late is imported now
resource.setrlimit(resource.RLIMIT_NOFILE, (4, 4))
state = State(path)
state.star(["a"], True)
print(state.notice is not None, state.get("a").starred)
"""
    assert said_by(path, script) == "True True"
    assert is_sound(path)


@pytest.fixture
def open_to_all() -> Iterator[Path]:
    with folder_open_to_all() as folder:
        yield folder


@pytest.mark.parametrize("what", ["folder", "file", "home"])
def test_where_nothing_may_be_written_marks_begin_with_the_file_and_live_in_memory(
    open_to_all: Path, what: str
) -> None:
    path = open_to_all / "onrecord" / "state.db"
    if what != "home":
        State(path).close()
        said_by(path, "state = State(path)\nstate.star(['before'], True)\nstate.close()")
        path.chmod(0o444)
        path.parent.chmod(0o555 if what == "folder" else 0o777)
    else:
        open_to_all.chmod(0o555)
    before = path.read_bytes() if path.exists() else None
    script = f"""
State(Path("/nonexistent/state.db"))
if os.getuid() == 0:
    os.setuid({NOBODY})
state = State(path)
state.star(["a"], True)
print("will not be kept" in state.notice, state.get("a").starred, state.get("before").starred)
state.close()
"""
    assert said_by(path, script) == f"True True {what != 'home'}"
    assert (path.read_bytes() if path.exists() else None) == before


# Damage -----------------------------------------------------------------------------------------


def garbage_beside_it(path: Path) -> None:
    path.with_name(path.name + "-wal").write_bytes(b"garbage" * 1000)


def link_to_a_device(path: Path) -> None:
    path.unlink()
    path.symlink_to("/dev/full")


def three_quarters(path: Path) -> None:
    os.truncate(path, path.stat().st_size * 3 // 4)


@pytest.mark.parametrize("damage", [garbage_beside_it, link_to_a_device, three_quarters])
def test_whatever_was_done_to_the_file_it_opens_and_what_was_there_is_kept(
    path: Path, damage: Callable[[Path], None]
) -> None:
    damage(path)
    state = State(path)
    state.star(["new"], True)
    assert state.get("new").starred
    assert state.notice is None or "kept as" in state.notice
    state.close()
    again = State(path)
    assert again.get("new").starred
    again.close()
    assert is_sound(path)


def test_a_file_that_breaks_while_it_is_open_is_told_and_ends_nothing(path: Path) -> None:
    state = State(path)
    for each in path.parent.iterdir():
        each.write_bytes(b"garbage" * 5000)
    state.star(["new"], True)
    assert state.notice is not None
    state.get("article-7")
    state.close()
    again = State(path)
    assert again.notice is not None
    assert "kept as" in again.notice
    again.close()


def test_a_newer_file_is_not_changed_by_a_byte(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    connection.close()
    before = path.read_bytes()
    state = State(path)
    state.star(["new"], True)
    state.close()
    assert path.read_bytes() == before
    assert not [each for each in path.parent.glob("state.db-wal") if each.stat().st_size]


def test_no_program_that_is_started_inherits_the_open_file(path: Path) -> None:
    before = set(os.listdir("/dev/fd"))
    state = State(path)
    opened = [int(name) for name in set(os.listdir("/dev/fd")) - before]
    still_open = [number for number in opened if _is_open(number)]
    assert still_open
    assert not any(os.get_inheritable(number) for number in still_open)
    state.close()


def _is_open(descriptor: int) -> bool:
    try:
        os.fstat(descriptor)
    except OSError:
        return False
    return True
