"""Whom *it* means where it speaks."""

import pytest

from articles.annotate import annotate

MEANT = {
    "a bank": (
        "The bank said it was safe. “Customers can be sure of their money,” it added.",
        ("the bank", None, False),
    ),
    "a company by name": (
        "Amazon said the outage was over. “We are sorry for the long night,” it added.",
        ("Amazon", "organisation", False),
    ),
    "a ministry that acted": (
        "The Health Ministry closed two clinics. It said: “The roofs are no longer safe.”",
        ("Health Ministry", "organisation", False),
    ),
    "how it spoke is nobody": (
        "In a statement, Amazon said the outage was over. “We are sorry for that,” it added.",
        ("Amazon", "organisation", False),
    ),
    "whoever told, not whom the report is about": (
        "Amazon said Oracle was slow. “We are sorry for that,” it added.",
        ("Amazon", "organisation", False),
    ),
    "further back is a guess": (
        "Amazon said the outage was over. Rain fell on the yard. “We are sorry,” it said.",
        ("Amazon", "organisation", True),
    ),
    "a letter may say it, too": (
        "The council has sent a letter. It said: “The quay will stay open until May.”",
        ("the council", None, True),
    ),
    "a letter alone has no name": (
        "The letter came on Monday. It said: “The quay will stay open until May.”",
        (None, None, False),
    ),
    "a sign reads": (
        "The council put up a board. “The quay is closed until May,” it read.",
        (None, None, False),
    ),
    "several are not it": (
        "Unions said the quay was safe. It said: “The quay will stay open.”",
        (None, None, False),
    ),
    "an object is not it": (
        "Rea Kallio sued Amazon. “We are sorry for the long night,” it added.",
        (None, None, False),
    ),
}


@pytest.mark.parametrize(("text", "expected"), MEANT.values(), ids=MEANT)
def test_whom_it_means(text, expected):
    quote = annotate(text).quotes[-1]
    speaker = quote.speaker
    assert (speaker.name, speaker.type, quote.doubtful) == expected
    assert speaker.span.of(text) == speaker.text


def test_what_has_no_name_is_no_entity():
    found = annotate("The bank said it was safe. “Customers can be sure of it,” it added.")
    assert found.entities == ()
    assert found.mentions == ()
