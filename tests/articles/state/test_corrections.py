"""The file of corrections: kept, shared, edited by hand, taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from articles.corrections.lines import correction_in, hide, merge, rename, speaker_of
from articles.model import EntityKey
from articles.state import State
from articles.state.corrections import FILE_NAME, Corrections
from articles.state.history import History

KESTEL = EntityKey("person", "Dora Kestel")
LONE = EntityKey("person", "Kestel")


@pytest.fixture
def history() -> History:
    return History()


@pytest.fixture
def times() -> Iterator[str]:
    return iter(f"2026-11-22T10:00:0{second}Z" for second in range(10))


@pytest.fixture
def corrections(tmp_path: Path, history: History, times: Iterator[str]) -> Corrections:
    return Corrections(tmp_path, history, lambda: next(times))


def test_a_correction_is_there_when_the_call_returns_and_in_the_next_session(
    corrections: Corrections, tmp_path: Path
) -> None:
    corrections.add(hide(KESTEL))
    assert corrections.meanings().entity(KESTEL) is None
    assert Corrections(tmp_path, History()).meanings().entity(KESTEL) is None


def test_the_file_says_what_stands_in_it(corrections: Corrections, tmp_path: Path) -> None:
    corrections.add(merge(LONE, KESTEL))
    first, *_, last = (tmp_path / FILE_NAME).read_text().splitlines()
    assert first.startswith("# Corrections of On Record")
    assert last == '2026-11-22T10:00:00Z merge person "Kestel" into person "Dora Kestel"'


def test_the_examples_in_the_file_are_corrections(corrections: Corrections, tmp_path: Path) -> None:
    corrections.add(hide(KESTEL))
    comments = (tmp_path / FILE_NAME).read_text().splitlines()[2:-1]
    assert all(correction_in(line.removeprefix("# ")) for line in comments)


def test_the_last_correction_is_taken_back(corrections: Corrections, history: History) -> None:
    corrections.add(hide(KESTEL))
    corrections.add(rename(KESTEL, "Dora M. Kestel"))
    assert history.undo() == 'undone: rename person "Dora Kestel" to "Dora M. Kestel"'
    assert corrections.meanings().entity(KESTEL) is None
    history.undo()
    assert corrections.meanings().entity(KESTEL) == KESTEL


def test_two_sessions_lose_nothing(corrections: Corrections, tmp_path: Path) -> None:
    other = Corrections(tmp_path, History())
    corrections.add(hide(KESTEL))
    other.add(hide(LONE))
    assert corrections.meanings() == other.meanings()
    assert len(corrections.meanings().entities) == 2


def test_a_line_that_is_not_understood_is_kept_and_told(
    corrections: Corrections, tmp_path: Path, history: History
) -> None:
    (tmp_path / FILE_NAME).write_text('hyde person "Dora Kestel"\n')
    assert corrections.notice == f"{tmp_path / FILE_NAME}, line 1 is not understood: " + (
        'hyde person "Dora Kestel"'
    )
    corrections.add(hide(LONE))
    history.undo()
    assert (tmp_path / FILE_NAME).read_text() == 'hyde person "Dora Kestel"\n'


def test_a_sound_file_needs_no_notice(corrections: Corrections) -> None:
    assert corrections.notice is None
    corrections.add(hide(KESTEL))
    assert corrections.notice is None


def test_a_file_that_cannot_be_read_is_told_and_changes_nothing(
    corrections: Corrections, tmp_path: Path
) -> None:
    corrections.add(hide(KESTEL))
    corrections.meanings()
    (tmp_path / FILE_NAME).unlink()
    (tmp_path / FILE_NAME).mkdir()
    assert corrections.meanings().entity(KESTEL) is None
    assert corrections.notice is not None


def test_a_clock_put_back_does_not_put_a_correction_before_the_others(
    tmp_path: Path, history: History
) -> None:
    times = iter(["2026-11-22T10:00:00Z", "2001-01-01T00:00:00Z"])
    corrections = Corrections(tmp_path, history, lambda: next(times))
    corrections.add(hide(KESTEL))
    corrections.add(rename(KESTEL, "Dora"))
    assert corrections.meanings().entity(KESTEL) == EntityKey("person", "Dora")


def test_two_machines_that_exchange_their_files_come_to_mean_the_same(
    tmp_path: Path, times: Iterator[str]
) -> None:
    one = Corrections(tmp_path / "one", History(), lambda: next(times))
    two = Corrections(tmp_path / "two", History(), lambda: next(times))
    one.add(hide(KESTEL))
    two.add(rename(KESTEL, "Dora"))
    two.add(hide(LONE))
    one.add(rename(KESTEL, "Dora M. Kestel"))
    assert two.merge(one.lines()) == 2
    assert one.merge(two.lines()) == 2
    assert one.merge(two.lines()) == 0
    assert one.meanings() == two.meanings()
    assert one.meanings().entity(KESTEL) == EntityKey("person", "Dora M. Kestel")
    assert one.meanings().entity(LONE) is None


def test_a_line_written_by_hand_is_as_old_as_the_one_above_it(
    corrections: Corrections, tmp_path: Path
) -> None:
    (tmp_path / FILE_NAME).write_text(
        '2026-11-22T10:00:05Z hide person "Dora Kestel"\n'
        'rename person "Dora Kestel" to "Dora"\n'
        '2026-11-22T10:00:01Z hide person "Kestel"\n'
    )
    assert corrections.meanings().entity(KESTEL) == EntityKey("person", "Dora")
    assert [line[:19] for line in corrections.lines()] == [
        "2026-11-22T10:00:01",
        "2026-11-22T10:00:05",
        'rename person "Dora',
    ]


def test_edited_articles_take_their_corrections_along(corrections: Corrections) -> None:
    corrections.add(speaker_of("old", "No", KESTEL))
    corrections.add(hide(LONE))
    corrections.carry({"old": "new", "other": "another"})
    corrections.carry({"old": "new"})
    assert corrections.meanings().speakers == {"old": {"No": KESTEL}, "new": {"No": KESTEL}}
    assert len(corrections.lines()) == 3


def test_the_state_has_them_beside_it(tmp_path: Path) -> None:
    state = State(tmp_path / "state.db")
    state.corrections.add(hide(KESTEL))
    assert (tmp_path / FILE_NAME).exists()
    assert state.undo() == 'undone: hide person "Dora Kestel"'
    state.close()
