"""What the word lists know about a word or a phrase."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from articles import lexicon
from articles.lexicon import folded
from articles.model import Span
from articles.sentences import tokens

Kind = Literal["place", "city", "organisation", "person", "demonym", "other"]

_REMEMBERED = 1 << 15
"""Words whose kind is not looked up again."""
LONGEST = 7
"""Words of the longest phrase that is looked up."""


@dataclass(frozen=True, slots=True, eq=False)
class Gazetteer:
    """The word lists, arranged for looking up.

    ``kind`` returns what a word is listed as, and remembers it. ``phrases`` maps a folded phrase
    (one space between tokens) to its kind; ``acronyms`` does so for what only counts in capitals
    (*WHO* is not *who*). ``longest`` maps the first word of every phrase of several words, folded,
    to the words of the longest that begins so. The other fields are the lists of their names.
    """

    kind: Callable[[str], Kind | None]
    phrases: Mapping[str, Kind]
    acronyms: Mapping[str, Kind]
    longest: Mapping[str, int]
    first_names: Mapping[str, str]
    surnames: frozenset[str]
    titles: frozenset[str]
    roles: frozenset[str]
    role_modifiers: frozenset[str]
    organisation_heads: frozenset[str]
    organisation_starts: frozenset[str]
    place_heads: frozenset[str]
    place_starts: frozenset[str]
    other_heads: frozenset[str]
    directions: frozenset[str]
    particles: frozenset[str]
    openers: frozenset[str]
    compound_ends: frozenset[str]
    personal_verbs: frozenset[str]
    trades: frozenset[str]
    organisation_nouns: frozenset[str]
    organisation_belongings: frozenset[str]
    place_nouns: frozenset[str]
    legal_ends: frozenset[str]
    other_nouns: frozenset[str]
    ordinary: frozenset[str]
    parts_of_organisations: frozenset[str]
    calendar: frozenset[str]

    def knows(self, word: str) -> bool:
        """Say whether ``word`` is listed as a place, an organisation, a people or an acronym."""
        return self.kind(word) not in {None, "person", "other"}

    def matches(self, words: Sequence[str], at: int) -> list[tuple[int, Kind]]:
        """Return ``(end, kind)`` for every listed phrase that begins at word ``at``."""
        phrase = words[at]
        kind = self.kind(phrase)
        found = [(at + 1, kind)] if kind is not None else []
        small = folded(phrase)
        longest = self.longest.get(small, 1)
        if longest > 1:
            for end, word in enumerate(words[at + 1 : at + longest], at + 2):
                phrase, small = f"{phrase} {word}", f"{small} {folded(word)}"
                kind = self.acronyms.get(phrase) or self.phrases.get(small)
                if kind is not None:
                    found.append((end, kind))
        return found


@cache
def gazetteer() -> Gazetteer:
    """Return the gazetteer of all lists, read at the first call."""
    phrases: dict[str, Kind] = dict.fromkeys(lexicon.words("cities"), "city")
    acronyms: dict[str, Kind] = {}
    for kind, names in _listed():
        apart = {name: _spaced(name) for name in _with_marks(names)}
        keys = [*(names - apart.keys()), *apart.values()]
        short = {key for key in keys if len(key) < 7 and key.isupper()}
        acronyms.update(dict.fromkeys(short, kind))
        phrases.update(dict.fromkeys(_all_folded(key for key in keys if key not in short), kind))
        for key in apart.values():  # see compounds
            if key not in short:
                joined = folded(key).replace(" 's", "'s").replace(" . ", ".")
                phrases[joined] = kind

    def listed_as(word: str) -> Kind | None:
        return acronyms.get(word) or phrases.get(folded(word))

    return Gazetteer(
        kind=lru_cache(_REMEMBERED)(listed_as),
        phrases=phrases,
        acronyms=acronyms,
        longest=_longest((*phrases, *map(folded, acronyms))),
        first_names=lexicon.table("first_names"),
        surnames=lexicon.words("surnames"),
        titles=lexicon.words("titles"),
        roles=lexicon.words("roles"),
        role_modifiers=lexicon.words("role_modifiers"),
        organisation_heads=lexicon.words("organisation_heads"),
        organisation_starts=lexicon.words("organisation_starts"),
        place_heads=lexicon.words("place_heads"),
        place_starts=lexicon.words("place_starts"),
        other_heads=lexicon.words("other_heads"),
        directions=lexicon.words("directions"),
        particles=lexicon.words("name_particles"),
        openers=lexicon.words("name_openers"),
        compound_ends=lexicon.words("compound_ends"),
        personal_verbs=lexicon.words("personal_verbs"),
        trades=lexicon.words("trades"),
        organisation_nouns=lexicon.words("organisation_nouns"),
        organisation_belongings=lexicon.words("organisation_belongings"),
        place_nouns=lexicon.words("place_nouns"),
        legal_ends=lexicon.words("legal_ends"),
        other_nouns=lexicon.words("other_nouns"),
        calendar=lexicon.words("calendar"),
        parts_of_organisations=frozenset().union(
            *map(lexicon.words, ("organisation_starts", "organisation_heads", "directions"))
        ),
        ordinary=lexicon.words("ordinary_words") | lexicon.words("name_openers"),
    )


def _listed() -> Iterator[tuple[Kind, Set[str]]]:
    """Yield the lists, the least trusted first: of two kinds of one phrase the last counts."""
    yield "person", lexicon.words("people")
    yield "organisation", lexicon.words("organisations")
    yield "other", lexicon.words("other_names") | lexicon.words("calendar")
    yield "demonym", _with_plurals(lexicon.words("peoples") | lexicon.table("demonyms").keys())
    yield "place", lexicon.table("places").keys()


def _longest(phrases: Iterable[str]) -> dict[str, int]:
    """Return for each word that begins several the words of the longest of ``phrases``."""
    longest: dict[str, int] = {}
    for phrase in [phrase for phrase in phrases if " " in phrase]:
        first, _, rest = phrase.partition(" ")
        count = rest.count(" ") + 2
        if count > longest.get(first, 1):
            longest[first] = min(count, LONGEST)
    return longest


def _with_plurals(peoples: Set[str]) -> Set[str]:
    return peoples | {f"{people}s" for people in peoples if not people.endswith(("s", "h"))}


def _with_marks(names: Iterable[str]) -> Iterator[str]:
    """Yield the ``names`` that hold more than letters, spaces and hyphens: texts cut them there."""
    lines = "\n".join(names)
    for rare in _RARE.finditer(lines):
        start = lines.rfind("\n", 0, rare.start()) + 1
        end = lines.find("\n", rare.end())
        name = lines[start : end if end >= 0 else None]
        if not name.replace(" ", "").replace("-", "").isalpha():
            yield name


_RARE = re.compile(r"[^A-Za-z \n-]")


def _all_folded(names: Iterable[str]) -> list[str]:
    """Return ``names`` as ``folded`` writes each."""
    lines = "\n".join(names)
    if lines.isascii():
        return lines.lower().split("\n")
    return [name.lower() if name.isascii() else folded(name) for name in lines.split("\n")]


def _spaced(name: str) -> str:
    """Return ``name`` cut into tokens as a text is, one space between them."""
    return " ".join(token.text for token in tokens(name, Span(0, len(name))))
