"""Demonyms are no places, but their countries are remembered."""

import pytest

from articles.entities import demonym_countries
from articles.model import Span


def countries(text: str) -> list[tuple[str, str]]:
    return [(span.of(text), country) for span, country in demonym_countries(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Kenyan runner won.", [("Kenyan", "Kenya")]),
        ("Two Kenyans won.", [("Kenyans", "Kenya")]),
        ("Costa Rican coffee sold well.", [("Costa Rican", "Costa Rica")]),
        ("The Danish Prime Minister spoke.", [("Danish", "Denmark")]),
        ("Prime Danish butter.", [("Danish", "Denmark")]),
        ("French and German trains.", [("French", "France"), ("German", "Germany")]),
        ("Kurdish music in Kenya.", []),
        ("", []),
    ],
)
def test_the_country_of_a_demonym(text: str, expected: list[tuple[str, str]]) -> None:
    assert countries(text) == expected


def test_spans_point_into_the_text() -> None:
    assert demonym_countries("Many Swedes ski.") == ((Span(5, 11), "Sweden"),)
