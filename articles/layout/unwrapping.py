"""Lines to blocks: paragraphs whole, with headings, list items and table rows on their own.

Saved articles come in two kinds. In one every line is a paragraph; in the other lines are broken
at a fixed width and have to be joined again. Which of the two a text is, is decided once for all
of it, from the length of its lines and from how they end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.dates import parse_date_line
from articles.layout.blocks import Block
from articles.layout.bylines import parse_byline
from articles.layout.furniture import begins_credits, whole_line_kind

WIDEST_WRAP = 90
"""Code points in the longest line of wrapped text: typewriter, mail and wire widths are below."""
_NARROWEST_WRAP = 40
_FEWEST_LINES = 3

_BULLET = re.compile(r"\s*[-*•‣◦▪·]\s+\S")
_LONGEST_ROW = 120
_WIDE_SPACES = re.compile(r" {2,}")
_GAP = re.compile(r"(?<=\S) {3,}(?=\S)")
_FIGURE = re.compile(r"(?<!\S)[-+$€£(]?\d[\d.,]*[%)]?(?!\S)")
_SENTENCE_END = re.compile(r"[.!?:…][\"'”’»)\]]*$")


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    indent: int
    spaced: bool

    @property
    def is_table_row(self) -> bool:
        return is_table_row(self.text)

    @property
    def is_bullet(self) -> bool:
        return _BULLET.match(self.text) is not None


def blocks_of(text: str) -> tuple[Block, ...]:
    """Return the blocks of a cleaned text, in order. Tabs are expanded to columns of eight."""
    lines = list(_lines(text))
    wrapped = is_wrapped([line.text for line in lines])
    groups = _joined(lines) if wrapped else ([line] for line in lines)
    return tuple(_block(index, group) for index, group in enumerate(groups))


def is_wrapped(lines: list[str]) -> bool:
    """Say whether the lines were broken at a fixed width.

    That is so if nine in ten are no longer than ``WIDEST_WRAP``, most are longer than 40, and
    more than half end in the middle of a sentence.
    """
    lines = [line.strip() for line in lines if not is_table_row(line) and not _is_alone(line)]
    if len(lines) < _FEWEST_LINES:
        return False
    short_enough = sum(len(line) <= WIDEST_WRAP for line in lines)
    long_enough = sum(len(line) > _NARROWEST_WRAP for line in lines)
    unfinished = sum(_SENTENCE_END.search(line[-4:]) is None for line in lines)
    return (
        short_enough >= 0.9 * len(lines)
        and long_enough > 0.5 * len(lines)
        and unfinished > 0.5 * len(lines)
    )


def is_table_row(line: str) -> bool:
    """Say whether a line is laid out in columns: two wide gaps, or a wide gap and two figures."""
    row = line.strip()
    if "   " not in row or len(row) > _LONGEST_ROW:
        return False
    gaps = len(_GAP.findall(row))
    return gaps >= 2 or (gaps == 1 and len(_FIGURE.findall(row)) >= 2)


def _is_alone(line: str) -> bool:
    """Say whether a line is whole in itself and never a piece of a paragraph."""
    return bool(whole_line_kind(line) or parse_date_line(line) or parse_byline(line))


def _lines(text: str) -> Iterator[_Line]:
    spaced = False
    for raw in text.split("\n"):
        line = raw.expandtabs(8).rstrip()
        if not line or line.isspace():
            spaced = True
            continue
        yield _Line(line, len(line) - len(line.lstrip()), spaced)
        spaced = False


def _joined(lines: list[_Line]) -> Iterator[list[_Line]]:
    """Group the lines of a wrapped text into its paragraphs."""
    width = _usual_width(lines)
    group: list[_Line] = []
    for line in lines:
        if group and not _continues(group, line, width):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _usual_width(lines: list[_Line]) -> int:
    """Return the width the text was broken at: that of the longest lines but one in twenty."""
    widths = sorted(len(line.text) for line in lines)
    return widths[int(len(widths) * 0.95)] if widths else 0


def _continues(group: list[_Line], line: _Line, width: int) -> bool:
    """Say whether ``line`` goes on with the paragraph whose lines so far are ``group``."""
    before = group[-1]
    if line.spaced or line.is_table_row or line.is_bullet or before.is_table_row:
        return False
    if begins_credits(line.text) or _is_alone(line.text) or _is_alone(before.text):
        return False
    if group[0].is_bullet:
        return line.indent > group[0].indent
    if line.indent > before.indent + 1:
        return False
    return _is_full(before, line, width) or not _ends_early(before, line, width)


def _is_full(before: _Line, line: _Line, width: int) -> bool:
    """Say whether the next word had no room left on the line before."""
    return len(before.text) + 1 + len(_first_word(line)) > width


def _ends_early(before: _Line, line: _Line, width: int) -> bool:
    """Say whether the break was meant: a heading, or the last line of an indented paragraph.

    Wire copy is ragged, so half a line may be empty before a break says anything; among lines
    with one common indent any free room does, since nothing else parts the paragraphs.
    """
    if before.indent and line.indent == before.indent and _SENTENCE_END.search(before.text[-4:]):
        return True
    room = width - len(before.text) - 1 - len(_first_word(line))
    return room > width // 3


def _first_word(line: _Line) -> str:
    return line.text.split(None, 1)[0]


def _block(index: int, group: list[_Line]) -> Block:
    first = group[0]
    if first.is_table_row:
        return Block(index, first.text, first.spaced, prose=False)
    text = " ".join(line.text.strip() for line in group)
    return Block(index, _WIDE_SPACES.sub(" ", text), first.spaced, prose=not first.is_bullet)
