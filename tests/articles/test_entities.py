"""Finding people, organisations and places: each rule, on sentences made for it."""

from itertools import pairwise

import pytest

from articles.entities import find_mentions
from articles.entities.candidates import Candidate
from articles.entities.gazetteer import gazetteer
from articles.entities.offices import office_parted
from articles.entities.reading import read
from articles.model import EntityType


def found(text: str) -> list[tuple[str, EntityType | None]]:
    return [(mention.text, mention.type) for mention in find_mentions(text)]


def people(text: str) -> list[str]:
    return [words for words, entity_type in found(text) if entity_type == "person"]


def organisations(text: str) -> list[str]:
    return [words for words, entity_type in found(text) if entity_type == "organisation"]


def places(text: str) -> list[str]:
    return [words for words, entity_type in found(text) if entity_type == "place"]


class TestEveryMention:
    def test_is_named_typed_and_not_yet_resolved(self) -> None:
        (mention,) = find_mentions("They met in Geneva.")
        assert (mention.kind, mention.type, mention.name) == ("named", "place", None)

    def test_stands_where_its_span_says(self) -> None:
        text = "“Enough,” Ms Ida Falk of the Tarn Bank said in Zürich."
        assert all(mention.span.of(text) == mention.text for mention in find_mentions(text))

    def test_comes_in_order_and_overlaps_no_other(self) -> None:
        text = "Ida Falk left Oslo for the University of Vienna with Mr Berg of the Tarn Bank."
        spans = [mention.span for mention in find_mentions(text)]
        assert spans == sorted(spans)
        assert not any(a.overlaps(b) for a, b in pairwise(spans))

    @pytest.mark.parametrize("text", ["", "\n\n", "no names here", "12, 13; 14.", "…", "(((("])
    def test_nothing_is_found_where_nothing_is(self, text: str) -> None:
        assert find_mentions(text) == ()


class TestPeople:
    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("It was Mr Vreeland who paid.", "Vreeland"),
            ("It was Dr. Ida Vreeland who paid.", "Ida Vreeland"),
            ("They asked Foreign Minister Ida Vreeland about it.", "Ida Vreeland"),
            ("It was the striker Tomo Vreekic who scored.", "Tomo Vreekic"),
            ("The negotiator Maria Hill left.", "Maria Hill"),
            ("They asked Maria Vreeland about it.", "Maria Vreeland"),
            ("They asked Xolotl Gonzalez about it.", "Xolotl Gonzalez"),
            ("“No,” Vreekic said.", "Vreekic"),
            ("Witnesses saw Vreekic Tarno, 43, at the gate.", "Vreekic Tarno"),
            ("They asked J.D. Vreeland about it.", "J.D. Vreeland"),
            ("They asked Ana “Nan” Vreeland about it.", "Ana “Nan” Vreeland"),
            ("They asked Karim bin Rashad about it.", "Karim bin Rashad"),
            ("They asked Rosa de la Vega about it.", "Rosa de la Vega"),
            ("They asked Jean-Luc Vreeland about it.", "Jean-Luc Vreeland"),
            ("A girl named Vreekic came.", "Vreekic"),
            ("They asked the senator about Merkel and left.", "Merkel"),
        ],
        ids=lambda value: value if " " not in str(value) else None,
    )
    def test_are_found_by(self, text: str, name: str) -> None:
        assert people(text) == [name]

    def test_a_country_after_an_office_is_not_one(self) -> None:
        assert people("Chief U.S. envoy Maria Hill left.") == ["Maria Hill"]

    def test_plain_nouns_at_the_start_are_not_one(self) -> None:
        assert people("Forecasters said it would snow.") == []

    def test_an_office_parts_one_from_an_organisation(self) -> None:
        lists = gazetteer()
        (sentence,) = read("U.N. Secretary-General Ida Falk left.", lists)
        whole = Candidate(0, 4, "organisation", 1.0, "weights")
        parts = [Candidate(0, 1, "organisation", 2.0, "listed"), Candidate(2, 4, "person", 2.0, "")]
        assert list(office_parted(sentence, whole, parts, lists)) == parts
        assert list(office_parted(sentence, whole, parts[:1], lists)) == [whole]

    def test_a_surname_is_known_from_the_full_name(self) -> None:
        assert people("Maria Vreeland came. The crowd cheered Vreeland.") == [
            "Maria Vreeland",
            "Vreeland",
        ]

    def test_a_place_may_be_a_surname_where_the_article_says_so(self) -> None:
        text = "Police charged Peter Lincoln. They said Lincoln had lied."
        assert people(text) == ["Peter Lincoln", "Lincoln"]

    @pytest.mark.parametrize(
        "text",
        [
            "The Gender Equality unit closed.",
            "On Monday the Prime Minister spoke.",
            "Tropical storm Bertha came ashore.",
            "She starred in the film Rosalinda last year.",
            "The song “Marianne” was played.",
        ],
    )
    def test_are_not_read_into(self, text: str) -> None:
        assert people(text) == []


