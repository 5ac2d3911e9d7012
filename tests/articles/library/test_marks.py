"""What the reader did with articles, as it shows in the answers."""

from __future__ import annotations

from articles.library import Library, View
from articles.state import State
from tests.articles.library.small import (
    CRANES,
    FERRIES,
    TRAMS,
    Folder,
    headlines,
)


def test_marks_show_in_rows_scopes_and_counts(library: Library, folder: Folder) -> None:
    ferries, cranes, _ = library.rows(library.numbers(View()))
    folder.state.mark_read([ferries.id], True)
    folder.state.star([cranes.id], True)
    assert headlines(library, View(scope="unread")) == [CRANES, TRAMS]
    assert headlines(library, View(scope="starred")) == [CRANES]
    assert library.counts() == {"all": 3, "unread": 2, "starred": 1}
    assert [(row.unread, row.starred) for row in library.rows(library.numbers(View()))] == [
        (False, False),
        (True, True),
        (True, False),
    ]
    assert headlines(library, "is:read") == [FERRIES]
    assert headlines(library, "is:unread -is:starred") == [TRAMS]


def test_marks_kept_only_in_memory_show_all_the_same(folder: Folder) -> None:
    folder.write("a.txt", CRANES, "All was calm.")
    blocker = folder.news.with_name("blocker")
    blocker.write_text("not a folder")
    state = State(blocker / "state.db")
    library = Library([folder.news], folder.index, state)
    library.refresh()
    state.mark_read([row.id for row in library.rows(library.numbers(View()))], True)
    assert library.counts()["unread"] == 0


def test_without_a_state_everything_is_unread(folder: Folder) -> None:
    folder.write("a.txt", CRANES, "All was calm.")
    library = Library([folder.news], folder.index)
    library.refresh()
    assert library.counts() == {"all": 1, "unread": 1, "starred": 0}


def test_a_state_can_be_written_while_the_index_is(folder: Folder) -> None:
    folder.write("a.txt", CRANES, "All was calm.")
    library = folder.library()
    library.refresh(lambda _: folder.state.star(["x"], True))
    assert folder.state.get("x").starred
    assert folder.state.notice is None


def test_tags_are_asked_for_and_shown_in_the_rows(folder: Folder, library: Library) -> None:
    ferries, cranes, trams = library.rows(library.numbers(View()))
    folder.state.tags.change([ferries.id, trams.id], ["budget"], [])
    folder.state.tags.change([ferries.id], ["to call"], [])
    assert headlines(library, "tag:Budget") == [FERRIES, TRAMS]
    assert headlines(library, 'tag:"#to call"') == [FERRIES]
    assert headlines(library, "-tag:budget") == [CRANES]
    assert library.rows([ferries.number])[0].hashtags == "#budget #to call"
    assert library.rows([cranes.number])[0].hashtags == ""
