"""Second-hand quotations: the outlet through which somebody's words came."""

import pytest

from articles.annotate import annotate


def told(text):
    quote = annotate(text).quotes[-1]
    return quote.speaker and (quote.speaker.name or quote.speaker.phrase), quote.via


SECOND_HAND = {
    "the source leads in": (
        "According to Reuters, Ms Kallio said: “The lock will open in May.”",
        ("Kallio", "Reuters"),
    ),
    "the source leads in with its article": (
        "According to the Washington Post, Kallio told aides: “We will open it.”",
        ("Kallio", "the Washington Post"),
    ),
    "a news agency quotes": (
        "The Ritva news agency quoted an engineer as saying: “The lock is sound.”",
        ("an engineer", "the Ritva news agency"),
    ),
    "a weekly quotes somebody described": (
        "The Soittaja weekly quoted Rea Kallio, a former pilot, as saying: “It was a mistake.”",
        ("Rea Kallio", "the Soittaja weekly"),
    ),
    "television quotes him": (
        "Timo Kallio came back. State television quoted him as saying: “We will open it.”",
        ("Timo Kallio", "state television"),
    ),
    "quoted as saying by a newspaper": (
        "“We will open it,” Timo Kallio was quoted as saying by the Inquirer newspaper.",
        ("Timo Kallio", "the Inquirer newspaper"),
    ),
    "quoted as saying by an agency described": (
        "“We will open it,” Timo Kallio was quoted as saying by the semi-official Fars news"
        " agency.",
        ("Timo Kallio", "the semi-official Fars news agency"),
    ),
    "reported as saying": (
        "“We will open it,” Timo Kallio was reported as saying by Reuters.",
        ("Timo Kallio", "Reuters"),
    ),
    "quoted by an agency": (
        "“We will open it,” Timo Kallio was quoted by AFP as saying.",
        ("Timo Kallio", "AFP"),
    ),
    "a paper known by its last word": (
        "“We will open it,” Kallio told aides, the Post reported.",
        ("Kallio", "the Post"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), SECOND_HAND.values(), ids=SECOND_HAND)
def test_second_hand(text, expected):
    assert told(text) == expected


FIRST_HAND = {
    "a person who quotes is no outlet": (
        "Rea Kallio quoted her mother as saying: “The lock is sound.”",
        "",
    ),
    "what somebody did is not reported speech": (
        "According to Reuters, Kallio brought “a little hope to the lock”.",
        "",
    ),
    "a person is no outlet": ("According to the mayor, Rea Kallio said: “We will open it.”", ""),
    "the outlet itself speaks": ("According to Reuters, “the lock will open in May”.", ""),
}


@pytest.mark.parametrize(("text", "expected"), FIRST_HAND.values(), ids=FIRST_HAND)
def test_first_hand(text, expected):
    assert told(text)[1] == expected
