"""Documents in which something is called so, by nobody who is named.

``The plan is dismissed in the review as “...”``, ``it was branded a “...” in a petition`` and ``In
minutes of the meeting the alarm is described as “...”``: what stands in it, the document says.
"""

from __future__ import annotations

from collections.abc import Iterator

from articles.attribution.actors import actor
from articles.attribution.candidates import Candidate, Place
from articles.attribution.phrases import Phrase
from articles.model import Span

_LONGEST = 4
"""So many phrases at most stand between the verb and the quotation: *in the review as a*."""


def from_documents(place: Place) -> Iterator[Candidate]:
    """Yield the document in which something is called what the quotation says."""
    verb = _calling_verb(place)
    phrases, items = place.parse.phrases, place.parse.sentence.items
    if verb is None or items[phrases[verb + 1].first].text == "by":
        return
    cue = Span(items[phrases[verb].last].start, items[phrases[verb].last].end)
    for opening in (verb + 1, place.at + 1, 0):
        if _is_in(place, opening):
            who = actor(place.parse, opening + 1, opening + 1, place.mentions)
            if who.kind == "document":
                yield Candidate("written in", who, cue, ("written in",))
                return


def _calling_verb(place: Place) -> int | None:
    """Return the passive verb before the quotation that calls something so."""
    phrases = place.parse.phrases
    for at in range(place.at - 1, max(-1, place.at - 1 - _LONGEST), -1):
        if phrases[at].kind in {"V", "E"}:
            return at if _calls(phrases[at]) else None
        if phrases[at].kind not in {"NP", "I", "B"}:
            return None
    return None


def _calls(phrase: Phrase) -> bool:
    verb = phrase.verb
    passive = phrase.passive or phrase.kind == "E"
    return passive and verb is not None and verb.strength == "describe"


def _is_in(place: Place, at: int) -> bool:
    phrases, items = place.parse.phrases, place.parse.sentence.items
    follows = at + 1 < len(phrases) and phrases[at + 1].kind == "NP"
    return follows and items[phrases[at].first].text.lower() == "in"
