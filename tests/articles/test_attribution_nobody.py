"""Quotations that nobody is said to have spoken, and very short ones that somebody is.

Every case is a text, and for each of its quotations in order the speaker: a full name, ``~`` and
the phrase of somebody who is not named, or ``None`` for nobody.
"""

import pytest

from tests.articles.speaking import speakers

TITLES = [
    "The song “Carry me over the water” rang out as the crowd left.",
    "Irma Salo starred in “How to sink a ferry and live” last year.",
    "Irma Salo gave a talk titled “Where the herring went and why”.",
    "Irma Salo wrote a novel, entitled “The winter that would not end”.",
    "A play called “Nobody rows home alone any more” opens in Turku.",
]


@pytest.mark.parametrize("text", TITLES)
def test_the_title_of_a_work_is_nobodys_words(text):
    assert speakers(text) == [None]


def test_a_title_leaves_the_words_beside_it_to_their_speaker():
    text = "Irma Salo said in a film called “Nobody rows home alone” that she “would rather swim.”"
    assert speakers(text) == [None, "Irma Salo"]


def test_what_is_said_in_a_work_or_of_one_is_no_title():
    assert speakers("On the show “Nobody rows home alone,” Irma Salo said.") == ["Irma Salo"]
    assert speakers("Irma Salo called the show “The worst hour of my life”.") == ["Irma Salo"]


@pytest.mark.parametrize(
    "text",
    [
        "Irma Salo won a prize for “best cook on a moving ship”.",
        "Irma Salo was shortlisted for “best cook on a moving ship”.",
        "Police arrested Irma Salo on suspicion of “intent to damage a ferry.”",
        "Irma Salo was convicted of “intent to damage a ferry” on Monday.",
    ],
)
def test_awards_and_offences_are_nobodys_words(text):
    assert speakers(text) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Pressed on whether he had “slept through the whole storm,” the pilot, Bo Ranta, blinked.",
        "Asked by reporters whether it was “a present to the owners”, Bo Ranta shook his head.",
        "The pilot shook his head when asked whether it was “a present to the owners”.",
        "When asked on Monday if it was “a present to the owners”, Bo Ranta shook his head.",
    ],
)
def test_the_words_of_a_question_are_not_those_of_whoever_is_asked(text):
    assert speakers(text) == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Housing Minister Bo Ranta: “We will build.”", ["Bo Ranta"]),
        ("Ferry stays in port - Bo Ranta: “Not today.”\n\nIt rained.", ["Bo Ranta"]),
        ("The harbour was shut. The pilot: “Never again.”", ["~The pilot"]),
        ("In one word: “Rain.”", []),
        ("Tonight’s film: “Hamlet.”", []),
    ],
)
def test_a_label_makes_an_utterance_of_a_word_or_two(text, expected):
    assert speakers(text) == expected
