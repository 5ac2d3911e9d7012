"""The best labels for the tokens of an island: rules and weights together."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import repeat
from operator import add, getitem
from typing import TypeVar

from articles.entities.candidates import Candidate
from articles.entities.features import (
    LABELS,
    OUTSIDE,
    STEPS,
    Island,
    Labelled,
    Seen,
    named,
    of_word,
)
from articles.entities.lanes import apart, joined
from articles.entities.weights import Weights, weights
from articles.model import EntityType

_TRUST: Mapping[str, int] = {"O": 8, "no": 16, "pe": 9, "or": 15, "pl": 11}
"""What one unit of belief of the rules counts beyond what the weights make of it: the texts that
they were learnt from are easier for the rules than the world's newspapers are, on which this is
tuned."""

_KINDS: Mapping[str, EntityType] = {"pe": "person", "or": "organisation", "pl": "place"}
_TYPES = [_KINDS.get(label[2:]) for label in LABELS]
_GOES_ON = [LABELS.index(f"I-{label[2:]}") if label[2:] else None for label in LABELS]
"""For each label the type of the name, and the label of its further tokens."""
_REMEMBERED = 1 << 16
"""Words and views of one kind whose scores are kept."""

Key = TypeVar("Key", bound=Hashable)


class Tagger:
    """Labels islands by one set of weights."""

    def __init__(self, learnt: Weights) -> None:
        self._beginning = learnt.transitions[-1]
        self._arrivals = _arrivals(learnt.transitions)
        self._of_words = [_Scores(learnt.features, partial(of_word, step=step)) for step in STEPS]
        self._of_view = _Scores(learnt.features, named).__getitem__

    def names(self, island: Island) -> Iterator[Candidate]:
        """Yield the names in ``island``, in order, as candidates that need no further choice."""
        scores = [self._scores(island.sentence, place) for place in island.places]
        path = _best_path(scores, self._beginning, self._arrivals)
        if not any(path):
            return
        start = 0
        while start < len(path):
            label = path[start]
            end = start + 1
            while end < len(path) and path[end] == _GOES_ON[label]:
                end += 1
            entity_type = _TYPES[label]
            if entity_type is not None:
                yield Candidate(
                    island.start + start, island.start + end, entity_type, 1.0, "weights"
                )
            start = end

    def _scores(self, sentence: Seen, at: int) -> tuple[int, ...]:
        """Return the score of each label for one token, without its neighbours' labels."""
        words = map(getitem, self._of_words, sentence.around(at))
        views = map(self._of_view, sentence.views(at))
        return apart(sum(words, sum(views, _trust(sentence.said[at]))))


class _Scores(dict[Key, int]):
    """The joined scores of the words or views that were met, worked out when first asked for.

    ``names`` gives the names of the features that one has.
    """

    def __init__(
        self, features: Mapping[str, int], names: Callable[[Key], tuple[str, ...]]
    ) -> None:
        super().__init__()
        self._features = features
        self._names = names

    def __missing__(self, key: Key) -> int:
        if len(self) >= _REMEMBERED:
            self.clear()
        score = self[key] = sum(map(self._features.get, self._names(key), repeat(0)))
        return score


@cache
def tagger() -> Tagger | None:
    """Return the tagger of the weight file, ``None`` where there is no file."""
    learnt = weights()
    return Tagger(learnt) if learnt is not None else None


def best_path(scores: Sequence[Sequence[int]], transitions: Sequence[Sequence[int]]) -> list[int]:
    """Return the labels, as indexes, that score best together (Viterbi's algorithm).

    ``scores`` has a row for each token; ``transitions`` is as in :class:`weights.Weights`.
    """
    return _best_path(scores, transitions[-1], _arrivals(transitions))


def _arrivals(transitions: Sequence[Sequence[int]]) -> list[tuple[int, ...]]:
    """Return for each label what it costs to come there from each label."""
    return list(zip(*transitions[:-1], strict=True))


def _best_path(
    scores: Sequence[Sequence[int]], beginning: Sequence[int], arrivals: Sequence[Sequence[int]]
) -> list[int]:
    best = list(map(add, scores[0], beginning))
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
def _trust(said: Labelled) -> int:
    """Return the score that the rules alone give to each label of a token."""
    agreed = said.label if said.label in LABELS else OUTSIDE
    trust = round(_TRUST[said.label[2:] or OUTSIDE] * said.belief)
    return joined([trust if label == agreed else 0 for label in LABELS])
