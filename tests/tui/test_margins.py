"""Left and right margins are used only where the terminal says that it has them."""

from __future__ import annotations

import pytest

from tui.margins import Answer, may_be_there


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"TERM": "linux"},
        {"TERM": "vt100"},
        {"TERM": "screen-256color"},
        {"TERM": "tmux-256color"},
        {"TERM": "never-heard-of"},
        {"TERM": "xterm-256color", "TMUX": "/run/tmux,1,0"},
        {"TERM": "xterm", "STY": "123.pts-0"},
        {"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"},
    ],
)
def test_some_terminals_are_not_even_asked(environment: dict[str, str]) -> None:
    assert not may_be_there(environment)


@pytest.mark.parametrize("kind", ["xterm", "xterm-256color", "xterm-kitty", "foot", "mintty"])
def test_others_are_asked(kind: str) -> None:
    assert may_be_there({"TERM": kind})


@pytest.mark.parametrize(("said", "there"), [("1", True), ("2", True), ("0", False), ("4", False)])
def test_only_a_mode_that_can_be_switched_counts(said: str, there: bool) -> None:
    assert Answer().is_in(f"j\x1b[?69;{said}$yk") is there


def test_an_answer_may_come_in_parts_and_between_keys() -> None:
    answer = Answer()
    heard = [answer.is_in(letters) for letters in ("jjj\x1b[", "?69;", "2$", "y", "j")]
    assert heard == [False, False, False, True, False]


def test_the_answer_to_another_question_is_none() -> None:
    assert not Answer().is_in("\x1b[?2026;2$y")
