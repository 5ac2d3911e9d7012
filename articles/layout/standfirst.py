"""The standfirst: the summing-up line under the headline, known by its words coming again below.

Editors lift it from the text, whole or in pieces, so it is compared by runs of words. The copy in
the body stays: it is where the words were said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from articles.layout.blocks import Block
from articles.layout.datelines import split_dateline

LONGEST = 300
"""Code points; a longer paragraph is not a standfirst."""
_RUN = 4
"""Words in a row that two texts do not share by chance."""
_SHARE = 0.8
"""How much of the line must come again; the rest are the words that joined its pieces."""
_SEARCHED = 200_000
"""Code points of the body that are looked through."""

_WORD = re.compile(r"\w+")

Blocks = tuple[Block, ...]


def take_standfirst(
    blocks: Blocks, headline_at: int | None, credits_at: frozenset[int]
) -> tuple[str, Blocks]:
    """Return the standfirst, empty if there is none, and the blocks without it.

    ``headline_at`` is the index of the headline's block (``None`` if it stands elsewhere) and
    ``credits_at`` those of bylines and date lines: one line between them is a standfirst by its
    place.
    """
    if len(blocks) < 2:
        return "", blocks
    line, body = blocks[0], blocks[1:]
    if not line.prose or len(line.text) > LONGEST or split_dateline(line.text):
        return "", blocks
    if _is_between(blocks, headline_at, credits_at) or recurs(line.text, (b.text for b in body)):
        return line.text, body
    return "", blocks


def recurs(line: str, body: Iterable[str]) -> bool:
    """Say whether nearly all words of ``line`` stand in ``body`` too, in runs of four or more."""
    words = _words(line)
    size = min(_RUN, len(words))
    if size < 3:
        return False
    places: dict[tuple[str, ...], list[int]] = {}
    for place in range(len(words) - size + 1):
        places.setdefault(tuple(words[place : place + size]), []).append(place)
    covered: set[int] = set()
    for runs in _runs(body, size):
        for run in places.keys() & runs:
            for place in places.pop(run):
                covered.update(range(place, place + size))
    return len(covered) >= _SHARE * len(words)


def _runs(body: Iterable[str], size: int) -> Iterable[Iterable[tuple[str, ...]]]:
    """Yield for each paragraph of ``body`` its runs of ``size`` words."""
    searched = 0
    for paragraph in body:
        words = _words(paragraph)
        yield zip(*(words[at:] for at in range(size)), strict=False)
        searched += len(paragraph)
        if searched > _SEARCHED:
            return


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _is_between(blocks: Blocks, headline_at: int | None, credits_at: frozenset[int]) -> bool:
    """Say whether the first block, and no other, stands between headline and credits."""
    if headline_at is None:
        return False
    below = min((at for at in credits_at if at > headline_at), default=None)
    return below is not None and headline_at < blocks[0].index < below < blocks[1].index
