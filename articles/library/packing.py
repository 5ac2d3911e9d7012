"""A whole annotated article in two small blobs, so that opening it reads one row.

The first holds the words (headline, standfirst, body, authors, publisher), the second everything
else as JSON, squeezed with the first as its dictionary: the quotes repeat the text and so cost
almost nothing.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass, fields, replace
from pathlib import Path

from articles.library.plain import reader, writer
from articles.model import AnnotatedArticle, Article

_SEPARATOR = "\x1f"
"""Unit separator: no cleaned text holds a control character."""

_WINDOW = 32_768
"""The number of bytes that deflate looks back."""


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
    rest = json.dumps(
        writer(AnnotatedArticle)(replace(annotated, article=bare)), separators=(",", ":")
    )
    squeezer = zlib.compressobj(zdict=words[-_WINDOW:])
    return Packed(zlib.compress(words), squeezer.compress(rest.encode()) + squeezer.flush())


def unpack(packed: Packed, path: Path) -> AnnotatedArticle:
    """Return the article that was packed, as one that lies at ``path``."""
    words = zlib.decompress(packed.text)
    opener = zlib.decompressobj(zdict=words[-_WINDOW:])
    rest = opener.decompress(packed.annotations) + opener.flush()
    annotated: AnnotatedArticle = reader(AnnotatedArticle)(json.loads(rest))
    texts = _texts(words)
    article = replace(
        annotated.article,
        headline=texts.headline,
        standfirst=texts.standfirst,
        text=texts.body,
        origin=replace(annotated.article.origin, path=path),
    )
    return replace(annotated, article=article)


def unpack_texts(blob: bytes) -> Texts:
    """Return only the searchable fields, from the first of the two blobs."""
    return _texts(zlib.decompress(blob))


def _words(texts: Texts) -> bytes:
    parts = (getattr(texts, field.name) for field in fields(texts))
    return _SEPARATOR.join(part.replace(_SEPARATOR, " ") for part in parts).encode(
        "utf-8", "surrogatepass"
    )


def _texts(words: bytes) -> Texts:
    return Texts(*words.decode("utf-8", "surrogatepass").split(_SEPARATOR))
