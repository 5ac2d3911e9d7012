"""The shortest change from one look to another."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from tui.frames.cell import Look

_END: Final = {
    "1": "22", "2": "22", "3": "23", "4": "24", "5": "25", "6": "25", "7": "27", "8": "28",
    "9": "29", "21": "24", "53": "55",
}  # fmt: skip
"""What ends each of ``ATTRIBUTES``; bold and faint end together."""


@lru_cache(maxsize=4096)
def change(old: Look, new: Look) -> str:
    """Return the sequence after which a terminal that draws ``old`` draws ``new``.

    To drop an attribute, all is reset, which every terminal understands, or that one is, which
    those of colours do (ECMA-48, 8.3.117).
    """
    if old == new:
        return ""
    if new == Look():
        return "\x1b[m"
    ways = [["0", *_parts(new)]]
    had, wanted = _attributes(old), _attributes(new)
    if had <= wanted or old.ink or old.ground:
        ways.append(_differing(old, new))
    return min((f"\x1b[{';'.join(way)}m" for way in ways), key=len)


def _differing(old: Look, new: Look) -> list[str]:
    had, wanted = _attributes(old), _attributes(new)
    ends = {_END[attribute] for attribute in had - wanted}
    kept = {attribute for attribute in had if _END[attribute] not in ends}
    way = [*sorted(ends), *sorted(wanted - kept)]
    if new.ink != old.ink:
        way.append(new.ink or "39")
    if new.ground != old.ground:
        way.append(new.ground or "49")
    return way


def _attributes(look: Look) -> set[str]:
    return set(filter(None, look.attributes.split(";")))


def _parts(look: Look) -> list[str]:
    return [part for part in look if part]
