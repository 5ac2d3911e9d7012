"""The words around a match, in one line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from articles.model import Span

AROUND = 80
"""Code points that are shown before the first match, and behind it, to the next space."""

_UNEVEN = re.compile(r"^\s+|\s{2,}|[^\S ]")
"""White space that is not one space between two words."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of a text in one line; ``matches`` are spans into this ``text``."""

    text: str
    matches: tuple[Span, ...] = ()


def excerpt(text: str, matches: Iterable[Span]) -> Excerpt | None:
    """Return what stands around the first match, with all matches in it; ``None`` without any.

    ``matches`` are spans into ``text``, in their order.
    """
    found = tuple(matches)
    if not found:
        return None
    start, end = _piece(text, found[0])
    before = "… " if start else ""
    places, words = _on_one_line(text[start:end])
    shift = len(before)
    spans = tuple(
        Span(places[span.start - start] + shift, places[span.end - start] + shift)
        for span in found
        if span.end <= end
    )
    return Excerpt(f"{before}{words}{' …' if end < len(text) else ''}", spans)


def beginning(text: str) -> Excerpt:
    """Return how a text begins, where no match of it can be shown."""
    start, end = _piece(text, Span(0, 0))
    return Excerpt(f"{_on_one_line(text[start:end])[1]}{' …' if end < len(text) else ''}")


def _piece(text: str, match: Span) -> tuple[int, int]:
    """Return where the piece around a match begins and ends, between words where there are any."""
    start = max(0, match.start - AROUND)
    space = text.find(" ", start, match.start) if start else -1
    end = min(len(text), match.end + AROUND)
    last = text.rfind(" ", match.end, end) if end < len(text) else -1
    return (start if space < 0 else space + 1), (end if last < 0 else last)


def _on_one_line(text: str) -> tuple[Sequence[int], str]:
    """Return the text with each run of white space as one space, and where each place went."""
    places: list[int] = []
    line = ""
    done = 0
    for uneven in _UNEVEN.finditer(text):
        even = text[done : uneven.start()]
        places.extend(range(len(line), len(line) + len(even)))
        line += even
        places.extend([len(line)] * len(uneven.group()))
        line += " " if line else ""
        done = uneven.end()
    places.extend(range(len(line), len(line) + len(text) - done + 1))
    return places, line + text[done:]
