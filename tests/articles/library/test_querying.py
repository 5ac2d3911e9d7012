"""What a query finds, in the words of articles and in what was found in them."""

from __future__ import annotations

import re

import pytest

from articles import annotate
from articles.library import EntityKey, Library, View
from articles.model import EntityType
from articles.query import QueryError, patterns
from tests.articles.library.small import (
    CRANES,
    FERRIES,
    ORTIZ,
    PORT,
    TRAMS,
    Folder,
    find_known_names,
    headlines,
    names_of,
)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", [FERRIES, CRANES, TRAMS]),
        ("port", [FERRIES, CRANES]),
        ("port cranes", [CRANES]),
        ("cranes or trams", [CRANES, TRAMS]),
        ("-port", [TRAMS]),
        ("-(cranes or trams)", [FERRIES]),
        ('"stood still"', [CRANES]),
        ('"still stood"', []),
        ("sao", [CRANES]),
        ("São", [CRANES]),
        ("skoda", [CRANES]),
        ("Skoda", [CRANES]),
        ("SKODA", []),
        ("nobody", [CRANES, TRAMS]),
        ("Nobody", [TRAMS]),
        ('"Minister of State"', [FERRIES]),
        ('"New minister"', []),
        ('"Port Halm"', [FERRIES, CRANES]),
        ('"Port Hal*"', []),
        ('"PORT Halm"', []),
        ('"Halm Port"', []),
        ('"Lena Jan"', []),
        ('"the Škoda Union"', [CRANES]),
        ("Škoda-Union", [CRANES]),
        ('"new minister"', [FERRIES]),
        ("fer*", [FERRIES]),
        ("Minist*", [FERRIES]),
        ("Cran*", [CRANES]),
        ("CRAN*", []),
        ("/rattl.s/", [TRAMS]),
        ("/ \u0161koda u/", [CRANES]),
        ("/ skoda u/", [CRANES]),
        ("/^the ferry/", [FERRIES]),
        ("/THE ferry/", []),
        ("/f.rry/ -/cr.nes/", [FERRIES]),
        ("headline:cranes", [CRANES]),
        ("headline:port", []),
        ("headline:Cranes", [CRANES]),
        ("headline:/^a tram/", [TRAMS]),
        ("body:ferry", [FERRIES]),
        ("body:ferries", []),
        ("person:ortiz", [CRANES]),
        ("person:Marsh", [FERRIES, CRANES]),
        ('person:"jan marsh"', [FERRIES, CRANES]),
        ("person:port", []),
        ("place:halm", [FERRIES, CRANES]),
        ("org:skoda", [CRANES]),
        ("speaker:marsh", [FERRIES, CRANES]),
        ("speaker:ortiz", [CRANES]),
        ('speaker:"old driver"', [TRAMS]),
        ("person:ort*", [CRANES]),
        ("person:tiz*", []),
        ("person:Mar*", [FERRIES, CRANES]),
        ('person:"mar*"', []),
        ("org:sko*", [CRANES]),
        ("place:po*", [FERRIES, CRANES]),
        ("person:jan-ma*", [FERRIES, CRANES]),
        ("speaker:mar*", [FERRIES, CRANES]),
        ("speaker:ort* org:sko*", [CRANES]),
        ("speaker:driv*", [TRAMS]),
        ("cue:promis*", [FERRIES]),
        ("cue:promised", [FERRIES]),
        ("cue:said", [CRANES, TRAMS]),
        ("speaker:marsh cue:promised", [FERRIES]),
        ("speaker:marsh cue:said", []),
        ("words>10", [CRANES]),
        ("words<=1", [CRANES]),
        ("speaker:marsh words>5", []),
        ("speaker:ortiz words>5", [CRANES]),
        ("speaker:ortiz org:skoda", [CRANES]),
        ("speaker:marsh org:skoda", []),
        ("speaker:marsh place:halm port", []),
        ("(speaker:ortiz or speaker:marsh) words=1", [CRANES]),
        ("-speaker:marsh", [TRAMS]),
        ("speaker:marsh -speaker:ortiz", [FERRIES]),
        ("after:2024-05", [FERRIES]),
        ("before:2024-05", [CRANES]),
        ("after:2024 before:2025", [FERRIES, CRANES]),
        ("after:2024-05-02", [FERRIES]),
        ("after:2024-05-03", []),
        ("-after:2024-05", [CRANES, TRAMS]),
        ("-newer:1d", [FERRIES, CRANES, TRAMS]),
        ("-(after:2024 ferry)", [CRANES, TRAMS]),
        ("-(ferry or after:2024-05)", [CRANES, TRAMS]),
        ("-(-after:2024-05)", [FERRIES]),
        ("sort:oldest", [CRANES, FERRIES, TRAMS]),
        ("port limit:1", [FERRIES]),
        ("sort:oldest limit:2", [CRANES, FERRIES]),
        ("'; DROP TABLE articles; --", []),
        ("cranes & - halm", [CRANES]),
        ("AND", []),
        ("a\ud800b speaker:\ud800", []),
        ("tag:\ud800", []),
        ("/\x00/", []),
        ('"a * b"', []),
    ],
)
def test_a_query_finds(library: Library, query: str, expected: list[str]) -> None:
    assert headlines(library, query) == expected


