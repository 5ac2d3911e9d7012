"""The weight file: what was learnt from annotated texts, on top of the rules.

``weights.z`` is made by ``tests/benchmarks/train_entities.py``; ``WEIGHTS.md`` says from
which texts. Without the file the rules stand alone.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from articles.entities.lanes import ROW

FILE = Path(__file__).with_name("weights.z")
_END_OF_HEAD = b"\n"
"""After the JSON, which has no line end of its own."""


class Weights(NamedTuple):
    """For each feature a weight for each label of ``features.LABELS``.

    The weights of a feature are one number, see :mod:`lanes`. ``transitions`` has a row for each
    label that may stand before, and a last one for the beginning of an island.
    """

    features: Mapping[str, int]
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
    """Return ``learnt`` as the bytes of a weight file.

    It is JSON with the names of the features, and then their joined rows in the same order.
    """
    features = sorted(learnt.features)
    head = {"transitions": learnt.transitions, "features": features}
    text = json.dumps(head, ensure_ascii=False, separators=(",", ":"))
    rows = [learnt.features[name].to_bytes(ROW, "little", signed=True) for name in features]
    return zlib.compress(b"".join([text.encode(), _END_OF_HEAD, *rows]), 9)


def unpacked(data: bytes) -> Weights:
    """Return the weights that :func:`packed` made into ``data``."""
    head, _, rows = zlib.decompress(data).partition(_END_OF_HEAD)
    content = json.loads(head)
    joined = [
        int.from_bytes(rows[at : at + ROW], "little", signed=True)
        for at in range(0, len(rows), ROW)
    ]
    return Weights(dict(zip(content["features"], joined, strict=True)), content["transitions"])
