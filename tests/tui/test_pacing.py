"""Frames wait for the terminal where it answers, and never where it does not."""

from __future__ import annotations

import pytest

from tui.pacing import ENOUGH, GIVEN_UP, MOST_UNANSWERED, QUESTION, Pace

SMALL, LARGE = "x" * (ENOUGH // 4), "x" * ENOUGH


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def pace(clock: Clock) -> Pace:
    return Pace(asks=True, clock=clock)


def test_a_large_frame_asks_and_small_ones_now_and_then(pace: Pace) -> None:
    assert pace.question_after(LARGE) == QUESTION
    assert [pace.question_after(SMALL) for _ in range(8)] == ["", "", "", QUESTION] * 2


def test_without_a_line_nothing_is_asked(clock: Clock) -> None:
    assert Pace(asks=False, clock=clock).question_after(LARGE) == ""


def send(pace: Pace, frames: int) -> None:
    for _ in range(frames):
        pace.question_after(LARGE)


def test_a_frame_waits_while_two_are_on_their_way(pace: Pace) -> None:
    send(pace, 1)
    pace.answer()
    assert not pace.is_behind
    send(pace, MOST_UNANSWERED)
    assert pace.is_behind
    pace.answer()
    assert not pace.is_behind


def test_a_terminal_that_never_answers_is_not_waited_for(pace: Pace) -> None:
    send(pace, 50)
    assert not pace.is_behind


def test_an_answer_that_does_not_come_is_given_up(pace: Pace, clock: Clock) -> None:
    send(pace, 1)
    pace.answer()
    send(pace, MOST_UNANSWERED)
    clock.now += GIVEN_UP + 1
    assert not pace.is_behind
    assert pace.unanswered == 0


def test_an_answer_that_was_not_asked_for_does_no_harm(pace: Pace) -> None:
    pace.answer()
    assert pace.unanswered == 0
