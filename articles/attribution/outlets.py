"""Second-hand quotations: *Oliver told his cousin, according to the Herald*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from articles.attribution.actors import Actor, actor
from articles.attribution.candidates import Candidate, Place
from articles.attribution.clauses import Clause
from articles.attribution.scores import Choice
from articles.model import Span

_OUTLETS = frozenset(
    ["agency", "broadcaster", "channel", "daily", "journal", "magazine", "media", "network",
     "newspaper", "newspapers", "outlet", "outlets", "paper", "papers", "portal", "press", "radio",
     "site", "station", "tabloid", "television", "tv", "website", "weekly", "wire"]
)  # fmt: skip
"""What an outlet is, as its last word: *the Lusa news agency*, *state television*."""
_PERIODICALS = frozenset(["daily", "weekly", "monthly"])
"""These read like adverbs: in *the Expresso weekly quoted* they belong to the name."""
_NO_OUTLETS = frozenset(["person", "place", "he", "she", "they", "i", "it", "who", "one"])
_FARTHEST_AGENT = 8
"""So many phrases after *quoted as saying* its *by* may follow."""


def outlet(place: Place, candidates: Sequence[Candidate], choice: Choice | None) -> str:
    """Return the outlet through which the words came, or nothing.

    It is named by *according to* in the sentence, while somebody else is the speaker: the source
    itself, or the body that has its document (*an email seen by the Herald*); or it *reports*
    what she said, or *quotes* her *as saying* it.
    """
    if choice is None or choice.candidate.rule.startswith("source"):
        return ""
    speaker = choice.candidate.actor
    for candidate in candidates:
        if candidate.rule == "source after" and candidate.cue is not None:
            return _body(place, candidate)
        if candidate.rule == "source before" and (via := _led_in(place, candidate, speaker)):
            return via
    for candidate in candidates:
        if candidate.actor.head != speaker.head and _reports(place, candidate):
            return _named(place, candidate.actor)
    return _quoting(place, speaker)


def _led_in(place: Place, source: Candidate, speaker: Actor) -> str:
    """``According to the Herald, Ana Ruiz said``: she was reported on, and is no *Herald*."""
    items, row, kinds = place.parse.sentence.items, place.parse.phrases, place.parse.kinds
    for at in range(1, place.at - 3):
        opens = source.cue is not None and items[row[at - 1].last].end == source.cue.end
        if opens and kinds.startswith("n,nV", at):
            next_one, said = row[at + 2], row[at + 3].verb
            if said is None or said.strength not in {"tell", "say"}:
                return ""  # According to the Herald, Ana Ruiz brought “...”
            if items[next_one.first].start <= speaker.head.start < items[next_one.last].end:
                end = at + 1  # nobody in apposition
                alone = replace(place.parse, phrases=row[:end], kinds=kinds[:end])
                return _named(place, actor(alone, at, at, place.mentions))
    return ""


def _quoting(place: Place, speaker: Actor) -> str:
    """``The Herald quoted Ana Ruiz as saying``, where she is the speaker."""
    parse = place.parse
    items, row = parse.sentence.items, parse.phrases
    subjects = {clause.verb: clause.subject for clause in parse.clauses}
    for clause in parse.clauses:
        if clause.quoting < 0:
            continue
        first, last = items[row[clause.subject].first], items[row[clause.subject_last].last]
        if not first.start <= speaker.head.start < last.end:
            continue
        if row[clause.quoting].passive or row[clause.quoting].kind == "E":
            at = _agent(place, clause)
        else:
            at = subjects.get(clause.quoting, -1)
        if at >= 0:
            return _named(place, actor(parse, at, at, place.mentions))
    return ""


def _agent(place: Place, clause: Clause) -> int:
    """Return the phrase of the Herald in ``was quoted by the Herald as saying``, or -1."""
    items, row, kinds = place.parse.sentence.items, place.parse.phrases, place.parse.kinds
    for at in range(clause.quoting + 1, min(len(row) - 1, clause.verb + _FARTHEST_AGENT)):
        if at > clause.verb and kinds[at] in "VGEF;":
            break
        if kinds.startswith("In", at) and items[row[at].first].text == "by":
            return at + 1
    return -1


def _reports(place: Place, candidate: Candidate) -> bool:
    """``..., said Ana Ruiz, reports the Herald``: an outlet at the end of the sentence."""
    if candidate.cue is None or candidate.cue.start < place.quote.span.end:
        return False
    return candidate.cue.of(place.text).lower() in {"reports", "reported"}


def _named(place: Place, who: Actor) -> str:
    """Return ``who`` as the article names it, or nothing if it is no outlet.

    Outlets are organisations, newspapers and the like, and what has a name: *the Post*.
    """
    if who.kind in _NO_OUTLETS:
        return ""
    head = who.head.of(place.text)
    items = place.parse.sentence.items
    span = who.span
    after = next((item for item in items if item.start >= span.end), None)
    if after is not None and after.text in _PERIODICALS:
        span = Span(span.start, after.end)
    called = head[0].isupper() and who.head.start > items[0].start
    is_outlet = head.split()[-1].lower() in _OUTLETS
    if who.kind != "organisation" and not called and not is_outlet:
        return ""
    name = span.of(place.text)
    opens = span.start == items[0].start and items[0].tag in "DN"
    return name[0].lower() + name[1:] if opens else name


def _body(place: Place, candidate: Candidate) -> str:
    actor = candidate.actor
    if actor.kind in {"organisation", "name", "body"}:
        return actor.span.of(place.text)
    for item in place.parse.sentence.items:
        if item.start > actor.head.end and item.tag == "M":
            return item.text if place.mentions[item.ref].type == "organisation" else ""
    return ""
