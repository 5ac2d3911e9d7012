"""Words that somebody is said not to have said: *she declined to say whether it was “...”*."""

from __future__ import annotations

import re

from articles.attribution.candidates import Place
from articles.attribution.clause_candidates import strength
from articles.attribution.clauses import Clause

_DECLINING = frozenset(["declined", "declines", "never", "not", "refused", "refuses"])
_OPEN = frozenset(["how", "if", "what", "when", "whether", "who", "why"])
"""What opens a clause that is a question."""
_NONE = re.compile(r"(?:neither|nobody|none|no one)\b")


def is_left_unsaid(place: Place) -> bool:
    """Say whether nobody said it, or whoever is named declined to: these are not her words.

    What she says after that is: *declined to say why but called it “...”*, *only that it was*.
    """
    told = [
        clause
        for clause in place.parse.clauses
        if clause.verb < place.at and strength(place.parse, clause) in {"tell", "say", "describe"}
    ]
    if not told or "Q" in place.parse.kinds[told[-1].verb : place.at]:
        return False
    by_none = strength(place.parse, told[-1]) != "describe" and _is_by_none(place, told[-1])
    return by_none or _is_declined(place, told[-1].verb)


def _is_by_none(place: Place, clause: Clause) -> bool:
    """Say whether *neither of them*, *nobody at the firm* or *no one* is the subject."""
    phrases, items = place.parse.phrases, place.parse.sentence.items
    first = clause.subject
    while first > 1 and phrases[first - 1].kind in "IK" and phrases[first - 2].kind == "NP":
        first -= 2
    start = phrases[first].first
    words = " ".join(item.text.lower() for item in items[start : start + 2])
    return clause.subject < clause.verb and _NONE.match(words) is not None


def _is_declined(place: Place, verb: int) -> bool:
    """Say whether the verb is denied, and *whether* or the like follows."""
    items, phrases = place.parse.sentence.items, place.parse.phrases
    denied = any(
        word.text.lower() in _DECLINING or word.text.lower().endswith(("n't", "n’t"))
        for word in items[phrases[verb].first : phrases[verb].last + 1]
    )
    follows = verb + 1 + (phrases[verb + 1].kind == "I")
    between = [
        word.text.lower() for word in items[phrases[follows].first : phrases[place.at].first]
    ]
    return denied and bool(between) and between[0] in _OPEN and "only" not in between
