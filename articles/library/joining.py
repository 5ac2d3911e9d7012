"""Which names of a folder are one entity: the rules, which know nothing of the index.

Names that `folded_name` writes alike are one entity. A short name, a lone surname or the acronym
of an organisation, joins the one entity that bears it; where two bear it, or none, it stays by
itself. What an article itself makes clear is settled before: `articles.coreference.names`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from articles import lexicon
from articles.coreference.spelling import folded_name, words_of
from articles.model import EntityKey

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_SMALL = frozenset({"of", "and", "for", "in", "on", "the", "de", "la", "des", "du", "&"})
_ARTICLE = re.compile(r"(?:al|el|ul)-", re.IGNORECASE)
"""*al-Rashid* is a surname, *Al Rushton* is not."""
_SHORTEST_ACRONYM = 2


@lru_cache(1 << 16)
def short_name(key: EntityKey) -> str | None:
    """Return the name, folded, if it is one that may stand for a longer one, else ``None``.

    ``Obama`` and ``von der Leyen`` for people, one word for organisations, nothing for places.
    """
    words = folded_name(key).split()
    if key.type == "person":
        is_surname = len(words) == 1 or _begins_a_surname(words) or _ARTICLE.match(key.name)
        return " ".join(words) if is_surname else None
    return words[0] if key.type == "organisation" and len(words) == 1 else None


def borne_by(key: EntityKey, forms: Iterable[str]) -> frozenset[str]:
    """Return the short names, folded, that an entity bears.

    A person bears the surname. An organisation bears those of ``forms``, by which articles that
    name it in full call it as well, that are an acronym or another short form of all its words.
    """
    if short_name(key) is not None or key.type == "place":
        return frozenset()
    return _surnames(key) if key.type == "person" else _acronyms(key, tuple(forms))


@lru_cache(1 << 14)
def _surnames(key: EntityKey) -> frozenset[str]:
    words = folded_name(key).split()
    while len(words) > 1 and words[-1] in _SUFFIXES:
        words.pop()
    found = {words[-1]}
    if words[0] in lexicon.words("family_names_first"):
        found.add(words[0])
    first = next((at for at in range(1, len(words)) if words[at] in _particles()), None)
    if first is not None:
        found.add(" ".join(words[first:]))
    return frozenset(found)


@lru_cache(1 << 14)
def _acronyms(key: EntityKey, forms: tuple[str, ...]) -> frozenset[str]:
    return frozenset(_acronyms_among(folded_name(key).split(), forms))


def _acronyms_among(words: list[str], forms: Iterable[str]) -> Iterator[str]:
    for form in forms:
        letters = words_of(form)
        if len(letters) == 1 and letters[0] not in words and _abbreviates(letters[0], words):
            yield letters[0]


def _abbreviates(letters: str, words: list[str]) -> bool:
    """Say whether ``letters`` stand in this order in ``words``, from the first letter of one on.

    So a credit in brackets, *Ministry of Finance (AP)*, makes no acronym for the whole folder.
    """
    beginnings = {words[0][0], next((w[0] for w in words if w not in _SMALL), words[0][0])}
    rest = iter("".join(words))
    return (
        len(letters) >= _SHORTEST_ACRONYM
        and letters[0] in beginnings
        and all(letter in rest for letter in letters)
    )


def _begins_a_surname(words: Sequence[str]) -> bool:
    """Say whether words begin as *von der* or *bin* do; *Ben* and *Van* are first names as well."""
    first, second = words[:2]
    return first in _particles() and (
        second in _particles() or first not in lexicon.table("first_names")
    )


def _particles() -> frozenset[str]:
    return lexicon.words("name_particles")
