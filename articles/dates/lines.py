"""Whole lines of a page that say when: one or two stamps, with what each is a stamp of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from articles.dates.parts import LONGEST, NOISE, Parts, read_parts
from articles.dates.stamps import stamp_of
from articles.lexicon import table
from articles.model import Stamp

_BETWEEN = " \t\u00a0:,;|/·•-–—"

_WORD = re.compile(r"[^\W\d_]+")
_BESIDE_FIGURES = frozenset(
    {"st", "nd", "rd", "th", "er", "º", "ª", "am", "pm", "p", "m", "s", "d", "read", "feira"}
    | {"about", "around", "over", "an", "one", "few", "ago", "hr", "sec", "secs", "second"}
    | {"seconds", "min", "mins", "minute", "minutes", "day", "days", "week", "weeks", "month"}
    | {"months", "year", "years"}
)
_AGE = re.compile(
    r"(?:about |around |over )?(?:\d{1,3}|an?|one|a few) ?"
    r"(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?|months?|years?) ago",
    re.IGNORECASE,
)

# Pages run two stamps together: "12:43, 20 Apr 2026Updated 12:44, 20 Apr 2026".
_GLUED = ("Updated", "updated", "Modified", "modified", "Published", "Posted")
_GLUED_PREFIX = re.compile(
    r"(?<=[a-zA-Z\d)])(?=(?:Last )?(?:[Uu]pdated|[Mm]odified)\b|(?:First )?(?:Published|Posted)\b)"
)


@dataclass(frozen=True, slots=True)
class DateLine:
    """What a whole line says about when. ``labelled``: a word such as *Updated* introduces it."""

    published: Stamp | None = None
    updated: Stamp | None = None
    labelled: bool = False


def parse_date_line(line: str) -> DateLine | None:
    """Return the stamps of a line that holds nothing else, or ``None``.

    A date without a word before it counts as that of publication. After such a word a part of a
    date (``Updated 8:16 AM``) or an age (``2 hours ago``) is enough; its ``iso`` is ``None``.
    """
    if len(line) > LONGEST or not _is_made_of_date_words(line):
        return None
    stamps = list(_labelled_stamps(_GLUED_PREFIX.sub(" ", line.strip(" \t()[]"))))
    if not stamps or any(stamp is None for _, stamp in stamps):
        return None
    published = [stamp for label, stamp in stamps if label != "updated"]
    updated = [stamp for label, stamp in stamps if label == "updated"]
    return DateLine(
        published=published[0] if published else None,
        updated=updated[-1] if updated else None,
        labelled=any(label for label, _ in stamps),
    )


def _labelled_stamps(line: str) -> Iterator[tuple[str, Stamp | None]]:
    """Yield label and stamp of each part of ``line``; the label is empty before any prefix."""
    prefixes = list(_prefix_pattern().finditer(line))
    before = (line[: prefixes[0].start()] if prefixes else line).strip(_BETWEEN)
    if before:
        yield "", _bare_stamp(before)
    ends = [*(prefix.start() for prefix in prefixes), len(line)][1:]
    for prefix, end in zip(prefixes, ends, strict=True):
        label = table("date_prefixes")[prefix[1].lower()]
        yield label, _labelled_stamp(line[prefix.end() : end].strip(_BETWEEN))


def _bare_stamp(body: str) -> Stamp | None:
    """Read a date that nothing introduces: a day and month alone could be a heading."""
    if _AGE.fullmatch(body):
        return Stamp(body, None)
    parts = read_parts(body)
    if parts is None or not (parts.numbers or parts.numeric):
        return None
    if not (parts.years or parts.numeric or parts.weekday or parts.clock or parts.numbers[1:]):
        return None
    return stamp_of(parts, body)


def _labelled_stamp(body: str) -> Stamp | None:
    parts = read_parts(body)
    stamp = stamp_of(parts, body) if parts else None
    if stamp is None and (_AGE.fullmatch(body) or _is_part_of_a_date(parts)):
        return Stamp(body, None)
    return stamp


def _is_part_of_a_date(parts: Parts | None) -> bool:
    if parts is None or (parts.numeric or (parts.month and parts.numbers)):
        return False  # a day that no calendar has is not a part of one
    return bool(parts.month or parts.weekday or parts.clock or parts.years)


def _is_made_of_date_words(line: str) -> bool:
    """Say whether each word could be one of a date: it costs little and spares nearly all lines."""
    known = _date_words()
    return all(
        word.lower() in known or (word.isupper() and len(word) <= 5) or word.endswith(_GLUED)
        for word in (match.group() for match in _WORD.finditer(line))
    )


@cache
def _date_words() -> frozenset[str]:
    lists = ("month_names", "weekday_names", "zones")
    labels = {word for label in table("date_prefixes") for word in label.split()}
    return frozenset().union(NOISE, labels, _BESIDE_FIGURES, *map(table, lists))


@cache
def _prefix_pattern() -> re.Pattern[str]:
    longest_first = sorted(table("date_prefixes"), key=len, reverse=True)
    labels = "|".join(map(re.escape, longest_first))
    return re.compile(rf"(?<!\w)({labels})(?!\w)(?:\s+(?:on|at|le|el|il)\b)?", re.IGNORECASE)