class TestOrganisations:
    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("The Harrow Bank closed.", "Harrow Bank"),
            ("The Ministry of Trade and Industry agreed.", "Ministry of Trade and Industry"),
            (
                "The Ministry of Trade, Energy and Mines agreed.",
                "Ministry of Trade, Energy and Mines",
            ),
            ("Shares of the chipmaker Vreekix rose.", "Vreekix"),
            ("The Joint Harbour Management Body agreed.", "Joint Harbour Management Body"),
            ("The Tarnish People's Army withdrew.", "Tarnish People's Army"),
            ("The brewer Harrow & Tarn closed.", "Harrow & Tarn"),
            ("The Water Board Union of Tarnholm agreed.", "Water Board Union of Tarnholm"),
            ("It was bought by VKX last year.", "VKX"),
            ("It was fined by the European Commission.", "European Commission"),
            ("Officials blamed Toyota India for it.", "Toyota India"),
            ("It was first reported by Vreekix.com on Sunday.", "Vreekix.com"),
        ],
        ids=lambda value: value if " " not in str(value) else None,
    )
    def test_are_found_by(self, text: str, name: str) -> None:
        assert organisations(text) == [name]

    def test_a_name_and_its_short_form_in_brackets(self) -> None:
        text = "The Harbour Towns Trust (HTT) met. Later HTT left."
        assert organisations(text) == ["Harbour Towns Trust", "HTT", "HTT"]

    def test_a_blended_short_form_in_brackets(self) -> None:
        text = "The Tarnish Import Bank (Tarnimbank) lends. Only Tarnimbank grew."
        assert organisations(text) == ["Tarnish Import Bank", "Tarnimbank", "Tarnimbank"]

    def test_a_hospital_where_something_happens_is_a_place(self) -> None:
        assert places("He died at Harrow Hospital.") == ["Harrow Hospital"]
        assert organisations("Harrow Hospital denied it.") == ["Harrow Hospital"]

    @pytest.mark.parametrize(
        "text",
        [
            "The GDP grew.",
            "The Iris-T SLM system arrived.",
            "An F-16 crashed.",
            "They signed the Paris Agreement.",
            "He won the Nobel Prize.",
        ],
    )
    def test_are_not_read_into(self, text: str) -> None:
        assert organisations(text) == []


class TestPlaces:
    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("They left Norway.", "Norway"),
            ("They left Rotterdam.", "Rotterdam"),
            ("They crossed the Vreek River.", "Vreek River"),
            ("They crossed Lake Vreek.", "Lake Vreek"),
            ("They crossed the Gulf of Vreek.", "Gulf of Vreek"),
            ("They live in Vreekholm.", "Vreekholm"),
            ("The Vreekholm district is poor.", "Vreekholm"),
            ("They fled Northern Norway.", "Northern Norway"),
        ],
        ids=lambda value: value if " " not in str(value) else None,
    )
    def test_are_found_by(self, text: str, name: str) -> None:
        assert places(text) == [name]

    def test_the_first_half_of_a_compound(self) -> None:
        assert places("A Berlin-based group and US-Japan talks.") == ["Berlin", "US", "Japan"]

    def test_what_stands_in_a_row_of_places(self) -> None:
        text = "They drove through Oslo, Vreekholm, Bergen and Tarnvik."
        assert places(text) == ["Oslo", "Vreekholm", "Bergen", "Tarnvik"]

    def test_the_state_after_a_party_letter(self) -> None:
        assert places("Rep. Ida Falk, R-Ohio, agreed.") == ["Ohio"]

    def test_money_is_no_place(self) -> None:
        assert places("It cost US$5 and later HK$30.") == []

    @pytest.mark.parametrize(
        "text", ["French and Costa Rican officials met Canadians.", "It is nice. Give us time."]
    )
    def test_are_not_read_into(self, text: str) -> None:
        assert places(text) == []


