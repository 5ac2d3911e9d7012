"""A half-typed field or value of the query line, written out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from articles.query.conditions import Mark
from articles.query.fields import field_names
from articles.query.sorts import Sort

_LAST = re.compile(r'-?([^\s()"]*)$')


@dataclass(frozen=True, slots=True)
class Completion:
    """What a line becomes, and what could still be meant by its end where that is not certain."""

    text: str
    choices: tuple[str, ...] = ()


def completed(text: str, values: Mapping[str, Sequence[str]]) -> Completion:
    """Return a query line with its last word written out as far as it is certain.

    ``values`` are what else is known that may stand behind a field: ``{"tag": [...]}``.
    """
    match = _LAST.search(text)
    word = match.group(1) if match else ""
    choices = [choice for choice in _choices(word, values) if choice.startswith(word.lower())]
    if not choices:
        return Completion(text)
    begin = text[: len(text) - len(word)]
    if len(choices) == 1:
        return Completion(begin + _quoted(choices[0]))
    return Completion(begin + _common(choices), tuple(map(_quoted, choices)))


def _choices(word: str, values: Mapping[str, Sequence[str]]) -> list[str]:
    field, colon, _ = word.lower().partition(":")
    if not colon:
        return field_names()
    known = {"is": get_args(Mark), "sort": get_args(Sort), **values}
    return [f"{field}:{value}" for value in known.get(field, ())]


def _common(choices: Sequence[str]) -> str:
    """Return what all of them begin with: what the first and the last in order do."""
    first, last = min(choices), max(choices)
    same = (place for place, letter in enumerate(first) if last[place : place + 1] != letter)
    return first[: next(same, len(first))]


def _quoted(choice: str) -> str:
    field, colon, value = choice.partition(":")
    return f'{field}:"{value}"' if " " in value else f"{field}{colon}{value}"
