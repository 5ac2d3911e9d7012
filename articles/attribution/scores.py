"""How much each remark about a candidate speaks for it: integers from a list, added up.

The list ``attribution_scores`` was fitted on annotated news by ``tests/benchmarks/fit_scores.py``;
its header says on what. Ten points make a candidate about 2.7 times as likely.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import repeat
from typing import NamedTuple

from articles import lexicon
from articles.attribution.candidates import Candidate

_ALONE = 99
"""The lead of one who has no rival."""


class Choice(NamedTuple):
    """The best candidate and by how many points it leads the best one with another speaker.

    One whose points speak against it leads by none: the speaker may be somebody not in question.
    """

    candidate: Candidate
    lead: int


@cache
def scores(name: str) -> Mapping[str, int]:
    """Return the list ``name`` of features and their points."""
    return {feature: int(points) for feature, points in lexicon.table(name).items()}


def points(features: Iterable[str], table: Mapping[str, int]) -> int:
    """Add up what ``features`` are worth; an unknown one is worth nothing."""
    return sum(map(table.get, features, repeat(0)))


def best(candidates: Sequence[Candidate]) -> Choice | None:
    """Return the candidate with most points, the earlier of two equals; ``None`` for none."""
    if not candidates:
        return None
    table = scores("attribution_scores")
    totals = [points(candidate.features, table) for candidate in candidates]
    top = max(totals)
    winner = candidates[totals.index(top)]
    rivals = (
        total
        for total, one in zip(totals, candidates, strict=True)
        if one.actor.head != winner.actor.head
    )
    return Choice(winner, top - max(rivals, default=top - _ALONE) if top >= 0 else 0)
