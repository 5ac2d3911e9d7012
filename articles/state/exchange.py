"""Marks as lines of text, to be taken to another machine or kept as a copy.

One JSON object a line and an article::

    {"id": "5f0c…", "read": {"value": true, "change": 17}, "place": {"value": 900, "change": 16}}

``change`` is the number of the change that set the value, and a value that was never set is left
out. On import the higher number wins, value by value, and of equal numbers the greater value. The
importing side then goes on counting from the highest number of both, so that two machines that
exchange their files in any order come to hold the same, and the later change is the one that stays.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

FIELDS = ("read", "starred", "place")

_HIGHEST = 2**53 - 1
"""Beyond it JSON numbers are not exact; at a change a second it is reached in 285 million years."""

_LONGEST_ID = 200
"""Code points; the program's own ids have twenty."""


class ExchangeError(ValueError):
    """A line is no record of an article; the message says which line, and what is wrong."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A value, 0 or 1 for a mark and code points for a place, and the change that set it."""

    value: int = 0
    change: int = 0


@dataclass(frozen=True, slots=True)
class Record:
    """All that is remembered of one article."""

    id: str
    read: Dated = Dated()
    starred: Dated = Dated()
    place: Dated = Dated()


def as_line(record: Record) -> str:
    """Return a record as one line, without its end."""
    line: dict[str, Any] = {"id": record.id}
    for name in FIELDS:
        dated: Dated = getattr(record, name)
        if dated.change:
            value = dated.value if name == "place" else bool(dated.value)
            line[name] = {"value": value, "change": dated.change}
    return json.dumps(line)


def records_in(lines: Iterable[str]) -> Iterator[Record]:
    """Yield the records of the lines that are not empty; raises `ExchangeError`."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield _record(json.loads(line))
            except (ValueError, RecursionError) as error:
                reason = str(error) if isinstance(error, ExchangeError) else "is not JSON"
                raise ExchangeError(f"line {number} {reason}") from error


def _record(read: Any) -> Record:
    if not isinstance(read, dict):
        raise ExchangeError("is no object")
    name = read.get("id")
    if not isinstance(name, str) or not name.isprintable() or not 0 < len(name) <= _LONGEST_ID:
        raise ExchangeError("has no id")
    return Record(name, **{field: _dated(field, read[field]) for field in FIELDS if field in read})


def _dated(field: str, read: Any) -> Dated:
    if not isinstance(read, dict):
        raise ExchangeError(f"says nothing of the change in '{field}'")
    value, change = read.get("value"), read.get("change")
    if type(value) is not (int if field == "place" else bool) or not 0 <= value <= _HIGHEST:
        raise ExchangeError(f"has no value in '{field}'")
    if type(change) is not int or not 0 < change <= _HIGHEST:
        raise ExchangeError(f"has no number of a change in '{field}'")
    return Dated(int(value), change)
