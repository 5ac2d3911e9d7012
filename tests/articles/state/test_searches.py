"""What was typed into the search bar."""

from __future__ import annotations

from pathlib import Path

from articles.state import State
from articles.state.searches import FILE_NAME, MOST, Searches


def test_what_was_typed_is_there_in_the_next_session_for_its_own_kind(tmp_path: Path) -> None:
    searches = Searches(tmp_path)
    for words in ("bridge", "or: else", "ferry"):
        searches.add("find", words)
    searches.add("filter", "speaker:ortiz")
    assert Searches(tmp_path).of("find") == ["bridge", "or: else", "ferry"]
    assert Searches(tmp_path).of("filter") == ["speaker:ortiz"]
    assert Searches(tmp_path).of("names") == []


def test_what_is_typed_again_moves_to_the_end(tmp_path: Path) -> None:
    searches = Searches(tmp_path)
    for words in ("bridge", "ferry", "bridge"):
        searches.add("find", words)
    assert searches.of("find") == ["ferry", "bridge"]


def test_only_the_newest_are_kept(tmp_path: Path) -> None:
    searches = Searches(tmp_path)
    for number in range(MOST + 5):
        searches.add("find", str(number))
    assert searches.of("find") == [str(number) for number in range(5, MOST + 5)]
    assert len((tmp_path / FILE_NAME).read_text().splitlines()) == MOST + 1


def test_where_nothing_can_be_kept_they_last_a_session(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    for searches in (Searches(tmp_path), Searches(None)):
        searches.add("find", "bridge")
        searches.add("find", "ferry")
        assert searches.of("find") == ["bridge", "ferry"]


def test_a_file_made_elsewhere_cannot_act_on_the_terminal(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text("find: \x1b[2Jbridge\n")
    assert Searches(tmp_path).of("find") == ["bridge"]


def test_they_lie_beside_the_state(tmp_path: Path) -> None:
    state = State(tmp_path / "onrecord" / "state.db")
    state.searches.add("find", "bridge")
    assert (tmp_path / "onrecord" / FILE_NAME).is_file()
    state.close()
