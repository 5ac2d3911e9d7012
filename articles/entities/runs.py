"""Runs of capitalised words: the stuff that names are made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from articles import lexicon
from articles.entities.capitals import is_name_word, is_two_syllables
from articles.entities.gazetteer import Gazetteer
from articles.entities.reading import Sentence
from articles.lexicon import folded

_LONGEST = 24
"""Tokens: a longer row of capitals is no name, and the rules look at every part of a run."""


@dataclass(slots=True, eq=False)
class Run:
    """Capitalised tokens ``[start, end)`` that stand together: *Defence Minister Ana Tarn*.

    ``words`` are theirs, ``before`` and ``following`` the words beside them, empty where the
    sentence begins or ends.
    """

    start: int
    end: int
    words: tuple[str, ...]
    before: str
    following: str


def runs(sentence: Sentence, gazetteer: Gazetteer) -> tuple[Run, ...]:
    """Return the longest runs of capitalised words, in order.

    A small word that names contain (*de*, *bin*) stays inside its run; a word that opens the
    sentence and is no name (*The*, *However*) stays outside.
    """
    return tuple(_found(sentence, gazetteer))


def _found(sentence: Sentence, gazetteer: Gazetteer) -> Iterator[Run]:
    end = 0
    words = sentence.words
    for at in sentence.capitals:
        if at < end or _opens(sentence, at, gazetteer):
            continue
        end = at + 1
        while (after := _continued(sentence, end, gazetteer)) > end and end - at < _LONGEST:
            end = after
        before = words[at - 1] if at else ""
        yield Run(at, end, words[at:end], before, words[end] if end < len(words) else "")


def _opens(sentence: Sentence, at: int, gazetteer: Gazetteer) -> bool:
    """Say whether the token at ``at`` is capitalised only because a sentence begins there."""
    word = sentence.words[at]
    if folded(word) not in gazetteer.openers or word in gazetteer.acronyms:
        return False
    if not sentence.titled and _is_full_name(sentence, at, gazetteer):
        return False
    if sentence.titled or at == 0:
        return True
    mark = sentence.tokens[at - 1]
    attached = at > 1 and mark.start == sentence.tokens[at - 2].end
    return mark.text in _OPENING_MARKS and not (attached and mark.text in {"'", "’"})


_OPENING_MARKS = frozenset(
    {'"', "“", "”", "‘", "'", ":", "(", "—", "–", "-", "*", "•", "…", "..", "...", "``", "''"}
)


def _is_full_name(sentence: Sentence, at: int, gazetteer: Gazetteer) -> bool:
    """Say whether an ordinary word is a first name here: *Bill Tarn*, but not *Will Tarn go?*."""
    if at + 1 == len(sentence.words):
        return False
    word, following = folded(sentence.words[at]), sentence.words[at + 1]
    if is_two_syllables(following):
        return True
    if word not in gazetteer.first_names or folded(following) in gazetteer.ordinary:
        return False
    listed = folded(following) in gazetteer.surnames
    return is_name_word(following) and (listed or word not in lexicon.table("function_words"))


def _continued(sentence: Sentence, end: int, gazetteer: Gazetteer) -> int:
    """Return where a run that reached ``end`` goes on to, ``end`` itself if it is over."""
    words = sentence.words
    at = end
    while at < len(words) and at < end + 3 and words[at] in gazetteer.particles:
        at += 1
    if at == len(words) or not is_name_word(words[at]):
        return end
    if sentence.titled and folded(words[at]) in gazetteer.openers:
        return end
    return at + 1
