"""Files to articles: which files there are, what format each is in, and the articles in it.

A format is a module with two functions, ``recognises(text)`` and ``raw_articles(text)``, and one
line in ``FORMATS``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from articles.decoding import NotText, decode, fold_line_ends
from articles.layout import RawArticle, lay_out
from articles.model import Article, Origin
from articles.origins import (
    database_export,
    front_matter,
    header_block,
    mail,
    mbox,
    opening,
    plain,
)
from articles.origins.descending import walk_below
from articles.origins.opening import UnreadableError
from articles.origins.refused import reason_to_refuse
from articles.origins.walking import discover, look_around

__all__ = [
    "FORMATS",
    "Format",
    "ReadResult",
    "Skipped",
    "discover",
    "look_around",
    "read",
    "read_text",
    "walk_below",
]


@dataclass(frozen=True, slots=True)
class Format:
    """One way in which articles are saved; ``name`` is what ``Origin.format`` says."""

    name: str
    recognises: Callable[[str], bool]
    raw_articles: Callable[[str], list[RawArticle]]


FORMATS = (
    Format("front matter", front_matter.recognises, front_matter.raw_articles),
    Format("mailbox", mbox.recognises, mbox.raw_articles),
    Format("mail", mail.recognises, mail.raw_articles),
    Format("database export", database_export.recognises, database_export.raw_articles),
    Format("header block", header_block.recognises, header_block.raw_articles),
    Format("text", lambda _: True, plain.raw_articles),
)
"""The formats in the order in which they are tried; the last takes every text."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that gave no article, with the reason in words for people (*is empty*)."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What one file gave: its articles, or why there are none."""

    articles: tuple[Article, ...] = ()
    skipped: Skipped | None = None


def read(path: Path, within: Path | None = None) -> ReadResult:
    """Return the articles in one file; see `opening.read_bytes` for ``within``.

    No content and no kind of file raises: what cannot be read comes back as ``skipped``. Of a
    file above 20 MB the first part is read, and its last article is marked ``cut``.
    """
    try:
        data, cut = opening.read_bytes(path, within)
        text = decode(data)
    except UnreadableError as error:
        return ReadResult(skipped=Skipped(path, error.reason))
    except NotText as error:
        return ReadResult(skipped=Skipped(path, f"is not text ({error.reason})"))
    refusal = reason_to_refuse(text, path.suffix)
    if refusal:
        return ReadResult(skipped=Skipped(path, refusal))
    articles = read_text(text, path, cut=cut)
    if not articles:
        reason = "is empty" if not text.strip() else "holds no plain text"
        return ReadResult(skipped=Skipped(path, reason))
    return ReadResult(articles)


def read_text(text: str, path: Path, *, cut: bool = False) -> tuple[Article, ...]:
    """Return the articles in a text that is already at hand, from standard input for instance.

    ``path`` names it in ``Origin`` and is not opened. ``cut`` says that the end is missing.
    """
    text = fold_line_ends(text)
    if not text.strip():
        return ()
    found = next(each for each in FORMATS if each.recognises(text))
    raws = found.raw_articles(text)
    if raws and cut:
        raws[-1] = replace(raws[-1], cut=True)
    return tuple(lay_out(raw, Origin(path, found.name, index)) for index, raw in enumerate(raws))
