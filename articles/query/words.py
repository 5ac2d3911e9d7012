"""Words that stand side by side, as a regular expression."""

from __future__ import annotations

import re
from itertools import pairwise

from articles.query.folding import RUN_TOGETHER, apart, has_capital, without_accents

_WORD = re.compile(r"[^\W_]+")
_LETTER = rf"[^\W_{RUN_TOGETHER}]"
"""A letter of a script with spaces: only such a one goes on with a word."""
_IS_RUN_TOGETHER = re.compile(f"[{RUN_TOGETHER}]")


def words_expression(text: str, prefix: bool) -> re.Pattern[str] | None:
    """Return a pattern for words side by side, to be used on a text without accents.

    A word with a capital is wanted exactly so, any other in either case; ``None`` for no word.
    """
    words = _WORD.findall(apart(without_accents(text)))
    if not words:
        return None
    # The first word comes first, and only then that it begins there: so it is looked for fast.
    expression = _word_expression(words[0])
    if not _IS_RUN_TOGETHER.match(words[0]):
        expression = f"{expression}(?<!{_LETTER}{expression})"
    for before, word in pairwise(words):
        touch = _IS_RUN_TOGETHER.match(before) or _IS_RUN_TOGETHER.match(word)
        expression += rf"[\W_]{'*' if touch else '+'}{_word_expression(word)}"
    if not prefix and not _IS_RUN_TOGETHER.match(words[-1]):
        expression += f"(?!{_LETTER})"
    return re.compile(expression)


def _word_expression(word: str) -> str:
    return re.escape(word) if has_capital(word) else f"(?i:{re.escape(word)})"
