"""A refresh of the index rests while keys come."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.library import Library
from tui import answers
from tui.answers import LONGEST_REST, REST, Answers


class Clock:
    """Time that goes by only where somebody waits."""

    def __init__(self) -> None:
        self.now = 100.0
        self.rests: list[float] = []

    def wait(self, seconds: float) -> bool:
        self.rests.append(seconds)
        self.now += seconds
        return False


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(answers.time, "monotonic", lambda: clock.now)
    return clock


@pytest.fixture
def asked(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Answers:
    asked = Answers(Library([tmp_path], tmp_path / "index.db"))
    monkeypatch.setattr(asked._stopped, "wait", clock.wait)
    return asked


def test_without_keys_it_goes_on_at_once(asked: Answers, clock: Clock) -> None:
    assert not asked._stopped_after_rest()
    assert clock.rests == []


def test_after_a_key_it_rests_for_a_moment(asked: Answers, clock: Clock) -> None:
    asked.give_way()
    assert not asked._stopped_after_rest()
    assert sum(clock.rests) == pytest.approx(REST)
    assert not asked._stopped_after_rest()
    assert sum(clock.rests) == pytest.approx(REST)


def test_even_while_keys_come_some_of_it_is_done(
    asked: Answers, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wait(seconds: float) -> bool:
        asked.give_way()
        return clock.wait(min(seconds, REST / 2))

    monkeypatch.setattr(asked._stopped, "wait", wait)
    asked.give_way()
    assert not asked._stopped_after_rest()
    assert sum(clock.rests) == pytest.approx(LONGEST_REST)


def test_who_leaves_ends_the_rest(asked: Answers) -> None:
    asked.give_way()
    asked.stop()
    assert asked._stopped_after_rest()
