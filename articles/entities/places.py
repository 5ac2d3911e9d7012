"""Rules that find places."""

from __future__ import annotations

from collections.abc import Iterator

from articles.entities.candidates import Candidate
from articles.entities.capitals import is_name_word
from articles.entities.gazetteer import Gazetteer
from articles.entities.people import is_office
from articles.entities.reading import Sentence
from articles.entities.runs import Run

_BEFORE_PLACES = frozenset(
    {"in", "at", "near", "from", "to", "across", "outside", "around", "into"}
)
_STARTS_WITH_OF = frozenset(
    {"City", "State", "Republic", "Kingdom", "Province", "County", "Town", "Village", "Emirate"}
    | {"Gulf", "Bay", "Strait", "Straits", "Sea", "Isle", "Lake", "Valley", "Port", "Cape"}
)


def propose_places(sentence: Sentence, run: Run, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Yield what may be places in ``run``."""
    yield from _by_head(sentence, run, gazetteer)
    yield from _by_start(sentence, run, gazetteer)
    yield from _by_direction(sentence, run, gazetteer)
    yield from _by_context(sentence, run, gazetteer)


def _by_head(sentence: Sentence, run: Run, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """A run up to a word like *River*, or after one like *Lake*."""
    words = sentence.words
    for end in range(run.start + 2, run.end + 1):
        if words[end - 1] in gazetteer.place_heads:
            start = run.start
            for at in range(end - 2, run.start - 1, -1):
                if is_office(words[at], gazetteer):
                    start = at + 1
                    break
            if end - start > 1:
                yield Candidate(start, end, "place", 2.3, "head")
    for start in range(run.start, run.end - 1):
        if words[start] in gazetteer.place_starts and words[start + 1] not in gazetteer.directions:
            yield Candidate(start, start + 2, "place", 1.4, "start")


def _by_start(sentence: Sentence, run: Run, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """A word like *Gulf*, *of* and what follows: *Gulf of Tarn*, *City of Harrow*."""
    words = sentence.words
    if run.end + 1 >= len(words) or words[run.end] != "of":
        return
    if words[run.end - 1] not in _STARTS_WITH_OF:
        return
    first = run.end + 1 + (words[run.end + 1] == "the")
    end = first
    while end < min(len(words), first + 3) and is_name_word(words[end]):
        end += 1
    if end > first and words[first] not in gazetteer.calendar:
        yield Candidate(run.end - 1, end, "place", 2.2, "start of")


def _by_direction(sentence: Sentence, run: Run, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """A direction and a listed place: *Northern Tarn*."""
    words = sentence.words
    for start in range(run.start, run.end - 1):
        if words[start] not in gazetteer.directions:
            continue
        for end, kind in sentence.matches(start + 1, gazetteer):
            if kind in {"place", "city"} and end <= run.end:
                yield Candidate(start, end, "place", 2.1, "direction")


def _by_context(sentence: Sentence, run: Run, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Unknown words where only a place makes sense: *Harrow district*, *Harrow, Canada*."""
    if sentence.titled:
        return
    words = sentence.words
    short = run.end - run.start <= 3
    inside = words[run.start : run.end]
    if not short or any(is_office(word, gazetteer) for word in inside):
        return
    if gazetteer.kind(inside[-1]) in {"demonym", "other"}:
        return
    if run.end < len(words) and words[run.end] in gazetteer.place_nouns:
        yield Candidate(run.start, run.end, "place", 1.9, "kind of place")
    if _stands_before_a_country(sentence, run, gazetteer):
        yield Candidate(run.start, run.end, "place", 1.8, "part of a place")
    if run.start > 0 and words[run.start - 1] in {"in", "near"}:
        yield Candidate(run.start, run.end, "place", 1.3, "preposition")


def _stands_before_a_country(sentence: Sentence, run: Run, gazetteer: Gazetteer) -> bool:
    words = sentence.words
    if run.start == 0 or run.end + 1 >= len(words) or words[run.end] != ",":
        return False
    if words[run.start - 1].lower() not in _BEFORE_PLACES | {"of", "the"}:
        return False
    return any(kind == "place" for _, kind in sentence.matches(run.end + 1, gazetteer))
