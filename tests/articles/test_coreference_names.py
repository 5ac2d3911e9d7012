"""Which mentions are one person, organisation or place, and what it is called."""

import pytest

from articles.annotate import annotate
from articles.coreference.names import entities_of, resolve
from articles.entities import find_mentions
from articles.model import Entity, EntityType, Mention, Span


def mentions_in(text: str, *marked: tuple[str, EntityType]) -> tuple[Mention, ...]:
    """Return mentions of the given words, each looked for after the one before it."""
    found = []
    at = 0
    for words, entity_type in marked:
        at = text.index(words, at)
        found.append(Mention(Span(at, at + len(words)), words, "named", type=entity_type))
        at += len(words)
    return tuple(found)


def names_in(text: str, *marked: tuple[str, EntityType]) -> list[str | None]:
    return [mention.name for mention in resolve(text, mentions_in(text, *marked))]


def people_in(text: str, *words: str) -> list[str | None]:
    return names_in(text, *((each, "person") for each in words))


def organisations_in(text: str, *words: str) -> list[str | None]:
    return names_in(text, *((each, "organisation") for each in words))


def places_in(text: str, *words: str) -> list[str | None]:
    return names_in(text, *((each, "place") for each in words))


class TestPeople:
    def test_a_surname_is_the_person_named_in_full(self) -> None:
        text = "Ida Falk came. Ms Falk smiled, and Falk's aides left."
        assert people_in(text, "Ida Falk", "Falk", "Falk") == ["Ida Falk"] * 3

    def test_the_full_name_may_come_later(self) -> None:
        text = "Falk resigned. The minister, Ida Falk, gave no reason."
        assert people_in(text, "Falk", "Ida Falk") == ["Ida Falk"] * 2

    def test_a_middle_name_makes_no_second_person(self) -> None:
        text = "Ida B. Falk came. Ida Falk spoke."
        assert people_in(text, "Ida B. Falk", "Ida Falk") == ["Ida B. Falk"] * 2

    def test_two_people_of_one_surname_stay_two(self) -> None:
        text = "Ida Falk and Olaf Berg came. Nils Falk was absent."
        assert people_in(text, "Ida Falk", "Nils Falk") == ["Ida Falk", "Nils Falk"]

    def test_a_shared_surname_is_the_one_named_last(self) -> None:
        text = "Ida Falk spoke. Nils Falk followed. Falk sat down."
        assert people_in(text, "Ida Falk", "Nils Falk", "Falk")[-1] == "Nils Falk"

    def test_a_title_chooses_between_them(self) -> None:
        text = "Anna Falk spoke. Thomas Falk followed. Mrs Falk sat down. Mr Falk stayed."
        names = people_in(text, "Anna Falk", "Thomas Falk", "Falk", "Falk")
        assert names[2:] == ["Anna Falk", "Thomas Falk"]

    def test_a_surname_goes_on_calling_whom_it_called_before(self) -> None:
        text = "Ida Falk spoke. Falk thanked her brother Nils Falk. Then Falk sat down."
        assert people_in(text, "Ida Falk", "Falk", "Nils Falk", "Falk")[-1] == "Ida Falk"

    def test_a_paragraph_that_begins_with_a_namesake_is_about_that_one(self) -> None:
        text = "Ida Falk spoke. Falk left.\nNils Falk stayed. Falk had more to say."
        assert people_in(text, "Ida Falk", "Falk", "Nils Falk", "Falk")[-1] == "Nils Falk"

    def test_whoever_was_called_mrs_is_not_mr(self) -> None:
        text = "Sefu Falk met Imani Falk.\nMrs. Falk sat down. Mr. Falk stayed."
        names = people_in(text, "Sefu Falk", "Imani Falk", "Falk", "Falk")
        assert names[2:] == ["Imani Falk", "Sefu Falk"]

    def test_the_title_of_a_couple_is_not_that_of_one(self) -> None:
        text = "Sefu Falk met Imani Falk.\nMr. and Mrs. Falk sat down. Mrs. Falk stayed."
        names = people_in(text, "Sefu Falk", "Imani Falk", "Falk", "Falk")
        assert names[-1] == "Imani Falk"

    def test_a_first_name_alone_is_the_person(self) -> None:
        text = "Luisa Prado sang. Luisa bowed."
        assert people_in(text, "Luisa Prado", "Luisa") == ["Luisa Prado"] * 2

    def test_a_family_name_before_a_first_name(self) -> None:
        text = "Martin Falk met Ida Martin. Martin laughed."
        assert people_in(text, "Martin Falk", "Ida Martin", "Martin")[-1] == "Ida Martin"

    def test_particles_belong_to_the_name(self) -> None:
        text = "Karim bin Rashad and Rosa de la Vega met. Bin Rashad thanked De la Vega."
        names = people_in(text, "Karim bin Rashad", "Rosa de la Vega", "Bin Rashad", "De la Vega")
        assert names[2:] == ["Karim bin Rashad", "Rosa de la Vega"]

    def test_capitals_are_not_the_name_that_is_shown(self) -> None:
        text = "IDA FALK RESIGNS\n\nIda Falk has resigned."
        assert people_in(text, "IDA FALK", "Ida Falk") == ["Ida Falk"] * 2

    def test_junior_is_the_same_person(self) -> None:
        text = "Ida Falk Jr. spoke. Falk left."
        assert people_in(text, "Ida Falk Jr.", "Falk") == ["Ida Falk Jr."] * 2

    def test_an_unknown_lone_name_is_its_own(self) -> None:
        assert people_in("Falk resigned.", "Falk") == ["Falk"]

    def test_a_name_broken_over_lines_is_shown_on_one(self) -> None:
        assert people_in("It was Ida\nFalk.", "Ida\nFalk") == ["Ida Falk"]


