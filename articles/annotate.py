"""One string to its annotations: the order in which the finders run."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from articles.attribution import attribute, read
from articles.coreference.headlines import bounded
from articles.coreference.known import Known
from articles.coreference.names import entities_of
from articles.coreference.names import resolve as resolve_names
from articles.coreference.narrators import narrator
from articles.coreference.pronouns import Resolved
from articles.coreference.register import Register, register
from articles.coreference.speakers import pronoun_names
from articles.echoes import echoing, with_speakers_of_body
from articles.entities import find_mentions
from articles.model import (
    MOST_ANNOTATED,
    AnnotatedArticle,
    Annotations,
    Article,
    Entity,
    Mention,
    Quote,
    Span,
)
from articles.quotes import find_quotes
from articles.sentences import paragraphs
from articles.spoken import quotes_of

_BREAK = "\n\n"
_WORD = re.compile(r"\w+")


def annotate(text: str, author: str | None = None) -> Annotations:
    """Find the quotes, speakers, mentions and entities of ``text``; spans point into it.

    ``author`` is who writes *I*, where that is known and the text has no byline.
    """
    named = resolve_names(text, bounded(text, find_mentions(text)))
    quotes = find_quotes(text)
    parses = read(text, quotes, named)
    attributions = attribute(text, quotes, named, parses)
    people = register(text, named, parses)
    pronouns = pronoun_names(text, attributions, parses, named, people)
    known = Known(text, parses, named, people, pronouns, narrator(parses, named) or author)
    spoken = quotes_of(attributions, known)
    spoken = with_speakers_of_body(spoken, next((part.end for part in paragraphs(text)), 0))
    mentions = _all_mentions(text, named, pronouns, spoken)
    return Annotations(spoken, mentions, _entities(mentions, people))


def annotate_article(article: Article) -> AnnotatedArticle:
    """Annotate headline, standfirst and body together, so that each explains the others.

    Of a body longer than ``MOST_ANNOTATED`` only the beginning.
    """
    parts = (article.headline, article.standfirst, article.text[:MOST_ANNOTATED])
    author = article.authors[0] if len(article.authors) == 1 else None
    whole = annotate(_BREAK.join(parts), author)
    split = []
    start = 0
    for part in parts:
        split.append(_cut(whole, Span(start, start + len(part))))
        start += len(part) + len(_BREAK)
    headline, standfirst, text = split
    standfirst = replace(standfirst, quotes=echoing(standfirst.quotes, text.quotes))
    return AnnotatedArticle(article, headline, standfirst, text, whole.entities)


def _all_mentions(
    text: str, named: Sequence[Mention], pronouns: Resolved, quotes: Sequence[Quote]
) -> tuple[Mention, ...]:
    """Return the named mentions, the resolved pronouns and the resolved speakers, in order."""
    found = {mention.span.start: mention for mention in named}
    for start, name in pronouns.names.items():
        if start in pronouns.ends:
            span = Span(start, pronouns.ends[start])
            found.setdefault(start, Mention(span, span.of(text), "nominal", name, "person"))
            continue
        end = _WORD.match(text, start)
        span = Span(start, end.end() if end else start)
        found.setdefault(start, Mention(span, span.of(text), "pronoun", name, "person"))
    for quote in quotes:
        speaker = quote.speaker
        if speaker is not None and speaker.name is not None and speaker.type is not None:
            found.setdefault(speaker.span.start, speaker)
    return tuple(found[start] for start in sorted(found))


def _entities(mentions: Sequence[Mention], people: Register) -> tuple[Entity, ...]:
    return tuple(
        Entity(entity.name, entity.type, entity.aliases, people[entity.name].role)
        if entity.type == "person" and entity.name in people
        else entity
        for entity in entities_of(mentions)
    )


def _cut(whole: Annotations, part: Span) -> Annotations:
    """Return what lies in ``part``, with offsets into it; the entities belong to the whole."""
    quotes = tuple(_moved(q, -part.start) for q in whole.quotes if part.contains(q.span))
    mentions = tuple(_shifted(m, -part.start) for m in whole.mentions if part.contains(m.span))
    return Annotations(quotes, mentions)


def _moved(quote: Quote, by: int) -> Quote:
    cue = quote.cue and replace(quote.cue, span=quote.cue.span.shifted(by))
    speaker = quote.speaker and _shifted(quote.speaker, by)
    return replace(quote, span=quote.span.shifted(by), cue=cue, speaker=speaker)


def _shifted(mention: Mention, by: int) -> Mention:
    span, found = mention.span.shifted(by), mention
    return Mention(span, found.text, found.kind, found.name, found.type, found.anonymous)
