"""Learn the weights of the entity finder from annotated texts, and write the weight file.

Usage: ``PYTHONPATH=. python tests/benchmarks/train_entities.py FOLDER`` where ``FOLDER`` holds the
three files named below (see ``articles/entities/WEIGHTS.md``). The same texts give the same file,
byte for byte: the order of the texts comes from a fixed seed and all arithmetic is in integers.

A line of a file is one document: a list of sentences, each a list of ``[token, tag]``, tags B-/I-
PERSON, ORG, PLACE or NORP, or O. The method is the averaged structured perceptron (Collins 2002).
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from articles.entities import rules
from articles.entities.features import LABELS, Island, islands, small_words
from articles.entities.gazetteer import gazetteer
from articles.entities.lanes import joined
from articles.entities.reading import Sentence, sentence_of
from articles.entities.tagger import best_path
from articles.entities.weights import FILE, Weights, packed
from articles.sentences import Token

TEXTS = {"gum_by": 2.0, "wikigold_by": 2.0, "gmb_pd": 0.5}
"""How often each island of a corpus is learnt from: the third is large and its labels are partly
a machine's, so every second of its islands is left out."""

RUNS = 4
"""The weights are the mean of so many runs, each over its own choice and order of the islands:
one run alone depends on that order too much."""
ROUNDS = 5
"""How often a run sees each of its islands."""
RAREST = 2
"""Features that occur less often than this in the texts are left out."""
LIGHTEST = 2
"""Features all of whose weights are smaller than this are left out of the file."""
FORBIDDEN = -1_000_000
"""The weight of a transition that no labelling has: into the inside of another name."""

TYPES = {"PERSON": "pe", "ORG": "or", "PLACE": "pl"}
LABEL_INDEX = {label: index for index, label in enumerate(LABELS)}

AnnotatedSentence = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Example:
    """An island and its right labels, features and labels as numbers."""

    features: tuple[tuple[int, ...], ...]
    labels: tuple[int, ...]


def main(folder: Path, file: Path = FILE) -> None:
    """Learn from the texts in ``folder`` and write the weights to ``file``."""
    found = {name: list(_annotated_islands(folder / f"{name}.jsonl")) for name in TEXTS}
    numbers = _numbers(island for annotated in found.values() for island, _ in annotated)
    examples = {
        name: [_example(each, numbers) for each in annotated] for name, annotated in found.items()
    }
    runs = [_run(examples, len(numbers), random.Random(seed)) for seed in range(1, RUNS + 1)]
    file.write_bytes(packed(_mean(runs, numbers)))


Annotated = tuple[Island, tuple[int, ...]]


def _run(
    examples: Mapping[str, Sequence[Example]], features: int, chance: random.Random
) -> _Learnt:
    """Learn once from each text as often as it counts."""
    chosen = [
        example
        for name, all_of_text in examples.items()
        for each in all_of_text
        for example in [each] * _times(TEXTS[name], chance)
    ]
    return _learn(chosen, features, chance)


def _times(weight: float, chance: random.Random) -> int:
    return int(weight) if weight >= 1 else int(chance.random() < weight)


def _annotated_islands(file: Path) -> Iterator[Annotated]:
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            yield from _islands_of_document(json.loads(line))


def _islands_of_document(document: Iterable[AnnotatedSentence]) -> Iterator[Annotated]:
    pairs = [_with_labels(sentence) for sentence in document if sentence]
    sentences = [sentence for sentence, _ in pairs]
    small = small_words(sentences)
    choices = rules.choices(sentences, gazetteer())
    for (sentence, labels), choice in zip(pairs, choices, strict=True):
        for island in islands(sentence, choice, small):
            yield island, tuple(labels[island.start : island.end])


def _with_labels(annotated: AnnotatedSentence) -> tuple[Sentence, list[int]]:
    """Return the sentence as the finder reads it, and the label of each of its tokens."""
    tokens, label_at = [], {}
    start = 0
    for word, tag in annotated:
        tokens.append(Token(start, start + len(word), word))
        label_at[start] = _label(tag)
        start += len(word) + 1
    sentence = sentence_of(tuple(tokens), gazetteer())
    labels: list[int] = []
    for token in sentence.tokens:  # a piece of a compound goes on with the label of the first
        labels.append(label_at.get(token.start, _inside(labels[-1] if labels else 0)))
    return sentence, labels


def _label(tag: str) -> int:
    part, _, kind = tag.partition("-")
    return LABEL_INDEX[f"{part}-{TYPES[kind]}"] if kind in TYPES else 0


