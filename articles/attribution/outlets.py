"""Second-hand quotations: *Oliver told his cousin, according to the Herald*."""

from __future__ import annotations

from collections.abc import Sequence

from articles.attribution.actors import actor
from articles.attribution.candidates import Candidate, Place
from articles.attribution.scores import Choice


def outlet(place: Place, candidates: Sequence[Candidate], choice: Choice | None) -> str:
    """Return the outlet through which the words came, or nothing.

    It is named after *according to* in the sentence, while somebody else is the speaker: the
    source itself, or the body that has its document (*an email seen by the Herald*); or it
    *reports* what she said, or *quotes* her *as saying* it.
    """
    if choice is None or choice.candidate.rule.startswith("source"):
        return ""
    for candidate in candidates:
        if candidate.rule == "source after" and candidate.cue is not None:
            return _body(place, candidate)
    for candidate in candidates:
        if _reports(place, candidate) and candidate.actor.head != choice.candidate.actor.head:
            return candidate.actor.span.of(place.text)
    return _quoting(place, choice)


def _quoting(place: Place, choice: Choice) -> str:
    """``The Courier quoted Ana Ruiz as saying``, where she is the speaker."""
    parse = place.parse
    subjects = {clause.verb: clause.subject for clause in parse.clauses}
    for clause in parse.clauses:
        quoted = parse.sentence.items[parse.phrases[clause.subject].last].end
        if clause.quoting not in subjects or quoted != choice.candidate.actor.head.end:
            continue
        who = actor(parse, subjects[clause.quoting], subjects[clause.quoting], place.mentions)
        if who.kind == "organisation":
            return who.span.of(place.text)
    return ""


def _reports(place: Place, candidate: Candidate) -> bool:
    """``..., said Ana Ruiz, reports the Courier``: an outlet at the end of the sentence."""
    if candidate.cue is None or candidate.actor.kind != "organisation":
        return False
    cue = candidate.cue.of(place.text).lower()
    return cue in {"reports", "reported"} and candidate.cue.start > place.quote.span.end


def _body(place: Place, candidate: Candidate) -> str:
    actor = candidate.actor
    if actor.kind in {"organisation", "name", "body"}:
        return actor.span.of(place.text)
    for item in place.parse.sentence.items:
        if item.start > actor.head.end and item.tag == "M":
            return item.text if place.mentions[item.ref].type == "organisation" else ""
    return ""
