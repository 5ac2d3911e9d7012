"""What a terminal sends, made fit for Textual's parser.

That one knows no bytes but UTF-8, and takes an escape sequence in the middle of a paste for keys.
"""

from __future__ import annotations

from codecs import getincrementaldecoder
from typing import Final

PASTE_BEGINS: Final = "\x1b[200~"
PASTE_ENDS: Final = "\x1b[201~"

_KEPT: Final = frozenset("\t\n\r")
"""The control characters that belong to a text."""


class Received:
    """Letters instead of bytes; one for each time that the terminal is read."""

    def __init__(self) -> None:
        self._decode = getincrementaldecoder("utf-8")(errors="ignore").decode
        self._in_paste = False
        self._last = ""
        """The letters before a paste of which the beginning of one may be made."""
        self._half = ""
        """What may become the end of a paste."""

    def letters(self, data: bytes) -> str:
        """Return what was typed, without bytes that are no UTF-8 and without controls in a paste.

        Nothing where the bytes are only the first of a letter, or of the end of a paste.
        """
        text, self._half = self._half + self._decode(data), ""
        given = []
        while text:
            before, text = self._pasted(text) if self._in_paste else self._typed(text)
            given.append(before)
        return "".join(given)

    def _typed(self, text: str) -> tuple[str, str]:
        """Return the letters up to and with the beginning of a paste, and those after it."""
        known = len(self._last)
        typed, begins, rest = (self._last + text).partition(PASTE_BEGINS)
        self._in_paste = bool(begins)
        self._last = "" if begins else typed[1 - len(PASTE_BEGINS) :]
        return (typed + begins)[known:], rest

    def _pasted(self, text: str) -> tuple[str, str]:
        """Return the letters up to and with the end of the paste, and those after it."""
        pasted, ends, rest = text.partition(PASTE_ENDS)
        if not ends:
            self._half = _half_of(PASTE_ENDS, pasted)
            pasted = pasted.removesuffix(self._half)
        self._in_paste = not ends
        return "".join(filter(_is_text, pasted)) + ends, rest


def _half_of(mark: str, text: str) -> str:
    """Return the end of the text with which the mark begins."""
    halves = (mark[:length] for length in range(len(mark) - 1, 0, -1))
    return next(filter(text.endswith, halves), "")


def _is_text(letter: str) -> bool:
    return letter in _KEPT or not (letter < " " or "\x7f" <= letter <= "\x9f")
