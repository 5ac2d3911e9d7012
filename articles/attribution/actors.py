"""What a noun phrase denotes as a speaker: a named person, a pronoun, a role, a body, a thing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from articles import lexicon
from articles.attribution.clauses import Parse
from articles.attribution.items import Item
from articles.model import Mention, Span

_PLURAL_PRONOUNS = frozenset(["they", "we", "them", "us", "their", "our"])
_STANDING_ALONE = frozenset(
    ["another", "one", "some", "others", "many", "both", "few", "several", "all", "most", "two",
     "three", "half"]
)  # fmt: skip
_KNOWN_AS = frozenset(["identified", "known", "named"])
_QUANTITIES = frozenset(
    ["%", "percent", "majority", "majorities", "minority", "number", "third", "two-thirds",
     "quarter", "three-quarters", "couple", "dozen", "dozens", "scores", "tens", "hundreds",
     "thousands", "millions", "billions",
     "four", "five", "six", "seven", "eight", "nine", "ten", "array", "plurality"]
)  # fmt: skip
AGED = "-year-old"
"""How an age ends that is as good as a name: *the 34-year-old*."""
_PERSON_ENDINGS = ("man", "men", "woman", "women", "person", "people", "ist", "ists", AGED)


class Actor(NamedTuple):
    """A phrase that may speak.

    ``span`` covers the whole phrase, ``head`` the words by which it is known: the name, the
    pronoun, or the last noun. ``kind`` is ``person``, ``name`` (nobody knows of what),
    ``organisation``, ``place``, ``he``, ``she``, ``they``, ``i``, ``it``, ``who``, ``role`` (a noun
    for a person), ``roles`` (its plural), ``body``, ``document``, ``thing`` or ``things``.
    ``nobody`` is said where the words are nobody's: a question put to somebody, a title.
    ``mention`` is the index of a named mention, or -1.
    """

    span: Span
    head: Span
    kind: str
    mention: int = -1

    @property
    def title(self) -> Span:
        """The head with what stands before it in its phrase: *alliance chief Jens Stoltenberg*."""
        return Span(min(self.span.start, self.head.start), self.head.end)


NOBODY = Actor(Span(0, 0), Span(0, 0), "nobody")


def actor(parse: Parse, first: int, last: int, mentions: Sequence[Mention]) -> Actor:
    """Return what the phrases ``first`` to ``last`` of the sentence denote; ``first`` is the head.

    A person in apposition is the head: *Ana Ruiz* in *his lawyer, Ana Ruiz, said*.
    """
    items = parse.sentence.items
    head = parse.phrases[first]
    asks = items[head.first].text.lower() == "what" and head.first < head.last
    words = items[head.first + asks : head.last + 1]  # led to what Ana Ruiz called
    span = Span(words[0].start, items[parse.phrases[last].last].end)
    if len(words) > 1 and (words[-1].tag == "'" or words[-1].text in _AFTER_NOUN):
        words = words[:-1]
    kind, start, mention = _kind(words, mentions)
    named = office_holder(parse, first, mentions)
    if named is None and kind in _MAY_BE_NAMED:
        named = apposed(parse, first, mentions)
    if named is not None:
        whole, own = Span(span.start, named.end), Span(named.start, named.end)
        return Actor(whole, own, mentions[named.ref].type or "name", named.ref)
    return Actor(span, Span(words[start].start, words[-1].end), kind, mention)


_AFTER_NOUN = frozenset(["close", "familiar"])
"""Adjectives that follow their noun: *a source close to the mayor*."""
_MAY_BE_NAMED = {
    "role": {"person", "organisation"}, "roles": {"person"}, "one": {"person"},
    "thing": {"person", "organisation"}, "body": {"organisation"}, "organisation": {"person"},
    "name": {"person"},
}  # fmt: skip
"""Names of what types may stand beside a phrase of each kind."""


def office_holder(parse: Parse, at: int, mentions: Sequence[Mention]) -> Item | None:
    """Return the person whose office is the phrase ``at``: *Minister of Health Ana Ruiz*."""
    row, items = parse.phrases, parse.sentence.items
    office, last = items[row[at].last], at
    if office.tag != "C" or _common(office.text.lower()) != "role":
        return None
    while parse.kinds.startswith("In", last + 1) and items[row[last + 1].first].text in _OVER:
        last += 2
        of_what, name = items[row[last].first], items[row[last].last]
        named = name is not of_what and of_what.tag in "DCLM" and name.tag == "M"
        if named and mentions[name.ref].type == "person":
            known = of_what.text.rstrip(".") in _titles() and last == at + 2
            return None if known else name
    return None


_OVER = frozenset(["of", "for"])
"""What follows names what somebody is in charge of: *Secretary of State for Health Ana Ruiz*."""


def apposed(parse: Parse, first: int, mentions: Sequence[Mention]) -> Item | None:
    """Return who is named between commas after a noun: *the mayor of Turku, Ana Ruiz,*.

    So it is with *the ferry operator, Tarna Lines,*.

    The name may bear a role of its own: *his producer, the singer Ana Ruiz of Turku*.
    """
    row, items, kinds = parse.phrases, parse.sentence.items, parse.kinds
    if first + 2 >= len(row) or kinds[first + 1] not in ",-IXHWKE":
        return None  # as nearly always
    at = _past_modifiers(kinds, first) + 1
    if kinds.startswith("Kn", at) and items[row[at].first].text == "and":
        return _second_office(parse, first, at + 1, mentions)
    at = _past_relative(parse, at - 1) + 1
    if kinds[at : at + 1] not in {",", "-"}:
        return None
    at = _past_naming(parse, at) + 1
    if not kinds.startswith("n", at):
        return None
    named = row[at]
    name = items[named.last]
    after = _past_modifiers(kinds, at) + 1
    closed = kinds[after : after + 1] in ",.VWY-:Q"
    titled = all(word.tag in "NCDERL" for word in items[named.first : named.last])
    if not (closed and titled and name.tag == "M"):
        return None
    kind, _, _ = _kind(items[row[first].first : row[first].last + 1], mentions)
    return name if mentions[name.ref].type in _MAY_BE_NAMED.get(kind, ()) else None


def _second_office(
    parse: Parse, first: int, second: int, mentions: Sequence[Mention]
) -> Item | None:
    """Return who holds two offices: *former mayor and party chief Ana Ruiz*."""
    items = parse.sentence.items
    one, two = parse.phrases[first], parse.phrases[second]
    office, role, name = items[one.last], items[two.last - 1], items[two.last]
    titled = _is_office(office) and two.first < two.last and _is_office(role)
    somebody_else = items[two.first].tag in "DS"  # the mayor and the clerk Ana Ruiz
    named = name.tag == "M" and mentions[name.ref].type == "person"
    return name if titled and named and not somebody_else else None


def _is_office(word: Item) -> bool:
    """Say whether a word is the last one of an office, as *mayor* and *Gov.* are."""
    bare = word.text.rstrip(".")
    return word.tag in "NC" and (bare in _titles() or _common(bare.lower()) == "role")


def named_before(parse: Parse, at: int, mentions: Sequence[Mention]) -> Actor | None:
    """Return the person whom the phrase ``at`` describes: *Ana Ruiz, 34, a nurse who said*."""
    row, items, kinds = parse.phrases, parse.sentence.items, parse.kinds
    if items[row[at].first].text not in {"a", "an", "the"}:
        return None
    name = at - 2
    if kinds[max(0, name - 2) : at] == "n,n," and items[row[name].last].text.isdigit():
        name -= 2
    if kinds[max(0, name) : name + 2] != "n,":
        return None
    named = actor(parse, name, name, mentions)
    return named if named.kind == "person" else None


def _past_modifiers(kinds: str, at: int) -> int:
    """Return the last phrase of what *of Turku*, *to Finland* add to the noun phrase ``at``."""
    while kinds.startswith(("In", "Xn"), at + 1):
        at += 2
    return at


def _past_naming(parse: Parse, comma: int) -> int:
    """Return the last phrase of what *named by the police as* adds between comma and name."""
    row, items = parse.phrases, parse.sentence.items
    naming = row[comma + 1 : comma + 2]
    if not naming or items[naming[0].last].text not in _KNOWN_AS:
        return comma
    reach = range(comma + 2, min(len(row), comma + 5))
    return next((at for at in reach if items[row[at].first].text == "as"), comma)


def _past_relative(parse: Parse, at: int) -> int:
    """Return the last phrase of what *that runs the lighthouses* adds, unless it names a person.

    So it is with *instructed by the family*.
    """
    if parse.kinds.startswith("EIn", at + 1):
        return at + 3
    if not parse.kinds.startswith(("HVn", "WVn"), at + 1):
        return at
    thing = parse.sentence.items[parse.phrases[at + 3].last]
    is_thing = thing.tag == "N" and _common(thing.text.lower()) not in {"role", "roles"}
    return _past_modifiers(parse.kinds, at + 3) if is_thing else at


def possessor(parse: Parse, phrase: int, mentions: Sequence[Mention]) -> Actor | None:
    """Return whose thing the phrase is: *her* in *her advice*, *the mayor* in *the mayor's*."""
    head = parse.phrases[phrase]
    items = parse.sentence.items[head.first : head.last + 1]
    if items[0].tag == "S":
        span = Span(items[0].start, items[0].end)
        return Actor(span, span, _pronoun(items[0].text.lower()))
    for at in range(len(items) - 1, 0, -1):
        if items[at].tag == "'" and items[at - 1].tag != "Y":
            kind, start, mention = _kind(items[:at], mentions)
            whole = Span(items[0].start, items[at - 1].end)
            return Actor(whole, Span(items[start].start, items[at - 1].end), kind, mention)
    return None


