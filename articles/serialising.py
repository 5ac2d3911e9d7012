"""Articles and annotations as plain dictionaries, and as JSON that is safe to print.

The shapes of `annotations_as_dict` and `article_as_dict` are promised to other programs (README,
"Without a screen"); a field may be added, none may change its meaning.
"""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any

from articles.model import AnnotatedArticle, Annotations, Mention, Quote, Stamp


def annotations_as_dict(annotations: Annotations) -> dict[str, Any]:
    """Return ``{"quotes": [...], "mentions": [...]}`` with offsets into the annotated string."""
    return {
        "quotes": [quote_as_dict(quote) for quote in annotations.quotes],
        "mentions": [_mention(mention) for mention in annotations.mentions],
    }


def article_as_dict(annotated: AnnotatedArticle) -> dict[str, Any]:
    """Return a whole article; offsets are into its ``text``.

    ``standfirst_quotes`` are those that the body does not repeat, with offsets into
    ``standfirst``. Dates are ISO 8601, or null where the page's own could not be understood.
    """
    article = annotated.article
    return {
        "id": article.id,
        "path": str(article.origin.path),
        "index": article.origin.index,
        "format": article.origin.format,
        "headline": article.headline,
        "standfirst": article.standfirst,
        "authors": list(article.authors),
        "publisher": article.publisher,
        "dateline": article.dateline,
        "published": _iso(article.published_at),
        "updated": _iso(article.updated_at),
        "url": article.url,
        "text": article.text,
        "paragraphs": [[span.start, span.end] for span in article.paragraphs],
        **annotations_as_dict(annotated.text),
        "standfirst_quotes": [
            quote_as_dict(quote) for quote in annotated.standfirst.quotes if quote.echoes is None
        ],
    }


def quote_as_dict(quote: Quote) -> dict[str, Any]:
    """Return a quote with its cue and speaker, each ``None`` where there is none."""
    cue, speaker = quote.cue, quote.speaker
    return {
        "start": quote.span.start,
        "end": quote.span.end,
        "text": quote.text,
        "kind": quote.kind,
        "continued": quote.continued,
        "confidence": round(quote.confidence, 3),
        "cue": cue and {"start": cue.span.start, "end": cue.span.end, "text": cue.text},
        "speaker": speaker and _speaker(speaker),
    }


def as_json(value: Any, indent: int | None = None) -> str:
    """Return JSON in the letters of every script, with all that is invisible escaped.

    So no control character, override or half surrogate of a text reaches a terminal, and a
    program that reads the JSON gets exactly the text.
    """
    written = json.dumps(value, ensure_ascii=False, indent=indent)
    if written.isprintable():  # as most lines are
        return written
    unsafe = {letter for letter in set(_RARE.findall(written)) if _is_unsafe(letter)}
    if not unsafe:
        return written
    return written.translate({ord(letter): _escaped(letter) for letter in unsafe})


_RARE = re.compile(r"[^ -~]")
"""What is not plain ASCII, the only letters that need a closer look."""


def _is_unsafe(letter: str) -> bool:
    if letter.isprintable() or letter == "\n":  # JSON's own line ends: those of texts are escaped
        return False
    return unicodedata.category(letter) != "Zs"


def _escaped(letter: str) -> str:
    return json.dumps(letter)[1:-1] if ord(letter) != 0x7F else "\\u007f"


def _iso(stamp: Stamp | None) -> str | None:
    return stamp.iso if stamp else None


def _speaker(speaker: Mention) -> dict[str, Any]:
    return {
        "start": speaker.span.start,
        "end": speaker.span.end,
        "text": speaker.text,
        "name": speaker.name,
        "type": speaker.type,
        "anonymous": speaker.anonymous,
    }


def _mention(mention: Mention) -> dict[str, Any]:
    return {
        "start": mention.span.start,
        "end": mention.span.end,
        "text": mention.text,
        "kind": mention.kind,
        "name": mention.name,
        "type": mention.type,
    }
