"""Tags on articles: put on, taken off, taken back, taken to another machine."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from articles.state import State
from articles.state.exchange import ExchangeError, as_line, read_lines
from articles.state.tags import tags_in


@pytest.fixture
def state(tmp_path: Path) -> Iterator[State]:
    state = State(tmp_path / "home" / "state.db")
    yield state
    state.close()


@pytest.fixture
def other(tmp_path: Path) -> Iterator[State]:
    state = State(tmp_path / "work" / "state.db")
    yield state
    state.close()


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("", ()),
        (" , ,", ()),
        ("budget", ("budget",)),
        ("To  Call, #Budget,to call", ("to call", "budget")),
        ("ÉLAN", ("élan",)),
        ("\x1b[2Jred", ("red",)),
    ],
)
def test_tags_are_read_from_a_line(line: str, tags: tuple[str, ...]) -> None:
    assert tags_in(line) == tags


def test_tags_are_there_when_the_call_returns_and_in_the_next_session(
    state: State, tmp_path: Path
) -> None:
    assert state.tags.change(["a", "b"], ["budget", "to call"], [])
    assert state.tags.change(["b"], [], ["budget"])
    again = State(tmp_path / "home" / "state.db")
    assert again.tags.of(["a"]) == ("budget", "to call")
    assert again.tags.of(["b"]) == ("to call",)
    assert again.tags.of(["a", "b"]) == ("to call",)
    assert again.tags.of(["c"]) == again.tags.of([]) == ()
    again.close()


def test_tags_in_use_are_known_with_the_last_one_last(state: State) -> None:
    for tag in ("old", "mid", "gone"):
        state.tags.change(["a"], [tag], [])
    state.tags.change(["b"], ["old"], ["gone"])
    state.tags.change(["a"], [], ["gone"])
    assert state.tags.known() == ["mid", "old"]


def test_undo_takes_back_what_was_done_to_several_at_once(state: State) -> None:
    state.tags.change(["a"], ["x", "y"], [])
    state.tags.change(["a", "b"], ["z"], ["x"])
    assert state.undo() == "undone: tags of 2 articles"
    assert state.tags.of(["a"]) == ("x", "y")
    assert state.tags.of(["b"]) == ()
    assert state.undo() == "undone: tags of 1 article"
    assert state.tags.known() == []


def test_a_change_of_nothing_is_no_step(state: State) -> None:
    state.tags.change(["a"], [], [])
    assert state.undo() is None


def test_undo_leaves_what_another_session_changed_since(state: State, tmp_path: Path) -> None:
    state.tags.change(["a"], ["x", "y"], [])
    again = State(tmp_path / "home" / "state.db")
    again.tags.change(["a"], [], ["x"])
    again.tags.change(["a"], ["x"], [])
    again.close()
    state.undo()
    assert state.tags.of(["a"]) == ("x",)


def test_an_edited_article_keeps_its_tags(state: State) -> None:
    state.tags.change(["old"], ["x"], [])
    state.carry({"old": "new"})
    assert state.tags.of(["new"]) == ("x",)


def test_tags_of_two_machines_are_joined_tag_by_tag(state: State, other: State) -> None:
    state.tags.change(["a"], ["x", "y"], [])
    carried = list(read_lines([as_line(record) for record in state.records()]).records)
    assert carried == state.records()
    other.tags.change(["a"], ["z"], [])
    assert other.merge(carried)
    assert other.tags.of(["a"]) == ("x", "y", "z")
    other.tags.change(["a"], [], ["x"])
    state.merge(other.records())
    assert state.tags.of(["a"]) == ("y", "z")
    other.merge(carried)
    assert other.tags.of(["a"]) == ("y", "z")


@pytest.mark.parametrize(
    "tags", [[], {"Big": {"value": True, "change": 1}}, {"x": 1}, {"x": {"value": 1, "change": 1}}]
)
def test_what_is_no_tag_is_not_imported(tags: object) -> None:
    with pytest.raises(ExchangeError, match="line 1"):
        read_lines([json.dumps({"id": "a", "tags": tags})])
