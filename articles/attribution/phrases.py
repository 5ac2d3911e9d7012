"""The items of a sentence gathered into phrases: who might act, and what is done.

A :class:`Phrase` of kind ``NP`` is a base noun phrase (*a former aide*, *Chancellor Eva Roth*),
of kind ``V`` a finite verb group (*could only quip*, *went on to say*), ``G`` and ``E`` are
participles, ``F`` an infinitive. Every other item is a phrase of its own under its own tag.
Adverbs are dropped, and so is what stands in brackets without a quotation.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articles import lexicon
from articles.attribution.items import Item, Sentence
from articles.attribution.verbs import Verb

_NOMINAL = frozenset("NCML")
_ALONE = frozenset("Q,:;-'IKBWX")
"""Each item of these is a phrase."""


@dataclass(slots=True, eq=False)
class Phrase:
    """Items ``[first, last]`` of a sentence. ``verb`` is the one that says most of a group."""

    kind: str
    first: int
    last: int
    verb: Verb | None = None
    passive: bool = False


def letters(phrases: Sequence[Phrase]) -> str:
    """Return the kinds of ``phrases``, one letter each, ``n`` for a noun phrase."""
    return "".join(["n" if phrase.kind == "NP" else phrase.kind for phrase in phrases])


def is_bare(kinds: str) -> bool:
    """Say whether phrases of these ``letters`` are quotations and marks, no words of the writer."""
    return not kinds.strip("Q.,-")


_STRENGTH = {"tell": 3, "say": 2, "describe": 1, "other": 0}


def phrases(sentence: Sentence) -> list[Phrase]:
    """Return the phrases of ``sentence`` in order."""
    found: list[Phrase] = []
    items = sentence.items
    at = 0
    end = len(items)
    while at < end:
        tag = items[at].tag
        if tag in _ALONE:
            found.append(Phrase(tag, at, at))
            at += 1
            continue
        skips = tag in "U.(" or (tag == "R" and not _is_time(items, at))
        after = _skipped(items, at) if skips else at
        if tag == "(" and after == at + 1:
            found.append(Phrase(";", at, at))  # what is said in brackets is a sentence of its own
        if after == at:
            phrase = _phrase(items, at)
            found.append(phrase)
            after = phrase.last + 1
        at = after
    return found


def _skipped(items: Sequence[Item], at: int) -> int:
    """Return the index after what is left out: adverbs, brackets, stops inside a sentence."""
    tag = items[at].tag
    if tag == "(":
        return _past_bracket(items, at)
    inner_stop = tag == "." and at + 1 < len(items) and items[at + 1].tag != "Q"
    return at + 1 if tag in "RU" or inner_stop else at


def _phrase(items: Sequence[Item], at: int) -> Phrase:
    tag = items[at].tag
    if tag == ".":
        return Phrase(tag, at, at)
    if _is_time(items, at):
        return Phrase("Y", at, at + 1)
    if tag in "DSNCMLPO" or _owns(items, at) or (tag == "G" and _heads_noun(items, at)):
        return _noun_phrase(items, at)
    return _verb_group(items, at) if tag in "AVGEF" else Phrase(tag, at, at)


_TIMES = frozenset(
    ["week", "month", "year", "morning", "afternoon", "evening", "night", "day", "weekend",
     "summer", "spring", "autumn", "winter", "fall", "season"]
)  # fmt: skip


_WHICH = frozenset(["this", "last", "next", "that", "earlier", "late"])


def _is_time(items: Sequence[Item], at: int) -> bool:
    """Say whether a phrase like *last week* or *Monday night* begins at ``at``."""
    first = items[at]
    if first.tag != "Y" and first.text.lower() not in _WHICH:
        return False
    if at + 1 == len(items) or items[at + 1].text.lower() not in _TIMES:
        return False
    return at + 2 == len(items) or items[at + 2].tag not in "'NC"


def _owns(items: Sequence[Item], at: int) -> bool:
    """Say whether a day has something: *Friday's report*."""
    return items[at].tag == "Y" and _tag(items, at + 1) == "'"


