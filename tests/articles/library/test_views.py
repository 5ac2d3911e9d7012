"""A view written as a line of the query language."""

from __future__ import annotations

import pytest

from articles.library import EntityKey, Library, View
from tests.articles.library.small import (
    ORTIZ,
    PORT,
    Folder,
    headlines,
)


@pytest.mark.parametrize(
    ("view", "line"),
    [
        (View(), ""),
        (View(query="bus or tram"), "bus or tram"),
        (View("unread", "bus or tram"), "is:unread (bus or tram)"),
        (View(chosen=(ORTIZ,), excluded=(PORT,)), '(person:"Lena Ortiz") (-place:"Port Halm")'),
        (View(query="bus", sort="oldest"), "sort:oldest bus"),
        (View(chosen=(EntityKey("person", 'Al "Ace" Ito'),)), r'person:"Al \"Ace\" Ito"'),
    ],
)
def test_a_view_can_be_written_as_a_line(view: View, line: str) -> None:
    assert view.line == line


@pytest.mark.parametrize(
    "view",
    [
        View(chosen=(ORTIZ,), query="speaker:marsh"),
        View(excluded=(ORTIZ,), query="stood or tram", sort="oldest"),
        View("starred", "ferry or cranes", (PORT,), sort="headline"),
    ],
)
def test_the_line_of_a_view_finds_what_the_view_has(
    folder: Folder, library: Library, view: View
) -> None:
    folder.state.star([row.id for row in library.rows(library.numbers(View()))][:2], True)
    assert headlines(library, view)
    assert headlines(library, view.line) == headlines(library, view)
