"""What a crowd shouts: *met with chants of “...” from the gallery*, *answered with cries of*."""

from __future__ import annotations

from collections.abc import Iterator

from articles.attribution.actors import Actor, actor
from articles.attribution.candidates import Candidate, Place
from articles.model import Span

_CHANTS = frozenset(
    ["boos", "chant", "chants", "chorus", "choruses", "cries", "heckles", "jeers", "roars",
     "screams", "shouts"]
)  # fmt: skip


def from_chants(place: Place) -> Iterator[Candidate]:
    """Yield who chants the quotation: whoever *from* names, or whoever answers with it."""
    phrases, items = place.parse.phrases, place.parse.sentence.items
    noun = place.at - 2
    if noun < 0 or not place.parse.kinds.startswith("nIQ", noun):
        return
    word = items[phrases[noun].last]
    if word.text.lower() not in _CHANTS or items[phrases[noun + 1].first].text != "of":
        return
    who = _named_behind(place) or _answering(place, noun)
    if who is not None:
        yield Candidate("chants", who, Span(word.start, word.end), ("chants",))


def _named_behind(place: Place) -> Actor | None:
    """*Shouts of “...” from the public gallery*."""
    joint = place.at + 1
    if not place.parse.kinds.startswith("In", joint):
        return None
    word = place.parse.sentence.items[place.parse.phrases[joint].first].text
    at = joint + 1
    return actor(place.parse, at, at, place.mentions) if word in {"by", "from"} else None


def _answering(place: Place, noun: int) -> Actor | None:
    """*The crowd, which answered with chants of “...”*."""
    before = [clause for clause in place.parse.clauses if clause.verb < noun]
    if not before or not before[-1].relative:
        return None
    return actor(place.parse, before[-1].subject, before[-1].subject, place.mentions)
