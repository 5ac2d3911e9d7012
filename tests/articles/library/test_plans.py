"""Every question walks an index: what an answer costs must not grow with what is not asked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from sqlite3 import Connection

import pytest

from articles.library import EntityKey, Library, View, newest
from tests.articles.library.small import Folder


@pytest.fixture
def library(folder: Folder) -> Library:
    for number in range(20):
        folder.write(f"{number}.txt", f"Report {number}", "“Calm,” said Lena Ortiz in Port Halm.")
    return folder.refreshed()


@pytest.fixture
def statements(library: Library) -> list[str]:
    """The statements that are run from now on, with their values in them."""
    heard: list[str] = []
    library._index.ask(lambda connection: connection.set_trace_callback(heard.append))
    return heard


def plan(library: Library, heard: list[str]) -> list[str]:
    """Return the steps that SQLite takes for what was heard."""
    library._index.ask(lambda connection: connection.set_trace_callback(None))
    return library._index.ask(lambda connection: list(_steps(connection, heard)))


def _steps(connection: Connection, heard: list[str]) -> Iterator[str]:
    for statement in heard:
        if statement.startswith("SELECT"):
            for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}"):
                yield row[3]


def full_scans(steps: list[str]) -> list[str]:
    """Return the steps that read a whole table.

    Walking an index in its order is none, nor is the full-text index asking for its settings.
    """
    harmless = (" INDEX ", "words_config")
    return [
        step
        for step in steps
        if step.startswith("SCAN") and not any(word in step for word in harmless)
    ]


@pytest.mark.parametrize("sort", ["newest", "oldest", "headline", "publisher", "quotes"])
def test_no_order_of_the_list_is_sorted_when_asked(
    library: Library, statements: list[str], sort: str
) -> None:
    library.numbers(View(query=f"sort:{sort}"))
    steps = plan(library, statements)
    assert full_scans(steps) == []
    assert not any("TEMP B-TREE" in step for step in steps)


@pytest.mark.parametrize(
    "query",
    [
        "calm",
        "tag:budget",
        "Calm",
        '"calm said"',
        "headline:report",
        "person:ortiz",
        "person:ort*",
        "speaker:ortiz",
        "speaker:ort*",
        "speaker:ortiz words>3 place:halm",
        "after:2024-01",
        "cue:said speaker:ortiz",
    ],
)
def test_no_query_reads_a_whole_table(library: Library, statements: list[str], query: str) -> None:
    library.numbers(View(query=query))
    assert full_scans(plan(library, statements)) == []


@pytest.mark.parametrize(
    "query",
    [
        "speaker:ortiz",
        "speaker:ortiz or calm",
        "(speaker:ortiz calm) or place:halm",
        "calm limit:5",
    ],
)
def test_no_quotes_are_looked_for_in_a_whole_table(
    library: Library, statements: list[str], query: str
) -> None:
    library.quotes(View(query=query))
    assert full_scans(plan(library, statements)) == []


def test_where_the_order_is_kept_words_are_found_without_looking_at_articles(
    library: Library, statements: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(newest, "WORTH", 1)
    library.refresh()
    statements.clear()
    assert len(library.numbers(View(query="calm"))) == 20
    steps = plan(library, statements)
    assert {step.split()[1] for step in steps} >= {"newest", "words"}
    assert not any("articles" in step or step.split()[1] == "a" for step in steps)
    assert full_scans(steps) == []


def test_rows_articles_and_facets_are_found_by_their_keys(
    library: Library, statements: list[str]
) -> None:
    numbers = library.numbers(View())
    ortiz = EntityKey("person", "Lena Ortiz")
    statements.clear()
    library.rows(numbers)
    library.article(numbers[3])
    library.origins(numbers)
    library.facets(View())
    library.facets(View(), "person")
    library.facets(View(chosen=(ortiz,)), like="ort")
    library.facets(View(), "person", "place", seen="often")
    library.facets(View(chosen=(ortiz,)), "person", seen="once")
    library.facets(View(), seen="lately")
    library.profile(ortiz)
    library.names_of([ortiz])
    library.shown_as([ortiz])
    assert full_scans(plan(library, statements)) == []


def test_a_chosen_entity_is_looked_up(library: Library, statements: list[str]) -> None:
    library.numbers(View(chosen=(EntityKey("person", "Lena Ortiz"),)))
    steps = plan(library, statements)
    assert any("appearances USING PRIMARY KEY" in step for step in steps)


def test_scopes_look_marks_up_by_article(library: Library, statements: list[str]) -> None:
    library.numbers(View(scope="unread"))
    library.numbers(View(scope="starred"))
    steps = plan(library, statements)
    assert any("SEARCH state.articles USING PRIMARY KEY" in step for step in steps)
    assert any("articles_starred" in step for step in steps)
    assert full_scans(steps) == []


def test_an_unchanged_folder_is_compared_without_reading_any_file(
    library: Library, folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []
    real_open = open

    def noting(file: object, *rest: object, **named: object) -> object:
        opened.append(file)
        return real_open(file, *rest, **named)  # type: ignore[call-overload]  # passed on as it is

    monkeypatch.setattr("builtins.open", noting)
    library.refresh()
    assert [each for each in opened if str(each).startswith(str(folder.news))] == []


def test_the_index_is_one_file_beside_its_lock(folder: Folder, library: Library) -> None:
    library.close()
    names = {path.name for path in Path(folder.index.parent).iterdir()}
    assert names == {"index.db", "index.db.lock"}
