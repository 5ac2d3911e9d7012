"""The entities of a view, counted, narrowed, told from one another."""

from __future__ import annotations

import re

import pytest

from articles import annotate
from articles.corrections.lines import rename
from articles.library import EntityKey, Facet, Library, Profile, View, typed
from tests.articles.library.small import (
    CRANES,
    FERRIES,
    MARSH,
    ORTIZ,
    PORT,
    TRAMS,
    Folder,
    find_known_names,
    headlines,
    names_of,
)

UNION = EntityKey("organisation", "Škoda Union")


def test_facets_are_counted_in_articles_most_frequent_first(library: Library) -> None:
    assert library.facets(View()) == [
        Facet(MARSH, 2, ()),
        Facet(PORT, 2, ()),
        Facet(ORTIZ, 1, ("Ortiz",)),
        Facet(EntityKey("organisation", "Škoda Union"), 1, ()),
    ]


def test_facets_narrow_to_what_is_still_possible(library: Library) -> None:
    assert names_of(library.facets(View(query="ferry"))) == ["Jan Marsh", "Port Halm"]
    chosen = library.facets(View(chosen=(ORTIZ,)))
    assert {facet.entity.name: facet.articles for facet in chosen} == {
        "Jan Marsh": 1,
        "Lena Ortiz": 1,
        "Port Halm": 1,
        "Škoda Union": 1,
    }


def test_facets_of_most_articles_are_counted_by_what_is_left_out(library: Library) -> None:
    assert [(f.entity.name, f.articles) for f in library.facets(View(query="-trams"))] == [
        ("Jan Marsh", 2),
        ("Port Halm", 2),
        ("Lena Ortiz", 1),
        ("Škoda Union", 1),
    ]
    assert names_of(library.facets(View(excluded=(ORTIZ,)))) == ["Jan Marsh", "Port Halm"]


def test_facets_of_one_type(library: Library) -> None:
    assert names_of(library.facets(View(), "place")) == ["Port Halm"]
    assert names_of(library.facets(View(query="cranes"), "organisation")) == ["Škoda Union"]


@pytest.mark.parametrize(
    ("like", "expected"),
    [
        ("ort", ["Lena Ortiz"]),
        ("skod", ["Škoda Union"]),
        ("ŠKO", ["Škoda Union"]),
        ("port h", ["Port Halm"]),
        ("tiz", []),
        ("*", []),
        ('"', []),
    ],
)
def test_facets_like_what_was_typed(library: Library, like: str, expected: list[str]) -> None:
    assert names_of(library.facets(View(), like=like)) == expected
    assert names_of(library.facets(View(query="cranes"), like=like)) == expected


@pytest.mark.parametrize("like", ["ort", "skod", "port h", "h", "tiz"])
def test_words_that_many_names_have_find_the_same(
    library: Library, monkeypatch: pytest.MonkeyPatch, like: str
) -> None:
    views = (View(), View(query="cranes"))
    few = [library.facets(view, like=like) for view in views]
    monkeypatch.setattr(typed, "_MANY", 0)
    assert [library.facets(view, like=like) for view in views] == few


def test_facets_have_a_limit(library: Library) -> None:
    assert len(library.facets(View(), limit=2)) == 2
    assert len(library.facets(View(query="cranes"), limit=3)) == 3


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("limit:1", [MARSH, PORT]),
        ("sort:oldest limit:1", [MARSH, ORTIZ, PORT, UNION]),
        ("port sort:oldest limit:1", [MARSH, ORTIZ, PORT, UNION]),
        ("limit:0", []),
    ],
)
def test_only_the_articles_within_the_limit_of_a_query_are_counted(
    library: Library, query: str, expected: list[EntityKey]
) -> None:
    view = View(query=query)
    assert library.facets(view) == library.facets(view, numbers=library.numbers(view))
    assert {facet.entity: facet.articles for facet in library.facets(view)} == dict.fromkeys(
        expected, 1
    )


def test_of_a_group_of_entities_any_is_wanted(library: Library) -> None:
    union = EntityKey("organisation", "Škoda Union")
    assert headlines(library, View(any_of=((ORTIZ, MARSH),))) == [FERRIES, CRANES]
    assert headlines(library, View(any_of=((ORTIZ, MARSH), (union,)))) == [CRANES]
    assert headlines(library, View(any_of=((ORTIZ, union),), excluded=(PORT,))) == []
    line = View(any_of=((ORTIZ, union),)).line
    assert headlines(library, line) == [CRANES]


