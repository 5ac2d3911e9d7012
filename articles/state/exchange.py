r"""Marks, corrections and saved filters as lines of text, for another machine or as a copy.

One JSON object a line and an article::

    {"id": "5f0c…", "read": {"value": true, "change": 17}, "place": {"value": 900, "change": 16}}

The tags that an article has or had are a value each: ``"tags": {"budget": {"value": true, …}}``.

``change`` is the number of the change that set the value, and a value that was never set is left
out. On import the higher number wins, value by value, and of equal numbers the greater value. The
importing side then goes on counting from the highest number of both, so that two machines that
exchange their files in any order come to hold the same, and the later change is the one that stays.

A correction (`articles.corrections.lines`) is a line of its own::

    {"correction": "2026-11-22T10:04:40Z hide organisation \"Iris-T\""}

So is a saved filter; nobody knows which of two that have one name is the later::

    {"filter": "Defence", "query": "NATO after:2024-05"}
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from articles.corrections.lines import correction_in
from articles.state.filters import SavedFilter, checked_name
from articles.state.tags import tags_in

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
    tags: tuple[tuple[str, Dated], ...] = ()


@dataclass(frozen=True, slots=True)
class Exported:
    """What the lines of an export hold: of articles, corrections as lines of theirs, filters."""

    records: tuple[Record, ...] = ()
    corrections: tuple[str, ...] = ()
    filters: tuple[SavedFilter, ...] = ()


def as_line(record: Record) -> str:
    """Return a record as one line, without its end."""
    line: dict[str, Any] = {"id": record.id}
    for name in FIELDS:
        dated: Dated = getattr(record, name)
        if dated.change:
            value = dated.value if name == "place" else bool(dated.value)
            line[name] = {"value": value, "change": dated.change}
    if record.tags:
        line["tags"] = {
            tag: {"value": bool(dated.value), "change": dated.change} for tag, dated in record.tags
        }
    return json.dumps(line)


def correction_as_line(correction: str) -> str:
    """Return a line of the file of corrections as a line of an export."""
    return json.dumps({"correction": correction}, ensure_ascii=False)


def filter_as_line(saved: SavedFilter) -> str:
    """Return a saved filter as a line of an export."""
    return json.dumps({"filter": saved.name, "query": saved.query}, ensure_ascii=False)


def read_lines(lines: Iterable[str]) -> Exported:
    """Return what the lines say that are not empty; raises `ExchangeError`."""
    read: list[Record | str | SavedFilter] = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                read.append(_said_by(_object(json.loads(line))))
            except (ValueError, RecursionError) as error:
                reason = str(error) if isinstance(error, ExchangeError) else "is not JSON"
                raise ExchangeError(f"line {number} {reason}") from error
    return Exported(
        tuple(each for each in read if isinstance(each, Record)),
        tuple(each for each in read if isinstance(each, str)),
        tuple(each for each in read if isinstance(each, SavedFilter)),
    )


def _said_by(read: dict[str, Any]) -> Record | str | SavedFilter:
    if "correction" in read:
        return _correction(read["correction"])
    if "filter" in read:
        return _filter(read["filter"], read.get("query"))
    return _record(read)


def _object(read: Any) -> dict[str, Any]:
    if not isinstance(read, dict):
        raise ExchangeError("is no object")
    return read


def _correction(read: Any) -> str:
    if not isinstance(read, str) or correction_in(read) is None:
        raise ExchangeError("has no correction that is understood")
    return read


def _filter(name: Any, query: Any) -> SavedFilter:
    if not isinstance(name, str) or not isinstance(query, str):
        raise ExchangeError("has no filter")
    try:
        return SavedFilter(checked_name(name), query)
    except ValueError as error:
        raise ExchangeError(f"has no filter: {error}") from error


def _record(read: dict[str, Any]) -> Record:
    name = read.get("id")
    if not isinstance(name, str) or not name.isprintable() or not 0 < len(name) <= _LONGEST_ID:
        raise ExchangeError("has no id")
    marks = {field: _dated(field, read[field]) for field in FIELDS if field in read}
    return Record(name, **marks, tags=tuple(_tags(read.get("tags", {}))))


def _tags(read: Any) -> Iterator[tuple[str, Dated]]:
    for tag, dated in _object(read).items():
        if tags_in(tag) != (tag,):
            raise ExchangeError("has a tag that is none")
        yield tag, _dated(f"tag {tag}", dated)


def _dated(field: str, read: Any) -> Dated:
    if not isinstance(read, dict):
        raise ExchangeError(f"says nothing of the change in '{field}'")
    value, change = read.get("value"), read.get("change")
    if type(value) is not (int if field == "place" else bool) or not 0 <= value <= _HIGHEST:
        raise ExchangeError(f"has no value in '{field}'")
    if type(change) is not int or not 0 < change <= _HIGHEST:
        raise ExchangeError(f"has no number of a change in '{field}'")
    return Dated(int(value), change)
