"""What the rules find, without the weights: readable, and standing on its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

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
        _NOTHING.and_also(_propose(sentence, in_sentence, lists))
        for sentence, in_sentence in zip(sentences, all_runs, strict=True)
    ]
    known = known_names(sentences, (proposed.choice for proposed in local), lists)
    found = []
    for sentence, in_sentence, proposed in zip(sentences, all_runs, local, strict=True):
        explained = proposed.and_also(known.propose(sentence, lists))
        in_series = propose_in_series(sentence, in_sentence, explained.choice)
        found.append(explained.and_also(in_series).choice)
    return found


class _Proposed(NamedTuple):
    """The candidates of a sentence, and which of them are chosen."""

    candidates: tuple[Candidate, ...]
    choice: tuple[Candidate, ...]

    def and_also(self, more: Iterable[Candidate]) -> _Proposed:
        """Return these candidates with ``more``; where there are none the choice stands."""
        candidates = (*self.candidates, *more)
        if len(candidates) == len(self.candidates):
            return self
        return _Proposed(candidates, chosen(candidates))


_NOTHING = _Proposed((), ())


def _propose(
    sentence: Sentence, in_sentence: Sequence[Run], lists: Gazetteer
) -> Sequence[Candidate]:
    found = [*propose_listed(sentence, lists), *propose_money(sentence)]
    for run in in_sentence:
        found += propose_others(sentence, run, lists)
        found += propose_people(sentence, run, lists)
        found += propose_organisations(sentence, run, lists)
        found += propose_places(sentence, run, lists)
    return found
