"""Who may have spoken a quotation: candidates from the sentence it stands in.

Every candidate carries the name of its ``rule`` and a handful of ``features``, short strings whose
integer scores stand in the list ``attribution_scores``. A feature reads like a remark about the
place of speaker, cue and quotation: ``after/touching/tell`` is a verb like *said* whose clause
touches the quotation from behind.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from articles import lexicon
from articles.attribution.actors import Actor, actor, possessor
from articles.attribution.clauses import Clause, Parse
from articles.attribution.items import Item
from articles.model import Mention, Span
from articles.quotes import QuotedSpan

_MOST_CLAUSES = 40
_FARTHEST = 60
_LONGEST_TAIL = 10
"""So many clauses, and phrases to each side, are looked at for one quotation."""


class Candidate(NamedTuple):
    """One possible speaker of one quotation. ``cue`` is ``None`` where nothing signals speech."""

    rule: str
    actor: Actor
    cue: Span | None
    features: tuple[str, ...]


class Place(NamedTuple):
    """Where a quotation stands: its sentence, and its index among the phrases there."""

    text: str
    parse: Parse
    at: int
    quote: QuotedSpan
    mentions: Sequence[Mention]


def in_sentence(place: Place) -> list[Candidate]:
    """Return the candidates from the clauses of the quotation's own sentence."""
    shape = _shape(place)
    near = _near(place)
    mains = [clause for clause in near if not clause.relative and not clause.embedded]
    found = [
        _from_clause(place, clause, _Nearby(near, mains), shape)
        for clause in near
        if place.at not in {clause.subject, clause.verb}
    ]
    found.extend(_from_nouns(place, shape))
    found.extend(_from_sources(place, shape))
    return found


class _Nearby(NamedTuple):
    """The clauses near a quotation, and those of them that depend on no other."""

    clauses: Sequence[Clause]
    mains: Sequence[Clause]


