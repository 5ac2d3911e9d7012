"""The query line cut into tokens, each with the place where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from articles.query.errors import QueryError

Kind = Literal["word", "phrase", "pattern", "open", "close", "or", "not"]

_FIELD = re.compile(r"([^\W\d_]+):")
_COMPARISON = re.compile(r"(words)(<=|>=|<|>|=)", re.IGNORECASE)
_NEARLY_A_COMPARISON = re.compile(r"words?\s*(<=|>=|<|>|=)\s*(\d+)", re.IGNORECASE)
_WORD = re.compile(r"[^\s()\"“”]+")
_SPACE = re.compile(r"\s*")
_PHRASE_ENDS = {'"': '"', "“": "”", "”": "”"}


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of a query; ``position`` is in code points.

    ``field`` is the name before the colon (``words`` for ``words>10``, whose ``comparison`` is
    ``>``), empty where there is none.
    """

    kind: Kind
    text: str
    position: int
    field: str = ""
    comparison: str = ""


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of a query line; raises `QueryError` for what is left open."""
    position = _skip_space(text, 0)
    while position < len(text):
        token, position = _next(text, position)
        yield token
        position = _skip_space(text, position)


def _next(text: str, position: int) -> tuple[Token, int]:
    """Return the token that begins at ``position``, and where it ends."""
    character = text[position]
    if character in "()":
        return Token("open" if character == "(" else "close", character, position), position + 1
    if character == "-" and position + 1 < len(text) and not text[position + 1].isspace():
        return Token("not", character, position), position + 1
    if comparison := _COMPARISON.match(text, position):
        field, sign = comparison.group(1).lower(), comparison.group(2)
        return _value(text, position, comparison.end(), field, sign)
    if nearly := _NEARLY_A_COMPARISON.match(text, position):
        written = f"words{nearly.group(1)}{nearly.group(2)}"
        raise QueryError(f"a number of words is written in one: {written}", position)
    if field_match := _FIELD.match(text, position):
        return _value(text, position, field_match.end(), field_match.group(1).lower(), "")
    return _value(text, position, position, "", "")


def _value(text: str, position: int, start: int, field: str, comparison: str) -> tuple[Token, int]:
    """Read a phrase, a pattern or a word at ``start``; its token stands at ``position``."""
    opening = text[start : start + 1]
    if opening in _PHRASE_ENDS and opening:
        kind: Kind = "phrase"
        value, end = _until(text, start, _PHRASE_ENDS[opening], "the quotation mark")
    elif opening == "/":
        kind = "pattern"
        value, end = _until(text, start, "/", "the pattern's '/'")
    else:
        kind = "word"
        match = _WORD.match(text, start)
        value, end = (match.group(), match.end()) if match else ("", start)
        if not field and value.lower() == "or":
            kind = "or"
    return Token(kind, value, position, field, comparison), end


def _until(text: str, start: int, closing: str, what: str) -> tuple[str, int]:
    """Return what stands between ``start`` and ``closing``; a backslash guards the next sign."""
    position = start + 1
    while position < len(text):
        if text[position] == closing:
            return text[start + 1 : position].replace("\\" + closing, closing), position + 1
        position += 2 if text[position] == "\\" else 1
    raise QueryError(f"{what} is not closed", start)


def _skip_space(text: str, position: int) -> int:
    match = _SPACE.match(text, position)
    return match.end() if match else position