class TestFurnitureAndHeadlines:
    @pytest.mark.parametrize(
        "line",
        [
            "Published 19:23 IST, October 12th 2022",
            "Advertisement",
            "Updated Wednesday at 9 pm GMT",
            "READ MORE",
            "However, on Monday and Tuesday it rained.",
        ],
    )
    def test_hold_no_names(self, line: str) -> None:
        assert find_mentions(line) == ()

    def test_what_an_office_is_for_is_no_name(self) -> None:
        assert find_mentions("They met the Minister of Mines and Energy on Friday.") == ()

    def test_thousands_of_capitals_in_a_row_are_no_name(self) -> None:
        longest = max((len(mention.text) for mention in find_mentions("Zork " * 5000)), default=0)
        assert longest < 1000

    def test_a_title_in_capitals_is_not_one_long_name(self) -> None:
        text = "Ministers Warn Of Rising Prices As Storm Nears Portugal"
        assert found(text) == [("Portugal", "place")]

    def test_a_name_in_capitals_is_known_from_the_body(self) -> None:
        text = "VREELAND WARNS OF STORM\n\nMaria Vreeland warned of a storm."
        assert people(text) == ["VREELAND", "Maria Vreeland"]


def test_a_trade_that_opens_a_sentence_is_no_part_of_the_name():
    text = "Publican Declan Hession, whose premises are across the street, was heckled."
    assert [mention.text for mention in find_mentions(text)] == ["Declan Hession"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Monday JD Halloran spoke in Ohio.", ["JD Halloran"]),
        ("The party of Aung San Suu Kyi won the vote.", ["Aung San Suu Kyi"]),
        ("They met Chief Financial Officer Mark Della Rocca.", ["Mark Della Rocca"]),
        ("Five-eighth Tom Dearden scored twice.", ["Tom Dearden"]),
        ("Commodore Armand Balilo said so.", ["Armand Balilo"]),
        ("The UK Treasury met the EU Commission.", []),
        ("On Monday TV Halloran showed the match.", []),
    ],
)
def test_first_names_that_are_kept(text: str, expected: list[str]) -> None:
    assert people(text) == expected


def test_a_name_of_two_words_in_no_list_explains_the_second_alone():
    text = "The best save came from Kacper Wilczek’s late header. Wilczek, who limped, left."
    assert [mention.text for mention in find_mentions(text)] == ["Kacper Wilczek", "Wilczek"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In a report last month Warm Homes UK said no.", ["Warm Homes UK"]),
        ("Shelter Wales said no, and so did Boris Tarn.", ["Shelter Wales"]),
        ("Mothers Against Noise said no.", ["Mothers Against Noise"]),
        ("Tarnwood Leisure said it would stay.", ["Tarnwood Leisure"]),
        ("Workers of PT Tarna Logam Sejati met on Monday.", ["PT Tarna Logam Sejati"]),
        ("The ferry operator, Tarnlink, said it was late.", ["Tarnlink"]),
        ("They live in Northern Ireland and in New England.", []),
        ("Hours after the airline, Tarnow, a pilot, said he was glad.", []),
        ("PT Barnum said it was late. Mr Ireland did not.", []),
        ("Mr. Band said no. His counsel, Wa Ode Tarnahati, said yes.", []),
    ],
)
def test_organisations_that_speak_as_people_do(text: str, expected: list[str]) -> None:
    assert organisations(text) == expected


def test_a_full_name_set_off_behind_what_somebody_is():
    text = "Talks failed, said the group’s director, Wa Ode Tarnahati, who studied law."
    assert people(text) == ["Wa Ode Tarnahati"]