def test_authors_and_publishers_are_searched_in_their_own_fields(folder: Folder) -> None:
    text = "---\ntitle: Report\nauthor: Ines Čapek\npublisher: The Tide\n---\n\nAll was calm.\n"
    (folder.news / "a.txt").write_text(text, encoding="utf-8")
    library = folder.refreshed()
    assert headlines(library, "by:capek") == ["Report"]
    assert headlines(library, "by:Čapek publisher:tide") == ["Report"]
    assert headlines(library, "capek") == []


@pytest.mark.parametrize(
    "query",
    [
        "bundeskanzler",
        "Bundeskanzler",
        "BUNDES\u00adkanzler or bundes\u00adkanzler",
        '"der Bundeskanzler"',
        "headline:hafenmeister",
        "wochenende",
        "person:ortiz",
        "speaker:Ortiz",
        "میخواهم",
        "می\u200cخواهم",
    ],
)
def test_what_is_not_seen_inside_a_word_is_no_part_of_it(folder: Folder, query: str) -> None:
    folder.write(
        "a.txt",
        "Der Hafen\u00admeister geht",
        "Der Bundes\u00adkanzler kam am Wochen\u200bende. “Nein,” sagte Lena Ortiz. می\u200cخواهم",
    )
    folder.write("b.txt", FERRIES, "Nobody came.")
    assert len(headlines(folder.refreshed(), query)) == 1


def test_parts_that_only_a_soft_hyphen_divides_are_no_words(folder: Folder) -> None:
    folder.write("a.txt", CRANES, "Der Bundes\u00adkanzler kam.")
    assert headlines(folder.refreshed(), "kanzler or bundes") == []


@pytest.mark.parametrize(
    "query",
    [
        "東京",
        "東京都",
        '"東京都の知事"',
        "東*",
        "headline:知事",
        "nato",
        "NATO",
        "NATO事務",
        '"会った NATO事務"',
        "ガス",
        "東京 -京東",
        "person:ortiz",
    ],
)
def test_words_of_scripts_without_spaces_are_found_inside_a_line(
    folder: Folder, query: str
) -> None:
    folder.write(
        "a.txt",
        "小池知事が語る",
        "東京都の知事はNATO事務総長に会った。 NATO事務局のガス。 Lena Ortiz.",
    )
    folder.write("b.txt", FERRIES, "京都の人。 カス。 NATOX.")
    assert headlines(folder.refreshed(), query) == ["小池知事が語る"]


def test_names_in_scripts_without_spaces_are_found_by_a_part_of_them(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    koike: dict[str, tuple[str, EntityType]] = {"小池百合子": ("小池百合子", "person")}
    monkeypatch.setattr("tests.articles.library.small._NAME", re.compile("小池百合子"))
    monkeypatch.setattr(annotate, "annotate_article", lambda a: find_known_names(a, koike))
    folder.write("a.txt", CRANES, "小池百合子は東京に行った。")
    library = folder.refreshed()
    for query in ("person:小池", "person:百合子", "person:小池百*"):
        assert headlines(library, query) == [CRANES]
    assert headlines(library, "person:百小") == []
    assert names_of(library.facets(View(), like="百合")) == ["小池百合子"]


def test_a_query_that_is_wrong_says_so(library: Library) -> None:
    with pytest.raises(QueryError):
        library.numbers(View(query="headlin:x"))
    with pytest.raises(QueryError):
        library.facets(View(query="(x"))


def test_chosen_entities_are_all_wanted_and_excluded_ones_are_not(library: Library) -> None:
    assert headlines(library, View(chosen=(PORT,))) == [FERRIES, CRANES]
    assert headlines(library, View(chosen=(PORT, ORTIZ))) == [CRANES]
    assert headlines(library, View(chosen=(PORT,), excluded=(ORTIZ,))) == [FERRIES]
    assert headlines(library, View(excluded=(PORT,))) == [TRAMS]
    assert headlines(library, View(chosen=(EntityKey("person", "Port Halm"),))) == []


def test_a_pattern_that_takes_too_long_is_said_to(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patterns, "PATIENCE", 0.05)
    (folder.news / "rope.txt").write_text(f"Rope\n\nThe rope {'x' * 200} was cut.\n")
    library = folder.refreshed()
    view = View(query="/(x|xx)+[yq]/")
    for ask in (library.numbers, library.count, library.quotes, library.facets):
        with pytest.raises(QueryError, match="takes too long"):
            ask(view)
    assert headlines(library, "rope /(x|xx)+ was/") == ["Rope"]
