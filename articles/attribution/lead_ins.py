"""Who may have spoken a quotation: people to whom its sentence leads without a word for speech.

``Here is Ana Ruiz on the same subject: “...”`` and ``To Ana Ruiz, the plan is “...”``. They are
better than nothing and worse than any verb of saying.
"""

from __future__ import annotations

from collections.abc import Iterator

from articles.attribution.actors import actor
from articles.attribution.candidates import Candidate, Place

_LONGEST = 12
"""So many phrases before a colon somebody is looked for."""


def from_lead_ins(place: Place) -> Iterator[Candidate]:
    """Yield the person named last before the colon, and the one whose view it is."""
    yield from _before_colon(place)
    yield from _viewpoint(place)


def _before_colon(place: Place) -> Iterator[Candidate]:
    """``Here is Ana Ruiz on the same subject: “...”``."""
    phrases = place.parse.phrases
    colon = place.at - 1
    if colon < 1 or phrases[colon].kind != ":":
        return
    for at in range(colon - 1, max(-1, colon - 1 - _LONGEST), -1):
        if phrases[at].kind in "Q:;":
            return
        if _names_person(place, at):
            yield _candidate(place, "led to", at)
            return


def _viewpoint(place: Place) -> Iterator[Candidate]:
    """``To Ana Ruiz, the plan is “...”``, at the beginning of the sentence."""
    phrases, items = place.parse.phrases, place.parse.sentence.items
    opens = place.parse.kinds.startswith("n,", 1) and items[phrases[0].first].text in {"For", "To"}
    if opens and place.at > 3 and _names_person(place, 1):
        yield _candidate(place, "viewpoint", 1)


def _names_person(place: Place, at: int) -> bool:
    name = place.parse.sentence.items[place.parse.phrases[at].last]
    return name.tag == "M" and place.mentions[name.ref].type == "person"


def _candidate(place: Place, rule: str, at: int) -> Candidate:
    return Candidate(rule, actor(place.parse, at, at, place.mentions), None, (rule,))
