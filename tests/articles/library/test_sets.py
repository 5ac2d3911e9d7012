"""Counting a large part of a large folder by sets says the same as counting every article."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import closing

import pytest

from articles.corrections.lines import hide, merge
from articles.library import facets, sets
from articles.library.facets import Wanted
from articles.library.questions import question
from articles.library.views import Facet, View
from articles.model import EntityKey
from tests.articles.library.test_casting import KESTEL, LONE, OTHER_KESTEL, THT, TRUST, Index

PEOPLE = [EntityKey("person", f"Ada Nummer{number}") for number in range(12)]
EVERYBODY = [KESTEL, OTHER_KESTEL, LONE, TRUST, THT, *PEOPLE]


@pytest.fixture(autouse=True)
def _a_few_articles_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sets, "WORTH", 5)
    monkeypatch.setattr(facets, "_FEW", 3)


@pytest.fixture
def index() -> Iterator[Index]:
    made = Index()
    with closing(made.connection):
        yield made


def fill(index: Index, first: int, last: int) -> None:
    """Write articles that name anybody, the first of the list most often."""
    chance = random.Random(first)
    for number in range(first, last):
        index.put(number, *(key for at, key in enumerate(EVERYBODY) if chance.random() * at < 2))


def counted(index: Index, view: View, wanted: Wanted) -> list[Facet]:
    return facets.facets(index.connection, question(view), wanted)


VIEWS = [
    View(chosen=(TRUST,)),
    View(excluded=(TRUST,)),
    View(any_of=((KESTEL, PEOPLE[3]),)),
    View(query="-person:nummer7"),
]
WANTED = [
    Wanted(limit=4),
    Wanted(("person", "organisation"), limit=3),
    Wanted(("person",), like="num"),
    Wanted(seen="often"),
    Wanted(seen="once"),
]


def assert_sets_change_nothing(index: Index) -> None:
    for view in VIEWS:
        for wanted in WANTED:
            by_sets = counted(index, view, wanted)
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(facets, "_FEW", 10**6)
                assert by_sets == counted(index, view, wanted), (view, wanted)


def kept(index: Index) -> int:
    return int(index.connection.execute("SELECT count(*) FROM sets").fetchone()[0])


def test_a_small_folder_needs_no_sets(index: Index) -> None:
    fill(index, 1, 4)
    sets.renew(index.connection)
    assert kept(index) == 0


def test_counts_are_the_same_with_sets(index: Index) -> None:
    fill(index, 1, 60)
    sets.renew(index.connection)
    assert kept(index) > 10
    assert_sets_change_nothing(index)


def test_articles_that_come_later_are_counted_as_well(index: Index) -> None:
    fill(index, 1, 60)
    sets.renew(index.connection)
    fill(index, 60, 75)
    assert_sets_change_nothing(index)
    sets.renew(index.connection)
    assert sets.upto(index.connection) == 74
    assert_sets_change_nothing(index)


def test_edited_and_deleted_articles_leave_no_trace_in_sets(index: Index) -> None:
    fill(index, 1, 60)
    sets.renew(index.connection)
    for number in (3, 17, 40):
        index.put(number, *EVERYBODY[::2])
    for number in (5, 59):
        index.take(number)
    assert_sets_change_nothing(index)
    sets.renew(index.connection)
    assert_sets_change_nothing(index)


def test_joining_parting_and_correcting_leave_no_trace_in_sets(index: Index) -> None:
    fill(index, 1, 60)
    sets.renew(index.connection)
    index.correct(merge(OTHER_KESTEL, KESTEL), hide(PEOPLE[2]))
    assert_sets_change_nothing(index)
    index.put(60, EntityKey("person", "Iben Nummer4"), EntityKey("person", "Nummer4"))
    index.correct()
    assert_sets_change_nothing(index)


def test_sets_of_a_folder_that_did_not_change_are_kept(index: Index) -> None:
    fill(index, 1, 60)
    sets.renew(index.connection)
    changes = index.connection.total_changes
    sets.renew(index.connection)
    assert index.connection.total_changes == changes
