"""What the library answers: views, queries, rows, counts, facets, quotes."""

from __future__ import annotations

import re
import sqlite3
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from articles import annotate, origins
from articles.corrections.lines import rename, speaker_of
from articles.library import EntityKey, Facet, Library, Profile, Row, View, typed
from articles.query import QueryError
from articles.state import State
from tests.articles.library.small import NAMES, Folder, find_known_names, headlines, names_of

ORTIZ = EntityKey("person", "Lena Ortiz")
MARSH = EntityKey("person", "Jan Marsh")
PORT = EntityKey("place", "Port Halm")

CRANES = "Cranes stand still"
FERRIES = "Ferries late again"
TRAMS = "A tram for everyone"


@pytest.fixture
def library(folder: Folder) -> Library:
    """Three articles: cranes (oldest), ferries (newest), and trams, without a date."""
    folder.write(
        "a.txt",
        CRANES,
        "The cranes of Port Halm stood still in São Remo. “We will wait for the Škoda Union and "
        "for nobody else at all,” said Lena Ortiz. “No,” answered Jan Marsh.",
        date="March 1, 2024",
    )
    folder.write(
        "b.txt",
        FERRIES,
        "The ferry to Port Halm was late. “Never again,” promised Jan Marsh. The new minister "
        "was not there, and a Minister of State kept silent.",
        date="May 2, 2024",
    )
    folder.write("c.txt", TRAMS, "Nobody was asked. “It rattles,” said an old driver of trams.")
    return folder.refreshed()


# The list -------------------------------------------------------------------------------------


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


# State ----------------------------------------------------------------------------------------


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


# Queries --------------------------------------------------------------------------------------


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
        ("sort:oldest", [CRANES, FERRIES, TRAMS]),
        ("port limit:1", [FERRIES]),
        ("sort:oldest limit:2", [CRANES, FERRIES]),
        ("'; DROP TABLE articles; --", []),
        ("cranes & - halm", [CRANES]),
        ("AND", []),
        ("a\ud800b speaker:\ud800", []),
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


# Quotes ---------------------------------------------------------------------------------------


def said(library: Library, query: str) -> list[str]:
    texts = []
    for number, position in library.quotes(View(query=query)):
        article = library.article(number)
        assert article is not None
        texts.append(article.quotes[position][1].text)
    return texts


def test_quotes_come_in_the_order_of_the_view(library: Library) -> None:
    assert said(library, "port") == [
        "Never again,",
        "We will wait for the Škoda Union and for nobody else at all,",
        "No,",
    ]


def test_a_query_about_quotes_chooses_among_them(library: Library) -> None:
    assert said(library, "speaker:marsh") == ["Never again,", "No,"]
    assert said(library, "speaker:marsh words>1") == ["Never again,"]
    assert said(library, "cranes speaker:marsh") == ["No,"]


def test_a_corrected_speaker_is_asked_for_as_any_other(library: Library, folder: Folder) -> None:
    (number,) = library.numbers(View(query="trams"))
    article = library.article(number)
    assert article is not None
    correction = speaker_of(article.article.id, "It rattles,", MARSH)
    folder.state.corrections.add(correction)
    assert library.follow_corrections()
    assert headlines(library, "speaker:marsh") == [FERRIES, CRANES, TRAMS]
    assert headlines(library, 'speaker:"old driver"') == []
    assert not library.follow_corrections()
    folder.state.undo()
    library.follow_corrections()
    assert headlines(library, "speaker:marsh") == [FERRIES, CRANES]
    assert headlines(library, 'speaker:"old driver"') == [TRAMS]


def test_a_corrected_speaker_outlives_edits_of_the_article_and_a_new_index(
    library: Library, folder: Folder
) -> None:
    (number,) = library.numbers(View(query="trams"))
    article = library.article(number)
    assert article is not None
    folder.state.corrections.add(speaker_of(article.article.id, "It rattles,", MARSH))
    folder.write("c.txt", TRAMS, "“It rattles,” said an old driver of trams. Now it is mended.")
    library.refresh()
    assert headlines(library, "speaker:marsh mended") == [TRAMS]
    library.close()
    folder.index.unlink()
    assert headlines(folder.refreshed(), "speaker:marsh mended") == [TRAMS]


# Facets ---------------------------------------------------------------------------------------


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


# Once, often, lately --------------------------------------------------------------------------


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


# Names across the folder ------------------------------------------------------------------------


