"""The order that is kept, so that a large folder is not sorted to be shown."""

from __future__ import annotations

import pytest

from articles.library import EntityKey, Library, View, newest
from tests.articles.library.small import CRANES, FERRIES, ORTIZ, TRAMS, Folder, headlines


@pytest.fixture(autouse=True)
def _worth_it_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(newest, "WORTH", 1)


def is_kept(library: Library) -> bool:
    return library._index.ask(newest.kept) is not None


def test_the_order_is_kept_when_the_folder_has_been_read(library: Library) -> None:
    assert is_kept(library)
    assert headlines(library) == [FERRIES, CRANES, TRAMS]
    assert headlines(library, "limit:2") == [FERRIES, CRANES]


def test_below_some_size_it_is_not(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(newest, "WORTH", 2)
    folder.write("a.txt", CRANES, "All was calm.")
    assert not is_kept(folder.refreshed())


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        (View(query="ferr* or cranes"), [FERRIES, CRANES]),
        (View(query="calm"), []),
        (View(query="-ferry"), [CRANES, TRAMS]),
        (View(query="speaker:marsh"), [FERRIES, CRANES]),
        (View(chosen=(EntityKey("person", "Lena Ortiz"),)), [CRANES]),
        (View(excluded=(ORTIZ,)), [FERRIES, TRAMS]),
        (View("unread"), [CRANES, TRAMS]),
        (View(query="after:2024-04"), [FERRIES]),
        (View(query="sort:oldest"), [CRANES, FERRIES, TRAMS]),
    ],
)
def test_what_a_view_has_comes_in_that_order(
    folder: Folder, library: Library, view: View, expected: list[str]
) -> None:
    folder.state.mark_read([library.rows(library.numbers(View()))[0].id], True)
    assert is_kept(library)
    assert headlines(library, view) == expected


def test_whatever_changes_the_folder_changes_the_order(folder: Folder, library: Library) -> None:
    folder.write("d.txt", "A boat at last", "All was calm.", date="June 1, 2024")
    library.refresh()
    assert headlines(library) == ["A boat at last", FERRIES, CRANES, TRAMS]
    (folder.news / "b.txt").unlink()
    library.refresh()
    assert headlines(library) == ["A boat at last", CRANES, TRAMS]
    folder.write("a.txt", CRANES, "They stand still again.", date="July 1, 2024")
    library.refresh()
    assert headlines(library) == [CRANES, "A boat at last", TRAMS]
    assert is_kept(library)


def test_while_the_folder_is_being_read_the_list_has_what_is_there(
    folder: Folder, library: Library
) -> None:
    for name in ("d.txt", "e.txt"):
        folder.write(name, f"Report {name}", "All was calm.", date="June 1, 2024")
    seen: list[int] = []
    library.refresh(lambda _: seen.append(len(library.numbers(View()))))
    assert sorted({3, *seen, len(library.numbers(View()))}) == [3, 5]
