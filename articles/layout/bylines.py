"""Bylines: who a line credits, and the lines that only begin like one (*By Friday, ...*)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.dates import DateLine, parse_date_line
from articles.lexicon import folded, table, words

LONGEST = 120
"""Code points; no byline is longer."""

_BY = re.compile(
    r"(?:written |reported |words |story |text )?by:? +|(?:authors?|byline): *"
    r"|(?:von|por|par|door|av) +",
    re.IGNORECASE,
)
_BETWEEN_CREDITS = re.compile(
    r"\s*(?:,|;|\||•|·|&|\s[-–—]\s|\band\b|\bund\b|\bet\b|\by\b)\s*",
    re.IGNORECASE,
)
_BEFORE_A_DATE = re.compile(
    r"\s*(?:\||•|·|,|\s[-–—]\s|(?<=[\w)])\s*(?=(?:last )?updated|(?:first )?published|posted))\s*",
    re.IGNORECASE,
)
_AROUND = " \t()[]*_"
_BAR = re.compile(r"[|•·]")
_CONTACT = re.compile(r"\(?(?:@\w+|[\w.+-]+@[\w.-]+)\)?")
_NAME_WORD = re.compile(r"[^\W\d_][\w.'’-]*")
_FINAL_STOP = re.compile(r"(?:[a-z]{3}|[a-z]\))[.!?]$")


@dataclass(frozen=True, slots=True)
class Byline:
    """The people (or the agency) that a line credits, and the date that it may carry."""

    authors: tuple[str, ...]
    dates: DateLine | None = None


def parse_byline(line: str) -> Byline | None:
    """Return what a line credits, or ``None`` if it is not a byline from end to end.

    After *By* comes at least one name: capitalised words, no day or month, no sentence around
    them. Roles (*Energy Correspondent*) and addresses are understood and left out.
    """
    text = line.strip(_AROUND)
    opening = _BY.match(text)
    if len(text) > LONGEST:
        return None
    if opening is None:
        return _parse_dated_credit(text)
    credit, dates = _split_date(text[opening.end() :])
    authors = names_in(credit.strip(_AROUND))
    return Byline(authors, dates) if authors else None


def names_in(credit: str) -> tuple[str, ...]:
    """Return the names of a credit such as *Ana Ruiz and Bo Li, Energy Correspondents*.

    Empty if the first part is not a name, or if the rest is a sentence.
    """
    credit = _CONTACT.sub(" ", credit).strip()
    if _FINAL_STOP.search(credit) and not credit.isupper():
        return ()
    parts = [part.strip(" .") for part in _BETWEEN_CREDITS.split(credit)]
    parts = [part for part in parts if part]
    if not parts or not _is_name(parts[0]):
        return ()
    names = [parts[0]]
    for part in parts[1:]:
        if _is_name(part) and " " in part and not _is_role(part):
            names.append(part)
        elif not _is_role(part) and not _is_name(part):
            return ()
    return tuple(names)


def is_role_line(line: str) -> bool:
    """Say whether a line under a byline is the writer's role or employer (*Staff Writer*)."""
    role = line.split()
    if not 1 <= len(role) <= 5 or not _is_capital(role[0]):
        return False
    return _is_role(role[-1]) or (_is_role(line) and all(map(_is_capital, role)))


def is_name_line(line: str) -> bool:
    """Say whether a line is a person's name and nothing else: two to four words, a known first."""
    name = line.strip(_AROUND).split()
    if not 2 <= len(name) <= 4 or not _is_name(" ".join(name)) or _is_role(line):
        return False
    return folded(name[0]) in table("first_names")


def is_known(author: str) -> bool:
    """Say whether the lists know the author's first name, or that it is an agency."""
    return _is_role(author) or is_name_line(author)


def _parse_dated_credit(text: str) -> Byline | None:
    """Return what a line such as *Example Wire | Ardvik | Updated: May 5, 2025* says."""
    if not _BAR.search(text):
        return None
    *parts, last = (part.strip(_AROUND) for part in _BAR.split(text))
    dates = parse_date_line(last)
    if dates is None or not all(map(_is_name, parts)):
        return None
    return Byline(tuple(part for part in parts if is_name_line(part)), dates)


def _split_date(credit: str) -> tuple[str, DateLine | None]:
    """Part the date from *Ana Ruiz | Updated 5 May 2025*."""
    for gap in _BEFORE_A_DATE.finditer(credit):
        dates = parse_date_line(credit[gap.end() :])
        if dates:
            return credit[: gap.start()], dates
    return credit, None


def _is_name(part: str) -> bool:
    """Say whether ``part`` is one to five capitalised words, particles such as *de* aside."""
    name = part.split()
    if not 1 <= len(name) <= 6 or not _is_capital(name[0]) or name[-1].endswith(("'s", "’s")):
        return False
    first = name[0].lower()
    if first in words("not_names") or (len(name) == 1 and first in table("month_names")):
        return False
    return all(
        _NAME_WORD.fullmatch(word) and (_is_capital(word) or word in words("name_particles"))
        for word in name
    )


def _is_capital(word: str) -> bool:
    return word[:1].isupper() or word in ("of", "for", "the", "in", "and", "at")


def _is_role(part: str) -> bool:
    return any(word.strip(".,").lower() in words("byline_roles") for word in part.split())
