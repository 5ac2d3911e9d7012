"""Dataclasses as the lists, strings and numbers that JSON knows, and back.

Both ways follow the type hints of the dataclasses, so that a field that the model gains is
written and read without a word here. A dataclass or a span becomes the list of its values.
"""

from __future__ import annotations

import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from articles.model import Span


@cache
def writer(hint: Any) -> Callable[[Any], Any]:
    """Return the function that makes lists, strings and numbers of a value of the type ``hint``."""
    if is_dataclass(hint):
        return _dataclass_writer(hint)
    if hint is Path:
        return str
    if hint is Span:
        return list
    inner = [writer(each) for each in get_args(hint) if each not in (type(None), Ellipsis)]
    if get_origin(hint) is Literal or all(write is _as_it_is for write in inner):
        return _as_it_is
    (write,) = inner
    if get_origin(hint) is tuple:
        return lambda value: [write(each) for each in value]
    return lambda value: None if value is None else write(value)


def _dataclass_writer(kind: Any) -> Callable[[Any], Any]:
    hints = _hints(kind)
    writers = {at: writer(hint) for at, hint in enumerate(hints.values())}
    rewritten = [(at, write) for at, write in writers.items() if write is not _as_it_is]
    values = attrgetter(*hints) if len(hints) > 1 else lambda value: (getattr(value, *hints),)

    def write(value: Any) -> list[Any]:
        row = list(values(value))
        for at, write_one in rewritten:
            row[at] = write_one(row[at])
        return row

    return write


@cache
def reader(hint: Any) -> Callable[[Any], Any]:
    """Return the function that makes a value of the type ``hint`` from its plain form."""
    if is_dataclass(hint):
        return _dataclass_reader(hint)
    if hint is Path:
        return Path
    if hint is Span:
        return lambda plain: Span(*plain)
    if get_origin(hint) in (Union, types.UnionType):
        (wanted,) = (reader(each) for each in get_args(hint) if each is not type(None))
        return lambda plain: None if plain is None else wanted(plain)
    if get_origin(hint) is tuple:
        return _tuple_reader(get_args(hint))
    return _as_it_is


def _dataclass_reader(kind: Any) -> Callable[[Any], Any]:
    readers = [reader(hint) for hint in _hints(kind).values()]
    if all(read is _as_it_is for read in readers):
        return lambda plain: kind(*plain)
    return lambda plain: kind(*[read(each) for read, each in zip(readers, plain, strict=True)])


def _tuple_reader(hints: tuple[Any, ...]) -> Callable[[Any], Any]:
    hint, _ = hints  # `tuple[X, ...]`: the model has no other
    read = reader(hint)
    return tuple if read is _as_it_is else lambda plain: tuple(map(read, plain))


def _as_it_is(plain: Any) -> Any:
    return plain


def _hints(kind: Any) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}
