"""Entities of the whole folder: joined and parted as names come and go, always the same way."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from itertools import permutations

import pytest

from articles.corrections.lines import Correction, hide, merge, rename, retype
from articles.corrections.meaning import meanings_of
from articles.library import schema
from articles.library.casting import Casting
from articles.library.correcting import follow
from articles.library.facets import Wanted, facets
from articles.library.listing import numbers
from articles.library.questions import question
from articles.library.views import Facet, View
from articles.model import EntityKey

Cast = Mapping[EntityKey, tuple[str, ...]]

KESTEL = EntityKey("person", "Dora Kestel")
OTHER_KESTEL = EntityKey("person", "Ulf Kestel")
LONE = EntityKey("person", "Kestel")
TRUST = EntityKey("organisation", "Tarn Harbour Trust")
THT = EntityKey("organisation", "THT")


class Index:
    """An index that holds nothing but casts."""

    def __init__(self) -> None:
        self.connection = sqlite3.connect(":memory:", isolation_level=None)
        schema.create(self.connection)
        self.casts: dict[int, Cast] = {}

    def put(self, number: int, *names: EntityKey | Cast) -> None:
        """Write one article (again) that names these; a mapping gives the forms of a name."""
        cast = {key: forms for name in names for key, forms in _forms(name).items()}
        casting = Casting(self.connection)
        if number in self.casts:
            casting.remove(number, self.casts[number])
        else:
            self.connection.execute(
                "INSERT INTO articles VALUES (?, '', ?, '', '', '', NULL, NULL, 0, 0, '', '')",
                (number, number),
            )
        casting.add(number, cast)
        casting.settle()
        self.casts[number] = cast

    def take(self, number: int) -> None:
        """Delete an article."""
        casting = Casting(self.connection)
        casting.remove(number, self.casts.pop(number))
        casting.settle()
        self.connection.execute("DELETE FROM articles WHERE number = ?", (number,))

    def correct(self, *corrections: Correction) -> None:
        """Follow these corrections and no others."""
        follow(self.connection, meanings_of(corrections))

    def facets(self, view: View | None = None) -> list[Facet]:
        return facets(self.connection, question(view or View()), Wanted())

    def counts(self, view: View | None = None) -> dict[str, int]:
        return {facet.entity.name: facet.articles for facet in self.facets(view)}

    def naming(self, key: EntityKey) -> list[int]:
        return sorted(numbers(self.connection, question(View(chosen=(key,)))))

    def tables(self) -> dict[str, list[object]]:
        """Return all that is kept of entities, by name, as no order of writing may change it."""
        statements = {
            "entities": "SELECT type, folded, text, articles FROM entities JOIN names USING (name)",
            "members": "SELECT text, m.type, e.folded FROM members AS m JOIN names USING (name) "
            "JOIN entities AS e USING (entity)",
            "bearers": "SELECT bearers.short, text FROM bearers JOIN members USING (member) "
            "JOIN names USING (name)",
        }
        return {name: sorted(self.connection.execute(sql)) for name, sql in statements.items()}


def _forms(name: EntityKey | Cast) -> Cast:
    return {name: (name.name,)} if isinstance(name, EntityKey) else name


@pytest.fixture
def index() -> Iterator[Index]:
    made = Index()
    with closing(made.connection):
        yield made


def test_a_lone_surname_joins_the_one_person_who_bears_it(index: Index) -> None:
    index.put(1, KESTEL)
    index.put(2, LONE)
    assert index.facets() == [Facet(KESTEL, 2, ("Kestel",))]
    assert index.naming(KESTEL) == index.naming(LONE) == [1, 2]


def test_a_second_bearer_parts_them_and_the_only_one_joins_them_again(index: Index) -> None:
    index.put(1, LONE)
    index.put(2, KESTEL)
    index.put(3, OTHER_KESTEL)
    assert index.counts() == {"Dora Kestel": 1, "Kestel": 1, "Ulf Kestel": 1}
    index.take(2)
    assert index.counts() == {"Ulf Kestel": 2}
    index.take(3)
    assert index.counts() == {"Kestel": 1}


def test_an_article_with_both_names_counts_once(index: Index) -> None:
    index.put(1, KESTEL, LONE)
    index.put(2, LONE)
    assert index.counts() == {"Dora Kestel": 2}
    index.put(3, OTHER_KESTEL)
    assert index.counts() == {"Dora Kestel": 1, "Kestel": 2, "Ulf Kestel": 1}
    index.take(3)
    assert index.counts() == {"Dora Kestel": 2}
    index.take(1)
    assert index.counts() == {"Kestel": 1}


def test_counts_of_a_part_of_the_folder_are_of_joined_entities_too(index: Index) -> None:
    for number in range(1, 4):
        index.put(number, KESTEL if number == 1 else LONE, TRUST)
    index.put(4, TRUST)
    assert index.counts(View(chosen=(LONE,))) == {"Dora Kestel": 3, "Tarn Harbour Trust": 3}
    assert index.counts(View(excluded=(KESTEL,))) == {"Tarn Harbour Trust": 1}


def test_an_acronym_joins_the_organisation_that_one_article_explains_it_by(index: Index) -> None:
    index.put(1, THT)
    index.put(2, TRUST)
    assert index.counts() == {"THT": 1, "Tarn Harbour Trust": 1}
    index.put(3, {TRUST: ("Tarn Harbour Trust", "THT")})
    assert index.counts() == {"Tarn Harbour Trust": 3}
    index.put(3, TRUST)
    assert index.counts() == {"Tarn Harbour Trust": 2, "THT": 1}


def test_an_acronym_of_two_organisations_stays_by_itself(index: Index) -> None:
    index.put(1, THT)
    index.put(2, {TRUST: ("Tarn Harbour Trust", "THT")})
    index.put(3, {EntityKey("organisation", "Town Halls Today"): ("Town Halls Today", "T.H.T.")})
    assert index.counts() == {"THT": 1, "Tarn Harbour Trust": 1, "Town Halls Today": 1}


def test_names_are_one_whatever_their_capitals_and_the_best_spelling_is_shown(
    index: Index,
) -> None:
    index.put(1, EntityKey("place", "OSTREL"))
    assert index.counts() == {"OSTREL": 1}
    index.put(2, EntityKey("place", "Ostrel"))
    assert index.counts() == {"Ostrel": 2}
    assert index.naming(EntityKey("place", "OSTREL")) == [1, 2]
    index.take(2)
    assert index.counts() == {"OSTREL": 1}


def test_a_name_is_joined_only_within_its_type(index: Index) -> None:
    index.put(1, KESTEL, EntityKey("place", "Kestel"))
    assert index.counts() == {"Dora Kestel": 1, "Kestel": 1}


# Corrections ----------------------------------------------------------------------------------


def test_a_hidden_entity_is_in_no_count_and_in_no_choice(index: Index) -> None:
    index.put(1, KESTEL, TRUST)
    index.put(2, LONE)
    index.correct(hide(KESTEL))
    assert index.counts() == {"Tarn Harbour Trust": 1}
    assert index.counts(View(chosen=(TRUST,))) == {"Tarn Harbour Trust": 1}
    assert index.naming(KESTEL) == []
    index.correct()
    assert index.counts() == {"Dora Kestel": 2, "Tarn Harbour Trust": 1}


def test_merged_entities_count_each_article_once(index: Index) -> None:
    index.put(1, KESTEL, OTHER_KESTEL)
    index.put(2, OTHER_KESTEL)
    index.correct(merge(OTHER_KESTEL, KESTEL))
    assert index.facets() == [Facet(KESTEL, 2, ("Ulf Kestel",))]
    assert index.naming(OTHER_KESTEL) == [1, 2]
    index.correct()
    assert index.counts() == {"Ulf Kestel": 2, "Dora Kestel": 1}


def test_two_bearers_that_are_one_person_let_the_surname_join(index: Index) -> None:
    index.put(1, KESTEL)
    index.put(2, OTHER_KESTEL)
    index.put(3, LONE)
    assert len(index.counts()) == 3
    index.correct(merge(OTHER_KESTEL, KESTEL))
    assert index.counts() == {"Dora Kestel": 3}
    index.correct(hide(OTHER_KESTEL))
    assert index.counts() == {"Dora Kestel": 2}


def test_a_lone_surname_can_be_given_to_one_of_two(index: Index) -> None:
    index.put(1, KESTEL)
    index.put(2, OTHER_KESTEL)
    index.correct(merge(LONE, OTHER_KESTEL))
    index.put(3, LONE)
    assert index.counts() == {"Dora Kestel": 1, "Ulf Kestel": 2}


def test_a_renamed_entity_is_shown_and_found_by_its_new_name(index: Index) -> None:
    renamed = EntityKey("person", "Dora Castel")
    index.put(1, KESTEL)
    index.correct(rename(KESTEL, "Dora Castel"))
    index.put(2, KESTEL)
    index.put(3, renamed)
    assert index.facets() == [Facet(renamed, 3, ("Dora Kestel",))]
    assert index.naming(renamed) == [1, 2, 3]
    assert sorted(numbers(index.connection, question(View(query="person:castel")))) == [1, 2, 3]
    index.correct(rename(KESTEL, "DORA KESTEL"))
    assert index.counts() == {"DORA KESTEL": 2, "Dora Castel": 1}


def test_a_retyped_entity_counts_with_its_type(index: Index) -> None:
    index.put(1, LONE, EntityKey("organisation", "Kestel"))
    index.put(2, LONE)
    index.correct(retype(LONE, "organisation"))
    assert [(f.entity.type, f.articles) for f in index.facets()] == [("organisation", 2)]
    view = question(View(chosen=(EntityKey("organisation", "Kestel"),)))
    (facet,) = facets(index.connection, view, Wanted(("organisation",)))
    assert facet.articles == 2
    assert facets(index.connection, view, Wanted(("person",))) == []


# Whatever the order ---------------------------------------------------------------------------


def test_the_order_in_which_articles_come_changes_nothing() -> None:
    casts: list[tuple[EntityKey | Cast, ...]] = [
        (KESTEL,),
        (LONE, EntityKey("place", "OSTREL")),
        (OTHER_KESTEL, THT),
        ({TRUST: ("Tarn Harbour Trust", "THT")}, EntityKey("place", "Ostrel")),
    ]
    outcomes = []
    for order in permutations(range(len(casts))):
        index = Index()
        for number in order:
            index.put(number + 1, *casts[number])
        outcomes.append((index.tables(), index.counts(), index.naming(LONE)))
        index.connection.close()
    assert all(outcome == outcomes[0] for outcome in outcomes)


def test_after_any_comings_and_goings_it_is_as_if_written_anew() -> None:
    chance = random.Random(4)
    some: list[EntityKey | Cast] = [
        *(KESTEL, OTHER_KESTEL, LONE, TRUST, THT),
        {TRUST: ("Tarn Harbour Trust", "THT")},
        {EntityKey("organisation", "Town Halls Today"): ("Town Halls Today", "THT")},
        EntityKey("person", "DORA KESTEL"),
    ]
    corrections = [
        *(hide(KESTEL), hide(LONE), merge(OTHER_KESTEL, KESTEL), merge(LONE, OTHER_KESTEL)),
        *(rename(KESTEL, "Dora Castel"), rename(TRUST, "Town Halls Today")),
        *(retype(THT, "place"), retype(LONE, "organisation"), merge(THT, TRUST)),
    ]
    made: list[Correction] = []
    index = Index()
    for _ in range(1000):
        number = chance.randrange(1, 9)
        if chance.random() < 0.2:
            made = chance.sample(corrections, chance.randrange(4))
            index.correct(*made)
        if number in index.casts and chance.random() < 0.4:
            index.take(number)
        else:
            index.put(number, *chance.sample(some, chance.randrange(4)))
    anew = Index()
    anew.correct(*made)
    for number, cast in sorted(index.casts.items()):
        anew.put(number, cast)
    assert index.tables() == anew.tables()
    assert index.counts() == anew.counts()
    for key in (KESTEL, LONE, TRUST, THT):
        assert index.naming(key) == anew.naming(key)
        assert index.counts(View(chosen=(key,))) == anew.counts(View(chosen=(key,)))
    index.connection.close()
    anew.connection.close()
