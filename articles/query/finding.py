"""Where in a text the words of a query stand, to show them marked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.model import Span
from articles.query.conditions import AllOf, AnyOf, Condition, Pattern, Query, Where, Words
from articles.query.folding import has_capital, without_accents

_RUN = re.compile(r"[\x00-\x7f]+|[^\x00-\x7f]+")
_WORD = re.compile(r"[^\W_]+")


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


def words_expression(text: str, prefix: bool) -> re.Pattern[str] | None:
    """Return a pattern for words side by side, to be used on a text without accents.

    A word with a capital is wanted exactly so, any other in either case; ``None`` for no word.
    """
    words = _WORD.findall(without_accents(text))
    if not words:
        return None
    # The first word comes first, and only then that it begins there: so it is looked for fast.
    first = _word_expression(words[0])
    begin = f"{first}(?<![^\\W_]{first})"
    rest = (_word_expression(word) for word in words[1:])
    end = "" if prefix else r"(?![^\W_])"
    return re.compile(r"[\W_]+".join((begin, *rest)) + end)


def _word_expression(word: str) -> str:
    return re.escape(word) if has_capital(word) else f"(?i:{re.escape(word)})"


def _without_accents(text: str) -> tuple[str, range | list[int]]:
    """Return the text without accents, and for each of its code points where it came from."""
    if text.isascii():
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