def _heads_noun(items: Sequence[Item], at: int) -> bool:
    return at > 0 and items[at - 1].tag == "I" and at + 1 < len(items) and items[at + 1].tag in "C"


def _noun_phrase(items: Sequence[Item], first: int) -> Phrase:
    tag = items[first].tag
    if tag in "PO":
        return Phrase("NP", first, first)
    last = first
    for at in range(first + (tag == "Y"), len(items)):
        item = items[at]
        if at > first and item.text.isdigit() and not _is_numbered(items, at):
            break
        if item.tag == "M" and at > first and _acts_after_lead_in(items, at):
            break
        if item.tag == "M" and at > first and _acts_beside_thing(items, at, first):
            break
        if at > first and item.text in {"last", "next"} and _is_time(items, at):
            break  # *a poll last year said*
        if item.tag in _NOMINAL or _may_end(items, at, first):
            last = at
        elif item.tag not in "KYEGR" or not _is_inside(items, at, first):
            break
    return Phrase("NP", first, last)


def _acts_after_lead_in(items: Sequence[Item], at: int) -> bool:
    """*In the gallery Ana Ruiz said*: a full name after a lead-in without a comma is the subject.

    *From the singer Ana Ruiz* is none: a noun for a person belongs to the name.
    """
    before = items[at - 1]
    opens = items[0].tag == "I" and not any(item.tag in "VAHW" for item in items[:at])
    led_in = opens and items[at - 2].tag == "D" and before.tag == "N"
    if not led_in or " " not in items[at].text or before.is_quoted:
        return False
    return before.text.lower() not in lexicon.table("role_nouns")


_NO_THINGS = (
    "able", "ant", "ed", "ee", "ent", "er", "ess", "ful", "ian", "ic", "ing", "ist", "ive", "less",
    "man", "or", "ous", "woman", "young"
)  # fmt: skip
"""Endings of nouns for people, and of adjectives: both belong to the name after them."""


def _acts_beside_thing(items: Sequence[Item], at: int, first: int) -> bool:
    """*She mocked the speech Ana Ruiz gave*: a name after a thing has a verb of its own.

    After a preposition it may as well be the name of the thing: *by the website Harbourwatch*.
    """
    before, opening = items[at - 1], items[first]
    if before.tag != "N" or not before.text.islower() or before.text.endswith(_NO_THINGS):
        return False
    led = first > 0 and items[first - 1].tag == "I"
    if led or opening.tag not in "DS" or opening.text.lower() in {"a", "an"}:
        return False
    after = next((item.tag for item in items[at + 1 : at + 3] if item.tag != "R"), "")
    return after in {"V", "A"} and before.text not in lexicon.table("role_nouns")


def _is_numbered(items: Sequence[Item], at: int) -> bool:
    """Say whether a number belongs to the name before it: *Article 33 affirms*, *the No. 2*."""
    if items[at - 1].tag not in "CML" or items[at - 1].text == "No.":
        return True
    return at + 1 < len(items) and (items[at + 1].tag in "VA" or items[at + 1].text == "of")


def _may_end(items: Sequence[Item], at: int, first: int) -> bool:
    """Say whether an item that is no noun may end the noun phrase that began at ``first``."""
    tag = items[at].tag
    if tag in "DS":
        return at == first or items[at - 1].tag == "D"
    return tag == "'" and at > first


def _is_inside(items: Sequence[Item], at: int, first: int) -> bool:
    """Say whether the item may stand inside the noun phrase, but not end it."""
    tag = items[at].tag
    if tag == "K":
        return _joins_adjectives(items, at, first)
    if tag == "Y":  # her March comment
        return at > first and items[at - 1].tag in "DS'" and _tag(items, at + 1) == "N"
    return tag in "EGR" and _is_adjective(items, at, first)