def _kind(words: Sequence[Item], mentions: Sequence[Mention]) -> tuple[str, int, int]:
    """Return the kind, where the head begins, and the index of the named mention or -1."""
    final = words[-1]
    at = len(words) - 1
    if at and all(word.tag in "MLC" and word.text.isupper() for word in words):
        return "name", 0, -1  # BO LUND: in a transcript
    people = is_demonym(final.text) if final.tag == "C" else final.text in lexicon.table("demonyms")
    if final.tag in "MLC" and words[0].text.lower() == "the" and people:
        return "role", at, -1  # the Tasmanian, but not the Guardian
    if final.tag in "ML":
        return mentions[final.ref].type or "name", at, final.ref
    if final.tag in "PO" or (len(words) == 1 and final.tag in "SW"):
        return _pronoun(final.text.lower()), at, -1
    if final.tag == "C":
        return _capitalised(words)
    kind = _common(final.text.lower())
    aged = kind == "thing" and any(word.text.endswith(AGED) for word in words)
    return "role" if aged else kind, at, -1  # the 22-year-old operator, no 40-year-old company


_NO_PEOPLE = frozenset(["Guardian", "Smithsonian"])


def is_demonym(word: str) -> bool:
    """Say whether a word with a capital names a people: *Finn*, *Tasmanian*."""
    listed = word == "African" or word in lexicon.table("demonyms")
    return listed or (word.endswith(("ian", "ese")) and word not in _NO_PEOPLE)


