"""An article as the corrections have it: other names, types and speakers, nobody that is hidden."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from articles.corrections.lines import first_words
from articles.corrections.meaning import Meanings, Speakers
from articles.model import AnnotatedArticle, Annotations, Entity, EntityKey, Mention, Quote, Span

RULE = "corrected by the reader"
"""The ``rule`` of a quote whose speaker was corrected."""


def corrected(annotated: AnnotatedArticle, meanings: Meanings) -> AnnotatedArticle:
    """Return the article with what its names mean. Spans and texts stay as they are.

    A hidden entity is no entity of the article; as a speaker it keeps its name.
    """
    if not meanings:
        return annotated
    speakers = meanings.speakers.get(annotated.article.id, {})
    return replace(
        annotated,
        headline=_annotations(annotated.headline, meanings, speakers),
        standfirst=_annotations(annotated.standfirst, meanings, speakers),
        text=_annotations(annotated.text, meanings, speakers),
        entities=_entities(annotated.entities, meanings),
    )


def _annotations(found: Annotations, meanings: Meanings, speakers: Speakers) -> Annotations:
    spoken = (_spoken(quote, found.mentions, speakers) for quote in found.quotes)
    return replace(
        found,
        quotes=tuple(_quote(quote, meanings) for quote in spoken),
        mentions=tuple(_mention(mention, meanings) for mention in found.mentions),
        entities=_entities(found.entities, meanings),
    )


def _spoken(quote: Quote, mentions: Sequence[Mention], speakers: Speakers) -> Quote:
    """Return the quote with the speaker that the reader gave it, if any."""
    words = first_words(quote.text)
    if words not in speakers:
        return quote
    key = speakers[words]
    speaker = _mention_of(key, quote, mentions) if key else None
    return replace(quote, speaker=speaker, confidence=1.0, rule=RULE)


def _mention_of(key: EntityKey, quote: Quote, mentions: Sequence[Mention]) -> Mention:
    """Return where the text names the speaker, or a mention of no length before the quote."""
    for mention in mentions:
        if (mention.type, mention.name) == (key.type, key.name):
            return mention
    return Mention(Span(quote.span.start, quote.span.start), "", "named", key.name, key.type)


def _quote(quote: Quote, meanings: Meanings) -> Quote:
    speaker = quote.speaker and _mention(quote.speaker, meanings)
    return quote if speaker == quote.speaker else replace(quote, speaker=speaker)


def _mention(mention: Mention, meanings: Meanings) -> Mention:
    if mention.name is None or mention.type is None:
        return mention
    meant = meanings.entity(EntityKey(mention.type, mention.name))
    return replace(mention, name=meant.name, type=meant.type) if meant else mention


def _entities(entities: Sequence[Entity], meanings: Meanings) -> tuple[Entity, ...]:
    """Return the entities that are meant, each once, in the order of the first of its names."""
    found: dict[EntityKey, Entity] = {}
    for entity in entities:
        meant = meanings.entity(EntityKey(entity.type, entity.name))
        if meant is None:
            continue
        before = found.get(meant, Entity(meant.name, meant.type))
        forms = dict.fromkeys((*before.aliases, entity.name, *entity.aliases))
        forms.pop(meant.name, None)
        found[meant] = replace(before, aliases=tuple(forms), role=before.role or entity.role)
    return tuple(found.values())
