"""The weight file: what was learnt from annotated texts, on top of the rules.

``weights.json.z`` is made by ``tests/benchmarks/train_entities.py``; ``WEIGHTS.md`` says from
which texts. Without the file the rules stand alone.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("weights.json.z")


@dataclass(frozen=True, slots=True)
class Weights:
    """For each feature a weight for each label of ``features.LABELS``.

    ``transitions`` has a row for each label that may stand before, and a last one for the
    beginning of an island.
    """

    features: Mapping[str, Sequence[int]]
    transitions: Sequence[Sequence[int]]


@cache
def weights(file: Path = FILE) -> Weights | None:
    """Return the weights in ``file``, read at the first call; ``None`` where there is no file."""
    try:
        packed = file.read_bytes()
    except FileNotFoundError:
        return None
    return unpacked(packed)


def packed(learnt: Weights) -> bytes:
    """Return ``learnt`` as the bytes of a weight file."""
    content = {"transitions": learnt.transitions, "features": dict(sorted(learnt.features.items()))}
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode(), 9)


def unpacked(data: bytes) -> Weights:
    """Return the weights that :func:`packed` made into ``data``."""
    content = json.loads(zlib.decompress(data))
    return Weights(content["features"], content["transitions"])