def _near(place: Place) -> Sequence[Clause]:
    """Return the clauses near enough to the quotation: all, but in sentences nobody writes."""
    clauses = place.parse.clauses
    if len(clauses) <= _MOST_CLAUSES:
        return clauses
    at = bisect_left(clauses, place.at, key=lambda clause: clause.verb)
    return clauses[max(0, at - _MOST_CLAUSES // 2) : at + _MOST_CLAUSES // 2]


def _shape(place: Place) -> str:
    """Say how the quotation sits in its sentence: kind, what is before it, how it ends."""
    phrases = place.parse.phrases
    before = phrases[place.at - 1].kind if place.at else "start"
    before = before if before in {"start", ",", ":", "H", "Q", "-"} else "words"
    words = place.quote.span.of(place.text).rstrip()
    last = words[-1:] if words[-1:] in {",", "?", "!", "."} else "-"
    after = place.parse.phrases[place.at + 1].kind if place.at + 1 < len(phrases) else "end"
    after = after if after in {",", "end", "."} else "words"
    return f"{place.quote.kind} {before} {last} {after}"


def _from_clause(place: Place, clause: Clause, nearby: _Nearby, shape: str) -> Candidate:
    parse, at = place.parse, place.at
    first = min(clause.subject, clause.verb)
    last = max(clause.subject_last, clause.verb)
    who = actor(parse, clause.subject, clause.subject_last, place.mentions)
    verb = parse.phrases[clause.verb].verb
    strength = verb.strength if verb else "is"
    if at < first:
        side = _after(parse, at, first, clause)
    elif at > last:
        side = _before(parse, at, clause)
    else:
        side = "around" if clause.subject < at < clause.verb else "within"
    rule = f"{clause.kind} {side}, {strength}"
    features = [
        rule,
        f"{clause.kind} {side.split(' ')[0]} {who.kind}",
        f"{side} | {shape}",
        f"{strength} | {side.split(' ')[0]} {place.quote.kind}",
        f"quotes between {_quotes_between(parse, at, first, last)}",
        f"{strength} {who.kind}",
        f"{strength}, then {_strongest_between(parse, nearby, at, clause)} {side.split(' ')[0]}",
        *_standing(parse, nearby, clause, side.split(" ")[0]),
    ]
    return Candidate(rule, who, _cue(parse, clause.verb), tuple(features))


def _strongest_between(parse: Parse, nearby: _Nearby, at: int, clause: Clause) -> str:
    """Say how strong a cue stands between the clause and the quotation, ``nothing`` for no verb."""
    low, high = sorted((at, clause.verb))
    verbs = [parse.phrases[other.verb].verb for other in nearby.clauses if low < other.verb < high]
    found = {verb.strength if verb else "is" for verb in verbs}
    return next((s for s in ("tell", "say", "describe", "other", "is") if s in found), "nothing")


def _standing(parse: Parse, nearby: _Nearby, clause: Clause, side: str) -> Iterator[str]:
    if clause.relative:
        yield f"relative {side}"
    if clause.embedded:
        yield f"depends on {clause.embedded} {side}"
    if parse.phrases[clause.verb].passive:
        yield f"passive {side}"
    if not clause.relative and not clause.embedded:
        yield f"main {'first' if clause is nearby.mains[0] else 'later'} {side}"


def _after(parse: Parse, at: int, first: int, clause: Clause) -> str:
    """Say how a clause behind the quotation is joined to it."""
    gap = "".join(p.kind if len(p.kind) == 1 else "n" for p in parse.phrases[at + 1 : first])
    if gap in {"", ","}:
        return "after touching"
    if set(gap) <= set("Q,K"):
        return "after quotes"
    if gap in {"-", "H", ":", ".", "B"}:
        return f"after {gap}"
    last = max(clause.subject_last, clause.verb)
    rest = {p.kind for p in parse.phrases[last + 1 : last + _LONGEST_TAIL]}
    if gap[-1] in ",Q" and rest <= {".", "Y", "I", ","}:
        return "after tail"
    return "after verb between" if set(gap) & set("V") else "after far"


def _before(parse: Parse, at: int, clause: Clause) -> str:
    """Say what stands between a clause and the quotation behind it."""
    start = max(clause.verb, clause.subject_last if clause.subject > clause.verb else 0) + 1
    gap = "".join(p.kind if len(p.kind) == 1 else "n" for p in parse.phrases[start:at])
    core = gap.rstrip(",:H-")
    joint = gap[len(core) :]
    ending = _JOINTS.get(joint[-1:], "")
    if not core:
        return f"before touching{ending}"
    verbs = core.count("V")
    if verbs:
        return f"before over {'a verb' if verbs == 1 else 'verbs'}{ending}"
    if core == "n":
        return f"before over its object{ending}"
    if set(core) & set("GEF"):
        return f"before over a participle{ending}"
    return f"before over {'few' if len(core) <= 3 else 'many'} words{ending}"


_JOINTS = {",": " comma", ":": " colon", "H": " that", "-": " dash"}


def _quotes_between(parse: Parse, at: int, first: int, last: int) -> int:
    low, high = (at + 1, first) if at < first else (last + 1, at)
    return min(2, sum(p.kind == "Q" for p in parse.phrases[low:high]))


def _cue(parse: Parse, verb: int) -> Span:
    """The words of the cue: the last verb of its group."""
    items = parse.sentence.items
    phrase = parse.phrases[verb]
    for at in range(phrase.last, phrase.first - 1, -1):
        if items[at].verb is not None and items[at].verb == phrase.verb:
            return Span(items[at].start, items[at].end)
    return Span(items[phrase.first].start, items[phrase.last].end)


# -- cues that are no verbs ---------------------------------------------------------------


def _from_nouns(place: Place, shape: str) -> Iterator[Candidate]:
    """``her parting advice, “...”``; ``a statement from the board``."""
    items = place.parse.sentence.items
    for at in _window(place):
        phrase = place.parse.phrases[at]
        if phrase.kind != "NP":
            continue
        noun = items[phrase.last]
        if noun.tag not in "NC" or not _is_speech_noun(noun.text.lower()):
            continue
        who = possessor(place.parse, at, place.mentions) or _author(place, at)
        if who is not None:
            side, between = _sides(place, at)
            features = (
                f"noun {side} {between}",
                f"noun {side} {who.kind}",
                f"noun {side} | {shape}",
            )
            yield Candidate(f"noun {side}", who, Span(noun.start, noun.end), features)


def _window(place: Place) -> range:
    """Return the indices of the phrases around the quotation."""
    last = min(len(place.parse.phrases), place.at + _FARTHEST)
    return range(max(0, place.at - _FARTHEST), last)


def _is_speech_noun(word: str) -> bool:
    nouns = lexicon.words("speech_nouns")
    return word in nouns or (word.endswith("s") and word[:-1] in nouns)


def _author(place: Place, noun: int) -> Actor | None:
    """``a letter from the mayor``, ``a tweet by Ana Ruiz``."""
    phrases = place.parse.phrases
    items = place.parse.sentence.items
    if noun + 2 < len(phrases) and phrases[noun + 2].kind == "NP":
        joint = items[phrases[noun + 1].first].text
        if joint in {"from", "by"}:
            return actor(place.parse, noun + 2, noun + 2, place.mentions)
    return None


def _sides(place: Place, at: int) -> tuple[str, str]:
    """Return the side of the phrase ``at`` and what stands between it and the quotation."""
    low, high = (at + 1, place.at) if at < place.at else (place.at + 1, at)
    kinds = [phrase.kind for phrase in place.parse.phrases[low:high]]
    side = "before" if at < place.at else "after"
    if "Q" in kinds:
        return side, "quote"
    if "V" in kinds:
        verbs = [p for p in place.parse.phrases[low:high] if p.kind == "V"]
        plain = len(verbs) == 1 and (verbs[0].verb is None or verbs[0].verb.strength == "other")
        return side, "is" if plain and len(kinds) <= 3 else "verb"
    return side, "touching" if not set(kinds) - {",", ":", "H", "-"} else "words"


def _from_sources(place: Place, shape: str) -> Iterator[Candidate]:
    """``according to``, ``in the words of``, ``as told to``: the source follows the phrase."""
    phrases = place.parse.phrases
    items = place.parse.sentence.items
    for at in _window(place)[:-1]:
        cue = _source_cue(items, phrases[at].first)
        if cue is None:
            continue
        noun = at + 1
        while noun < len(phrases) and items[phrases[noun].first].start < cue.end:
            noun += 1
        if noun >= len(phrases) or phrases[noun].kind != "NP":
            continue
        last = noun
        while (
            last + 2 < len(phrases)
            and phrases[last + 1].kind == "I"
            and phrases[last + 2].kind == "NP"
        ):
            last += 2
        who = actor(place.parse, noun, last, place.mentions)
        side, between = _sides(place, at)
        features = (
            f"source {side} {between}",
            f"source {side} {who.kind}",
            f"source {side} | {shape}",
        )
        yield Candidate(f"source {side}", who, cue, features)


_SOURCE_PHRASES = (("according", "to"), ("in", "the", "words", "of"), ("per",), ("quoting",))


_SOURCE_STARTS = frozenset(phrase[0] for phrase in _SOURCE_PHRASES)


def _source_cue(items: Sequence[Item], at: int) -> Span | None:
    if items[at].text.lower() not in _SOURCE_STARTS:
        return None
    for phrase in _SOURCE_PHRASES:
        words = items[at : at + len(phrase)]
        if tuple(item.text.lower() for item in words) == phrase:
            return Span(words[0].start, words[-1].end)
    return None
