"""Whom the lead calls *a judge*: the name comes below, and the attribution stays doubtful."""

import pytest

from articles.annotate import annotate

LEADS = {
    "the only one who is so called": (
        "A builder was jailed on Monday by a judge who said he had “bled these families dry”.\n\n"
        "Dean Costa, 47, showed no emotion as Judge Paul Venturi spoke.",
        "Paul Venturi",
    ),
    "whoever the next paragraph begins with, and how old he is": (
        "A financial adviser told a widow that her savings were “safer than the Bank of England”,"
        " a jury heard.\n\nMartin Kest, 49, denies 14 counts of fraud.",
        "Martin Kest",
    ),
    "or whoever it begins with, of the same trade": (
        "A Turku paramedic who called her managers “a pack of clipboard cowboys” was dismissed.\n\n"
        "Ida Lund, 44, a paramedic for 19 years, wrote the post at night.",
        "Ida Lund",
    ),
    "nobody of another trade": (
        "A judge has blocked the plan, calling it “a gift to the builders”.\n\nIda Lund, the mayor"
        " of Turku, was glad.",
        None,
    ),
    "nobody to whom something happened": (
        "A neighbour said she heard “a bang like the end”.\n\nIda Holm, 81, died in the fire.",
        None,
    ),
    "nobody where two are so called": (
        "A judge said on Monday that they had “bled these families dry”.\n\n"
        "Judge Paul Venturi and Judge Rosa Quispe took turns in Court 4.",
        None,
    ),
    "nobody of the other sex": (
        "A policewoman called it “a pack of clipboard cowboys”.\n\nTom Berg, 31, denies it.",
        None,
    ),
    "nobody for a source in the middle of an article": (
        "It rained.\n\nIt snowed.\n\nIt blew.\n\nIt rained on.\n\nIt froze. It thawed.\n\nA judge"
        " said it was “the wettest week of all”.\n\nJudge Paul Venturi was in Turku.",
        None,
    ),
}


@pytest.mark.parametrize(("text", "expected"), LEADS.values(), ids=LEADS)
def test_whom_the_lead_speaks_of(text, expected):
    quote = annotate(text).quotes[0]
    assert quote.speaker.name == expected
    assert quote.doubtful or expected is None
