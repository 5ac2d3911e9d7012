"""What the rules find, without the weights: readable, and standing on its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from articles.entities.candidates import Candidate, chosen
from articles.entities.document import known_names
from articles.entities.gazetteer import Gazetteer
from articles.entities.listed import propose_listed, propose_money, propose_others
from articles.entities.organisations import propose_organisations
from articles.entities.people import propose_people
from articles.entities.places import propose_places
from articles.entities.reading import Sentence
from articles.entities.runs import Run, runs
from articles.entities.series import propose_in_series


def choices(sentences: Sequence[Sentence], lists: Gazetteer) -> list[tuple[Candidate, ...]]:
    """Return the names chosen in each sentence of a text, those of no entity included.

    The rules look at each sentence alone first; what is certain in one then explains the others.
    """
    all_runs = [runs(sentence, lists) for sentence in sentences]
    local = [
        tuple(_propose(sentence, in_sentence, lists))
        for sentence, in_sentence in zip(sentences, all_runs, strict=True)
    ]
    known = known_names(sentences, map(chosen, local), lists)
    return [
        _with_series(sentence, in_sentence, (*candidates, *known.propose(sentence, lists)))
        for sentence, in_sentence, candidates in zip(sentences, all_runs, local, strict=True)
    ]


def _with_series(
    sentence: Sentence, in_sentence: Sequence[Run], candidates: Sequence[Candidate]
) -> tuple[Candidate, ...]:
    choice = chosen(candidates)
    more = tuple(propose_in_series(sentence, in_sentence, choice))
    return chosen((*candidates, *more)) if more else choice


def _propose(
    sentence: Sentence, in_sentence: Sequence[Run], lists: Gazetteer
) -> Iterator[Candidate]:
    yield from propose_listed(sentence, lists)
    yield from propose_money(sentence)
    for run in in_sentence:
        yield from propose_others(sentence, run, lists)
        yield from propose_people(sentence, run, lists)
        yield from propose_organisations(sentence, run, lists)
        yield from propose_places(sentence, run, lists)
