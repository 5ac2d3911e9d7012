"""Whom *the chancellor*, *his lawyer* or *Quist* means: the person who was so called before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from articles.coreference.register import Register
from articles.coreference.roles import called
from articles.model import Mention

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_INDEFINITE = frozenset(
    ["a", "an", "one", "another", "some", "many", "several", "two", "three", "both", "any", "no"]
)


_MOST_INITIALS = 3

_NAMELESS = frozenset(
    ["agent", "aide", "attacker", "bomber", "boy", "bystander", "caller", "child", "driver",
     "girl", "gunman", "host", "insider", "lady", "man", "moderator", "native", "official",
     "passenger", "people", "person", "resident", "retailer", "shopkeeper", "soldier", "source",
     "spokesman", "spokesperson", "spokeswoman", "staff", "supporter", "suspect", "technician",
     "user", "victim", "voter", "witness", "woman"]
)  # fmt: skip
"""Nouns that keep an unnamed source unnamed, however often somebody is named nearby."""


HEADS = frozenset(
    ["ambassador", "chairman", "chief", "commander", "director", "head", "inspector", "leader",
     "speaker"]
)  # fmt: skip
"""Nouns that present somebody when *of* and the like follows: *the head of the agency said*."""


_TITLED = frozenset(
    ["emperor", "king", "monarch", "patriarch", "pontiff", "pope", "prince", "princess", "queen"]
)
"""Whoever is one of these is called so by name: *Pope Julius*."""


def may_rename(role: str | None) -> bool:
    """Say whether *the* with this role noun often stands for somebody named before."""
    return role is not None and role not in _NAMELESS | _TITLED


def is_indefinite(phrase: str) -> bool:
    """Say whether the phrase presents somebody new: *a diplomat*, *two officials*."""
    words = _WORD.findall(phrase.lower())
    return bool(words) and words[0] in _INDEFINITE


def person_in_role(
    phrase: str, before: int, people: Register, mentions: Sequence[Mention]
) -> str | None:
    """Return the person last named before ``before`` who bears the role of ``phrase``.

    ``None`` where nobody fits, or where the phrase presents somebody new.
    """
    if is_indefinite(phrase):
        return None
    fitting = (p.name for p in people.values() if called(phrase, p.roles) in {"so", "just so"})
    return latest(fitting, before, mentions)


def latest(names: Iterable[str], before: int, mentions: Sequence[Mention]) -> str | None:
    """Return which of ``names`` was mentioned last before the code point ``before``."""
    wanted = set(names)
    for mention in reversed(mentions):
        if mention.span.start < before and mention.type == "person" and mention.name in wanted:
            return mention.name
    return None


def person_called(words: str, people: Register) -> str | None:
    """Return the person whose family name ends ``words``, for a name that nobody typed."""
    found = _WORD.findall(words)
    if not found:
        return None
    last = found[-1].casefold() if words.isupper() else found[-1]
    for name in people:
        surname = name.split()[-1]
        if last in {surname, surname.casefold()}:
            return name
    bearers = [name for name in people if last in name.split()]  # Lins de Souza, Ok Soon-ja
    return bearers[0] if len(bearers) == 1 and len(found) == 1 else None


def person_with_initials(words: str, people: Register) -> str | None:
    """Return the only person whose initials ``words`` are, as *AR* leads her turns."""
    letters = words.replace(".", "")
    if not (1 < len(letters) <= _MOST_INITIALS and letters.isupper()):
        return None
    fitting = [
        name for name in people if "".join(part[0] for part in _WORD.findall(name)) == letters
    ]
    return fitting[0] if len(fitting) == 1 else None
