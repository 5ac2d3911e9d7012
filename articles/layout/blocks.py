"""The pieces that a page is cut into, before it is known what each of them is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or table row; ``index`` counts them from 0 in the file.

    ``spaced`` says that an empty line stood above it; ``prose`` is false for table rows and list
    items, which are neither headings nor part of the sentences around them.
    """

    index: int
    text: str
    spaced: bool = False
    prose: bool = True
