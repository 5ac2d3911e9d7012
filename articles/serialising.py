"""Articles and annotations as plain dictionaries: the two fixed JSON contracts.

The shapes are promised to other programs (README, "Without a screen"); a field may be added,
none may change its meaning.
"""

from __future__ import annotations

from typing import Any

from articles.model import Annotations, Mention, Quote


def annotations_as_dict(annotations: Annotations) -> dict[str, Any]:
    """Return ``{"quotes": [...], "mentions": [...]}`` with offsets into the annotated string."""
    return {
        "quotes": [_quote(quote) for quote in annotations.quotes],
        "mentions": [_mention(mention) for mention in annotations.mentions],
    }


def _quote(quote: Quote) -> dict[str, Any]:
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
