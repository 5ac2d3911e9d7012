"""Marks taken from one state to another."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from articles.state import ArticleState, SavedFilter, State
from articles.state.exchange import (
    Dated,
    ExchangeError,
    Exported,
    Record,
    as_line,
    correction_as_line,
    filter_as_line,
    read_lines,
)


@pytest.fixture
def machine(tmp_path: Path) -> Callable[[], State]:
    """Return a maker of states, each on a machine of its own."""
    numbers = itertools.count()
    return lambda: State(tmp_path / f"machine-{next(numbers)}" / "state.db")


def carried(state: State) -> list[Record]:
    """Return the records of a state as another machine reads them."""
    return list(read_lines([as_line(record) for record in state.records()]).records)


def test_a_line_names_what_was_set_and_by_which_change() -> None:
    line = as_line(Record("a", read=Dated(1, 7), place=Dated(250, 6)))
    assert json.loads(line) == {
        "id": "a",
        "read": {"value": True, "change": 7},
        "place": {"value": 250, "change": 6},
    }
    assert "\n" not in line


def test_what_is_exported_is_what_is_imported(machine: Callable[[], State]) -> None:
    home, work = machine(), machine()
    home.mark_read(["a", "b"], True)
    home.star(["a"], True)
    home.keep_place("a", 250)
    home.mark_read(["b"], False)
    assert work.merge(carried(home))
    assert work.records() == home.records()
    assert work.get("a") == ArticleState(read=True, starred=True, offset=250)


def test_the_later_change_stays_mark_by_mark(machine: Callable[[], State]) -> None:
    home, work = machine(), machine()
    home.star(["a"], True)
    work.merge(carried(home))
    work.star(["a"], False)
    work.mark_read(["a"], True)
    home.keep_place("a", 90)
    home.merge(carried(work))
    assert home.get("a") == ArticleState(read=True, starred=False, offset=90)


def test_an_older_export_takes_nothing_back(machine: Callable[[], State]) -> None:
    home, work = machine(), machine()
    home.star(["a"], True)
    old = carried(home)
    work.merge(old)
    work.star(["a"], False)
    work.merge(old)
    assert not work.get("a").starred


def test_in_whatever_order_machines_exchange_they_come_to_hold_the_same(
    machine: Callable[[], State],
) -> None:
    home, work = machine(), machine()
    home.star(["a", "b"], True)
    work.star(["a"], True)
    work.star(["a"], False)
    work.keep_place("b", 4)
    from_home, from_work = carried(home), carried(work)
    home.merge(from_work)
    work.merge(from_home)
    assert home.records() == work.records()


def test_after_an_import_new_changes_are_later_than_all_that_came(
    machine: Callable[[], State],
) -> None:
    home, work = machine(), machine()
    for _ in range(20):
        home.star(["a"], True)
        home.star(["a"], False)
    work.merge(carried(home))
    work.star(["a"], True)
    home.merge(carried(work))
    assert home.get("a").starred


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("{", "line 2 is not JSON"),
        ("[" * 100_000, "line 2 is not JSON"),
        ("9" * 10_000, "line 2 is not JSON"),
        ("[1]", "line 2 is no object"),
        ('{"read": {"value": true, "change": 1}}', "line 2 has no id"),
        ('{"id": "a\\u001b[31m"}', "line 2 has no id"),
        ('{"id": "' + "a" * 300 + '"}', "line 2 has no id"),
        ('{"id": "a", "read": true}', "line 2 says nothing of the change in 'read'"),
        ('{"id": "a", "read": {"value": 1, "change": 1}}', "line 2 has no value in 'read'"),
        ('{"id": "a", "place": {"value": -1, "change": 1}}', "line 2 has no value in 'place'"),
        (
            '{"id": "a", "starred": {"value": true, "change": 9223372036854775807}}',
            "line 2 has no number of a change in 'starred'",
        ),
    ],
)
def test_a_line_that_is_no_record_is_named_with_what_is_wrong(line: str, wrong: str) -> None:
    with pytest.raises(ExchangeError, match="^" + wrong):
        read_lines(['{"id": "a"}', line])


def test_empty_lines_and_fields_of_later_versions_are_passed_over() -> None:
    lines = ["", '{"id": "a", "note": ["x"], "read": {"value": true, "change": 1}}', "\r"]
    assert read_lines(lines).records == (Record("a", read=Dated(1, 1)),)


def test_corrections_are_lines_among_the_others() -> None:
    correction = '2026-11-22T10:00:00Z hide organisation "Škoda"'
    lines = [correction_as_line(correction), '{"id": "a", "read": {"value": true, "change": 1}}']
    assert read_lines(lines) == Exported((Record("a", read=Dated(1, 1)),), (correction,))


@pytest.mark.parametrize("value", ['"hyde person"', "7", "null"])
def test_a_correction_that_is_not_understood_is_an_error(value: str) -> None:
    with pytest.raises(ExchangeError, match="line 1 has no correction"):
        read_lines([f'{{"correction": {value}}}'])


def test_a_filter_is_a_line_of_its_own() -> None:
    saved = SavedFilter("Défense", 'NATO after:2024-05 "two words"')
    assert read_lines([filter_as_line(saved)]) == Exported(filters=(saved,))


@pytest.mark.parametrize(
    "line", ['{"filter": "x"}', '{"filter": 1, "query": "x"}', '{"filter": "a=b", "query": "x"}']
)
def test_what_is_no_filter_is_told(line: str) -> None:
    with pytest.raises(ExchangeError, match="line 1 has no filter"):
        read_lines([line])
