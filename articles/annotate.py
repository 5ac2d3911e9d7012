"""One string to its annotations: the order in which the finders run."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from articles.attribution import Attribution, attribute, read
from articles.attribution.clauses import Parse
from articles.coreference.bodies import it_means
from articles.coreference.headlines import bounded
from articles.coreference.names import entities_of
from articles.coreference.names import resolve as resolve_names
from articles.coreference.pronouns import Resolved
from articles.coreference.register import Register, register
from articles.coreference.roles import role_of
from articles.coreference.speakers import as_mention, pronoun_names
from articles.echoes import echoing, with_speakers_of_body
from articles.entities import find_mentions
from articles.model import (
    MOST_ANNOTATED,
    AnnotatedArticle,
    Annotations,
    Article,
    Cue,
    Entity,
    Mention,
    Quote,
    Span,
)
from articles.quotes import find_quotes
from articles.sentences import paragraphs

_BREAK = "\n\n"
_WORD = re.compile(r"\w+")
_GUESSED = 0.8
"""About so many pronouns whose name is a close call get the right one (28 of 37), and so many roles
that are resolved by salience alone (14 of 19)."""


def annotate(text: str) -> Annotations:
    """Find the quotes, speakers, mentions and entities of ``text``; spans point into it."""
    named = resolve_names(text, bounded(text, find_mentions(text)))
    quotes = find_quotes(text)
    parses = read(text, quotes, named)
    attributions = attribute(text, quotes, named, parses)
    people = register(text, named, parses)
    pronouns = pronoun_names(text, attributions, parses, named, people)
    spoken = _quotes(text, attributions, people, named, pronouns, parses)
    spoken = with_speakers_of_body(spoken, next((part.end for part in paragraphs(text)), 0))
    mentions = _all_mentions(text, named, pronouns, spoken)
    return Annotations(spoken, mentions, _entities(mentions, people))


def annotate_article(article: Article) -> AnnotatedArticle:
    """Annotate headline, standfirst and body together, so that each explains the others.

    Of a body longer than ``MOST_ANNOTATED`` only the beginning.
    """
    parts = (article.headline, article.standfirst, article.text[:MOST_ANNOTATED])
    whole = annotate(_BREAK.join(parts))
    split = []
    start = 0
    for part in parts:
        split.append(_cut(whole, Span(start, start + len(part))))
        start += len(part) + len(_BREAK)
    headline, standfirst, text = split
    standfirst = replace(standfirst, quotes=echoing(standfirst.quotes, text.quotes))
    return AnnotatedArticle(article, headline, standfirst, text, whole.entities)


def _quotes(  # noqa: PLR0913, PLR0917 - all that was found before
    text: str,
    attributions: Sequence[Attribution],
    people: Register,
    named: Sequence[Mention],
    pronouns: Resolved,
    parses: Sequence[Parse],
) -> tuple[Quote, ...]:
    found = []
    for attribution in attributions:
        quote, candidate = attribution.quote, attribution.candidate
        speaker = cue = None
        if candidate is not None:
            speaker = as_mention(text, candidate.actor, people, named, pronouns.names, parses)
            cue = Cue(candidate.cue, candidate.cue.of(text)) if candidate.cue else None
        sure = _sureness(speaker, people, pronouns)
        if candidate is not None and candidate.actor.kind == "it" and not _reads(cue):
            meant = it_means(text, parses, candidate.actor.head, named)
            if meant is not None:
                speaker, sure = meant.speaker, _GUESSED if meant.doubtful else 1.0
        found.append(
            Quote(
                span=quote.span,
                text=quote.span.of(text),
                kind=quote.manner,
                continued=attribution.rule.startswith("continues"),
                confidence=min(attribution.confidence, sure),
                cue=cue,
                speaker=speaker,
                rule=attribution.rule,
                via=attribution.via,
            )
        )
    return tuple(found)


def _reads(cue: Cue | None) -> bool:
    """*It reads* is said of what is written, not of who wrote it."""
    return cue is not None and cue.text.lower() in {"read", "reads", "reading"}


def _sureness(speaker: Mention | None, people: Register, pronouns: Resolved) -> float:
    """Return how far the name of a pronoun or of a role is to be trusted."""
    if speaker is None or speaker.name is None or speaker.name not in people:
        return 1.0
    if speaker.kind == "named":
        alone = " " not in speaker.text
        return _GUESSED if alone and _has_namesake(speaker.name, people) else 1.0
    if speaker.kind == "pronoun":
        return _GUESSED if speaker.span.start in pronouns.doubtful else 1.0
    role = role_of(speaker.phrase)
    return 1.0 if role is None or role in people[speaker.name].roles else _GUESSED


def _has_namesake(name: str, people: Register) -> bool:
    """Say whether somebody of the same family name is in the article about as often."""
    last = name.rsplit(maxsplit=1)[-1]
    return any(
        2 * other.count >= people[name].count
        for other in people.values()
        if other.name != name and other.name.rsplit(maxsplit=1)[-1] == last
    )


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
