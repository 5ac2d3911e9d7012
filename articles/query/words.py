"""Words that stand side by side, as a regular expression."""

from __future__ import annotations

import re

from articles.query.folding import has_capital, without_accents

_WORD = re.compile(r"[^\W_]+")


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
