"""Candidates for names, and the choice among those that overlap.

Every rule proposes candidates and gives each a weight: how much it believes, times the words it
covers. The set of candidates that do not overlap and weigh most together is chosen. So rules
need not know each other, and a longer name wins over the pieces inside it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from articles.model import EntityType


@dataclass(slots=True, eq=False)
class Candidate:
    """The tokens ``[start, end)`` of a sentence, taken for a name by ``rule``.

    ``type`` is ``None`` for words that are known to be no entity (*Monday*, *Swedish*). ``belief``
    is the weight of one token: the whole candidate weighs so much times its length.
    """

    start: int
    end: int
    type: EntityType | None
    belief: float
    rule: str


_BY_END = attrgetter("end", "start")


def chosen(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Return the candidates of the heaviest choice without overlaps, in order."""
    ordered = sorted(candidates, key=_BY_END)
    ends = [found.end for found in ordered]
    best: list[tuple[float, int]] = [(0.0, 0)]  # weight of the first n; how many then remain
    for position, found in enumerate(ordered):
        before = bisect_right(ends, found.start, 0, position)
        weight = best[before][0] + found.belief * (found.end - found.start)
        best.append((weight, before) if weight >= best[position][0] else best[position])
    return tuple(reversed(list(_taken(ordered, best))))


def _taken(ordered: list[Candidate], best: list[tuple[float, int]]) -> Iterable[Candidate]:
    position = len(ordered)
    while position:
        weight, before = best[position]
        if weight > best[position - 1][0]:
            yield ordered[position - 1]
            position = before
        else:
            position -= 1
