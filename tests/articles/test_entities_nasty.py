"""Nasty cases, each in a sentence made up for it: what is found and what it is called."""

import pytest

from articles.coreference.names import entities_of, resolve
from articles.entities import find_mentions

PERSON, ORGANISATION, PLACE = "person", "organisation", "place"


def entities(text: str) -> set[tuple[str, str]]:
    resolved = resolve(text, find_mentions(text))
    return {(entity.name, entity.type) for entity in entities_of(resolved)}


CASES = {
    "a title and a possessive": (
        "Greta Lindqvist arrived late. Ms Lindqvist said Lindqvist's bag was lost.",
        {("Greta Lindqvist", PERSON)},
    ),
    "two people of one surname": (
        "Oscar Delgado sang first. Marta Delgado followed. Mrs Delgado thanked Oscar.",
        {("Oscar Delgado", PERSON), ("Marta Delgado", PERSON)},
    ),
    "a first name that is a word, before a family name on no list": (
        "Bill Tarnowitz sang first. Will Tarnowitz follow? Nobody knew.",
        {("Bill Tarnowitz", PERSON)},
    ),
    "a first name that is a place": (
        "Sydney Carver flew to Sydney. Carver loved the beach.",
        {("Sydney Carver", PERSON), ("Sydney", PLACE)},
    ),
    "a surname that is a country": (
        "Aid left Chad for Mali before Helen Chad visited Lisbon.",
        {("Chad", PLACE), ("Mali", PLACE), ("Helen Chad", PERSON), ("Lisbon", PLACE)},
    ),
    "a month for a surname": (
        "Helena August may rest in August, and nobody else may.",
        {("Helena August", PERSON)},
    ),
    "capitals at the start of sentences": (
        "Retired farmers agreed. Firefighters saved two cows. "
        "Transport Minister Eva Novak was not there.",
        {("Eva Novak", PERSON)},
    ),
    "a headline in title case": (
        "Governor Tells Lenders To Brace As ECB Gathers In Sintra\n\n"
        "The European Central Bank gathers on Tuesday in Sintra.",
        {("European Central Bank", ORGANISATION), ("Sintra", PLACE)},
    ),
    "a headline in capitals": (
        "LINDQVIST WARNS DELGADO OVER DAM\n\nOSLO (AP) - Minister Greta Lindqvist "
        "warned Oscar Delgado on Friday.",
        {
            ("Greta Lindqvist", PERSON),
            ("Oscar Delgado", PERSON),
            ("OSLO", PLACE),
            ("AP", ORGANISATION),
        },
    ),
    "an acronym that skips small words": (
        "The Association of Northern Harbour Towns (ANHT) met in Bergen. ANHT mayors left.",
        {("Association of Northern Harbour Towns", ORGANISATION), ("Bergen", PLACE)},
    ),
    "a short form that is no acronym": (
        "The Nordic Import-Export Bank (Nordimbank) signed. Nordimbank will pay.",
        {("Nordic Import-Export Bank", ORGANISATION)},
    ),
    "three forms of one country": (
        "The UK said U.K. ships had left the United Kingdom. Let us see.",
        {("United Kingdom", PLACE)},
    ),
    "letters of a currency": (
        "It paid US$9 million and NZ$40 in Fiji.",
        {("Fiji", PLACE)},
    ),
    "peoples and languages": (
        "Turkish and Sri Lankan envoys met Portuguese-speaking Brazilians in Dakar.",
        {("Dakar", PLACE)},
    ),
    "hyphens inside and after names": (
        "Park Min-seo met Korea-based Zhou Wenli and Paris-born Anne-Laure Dufour.",
        {
            ("Park Min-seo", PERSON),
            ("Korea", PLACE),
            ("Zhou Wenli", PERSON),
            ("Paris", PLACE),
            ("Anne-Laure Dufour", PERSON),
        },
    ),
    "particles": (
        "Emir Khalid bin Faris met Sophie van der Meer and Joana Alves da Costa. "
        "Bin Faris thanked Joana.",
        {
            ("Khalid bin Faris", PERSON),
            ("Sophie van der Meer", PERSON),
            ("Joana Alves da Costa", PERSON),
        },
    ),
    "initials, a party and a state": (
        "Harold T. Mills praised Rep. Dana Whitfield, D-Mich., and R.J. Coyle.",
        {
            ("Harold T. Mills", PERSON),
            ("Dana Whitfield", PERSON),
            ("Michigan", PLACE),
            ("R.J. Coyle", PERSON),
        },
    ),
    "long names with small words": (
        "The Ministry of Health and Sport and the Bank of Norway met "
        "the Institute for Soil and Water Research.",
        {
            ("Ministry of Health and Sport", ORGANISATION),
            ("Bank of Norway", ORGANISATION),
            ("Institute for Soil and Water Research", ORGANISATION),
        },
    ),
    "possessives that belong to the name": (
        "The Workers' Party of Tarnholm sued Lowe's. Norway's court agreed.",
        {("Workers' Party of Tarnholm", ORGANISATION), ("Lowe's", ORGANISATION), ("Norway", PLACE)},
    ),
    "a club and its city": (
        "Leeds United travelled from Leeds to Turin, Porto and Prague.",
        {
            ("Leeds United", ORGANISATION),
            ("Leeds", PLACE),
            ("Turin", PLACE),
            ("Porto", PLACE),
            ("Prague", PLACE),
        },
    ),
    "byline, advert, time and credit lines": (
        "By Marta Delgado\n\nAdvertisement\n\nPublished 07:10 IST\n\n"
        "MADRID, May 3 (Reuters) - Ministers met.\n\n"
        "(Reporting by Marta Delgado; Editing by Peter Lund)",
        {
            ("Marta Delgado", PERSON),
            ("Peter Lund", PERSON),
            ("MADRID", PLACE),
            ("Reuters", ORGANISATION),
        },
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_nasty_case(text: str, expected: set[tuple[str, str]]) -> None:
    assert entities(text) == expected
