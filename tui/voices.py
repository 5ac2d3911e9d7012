"""Who speaks in an article: its quotes numbered in reading order and grouped by speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from articles.model import AnnotatedArticle, EntityType, Mention, Part, Quote


NOBODY = "no speaker found"


class Voice(NamedTuple):
    """One speaker of an article. ``label`` is the full name, or the phrase of an unnamed source."""

    label: str
    role: str = ""
    unnamed: bool = False


class NumberedQuote(NamedTuple):
    """A quote with its number (from 1, in reading order) and the index of its voice."""

    number: int
    part: Part
    quote: Quote
    voice: int


class Voices(NamedTuple):
    """The voices in the order in which they first speak, and all quotes in reading order."""

    voices: tuple[Voice, ...] = ()
    quotes: tuple[NumberedQuote, ...] = ()

    def by_voice(self) -> list[NumberedQuote]:
        """Return the quotes grouped by speaker, as the sidebar shows them."""
        return sorted(self.quotes, key=lambda numbered: (numbered.voice, numbered.number))


def voices_of(annotated: AnnotatedArticle) -> Voices:
    """Number the quotes of an article and group them by who said them."""
    roles = {(entity.type, entity.name): entity.role for entity in annotated.entities}
    places: dict[Voice, int] = {}
    quotes = []
    for number, (part, quote) in enumerate(annotated.quotes, 1):
        voice = places.setdefault(_voice(quote.speaker, roles), len(places))
        quotes.append(NumberedQuote(number, part, quote, voice))
    return Voices(tuple(places), tuple(quotes))


def _voice(speaker: Mention | None, roles: dict[tuple[EntityType, str], str]) -> Voice:
    if speaker is None:
        return Voice(NOBODY, unnamed=True)
    if speaker.name is None or speaker.type is None:  # the bank, and an *it* that means it
        return Voice(speaker.name or speaker.phrase, unnamed=True)
    return Voice(speaker.name, roles.get((speaker.type, speaker.name), ""))
