"""Names and their short forms: *Tarn Harbour Trust (THT)*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from articles.entities.candidates import Candidate
from articles.entities.capitals import is_name_word
from articles.entities.reading import Sentence
from articles.entities.runs import Run

_SMALL = frozenset(
    {"of", "for", "and", "the", "on", "to", "in", "de", "la", "du", "des", "del", "e", "y"}
    | {"-", "&", "'", "’s", "'s"}
)
"""Words that a short form may leave out."""
_LONGEST = 12
"""Tokens of the longest name that is looked for before its short form."""


def propose_with_acronym(sentence: Sentence, run: Run) -> Iterator[Candidate]:
    """Yield ``run`` and its short form in brackets: *Tarn Harbour Trust (THT)*."""
    words = sentence.words
    if run.following != "(" or words[run.end + 2 : run.end + 3] != (")",):
        return
    acronym = words[run.end + 1]
    if not is_acronym(acronym):
        if len(run.words) > 1 and _blends(acronym, sentence.text(run.start, run.end)):
            yield Candidate(run.start, run.end, "organisation", 2.5, "long form")
            yield Candidate(run.end + 1, run.end + 2, "organisation", 2.5, "short form")
        return
    start = _start_of_long_form(words, run.end, acronym)
    if start is None:
        yield Candidate(run.end + 1, run.end + 2, "organisation", 1.0, "bracket")
        return
    yield Candidate(start, run.end, "organisation", 3.5, "long form")
    yield Candidate(run.end + 1, run.end + 2, "organisation", 3.5, "short form")


def _blends(word: str, name: str) -> bool:
    """Say whether ``word`` is put together from pieces of ``name``: *Tarnimbank*."""
    if len(word) < 4 or not word.isalpha() or word[0] != name[0]:
        return False
    letters = iter(name.lower())
    return all(letter in letters for letter in word.lower())


def _start_of_long_form(words: Sequence[str], end: int, acronym: str) -> int | None:
    """Return where the words before ``end`` begin that ``acronym`` abbreviates, if they do."""
    letters = [char for char in acronym.upper() if char.isalpha()]
    at = end
    while letters and at > 0 and end - at < _LONGEST:
        at -= 1
        word = words[at]
        if word[0].upper() == letters[-1]:
            letters.pop()
        elif word not in _SMALL:
            return None
    return at if not letters and is_name_word(words[at]) else None


def is_acronym(word: str) -> bool:
    """Say whether ``word`` is short and at least half capitals: *THT*, *TfH*."""
    if word[1:].islower() or not 2 <= len(word) <= 10:
        return False
    capitals = sum(map(str.isupper, word))
    return capitals >= 2 and 2 * capitals >= len(word)