@pytest.fixture
def with_lone_names(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> Library:
    """One article names Lena Ortiz in full, another says only the surname and quotes her."""
    alone = {name: (name, kind) for name, (_, kind) in NAMES.items()}
    folder.write("a.txt", CRANES, "Lena Ortiz came to Port Halm.")
    folder.write("b.txt", FERRIES, "“We waited in Port Halm,” said Ortiz.")
    monkeypatch.setattr(annotate, "annotate_article", lambda a: find_known_names(a, alone))
    return folder.refreshed()


@pytest.mark.parametrize("name", ["ortiz", '"lena ortiz"'])
def test_every_question_speaks_of_the_person_of_the_folder(
    with_lone_names: Library, name: str
) -> None:
    library = with_lone_names
    assert sorted(headlines(library, f"person:{name}")) == [CRANES, FERRIES]
    assert headlines(library, f"speaker:{name}") == [FERRIES]
    assert headlines(library, f"speaker:{name} words>2 place:halm") == [FERRIES]
    assert len(library.quotes(View(query=f"speaker:{name}"))) == 1
    assert library.names_of([ORTIZ]) == {ORTIZ, EntityKey("person", "Ortiz")}
    assert library.facets(View(), "person", like=name.strip('"')) == [Facet(ORTIZ, 2, ("Ortiz",))]


# Threads --------------------------------------------------------------------------------------


def test_questions_are_answered_in_any_thread_while_the_index_grows(folder: Folder) -> None:
    for number in range(60):
        folder.write(f"{number:03}.txt", f"Report number {number}", "All was calm in Port Halm.")
    library = folder.library()
    failures: list[Exception] = []
    done = threading.Event()

    def ask() -> None:
        try:
            while not done.is_set():
                library.rows(library.numbers(View(query="calm")))
                library.facets(View())
                library.counts()
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    library.refresh()
    done.set()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(library.numbers(View(query="calm"))) == 60


# Where the index lies -------------------------------------------------------------------------


def test_the_index_lies_in_the_cache_folder_one_for_each_set_of_paths(
    folder: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    path = folder.write("a.txt", CRANES, "All was calm.")
    for paths in ([folder.news], [folder.news / ".." / "news"], [path]):
        Library(paths).close()
    indexes = list((tmp_path / "xdg" / "onrecord").glob("*.db"))
    assert len(indexes) == 2
    assert all(index.stat().st_mode & 0o077 == 0 for index in indexes)


def test_where_no_file_can_be_written_the_index_is_in_memory(folder: Folder) -> None:
    folder.write("a.txt", CRANES, "All was calm in Port Halm.")
    blocker = folder.news.with_name("blocker")
    blocker.write_text("not a folder")
    library = Library([folder.news], blocker / "index.db")
    assert library.notice is not None
    library.refresh()
    answers: list[list[str]] = []
    thread = threading.Thread(target=lambda: answers.append(headlines(library, "calm")))
    thread.start()
    thread.join()
    assert answers == [[CRANES]]


@pytest.mark.parametrize("damage", [b"", b"not a database at all" * 500, b"SQLite format 3\0"])
def test_a_file_that_is_no_index_is_replaced(folder: Folder, damage: bytes) -> None:
    folder.write("a.txt", CRANES, "All was calm.")
    folder.index.parent.mkdir()
    folder.index.write_bytes(damage)
    assert headlines(folder.refreshed()) == [CRANES]


def test_an_index_of_another_shape_is_built_again(folder: Folder) -> None:
    folder.write("a.txt", CRANES, "All was calm.")
    folder.refreshed().close()
    with sqlite3.connect(folder.index) as connection:
        connection.execute("PRAGMA user_version = 1")
    library = folder.library()
    assert headlines(library) == []
    assert library.refresh().added == 1


def test_marks_outlive_a_new_shape_of_the_index_and_a_parser_that_sees_another_text(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.write("a.txt", CRANES, "All was calm.")
    before = folder.refreshed()
    (row,) = before.rows(before.numbers(View()))
    folder.state.star([row.id], True)
    before.close()
    for version in (1, 2):  # two updates of the program, and no refresh after the first
        with sqlite3.connect(folder.index) as connection:
            connection.execute(f"PRAGMA user_version = {version}")
        connection.close()
        folder.library().close()
    read = origins.read

    def with_another_id(path: Path, *_: object) -> origins.ReadResult:
        result = read(path)
        return replace(result, articles=tuple(replace(a, id="new") for a in result.articles))

    monkeypatch.setattr(origins, "read", with_another_id)
    after = folder.refreshed()
    (row,) = after.rows(after.numbers(View()))
    assert (row.id, row.starred) == ("new", True)
    assert {path.name for path in folder.index.parent.iterdir()} >= {"index.db"}
    assert not list(folder.index.parent.glob("*.older*"))


def test_an_index_damaged_while_open_is_built_again(folder: Folder) -> None:
    folder.write("a.txt", CRANES, "All was calm.")
    folder.refreshed().close()
    content = bytearray(folder.index.read_bytes())
    content[8192 : 8192 * 12] = b"\xaa" * 8192 * 11
    library = folder.library()
    folder.index.write_bytes(content)
    assert headlines(library) == []
    library.refresh()
    assert headlines(library) == [CRANES]


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


def test_tags_are_asked_for_and_shown_in_the_rows(folder: Folder, library: Library) -> None:
    ferries, cranes, trams = library.rows(library.numbers(View()))
    folder.state.tags.change([ferries.id, trams.id], ["budget"], [])
    folder.state.tags.change([ferries.id], ["to call"], [])
    assert headlines(library, "tag:Budget") == [FERRIES, TRAMS]
    assert headlines(library, 'tag:"#to call"') == [FERRIES]
    assert headlines(library, "-tag:budget") == [CRANES]
    assert library.rows([ferries.number])[0].hashtags == "#budget #to call"
    assert library.rows([cranes.number])[0].hashtags == ""


def test_quotes_of_many_articles_are_read_with_where_they_are_from(
    folder: Folder, library: Library
) -> None:
    found = library.quotes(View(query="speaker:marsh"))
    said = library.sayings(found)
    assert [said[each].text for each in found] == ["Never again,", "No,"]
    assert said[found[0]].headline == FERRIES
    assert said[found[0]].day == "2024-05-02"
    (folder.news / "b.txt").unlink()
    library.refresh()
    assert [*library.sayings(found)] == found[1:]


# A view as a line -----------------------------------------------------------------------------


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


def test_articles_are_counted_without_being_listed(library: Library) -> None:
    assert library.count(View()) == 3
    assert library.count(View(query="speaker:marsh")) == 2
    assert library.count(View(query="speaker:marsh limit:1")) == 1
    with pytest.raises(QueryError):
        library.count(View(query="speaker:"))