def _pronoun(word: str) -> str:
    if word in {"he", "him", "his"}:
        return "he"
    if word in {"she", "her"}:
        return "she"
    if word in {"i", "me", "my"}:
        return "i"
    if word in {"it", "its"}:
        return "it"
    if word in {"who", "which", "whom", "whose"}:
        return "who"
    return "they" if word in _PLURAL_PRONOUNS else "one"


@cache
def _titles() -> frozenset[str]:
    return lexicon.words("titles") | lexicon.words("roles")


def _capitalised(words: Sequence[Item]) -> tuple[str, int, int]:
    """A run of capitalised words that nobody has named: the name without its titles."""
    start = len(words) - 1
    while start > 0 and words[start - 1].tag in "CML":
        start -= 1
    titles = _titles()
    titled = start
    while start < len(words) - 1 and words[start].text.rstrip(".") in titles:
        start += 1
    final = words[-1].text
    if len(words) > 1 and words[-2].tag in "LM" and _common(final.lower()) == "role":
        return "role", len(words) - 1, -1  # the Vermont Democrat, the Labour MP
    addressed = titled < start and words[start - 1].text.endswith(".")  # Mr. Prince
    if final.rstrip(".") in titles and start == len(words) - 1 and not addressed:
        return _common(final.lower()), start, -1
    demonyms = lexicon.table("demonyms")
    surname = len(words) == 1 and final in demonyms  # *English said* of Jane English
    named = start < len(words) - 1 or addressed or surname
    common = "name" if "-" in final else _common(final.lower())  # Trotha-Kleist is no -ist
    return ("name" if named or common in {"thing", "things"} else common), start, -1


def _common(word: str) -> str:
    if word in _STANDING_ALONE or word in _QUANTITIES or word.replace(",", "").isdigit():
        return "one"
    roles = lexicon.table("role_nouns")
    things = lexicon.table("speaking_things")
    if word in roles or word.removeprefix("great-") in roles:
        return "roles" if word in {"people", "staff"} else "role"
    single = lexicon.singular(word)
    if single in roles:
        return "roles"
    if word in things or single in things:
        return "body" if things.get(word, things.get(single)) == "o" else "document"
    if word.endswith(_PERSON_ENDINGS):
        return "role" if word.endswith(("man", "person", "ist", "-year-old")) else "roles"
    return "things" if word.endswith("s") and not word.endswith("ss") else "thing"
