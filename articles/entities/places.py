"""Rules that find places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from articles.entities.candidates import Candidate
from articles.entities.capitals import is_name_word
from articles.entities.gazetteer import Gazetteer
from articles.entities.offices import is_office
from articles.entities.reading import Sentence
from articles.entities.runs import Run

_BEFORE_PLACES = frozenset(
    {"in", "at", "near", "from", "to", "across", "outside", "around", "into", "of", "the"}
)
_STARTS_WITH_OF = frozenset(
    {"City", "State", "Republic", "Kingdom", "Province", "County", "Town", "Village", "Emirate"}
    | {"Gulf", "Bay", "Strait", "Straits", "Sea", "Isle", "Lake", "Valley", "Port", "Cape"}
)


def propose_places(sentence: Sentence, run: Run, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Yield what may be places in ``run``."""
    if len(run.words) > 1:
        yield from _by_head(run, gazetteer)
    if run.following == "of":
        yield from _by_start(sentence, run, gazetteer)
    if len(run.words) > 1:
        yield from _by_direction(sentence, run, gazetteer)
    if not sentence.titled and len(run.words) <= 3:
        yield from _by_context(sentence, run, gazetteer)


def _by_head(run: Run, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """A run up to a word like *River*, or after one like *Lake*."""
    words = run.words
    for head in range(1, len(words)):
        if words[head] in gazetteer.place_heads:
            first = head
            while first > 0 and not is_office(words[first - 1], gazetteer):
                first -= 1
            if first < head:
                yield Candidate(run.start + first, run.start + head + 1, "place", 2.3, "head")
    for at in range(len(words) - 1):
        if words[at] in gazetteer.place_starts and words[at + 1] not in gazetteer.directions:
            yield Candidate(run.start + at, run.start + at + 2, "place", 1.4, "start")


def _by_start(sentence: Sentence, run: Run, gazetteer: Gazetteer) -> Iterable[Candidate]:
    """A word like *Gulf*, *of* and what follows: *Gulf of Tarn*, *City of Harrow*."""
    words = sentence.words
    if run.words[-1] not in _STARTS_WITH_OF:
        return ()
    first = run.end + 1
    if words[first : first + 1] == ("the",):
        first += 1
    end = first
    while end < min(len(words), first + 3) and is_name_word(words[end]):
        end += 1
    if end > first and words[first] not in gazetteer.calendar:
        return (Candidate(run.end - 1, end, "place", 2.2, "start of"),)
    return ()


def _by_direction(sentence: Sentence, run: Run, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """A direction and a listed place: *Northern Tarn*."""
    words = sentence.words
    for start in range(run.start, run.end - 1):
        if words[start] not in gazetteer.directions:
            continue
        for end, kind in sentence.matches(start + 1, gazetteer):
            if kind in {"place", "city"} and end <= run.end:
                yield Candidate(start, end, "place", 2.1, "direction")


def _by_context(sentence: Sentence, run: Run, gazetteer: Gazetteer) -> Iterable[Candidate]:
    """Unknown words where only a place makes sense: *Harrow district*, *Harrow, Canada*."""
    believed = []
    if run.following in gazetteer.place_nouns:
        believed.append((1.9, "kind of place"))
    if _stands_before_a_country(sentence, run, gazetteer):
        believed.append((1.8, "part of a place"))
    if run.before in {"in", "near"}:
        believed.append((1.3, "preposition"))
    if not believed or _has_other_meaning(run, gazetteer):
        return ()
    return [Candidate(run.start, run.end, "place", belief, rule) for belief, rule in believed]


def _stands_before_a_country(sentence: Sentence, run: Run, gazetteer: Gazetteer) -> bool:
    if run.following != "," or run.before.lower() not in _BEFORE_PLACES:
        return False
    country = run.end + 1
    return country < len(sentence.words) and any(
        kind == "place" for _, kind in sentence.matches(country, gazetteer)
    )


def _has_other_meaning(run: Run, gazetteer: Gazetteer) -> bool:
    """Say whether the lists make an office, a people or another thing of ``run``."""
    return gazetteer.kind(run.words[-1]) in {"demonym", "other"} or any(
        is_office(word, gazetteer) for word in run.words
    )
