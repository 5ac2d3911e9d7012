"""Names that stand in a row: what most of them are, the others are too.

*Harrow, Tarn, Oslo and Lima* are places although only two are listed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from articles.entities.candidates import Candidate
from articles.entities.reading import Sentence
from articles.entities.runs import Run

_SHORTEST = 3
"""Names of the shortest row that tells anything."""
_LONGEST_NAME = 3
"""Words: what is longer is rarely a place, and people are found by their names."""
_BELIEF = 1.7


def propose_in_series(
    sentence: Sentence, runs: Sequence[Run], choice: Sequence[Candidate]
) -> Iterator[Candidate]:
    """Yield the names of each row in ``sentence`` as what at least half of the row are.

    ``runs`` are the runs of the sentence, ``choice`` what the rules chose in it so far.
    """
    if len(runs) < _SHORTEST:
        return
    types = {(found.start, found.end): found.type for found in choice}
    for row in _rows(sentence, runs):
        if len(row) < _SHORTEST:
            continue
        votes = Counter(types.get((run.start, run.end)) for run in row)
        places = votes["place"]
        if 2 <= places < len(row) and 2 * places >= len(row):
            for run in row:
                if run.end - run.start <= _LONGEST_NAME:
                    yield Candidate(run.start, run.end, "place", _BELIEF, "series")


def _rows(sentence: Sentence, runs: Sequence[Run]) -> Iterator[list[Run]]:
    row: list[Run] = []
    for run in runs:
        if row and not _joined(sentence, row[-1].end, run.start):
            yield row
            row = []
        row.append(run)
    if row:
        yield row


def _joined(sentence: Sentence, end: int, start: int) -> bool:
    """Say whether only a comma or *and* stands between two names."""
    return sentence.words[end:start] in {(",",), ("and",), (",", "and")}
