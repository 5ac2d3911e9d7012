"""A whole annotated article in two small blobs, so that opening it reads one row.

The first holds the words (headline, standfirst, body, authors, publisher), the second everything
else as JSON, squeezed with the first as its dictionary: the quotes repeat the text and so cost
almost nothing. Both follow the dataclasses of the model; `shape` names that form, and an index
that was written in another one is not read.
"""

from __future__ import annotations

import json
import types
import zlib
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

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
        _writer(AnnotatedArticle)(replace(annotated, article=bare)), separators=(",", ":")
    )
    squeezer = zlib.compressobj(zdict=words[-_WINDOW:])
    return Packed(zlib.compress(words), squeezer.compress(rest.encode()) + squeezer.flush())


def unpack(packed: Packed, path: Path) -> AnnotatedArticle:
    """Return the article that was packed, as one that lies at ``path``."""
    words = zlib.decompress(packed.text)
    opener = zlib.decompressobj(zdict=words[-_WINDOW:])
    rest = opener.decompress(packed.annotations) + opener.flush()
    annotated: AnnotatedArticle = _reader(AnnotatedArticle)(json.loads(rest))
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


def shape() -> str:
    """Return a description of all the dataclasses that are packed, and of this form itself."""
    return "1 " + " ".join(sorted(_descriptions(AnnotatedArticle, set())))


def _words(texts: Texts) -> bytes:
    parts = (getattr(texts, field.name) for field in fields(texts))
    return _SEPARATOR.join(part.replace(_SEPARATOR, " ") for part in parts).encode(
        "utf-8", "surrogatepass"
    )


def _texts(words: bytes) -> Texts:
    return Texts(*words.decode("utf-8", "surrogatepass").split(_SEPARATOR))


@cache
def _writer(hint: Any) -> Callable[[Any], Any]:
    """Return the function that makes lists, strings and numbers of a value of the type ``hint``.

    A dataclass becomes the list of its fields' values.
    """
    if is_dataclass(hint):
        return _dataclass_writer(hint)
    if hint is Path:
        return str
    inner = [_writer(each) for each in get_args(hint) if each not in (type(None), Ellipsis)]
    if get_origin(hint) is Literal or all(writer is _as_it_is for writer in inner):
        return _as_it_is
    (write,) = inner
    if get_origin(hint) is tuple:
        return lambda value: [write(each) for each in value]
    return lambda value: None if value is None else write(value)


def _dataclass_writer(kind: Any) -> Callable[[Any], Any]:
    hints = _hints(kind)
    get = attrgetter(*hints)
    writers = [_writer(hint) for hint in hints.values()]
    if all(writer is _as_it_is for writer in writers):
        return get
    return lambda value: [write(each) for write, each in zip(writers, get(value), strict=True)]


@cache
def _reader(hint: Any) -> Callable[[Any], Any]:
    """Return the function that makes a value of the type ``hint`` from its plain form."""
    if is_dataclass(hint):
        return _dataclass_reader(hint)
    if hint is Path:
        return Path
    if get_origin(hint) in (Union, types.UnionType):
        (wanted,) = (_reader(each) for each in get_args(hint) if each is not type(None))
        return lambda plain: None if plain is None else wanted(plain)
    if get_origin(hint) is tuple:
        return _tuple_reader(get_args(hint))
    return _as_it_is


def _dataclass_reader(kind: Any) -> Callable[[Any], Any]:
    readers = [_reader(hint) for hint in _hints(kind).values()]
    if all(reader is _as_it_is for reader in readers):
        return lambda plain: kind(*plain)
    return lambda plain: kind(*[reader(each) for reader, each in zip(readers, plain, strict=True)])


def _tuple_reader(hints: tuple[Any, ...]) -> Callable[[Any], Any]:
    hint, _ = hints  # `tuple[X, ...]`: the model has no other
    reader = _reader(hint)
    return tuple if reader is _as_it_is else lambda plain: tuple(map(reader, plain))


def _as_it_is(plain: Any) -> Any:
    return plain


def _hints(kind: Any) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}


def _descriptions(hint: Any, seen: set[Any]) -> set[str]:
    """Return ``Name(field: type, ...)`` for every dataclass that ``hint`` leads to."""
    if hint in seen or get_origin(hint) is Literal:
        return set()
    seen.add(hint)
    found: set[str] = set()
    inner = get_args(hint)
    if is_dataclass(hint):
        inner = tuple(_hints(hint).values())
        parts = ", ".join(f"{name}: {each}" for name, each in _hints(hint).items())
        found.add(f"{getattr(hint, '__name__', hint)}({parts})")
    return found.union(*(_descriptions(each, seen) for each in inner))
