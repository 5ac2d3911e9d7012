"""What stands in a document is said by it.

Every case is a text, and for each of its quotations in order the speaker: a full name, ``~`` and
the phrase of somebody who is not named, or ``None`` for nobody.
"""

import pytest

from tests.articles.speaking import speakers

WRITTEN = {
    "whoever calls it so in an interview": (
        "In an interview with the paper she was described by Bo Ranta as “the last of the mayors”.",
        ["Bo Ranta"],
    ),
    "what stands in a review": (
        "The programme is dismissed in the review as “a poster campaign for the board”.",
        ["~the review"],
    ),
    "what stands in a petition, told behind": (
        "The plan was branded “an act of vandalism dressed up as a park” in an online petition.",
        ["~an online petition"],
    ),
    "what stands in minutes, told before": (
        "In minutes of the meeting the alarm is described as “not fit for any purpose”.",
        ["~minutes of the meeting"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), WRITTEN.values(), ids=WRITTEN)
def test_what_is_written(text, expected):
    assert speakers(text) == expected
