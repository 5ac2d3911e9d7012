"""What a phrase like *the deputy mayor of Turku* says of somebody: a role, and what narrows it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Literal

from articles import lexicon
from articles.attribution.actors import AGED, is_demonym

_WORD = re.compile(r"\w[\w’'-]*")
_WRITTEN = re.compile(r"(?:\w\.)+|\w[\w’'-]*")
"""A word, or an abbreviation like *U.S.*"""
_OWNS = re.compile(r"['’]s?$")
_ABBREVIATED = {
    "gov": "governor", "sen": "senator", "rep": "representative", "gen": "general",
    "lt": "lieutenant",
    "col": "colonel", "sgt": "sergeant", "capt": "captain", "prof": "professor", "rev": "reverend",
    "dr": "doctor", "pres": "president", "maj": "major", "adm": "admiral", "atty": "attorney",
}  # fmt: skip
_PREFIX = re.compile(r"^(?:great|ex|co|step)-")
_SECOND = frozenset(["vice", "deputy", "assistant"])
_NARROWING = frozenset(["of", "for", "from", "in", "at"])
_NARROWS_NOTHING = _NARROWING | frozenset(
    ["the", "a", "an", "his", "her", "its", "their", "and", "former", "ex", "then", "new", "late",
     "current", "local", "longtime", "veteran", "outgoing"]
)  # fmt: skip

_ALSO = {
    "justice": "judge", "pope": "pontiff", "president": "leader", "chancellor": "leader",
    "premier": "leader", "king": "monarch", "queen": "monarch", "ambassador": "diplomat",
    "envoy": "diplomat", "senator": "lawmaker", "congressman": "lawmaker",
    "congresswoman": "lawmaker", "assistant coroner": "coroner", "deputy coroner": "coroner",
    "deputy judge": "judge",
}  # fmt: skip
_OFFICES = frozenset(
    ["ambassador", "chancellor", "congressman", "congresswoman", "emir", "governor", "judge",
     "king", "mayor", "minister", "monarch", "patriarch", "pontiff", "pope", "premier",
     "president", "prosecutor", "queen", "secretary", "secretary-general", "senator", "spokesman",
     "spokeswoman", "sultan", "vice president"]
)  # fmt: skip
"""Whoever holds one of these offices holds no other."""
_OF_DEPARTMENTS = frozenset(["minister", "secretary"])
"""The foreign minister is not the prime minister."""

Manner = Literal["so", "just so", "otherwise"]


@lru_cache(1 << 12)
def role_noun(word: str) -> str | None:
    """Return the role that ``word`` names (*Gov.* is *governor*), or ``None``.

    *Tasmanian* and *22-year-old* are roles, too.
    """
    lower = _PREFIX.sub("", word.rstrip(".").lower())
    lower = _ABBREVIATED.get(lower, lower)
    known = lower in lexicon.table("role_nouns") or lower.endswith(AGED)
    return lower if known or (word[:1].isupper() and is_demonym(word)) else None


def role_in(words: Sequence[str]) -> str | None:
    """Return the role that the last of ``words`` names: a *vice president* is no *president*.

    Whoever is *a 22-year-old machine operator* is a 22-year-old, whatever else; a *40-year-old
    company* is not.
    """
    noun = role_noun(words[-1]) if words else None
    if noun is None and words and words[-1].lower() not in lexicon.table("speaking_things"):
        noun = next((word.lower() for word in words if word.lower().endswith(AGED)), None)
    if noun is not None and len(words) > 1 and words[-2].lower() in _SECOND:
        return f"{words[-2].lower()} {noun}"
    return noun


def also_called(role: str, words: str) -> str | None:
    """Return what somebody of one title is called, too: *Mr Justice Falk* is *the judge*.

    *Father Ruiz* is *the priest*.
    Whoever is called the president or the prime minister of a country is its leader.
    """
    if role == "father" and words.startswith("Father"):
        return "priest"
    other = "leader" if "prime" in words.lower().split() else _ALSO.get(role)
    return other if other != "leader" or countries(words) else None


@lru_cache(1 << 12)
def role_of(phrase: str) -> str | None:
    """Return the role that ``phrase`` names by the word before *of* and the like, else its last."""
    words = _WORD.findall(phrase)
    ends = (at for at, word in enumerate(words) if word in _NARROWING)
    return role_in(words[: next(ends, None)])


def called(phrase: str, roles: Mapping[str, str]) -> Manner | None:
    """Say how somebody who bears ``roles`` is called what ``phrase`` says, ``None`` for not.

    *The Turku mayor* is *the mayor of Turku* (``just so``) and may be *the mayor* (``so``), but
    not *the mayor of Oslo* (``otherwise``).
    """
    noun = role_of(phrase)
    said = roles.get(noun or "")
    if noun is None or said is None:
        return None
    asked, known = _narrowing(phrase, noun), _narrowing(said, noun)
    if not asked or not known:
        return "so"
    return "just so" if asked <= known or known <= asked else "otherwise"


def may_bear(phrase: str, roles: Mapping[str, str]) -> bool:
    """Say whether nothing that is known of somebody speaks against being ``phrase``, too.

    The president of one country is not *the prime minister*, nor *the leader* of another, nor is
    somebody of 51 *the 29-year-old*.
    """
    if called(phrase, roles) in {"so", "just so"}:
        return True
    asked, known = countries(phrase), frozenset[str]().union(*map(countries, roles.values()))
    if asked and known and not asked & known:
        return False
    noun = role_of(phrase) or ""
    if noun.endswith(AGED) and any(role.endswith(AGED) for role in roles):
        return False
    held = (role for role, said in roles.items() if not _FORMER.search(said))
    return noun not in _OFFICES or not any(
        role in _OFFICES and (role != noun or role in _OF_DEPARTMENTS) for role in held
    )


def is_former(roles: Mapping[str, str], phrase: str) -> bool:
    """Say whether somebody bore the role of ``phrase`` before, and no longer does."""
    said = roles.get(role_of(phrase) or "", "")
    return bool(_FORMER.search(said)) and not _FORMER.search(phrase)


_FORMER = re.compile(r"\b(?:former|ex|then|one-?time)\b", re.IGNORECASE)


@lru_cache(1 << 12)
def countries(phrase: str) -> frozenset[str]:
    """Return the countries that ``phrase`` names: *Syrian*, *Syria's* and *the Syria envoy*."""
    return _parted(phrase)[0]


def _parted(phrase: str) -> tuple[frozenset[str], list[str]]:
    """Return the countries of a phrase, and its other words."""
    words = [_OWNS.sub("", word) for word in _WRITTEN.findall(phrase)]
    found, others = set(), []
    while words:
        pair = _country(" ".join(words[:2]))
        country = pair or _country(words[0])
        if country:
            found.add(country)
        else:
            others.append(words[0])
        words = words[2 if pair and len(words) > 1 else 1 :]
    return frozenset(found), others


def _country(words: str) -> str | None:
    demonyms = lexicon.table("demonyms")
    place = lexicon.table("places").get(words)
    return demonyms.get(words) or (place if place in _peopled() else None)


@cache
def _peopled() -> frozenset[str]:
    """Return the countries whose people have a name of their own."""
    return frozenset(lexicon.table("demonyms").values())


@lru_cache(1 << 12)
def _narrowing(phrase: str, noun: str) -> frozenset[str]:
    own_countries, others = _parted(phrase)
    ours = [*noun.split(), *(role for role, other in _ALSO.items() if other == noun)]
    narrow = frozenset(word.lower() for word in others if role_noun(word) not in ours)
    return (narrow - _NARROWS_NOTHING) | own_countries
