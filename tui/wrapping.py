"""Text cut into lines for the screen; pure functions, no widget.

Everything goes by code points into the whole text; cells are counted only to see what fits.
Only the line ends are chosen here: a widget draws ``drawn(text[start:end])`` (see ``fitting``)
and, where a word was broken at a soft hyphen, ``hyphen(text, end)`` after it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import TypeVar

from tui.fitting import SIMPLE, SOFT_HYPHEN, cells_of, cut, drawn, graphemes

T = TypeVar("T")
Line = tuple[int, int]
"""A half-open range of code points that is shown on one row."""

_SPACES = re.compile(" *")

# Spaces at which a line may end: not the no-break ones, U+00A0, U+2007 and U+202F.
_BLANK = " \t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000"
# Chinese and Japanese letters, between which a line may end; Korean puts spaces between words.
_LETTER = (
    "\u2e80-\u2fff\u3005-\u3007\u3021-\u9fff\uf900-\ufaff"
    "\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uff9f\U00020000-\U0003fffd"
)
_OPENING = "「『【〈《〔〖（［｛"  # never the last of a line
_CLOSING = "」』】〉》〕〗）］｝、。，．：；！？ー々"  # never the first of one
_UNIT = (
    f"(?P<blank>[{_BLANK}]+)"
    f"|[{_OPENING}]{{0,4}}[{_LETTER}][{_CLOSING}\u200d\u0300-\u036f\ufe00-\ufe0f]*"
    f"|[{_OPENING}]{{0,4}}[^{_BLANK}{_LETTER}{_OPENING}{SOFT_HYPHEN}\u200b]+[{SOFT_HYPHEN}\u200b]*"
    "|."
)


def wrap(text: str, width: int) -> list[Line]:
    """Cut ``text`` into lines of at most ``width`` cells.

    A newline ends a line and belongs to none. Lines end at spaces; the blanks there belong to no
    line either. A word wider than a line is split between graphemes. A line holds at least one
    grapheme, so it is wider than ``width`` where not even one fits. Takes time linear in the
    length of the text.
    """
    width = max(1, width)
    lines: list[Line] = []
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if SIMPLE.fullmatch(text, start, end):
            _wrap_simple(text, start, end, width, lines)
        else:
            _wrap_any(text, start, end, width, lines)
        start = end + 1
    return lines


def first_lines(text: str, width: int, most: int) -> list[str]:
    """Return a text as drawn in at most ``most`` lines, the last one cut if more would follow."""
    lines = [drawn(text[start:end]) for start, end in wrap(text, width)] if text else []
    if len(lines) > most:
        lines = [*lines[: most - 1], cut(" ".join(lines[most - 1 :]), width)]
    return lines


def line_of(starts: Sequence[int], offset: int) -> int:
    """Return the index of the line that holds code point ``offset``.

    ``starts`` are the beginnings of the lines, ascending. What stands between two lines, a
    newline or the blanks of a break, counts to the line before.
    """
    return max(0, bisect_right(starts, offset) - 1)


def offset_at(text: str, line: Line, column: int) -> int:
    """Return the code point drawn at cell ``column`` of ``line``.

    Left of the line it is the line's first, right of it the line's end.
    """
    reached = 0
    for start, end in graphemes(text, *line):
        reached += cells_of(text, start, end)
        if reached > column:
            return start
    return line[1]


def hyphen(text: str, end: int) -> str:
    """Return the hyphen to draw after the line that ends at ``end``: where it breaks a word."""
    broken = text[end - 1 : end] == SOFT_HYPHEN and not text[end : end + 1].isspace()
    return "-" if broken and end < len(text) else ""


def runs(line: Line, spans: Sequence[tuple[int, int, T]]) -> list[tuple[int, int, tuple[T, ...]]]:
    """Cut ``line`` where the spans that lie on it begin and end.

    Each span is ``(start, end, value)``; spans may overlap. The runs cover the line without gaps,
    in order; each has the values of the spans over it, in the order in which they were given.
    """
    start, end = line
    here = [span for span in spans if span[0] < end and span[1] > start and span[0] < span[1]]
    edges = {start, end}
    for first, last, _ in here:
        edges.update((max(first, start), min(last, end)))
    cuts = sorted(edges)
    return [
        (a, b, tuple(value for first, last, value in here if first <= a and b <= last))
        for a, b in pairwise(cuts)
    ]


def _wrap_simple(text: str, start: int, end: int, width: int, lines: list[Line]) -> None:
    """Wrap one paragraph in which every character is one cell and only the space separates."""
    word = _word_from(text, start, end)
    if word == end:
        lines.append((start, start))
        return
    first_space = text.find(" ", word, end)
    if word - start and (end if first_space < 0 else first_space) - start > width:
        start = word  # the indent stays only where the first word fits beside it
    while start + width < end:
        space = text.rfind(" ", start, start + width + 1)
        stop = start + width if space < 0 else _without_blanks(text, start, space)
        lines.append((start, stop))
        start = _word_from(text, stop, end)
        if start == end:
            return
    lines.append((start, _without_blanks(text, start, end)))


def _word_from(text: str, start: int, end: int) -> int:
    found = _SPACES.match(text, start, end)
    return found.end() if found else start


def _without_blanks(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip(" "))


@cache
def _unit() -> re.Pattern[str]:
    """Return what is not to be cut in two; compiled for the first text that needs it."""
    return re.compile(_UNIT)


def _wrap_any(text: str, start: int, end: int, width: int, lines: list[Line]) -> None:
    """Wrap one paragraph of any script: fill each line with as many units as fit."""
    begin = stop = start  # the line so far, without the blanks after its last word
    used = gap = 0  # its cells, and those of these blanks
    for unit in _unit().finditer(text, start, end):
        first, last = unit.span()
        cells = cells_of(text, first, last)
        if unit["blank"]:
            gap += cells
            continue
        room_for_hyphen = text[last - 1] == SOFT_HYPHEN
        if used + gap + cells + room_for_hyphen > width:
            if stop > begin:
                lines.append((begin, stop))
            begin, gap = first, 0
            if cells + room_for_hyphen > width:
                # Cut so that the hyphen, too, finds room after the last piece.
                begin, cells = _split(text, first, last, width - room_for_hyphen, lines)
            used = cells
        else:
            used, gap = used + gap + cells, 0
        stop = last
    lines.append((begin, stop))


def _split(text: str, start: int, end: int, width: int, lines: list[Line]) -> Line:
    """Cut a word that no line can hold; return where its last piece begins, and its cells."""
    begin, used = start, 0
    for first, last in graphemes(text, start, end):
        cells = cells_of(text, first, last)
        if used + cells > width and first > begin:
            lines.append((begin, first))
            begin, used = first, 0
        used += cells
    return begin, used
