"""Words that an article says twice: in its headline or standfirst, and in its body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from articles.model import Mention, Quote

_WORD = re.compile(r"\w+")
_FEWEST = 3
"""Fewer words may be said by anybody."""


def echoing(own: Sequence[Quote], body: Sequence[Quote]) -> tuple[Quote, ...]:
    """Mark each quote of the standfirst whose words stand in a quote of the body."""
    folded = [_folded(quote.text) for quote in body]
    marked = []
    for quote in own:
        words = _folded(quote.text)
        echoes = next((at for at, other in enumerate(folded) if words in other), None)
        marked.append(replace(quote, echoes=echoes))
    return tuple(marked)


def with_speakers_of_body(quotes: Sequence[Quote], headline_end: int) -> tuple[Quote, ...]:
    """Let the body tell who says what the headline quotes, where it knows better.

    *‘We stay’: village defies the dam* is by whoever says so below. ``quotes`` are those of the
    whole text in order, of which the headline ends at the code point ``headline_end``.
    """
    first = next((at for at, q in enumerate(quotes) if q.span.start >= headline_end), len(quotes))
    body = [quote for quote in quotes[first:] if _is_told(quote.speaker)]
    return (*(_lent(quote, body) for quote in quotes[:first]), *quotes[first:])


def _is_told(speaker: Mention | None) -> bool:
    """Say whether it is told who speaks: *they* alone does not."""
    return speaker is not None and (speaker.name is not None or speaker.kind != "pronoun")


def _lent(quote: Quote, body: Sequence[Quote]) -> Quote:
    words = _folded(quote.text)
    known = quote.speaker is not None and quote.speaker.name is not None and not quote.doubtful
    if known or words.count(" ") + 1 < _FEWEST:
        return quote
    said = next((other for other in body if words in _folded(other.text)), None)
    if said is None or _rank(said) <= _rank(quote):
        return quote
    return replace(quote, speaker=said.speaker, cue=None, confidence=said.confidence, rule="echo")


def _rank(quote: Quote) -> tuple[bool, bool, bool, float]:
    """Return how much is known of the speaker: to be compared."""
    speaker = quote.speaker
    named = speaker is not None and speaker.name is not None
    return speaker is not None, not quote.doubtful, named, quote.confidence


def _folded(words: str) -> str:
    return " ".join(_WORD.findall(words.lower()))
