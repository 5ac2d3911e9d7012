"""Where in a text the words of a query stand, to show them marked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.model import Span
from articles.query.conditions import AllOf, AnyOf, Condition, Not, Pattern, Query, Where, Words
from articles.query.folding import without_accents
from articles.query.patterns import compiled, ranges
from articles.query.words import words_expression

_RUN = re.compile(r"[\x00-\x7f]+|[^\x00-\x7f]+")


def looks_for_words(query: Query) -> bool:
    """Say whether there are words or patterns in a query that can be found in a text."""
    return any(True for part in ("body", "headline") for _ in _wanted(query.condition, part))


def matches(query: Query, text: str, part: Where = "body") -> Iterator[Span]:
    """Yield where the words and patterns of a query are found in a text, in order.

    ``part`` is what the text is of its article: a query may look for words in the headline only.
    What the query does not want (``-word``) is not looked for.
    """
    wanted = [*_wanted(query.condition, part)]
    if not wanted:
        return
    bare, offsets = _without_accents(text)
    found: set[tuple[int, int]] = set()
    for condition in wanted:
        as_typed = {*_ranges(condition, text)} if isinstance(condition, Pattern) else None
        found |= as_typed or {(offsets[s], offsets[e]) for s, e in _ranges(condition, bare)}
    yield from (Span(start, end) for start, end in sorted(found) if start < end)


def holds(query: Query, text: str) -> bool:
    """Say whether a text by itself fulfils a query; none fulfils what asks for more than words."""
    return query.condition is not None and _holds(query.condition, text, without_accents(text))


def _holds(condition: Condition, text: str, bare: str) -> bool:
    match condition:
        case Words() | Pattern():
            asked = condition.where in ("anywhere", "body")
            return asked and any(any(_ranges(condition, each)) for each in (text, bare))
        case Not(inner):
            return not _holds(inner, text, bare)
        case AllOf(conditions):
            return all(_holds(each, text, bare) for each in conditions)
        case AnyOf(conditions):
            return any(_holds(each, text, bare) for each in conditions)
        case _:
            return False


def _wanted(condition: Condition | None, part: Where) -> Iterator[Words | Pattern]:
    match condition:
        case Words() | Pattern():
            if condition.where in ("anywhere", part):
                yield condition
        case AllOf(conditions) | AnyOf(conditions):
            for each in conditions:
                yield from _wanted(each, part)


def _ranges(condition: Words | Pattern, text: str) -> Iterator[tuple[int, int]]:
    if isinstance(condition, Pattern):
        yield from ranges(compiled(condition.regex, condition.exact), text)
    elif expression := words_expression(condition.text, condition.prefix):
        for match in expression.finditer(text):
            yield match.span()


def _without_accents(text: str) -> tuple[str, range | list[int]]:
    """Return the text without accents, and for each of its code points where it came from."""
    if without_accents(text) == text:  # most texts: only their marks and dashes are not ASCII
        return text, range(len(text) + 1)
    pieces: list[str] = []
    offsets: list[int] = []
    for run in _RUN.finditer(text):
        piece = run.group()
        if piece.isascii():  # nearly all of it, and at once
            pieces.append(piece)
            offsets.extend(range(*run.span()))
            continue
        for place, letter in enumerate(piece, run.start()):
            bare = without_accents(letter)
            pieces.append(bare)
            offsets.extend([place] * len(bare))
    return "".join(pieces), [*offsets, len(text)]
