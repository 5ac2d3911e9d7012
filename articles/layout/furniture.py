"""Lines that are on the page but are not the article: what each is, and taking them out.

Whole lines are looked up in a list; the rest are rules over one paragraph. When in doubt a line
stays: a stray *Share this* costs the reader less than a lost sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from articles.layout.blocks import Block
from articles.layout.datelines import is_dateline
from articles.lexicon import table

LONGEST_LINK = 160
"""Code points; a longer line that begins with *Read more:* is a paragraph."""
LONGEST_CREDIT = 600
"""Code points of a paragraph of credits, captions or copyright."""
LONGEST_PHRASE = 90
"""Code points of the longest phrase in the list, and some for what stands around it."""
MOST_TITLES = 10
"""How many lines below *Related articles* can be their titles."""
TAIL = 3
"""How many lines from the end of the article its closing marks and credits stand."""

_EDGES = " \t\u00a0.,;!?|·•*-–—_=~<>[]()\"'“”‘’«»→›↓↑▼▲+…"
_FIGURES = re.compile(r"\d[\d.,]*(?:k\b)?", re.IGNORECASE)
_SEPARATOR = re.compile(r"[\s\-–—_=*~#·•.:;,|+<>{}\[\]()]+")
_SECOND_SENTENCE = re.compile(r"(?:[a-z]{2}|\d)[.!?][\"”’)]* +[\"“‘(]?[A-Z]")
_FULL_STOP = re.compile(r"[.!?][\"”’)]*$")
_LABEL = re.compile(r"([^:|]{2,40})[:|]")
_FOLLOW = re.compile(r"follow [^.!?]{2,80}(?: on (?:twitter|x|facebook|instagram)\b|@\w)", re.I)
_LAST_BRACKET = re.compile(r"\([^()]*\)$")

_END_MARK = re.compile(
    r"###|\W*-\s?(?:30|ends?)\s?-\W*|\([a-z]{2,4}[-/][a-z]{2,4}\)", re.IGNORECASE
)
_LAST_WORD = re.compile(r"reuters?|ends|(?:reuters?)(?:\.\.\.|…)", re.IGNORECASE)

_CREDIT = re.compile(
    r"\((?:additional |with )?(?:reporting|writing|editing|compiled|translated|graphics?|report)"
    r"(?: and (?:reporting|writing|editing))? by\b"
    r"|(?:additional )?(?:reporting|writing)(?: and writing)? by [^.]{2,200};"
    r" (?:\w+ )?editing by\b",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"\bcontributed(?: reporting| to this (?:report|story|article|piece)\b[^.]{0,60})?\.?$"
    r"|^contributing: "
    r"|^this (?:story|article|report) (?:was (?:first |originally )?published"
    r"|originally appeared)\b",
    re.IGNORECASE,
)

_COPYRIGHT = re.compile(
    r"^(?:©|\(c\) ?\d|copyright\s*(?:©|\(c\)|:|\d{4}|by [A-Z]))"
    r"|\ball rights reserved\W{0,3}$"
    r"|\bmay not be (?:reproduced|published|copied|used)\b.*"
    r"\b(?:re-?written|redistributed|permission|consent)\b"
    r"|^all rights reserved\b",
    re.IGNORECASE,
)

_PICTURE_CREDIT = re.compile(
    r"\((?:AP |[Ff]ile |[Hh]andout |[Cc]ourtesy )?(?:[Pp]hoto|[Ii]mage|[Pp]icture)s?\b"
    r"[^()]{0,80}[.)]+$"
    r"|(?<=[\w) ])/ ?(?:Getty(?: Images)?|GETTY IMAGES|AP|AFP|Reuters|REUTERS|EPA|PA|Bloomberg"
    r"|Shutterstock|iStock|Alamy|Anadolu|NurPhoto)(?:/[\w ]{2,20})?[.)]*$"
    r"|(?:\bvia |\()(?:AFP|AP|Reuters|EPA|Getty Images|Shutterstock)[.)]*$"
)

_RIGHTS = ("©", "(c)", "copyright", "rights reserved", "may not be")
_SOURCES = ("(", "/", "via ")
"""Without one of these a paragraph is neither: to look for them spares most the patterns."""


def set_furniture_aside(
    blocks: tuple[Block, ...],
) -> tuple[tuple[tuple[Block, str], ...], tuple[Block, ...]]:
    """Return the furniture among ``blocks``, each with its kind, and the blocks that stay.

    Works from the end, so that a closing mark counts as one of the last lines although share
    and copyright lines follow it.
    """
    aside: list[tuple[Block, str]] = []
    kept: list[Block] = []
    for block in reversed(blocks):
        kind = _kind(block, near_end=len(kept) < TAIL)
        if kind == "related" and _are_titles(kept):
            aside.extend((title, kind) for title in kept)
            kept.clear()
        if kind:
            aside.append((block, kind))
        else:
            kept.append(block)
    return tuple(reversed(aside)), tuple(reversed(kept))


def whole_line_kind(line: str) -> str | None:
    """Return the kind of a line that is furniture as a whole (*Advertisement*), else ``None``."""
    if len(line) > LONGEST_PHRASE:
        return None
    if _END_MARK.fullmatch(line.strip()):
        return "end mark"
    if _SEPARATOR.fullmatch(line):
        return "separator"
    phrases = table("furniture")
    key = _folded(line)
    return phrases.get(key) or phrases.get(f"{key}:")


def may_be_furniture(line: str) -> bool:
    """Say whether a line is furniture as a whole, here or (*Reuter*) at the end of an article."""
    return whole_line_kind(line) is not None or _LAST_WORD.fullmatch(line.strip()) is not None


def begins_credits(line: str) -> bool:
    """Say whether a line opens the agency's credits: *(Reporting by ...; Editing by ...)*."""
    return _CREDIT.match(line.lstrip()) is not None


