"""Which names of a folder are one entity, without any index."""

from __future__ import annotations

import pytest

from articles.coreference.spelling import folded_name
from articles.library.joining import borne_by, short_name
from articles.model import EntityKey, EntityType


def person(name: str) -> EntityKey:
    return EntityKey("person", name)


def organisation(name: str) -> EntityKey:
    return EntityKey("organisation", name)


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("person", "Zoë Harrow", "ZOE HARROW"),
        ("person", "J.D. Pell", "JD Pell"),
        ("person", "Sam O’Hare", "Sam O'Hare"),
        ("organisation", "Brightwater Ltd.", "Brightwater"),
        ("organisation", "The Tarn Trust", "Tarn Trust"),
        ("organisation", "Port Safety Organisation", "Port Safety Organization"),
        ("place", "OSTREL", "Ostrel"),
    ],
)
def test_names_are_equal_but_for_how_outlets_print_them(
    kind: EntityType, one: str, other: str
) -> None:
    assert folded_name(EntityKey(kind, one)) == folded_name(EntityKey(kind, other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("Dora Kestel"), person("Dora M. Kestel")),
        (person("Nils Lund"), person("Nils Lund Jr.")),
        (organisation("Tarn Trust"), organisation("Tarn Harbour Trust")),
        (person("Company"), person("Company Ltd")),
    ],
)
def test_names_with_other_words_are_not(one: EntityKey, other: EntityKey) -> None:
    assert folded_name(one) != folded_name(other)


def test_a_name_of_nothing_but_marks_is_itself() -> None:
    assert folded_name(organisation("...")) == "..."


@pytest.mark.parametrize(
    ("key", "short"),
    [
        (person("Kestel"), "kestel"),
        (person("von der Aue"), "von der aue"),
        (person("Bin Faris"), "bin faris"),
        (person("al-Rashid"), "al rashid"),
        (person("Dora Kestel"), None),
        (person("Ben Harrow"), None),
        (person("Van Harrow"), None),
        (organisation("THT"), "tht"),
        (organisation("Tarn Trust"), None),
        (EntityKey("place", "Ostrel"), None),
    ],
)
def test_a_short_name_may_stand_for_a_longer_one(key: EntityKey, short: str | None) -> None:
    assert short_name(key) == short


@pytest.mark.parametrize(
    ("name", "surnames"),
    [
        ("Dora Kestel", {"kestel"}),
        ("Nils Lund Jr.", {"lund"}),
        ("Anna von der Aue", {"aue", "von der aue"}),
        ("Omar al-Rashid", {"rashid", "al rashid"}),
        ("Zhou Wenli", {"wenli", "zhou"}),
        ("Kestel", set()),
    ],
)
def test_a_person_bears_the_surname(name: str, surnames: set[str]) -> None:
    assert borne_by(person(name), [name]) == surnames


@pytest.mark.parametrize(
    ("name", "forms", "acronyms"),
    [
        ("Tarn Harbour Trust", ["THT"], {"tht"}),
        ("Tarn Harbour Trust", ["T.H.T."], {"tht"}),
        ("Association of Northern Harbour Towns", ["ANHT"], {"anht"}),
        ("Nordic Import-Export Bank", ["Nordimbank"], {"nordimbank"}),
        ("Tarn Harbour Trust", ["Tarn Harbour Trust"], set()),
        ("Tarn Harbour Trust", ["Tarn"], set()),
        ("Tarn Harbour Trust", ["the Trust"], set()),
        ("Ministry of Fisheries", ["AP"], set()),
        ("Nordbank", ["NB"], set()),
    ],
)
def test_an_organisation_bears_the_short_form_that_an_article_explains(
    name: str, forms: list[str], acronyms: set[str]
) -> None:
    assert borne_by(organisation(name), forms) == acronyms


def test_a_place_bears_no_short_name() -> None:
    assert borne_by(EntityKey("place", "Port Halm"), ["PH"]) == set()
