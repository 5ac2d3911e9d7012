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
_ROW = struct.Struct(f"<{len(LABELS)}i")


def joined(row: Sequence[int]) -> int:
    """Return the numbers of ``row``, one for each label, as one integer."""
    return (int.from_bytes(_ROW.pack(*row), "little") ^ _SIGNS) - _SIGNS


def apart(total: int) -> tuple[int, ...]:
    """Return the numbers in ``total``, a sum of joined rows."""
    return _ROW.unpack(((total + _SIGNS) ^ _SIGNS).to_bytes(_ROW.size, "little"))
