"""Text made to fit into cells: counted, cut and filled up; pure functions, no widget.

Cells are counted as Textual counts them (``rich.cells``), so that columns stay aligned. That is
imported only for text that needs it: the first page of most libraries is up without.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

ELLIPSIS: Final = "…"
TAB: Final = "    "
"""What a tab is drawn as: four cells wherever it stands, so that widths add up."""

SOFT_HYPHEN: Final = "\u00ad"
_ENDLESS: Final = 4096  # code points; longer than any word that a line could hold

SIMPLE: Final = re.compile("[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u2010-\u2027\u20ac]*")
"""Characters of one cell each and no rule of their own but that a space separates words: Latin,
Greek, Cyrillic, and the dashes, quotation marks and ellipsis of news text."""

_UNDRAWN = re.compile(f"[\t\n{SOFT_HYPHEN}]")
_DRAWN = str.maketrans({"\t": TAB, "\n": " ", SOFT_HYPHEN: None})


def cell_len(text: str) -> int:
    """Return how many cells ``text`` takes."""
    if SIMPLE.fullmatch(text):
        return len(text)
    from rich import cells  # noqa: PLC0415 - see above

    return cells.cell_len(text)


def cut(text: str, width: int) -> str:
    """Return ``text`` as drawn in at most ``width`` cells, shortened with an ellipsis."""
    # No more than this can be shown, whatever the title's length; marks are capped at the door.
    shown = drawn(text[: max(0, width) * 8 + 8])
    if cell_len(shown) <= width:
        return shown
    if width < 1:
        return ""
    if SIMPLE.fullmatch(shown):
        return shown[: width - 1].rstrip() + ELLIPSIS
    kept, used = 0, 0
    for start, end in graphemes(shown, 0, len(shown)):
        used += cell_len(shown[start:end])
        if used > width - 1:
            break
        kept = end
    return shown[:kept].rstrip() + ELLIPSIS


def pad(text: str, width: int) -> str:
    """Return ``text`` cut or filled up with spaces to exactly ``width`` cells."""
    shown = cut(text, width)
    return shown + " " * (width - cell_len(shown))


def drawn(piece: str) -> str:
    """Return a piece of text as it is put on the screen.

    Tabs and newlines become spaces, and soft hyphens are left out: terminals disagree about them.
    """
    return piece.translate(_DRAWN) if _UNDRAWN.search(piece) else piece


def cells_of(text: str, start: int, end: int) -> int:
    """Return the cells of a piece; an endless one just counts as wider than any line."""
    return _ENDLESS if end - start > _ENDLESS else cell_len(drawn(text[start:end]))


def graphemes(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the graphemes of ``text[start:end]``, some hundreds at a time to save memory."""
    from rich.cells import split_graphemes  # noqa: PLC0415 - see above

    while start < end:
        stretch = text[start : min(end, start + _ENDLESS)].replace("\t", " ")
        spans, _ = split_graphemes(stretch)  # to which a tab is a mark on the letter before it
        if start + _ENDLESS < end and len(spans) > 1:
            spans.pop()  # it may go on in the next stretch
        yield from ((start + first, start + last) for first, last, _ in spans)
        start += spans[-1][1]
