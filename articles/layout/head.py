"""The head of a page: its stamps, its labelled lines and its byline, taken out wherever they are.

Pages print these in any order, so each is looked for by what it is, within the first lines; what
is left then begins with the headline.
"""

from __future__ import annotations

from dataclasses import dataclass

from articles.dates import DateLine, moment, parse_date_line, parse_stamp
from articles.layout.blocks import Block
from articles.layout.bylines import Byline, is_known, is_name_line, is_role_line, parse_byline
from articles.layout.fields import fields_in, with_field
from articles.layout.raw import RawArticle
from articles.model import Stamp

HEAD = 6
"""How many lines from the top, furniture aside, a page introduces its article with."""
BYLINE_HEAD = 5
"""The same for a byline, after dates are out."""
TAIL = 3
"""How many lines from the end a date without a label may stand."""

Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Stamps:
    """When an article was first published and last changed, as far as the page says."""

    published: Stamp | None = None
    updated: Stamp | None = None


def take_dates(blocks: Blocks) -> tuple[tuple[tuple[Block, DateLine], ...], Blocks]:
    """Return the date lines and the blocks without them.

    A labelled date is one wherever it stands; a bare date only in the head or at the very end.
    """
    found, kept = [], []
    for place, block in enumerate(blocks):
        line = parse_date_line(block.text)
        at_an_end = place < HEAD or place >= len(blocks) - TAIL
        if line and (line.labelled or at_an_end):
            found.append((block, line))
        else:
            kept.append(block)
    return tuple(found), tuple(kept)


def take_labelled(blocks: Blocks, raw: RawArticle) -> tuple[RawArticle, Blocks]:
    """Return ``raw`` with what *Source: Example Wire* and its like in the head add to it.

    In the first line only a headline or an author can be labelled: *Newspaper: ...* or
    *Summary: ...* may well be the beginning of a headline.
    """
    kept = []
    for place, block in enumerate(blocks[:HEAD]):
        named = fields_in(block.text)
        if named is None or (place == 0 and named[0] not in ("headline", "authors", "url")):
            kept.append(block)
        else:
            raw = with_field(raw, *named)
    return raw, (*kept, *blocks[HEAD:])


def take_bylines(
    blocks: Blocks, dates_at: frozenset[int]
) -> tuple[tuple[tuple[Block, Byline], ...], Blocks]:
    """Return the bylines of the head, and the blocks without them.

    A line under a byline may hold a role, and one beside a date (``dates_at``, indexes of
    blocks) just a name. The first line of all may be a headline such as *By Popular Demand*.
    """
    found: list[tuple[Block, Byline]] = []
    kept: list[Block] = []
    for place, block in enumerate(blocks[:BYLINE_HEAD]):
        byline = parse_byline(block.text)
        if place == 0 and byline and not any(map(is_known, byline.authors)):
            byline = None
        if byline is None and place and dates_at & {block.index - 1, block.index + 1}:
            byline = Byline((block.text,)) if is_name_line(block.text) else None
        if byline is None and found and found[-1][0].index == block.index - 1:
            byline = Byline(()) if is_role_line(block.text) else None
        if byline is None:
            kept.append(block)
        else:
            found.append((block, byline))
    return tuple(found), (*kept, *blocks[BYLINE_HEAD:])


def stamps_of(lines: tuple[DateLine, ...], raw: RawArticle) -> Stamps:
    """Return the two stamps that the format and the date lines of the page amount to.

    What the format says goes before what the page prints. The earliest stamp is that of the
    publication, also where the page calls it an update.
    """
    published = _stamp(raw.published) or next((x.published for x in lines if x.published), None)
    updated = _stamp(raw.updated) or next((x.updated for x in reversed(lines) if x.updated), None)
    return Stamps(_earlier(published, updated), updated)


def _stamp(printed: str) -> Stamp | None:
    """Return the stamp of a date field, understood or not."""
    return (parse_stamp(printed) or Stamp(printed, None)) if printed else None


def _earlier(published: Stamp | None, updated: Stamp | None) -> Stamp | None:
    if published is None or updated is None:
        return published or updated
    first, second = moment(published), moment(updated)
    return updated if first and second and second < first else published
