"""What the weights look at: one tuple of feature names for each token of an island.

An island is a stretch of a sentence from one capitalised token to the last that follows within
two small words; outside islands there are no names. The labels of the rules are features like
any other, so that the weights learn where to trust them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from articles.entities.candidates import Candidate
from articles.entities.gazetteer import Gazetteer, gazetteer
from articles.entities.reading import Sentence
from articles.entities.runs import is_name_word
from articles.lexicon import folded

_GAP = 2
"""Small words that an island may hold in a row: *Bank of the North*."""
_REMEMBERED = 20_000
"""Words whose classes are kept; the rest is computed again."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the whole text tells about its words: which ones it also writes small."""

    small: frozenset[str]


def surroundings(sentences: Iterable[Sentence]) -> Surroundings:
    """Return the facts about the words of a text that features of all its sentences use."""
    return Surroundings(
        frozenset(
            token.text
            for sentence in sentences
            for token in sentence.tokens
            if token.text.islower()
        )
    )


def islands(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the token ranges ``[start, end)`` of ``sentence`` that may hold names."""
    start = end = -1
    for at, token in enumerate(sentence.tokens):
        if not is_name_word(token.text):
            continue
        if start >= 0 and at - end > _GAP:
            yield start, end
            start = at
        elif start < 0:
            start = at
        end = at + 1
    if start >= 0:
        yield start, end


def features(
    sentence: Sentence,
    start: int,
    end: int,
    choice: Sequence[Candidate],
    facts: Surroundings,
) -> list[tuple[str, ...]]:
    """Return the features of each token of the island ``[start, end)``.

    ``choice`` is what the rules chose in the sentence.
    """
    words = ["<s>", "<s>", *(token.text for token in sentence.tokens), "</s>", "</s>"]
    labels = _labels(sentence, choice)
    return [_of_token(words, labels, at, sentence.titled, facts) for at in range(start, end)]


def _labels(sentence: Sentence, choice: Sequence[Candidate]) -> list[tuple[str, str]]:
    """Return the rule label and the rule of each token, padded like the words."""
    labels = [("O", "-")] * (len(sentence.tokens) + 4)
    for candidate in choice:
        kind = candidate.type or "none"
        for at in range(candidate.start, candidate.end):
            begins = "B" if at == candidate.start else "I"
            labels[at + 2] = (f"{begins}{kind[0:2]}", candidate.rule)
    return labels


def _of_token(
    words: Sequence[str],
    labels: Sequence[tuple[str, str]],
    at: int,
    titled: bool,
    facts: Surroundings,
) -> tuple[str, ...]:
    middle = at + 2
    word = words[middle]
    form = _form(word)
    before, after = _form(words[middle - 1]), _form(words[middle + 1])
    label, rule = labels[middle]
    last, following = labels[middle - 1][0], labels[middle + 1][0]
    found = [
        "bias",
        f"w={form.small}",
        f"w-1={before.small}",
        f"w+1={after.small}",
        f"w-2={words[middle - 2].lower()}",
        f"w+2={words[middle + 2].lower()}",
        f"s={form.shape}",
        f"s-1={before.shape}{form.shape}",
        f"s+1={form.shape}{after.shape}",
        f"p={form.small[:3]}",
        f"e={form.small[-3:]}",
        f"ee={form.small[-2:]}",
        f"l={label}",
        f"r={label}{rule}",
        f"l-1={last}{label}",
        f"l+1={label}{following}",
        f"l3={last}{label}{following}",
        f"ls={label}{form.shape}",
        f"lw={label}{form.small}",
    ]
    small = form.small in facts.small
    if at == 0 or titled:
        found.append(f"t={titled}{small}{form.shape}")
    if small:
        found.append("small")
    found.extend(form.classes)
    found.extend(f"-{name}" for name in before.classes)
    found.extend(f"+{name}" for name in after.classes)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Form:
    """What can be said of a word without its context."""

    small: str
    shape: str
    classes: tuple[str, ...]


@lru_cache(_REMEMBERED)
def _form(word: str) -> _Form:
    return _Form(word.lower(), _shape(word), tuple(_classes(word, gazetteer())))


def _shape(word: str) -> str:
    """Return ``word`` with its letters as X and x and digits as d, runs written once or twice."""
    shape = ""
    for char in word[:12]:
        kind = "X" if char.isupper() else "x" if char.isalpha() else "d" if char.isdigit() else char
        if shape[-2:] != kind * 2:
            shape += kind
    return shape


def _classes(word: str, lists: Gazetteer) -> Iterator[str]:
    plain, bare = folded(word), word.rstrip(".")
    kind = lists.kind(word)
    if kind:
        yield f"k={kind}"
    if word[0].isupper():
        if plain in lists.first_names:
            yield "first"
        if plain in lists.surnames:
            yield "family"
    for name, found in (
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