def test_a_ranking_of_each_type(library: Library) -> None:
    for query in ("", "port", "ferry"):
        found = library.facets(View(query=query), "place", "person", limit=1)
        assert names_of(found) == ["Port Halm", "Jan Marsh"]


@pytest.mark.parametrize("like", ["ort", "lena o", "ORTIZ"])
def test_a_name_that_matches_by_itself_needs_no_other(library: Library, like: str) -> None:
    (facet,) = library.facets(View(), "person", like=like)
    assert facet.matched == ""


def test_the_form_that_matched_is_told_where_the_name_does_not(folder: Folder) -> None:
    folder.write("a.txt", CRANES, "Lena Ortiz spoke.")
    folder.state.corrections.add(rename(ORTIZ, "Lena Marsh"))
    library = folder.refreshed()
    (facet,) = library.facets(View(), like="ort")
    assert (facet.entity.name, facet.matched) == ("Lena Marsh", "Lena Ortiz")


def test_entities_seen_once_are_told_from_the_others(library: Library) -> None:
    assert names_of(library.facets(View(), seen="often")) == ["Jan Marsh", "Port Halm"]
    assert names_of(library.facets(View(), seen="once")) == ["Lena Ortiz", "Škoda Union"]


def test_seen_once_is_seen_once_in_the_folder_not_in_the_view(library: Library) -> None:
    view = View(query="cranes")
    assert names_of(library.facets(view, seen="often")) == ["Jan Marsh", "Port Halm"]
    assert names_of(library.facets(view, seen="once")) == ["Lena Ortiz", "Škoda Union"]
    assert names_of(library.facets(View(query="ferry"), seen="once")) == []
    assert names_of(library.facets(View(query="-trams"), seen="once", limit=1)) == ["Lena Ortiz"]


def test_entities_of_the_last_seven_days_alone_are_new(folder: Folder) -> None:
    folder.write("a.txt", "Before", "Lena Ortiz was in Port Halm.", date="May 1, 2024")
    folder.write("b.txt", "A week later", "Jan Marsh was there.", date="May 2, 2024")
    folder.write("c.txt", "Now", "Jan Marsh met Lena Ortiz.", date="May 8, 2024")
    folder.write("d.txt", "Without a date", "The Škoda Union met.")
    library = folder.refreshed()
    assert names_of(library.facets(View(), seen="lately")) == ["Jan Marsh"]
    assert library.facets(View(query="before"), seen="lately") == []


def test_nothing_is_new_in_a_folder_without_dates(folder: Folder) -> None:
    folder.write("a.txt", "Now", "Jan Marsh met Lena Ortiz.")
    assert folder.refreshed().facets(View(), seen="lately") == []


def test_a_profile_tells_the_forms_and_the_days(library: Library) -> None:
    assert library.profile(MARSH) == Profile((("Jan Marsh", 2),), "2024-03-01", "2024-05-02")
    assert library.profile(ORTIZ).forms == (("Lena Ortiz", 1), ("Ortiz", 1))
    assert library.profile(EntityKey("person", "Nobody")) == Profile((), None, None)


def test_a_profile_of_a_country_tells_who_speaks_only_of_its_people(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    norway = {"Norway": ("Norway", "place")}
    monkeypatch.setattr(annotate, "annotate_article", lambda a: find_known_names(a, norway))
    monkeypatch.setattr("tests.articles.library.small._NAME", re.compile("Norway"))
    folder.write("a.txt", CRANES, "The cranes of Norway stood still. Norwegian cranes are slow.")
    folder.write("b.txt", FERRIES, "Norwegian ferries and other Norwegian ships were late.")
    folder.write("c.txt", TRAMS, "The Norwegians built a tram.")
    library = folder.refreshed()
    country = EntityKey("place", "Norway")
    assert library.profile(country).peoples == (("Norwegian", 1), ("Norwegians", 1))
    folder.write("c.txt", TRAMS, "Somebody built a tram.")
    library.refresh()
    assert library.profile(country).peoples == (("Norwegian", 1),)
    assert names_of(library.facets(View(), "place")) == ["Norway"]
