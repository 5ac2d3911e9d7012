"""Going from place to place: which is next, seen from here. Pure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def step(starts: Sequence[int], current: int | None, here: int, direction: int) -> int | None:
    """Return the index of the next (1) or previous (-1) place; ``None`` past either end.

    ``starts`` ascend. ``current`` is the start of the place gone to last; where it is ``None``,
    or no longer among them, the step is taken from the offset ``here``.
    """
    if current is not None and current in starts:
        index = starts.index(current) + direction
    else:
        index = bisect_left(starts, here) - (direction < 0)
    return index if 0 <= index < len(starts) else None


def step_around(
    starts: Sequence[int], current: int | None, here: int, direction: int
) -> int | None:
    """Return the same, but go on at the other end; ``None`` where there are no places."""
    if not starts:
        return None
    index = step(starts, current, here, direction)
    if index is not None:
        return index
    return 0 if direction > 0 else len(starts) - 1
