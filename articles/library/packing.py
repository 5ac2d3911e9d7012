"""A whole annotated article in two small blobs, so that opening it reads one row.

The first holds the words (headline, standfirst, body, authors, publisher), squeezed with words that
most news has; the second everything else as JSON, squeezed with the first as its dictionary.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass, fields, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from articles.library.familiar import WINDOW, familiar
from articles.library.plain import reader, writer
from articles.library.sparing import as_steps, from_steps, restored, spare
from articles.model import AnnotatedArticle, Article

if TYPE_CHECKING:
    from zlib import _Compress as Squeezer

_SEPARATOR = "\x1f"
"""Unit separator: no cleaned text holds a control character."""

_EFFORT = 6
"""How hard deflate tries, of 9: the most would save half a percent of the space for a tenth of the
time that packing takes."""


@dataclass(frozen=True, slots=True)
class Packed:
    """The two blobs of one article."""

    text: bytes
    annotations: bytes


@dataclass(frozen=True, slots=True)
class Texts:
    """The five fields that can be searched, as the article has them."""

    headline: str
    standfirst: str
    body: str
    authors: str
    publisher: str


def texts_of(article: Article) -> Texts:
    """Return the searchable fields of an article."""
    return Texts(
        article.headline,
        article.standfirst,
        article.text,
        "; ".join(article.authors),
        article.publisher,
    )


def pack(annotated: AnnotatedArticle) -> Packed:
    """Return the article as two blobs. Its path is left out, so that a file may move."""
    article = annotated.article
    words = _words(texts_of(article))
    bare = replace(
        article, headline="", standfirst="", text="", origin=replace(article.origin, path=Path())
    )
    plain = writer(AnnotatedArticle)(replace(annotated, article=bare))
    spare(plain, (article.headline, article.standfirst, article.text))
    rest = json.dumps(as_steps(plain), separators=(",", ":"))
    return Packed(
        _squeezed(words, _familiar_squeezer().copy()), _squeezed(rest.encode(), _squeezer(words))
    )


def unpack(packed: Packed, path: Path) -> AnnotatedArticle:
    """Return the article that was packed, as one that lies at ``path``."""
    words = _opened(packed.text, familiar())
    plain = from_steps(json.loads(_opened(packed.annotations, words)))
    annotated: AnnotatedArticle = reader(AnnotatedArticle)(plain)
    texts = _texts(words)
    article = replace(
        annotated.article,
        headline=texts.headline,
        standfirst=texts.standfirst,
        text=texts.body,
        origin=replace(annotated.article.origin, path=path),
    )
    return restored(replace(annotated, article=article))


def unpack_texts(blob: bytes) -> Texts:
    """Return only the searchable fields, from the first of the two blobs."""
    return _texts(_opened(blob, familiar()))


def _squeezed(data: bytes, squeezer: Squeezer) -> bytes:
    return squeezer.compress(data) + squeezer.flush()


def _squeezer(dictionary: bytes) -> Squeezer:
    return zlib.compressobj(_EFFORT, zdict=dictionary[-WINDOW:])


@cache
def _familiar_squeezer() -> Squeezer:
    """Return one that has read the familiar words, to be copied: it takes longer to read them."""
    return _squeezer(familiar())


def _opened(squeezed: bytes, dictionary: bytes) -> bytes:
    opener = zlib.decompressobj(zdict=dictionary[-WINDOW:])
    return opener.decompress(squeezed) + opener.flush()


def _words(texts: Texts) -> bytes:
    parts = (getattr(texts, field.name) for field in fields(texts))
    return _SEPARATOR.join(part.replace(_SEPARATOR, " ") for part in parts).encode(
        "utf-8", "surrogatepass"
    )


def _texts(words: bytes) -> Texts:
    return Texts(*words.decode("utf-8", "surrogatepass").split(_SEPARATOR))
