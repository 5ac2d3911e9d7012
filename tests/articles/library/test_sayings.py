"""The quotes of a view, and who said them once that was corrected."""

from __future__ import annotations

import pytest

from articles.corrections.lines import speaker_of
from articles.library import Library, View
from tests.articles.library.small import (
    CRANES,
    FERRIES,
    MARSH,
    TRAMS,
    Folder,
    headlines,
)


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


WAIT = "We will wait for the Škoda Union and for nobody else at all,"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("speaker:ortiz or speaker:driver", [WAIT, "It rattles,"]),
        ("words>10 or cue:promised", ["Never again,", WAIT]),
        ("(speaker:marsh ferry) or speaker:ortiz", ["Never again,", WAIT]),
        ("(speaker:marsh ferry) or (speaker:marsh trams)", ["Never again,"]),
        ("speaker:ortiz or trams", [WAIT, "It rattles,"]),
        ("speaker:ortiz or cranes", [WAIT, "No,"]),
        ("speaker:ortiz or -port", [WAIT, "It rattles,"]),
        ("speaker:driver or place:halm", ["Never again,", WAIT, "No,", "It rattles,"]),
        ("(speaker:ortiz or cue:promised) port", ["Never again,", WAIT]),
        ("(speaker:ortiz or ferry) (speaker:marsh or cranes)", ["Never again,", WAIT]),
        ("(speaker:marsh or tram) words=1", ["No,"]),
        ("speaker:marsh (place:halm)", ["Never again,", "No,"]),
        ("-speaker:ortiz", ["Never again,", "It rattles,"]),
        ("speaker:marsh -speaker:ortiz", ["Never again,"]),
        ("-(speaker:ortiz or speaker:driver)", ["Never again,"]),
        ("cranes or trams", [WAIT, "No,", "It rattles,"]),
        ("(speaker:marsh /ferry/) or /tr.m/", ["Never again,", "It rattles,"]),
    ],
)
def test_a_query_means_the_quotes_of_which_it_holds(
    library: Library, query: str, expected: list[str]
) -> None:
    assert said(library, query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("limit:1", ["Never again,"]),
        ("sort:oldest limit:1", [WAIT, "No,"]),
        ("speaker:marsh limit:1", ["Never again,"]),
        ("sort:oldest speaker:marsh limit:1", ["No,"]),
        ("sort:headline words=1 limit:2", ["No,"]),
        ("(speaker:driver or ferry) sort:oldest limit:9", ["Never again,", "It rattles,"]),
        ("limit:0", []),
    ],
)
def test_a_limit_is_one_of_articles_whose_quotes_are_told(
    library: Library, query: str, expected: list[str]
) -> None:
    assert said(library, query) == expected


def test_a_limit_may_be_beyond_one_statement(folder: Folder) -> None:
    for number in range(600):
        folder.write(f"{number:03}.txt", f"Report {number}", "“Calm,” said Lena Ortiz.")
    library = folder.refreshed()
    found = library.quotes(View(query="sort:oldest limit:550"))
    assert [number for number, _ in found] == list(
        library.numbers(View(query="sort:oldest limit:550"))
    )


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
