"""Query lines put together: each must mean what it meant alone."""

from __future__ import annotations

import pytest

from articles.query import parse
from articles.query.joining import all_of


@pytest.mark.parametrize(
    ("queries", "joined"),
    [
        ((), ""),
        (("", "  "), ""),
        ((" nato or tents ", ""), "nato or tents"),
        (("nato", "is:unread", "-bus", "bolt*"), "nato is:unread -bus bolt*"),
        (("nato or tents", "bus"), "(nato or tents) bus"),
        (("sort:oldest limit:3", "bus or tram"), "sort:oldest limit:3 (bus or tram)"),
        (("bus or sort:", "tram"), "(bus or sort:) tram"),
        (("speaker:ortiz", 'org:"nato"'), '(speaker:ortiz) (org:"nato")'),
    ],
)
def test_brackets_stand_where_they_are_needed(queries: tuple[str, ...], joined: str) -> None:
    assert all_of(*queries) == joined


def test_a_name_in_brackets_of_its_own_is_not_asked_of_the_quote() -> None:
    assert parse("speaker:ortiz (person:marsh)") != parse("speaker:ortiz person:marsh")


def test_a_filter_that_only_sorts_leaves_a_search_what_it_is() -> None:
    assert parse(all_of("sort:oldest", "bus*")) == parse("bus* sort:oldest")
