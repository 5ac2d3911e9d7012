"""What each field of the query line means."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from difflib import get_close_matches
from typing import Literal, cast, get_args

from articles.model import EntityType
from articles.query.conditions import (
    Comparison,
    Condition,
    CuedBy,
    Dated,
    Length,
    Mark,
    Marked,
    Mentions,
    Pattern,
    SpokenBy,
    Tagged,
    Where,
    Words,
)
from articles.query.errors import QueryError
from articles.query.folding import has_capital
from articles.query.other_names import OTHER_NAMES
from articles.query.patterns import check_pattern
from articles.query.sorts import Sort
from articles.query.tokens import Token

_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_AGE = re.compile(r"(\d{1,4})([dwmy])")
_DAYS_IN = {"d": 1, "w": 7, "m": 30, "y": 365}
_HAS_LETTER = re.compile(r"[^\W_]")
DIRECTIVES = ("sort", "limit")
"""The fields that are no condition but say how the answer is to be given."""


def condition(token: Token, today: date) -> Condition:
    """Return what a token asks for; raises `QueryError` where that cannot be understood."""
    if not token.field:
        return _text(token, "anywhere")
    reader = _READERS.get(token.field)
    if reader is None:
        raise QueryError(_unknown(f"{token.field}:", "field", field_names()), token.position)
    if not token.text.strip():
        raise QueryError(f"'{_written(token)}' needs a word after it", token.position)
    if token.kind == "pattern" and token.field not in _TEXTS:
        raise QueryError(f"'{token.field}:' takes no pattern, only words do", token.position)
    return reader(token, today)


def is_mere_sign(token: Token) -> bool:
    """Say whether a token is a sign between words, as in *Marks & Spencer*: nothing to look for."""
    return token.kind == "word" and not token.field and not _HAS_LETTER.search(token.text)


def sort_order(token: Token) -> Sort:
    """Return the order that ``sort:`` asks for."""
    if token.text.lower() not in get_args(Sort):
        message = _unknown(token.text, "order", get_args(Sort))
        raise QueryError(f"{message} ({', '.join(get_args(Sort))})", token.position)
    return cast(Sort, token.text.lower())


def limit(token: Token) -> int:
    """Return the number of articles that ``limit:`` asks for."""
    return _number(token)


def _text(token: Token, where: Where) -> Condition:
    exact = has_capital(token.text)
    if token.kind == "pattern":
        check_pattern(token.text, token.position)
        return Pattern(token.text, where, exact)
    text, prefix = _words(token)
    if not _HAS_LETTER.search(text):
        raise QueryError(f"'{token.text}' has no letter to search for", token.position)
    return Words(text, where, exact, prefix)


def _words(token: Token) -> tuple[str, bool]:
    """Return the words of a token, and whether the last may go on: ``minist*``."""
    prefix = token.kind == "word" and token.text.endswith("*")
    return (token.text.rstrip("*"), True) if prefix else (token.text, False)


def _name(token: Token) -> tuple[str, bool]:
    """Return the same of a name or a cue."""
    text, prefix = _words(token)
    if prefix and not _HAS_LETTER.search(text):
        raise QueryError(f"'{token.text}' has no letter to search for", token.position)
    return text, prefix


def _mentions(kind: EntityType) -> Callable[[Token, date], Condition]:
    def read(token: Token, _: date) -> Condition:
        name, prefix = _name(token)
        return Mentions(name, kind, prefix)

    return read


def _text_in(where: Where) -> Callable[[Token, date], Condition]:
    return lambda token, _: _text(token, where)


def _after(token: Token, _: date) -> Condition:
    return Dated(first=_first_day(token).isoformat())


def _before(token: Token, _: date) -> Condition:
    return Dated(end=_first_day(token).isoformat())


def _newer(token: Token, today: date) -> Condition:
    match = _AGE.fullmatch(token.text.lower())
    if match is None:
        raise QueryError(f"'{token.text}' is no age: 3d, 2w, 6m, 1y", token.position)
    days = int(match.group(1)) * _DAYS_IN[match.group(2)]
    return Dated(first=(today - timedelta(days=min(days, today.toordinal() - 1))).isoformat())


def _first_day(token: Token) -> date:
    """Return the first day of the year, month or day that is named."""
    match = _DAY.fullmatch(token.text)
    try:
        if match is None:
            raise ValueError
        year, month, day = (int(part or 1) for part in match.groups())
        return date(year, month, day)
    except ValueError:
        message = f"'{token.text}' is no date: 2024, 2024-05 or 2024-05-17"
        raise QueryError(message, token.position) from None


def _length(token: Token, _: date) -> Condition:
    if not token.comparison:
        raise QueryError("a number of words is compared: words>10, words<5", token.position)
    return Length(cast(Comparison, token.comparison), _number(token))


def _number(token: Token) -> int:
    if not (token.text.isascii() and token.text.isdecimal() and len(token.text) < 10):
        raise QueryError(f"'{token.text}' is no number", token.position)
    return int(token.text)


def _marked(token: Token, _: date) -> Condition:
    if token.text.lower() not in get_args(Mark):
        message = _unknown(token.text, "mark", get_args(Mark))
        raise QueryError(f"{message} ({', '.join(get_args(Mark))})", token.position)
    return Marked(cast(Mark, token.text.lower()))


def _tag(token: Token, _: date) -> Condition:
    tag = token.text.encode(errors="backslashreplace").decode()  # a broken character is in none
    return Tagged(tag.lstrip("#").strip().casefold())


def _unknown(name: str, what: Literal["field", "order", "mark"], known: Sequence[str]) -> str:
    other = OTHER_NAMES[what].get(name.lower())
    near = [other] if other else get_close_matches(name.lower(), known, 1, 0.5)
    hint = f", did you mean '{near[0]}'?" if near else ""
    return f"unknown {what} '{name}'{hint}"


def field_names() -> list[str]:
    """Return what a word of the query may begin with to mean something: ``headline:``."""
    return [f"{name}:" for name in (*_READERS, *DIRECTIVES) if name != "words"] + ["words>"]


def _written(token: Token) -> str:
    return f"{token.field}{token.comparison or ':'}"


_TEXTS: Mapping[str, Callable[[Token, date], Condition]] = {
    "headline": _text_in("headline"),
    "body": _text_in("body"),
    "by": _text_in("by"),
    "publisher": _text_in("publisher"),
}
_READERS: Mapping[str, Callable[[Token, date], Condition]] = {
    **_TEXTS,
    "person": _mentions("person"),
    "org": _mentions("organisation"),
    "place": _mentions("place"),
    "speaker": lambda token, _: SpokenBy(*_name(token)),
    "cue": lambda token, _: CuedBy(*_name(token)),
    "words": _length,
    "is": _marked,
    "tag": _tag,
    "after": _after,
    "before": _before,
    "newer": _newer,
}
