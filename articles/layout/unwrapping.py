"""Lines to blocks: paragraphs whole, with headings, list items and table rows on their own.

Saved articles come in two kinds. In one every line is a paragraph; in the other lines are broken
at a fixed width and have to be joined again. Which of the two a text is, is decided once for all
of it, from the length of its lines and from how they end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from articles.dates import parse_date_line
from articles.layout.blocks import Block
from articles.layout.bylines import parse_byline
from articles.layout.furniture import begins_credits, may_be_furniture

WIDEST_WRAP = 90
"""Code points in the longest line of wrapped text: typewriter, mail and wire widths are below."""
_NARROWEST_WRAP = 40
_FEWEST_BREAKS = 2

_BULLET = re.compile(r"\s*[-*•‣◦▪·]\s+\S")
_LONGEST_ROW = 120
_WIDE_SPACES = re.compile(r" {2,}")
_GAP = re.compile(r"(?<=\S) {3,}(?=\S)")
_FIGURE = re.compile(r"(?<!\S)[-+$€£(]?\d[\d.,]*[%)]?(?!\S)")
_SENTENCE_END = re.compile(r"[.!?:…][\"'”’»)\]]*$")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that is not empty; ``spaced`` if an empty one stood above it.

    ``alone`` says that it is whole in itself and never a piece of a paragraph.
    """

    text: str
    indent: int
    spaced: bool
    alone: bool

    @property
    def is_table_row(self) -> bool:
        return is_table_row(self.text)

    @property
    def is_whole(self) -> bool:
        return self.alone or self.is_bullet or self.is_table_row

    @property
    def ends_sentence(self) -> bool:
        return _SENTENCE_END.search(self.text[-4:]) is not None

    @property
    def is_bullet(self) -> bool:
        return _BULLET.match(self.text) is not None


def blocks_of(text: str) -> tuple[Block, ...]:
    """Return the blocks of a cleaned text, in order. Tabs are expanded to columns of eight."""
    lines = list(_lines(text))
    groups = _joined(lines) if _is_wrapped(lines) else ([line] for line in lines)
    return tuple(_block(index, group) for index, group in enumerate(groups))


def _is_wrapped(lines: list[_Line]) -> bool:
    """Say whether the lines were broken at a fixed width.

    That is so if nine in ten are no longer than ``WIDEST_WRAP``; if more than half of the breaks
    between lines that touch are in mid-sentence, mostly after more than 40 code points; and if
    there was no room for another word at four in five of these: a list of headlines has room.
    """
    breaks = list(_breaks(lines))
    unfinished = [(line, after) for line, after in breaks if not line.ends_sentence]
    if len(breaks) < _FEWEST_BREAKS or len(unfinished) <= 0.5 * len(breaks):
        return False
    width = _usual_width(lines)
    short_enough = sum(len(line.text) <= WIDEST_WRAP for line in lines)
    long_enough = sum(len(line.text.strip()) > _NARROWEST_WRAP for line, _ in unfinished)
    forced = sum(_room(line, after, width) <= width / 4 for line, after in unfinished)
    return (
        short_enough >= 0.9 * len(lines)
        and long_enough >= 0.5 * len(unfinished)
        and forced >= 0.8 * len(unfinished)
    )


def _breaks(lines: list[_Line]) -> Iterator[tuple[_Line, _Line]]:
    """Yield each line that touches the next, with it, if both could be pieces of a paragraph."""
    for line, after in pairwise(lines):
        parted = after.spaced or after.indent > line.indent + 1
        if not (parted or line.is_whole or after.is_whole):
            yield line, after


def is_table_row(line: str) -> bool:
    """Say whether a line is laid out in columns: two wide gaps, or a wide gap and two figures."""
    row = line.strip()
    if "   " not in row or len(row) > _LONGEST_ROW:
        return False
    gaps = len(_GAP.findall(row))
    return gaps >= 2 or (gaps == 1 and len(_FIGURE.findall(row)) >= 2)


