"""Rules that take names from the word lists, and words that are no names from theirs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from articles.entities.candidates import Candidate
from articles.entities.capitals import is_name_word
from articles.entities.gazetteer import Gazetteer, Kind
from articles.entities.reading import Sentence
from articles.entities.runs import Run
from articles.lexicon import folded
from articles.model import EntityType

_TYPES: Mapping[Kind, tuple[EntityType | None, float]] = {
    "place": ("place", 2.0),
    "city": ("place", 1.5),
    "organisation": ("organisation", 2.2),
    "person": ("person", 1.6),
    "demonym": (None, 1.4),
    "other": (None, 2.2),
}
"""The type of each kind of list, and how far it is to be believed: measured on news."""


_BEFORE_TOWNS = frozenset({"in", "at", "near", "from", "to", "outside", "of", "across", "around"})
_OPENING = frozenset({"“", "‘", '"', "``", "«"})
_CLOSING = frozenset({"”", "’", '"', "''", "»"})
_CURRENCIES = frozenset({"$", "€", "£", "¥", "dollar", "dollars", "Dollar", "Dollars"})


def propose_listed(sentence: Sentence, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Yield every listed phrase of ``sentence`` that is written like a name."""
    words = sentence.words
    for start in sentence.capitals:
        word = words[start]
        for end, kind in sentence.listed[start]:
            if words[end - 1] in gazetteer.ordinary:  # the sun is not The Sun
                continue
            entity_type, belief = _TYPES[kind]
            if end - start > 1:
                belief += 0.7 if kind != "city" else 1.1
            elif kind == "city" and not _reads_as_place(words, start):
                if folded(word) in gazetteer.ordinary:
                    continue
                belief = 0.9 if _is_personal(word, gazetteer) else 1.2
            yield Candidate(start, end, entity_type, belief, kind)


def _reads_as_place(words: Sequence[str], at: int) -> bool:
    """Say whether the words around ``at`` let it be a town: *in Harrow*, *Harrow, Canada*."""
    if at > 0 and words[at - 1] in _BEFORE_TOWNS:
        return True
    if words[at + 1 : at + 2] == ("-",):
        return True
    return at + 1 < len(words) and words[at + 1] in {",", "("} and at == 0


def _is_personal(word: str, gazetteer: Gazetteer) -> bool:
    plain = folded(word)
    return plain in gazetteer.surnames or plain in gazetteer.first_names


def propose_money(sentence: Sentence) -> Iterator[Candidate]:
    """Yield the letters before a currency sign: the *US* of *US$5*, the *HK* of *HK$300*."""
    if _CURRENCIES.isdisjoint(sentence.words):
        return
    words = sentence.tokens
    for at in range(len(words) - 1):
        following = words[at + 1]
        if following.text in _CURRENCIES and (
            following.start == words[at].end or following.text.isalpha()
        ):
            yield Candidate(at, at + 1, None, 4.0, "money")


def _end_of_area(sentence: Sentence, run: Run, gazetteer: Gazetteer) -> int:
    """Return the end of what the office before *of* is for: *Minister of Mines and Energy*."""
    words = sentence.words
    at = end = run.end + 1
    while at < len(words):
        if is_name_word(words[at]) and folded(words[at]) in gazetteer.ordinary:
            end = at + 1
        elif words[at] not in {"and", "&", ","}:
            break
        at += 1
    return end if end > run.end + 1 and not _goes_on(words, end) else run.end


def _goes_on(words: Sequence[str], end: int) -> bool:
    return end < len(words) and is_name_word(words[end])


def _is_quoted(sentence: Sentence, run: Run) -> bool:
    """Say whether ``run``, after an opening mark, stands alone, as the title of a work does."""
    end = run.end + (run.following in {",", "."})
    return end < len(sentence.words) and sentence.words[end] in _CLOSING


def _is_called(run: Run, at: int, gazetteer: Gazetteer) -> bool:
    """*Chief Financial Officer Mark Tarn*: after an office of two words it is a first name."""
    before, word = run.words[at - run.start - 1 : at - run.start + 1]
    names_follow = at < run.end - 1 and at - run.start > 1
    return names_follow and before in gazetteer.roles and folded(word) in gazetteer.first_names


def propose_others(sentence: Sentence, run: Run, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Yield offices, and names of laws, cups and other things: *Harrow Act*."""
    if run.before in gazetteer.other_nouns and not sentence.titled:
        yield Candidate(run.start, run.end, None, 1.7, "other noun")
    if run.before in _OPENING and _is_quoted(sentence, run):
        yield Candidate(run.start, run.end, None, 1.3, "quoted")
    if run.following in {"of", "for"} and run.words[-1] in gazetteer.roles:
        area_end = _end_of_area(sentence, run, gazetteer)
        if area_end > run.end:
            yield Candidate(run.end - 1, area_end, None, 2.6, "area of an office")
    for at, word in enumerate(run.words, run.start):
        if (
            word in gazetteer.roles
            or word in gazetteer.role_modifiers
            or word.rstrip(".") in gazetteer.titles
        ):
            yield Candidate(at, at + 1, None, 1.0, "office")
        elif word in gazetteer.other_heads and at > run.start:
            end = at if _is_called(run, at, gazetteer) else at + 1
            yield Candidate(run.start, end, None, 2.3, "other head")
