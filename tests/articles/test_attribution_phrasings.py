"""Forms of words that tell who speaks more than where they stand.

Every case is a text, and for each of its quotations in order the speaker: a full name, ``~`` and
the phrase of somebody who is not named, or ``None`` for nobody.
"""

import pytest

from tests.articles.speaking import speakers

PHRASINGS = {
    "somebody who tells while another weeps": (
        "Bo Ranta wept as Judge Ida Lund told him he had “treated the dying as a bank”.",
        ["Ida Lund"],
    ),
    "somebody who describes meanwhile": (
        "Bo Ranta showed no emotion as Judge Ida Lund described his firm as “a machine for lies”.",
        ["Ida Lund"],
    ),
    "another subject after a quotation": (
        "Members accused Ida Lund of running a “pocket veto by spreadsheet” and owners, in turn,"
        " accused them of “auditioning for the cameras.”",
        ["~Members", "~owners"],
    ),
    "the verdict of somebody": (
        "“Too late by four hours and by forty years” was the verdict of Ida Lund.",
        ["Ida Lund"],
    ),
    "a letter in which somebody urged": (
        "Police said they had questioned a student over a video in which Ida Lund urged people to"
        " “make the road a kitchen”.",
        ["Ida Lund"],
    ),
    "whoever is recorded as saying": (
        "The hall was cold, while one tenant is recorded as saying the agents “would only act when"
        " somebody got hurt”.",
        ["~one tenant"],
    ),
    "somebody in whose dry words it is": (
        "In the dry words of the paper, they displayed “no evidence of competence at all”.",
        ["~the paper"],
    ),
    "how somebody sums it up": (
        "“In rain we trust, all others bring buckets” was how a third doctor, who read the paper,"
        " summed up the year.",
        ["~a third doctor"],
    ),
    "somebody whom a paper reports to have urged her": (
        "The Turku Ledger reported that the mayor’s counsel had urged her to “stay off it till I"
        " have read the thing.”",
        ["~the mayor’s counsel"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), PHRASINGS.values(), ids=PHRASINGS)
def test_a_phrasing(text, expected):
    assert speakers(text) == expected