class TestOrganisations:
    def test_an_acronym_is_its_long_form(self) -> None:
        text = "The Harbour Workers Union struck. HWU pickets stood outside."
        assert (
            organisations_in(text, "Harbour Workers Union", "HWU") == ["Harbour Workers Union"] * 2
        )

    def test_small_words_may_count_or_not(self) -> None:
        text = "The League of Harbour Towns (LHT) met. LOHT was its old name."
        names = organisations_in(text, "League of Harbour Towns", "LHT", "LOHT")
        assert names == ["League of Harbour Towns"] * 3

    def test_an_acronym_without_a_long_form_keeps_its_name(self) -> None:
        assert organisations_in("NATO met.", "NATO") == ["NATO"]

    def test_a_short_form_in_brackets_need_not_be_initials(self) -> None:
        text = "The Tarn Export Bank (Tarnex) lends. Tarnex will grow."
        names = organisations_in(text, "Tarn Export Bank", "Tarnex", "Tarnex")
        assert names == ["Tarn Export Bank"] * 3

    def test_the_beginning_of_a_longer_name_is_that_name(self) -> None:
        text = "Tarnix Holdings Group fell. Tarnix closed lower."
        assert (
            organisations_in(text, "Tarnix Holdings Group", "Tarnix")
            == ["Tarnix Holdings Group"] * 2
        )

    def test_the_beginning_of_two_names_is_neither(self) -> None:
        text = "Tarnix Bank sued Tarnix Foods. Tarnix said nothing."
        names = organisations_in(text, "Tarnix Bank", "Tarnix Foods", "Tarnix")
        assert names == ["Tarnix Bank", "Tarnix Foods", "Tarnix"]

    def test_the_legal_form_and_points_do_not_matter(self) -> None:
        text = "Tarnix Inc. rose. Tarnix fell. The U.N. and the UN met."
        names = organisations_in(text, "Tarnix Inc.", "Tarnix", "U.N.", "UN")
        assert len(set(names)) == 2


class TestPlaces:
    def test_aliases_of_a_country_are_one_place(self) -> None:
        text = "The US said U.S. troops would leave the United States."
        assert places_in(text, "US", "U.S.", "United States") == ["United States"] * 3

    def test_an_unlisted_place_keeps_its_name(self) -> None:
        assert places_in("It rained in Tarnholm.", "Tarnholm") == ["Tarnholm"]

    def test_a_province_is_the_place(self) -> None:
        text = "In Tarnholm Province it rained; Tarnholm was wet."
        assert places_in(text, "Tarnholm Province", "Tarnholm") == ["Tarnholm"] * 2

    def test_a_city_named_city_keeps_the_word(self) -> None:
        text = "From Mexico City they left Mexico."
        assert places_in(text, "Mexico City", "Mexico") == ["Mexico City", "Mexico"]

    def test_types_never_merge(self) -> None:
        text = "Paris Falk saw Paris."
        assert names_in(text, ("Paris Falk", "person"), ("Paris", "place")) == [
            "Paris Falk",
            "Paris",
        ]


class TestResolve:
    def test_other_mentions_are_returned_as_they_are(self) -> None:
        text = "The minister said he was tired."
        nominal = Mention(Span(0, 12), "The minister", "nominal", type="person")
        pronoun = Mention(Span(18, 20), "he", "pronoun")
        assert resolve(text, (nominal, pronoun)) == (nominal, pronoun)

    def test_the_order_is_kept(self) -> None:
        text = "Oslo thanked Ida Falk of Tarnix."
        marked = mentions_in(
            text, ("Oslo", "place"), ("Ida Falk", "person"), ("Tarnix", "organisation")
        )
        assert [mention.span for mention in resolve(text, marked)] == [m.span for m in marked]

    def test_nothing_gives_nothing(self) -> None:
        assert resolve("", ()) == ()


class TestEntities:
    def test_the_most_often_named_comes_first_with_its_other_forms(self) -> None:
        text = "Oslo saw Ida Falk. Falk waved; Falk left. Ida laughed."
        marked = mentions_in(
            text,
            ("Oslo", "place"),
            *((name, "person") for name in ("Ida Falk", "Falk", "Falk", "Ida")),
        )
        assert entities_of(resolve(text, marked)) == (
            Entity("Ida Falk", "person", ("Falk", "Ida")),
            Entity("Oslo", "place"),
        )

    def test_mentions_without_a_name_are_no_entities(self) -> None:
        assert entities_of((Mention(Span(0, 2), "he", "pronoun"),)) == ()


def test_a_person_keeps_the_apostrophe_that_the_article_prints() -> None:
    for text in ("Sam O'Hare left. O'Hare waved.", "Sam O’Hare left. O’Hare waved."):
        names = {mention.name for mention in resolve(text, find_mentions(text))}
        assert names == {text[: text.index(" left")]}


def test_a_name_is_one_whichever_apostrophe_is_printed() -> None:
    for text in ("The Dockers' Union met in Oslo.", "The Dockers’ Union met in Oslo."):
        names = {mention.name for mention in resolve(text, find_mentions(text))}
        assert "Dockers' Union" in names


@pytest.mark.parametrize("title", ["Mallam", "Comrade", "DCI", "Monsignor"])
def test_titles_of_other_countries_are_no_part_of_a_name(title):
    (quote,) = annotate(f"{title} Bello Falk said: “It will be drilled before the rains.”").quotes
    assert quote.speaker.name == "Bello Falk"