def _is_alone(line: str) -> bool:
    return bool(may_be_furniture(line) or parse_date_line(line) or parse_byline(line))


def _lines(text: str) -> Iterator[_Line]:
    spaced = False
    for raw in text.split("\n"):
        line = raw.expandtabs(8).rstrip()
        if not line or line.isspace():
            spaced = True
            continue
        yield _Line(line, len(line) - len(line.lstrip()), spaced, _is_alone(line))
        spaced = False


def _joined(lines: list[_Line]) -> Iterator[list[_Line]]:
    """Group the lines of a wrapped text into its paragraphs."""
    width, indented = _usual_width(lines), _begin_indented(lines)
    group: list[_Line] = []
    for line in lines:
        begins = indented and line.indent > 1
        if group and (begins or not _continues(group, line, width)):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _usual_width(lines: list[_Line]) -> int:
    """Return the width the text was broken at: that of the longest lines but one in twenty."""
    widths = sorted(len(line.text) for line in lines)
    return widths[int(len(widths) * 0.95)] if widths else 0


def _begin_indented(lines: list[_Line]) -> bool:
    """Say whether paragraphs begin with an indent and not with an empty line above them.

    Where they do, each indented line begins one; elsewhere a whole quotation may be indented.
    """
    outward = sum(
        not after.spaced and after.indent < 2 <= line.indent
        for line, after in pairwise(lines)
        if not (line.is_whole or after.is_whole)
    )
    return outward > 1


def _continues(group: list[_Line], line: _Line, width: int) -> bool:
    """Say whether ``line`` goes on with the paragraph whose lines so far are ``group``."""
    before = group[-1]
    if line.spaced or line.is_table_row or before.is_table_row or before.alone:
        return False
    if begins_credits(line.text) or (line.is_bullet and not _is_dash(group, line, width)):
        return False
    if line.alone and not _is_last_word(before, line, width):
        return False
    if group[0].is_bullet:
        return line.indent > group[0].indent
    if line.indent > before.indent + 1:
        return False
    return not _was_meant(before, line, width)


def _is_dash(group: list[_Line], line: _Line, width: int) -> bool:
    """Say whether the hyphen that begins a line is a dash in the sentence of the line above."""
    goes_on = line.text.lstrip(" -*•‣◦▪·")[:1].islower()
    return goes_on and not group[0].is_bullet and _is_broken_off(group[-1], line, width)


def _is_last_word(before: _Line, line: _Line, width: int) -> bool:
    """Say whether a line like *comment.* only ends the sentence that the full line above began."""
    ends = line.ends_sentence or line.text.lstrip()[0].islower()
    return ends and _is_broken_off(before, line, width)


def _is_broken_off(before: _Line, line: _Line, width: int) -> bool:
    """Say whether a line ends in mid-sentence because the next word had no room on it."""
    return not before.ends_sentence and _room(before, line, width) < 0


def _was_meant(before: _Line, line: _Line, width: int) -> bool:
    """Say whether the break between two lines parts paragraphs, to judge by the room left.

    Wire copy is ragged, so a third of the line must be empty before a break says anything; among
    lines with one common indent any room does, since nothing else parts the paragraphs.
    """
    room = _room(before, line, width)
    if before.indent and line.indent == before.indent and before.ends_sentence:
        return room >= 0
    return room > width / 3


def _room(line: _Line, after: _Line, width: int) -> int:
    """Return how many cells were left on ``line`` if the next word had been put there."""
    return width - len(line.text) - 1 - len(after.text.split(None, 1)[0])


def _block(index: int, group: list[_Line]) -> Block:
    first = group[0]
    if first.is_table_row:
        return Block(index, first.text, first.spaced, prose=False)
    text = " ".join([line.text.strip() for line in group])
    if "  " in text:
        text = _WIDE_SPACES.sub(" ", text)
    return Block(index, text, first.spaced, prose=not first.is_bullet)
