"""Subjects whose verb follows what is set off behind them.

Every case is a text, and for each of its quotations in order the speaker: a full name, ``~`` and
the phrase of somebody who is not named, or ``None`` for nobody.
"""

import pytest

from tests.articles.speaking import speakers

INSERTS = {
    "a man who is said to have told somebody": (
        "Police said the man, named as John Roth, had told officers: “They made me do it all.”",
        ["John Roth"],
    ),
    "a suspect whose age is told": (
        "Police said the suspect, 24, told officers that he had been “sold down the river by them"
        " all.”",
        ["~the suspect"],
    ),
    "somebody whom the police have named": (
        "The driver, later named by police as Ada Holm, had told a nurse: “I saw no bridge.”",
        ["Ada Holm"],
    ),
    "a verb after what is set off behind its subject": (
        "The Dutch foreign ministry, confirming the death, asked for “restraint on the part of the"
        " media”.",
        ["~The Dutch foreign ministry"],
    ),
    "so in the present": (
        "The letter, which the Sound Gazette has seen, thanks her for her “interest in our exciting"
        " programme”.",
        ["~The letter"],
    ),
    "a notice that refers to it": (
        "The notice, which neighbours found behind a pot, refers to ‘the disposal of surplus street"
        " furniture’.",
        ["~The notice"],
    ),
    "who looked, said and left": (
        "Brightvale sent an engineer, who put his hand on the casing, said “that is not right at"
        " all” and left.",
        ["~an engineer"],
    ),
    "an operator whose name is set off": (
        "The ferry operator, Daleslink, said that it was “in constructive talks with everybody”.",
        ["Daleslink"],
    ),
    "a leader whose name is set off within what she said": (
        "The main party, Tarna Renewal, has tabled a motion over what its leader, Ida Lund, termed"
        " a “criminal silence of four hours”.",
        ["Ida Lund"],
    ),
    "what the court was told": (
        "The defendant, the court was told, replied: ‘He would have wanted me to have it.’",
        ["~The defendant"],
    ),
    "a verb after the next day": (
        "The owner the next day asked for a replacement “before some kid gets hurt”.",
        ["~The owner"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), INSERTS.values(), ids=INSERTS)
def test_a_verb_after_an_insert(text, expected):
    assert speakers(text) == expected
