"""The best labels for the tokens of an island: rules and weights together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import repeat
from operator import add

from articles.entities.candidates import Candidate
from articles.entities.features import LABELS, OUTSIDE, Island, View, named
from articles.entities.lanes import apart, joined
from articles.entities.weights import Weights, weights
from articles.model import EntityType

_TRUST: Mapping[str, int] = {"O": 8, "no": 16, "pe": 9, "or": 15, "pl": 11}
"""What one unit of belief of the rules counts beyond what the weights make of it: the texts that
they were learnt from are easier for the rules than the world's newspapers are, on which this is
tuned."""

_TYPES: Mapping[str, EntityType] = {"pe": "person", "or": "organisation", "pl": "place"}
_REMEMBERED = 1 << 17
"""Views whose scores are kept."""


class Tagger:
    """Labels islands by one set of weights."""

    def __init__(self, learnt: Weights) -> None:
        self._features = {name: joined(row) for name, row in learnt.features.items()}
        self._transitions = learnt.transitions
        self._of_view = lru_cache(_REMEMBERED)(self._score_of_view)

    def names(self, island: Island) -> Iterator[Candidate]:
        """Yield the names in ``island``, in order, as candidates that need no further choice."""
        path = best_path(
            [self._scores(island, at) for at in range(island.end - island.start)],
            self._transitions,
        )
        if not any(path):
            return
        labels = [LABELS[index] for index in path]
        start = 0
        while start < len(labels):
            kind = labels[start][2:]
            end = start + 1
            while end < len(labels) and labels[end] == f"I-{kind}":
                end += 1
            if kind:
                yield Candidate(
                    island.start + start, island.start + end, _TYPES[kind], 1.0, "weights"
                )
            start = end

    def _scores(self, island: Island, at: int) -> tuple[int, ...]:
        """Return the score of each label for one token, without its neighbours' labels."""
        label, _, belief = island.said(at)
        return apart(sum(map(self._of_view, island.views(at)), _trust(label, belief)))

    def _score_of_view(self, view: View) -> int:
        return sum(map(self._features.get, named(view), repeat(0)))


@cache
def tagger() -> Tagger | None:
    """Return the tagger of the weight file, ``None`` where there is no file."""
    learnt = weights()
    return Tagger(learnt) if learnt is not None else None


def best_path(scores: Sequence[Sequence[int]], transitions: Sequence[Sequence[int]]) -> list[int]:
    """Return the labels, as indexes, that score best together (Viterbi's algorithm).

    ``scores`` has a row for each token; ``transitions`` is as in :class:`weights.Weights`.
    """
    best = list(map(add, scores[0], transitions[-1]))
    arrivals = list(zip(*transitions[:-1], strict=True)) if len(scores) > 1 else []
    reached = [best]  # for each token, the best whole score of a path to each of its labels
    for row in scores[1:]:
        arriving = [max(map(add, best, arrival)) for arrival in arrivals]
        best = list(map(add, row, arriving))
        reached.append(best)
    path = [best.index(max(best))]
    for before in reversed(reached[:-1]):
        totals = list(map(add, before, arrivals[path[-1]]))
        path.append(totals.index(max(totals)))
    return path[::-1]


@cache
def _trust(rule_label: str, belief: float) -> int:
    """Return the score that the rules alone give to each label of a token."""
    agreed = rule_label if rule_label in LABELS else OUTSIDE
    trust = round(_TRUST[rule_label[2:] or OUTSIDE] * belief)
    return joined([trust if label == agreed else 0 for label in LABELS])
