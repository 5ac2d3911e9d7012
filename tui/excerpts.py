"""Words with the matches of a search in them, cut to a width. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from articles.model import Span
from articles.query.excerpts import Excerpt
from tui.fitting import cell_len, drawn, pad
from tui.wrapping import runs

Piece = tuple[str, bool]
"""Words, and whether they are a match."""


def marked(text: str, matches: Sequence[Span], width: int) -> list[Piece]:
    """Return ``text`` cut or filled up to ``width`` cells, in pieces."""
    shown = pad(text, width)
    spans = [
        (len(drawn(text[: match.start])), len(drawn(text[: match.end])), True) for match in matches
    ]
    return [(shown[start:end], bool(over)) for start, end, over in runs((0, len(shown)), spans)]


def excerpt_line(excerpt: Excerpt, width: int) -> list[Piece]:
    """Return an excerpt cut so that its first match is seen, in pieces."""
    text, first = excerpt.text, excerpt.matches[0]
    if cell_len(drawn(text[: first.end])) < width * 2 // 3:
        return marked(text, excerpt.matches, width)
    space = text.find(" ", max(0, first.start - width // 3), first.start)
    start = first.start if space < 0 else space + 1
    before = "… "
    matches = [span.shifted(len(before) - start) for span in excerpt.matches]
    return marked(before + text[start:], matches, width)
