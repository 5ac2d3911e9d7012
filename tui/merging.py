"""Two orders of a list made one, so that nothing leaves the list while I look at it."""

from __future__ import annotations

from array import array


def merged(shown: array[int], now: array[int]) -> array[int]:
    """Return ``now`` with the numbers that only ``shown`` has kept after their old neighbour.

    A row that no longer matches the view (it was read, in a view of the unread) stays where it
    was until the view changes.
    """
    still = set(now)
    kept: dict[int | None, list[int]] = {}
    neighbour: int | None = None
    for number in shown:
        if number in still:
            neighbour = number
        else:
            kept.setdefault(neighbour, []).append(number)
    result = array("q", kept.get(None, []))
    for number in now:
        result.append(number)
        result.extend(kept.get(number, []))
    return result
