"""What the weights look at: the features of each token of an island, as names.

A token is looked at in several views: a word near it, the labels around it, its case. A view alone
decides which features it gives, and few views are new: so the tagger need not name the features of
one that it has met before.

An island is a stretch of a sentence from one capitalised token to the last that follows within
two small words; outside islands there are no names. The labels of the rules are features like
any other, so that the weights learn where to trust them.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain, compress
from operator import contains
from typing import Any, NamedTuple

from articles.entities.candidates import Candidate
from articles.entities.gazetteer import gazetteer
from articles.entities.reading import Sentence
from articles.lexicon import folded
from articles.model import EntityType

OUTSIDE = "O"
LABELS = (OUTSIDE, *(f"{part}-{kind}" for kind in ("pe", "or", "pl") for part in "BI"))
"""The label of a token: outside, or at the beginning of or inside a name of one type."""

_GAP = 2
"""Small words that an island may hold in a row: *Bank of the North*."""
_LONGEST = 100
"""Tokens of an island: a longer one is cut, for what is in it are not names."""
_REMEMBERED = 1 << 15
"""Words whose shape and lists are kept; those of the rest are found again when they come again."""
_REMEMBERED_CLASSES = 1 << 10
"""Of the many words, most are in the same few lists; the rules say the same few things of them."""
_EDGE = "\n"
"""Stands for what is before and after a sentence."""
EDGES = 2
"""So many stand on either side of one."""
STEPS = range(-EDGES, EDGES + 1)
"""How far the words around a token are from it that are looked at."""

View = tuple[Any, ...]
"""A function of this module that names features, and what it is to be called with."""


def named(view: View) -> tuple[str, ...]:
    """Return the names of the features that ``view`` gives."""
    names: Callable[..., tuple[str, ...]] = view[0]
    return names(*view[1:])


class Labelled(NamedTuple):
    """What the rules say of a token: its label, which of them says so, and how much it believes."""

    label: str
    rule: str
    belief: float


_NO_RULE = Labelled(OUTSIDE, "-", 1.0)


@dataclass(slots=True, eq=False)
class Seen:
    """A sentence as the weights see it, with two words more on either side.

    ``said`` is what the rules say of each word, ``small`` are the words that the text also writes
    without a capital, ``titled`` is that of the sentence.
    """

    words: Sequence[str]
    said: Sequence[Labelled]
    small: frozenset[str]
    titled: bool

    def around(self, at: int) -> Sequence[str]:
        """Return the word ``at`` with its neighbours, one for each of ``STEPS``."""
        return self.words[at - EDGES : at + EDGES + 1]

    def views(self, at: int) -> list[View]:
        """Return all views of the word ``at`` but for those of single words around it."""
        words, said = self.words, self.said
        label, rule, _ = said[at]
        word, before = words[at], words[at - 1]
        lower, shape = word.lower(), _shape(word)
        views: list[View] = [
            (of_labels, said[at - 1].label, label, rule, said[at + 1].label),
            (of_shapes, _shape(before), shape, _shape(words[at + 1]), label),
            (of_labelled_word, label, lower),
        ]
        opens = self.titled or before == _EDGE
        if opens or lower in self.small:
            views.append((of_case, shape, lower in self.small, self.titled, opens))
        return views


@dataclass(slots=True, eq=False)
class Island:
    """The tokens ``[start, end)`` of a sentence as the weights see them."""

    sentence: Seen
    start: int
    end: int

    @property
    def places(self) -> range:
        """Where its tokens stand among the words of ``sentence``, whose edges are words, too."""
        return range(self.start + EDGES, self.end + EDGES)

    def features(self, at: int) -> tuple[str, ...]:
        """Return the names of all features of the token ``at``, counted from its own start."""
        place = self.places[at]
        words = zip(self.sentence.around(place), STEPS, strict=True)
        views = [(of_word, word, step) for word, step in words] + self.sentence.views(place)
        return tuple(name for view in views for name in named(view))


def islands(
    sentence: Sentence, choice: Sequence[Candidate], small: frozenset[str]
) -> Iterator[Island]:
    """Yield the islands of ``sentence``, in order.

    ``choice`` is what the rules chose in it; ``small`` are the words that the text also writes
    without a capital (see :func:`small_words`).
    """
    if not sentence.capitals:
        return
    words = (_EDGE, _EDGE, *sentence.words, _EDGE, _EDGE)
    seen = Seen(words, _labelled(len(words), choice), small, sentence.titled)
    for start, end in _stretches(sentence.capitals):
        yield Island(seen, start, end)


def small_words(sentences: Iterable[Sentence]) -> frozenset[str]:
    """Return the words that ``sentences`` write in small letters."""
    words = set(chain.from_iterable(each.words for each in sentences))
    return frozenset(filter(str.islower, words))


def of_word(word: str, step: int) -> tuple[str, ...]:
    """Return the features that ``word`` alone gives the token ``step`` tokens before it."""
    small = word.lower()
    if abs(step) == 2:
        return (f"{step}={small}",)
    classes = _classes(word)
    if step:
        return (f"{step}:w={small}", *_beside(classes, step))
    ends = (f"p={small[:3]}", f"e={small[-3:]}", f"ee={small[-2:]}")
    return (f"w={small}", *classes, f"s={_shape(word)}", *ends, "bias")


def _stretches(capitals: Sequence[int]) -> Iterator[tuple[int, int]]:
    start, last = capitals[0], capitals[0]
    for at in capitals:
        if at - last > _GAP + 1 or at - start >= _LONGEST:
            yield start, last + 1
            start = at
        last = at
    yield start, last + 1


@lru_cache(_REMEMBERED_CLASSES)
def _beside(classes: Sequence[str], step: int) -> Sequence[str]:
    """Return the features that the ``classes`` of a word give the token ``step`` before it."""
    return tuple([f"{step}:{name}" for name in classes])


def _labelled(words: int, choice: Sequence[Candidate]) -> list[Labelled]:
    """Return what the rules say of each of the ``words`` of a sentence, edges included."""
    said = [_NO_RULE] * words
    for found in choice:
        first, inside = _labels(found.type, found.rule, found.belief)
        start, end = found.start + EDGES, found.end + EDGES
        said[start:end] = first, *(inside,) * (end - start - 1)
    return said


@lru_cache(_REMEMBERED_CLASSES)
def _labels(type: EntityType | None, rule: str, belief: float) -> tuple[Labelled, Labelled]:
    """Return what such a candidate says of its first token, and of each that follows."""
    kind = type[:2] if type else "no"
    return Labelled(f"B-{kind}", rule, belief), Labelled(f"I-{kind}", rule, belief)


def of_labels(before: str, label: str, rule: str, after: str) -> tuple[str, ...]:
    """Return the features of a token that ``rule`` gave ``label``, with its neighbours' labels."""
    return (
        f"l={label}",
        f"r={label}{rule}",
        f"l-={before}{label}",
        f"l+={label}{after}",
        f"l3={before}{label}{after}",
    )


