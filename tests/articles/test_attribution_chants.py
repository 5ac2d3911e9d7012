"""What a crowd shouts is said by the crowd.

Every case is a text, and for each of its quotations in order the speaker: a full name, ``~`` and
the phrase of somebody who is not named, or ``None`` for nobody.
"""

import pytest

from tests.articles.speaking import speakers

CHANTS = {
    "from where it comes": (
        "That was met with shouts of “Come and live there then!” from the public gallery.",
        ["~the public gallery"],
    ),
    "from whom it comes": (
        "The minister left to cries of “shame on you and yours” from the opposition.",
        ["~the opposition"],
    ),
    "a crowd that answers": (
        "“I want to assure you,” Ida Lund told the crowd, which responded with chants of “Bring"
        " back our boats”.",
        ["Ida Lund", "~the crowd"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CHANTS.values(), ids=CHANTS)
def test_who_chants(text, expected):
    assert speakers(text) == expected
