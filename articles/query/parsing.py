"""From the query line to a `Query`: words side by side are all wanted, ``or`` binds looser."""

from __future__ import annotations

from datetime import date

from articles.query import fields
from articles.query.conditions import (
    AllOf,
    AnyOf,
    Condition,
    CuedBy,
    InOneQuote,
    Length,
    Mentions,
    Not,
    Query,
    SpokenBy,
)
from articles.query.errors import QueryError
from articles.query.sorts import Sort
from articles.query.tokens import Token, tokens

_DEEPEST = 40
"""Brackets inside brackets: nobody types more, and each level costs a call."""

_MOST = 200
"""Tokens in one line: SQLite takes expressions of a limited size."""


def parse(text: str, today: date | None = None) -> Query:
    """Understand a query line; ``today`` is the day that ``newer:2w`` counts back from.

    Raises `QueryError`, which says what is wrong and where.
    """
    pieces: list[Token] = []
    sort: Sort | None = None
    limit: int | None = None
    for token in tokens(text):
        if token.field == "sort":
            sort = fields.sort_order(token)
        elif token.field == "limit":
            limit = fields.limit(token)
        elif not fields.is_mere_sign(token):
            pieces.append(token)
        elif pieces and pieces[-1].kind == "not":
            pieces.pop()  # a dash of two hyphens
        if len(pieces) > _MOST:
            raise QueryError("too many words", token.position)
    wanted = _Parser(pieces, len(text), today or date.today()).whole()
    return Query(wanted and _about_quotes(wanted), sort, limit)


class _Parser:
    """Recursive descent over the tokens; ``_next`` is the one to be read."""

    def __init__(self, pieces: list[Token], end: int, today: date) -> None:
        self._pieces = pieces
        self._end = end
        self._today = today
        self._next = 0
        self._depth = 0

    def whole(self) -> Condition | None:
        """Return what the whole line asks for, ``None`` where it is empty."""
        if not self._pieces:
            return None
        wanted = self._any_of()
        if self._next < len(self._pieces):
            raise QueryError("this bracket was never opened", self._position())
        return wanted

    def _any_of(self) -> Condition:
        choices = [self._all_of()]
        while self._kind() == "or":
            self._next += 1
            choices.append(self._all_of())
        return choices[0] if len(choices) == 1 else AnyOf(tuple(choices))

    def _all_of(self) -> Condition:
        parts = []
        while self._kind() not in ("or", "close", ""):
            parts.append(self._one())
        if not parts:
            raise QueryError("a word is missing here", self._position())
        return parts[0] if len(parts) == 1 else AllOf(tuple(parts))

    def _one(self) -> Condition:
        token = self._pieces[self._next]
        self._next += 1
        if token.kind == "not":
            return self._negated(token)
        if token.kind == "open":
            return self._bracketed(token)
        return fields.condition(token, self._today)

    def _negated(self, minus: Token) -> Condition:
        if self._kind() in ("or", "close", "not", ""):
            raise QueryError("a word must follow the '-'", minus.position)
        return Not(self._one())

    def _bracketed(self, opening: Token) -> Condition:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise QueryError("too many brackets", opening.position)
        inside = self._any_of()
        if self._kind() != "close":
            raise QueryError("the bracket is not closed", opening.position)
        self._next += 1
        self._depth -= 1
        # A name in brackets of its own may stand anywhere, not only in the quote that is meant.
        return AllOf((inside,)) if isinstance(inside, Mentions) else inside

    def _kind(self) -> str:
        return self._pieces[self._next].kind if self._next < len(self._pieces) else ""

    def _position(self) -> int:
        return self._pieces[self._next].position if self._next < len(self._pieces) else self._end


def _about_quotes(condition: Condition) -> Condition:
    """Gather what is said about quotes side by side, so that one quote must fulfil it all."""
    match condition:
        case AllOf(conditions):
            return _gathered(conditions)
        case AnyOf(conditions):
            return AnyOf(tuple(_about_quotes(each) for each in conditions))
        case Not(inner):
            return Not(_about_quotes(inner))
        case SpokenBy() | CuedBy() | Length():
            return InOneQuote(condition)
        case _:
            return condition


def _gathered(conditions: tuple[Condition, ...]) -> Condition:
    if not any(_speaks_of_quotes(each) for each in conditions):
        return AllOf(tuple(_about_quotes(each) for each in conditions))
    of_one_quote = tuple(
        each for each in conditions if _speaks_of_quotes(each) or isinstance(each, Mentions)
    )
    others = tuple(_about_quotes(each) for each in conditions if each not in of_one_quote)
    quote = InOneQuote(of_one_quote[0] if len(of_one_quote) == 1 else AllOf(of_one_quote))
    return AllOf((quote, *others)) if others else quote


def _speaks_of_quotes(condition: Condition) -> bool:
    """Say whether a condition is about nothing but a quote."""
    match condition:
        case SpokenBy() | CuedBy() | Length():
            return True
        case AnyOf(conditions):
            return all(_speaks_of_quotes(each) for each in conditions)
        case AllOf(conditions):
            pure = [_speaks_of_quotes(each) for each in conditions]
            others = (each for each, is_pure in zip(conditions, pure, strict=True) if not is_pure)
            return any(pure) and all(isinstance(each, Mentions) for each in others)
        case _:
            return False
