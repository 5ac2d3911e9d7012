"""What the weights look at: the names of the features of each token of an island.

An island is a stretch of a sentence from one capitalised token to the last that follows within
two small words; outside islands there are no names. The labels of the rules are features like
any other, so that the weights learn where to trust them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from articles.entities.candidates import Candidate
from articles.entities.capitals import is_name_word
from articles.entities.gazetteer import Gazetteer, gazetteer
from articles.entities.reading import Sentence
from articles.lexicon import folded

OUTSIDE = "O"
LABELS = (OUTSIDE, *(f"{part}-{kind}" for kind in ("pe", "or", "pl") for part in "BI"))
"""The label of a token: outside, or at the beginning of or inside a name of one type."""

NEAR = (-2, -1, 0, 1, 2)
"""Where the words stand, from the token looked at, that have features of their own."""

_GAP = 2
"""Small words that an island may hold in a row: *Bank of the North*."""
_LONGEST = 100
"""Tokens of an island: a longer one is cut, for what is in it are not names."""
_REMEMBERED = 1 << 15
"""Words whose features are kept; those of the rest are made again when they come again."""
_EDGE = "\n"
"""Stands for what is before and after a sentence."""


@dataclass(frozen=True, slots=True)
class Island:
    """The tokens ``[start, end)`` of a sentence as the weights see them.

    ``words`` are those tokens with two more on either side. ``labels`` are what the rules say of
    each token and ``beliefs`` how much they believe it; ``context`` are the features of each token
    that more than one word decides.
    """

    start: int
    end: int
    words: tuple[str, ...]
    labels: tuple[str, ...]
    beliefs: tuple[float, ...]
    context: tuple[tuple[str, ...], ...]

    def features(self, at: int) -> tuple[str, ...]:
        """Return all features of the token ``at``, counted from the start of the island."""
        near = (name for step in NEAR for name in of_word(self.words[at + 2 + step], step))
        return (*near, *self.context[at])


def islands(
    sentence: Sentence, choice: Sequence[Candidate], small: frozenset[str]
) -> Iterator[Island]:
    """Yield the islands of ``sentence``, in order.

    ``choice`` is what the rules chose in it; ``small`` are the words that the text also writes
    without a capital (see :func:`small_words`).
    """
    words = (_EDGE, _EDGE, *sentence.words, _EDGE, _EDGE)
    labels = _rule_labels(len(words), choice)
    for start, end in _stretches(sentence):
        context = (
            tuple(_context(words, labels, at + 2, sentence.titled, small))
            for at in range(start, end)
        )
        said = labels[start + 2 : end + 2]
        yield Island(
            start,
            end,
            words[start : end + 4],
            tuple(each.label for each in said),
            tuple(each.belief for each in said),
            tuple(context),
        )


def small_words(sentences: Iterable[Sentence]) -> frozenset[str]:
    """Return the words that ``sentences`` write in small letters."""
    return frozenset(
        token.text for sentence in sentences for token in sentence.tokens if token.text.islower()
    )


@lru_cache(_REMEMBERED)
def of_word(word: str, step: int) -> tuple[str, ...]:
    """Return the features that ``word`` alone gives the token ``step`` tokens before it."""
    small = word.lower()
    if abs(step) == 2:
        return (f"{step}={small}",)
    mark = f"{step}:" if step else ""
    found = [f"{mark}w={small}", *(f"{mark}{name}" for name in _classes(word))]
    if step == 0:
        found += [
            f"s={_shape(word)}",
            f"p={small[:3]}",
            f"e={small[-3:]}",
            f"ee={small[-2:]}",
            "bias",
        ]
    return tuple(found)


def _stretches(sentence: Sentence) -> Iterator[tuple[int, int]]:
    start = end = -1
    for at, token in enumerate(sentence.tokens):
        if not is_name_word(token.text):
            continue
        if start >= 0 and (at - end > _GAP or at - start >= _LONGEST):
            yield start, end
            start = at
        elif start < 0:
            start = at
        end = at + 1
    if start >= 0:
        yield start, end


class _RuleLabel(NamedTuple):
    label: str
    rule: str
    belief: float


_NO_RULE = _RuleLabel(OUTSIDE, "-", 1.0)


def _rule_labels(words: int, choice: Sequence[Candidate]) -> list[_RuleLabel]:
    """Return what the rules say of each of the ``words`` of a sentence, edges included."""
    labels = [_NO_RULE] * words
    for candidate in choice:
        kind = candidate.type[:2] if candidate.type else "no"
        for at in range(candidate.start, candidate.end):
            part = "B" if at == candidate.start else "I"
            labels[at + 2] = _RuleLabel(f"{part}-{kind}", candidate.rule, candidate.belief)
    return labels


def _context(
    words: Sequence[str],
    labels: Sequence[_RuleLabel],
    at: int,
    titled: bool,
    small: frozenset[str],
) -> Iterator[str]:
    """Yield the features of the word ``at`` that more than one word decides."""
    label, rule, _ = labels[at]
    before, after = labels[at - 1].label, labels[at + 1].label
    shape = _shape(words[at])
    yield f"l={label}"
    yield f"r={label}{rule}"
    yield f"l-={before}{label}"
    yield f"l+={label}{after}"
    yield f"l3={before}{label}{after}"
    yield f"ls={label}{shape}"
    yield f"lw={label}{words[at].lower()}"
    yield f"s-={_shape(words[at - 1])}{shape}"
    yield f"s+={shape}{_shape(words[at + 1])}"
    written_small = words[at].lower() in small
    if written_small:
        yield "small"
    if titled or words[at - 1] == _EDGE:
        yield f"t={titled}{written_small}{shape}"


@lru_cache(_REMEMBERED)
def _shape(word: str) -> str:
    """Return ``word`` with its letters as X and x and its digits as d, runs cut to two."""
    shape = ""
    for char in word[:12]:
        kind = "X" if char.isupper() else "x" if char.isalpha() else "d" if char.isdigit() else char
        if shape[-2:] != kind * 2:
            shape += kind
    return shape


@lru_cache(_REMEMBERED)
def _classes(word: str) -> tuple[str, ...]:
    """Return the lists that hold ``word``."""
    return tuple(_lists_with(word, gazetteer()))


def _lists_with(word: str, lists: Gazetteer) -> Iterator[str]:
    plain, bare = folded(word), word.rstrip(".")
    kind = lists.kind(word)
    if kind:
        yield f"k={kind}"
    capital = word[0].isupper()
    for name, found in (
        ("first", capital and plain in lists.first_names),
        ("family", capital and plain in lists.surnames),
        ("opener", plain in lists.openers),
        ("ordinary", plain in lists.ordinary),
        ("title", bare in lists.titles),
        ("role", word in lists.roles),
        ("modifier", word in lists.role_modifiers),
        ("orghead", bare in lists.organisation_heads),
        ("orgstart", word in lists.organisation_starts),
        ("placehead", word in lists.place_heads),
        ("placestart", word in lists.place_starts),
        ("otherhead", word in lists.other_heads),
        ("direction", word in lists.directions),
        ("verb", word in lists.personal_verbs),
        ("trade", word in lists.trades),
        ("orgnoun", word in lists.organisation_nouns),
        ("orghas", word in lists.organisation_belongings),
        ("placenoun", word in lists.place_nouns),
    ):
        if found:
            yield name
