"""Datelines: the place, day and agency that a report opens with, ``LISBON (Reuters) -``."""

from __future__ import annotations

import re

from articles.layout.blocks import Block
from articles.lexicon import table, words

LOOKED_AT = 3
"""In how many paragraphs from the top the dateline may be: a caption or a summary may lead."""
_LONGEST = 110
_MOST_WORDS = 3
"""Words in capitals that are a place where neither day nor agency follows: *SALT LAKE CITY*."""

_CAPS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]+"
_CAPITALISED = r"[A-ZÀ-ÖØ-Þ][^\W\d_][\w.'’-]*"
_WORD = r"[A-ZÀ-ÖØ-Þ][\w.'’-]*"

# Place, then region, day and agency in that order and each once; then the mark that ends it, which
# is a space where both day and agency stand. All repeats are bounded, so that a paragraph in
# capitals costs no more than any other.
_TAIL = rf"""
    (?P<region> (?:,\ {_WORD}(?:\ {_WORD}){{0,2}}){{0,2}}? )
    (?P<day> ,?\ (?: (?P<month>{_WORD})\.?\ \d{{1,2}} | \d{{1,2}}\ (?P<month_last>{_WORD}) )
             (?:,?\ \d{{4}})? )?
    (?P<agency> ,?\ [(\[] [^()\[\]]{{2,40}} [)\]] )?
"""
_MARK = r"(?P<mark> \ ?(?:--|[–—])\ ? | \ [-_]\ | :\ | \ )"
_PLACE = rf"(?P<caps> {_CAPS}(?:[\ /-]{_CAPS}){{0,4}} )"
_MIXED = rf"(?P<mixed> {_CAPITALISED}(?:[\ /]{_CAPITALISED}){{0,3}} )"

_OPENING = re.compile(rf"(?:{_PLACE}|{_MIXED}){_TAIL}{_MARK}(?=\S)", re.VERBOSE)
_AGENCY_ALONE = re.compile(r"\([A-Z][\w .&-]{1,30}\) ?(?:--|[-–—_]) ?(?=\S)")
_ON_ITS_OWN = re.compile(rf"{_PLACE}{_TAIL}\.?", re.VERBOSE)
_SPEAKER = re.compile(r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’ -]+(?:,[^:]{1,60})?: ")
_CAPITAL_REGION = re.compile(r"[A-ZÀ-ÖØ-Þ]{3}")

Blocks = tuple[Block, ...]


def take_dateline(blocks: Blocks) -> tuple[str, Blocks]:
    """Return the dateline of the text, empty if none, and the blocks without its words."""
    transcript = _is_transcript(blocks)
    for place, block in enumerate(blocks[:LOOKED_AT]):
        if not block.prose:
            continue
        if len(blocks) > 1 and is_dateline(block.text):
            return block.text, blocks[:place] + blocks[place + 1 :]
        split = split_dateline(block.text)
        if split and not (transcript and _SPEAKER.match(block.text)):
            rest = Block(block.index, split[1], block.spaced)
            return split[0], (*blocks[:place], rest, *blocks[place + 1 :])
    return "", blocks


def split_dateline(text: str) -> tuple[str, str] | None:
    """Return dateline and the words after it, ``None`` where a paragraph opens without one.

    A place in capitals is enough before a dash. One in small letters needs a day or an agency
    after it, and a label such as *WATCH* or *NATO* is no place.
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
    if opening["mark"] == " " and not (opening["day"] and opening["agency"]):
        return False
    if _has_day_or_agency(opening):
        return opening["caps"] is None or not _is_label(opening["caps"])
    if opening["day"] or opening["caps"] is None or _is_label(opening["caps"]):
        return False
    many_words = len(opening["caps"].split()) > _MOST_WORDS
    return not (many_words or _CAPITAL_REGION.search(opening["region"]))


def _has_day_or_agency(match: re.Match[str]) -> bool:
    month = match["month"] or match["month_last"]
    if month and month.strip(".").lower() not in table("month_names"):
        return False
    return bool(month or match["agency"])


def _is_label(place: str) -> bool:
    return place.strip(".").casefold() in words("not_datelines")


def _is_transcript(blocks: Blocks) -> bool:
    """Say whether several paragraphs open with a name in capitals and a colon."""
    return sum(_SPEAKER.match(block.text[:_LONGEST]) is not None for block in blocks[:200]) > 1
