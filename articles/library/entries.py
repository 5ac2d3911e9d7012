"""Everything that the index keeps of one article, as plain values ready to be written.

Made where the article is read and annotated, which may be another process.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from articles.library.folding import searchable
from articles.library.packing import Packed, Texts, pack, texts_of
from articles.model import AnnotatedArticle, Annotations, Article, EntityKey, Mention, Quote
from articles.query.folding import fold

WORDS_A_MINUTE = 230
"""Silent reading speed of adults in English (Brysbaert 2019 finds 238 for non-fiction)."""

_KEY_LENGTH = 40
"""Code points of a headline that decide its place when sorted; the rest would fill the index."""

_NOT_SORTED = re.compile(r"^[\W_]+")


@dataclass(frozen=True, slots=True)
class QuoteEntry:
    """One quote: its speaker's name or phrase, its cue, its length, and who is named in it."""

    speaker: str | None
    cue: str | None
    words: int
    mentions: tuple[EntityKey, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One article as the index keeps it; ``moment`` is in seconds since 1970, UTC.

    ``words`` are the searchable fields, folded; ``cast`` are the entities with every form of
    their names; ``peoples`` the countries that it speaks of through their people, each with the
    word for them.
    """

    id: str
    headline: str
    publisher: str
    day: str | None
    moment: int | None
    minutes: int
    headline_key: str
    publisher_key: str
    packed: Packed
    words: Texts
    cast: dict[EntityKey, tuple[str, ...]]
    quotes: tuple[QuoteEntry, ...]
    peoples: Mapping[str, str] = field(default_factory=dict)


def entry_of(annotated: AnnotatedArticle) -> Entry:
    """Return what the index keeps of an annotated article."""
    article = annotated.article
    texts = texts_of(article)
    return Entry(
        id=article.id,
        headline=article.headline,
        publisher=article.publisher,
        day=_day(article),
        moment=_moment(article),
        minutes=math.ceil(len(article.text.split()) / WORDS_A_MINUTE),
        headline_key=_sort_key(article.headline),
        publisher_key=_sort_key(article.publisher),
        packed=pack(annotated),
        words=searchable(texts),
        cast=cast_of(annotated),
        quotes=tuple(_quote_entries(annotated)),
        peoples=_peoples(article),
    )


def cast_of(annotated: AnnotatedArticle) -> dict[EntityKey, tuple[str, ...]]:
    """Return the entities of an article, each with every form of its name."""
    forms: dict[EntityKey, dict[str, None]] = {}
    for entity in annotated.entities:
        known = forms.setdefault(EntityKey(entity.type, entity.name), {})
        known.update(dict.fromkeys((entity.name, *entity.aliases)))
    return {key: tuple(known) for key, known in forms.items()}


def _peoples(article: Article) -> dict[str, str]:
    from articles.entities import demonym_countries  # noqa: PLC0415 - heavy, and for reading alone

    parts = (article.headline, article.standfirst, article.text)
    found = [(text, *each) for text in parts for each in demonym_countries(text)]
    return {country: span.of(text) for text, span, country in reversed(found)}


def speaker_name(quote: Quote) -> str | None:
    """Return the name of a quote's speaker, or the phrase of an unnamed one."""
    return (quote.speaker.name or quote.speaker.phrase) if quote.speaker else None


def _quote_entries(annotated: AnnotatedArticle) -> Iterator[QuoteEntry]:
    parts: dict[str, Annotations] = {
        "headline": annotated.headline,
        "standfirst": annotated.standfirst,
        "text": annotated.text,
    }
    mentions = {part: sorted(found.mentions, key=_start) for part, found in parts.items()}
    for part, quote in annotated.quotes:
        yield QuoteEntry(
            speaker=speaker_name(quote),
            cue=quote.cue.text if quote.cue else None,
            words=len(quote.text.split()),
            mentions=_mentioned_in(quote, mentions[part]),
        )


def _mentioned_in(quote: Quote, mentions: Sequence[Mention]) -> tuple[EntityKey, ...]:
    first = bisect_left(mentions, quote.span.start, key=_start)
    end = bisect_left(mentions, quote.span.end, key=_start)
    named = (
        EntityKey(mention.type, mention.name)
        for mention in mentions[first:end]
        if mention.name is not None and mention.type is not None
    )
    return tuple(dict.fromkeys(named))


def _start(mention: Mention) -> int:
    return mention.span.start


def _iso(article: Article) -> str | None:
    """Return when it was published, or at least updated, as far as the page says."""
    stamps = (article.published_at, article.updated_at)
    return next((stamp.iso for stamp in stamps if stamp and stamp.iso), None)


def _day(article: Article) -> str | None:
    iso = _iso(article)
    return iso[:10] if iso else None


def _moment(article: Article) -> int | None:
    """Return the instant in UTC; a page that names no zone is taken to mean UTC."""
    iso = _iso(article)
    if iso is None:
        return None
    try:
        moment = datetime.fromisoformat(iso)
        return int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp())
    except (ValueError, OverflowError):
        return None


def _sort_key(text: str) -> str:
    """Return ``text`` as it is sorted: without capitals, accents and opening marks."""
    return _NOT_SORTED.sub("", fold(text[: 2 * _KEY_LENGTH]))[:_KEY_LENGTH]