def _kind(block: Block, near_end: bool) -> str | None:
    kind = whole_line_kind(block.text)
    if kind is None and len(block.text) <= LONGEST_CREDIT:
        kind = _opening_kind(block) or _paragraph_kind(block.text)
        if kind is None and near_end:
            kind = _closing_kind(block.text)
    return kind


def _are_titles(blocks: list[Block]) -> bool:
    """Say whether all that stands below *Related articles* are their titles."""
    return len(blocks) <= MOST_TITLES and not any(
        len(block.text) > LONGEST_LINK or _FULL_STOP.search(block.text) for block in blocks
    )


def _opening_kind(block: Block) -> str | None:
    """Return the kind of a line that its first words give away (*Read more: the title*)."""
    if len(block.text) > LONGEST_LINK or _SECOND_SENTENCE.search(block.text):
        return None
    # A headline may begin with "Watch:"; in the body the same word leads elsewhere.
    label = _LABEL.match(block.text)
    if label and block.index > 0:
        kind = table("furniture").get(f"{_folded(label[1])}:")
        if kind:
            return kind
    if _FOLLOW.match(block.text):
        return "share"
    line = _folded(block.text)
    for opening in _openings().get(line.partition(" ")[0], ()):
        if line.startswith(opening) and not line[len(opening) : len(opening) + 1].isalpha():
            return table("furniture")[f"{opening}…"]
    return None


@cache
def _openings() -> Mapping[str, tuple[str, ...]]:
    """Return the phrases of the list that may go on, by their first word."""
    openings: dict[str, tuple[str, ...]] = {}
    for phrase in sorted(table("furniture")):
        if phrase.endswith("…"):
            first = phrase.partition(" ")[0]
            openings[first] = (*openings.get(first, ()), phrase[:-1])
    return openings


def _paragraph_kind(text: str) -> str | None:
    if begins_credits(text):
        return "credits"
    if _mentions(_RIGHTS, text.casefold()) and _COPYRIGHT.search(text):
        return "copyright"
    if _mentions(_SOURCES, text) and _PICTURE_CREDIT.search(text) and not is_dateline(text):
        return None if _SECOND_SENTENCE.search(_LAST_BRACKET.sub("", text)) else "caption"
    return None


def _mentions(words: Iterable[str], text: str) -> bool:
    return any(word in text for word in words)


def _closing_kind(text: str) -> str | None:
    if _LAST_WORD.fullmatch(text.strip()):
        return "end mark"
    if _CONTRIBUTED.search(text) and not _SECOND_SENTENCE.search(text):
        return "credits"
    return None


def _folded(line: str) -> str:
    """Return ``line`` as the list spells it: small letters, no marks at its ends, 0 for figures."""
    words = _FIGURES.sub("0", line.casefold().replace("’", "'")).split()
    return " ".join(words).strip(_EDGES)