def _inside(label: int) -> int:
    return LABEL_INDEX[f"I{LABELS[label][1:]}"] if label else 0


def _numbers(found: Iterable[Island]) -> dict[str, int]:
    """Return a number for each feature that is common enough."""
    counts = Counter(
        name
        for island in found
        for at in range(island.end - island.start)
        for name in island.features(at)
    )
    kept = (name for name, count in counts.items() if count >= RAREST)
    return {name: number for number, name in enumerate(kept)}


def _example(annotated: Annotated, numbers: Mapping[str, int]) -> Example:
    island, labels = annotated
    rows = (island.features(at) for at in range(island.end - island.start))
    return Example(
        tuple(tuple(numbers[name] for name in row if name in numbers) for row in rows), labels
    )


class _Sums:
    """Weights, and their sum over all steps so far, kept up lazily."""

    def __init__(self, rows: int) -> None:
        self.now = [[0] * len(LABELS) for _ in range(rows)]
        self._late = [[0] * len(LABELS) for _ in range(rows)]

    def change(self, row: int, label: int, by: int, step: int) -> None:
        """Add ``by`` to one weight at ``step``."""
        self.now[row][label] += by
        self._late[row][label] += by * step

    def total(self, row: int, steps: int) -> list[int]:
        """Return the weights of ``row``, added up over ``steps``."""
        pairs = zip(self.now[row], self._late[row], strict=True)
        return [weight * steps - late for weight, late in pairs]


@dataclass(frozen=True, slots=True)
class _Learnt:
    features: _Sums
    transitions: _Sums
    steps: int


def _learn(examples: list[Example], features: int, chance: random.Random) -> _Learnt:
    weights, transitions = _Sums(features), _Sums(len(LABELS) + 1)
    _forbid(transitions.now)
    step = 1
    for round_number in range(1, ROUNDS + 1):
        chance.shuffle(examples)
        mistakes = 0
        for example in examples:
            guess = best_path(_scores(example, weights.now), transitions.now)
            if tuple(guess) != example.labels:
                mistakes += 1
                _correct(example, guess, weights, transitions, step)
            step += 1
        print(f"round {round_number}: {mistakes} of {len(examples)} islands wrong", file=sys.stderr)
    return _Learnt(weights, transitions, step)


def _forbid(transitions: list[list[int]]) -> None:
    for before, row in enumerate(transitions):
        for label, name in enumerate(LABELS):
            same = before < len(LABELS) and LABELS[before][2:] == name[2:]
            if name.startswith("I") and not same:
                row[label] = FORBIDDEN


def _scores(example: Example, weights: list[list[int]]) -> list[list[int]]:
    return [
        [sum(column) for column in zip(*(weights[number] for number in row), strict=True)]
        for row in example.features
    ]


def _correct(
    example: Example, guess: Sequence[int], weights: _Sums, transitions: _Sums, step: int
) -> None:
    right_before = guessed_before = len(LABELS)
    for row, right, guessed in zip(example.features, example.labels, guess, strict=True):
        if right != guessed:
            for number in row:
                weights.change(number, right, 1, step)
                weights.change(number, guessed, -1, step)
        if (right_before, right) != (guessed_before, guessed):
            transitions.change(right_before, right, 1, step)
            transitions.change(guessed_before, guessed, -1, step)
        right_before, guessed_before = right, guessed


def _mean(runs: Sequence[_Learnt], numbers: Mapping[str, int]) -> Weights:
    """Return the mean weights over all steps of all ``runs``, the light ones left out."""
    means = {
        name: _mean_row([(run.features, run.steps) for run in runs], row)
        for name, row in numbers.items()
    }
    heavy = {n: joined(mean) for n, mean in means.items() if max(map(abs, mean)) >= LIGHTEST}
    transitions = [
        _mean_row([(run.transitions, run.steps) for run in runs], row)
        for row in range(len(LABELS) + 1)
    ]
    _forbid(transitions)
    return Weights(heavy, transitions)


def _mean_row(runs: Sequence[tuple[_Sums, int]], row: int) -> list[int]:
    totals = [sum(column) for column in zip(*(sums.total(row, n) for sums, n in runs), strict=True)]
    steps = sum(n for _, n in runs)
    return [(2 * total + steps) // (2 * steps) for total in totals]  # to the nearest


if __name__ == "__main__":
    main(Path(sys.argv[1]))
