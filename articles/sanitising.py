"""Text made safe, once, where it enters: what is left can be shown on any terminal.

After ``clean`` a text holds no escape sequence and no body of one, no control character but line
feed and tab, no bidirectional override, and nothing invisible in any quantity. Ordinary words in
every script pass unchanged.
"""

from __future__ import annotations

import re
import unicodedata

from articles.decoding import fold_line_ends

MOST_MARKS = 4
"""Combining marks kept on one letter; no living script needs more."""
MOST_ZERO_WIDTH = 2
"""Zero-width characters kept in one run: joiners and direction marks stand alone or in pairs."""

# What most texts are made of, and what nothing below would change: ASCII and the Latin letters,
# punctuation and currency signs of the newspapers.
_PLAIN = re.compile("[\t\n -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*")

# Terminals ignore these inside an escape sequence, so they go before the sequences are looked for.
_IGNORED_INSIDE_SEQUENCES = re.compile("[\x00-\x06\x08\x0e-\x17\x19\x7f]+")

# ECMA-48 grammar, 7-bit introducers (ESC and a letter) and 8-bit ones (C1). The body of a string
# ends at its terminator, at any other sequence, at CAN or SUB, or with its line. Every repeated
# class excludes what follows it, so that each character is looked at once.
_SEQUENCE = re.compile(
    "(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]?"  # CSI: colours, cursor, modes, queries
    "|(?:\x1b\\]|\x9d)[^\n\x07\x18\x1a\x1b\x9c]*(?:\x07|\x1b\\\\|\x9c)?"  # OSC: title, clipboard
    "|(?:\x1b[PX^_k]|[\x90\x98\x9e\x9f])[^\n\x18\x1a\x1b\x9c]*(?:\x1b\\\\|\x9c)?"  # DCS, APC, ...
    "|\x1b[ -/]*[0-~]?"  # character sets, reset, and an escape with nothing behind it
)

# What never belongs in a text: controls (C0, DEL, C1), bidirectional embeddings, overrides and
# isolates, deprecated formatting, annotation marks, byte order marks, tag characters, and
# variation selectors, whose effect on the width of a glyph differs from terminal to terminal.
_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u180b-\u180f\u202a-\u202e\u2061-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]+"
)

_NOT_A_CHARACTER = re.compile(
    "[\ud800-\udfff\ufdd0-\ufdef"
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
    )
    + "]"
)

_ZERO_WIDTH = "\u00ad\u034f\u061c\u200b-\u200f\u2060"
# Marks begin at U+0300 and none lies among the punctuation and the ideographs of East Asia: only
# a run of other characters can hold too many of them.
_PERHAPS_INVISIBLE = re.compile(
    f"[{_ZERO_WIDTH}\u0300-\u1fff\u20d0-\u20ff\u2c00-\u2fff\u302a-\u302f\u3099\u309a\ua66f-"
    "\uabff\ufb1e\ufe20-\ufe2f\U00010000-\U0001efff]{3,}"
)
_IS_ZERO_WIDTH = re.compile(f"[{_ZERO_WIDTH}]")


def clean(text: str) -> str:
    """Return ``text`` without anything that could act on a terminal or hide on it.

    An escape sequence goes with its body; one that is never closed takes at most the rest of its
    line. The result is a fixed point, ``clean(clean(text)) == clean(text)``: every character that
    can open a sequence is removed, so what is left cannot form a new one. Time is linear.
    """
    if _PLAIN.fullmatch(text):
        return text
    text = fold_line_ends(text)
    text = _IGNORED_INSIDE_SEQUENCES.sub("", text)
    text = _SEQUENCE.sub("", text)
    text = _UNWANTED.sub("", text)
    if text.isascii():
        return text
    text = _NOT_A_CHARACTER.sub("\ufffd", text)
    return _PERHAPS_INVISIBLE.sub(_capped, text)


def clean_line(text: str) -> str:
    """Return ``text`` cleaned and on one line, all white space folded to single spaces."""
    return " ".join(clean(text).split())


def _capped(run: re.Match[str]) -> str:
    """Return the run with no more marks and zero-width characters in a row than are legible."""
    kept: list[str] = []
    marks = zero_width = 0
    for character in run.group():
        if _IS_ZERO_WIDTH.match(character):
            zero_width += 1
            wanted = zero_width <= MOST_ZERO_WIDTH
        elif unicodedata.category(character) in ("Mn", "Me"):
            marks += 1
            wanted = marks <= MOST_MARKS
        else:
            marks = zero_width = 0
            wanted = True
        if wanted:
            kept.append(character)
    return "".join(kept)
