"""The sex that a title right before a name shows: *Mrs Lind*, *Pani Lind*."""

from __future__ import annotations

import re
from typing import Literal

from articles import lexicon

_LONGEST = 15
_BEFORE = re.compile(r"\b(?<!and )([A-Z]\w+)\.? $")
"""Of *Mr and Mrs Lind* it shows neither."""


def sex_before(text: str, start: int) -> Literal["m", "f"] | None:
    """Return the sex shown by what stands before the code point ``start``, ``None`` for none."""
    before = max(0, start - _LONGEST)
    if text[before:start].islower():
        return None
    title = _BEFORE.search(text, before, start)
    return sex_of_title(title[1]) if title else None


def sex_of_title(title: str) -> Literal["m", "f"] | None:
    """Return the sex of whoever bears ``title``, ``None`` where both may."""
    sex = lexicon.table("title_sexes").get(title.lower())
    return None if sex is None else "m" if sex == "m" else "f"
