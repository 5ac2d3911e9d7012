"""The phrase by which somebody is shown, with what narrows it: *a source close to the mayor*."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from articles import lexicon
from articles.attribution.actors import Actor
from articles.attribution.clauses import Parse
from articles.attribution.phrases import letters
from articles.model import Span

MOST_WORDS = 12
"""A phrase of more words is not shown whole."""
_COMMA = re.compile(r",\s")
_RELATIVE_END = re.compile(r"\b(?:who|which|that)$")
_JOINTS = frozenset(
    ["at", "behind", "for", "from", "in", "inside", "near", "of", "outside", "to", "under", "with",
     "within"]
)  # fmt: skip
"""Prepositions between a noun for a person and what narrows it."""
_NARROWING = frozenset(
    ["affected", "based", "briefed", "employed", "familiar", "informed", "involved", "living",
     "named", "present", "working"]
)  # fmt: skip
"""Participles and the like that do so: *two people briefed on the matter*."""
_OCCASIONS = frozenset(
    ["address", "afternoon", "briefing", "call", "conference", "court", "evening", "event",
     "hearing", "interview", "meeting", "morning", "night", "rally", "reply", "response", "return",
     "session", "time", "turn", "week"]
)  # fmt: skip
"""Something is said at or in these: *said a spokesman in a statement* narrows nobody."""


def narrowed(text: str, parses: Sequence[Parse], actor: Actor) -> Span:
    """Return the words by which ``actor``, who is called by no name, is shown.

    They are the noun phrase with what narrows it, up to a comma and of twelve words at most.
    ``parses`` are those of the text, in order.
    """
    if _RELATIVE_END.search(actor.span.of(text)):
        return actor.span  # the envoy, who said
    at = bisect_right(parses, actor.head.start, key=lambda one: one.sentence.items[0].start) - 1
    comma = _COMMA.search(text, actor.head.end, actor.span.end)
    if comma and at >= 0 and _is_list(parses[at], Span(comma.start(), actor.span.end)):
        comma = None
    found = Span(actor.span.start, comma.start() if comma else actor.span.end)
    if not _is_short(text, found):
        found = Span(actor.span.start, actor.head.end)
    for end in _ends(parses[at], actor) if at >= 0 else ():
        wider = Span(found.start, end)
        if end > found.end and _is_short(text, wider):
            found = wider
    return found


def _is_list(parsed: Parse, rest: Span) -> bool:
    """*Two painters, nine poets and a choir*: what follows the comma is as much the subject."""
    items = parsed.sentence.items
    inside = [one for one in parsed.phrases if rest.start <= items[one.first].start < rest.end]
    kinds = letters(inside)
    return "K" in kinds and set(kinds) <= set("n,KI")


def _is_short(text: str, span: Span) -> bool:
    return len(span.of(text).split()) <= MOST_WORDS


def _ends(parsed: Parse, actor: Actor) -> Iterator[int]:
    """Yield where the phrase of ``actor`` ends with each thing more that narrows it."""
    items, row = parsed.sentence.items, parsed.phrases
    ends = (at for at, one in enumerate(row) if items[one.last].end >= actor.head.end)
    at = next(ends, len(row))
    inverted = any(one.kind == "inverted" and one.subject == at for one in parsed.clauses)
    while at + 1 < len(row):
        joint = row[at + 1]
        word = items[joint.first].text.lower()
        if joint.kind == "W" and inverted:  # said a woman who lives next door
            last = at + 1
            while last + 1 < len(row) and row[last + 1].kind not in ",.;:-QYHB":
                last += 1
            yield items[row[last].last].end
            return
        if joint.kind in "VEG" and word in _NARROWING and joint.first == joint.last:
            at += 1
            if not parsed.kinds.startswith("In", at + 1):
                return
            joint = row[at + 1]
        elif joint.kind not in "IX" or word not in _JOINTS:
            return
        if not parsed.kinds.startswith("n", at + 2):
            return
        if word in {"at", "in"} and _is_occasion(items[row[at + 2].last].text):
            return
        at += 2
        yield items[row[at].last].end


def _is_occasion(noun: str) -> bool:
    noun = noun.lower()
    things = lexicon.table("speaking_things")
    said = noun in lexicon.words("speech_nouns") or things.get(noun) == "d"
    return said or noun in _OCCASIONS or noun.isdigit()
