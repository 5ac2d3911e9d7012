"""The best labels for the tokens of an island: rules and weights together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from operator import add

from articles.entities.candidates import Candidate
from articles.entities.features import LABELS, NEAR, OUTSIDE, Island, of_word
from articles.entities.weights import Weights, weights
from articles.model import EntityType

_TRUST: Mapping[str, int] = {"O": 8, "no": 16, "pe": 9, "or": 15, "pl": 11}
"""What one unit of belief of the rules counts beyond what the weights make of it: the texts that
they were learnt from are easier for the rules than the world's newspapers are, on which this is
tuned."""

_TYPES: Mapping[str, EntityType] = {"pe": "person", "or": "organisation", "pl": "place"}
_NOTHING = [0] * len(LABELS)
_REMEMBERED = 1 << 15
"""Words whose scores are kept."""


class Tagger:
    """Labels islands by one set of weights."""

    def __init__(self, learnt: Weights) -> None:
        self._learnt = learnt
        self._of_word = lru_cache(_REMEMBERED)(self._score_of_word)

    def names(self, island: Island) -> Iterator[Candidate]:
        """Yield the names in ``island``, in order, as candidates that need no further choice."""
        labels = self._labels(island)
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

    def _labels(self, island: Island) -> list[str]:
        scores = [self._scores(island, at) for at in range(island.end - island.start)]
        return [LABELS[index] for index in best_path(scores, self._learnt.transitions)]

    def _scores(self, island: Island, at: int) -> list[int]:
        """Return the score of each label for one token, without its neighbours' labels."""
        near = map(self._of_word, island.words[at : at + len(NEAR)], NEAR)
        trust = _trust(island.labels[at], island.beliefs[at])
        return _sums([trust, *near, *self._rows(island.context[at])])

    def _score_of_word(self, word: str, step: int) -> list[int]:
        return _sums([_NOTHING, *self._rows(of_word(word, step))])

    def _rows(self, names: Iterable[str]) -> Iterator[Sequence[int]]:
        return filter(None, map(self._learnt.features.get, names))


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
    steps: list[list[int]] = []
    arrivals = list(zip(*transitions[:-1], strict=True)) if len(scores) > 1 else []
    for row in scores[1:]:
        came_from, reached = [], []
        for score, arriving in zip(row, arrivals, strict=True):
            totals = list(map(add, best, arriving))
            total = max(totals)
            came_from.append(totals.index(total))
            reached.append(total + score)
        steps.append(came_from)
        best = reached
    path = [best.index(max(best))]
    for came_from in reversed(steps):
        path.append(came_from[path[-1]])
    return path[::-1]


def _sums(rows: Sequence[Sequence[int]]) -> list[int]:
    return list(map(sum, zip(*rows, strict=True)))


@cache
def _trust(rule_label: str, belief: float) -> list[int]:
    """Return the score that the rules alone give to each label of a token."""
    agreed = rule_label if rule_label in LABELS else OUTSIDE
    trust = round(_TRUST[rule_label[2:] or OUTSIDE] * belief)
    return [trust if label == agreed else 0 for label in LABELS]
