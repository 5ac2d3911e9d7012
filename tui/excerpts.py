"""Words with the matches of a search in them, cut to a width. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from articles.model import Span
from articles.query.excerpts import Excerpt
from tui.fitting import cells_of, drawn, graphemes, pad
from tui.wrapping import runs

Piece = tuple[str, bool]
"""Words, and whether they are a match."""

BEFORE: Final = "… "
"""What stands for words that are left out at the beginning."""

_SPACES = re.compile(" +")


def marked(text: str, matches: Sequence[Span], width: int) -> list[Piece]:
    """Return ``text`` cut or filled up to ``width`` cells, in pieces."""
    shown = pad(text, width)
    spans = [
        (len(drawn(text[: match.start])), len(drawn(text[: match.end])), True) for match in matches
    ]
    return [(shown[start:end], bool(over)) for start, end, over in runs((0, len(shown)), spans)]


def headline(text: str, matches: Sequence[Span], width: int) -> list[Piece]:
    """Return a headline cut so that its first match is seen, in pieces."""
    return _in_sight(text, matches, width, width)


def excerpt_line(excerpt: Excerpt, width: int) -> list[Piece]:
    """Return an excerpt cut so that its first match is seen, with words behind it, in pieces."""
    return _in_sight(excerpt.text, excerpt.matches, width, width * 2 // 3)


def _in_sight(text: str, matches: Sequence[Span], width: int, within: int) -> list[Piece]:
    """Return the text cut at its end, or on both sides if the first match ends not ``within``."""
    first = matches[0]
    if cells_of(text, 0, first.end) < within or cells_of(text, 0, len(text)) <= width:
        return marked(text, matches, width)
    start = _start(text, first, width - len(BEFORE))
    shifted = [match.shifted(len(BEFORE) - start) for match in matches if match.start >= start]
    return marked(BEFORE + text[start:], shifted, width)


def _start(text: str, match: Span, room: int) -> int:
    """Return where ``text`` is to begin so that the match is seen in ``room`` cells.

    As early as leaves two thirds for what comes from the match on, or all of it in sight; between
    two words if there is such a place, else between two letters, with all that belongs to them.
    """
    earliest = max(0, match.start - max(0, room))
    words = [space.end() for space in _SPACES.finditer(text, earliest, match.start)]
    letters = list(_letters(text, earliest, match))
    for start in (*words, *letters):
        before, shown = cells_of(text, start, match.start), cells_of(text, start, match.end)
        if (before <= room // 3 and shown < room) or cells_of(text, start, len(text)) <= room:
            return start
    return letters[-1] if letters else match.start


def _letters(text: str, start: int, match: Span) -> Iterator[int]:
    """Yield where letters begin, the last in the match; of the first there may be a piece only."""
    for first, _ in islice(graphemes(text, start, match.end), 1, None):
        if first > match.start:
            return
        yield first
