"""Who may have spoken a quotation: cues that are no verbs, but phrases of its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from articles import lexicon
from articles.attribution.actors import Actor, actor, possessor
from articles.attribution.candidates import Candidate, Place
from articles.attribution.clause_candidates import near_clauses, strength
from articles.attribution.clauses import Parse
from articles.attribution.items import Item
from articles.model import Mention, Span

_FARTHEST = 60
"""So many phrases to each side are looked at for one quotation."""


def from_phrases(place: Place) -> Iterator[Candidate]:
    """Yield the candidates that nouns of speech and phrases like *according to* name."""
    yield from _from_nouns(place)
    yield from _from_sources(place)


def _from_nouns(place: Place) -> Iterator[Candidate]:
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
            found = _candidate(place, "noun", at, who, Span(noun.start, noun.end))
            rejected = at < place.at and _is_rejected(place, at)
            yield found._replace(features=(*found.features, "rejected")) if rejected else found


_REJECTING = frozenset(
    ["contest", "contradict", "deny", "dismiss", "dispute", "doubt", "rebut", "refute", "reject"]
)


def _is_rejected(place: Place, noun: int) -> bool:
    """*Dahl rejected Ruiz's claim that it was “...”*: who rejects the words has not spoken them."""
    before = place.parse.phrases[noun - 1].verb if noun else None
    opens = place.parse.kinds[noun + 1] == "H"
    return opens and before is not None and before.lemma in _REJECTING


def _candidate(place: Place, what: str, at: int, who: Actor, cue: Span) -> Candidate:
    """Return the candidate that the phrase ``at`` names."""
    side, between = _sides(place, at)
    verbs = {strength(place.parse, clause) for clause in near_clauses(place) if not clause.relative}
    strongest = next((s for s in ("tell", "say", "describe", "other") if s in verbs), "no")
    features = (
        f"{what} {side} {between}",
        f"{what} {side} {who.kind}",
        f"{what} {side} | {place.shape}",
        f"{what} {side} {between} {place.quote.manner}, {strongest} verb",
    )
    return Candidate(f"{what} {side}", who, cue, features)


def _window(place: Place) -> range:
    """Return the indices of the phrases around the quotation."""
    last = min(len(place.parse.phrases), place.at + _FARTHEST)
    return range(max(0, place.at - _FARTHEST), last)


def _is_speech_noun(word: str) -> bool:
    nouns = lexicon.words("speech_nouns")
    return word in nouns or (word.endswith("s") and word[:-1] in nouns)


def words_owner(parse: Parse, at: int, mentions: Sequence[Mention]) -> Actor | None:
    """Return whose words the phrase ``at`` announces: *her* in *Her words:*."""
    noun = parse.sentence.items[parse.phrases[at].last].text.lower()
    return possessor(parse, at, mentions) if _is_speech_noun(noun) else None


def _author(place: Place, noun: int) -> Actor | None:
    """``a letter from the mayor``, ``a tweet by Ana Ruiz``."""
    phrases = place.parse.phrases
    items = place.parse.sentence.items
    if noun + 2 < len(phrases) and phrases[noun + 2].kind == "NP":
        joint = items[phrases[noun + 1].first].text
        told_of = joint == "of" and place.parse.kinds[max(0, noun - 2) : noun] == "QV"
        if joint in {"from", "by"} or told_of:  # “...” was the verdict of Ana Ruiz
            return actor(place.parse, noun + 2, noun + 2, place.mentions)
    return None


def _sides(place: Place, at: int) -> tuple[str, str]:
    """Return the side of the phrase ``at`` and what stands between it and the quotation."""
    low, high = (at + 1, place.at) if at < place.at else (place.at + 1, at)
    kinds = place.parse.kinds[low:high]
    side = "before" if at < place.at else "after"
    if "Q" in kinds:
        return side, "quote"
    if "V" in kinds:
        verbs = [p for p in place.parse.phrases[low:high] if p.kind == "V"]
        plain = len(verbs) == 1 and (verbs[0].verb is None or verbs[0].verb.strength == "other")
        return side, "is" if plain and len(kinds) <= 3 else "verb"
    return side, "touching" if not set(kinds) - {",", ":", "H", "-"} else "words"


def _from_sources(place: Place) -> Iterator[Candidate]:
    """``according to Ruiz``, ``in the words of Ruiz``, ``in her words``."""
    phrases, items = place.parse.phrases, place.parse.sentence.items
    for at in _window(place)[:-1]:
        if items[phrases[at].first].text.lower() not in _SOURCE_STARTS:
            continue
        if (owner := _owner_of_words(place, at)) is not None:
            own = _words(place, at, at + 1)
            yield _worded(place, _candidate(place, "source", at + 1, owner, own))
        elif (cue := _source_cue(items, phrases[at].first)) and (
            source := _source_after(place, at, cue)
        ):
            yield _worded(place, _candidate(place, "source", at, source, cue))


def _worded(place: Place, found: Candidate) -> Candidate:
    """Remark that these are somebody's words, not only what she thinks: *in her own words*."""
    cue = found.cue.of(place.text).lower() if found.cue else ""
    said = cue.removesuffix(" of").endswith((" words", " phrase", " telling"))
    return found._replace(features=(*found.features, "in her words")) if said else found


def _words(place: Place, first: int, last: int) -> Span:
    items, phrases = place.parse.sentence.items, place.parse.phrases
    return Span(items[phrases[first].first].start, items[phrases[last].last].end)


_WORDS = frozenset(["words", "view", "opinion", "telling", "phrase", "mind", "eyes", "account"])


def _owner_of_words(place: Place, at: int) -> Actor | None:
    """``in her words``, ``in the mayor's view``: the source is the owner."""
    phrases, items = place.parse.phrases, place.parse.sentence.items
    if items[phrases[at].first].text.lower() != "in" or phrases[at + 1].kind != "NP":
        return None
    noun = items[phrases[at + 1].last].text.lower()
    return possessor(place.parse, at + 1, place.mentions) if noun in _WORDS else None


def _source_after(place: Place, at: int, cue: Span) -> Actor | None:
    """Return whoever follows ``according to``, with what belongs to the phrase."""
    phrases, items = place.parse.phrases, place.parse.sentence.items
    noun = at + 1
    while noun < len(phrases) and items[phrases[noun].first].start < cue.end:
        noun += 1
    kinds = place.parse.kinds
    if kinds.startswith("nQn", noun) and items[phrases[noun].last].tag == "D":
        noun += 2  # according to the “...” paper
    if not kinds.startswith("n", noun):
        return None
    last = noun
    while kinds.startswith("In", last + 1):
        last += 2
    return actor(place.parse, noun, last, place.mentions)


_SOURCE_PHRASES = (("according", "to"), ("to", "quote"), ("per",), ("quoting",))
_SOURCE_STARTS = frozenset(phrase[0] for phrase in _SOURCE_PHRASES) | {"in"}
_LONGEST_WORDS = 5
"""Words of *in the very own words of*."""


def _source_cue(items: Sequence[Item], at: int) -> Span | None:
    opening = [item.text.lower() for item in items[at : at + _LONGEST_WORDS + 1]]
    if opening[:2] == ["in", "the"] and "of" in opening:
        of = opening.index("of")
        return Span(items[at].start, items[at + of].end) if opening[of - 1] in _WORDS else None
    for phrase in _SOURCE_PHRASES:
        words = items[at : at + len(phrase)]
        if tuple(item.text.lower() for item in words) == phrase:
            return Span(words[0].start, words[-1].end)
    return None
