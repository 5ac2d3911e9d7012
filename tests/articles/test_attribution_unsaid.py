"""Words that somebody is said not to have said are nobody's.

Every case is a text, and for each of its quotations in order the speaker: a full name, ``~`` and
the phrase of somebody who is not named, or ``None`` for nobody.
"""

import pytest

from tests.articles.speaking import speakers

UNSAID = {
    "what she calls it after declining to say something": (
        "Ida Lund refused to say who was to blame but described the fire as “a warning to us all”.",
        ["Ida Lund"],
    ),
    "what she calls what she would not tell of": (
        "Ida Lund has never said why she left what she calls “the best job on this coast”.",
        ["Ida Lund"],
    ),
    "the only thing she would say": (
        "Ida Lund declined to say how much it had cost, only that it was “a bargain for the town”.",
        ["Ida Lund"],
    ),
    "nobody says what two people deny": (
        "Neither Ida Lund nor Jon Dahl said it was “a good idea for the islands.”",
        [None],
    ),
    "what somebody declined to say": (
        "Ida Lund declined to say whether the deal was “a gift from the rich of Oslo.”",
        [None],
    ),
    "nobody in a firm": (
        "Nobody at the firm said the bridge was “safe for another ten years”.",
        [None],
    ),
    "what she would not say, and what she said": (
        "Ida Lund refused to say whether she would run, saying: “Ask me again in the spring.”",
        ["Ida Lund"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), UNSAID.values(), ids=UNSAID)
def test_what_is_left_unsaid(text, expected):
    assert speakers(text) == expected
