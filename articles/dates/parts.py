"""The parts of a date line: month, weekday, numbers, clock, zone, in whatever order they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from articles.lexicon import table

LONGEST = 160
"""Code points; no date line is longer, and so no long line costs time."""

UNKNOWN_OFFSET = "?"
"""The offset of letters that are a zone without one offset (``ET``) or not known at all."""

_TOKEN = re.compile(
    r"""
    (?P<year_first> (?P<y1>\d{4}) (?P<s1>[-/.]) (?P<m1>\d{1,2}) (?P=s1) (?P<d1>\d{1,2}) (?!\d) )
  | (?P<year_last>
        (?P<a>\d{1,2}) (?P<s2>[-/.]) (?P<b>\d{1,2}) (?P=s2) (?P<y2>\d{4}|\d{2}) (?!\d) )
  | (?P<compact> (?P<y3>(?:19|20)\d\d) (?P<m3>\d\d) (?P<d3>\d\d) (?!\d) )
  | (?P<clock>
        (?P<hh>\d{1,2}) (?: \s?h\s? | [:.] ) (?P<mm>\d{2}) (?: :\d{2} (?:[.,]\d{1,9})? )? (?!\d)
        (?: \s{0,2} (?P<half>[ap]) (?: \.\s?m\b\.? | \s?m\b\.? ) )?
        (?: \s? (?P<sign>[+\-−]) (?P<oh>\d{2}) :? (?P<om>\d{2}) (?!\d) )? )
  | (?P<hour> (?P<h2>\d{1,2}) \s? (?P<half2>[ap]) (?: \.\s?m\b\.? | \s?m\b\.? ) )
  | (?P<military> (?P<h3>\d{2}) (?P<mm3>\d{2}) (?= \s? (?:gmt|utc|hrs|hours)\b ) )
  | (?P<offset> (?:gmt|utc) \s? (?P<sign2>[+\-−]) (?P<oh2>\d{1,2}) (?: :? (?P<om2>\d{2}) )? )
  | (?P<reading_time> \d{1,3} [\s-] min(?:ute)?s? [\s-] read )
  | (?P<number> (?P<digits>\d{1,4}) (?!\d) (?: (?:st|nd|rd|th|er|º|ª|\.) (?!\w) )? )
  | (?P<word> [^\W\d_]+ (?:-feira)? )
  | (?P<mark> [\s,;:|/()\[\]·•@.–—'’-]+ )
    """,
    re.VERBOSE | re.IGNORECASE,
)

NOISE = frozenset(
    {"a", "alle", "am", "and", "às", "at", "clock", "de", "del", "den", "der", "di", "el"}
    | {"h", "hour", "hours", "hrs", "il", "kl", "klo", "la", "las", "le", "les", "o", "of", "om"}
    | {"on", "ore", "t", "the", "time", "uhr", "um", "vom", "à"}
)
"""Small words between the parts of a date, in the languages of the month names."""


@dataclass(frozen=True, slots=True)
class NumericDay:
    """A day in figures, as printed: ``year`` is certain, the order of the other two may not be."""

    first: int
    second: int
    year: int
    order: str
    """``ymd``, ``dmy``, or ``?`` where the page could mean either the day or the month first."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What the tokens of a line name. ``offset`` is ``+05:30``, empty, or ``UNKNOWN_OFFSET``."""

    weekday: int | None = None
    month: int | None = None
    numbers: tuple[int, ...] = ()
    years: tuple[int, ...] = ()
    numeric: NumericDay | None = None
    clock: str = ""
    offset: str = ""


def read_parts(line: str) -> Parts | None:
    """Return the parts of a line of which every token is understood, else ``None``."""
    if len(line) > LONGEST:
        return None
    parts: Parts | None = Parts()
    position, after_clock = 0, False
    while parts is not None and position < len(line):
        token = _TOKEN.match(line, position)
        if token is None:
            return None
        parts = _with_token(parts, token, after_clock)
        position, kind = token.end(), token.lastgroup
        after_clock = kind in ("clock", "hour", "military") or (after_clock and kind == "mark")
    return parts


def _with_token(parts: Parts, token: re.Match[str], after_clock: bool) -> Parts | None:
    """Return ``parts`` with what one token adds, ``None`` for a token that no date holds."""
    match token.lastgroup:
        case "mark" | "reading_time":
            return parts
        case "word":
            return _with_word(parts, token["word"], after_clock)
        case "number":
            return _with_number(parts, token["digits"])
        case "year_first" | "year_last" | "compact":
            return _with_numeric_day(parts, token)
        case "offset":
            return replace(parts, offset=_offset(token["sign2"], token["oh2"], token["om2"]))
        case _:
            return _with_clock(parts, token)


def _with_word(parts: Parts, word: str, after_clock: bool) -> Parts | None:
    """Add a month, a weekday or a zone; letters that could be two of them are what is missing."""
    key = word.lower()
    month, weekday = table("month_names").get(key), table("weekday_names").get(key)
    zone = table("zones").get(key) if parts.clock else None
    if zone and (after_clock or not (month or weekday)):
        return parts if parts.offset else replace(parts, offset=zone)
    if month and parts.month is None:
        return replace(parts, month=int(month))
    if weekday and parts.weekday is None:
        return replace(parts, weekday=int(weekday))
    if key in NOISE:
        return parts
    if after_clock and word.isupper() and 2 <= len(word) <= 5:
        return replace(parts, offset=UNKNOWN_OFFSET)
    return None


def _with_number(parts: Parts, digits: str) -> Parts | None:
    if len(digits) == 4:
        return replace(parts, years=(*parts.years, int(digits)))
    return replace(parts, numbers=(*parts.numbers, int(digits))) if len(digits) < 3 else None


def _with_numeric_day(parts: Parts, token: re.Match[str]) -> Parts | None:
    if parts.numeric:
        return None
    if token["a"]:
        year = int(token["y2"])
        short = len(token["y2"]) == 2
        if short:
            year += 1900 if year >= 50 else 2000  # the window of RFC 2822, section 4.3
        # Figures between full stops are day, month, year wherever they are in use (DIN 5008).
        order = "dmy" if token["s2"] == "." else "?"
        return replace(parts, numeric=NumericDay(int(token["a"]), int(token["b"]), year, order))
    suffix = "1" if token["y1"] else "3"
    year, month, day = (int(token[name + suffix]) for name in "ymd")
    return replace(parts, numeric=NumericDay(month, day, year, "ymd"))


def _with_clock(parts: Parts, token: re.Match[str]) -> Parts | None:
    """Add a time of day; a second one on the line says the same in another zone."""
    hour = int(token["hh"] or token["h2"] or token["h3"])
    minute = int(token["mm"] or token["mm3"] or 0)
    half = (token["half"] or token["half2"] or "").lower()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23 or minute > 59:
        return None
    if parts.clock:
        return parts
    offset = _offset(token["sign"], token["oh"], token["om"]) if token["sign"] else parts.offset
    return replace(parts, clock=f"{hour:02}:{minute:02}", offset=offset)


def _offset(sign: str, hours: str, minutes: str | None) -> str:
    if int(hours) > 14 or int(minutes or 0) > 59:
        return UNKNOWN_OFFSET
    return f"{'+' if sign == '+' else '-'}{int(hours):02}:{int(minutes or 0):02}"
