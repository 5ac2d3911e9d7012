"""From attributions to quotes: the name of each speaker, and how far it is to be trusted."""

from __future__ import annotations

from collections.abc import Iterable

from articles.attribution import Attribution
from articles.coreference.bodies import it_means
from articles.coreference.known import Known
from articles.coreference.nominals import is_indefinite
from articles.coreference.register import Register
from articles.coreference.roles import role_of
from articles.coreference.speakers import as_mention
from articles.model import Cue, Mention, Quote

_GUESSED = 0.8
"""About so many pronouns whose name is a close call get the right one (28 of 37), and so many roles
that are resolved by salience alone (14 of 19)."""


def quotes_of(attributions: Iterable[Attribution], known: Known) -> tuple[Quote, ...]:
    """Return all quotes in their order, each with whoever is meant, if anybody is."""
    return tuple(_quote(attribution, known) for attribution in attributions)


def _quote(attribution: Attribution, known: Known) -> Quote:
    quote, candidate, text = attribution.quote, attribution.candidate, known.text
    speaker, cue, sure = None, None, 1.0
    if candidate is not None:
        cue = Cue(candidate.cue, candidate.cue.of(text)) if candidate.cue else None
        speaker = as_mention(candidate.actor, known)
        sure = _sureness(speaker, known)
        if candidate.actor.kind == "it" and not _reads(cue):
            meant = it_means(text, known.parses, candidate.actor.head, known.mentions)
            if meant is not None:
                speaker, sure = meant.speaker, _GUESSED if meant.doubtful else 1.0
    return Quote(
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


def _reads(cue: Cue | None) -> bool:
    """*It reads* is said of what is written, not of who wrote it."""
    return cue is not None and cue.text.lower() in {"read", "reads", "reading"}


def _sureness(speaker: Mention, known: Known) -> float:
    """Return how far the name of a pronoun or of a role is to be trusted."""
    if speaker.name is None or speaker.name not in known.people:
        return 1.0
    if speaker.kind == "named":
        alone = " " not in speaker.text
        return _GUESSED if alone and _has_namesake(speaker.name, known.people) else 1.0
    if speaker.kind == "pronoun":
        return _GUESSED if speaker.span.start in known.pronouns.doubtful else 1.0
    if is_indefinite(speaker.phrase):
        return _GUESSED  # whom the lead calls a judge is named below
    role = role_of(speaker.phrase)
    return 1.0 if role is None or role in known.people[speaker.name].roles else _GUESSED


def _has_namesake(name: str, people: Register) -> bool:
    """Say whether somebody of the same family name is in the article about as often."""
    last = name.rsplit(maxsplit=1)[-1]
    return any(
        2 * other.count >= people[name].count
        for other in people.values()
        if other.name != name and other.name.rsplit(maxsplit=1)[-1] == last
    )
