"""Marks, places and undo."""

from __future__ import annotations

import subprocess
import sys
import threading
import timeit
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

from articles.state import ArticleState, State


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "onrecord" / "state.db"


@pytest.fixture
def state(path: Path) -> Iterator[State]:
    state = State(path)
    yield state
    state.close()


def test_an_article_that_was_never_touched_is_unread(state: State) -> None:
    assert state.get("a") == ArticleState(read=False, starred=False, offset=0)
    assert state.notice is None


def test_marks_are_there_when_the_call_returns_and_in_the_next_session(
    state: State, path: Path
) -> None:
    state.mark_read(["a", "b"], True)
    state.star(["a"], True)
    state.keep_place("a", 1234)
    other = State(path)
    assert other.get("a") == ArticleState(read=True, starred=True, offset=1234)
    assert other.get("b") == ArticleState(read=True)
    other.close()


def test_marks_can_be_taken_away(state: State) -> None:
    state.mark_read(["a"], True)
    state.mark_read(["a"], False)
    state.star(["a"], True)
    state.star(["a"], False)
    assert state.get("a") == ArticleState()


def test_each_mark_and_place_changes_alone(state: State) -> None:
    state.keep_place("a", 7)
    state.star(["a"], True)
    state.mark_read(["a"], True)
    state.keep_place("a", 8)
    assert state.get("a") == ArticleState(read=True, starred=True, offset=8)


def test_undo_takes_back_one_step_after_another(state: State) -> None:
    state.mark_read(["a"], True)
    state.star(["a"], True)
    state.mark_read(["a", "b", "c", "d"], True)
    assert state.undo() == "undone: 3 marked read"
    assert state.get("a").read
    assert not state.get("b").read
    assert state.undo() == "undone: 1 starred"
    assert state.undo() == "undone: 1 marked read"
    assert state.get("a") == ArticleState()
    assert state.undo() is None


def test_taking_marks_away_can_be_undone_too(state: State) -> None:
    state.mark_read(["a", "b"], True)
    state.star(["a"], True)
    state.mark_read(["a", "b"], False)
    state.star(["a"], False)
    assert state.undo() == "undone: 1 unstarred"
    assert state.undo() == "undone: 2 marked unread"
    assert state.get("a") == ArticleState(read=True, starred=True)


def test_steps_on_the_same_article_are_taken_back_one_by_one(state: State) -> None:
    state.mark_read(["a"], True)
    state.mark_read(["a", "b"], False)
    state.mark_read(["a", "b"], True)
    state.undo()
    assert not state.get("a").read
    state.undo()
    assert state.get("a").read
    state.undo()
    assert not state.get("a").read
    assert not state.get("b").read


def test_a_step_that_changed_nothing_is_no_step(state: State) -> None:
    state.mark_read(["a"], True)
    state.mark_read(["a"], True)
    state.mark_read(["b"], False)
    assert state.undo() == "undone: 1 marked read"
    assert state.undo() is None


def test_a_place_is_no_step(state: State) -> None:
    state.keep_place("a", 5)
    assert state.undo() is None


def test_undo_leaves_what_another_session_changed_since(state: State, path: Path) -> None:
    state.mark_read(["a", "b"], True)
    other = State(path)
    other.mark_read(["a"], False)
    other.mark_read(["a"], True)
    state.undo()
    assert state.get("a").read
    assert not state.get("b").read
    other.close()


def test_two_sessions_see_and_keep_each_others_marks(state: State, path: Path) -> None:
    other = State(path)
    other.star(["a"], True)
    state.mark_read(["a"], True)
    assert state.get("a") == other.get("a") == ArticleState(read=True, starred=True)
    other.close()


def test_a_change_of_another_session_is_noticed_once_and_an_own_one_never(
    state: State, path: Path
) -> None:
    other = State(path)  # leaves a note that it is open
    assert state.changed_elsewhere()
    state.star(["a"], True)
    assert not state.changed_elsewhere()
    other.star(["b"], True)
    other.keep_place("b", 7)
    assert state.changed_elsewhere()
    assert not state.changed_elsewhere()
    other.close()


def test_an_edited_article_inherits_what_its_old_text_had(state: State) -> None:
    state.mark_read(["old"], True)
    state.keep_place("old", 9)
    state.star(["known"], True)
    state.carry({"old": "new", "other": "known", "untouched": "fresh"})
    assert state.get("new") == ArticleState(read=True, offset=9)
    assert state.get("old") == ArticleState(read=True, offset=9)
    assert state.get("known") == ArticleState(starred=True)
    assert state.get("fresh") == ArticleState()


def test_marks_may_be_set_from_any_thread(state: State) -> None:
    threads = [
        threading.Thread(target=lambda n=n: state.mark_read([f"{n}-{i}" for i in range(20)], True))
        for n in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(state.get(f"{n}-{i}").read for n in range(8) for i in range(20))


def test_two_processes_mark_at_once_and_lose_nothing(state: State, path: Path) -> None:
    script = (
        "import sys\nfrom pathlib import Path\nfrom articles.state import State\n"
        "state = State(Path(sys.argv[1]))\n"
        "for n in range(200): state.star([f'{sys.argv[2]}-{n}'], True)\n"
        "assert state.notice is None"
    )
    sessions = [
        subprocess.Popen([sys.executable, "-c", script, str(path), name]) for name in ("x", "y")
    ]
    assert [session.wait() for session in sessions] == [0, 0]
    assert all(state.get(f"{name}-{n}").starred for name in ("x", "y") for n in range(200))


def test_killed_it_keeps_everything_that_was_acknowledged(path: Path) -> None:
    script = (
        "import sys\nfrom pathlib import Path\nfrom articles.state import State\n"
        "state = State(Path(sys.argv[1]))\nn = 0\n"
        "while True:\n    state.star([str(n)], True)\n    print(n, flush=True)\n    n += 1"
    )
    command = [sys.executable, "-c", script, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for _ in range(50):
            process.stdout.readline()
        process.kill()
        acknowledged = 49 + len(process.stdout.readlines())
    state = State(path)
    assert state.notice is None
    assert all(state.get(str(n)).starred for n in range(acknowledged + 1))
    state.close()


def test_a_star_among_many_marks_costs_about_what_the_first_one_costs(state: State) -> None:
    def star_and_back() -> None:
        state.star(["a"], True)
        state.star(["a"], False)

    def median_of_some() -> float:
        return median(timeit.repeat(star_and_back, number=1, repeat=25))

    few = median_of_some()
    state.mark_read([str(n) for n in range(20_000)], True)
    assert median_of_some() < 10 * few


def test_the_place_is_written_below_the_xdg_state_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    State().close()
    file = tmp_path / "onrecord" / "state.db"
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700