def of_shapes(before: str, shape: str, after: str, label: str) -> tuple[str, ...]:
    """Return the features of the shape of a word, with those of its neighbours."""
    return f"ls={label}{shape}", f"s-={before}{shape}", f"s+={shape}{after}"


def of_labelled_word(label: str, word: str) -> tuple[str, ...]:
    """Return the feature of a word together with what the rules say of it."""
    return (f"lw={label}{word}",)


def of_case(shape: str, written_small: bool, titled: bool, opens: bool) -> tuple[str, ...]:
    """Return the features of what the capital of a word is worth.

    ``written_small`` says that the text has the word in small letters, too, ``opens`` that it has
    its capital for its place.
    """
    small = ("small",) if written_small else ()
    return (*small, f"t={titled}{written_small}{shape}") if opens else small


@lru_cache(_REMEMBERED)
def _shape(word: str) -> str:
    """Return ``word`` with its letters as X and x and its digits as d, runs cut to two."""
    if word[1:].islower() and word.isalpha():  # most words
        return ("Xx" if len(word) == 2 else "Xxx") if word[0].isupper() else "xx"
    shape = ""
    for char in word[:12]:
        kind = "X" if char.isupper() else "x" if char.isalpha() else "d" if char.isdigit() else char
        if shape[-2:] != kind * 2:
            shape += kind
    return shape


@lru_cache(_REMEMBERED)
def _classes(word: str) -> tuple[str, ...]:
    """Return the lists that hold ``word``."""
    lists, plain, bare = gazetteer(), folded(word), word.rstrip(".")
    name = plain if word[0].isupper() else ""
    spellings = (name,) * 2 + (plain,) * 2 + (bare,) * 2 + (word,) * (len(_CLASSES) - 6)
    found = tuple(compress(_CLASSES, map(contains, _lists(), spellings)))
    kind = lists.kind(word)
    return (f"k={kind}", *found) if kind else found


_CLASSES = (
    *("first", "family"),
    *("opener", "ordinary"),
    *("title", "orghead"),
    *("role", "modifier", "orgstart", "placehead", "placestart", "otherhead", "direction", "verb"),
    *("trade", "orgnoun", "orghas", "placenoun"),
)
"""The lists as features name them: those of names, of folded words, without full stops, of words"""


@cache
def _lists() -> tuple[Container[str], ...]:
    """Return the lists that ``_CLASSES`` names, in the same order."""
    lists = gazetteer()
    return (
        *(lists.first_names, lists.surnames),
        *(lists.openers, lists.ordinary),
        *(lists.titles, lists.organisation_heads),
        *(lists.roles, lists.role_modifiers, lists.organisation_starts, lists.place_heads),
        *(lists.place_starts, lists.other_heads, lists.directions, lists.personal_verbs),
        *(lists.trades, lists.organisation_nouns, lists.organisation_belongings),
        lists.place_nouns,
    )
