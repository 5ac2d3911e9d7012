"""Where in a text the words of a query stand, to show them marked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.model import Span
from articles.query.conditions import AllOf, AnyOf, Condition, Pattern, Query, Where, Words
from articles.query.folding import without_accents
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
    wanted = [found for each in _wanted(query.condition, part) if (found := _expression(each))]
    if not wanted:
        return
    folded, offsets = _without_accents(text)
    spans = {
        Span(offsets[match.start()], offsets[match.end()])
        for expression in wanted
        for match in expression.finditer(folded)
        if match.end() > match.start()
    }
    yield from sorted(spans)


def _wanted(condition: Condition | None, part: Where) -> Iterator[Words | Pattern]:
    match condition:
        case Words() | Pattern():
            if condition.where in ("anywhere", part):
                yield condition
        case AllOf(conditions) | AnyOf(conditions):
            for each in conditions:
                yield from _wanted(each, part)


def _expression(condition: Words | Pattern) -> re.Pattern[str] | None:
    if isinstance(condition, Pattern):
        return re.compile(condition.regex, re.MULTILINE | (0 if condition.exact else re.IGNORECASE))
    return words_expression(condition.text, condition.prefix)


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
