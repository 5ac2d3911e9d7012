"""From the lines of a page to an article: what is text, what is about it, what is furniture."""

from __future__ import annotations

import re

from articles.identity import article_id
from articles.layout.blocks import Block
from articles.layout.datelines import take_dateline
from articles.layout.furniture import set_furniture_aside
from articles.layout.head import stamps_of, take_bylines, take_dates, take_labelled
from articles.layout.raw import RawArticle, cleaned
from articles.layout.standfirst import take_standfirst
from articles.layout.title import take_address, take_repeats, take_title
from articles.layout.unwrapping import blocks_of
from articles.model import Article, Furniture, Origin, Span
from articles.sanitising import clean_line

__all__ = ["RawArticle", "lay_out"]

NAMELESS = "Untitled"
"""The headline of a text without words in a file whose name has none that can be shown."""

BETWEEN_PARAGRAPHS = "\n\n"

_CUT_SHORT = re.compile(r"(?:\.\.\.|…|\[\+\d+ chars\])$")


def lay_out(raw: RawArticle, origin: Origin) -> Article:
    """Return the article that a raw text is, each step taking what it knows out of the page.

    The headline is never empty: the last resort is the name of the file.
    """
    raw = cleaned(raw)
    blocks = blocks_of(raw.text)
    furniture, blocks = set_furniture_aside(blocks)
    date_lines, blocks = take_dates(blocks)
    raw, blocks = take_labelled(blocks, raw)
    dates_at = frozenset(block.index for block, _ in date_lines)
    bylines, blocks = take_bylines(blocks, dates_at)
    address, blocks = take_address(blocks)
    title, blocks = take_title(blocks, raw.headline, clean_line(origin.path.stem) or NAMELESS)
    repeats, blocks = take_repeats(blocks, title)
    standfirst = raw.standfirst or title.deck
    if not (standfirst or title.made):
        credits_at = dates_at | {block.index for block, _ in bylines}
        standfirst, blocks = take_standfirst(blocks, title.after, credits_at)
    dateline, blocks = take_dateline(blocks)

    text, paragraphs = _joined(blocks)
    stamps = stamps_of(
        tuple(line for _, line in date_lines)
        + tuple(byline.dates for _, byline in bylines if byline.dates),
        raw,
    )
    authors = raw.authors or tuple(name for _, byline in bylines for name in byline.authors)
    aside = (
        *furniture,
        *((block, "byline") for block, byline in bylines if not byline.authors),
        *((block, "repeated headline") for block in repeats),
    )
    return Article(
        id=article_id(title.headline, text),
        headline=title.headline,
        text=text,
        paragraphs=paragraphs,
        origin=origin,
        standfirst=standfirst,
        authors=tuple(dict.fromkeys(authors)),
        publisher=raw.publisher or title.site,
        dateline=raw.dateline or dateline,
        published_at=stamps.published,
        updated_at=stamps.updated,
        url=raw.url or address,
        furniture=_in_place(aside, blocks),
        cut=raw.cut or _is_cut_short(text, furniture),
    )


def _is_cut_short(text: str, furniture: tuple[tuple[Block, str], ...]) -> bool:
    """Say whether the page broke off: the body, or the agency's mark (*REUTER...*), trails off."""
    ends = [text, *(block.text for block, kind in furniture if kind == "end mark")]
    return any(_CUT_SHORT.search(end[-40:]) for end in ends)


def _joined(blocks: tuple[Block, ...]) -> tuple[str, tuple[Span, ...]]:
    """Return the body and where in it each paragraph is."""
    spans: list[Span] = []
    start = 0
    for block in blocks:
        spans.append(Span(start, start + len(block.text)))
        start += len(block.text) + len(BETWEEN_PARAGRAPHS)
    return BETWEEN_PARAGRAPHS.join(block.text for block in blocks), tuple(spans)


def _in_place(
    aside: tuple[tuple[Block, str], ...], paragraphs: tuple[Block, ...]
) -> tuple[Furniture, ...]:
    """Return the furniture in the order of the page, each with the paragraph it stood above."""
    in_order = sorted(aside, key=lambda pair: pair[0].index)
    placed: list[Furniture] = []
    before = 0
    for block, kind in in_order:
        while before < len(paragraphs) and paragraphs[before].index < block.index:
            before += 1
        placed.append(Furniture(block.text, kind, before))
    return tuple(placed)
