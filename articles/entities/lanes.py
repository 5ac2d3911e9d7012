"""Rows of whole numbers, each kept in one integer: to add two rows is one addition.

Each number has a lane of 32 bits, the first the lowest. A negative one borrows from the lane above
it, which goes unnoticed in sums and is undone when they are taken apart.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence

from articles.entities.features import LABELS

_LANE = 32
_SIGNS = sum(1 << (_LANE * lane + _LANE - 1) for lane in range(len(LABELS)))
"""The highest bit of every lane: added, it makes all lanes positive."""
_LANES = struct.Struct(f"<{len(LABELS)}i")
ROW = _LANES.size
"""Bytes of a row: four for each label."""


def joined(row: Sequence[int]) -> int:
    """Return the numbers of ``row``, one for each label, as one integer."""
    return (int.from_bytes(_LANES.pack(*row), "little") ^ _SIGNS) - _SIGNS


def apart(total: int) -> tuple[int, ...]:
    """Return the numbers in ``total``, a sum of joined rows."""
    return _LANES.unpack(((total + _SIGNS) ^ _SIGNS).to_bytes(ROW, "little"))
