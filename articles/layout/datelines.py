"""Datelines: the place, day and agency that a report opens with, ``LISBON (Reuters) -``."""

from __future__ import annotations

import re

from articles.layout.blocks import Block
from articles.lexicon import table, words

LOOKED_AT = 3
"""In how many paragraphs from the top the dateline may be: a caption or a summary may lead."""
_LONGEST = 110

_CAPS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]+"
_CAPITALISED = r"[A-ZÀ-ÖØ-Þ][^\W\d_][\w.'’-]*"
_WORD = r"[A-ZÀ-ÖØ-Þ][\w.'’-]*"

# Place, then region, day and agency in that order and each once; then the mark that ends it. All
# repeats are bounded, so that a paragraph in capitals costs no more than any other.
_TAIL = rf"""
    (?P<region> (?:,\ {_WORD}(?:\ {_WORD}){{0,2}}){{0,2}}? )
    (?P<day> ,?\ (?: (?P<month>{_WORD})\.?\ \d{{1,2}} | \d{{1,2}}\ (?P<month_last>{_WORD}) )
             (?:,?\ \d{{4}})? )?
    (?P<agency> ,?\ [(\[] [^()\[\]]{{2,40}} [)\]] )?
"""
_MARK = r"(?P<mark> \ ?(?:--|[–—])\ ? | \ [-_]\ | :\ )"
_PLACE = rf"(?P<caps> {_CAPS}(?:[\ /-]{_CAPS}){{0,4}} )"
_MIXED = rf"(?P<mixed> {_CAPITALISED}(?:[\ /]{_CAPITALISED}){{0,3}} )"

_OPENING = re.compile(rf"(?:{_PLACE}|{_MIXED}){_TAIL}{_MARK}(?=\S)", re.VERBOSE)
_AGENCY_ALONE = re.compile(r"\([A-Z][\w .&-]{1,30}\) ?(?:--|[-–—_]) ?(?=\S)")
_ON_ITS_OWN = re.compile(rf"{_PLACE}{_TAIL}\.?", re.VERBOSE)

Blocks = tuple[Block, ...]


def take_dateline(blocks: Blocks) -> tuple[str, Blocks]:
    """Return the dateline of the text, empty if none, and the blocks without its words."""
    labels = _speakers(blocks)
    for place, block in enumerate(blocks[:LOOKED_AT]):
        if not block.prose:
            continue
        if len(blocks) > 1 and is_dateline(block.text):
            return block.text, blocks[:place] + blocks[place + 1 :]
        split = split_dateline(block.text)
        if split and split[0] not in labels:
            rest = Block(block.index, split[1], block.spaced)
            return split[0], (*blocks[:place], rest, *blocks[place + 1 :])
    return "", blocks


def split_dateline(text: str) -> tuple[str, str] | None:
    """Return dateline and the words after it, ``None`` where a paragraph opens without one.

    A place in capitals is enough before a dash. One in small letters needs a day or an agency
    after it, and one before a colon must not be a label such as *WATCH* or *NATO*.
    """
    opening = _OPENING.match(text[:_LONGEST])
    if opening and _is_plausible(opening):
        return opening.group()[: -len(opening["mark"])], text[opening.end() :]
    alone = _AGENCY_ALONE.match(text[:_LONGEST])
    if alone:
        return alone.group().rstrip(" -–—_"), text[alone.end() :]
    return None


def is_dateline(line: str) -> bool:
    """Say whether the whole of a line is a dateline: *LISBON, March 3 (Reuters)*."""
    whole = _ON_ITS_OWN.fullmatch(line) if len(line) <= _LONGEST else None
    return whole is not None and _has_day_or_agency(whole) and not _is_label(whole["caps"])


def _is_plausible(opening: re.Match[str]) -> bool:
    sure = _has_day_or_agency(opening)
    if opening["caps"] is None:
        return sure
    if _is_label(opening["caps"]):
        return False
    short = len(opening["caps"]) < 4 and not sure and not opening["region"]
    return sure or not (":" in opening["mark"] and short)


def _has_day_or_agency(match: re.Match[str]) -> bool:
    month = match["month"] or match["month_last"]
    if month and month.strip(".").lower() not in table("month_names"):
        return False
    return bool(month or match["agency"])


def _is_label(place: str) -> bool:
    return place.strip(".").casefold() in words("not_datelines")


def _speakers(blocks: Blocks) -> set[str]:
    """Return what opens more than one paragraph before a colon: the speakers of a transcript."""
    seen: set[str] = set()
    again: set[str] = set()
    for block in blocks:
        label, colon, _ = block.text[:_LONGEST].partition(": ")
        if colon:
            (again if label in seen else seen).add(label)
    return again