def _is_adjective(items: Sequence[Item], at: int, first: int) -> bool:
    """Say whether the participle or adverb at ``at`` stands between determiner and noun."""
    if at == first or at + 1 >= len(items) or items[at - 1].tag not in "DS'NER":
        return False
    if items[at - 1].tag == "N" and not any(item.tag in "DS" for item in items[first:at]):
        return False
    if items[at].tag == "R":
        return items[at - 1].tag in "DS" and items[at + 1].tag in "NEG"
    return items[at - 1].tag in "DSR'" and items[at + 1].tag in "NCML"


def _tag(items: Sequence[Item], at: int) -> str:
    return items[at].tag if at < len(items) else ""


_IN_PAIRS = frozenset(
    ["current", "former", "past", "present", "future", "local", "state", "federal", "national",
     "senior", "junior", "male", "female", "black", "white"]
)  # fmt: skip
"""Adjectives that *and* joins before a noun: *three current and former officials*."""


def _joins_adjectives(items: Sequence[Item], at: int, first: int) -> bool:
    """Say whether *but* stands inside the phrase: *a tired but cheerful Ana Ruiz*."""
    if items[at].text == "and" and at > first and at + 2 < len(items):
        paired = items[at - 1].text.lower() in _IN_PAIRS and items[at + 1].text in _IN_PAIRS
        return paired or _shares_office(items, at, first)
    inside = at >= first + 2 and items[first].tag == "D" and at + 2 < len(items)
    if not inside or items[at].text not in {"but", "yet", "if"}:
        return False
    return items[at + 1].tag in "NEG" and items[at + 2].tag in "NCML"


def _shares_office(items: Sequence[Item], joint: int, first: int) -> bool:
    """Say whether *and* joins what one person is in charge of: *the energy and mines minister*."""
    last = joint + 1
    while last + 1 < len(items) and items[last + 1].tag == "N":
        last += 1
    roles = lexicon.table("role_nouns")
    one = items[first].text.lower() == "the" and joint - first == 2 and last > joint + 1
    return one and items[last].text in roles and items[joint - 1].text.lower() not in roles


def _verb_group(items: Sequence[Item], first: int) -> Phrase:
    """Join auxiliaries, adverbs and verbs; ``went on to say`` and ``wanted to say`` too."""
    at = first
    last = first
    kind = {"A": "V", "V": "V"}.get(items[first].tag, items[first].tag)
    verb = items[first].verb
    after = items[first].tag
    passive = False
    while at + 1 < len(items):
        at += 1
        item = items[at]
        if item.tag == "R":
            continue
        joins = (
            (after == "A" and item.tag in "AEFGV")
            or (after == "X" and item.tag == "F")
            or (item.tag == "X" and after in "VEGFA" and _infinitive_follows(items, at))
            or (item.text == "on" and after in "VGF" and _infinitive_follows(items, at + 1))
        )
        if not joins:
            break
        if item.tag == "E" and after == "A":
            passive = items[last].text.lower() in _BE
        if item.verb is not None and _stronger(item.verb, verb):
            verb = item.verb
        after, last = item.tag if item.text != "on" else after, at
    return Phrase(kind, first, last, verb, passive)


_BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "am", "’s", "'s"])


def _stronger(verb: Verb, than: Verb | None) -> bool:
    return than is None or _STRENGTH[verb.strength] >= _STRENGTH[than.strength]


def _infinitive_follows(items: Sequence[Item], at: int) -> bool:
    return (
        at + 1 < len(items)
        and items[at].tag == "X"
        and (items[at + 1].tag == "F" or (items[at + 1].tag == "R" and at + 2 < len(items)))
    )


def _past_bracket(items: Sequence[Item], at: int) -> int:
    """Return the index after the bracket that opens at ``at``, or after its mark alone."""
    for index in range(at + 1, min(len(items), at + 40)):
        if items[index].tag == "Q":
            break
        if items[index].tag == ")":
            return index + 1
    return at + 1
