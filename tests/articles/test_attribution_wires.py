"""Who is named as the speaker in the constructions that wire reports are made of.

Their quotations are short and stand inside long sentences. Every case is a text, and for each of
its quotations in order the speaker: a full name, ``~`` and the phrase of somebody who is not named,
or ``None`` for nobody.
"""

import pytest

from articles.annotate import annotate
from articles.attribution import read
from articles.attribution.actors import actor
from tests.articles.speaking import speakers

WIRES = {
    "an envoy to a country is named after it": (
        "The Finnish ambassador to the World Food Council, Oskar Lind, says the talks will be"
        " “a first step on a long road.”",
        ["Oskar Lind"],
    ),
    "a name for a thing is nobody's words": (
        "Six people were hurt in a valley known as the “cradle of the storms” south of Turku.",
        [None],
    ),
    "a name for a thing may have been given by somebody": (
        "The valley is called the “cradle of the storms” by Ida Falk, who lives there.",
        ["Ida Falk"],
    ),
    "whoever is told does not speak": (
        "The founder of a club called “Our rivers are for all” told reporters it would close.",
        [None],
    ),
    "what the others wrote is not what they say": (
        "At last a clerk came in, looked at what the others had written, smiled for a moment and"
        " then added, “I am a clerk and I have paid for all of this.”",
        ["~a clerk"],
    ),
    "a participle's own subject is not that of the sentence": (
        "The marchers stopped near the Central Court building, shouting slogans such as these:"
        " “Down with the tax, and give us bread.”",
        ["~The marchers"],
    ),
    "a thing that reads gives its own words": (
        "Guards found a placard near the gates that read: “For every tree you fell we plant ten.”",
        ["~a placard near the gates"],
    ),
    "somebody's word for a thing is not that of the letter": (
        "The letter contained what Ida Falk called a “very special blessing” for the pilots.",
        ["Ida Falk"],
    ),
    "a relative clause may stand before the name": (
        "The head of the office that runs Norway's old lighthouses, Oskar Lind, told reporters that"
        " “the lamps have to be lit again.”",
        ["Oskar Lind"],
    ),
    "a time inside a relative clause does not act": (
        "A fleet of small boats, which for two days had been filling the old harbour with ropes and"
        " blocking its gate, sailed with full holds, shouting, “Give us back our fish!”",
        ["~A fleet of small boats"],
    ),
    "a day may own a report": (
        "But Friday's report said the fall had been “less steep than the bank had feared.”",
        ["~Friday's report"],
    ),
    "late on a day belongs to no name": (
        "A statement by the ministry late Tuesday said it had to guard “its honour and its peace.”",
        ["~A statement by the ministry"],
    ),
    "who replied before a colon": (
        "The mayor mocked the slow work of Ida Falk, who replied:\n\n“However fast you are, I shall"
        " be at the harbour before you.”",
        ["Ida Falk"],
    ),
    "tens of thousands are no person": (
        "Tens of thousands of pilots marched through the port today, waving flags and chanting"
        " “give us our boats back.”",
        ["~Tens of thousands of pilots"],
    ),
    "a thing with somebody on it reads, not who is on it": (
        "Pupils walk by a large poster of Mayor Ida Falk that says: “We are proud to live here.”",
        ["~a large poster of Mayor Ida Falk"],
    ),
    "what is talked of was spoken by nobody": (
        "The “boats for everyone” plan has helped the port. “Boats for everyone” gives pilots a"
        " hundred crowns a month.",
        [None, None],
    ),
    "an old verb of saying": (
        "“The net is torn in two places,” quoth Olaf Berg.",
        ["Olaf Berg"],
    ),
    "somebody's word for an act is not that of the report": (
        "The first report said Mr. Lind had sold the boat, an act the club called a “clear breach"
        " of trust.”",
        ["~the club"],
    ),
}


@pytest.mark.parametrize("who", ["Witnesses", "Forecasters"])
def test_witnesses_are_no_person_of_that_name(who):
    (quote,) = annotate(f"{who} said the storm was “the worst of the winter so far.”").quotes
    assert (quote.speaker.kind, quote.speaker.name) == ("nominal", None)


def test_the_military_is_a_body_that_speaks():
    (parsed,) = read("The military said it would rain.", (), ())
    assert actor(parsed, 0, 0, ()).kind == "body"


@pytest.mark.parametrize(("text", "expected"), WIRES.values(), ids=WIRES)
def test_a_wire_report(text, expected):
    assert speakers(text) == expected
