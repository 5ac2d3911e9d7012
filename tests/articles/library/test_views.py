"""What is asked and answered, written for people: a view as a line, progress as a pace."""

from __future__ import annotations

import pytest

from articles.library import EntityKey, Library, Progress, View
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


@pytest.mark.parametrize(
    ("progress", "told"),
    [
        (Progress(10, 100, 0, 10, seconds=0.5), ""),
        (Progress(300, 1200, 0, 300, seconds=3), "100 a second, 9 s left"),
        (Progress(300, 100_000, 0, 300, seconds=2), "150 a second, 11 min left"),
        (Progress(100, 1_000_100, 0, 9, seconds=10), "10 a second, 27 h 47 min left"),
        (Progress(100, 100, 0, 100, seconds=3), ""),
    ],
)
def test_how_fast_it_goes_and_how_long_it_takes_is_told(progress: Progress, told: str) -> None:
    assert progress.pace == told
