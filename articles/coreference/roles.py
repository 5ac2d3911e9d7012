"""What a phrase like *the deputy mayor of Turku* says of somebody: a role, and what narrows it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Literal

from articles import lexicon

_WORD = re.compile(r"\w[\w’'-]*")
_OWNS = re.compile(r"['’]s?$")
_ABBREVIATED = {
    "gov": "governor", "sen": "senator", "rep": "representative", "gen": "general",
    "lt": "lieutenant",
    "col": "colonel", "sgt": "sergeant", "capt": "captain", "prof": "professor", "rev": "reverend",
    "dr": "doctor", "pres": "president", "maj": "major", "adm": "admiral", "atty": "attorney",
}  # fmt: skip
_PREFIX = re.compile(r"^(?:great|ex|co|step)-")
_AGED = "-year-old"
_SECOND = frozenset(["vice", "deputy", "assistant"])
_NARROWING = frozenset(["of", "for", "from", "in", "at"])
_NARROWS_NOTHING = _NARROWING | frozenset(
    ["the", "a", "an", "his", "her", "its", "their", "and", "former", "ex", "then", "new", "late",
     "current", "longtime", "veteran", "outgoing"]
)  # fmt: skip

Manner = Literal["so", "just so", "otherwise"]


def role_noun(word: str) -> str | None:
    """Return the role that ``word`` names (*Gov.* is *governor*), or ``None``."""
    lower = _PREFIX.sub("", word.rstrip(".").lower())
    lower = _ABBREVIATED.get(lower, lower)
    known = lower in lexicon.table("role_nouns") or lower.endswith(_AGED)
    return lower if known else None


def role_in(words: Sequence[str]) -> str | None:
    """Return the role that the last of ``words`` names: a *vice president* is no *president*."""
    noun = role_noun(words[-1]) if words else None
    if noun is not None and len(words) > 1 and words[-2].lower() in _SECOND:
        return f"{words[-2].lower()} {noun}"
    return noun


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


@lru_cache(1 << 12)
def _narrowing(phrase: str, noun: str) -> frozenset[str]:
    words = (_OWNS.sub("", word).lower() for word in _WORD.findall(phrase))
    ours = noun.split()
    return frozenset(word for word in words if role_noun(word) not in ours) - _NARROWS_NOTHING
