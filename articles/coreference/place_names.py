"""Which place names of an article are one place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from articles import lexicon
from articles.coreference.spelling import best_spelling, shown, words_of
from articles.lexicon import folded
from articles.model import Mention

Words = tuple[str, ...]

_KINDS = frozenset(
    {
        "province",
        "county",
        "state",
        "region",
        "district",
        "governorate",
        "prefecture",
        "municipality",
        "township",
        "oblast",
        "department",
        "city",
    }
)


def names(_text: str, mentions: Sequence[Mention]) -> list[str]:
    """Return the name of the place for each of ``mentions``, in their order.

    The list of places knows the aliases of countries; of the others *Harrow Province* and
    *Harrow* are one place, unless the longer name is listed as a place of its own (*Mexico
    City*). The text itself tells nothing more.
    """
    keys = [_key(mention.text) for mention in mentions]
    spellings: dict[Words, list[str]] = defaultdict(list)
    for key, mention in zip(keys, mentions, strict=True):
        spellings[key].append(_shown(mention.text))
    best = {key: best_spelling(spelt) for key, spelt in spellings.items()}
    return [_listed().get(key) or best[key] for key in keys]


def _key(name: str) -> Words:
    words = words_of(name)
    if words in _listed():
        return words_of(_listed()[words])
    if len(words) > 1 and words[-1] in _KINDS and " ".join(words) not in _cities():
        return words_of(_listed().get(words[:-1], " ".join(words[:-1])))
    return words


def _shown(name: str) -> str:
    """Return ``name`` without a word for its kind, unless that makes it another place."""
    words = shown(name).split()
    tail = folded(words[-1])
    listed = words_of(name) in _listed() or " ".join(words_of(name)) in _cities()
    if len(words) > 1 and tail in _KINDS and not listed:
        words.pop()
    return " ".join(words)


@cache
def _listed() -> Mapping[Words, str]:
    return {words_of(alias): name for alias, name in lexicon.table("places").items()}


@cache
def _cities() -> frozenset[str]:
    return lexicon.words("cities")
