"""Where the words of a query stand in a text."""

from __future__ import annotations

import pytest

from articles.query import parse, patterns
from articles.query.finding import holds, matches


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("ferry", "The Ferry and the ferryman", ["Ferry"]),
        ("Ferry", "The ferry and the Ferry", ["Ferry"]),
        ("ferr*", "The ferry was ferried", ["ferr", "ferr"]),
        ('"late again"', "Late,  again and late", ["Late,  again"]),
        ("cafe", "Ein Café, zwei Cafés", ["Café"]),
        ("strasse", "Die Straße", ["Straße"]),
        ("bundeskanzler", "Der Bundes\u00adkanzler kam", ["Bundes\u00adkanzler"]),
        (
            '"bundeskanzler kam"',
            "Der Bundes\u00adkanz\u200bler kam",
            ["Bundes\u00adkanz\u200bler kam"],
        ),
        ("Bundes\u00adkanzler", "Der Bundeskanzler kam", ["Bundeskanzler"]),
        ("kanzler", "Der Bundes\u00adkanzler kam", []),
        ("kam", "Der Bundes\u00adkanzler kam \u00ad", ["kam"]),
        ("میخواهم", "می\u200cخواهم", ["می\u200cخواهم"]),
        ("東京", "小池氏は東京都の知事だ。東京 京東", ["東京", "東京"]),
        ("ガス", "ガスとカス", ["ガス"]),
        ("nato事務", "NATO事務総長とNATOX事務", ["NATO事務"]),
        ("nato", "NATO事務総長とNATOX", ["NATO"]),
        ("ไทย", "ประเทศไทยวันนี้", ["ไทย"]),
        ("a or b", "b and a", ["b", "a"]),
        ("ferry -late", "the ferry is late", ["ferry"]),
        ("/f.r+y/", "a ferry", ["ferry"]),
        ("/x*/", "no such", []),
        ("/malmo|cafe/", "In Malmö, ein Café", ["Malmö", "Café"]),
        ("/ö,|é$/", "In Malmö, ein Café", ["ö,", "é"]),
        ("/Malm./", "in malmö, in Malmö", ["Malmö"]),
        ("headline:ferry", "the ferry", []),
        ("body:ferry", "the ferry", ["ferry"]),
        ("speaker:ferry", "the ferry", []),
        ("", "the ferry", []),
    ],
)
def test_matches_are_spans_of_the_text_as_it_is(query: str, text: str, found: list[str]) -> None:
    assert [span.of(text) for span in matches(parse(query), text)] == found


def test_a_pattern_that_takes_too_long_marks_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "MARKING", 0.01)
    assert not [*matches(parse("/(x|xx)+[yq]/"), "x" * 200)]


@pytest.mark.parametrize(
    ("query", "is_so"),
    [
        ("ferry late", True),
        ("ferry early", False),
        ("ferry -early", True),
        ("-ferry", False),
        ("early or late", True),
        ("cafe", True),
        ("/café .s/", True),
        ('"late ferry"', False),
        ("headline:ferry", False),
        ("speaker:ortiz", False),
        ("sort:oldest", False),
    ],
)
def test_a_text_fulfils_a_query_of_words(query: str, is_so: bool) -> None:
    assert holds(parse(query), "The ferry to the Café is late") is is_so
