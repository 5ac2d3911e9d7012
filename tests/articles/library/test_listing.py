"""What the library lists: the articles of a view in their order, and the rows that are shown."""

from __future__ import annotations

import pytest

from articles import origins
from articles.library import Library, Row, View
from articles.query import QueryError
from tests.articles.library.small import (
    CRANES,
    FERRIES,
    TRAMS,
    Folder,
    find_known_names,
    headlines,
)


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("newest", [FERRIES, CRANES, TRAMS]),
        ("oldest", [CRANES, FERRIES, TRAMS]),
        ("headline", [CRANES, FERRIES, TRAMS]),
        ("quotes", [CRANES, FERRIES, TRAMS]),
    ],
)
def test_the_list_is_sorted(library: Library, sort: str, expected: list[str]) -> None:
    if sort == "headline":
        expected = sorted(expected)
    assert headlines(library, f"sort:{sort}") == expected


def test_articles_of_one_day_are_ordered_by_their_instant_in_utc(folder: Folder) -> None:
    folder.write("a.txt", "Noon in London", "All was calm.", "12:00 GMT, October 12th 2022")
    folder.write("b.txt", "Noon in Mumbai", "All was calm.", "12:00 IST, October 12th 2022")
    assert headlines(folder.refreshed()) == ["Noon in London", "Noon in Mumbai"]


def test_articles_without_a_date_come_last_in_the_order_of_their_paths(folder: Folder) -> None:
    library = folder.library()
    for name in ("c", "a", "b"):
        folder.write(f"{name}.txt", f"Report {name}", "All was calm.")
        library.refresh()
    folder.write("z.txt", "Report with a date", "All was calm.", date="March 1, 2024")
    library.refresh()
    expected = ["Report with a date", "Report a", "Report b", "Report c"]
    assert headlines(library, View()) == expected
    assert headlines(library, View(sort="oldest")) == expected


def test_publishers_are_sorted_and_those_unknown_come_last(folder: Folder) -> None:
    for name, publisher in (("a", "The Tide"), ("b", ""), ("c", "élan"), ("d", "Dockside")):
        text = f"---\ntitle: Report {name}\npublisher: {publisher}\n---\n\nAll was calm.\n"
        (folder.news / f"{name}.txt").write_text(text, encoding="utf-8")
    library = folder.refreshed()
    rows = library.rows(library.numbers(View(sort="publisher")))
    assert [row.publisher for row in rows] == ["Dockside", "élan", "The Tide", ""]


def test_a_row_says_what_the_list_shows(library: Library) -> None:
    (row,) = library.rows(library.numbers(View(query="ferry")))
    assert row == Row(
        number=row.number,
        id=row.id,
        headline=FERRIES,
        publisher="",
        day="2024-05-02",
        quotes=1,
        unread=True,
        starred=False,
        minutes=1,
    )


def test_rows_come_in_the_order_that_was_asked_for(library: Library) -> None:
    numbers = list(library.numbers(View()))[::-1]
    assert [row.number for row in library.rows(numbers)] == numbers


def test_more_rows_than_one_statement_takes(library: Library) -> None:
    (number, *_) = library.numbers(View())
    assert len(library.rows([number] * 1200)) == 1200


def test_reading_minutes_are_rounded_up(folder: Folder) -> None:
    folder.write("a.txt", "A long report", "word " * 231)
    library = folder.refreshed()
    assert library.rows(library.numbers(View()))[0].minutes == 2


def test_an_article_comes_back_as_it_was_annotated(library: Library, folder: Folder) -> None:
    (number,) = library.numbers(View(query="cranes"))
    (article,) = origins.read(folder.news / "a.txt").articles
    assert library.article(number) == find_known_names(article)


def test_origins_tell_where_articles_lie(library: Library, folder: Folder) -> None:
    (number,) = library.numbers(View(query="ferry"))
    assert library.origins([number, 999]) == {number: (folder.news / "b.txt", 0)}


def test_rows_say_where_the_words_of_a_search_stand(library: Library) -> None:
    ferries, cranes, _ = library.rows(library.numbers(View()), "ferr* or stand or remo")
    assert [span.of(ferries.headline) for span in ferries.headline_matches] == ["Ferr"]
    assert ferries.excerpt is not None
    assert ferries.excerpt.text.startswith("The ferry to Port Halm was late.")
    assert [span.of(ferries.excerpt.text) for span in ferries.excerpt.matches] == ["ferr"]
    assert [span.of(cranes.headline) for span in cranes.headline_matches] == ["stand"]


def test_rows_say_nothing_where_no_words_are_searched_for(library: Library) -> None:
    numbers = library.numbers(View())
    assert library.rows(numbers, "speaker:marsh") == library.rows(numbers)
    assert {row.excerpt for row in library.rows(numbers, "zebra")} == {None}


def test_articles_are_counted_without_being_listed(library: Library) -> None:
    assert library.count(View()) == 3
    assert library.count(View(query="speaker:marsh")) == 2
    assert library.count(View(query="speaker:marsh limit:1")) == 1
    with pytest.raises(QueryError):
        library.count(View(query="speaker:"))
