"""Regular expressions that a reader may type: checked before they are let loose on a library."""

from __future__ import annotations

import re

from articles.query.errors import QueryError

_PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|*+?]|\{\d*,?\d*\}|.", re.DOTALL)
_REPEAT = re.compile(r"[*+]|\{\d*,?\d*\}")


def check_pattern(regex: str, position: int) -> None:
    """Raise `QueryError` for a pattern that is not one, or that could run for ever.

    Python's matcher can take time exponential in the text for a repeat inside a repeat, as in
    ``(a+)+``, or for a repeated choice, and nothing can interrupt it; such a pattern is refused.
    """
    try:
        re.compile(regex.encode().decode())  # half a surrogate pair can be in no text
    except UnicodeEncodeError:
        raise QueryError("not a regular expression: a broken character", position) from None
    except (re.error, OverflowError, RecursionError) as error:
        raise QueryError(f"not a regular expression: {error}", position) from None
    if _repeats_a_choice(regex):
        raise QueryError("a repeat around a repeat or a choice could run for ever", position)


def _repeats_a_choice(regex: str) -> bool:
    """Say whether a group that leaves the matcher a choice is itself repeated."""
    groups = [False]  # for each open group, whether the matcher has had a choice in it
    just_closed = False
    previous = ""
    for piece in _PIECE.findall(regex):
        if just_closed and _REPEAT.fullmatch(piece):
            return True
        just_closed = False
        if piece == "(":
            groups.append(False)
        elif piece == ")" and len(groups) > 1:
            just_closed = groups.pop()
            groups[-1] = groups[-1] or just_closed
        elif piece == "|" or _REPEAT.fullmatch(piece) or (piece == "?" and previous != "("):
            groups[-1] = True
        previous = piece
    return False
