"""The shortest change from one look to another."""

from __future__ import annotations

from functools import lru_cache

from tui.frames.cell import Look


@lru_cache(maxsize=4096)
def change(old: Look, new: Look) -> str:
    """Return the sequence after which a terminal that draws ``old`` draws ``new``.

    Attributes are only ever added; to drop one, all is reset, which every terminal understands.
    """
    if old == new:
        return ""
    if new == Look():
        return "\x1b[m"
    ways = [["0", *_parts(new)]]
    had, wanted = _attributes(old), _attributes(new)
    if had <= wanted:
        way = sorted(wanted - had)
        if new.ink != old.ink:
            way.append(new.ink or "39")
        if new.ground != old.ground:
            way.append(new.ground or "49")
        ways.append(way)
    return min((f"\x1b[{';'.join(way)}m" for way in ways), key=len)


def _attributes(look: Look) -> set[str]:
    return set(filter(None, look.attributes.split(";")))


def _parts(look: Look) -> list[str]:
    return [part for part in look if part]
