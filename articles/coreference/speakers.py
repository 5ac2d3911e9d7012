"""The speaker of every quotation as a mention: who it is, or the phrase of an unnamed source."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from articles import lexicon
from articles.attribution import Attribution
from articles.attribution.actors import Actor
from articles.attribution.clauses import Parse
from articles.coreference.known import Known
from articles.coreference.leads import named_below
from articles.coreference.nominals import person_called, person_in_role, person_with_initials
from articles.coreference.pronouns import Resolved, Utterance, resolve
from articles.coreference.register import Register
from articles.coreference.sources import MOST_WORDS, narrowed
from articles.coreference.timeline import events
from articles.model import EntityType, Mention, MentionKind

_PRONOUNS = frozenset(["he", "she", "they", "i", "it", "who"])
_UNNAMED = frozenset(["role", "roles", "they", "i", "one"])


def pronoun_names(
    text: str,
    attributions: Sequence[Attribution],
    parses: Sequence[Parse],
    mentions: Sequence[Mention],
    people: Register,
) -> Resolved:
    """Return whom each *he*, *she*, *his*, *her* outside quotations means, by where it starts."""
    return resolve(events(text, parses, mentions), people, utterances(text, attributions, mentions))


def utterances(
    text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention]
) -> list[Utterance]:
    """Return the attributed quotations, each with the people named inside."""
    found = []
    people = [mention for mention in mentions if mention.type == "person" and mention.name]
    at = 0
    for attribution in attributions:
        span = attribution.quote.span
        while at < len(people) and people[at].span.end <= span.start:
            at += 1
        inside = at
        named = set()
        while inside < len(people) and people[inside].span.start < span.end:
            named.add(people[inside].name or "")
            inside += 1
        if attribution.candidate is not None:
            actor = attribution.candidate.actor
            plain = actor.span if actor.kind == "role" else actor.head
            head = mentions[actor.mention].span if actor.mention >= 0 else plain
            asks = span.of(text).rstrip()[-1:] == "?"
            found.append(Utterance(span, head, frozenset(named), asks))
    return found


def as_mention(actor: Actor, known: Known) -> Mention:
    """Return the mention that ``actor`` is, with the name of whoever is meant."""
    text = known.text
    name, kind = _named(actor, known)
    mention_kind: MentionKind = "nominal"
    if actor.kind in _PRONOUNS:
        mention_kind = "pronoun"
    elif actor.kind in {"person", "organisation", "place", "name"}:
        mention_kind = "named"
    anonymous = name is None and actor.kind in _UNNAMED
    span = actor.head
    if mention_kind == "nominal":
        span = narrowed(text, known.parses, actor)
    elif mention_kind == "named" and len(actor.title.of(text).split()) <= MOST_WORDS:
        span = actor.title
    return Mention(span, span.of(text), mention_kind, name, kind, anonymous)


def _named(actor: Actor, known: Known) -> tuple[str | None, EntityType | None]:
    text, people, names = known.text, known.people, known.pronouns.names
    if actor.mention >= 0:
        mention = known.mentions[actor.mention]
        namesake = None
        if mention.type != "person" and " " not in mention.text:  # Carson speaks: not the city
            namesake = person_called(mention.text, people)
        return (namesake, "person") if namesake else (mention.name, mention.type)
    words = actor.head.of(text)
    name = None
    if actor.kind in {"he", "she"}:
        name = names.get(actor.head.start)
    elif actor.kind == "i":
        name = known.narrator
    elif actor.kind == "name":
        name = person_called(words, people) or person_with_initials(words, people) or words
    elif actor.kind == "one" and words == _ANSWER:
        name = _interviewed(known)
    elif actor.kind in {"document", "thing"}:
        name = _author(actor, known)
    elif actor.kind == "role":
        name = _in_role(actor, known)
    if name is None and text[actor.title.start].isupper() and actor.kind not in _PRONOUNS:
        name = person_called(words, people)  # Law, Bridges
    return name, "person" if name is not None else None


def _in_role(actor: Actor, known: Known) -> str | None:
    """Return whom the phrase of a role means: *the minister*, and what only looks like a role."""
    text, people = known.text, known.people
    name = None
    if text[actor.title.start].isupper():
        name = person_called(actor.head.of(text), people)  # Boxer, Cuban, King
    if name is None and text[actor.span.start : actor.span.start + 4].lower() == "the ":
        name = known.pronouns.names.get(actor.span.start)
    phrase = text[actor.span.start : actor.head.end]
    name = name or person_in_role(phrase, actor.head.start, people, known.mentions)
    return name or named_below(actor, known)


_ANSWER = "A"
_FIRST_QUESTION = re.compile(r"^Q[:.]", re.MULTILINE)


def _interviewed(known: Known) -> str | None:
    """Return who is named most before the first *Q:*, as interviews present whoever answers."""
    asked = _FIRST_QUESTION.search(known.text)
    before = asked.start() if asked else 0
    named = Counter(m.name for m in known.mentions if m.type == "person" and m.span.end <= before)
    return max(named, key=lambda name: named[name], default=None)


_PERSONAL_WRITING = frozenset(
    ["letter", "email", "e-mail", "memo", "note", "diary", "statement", "tweet", "post", "op-ed",
     "essay", "book", "memoir", "column", "will", "speech", "text", "message", "affidavit", "poem",
     "farewell", "reply", "blog", "caption", "autobiography", "manifesto", "voice"]
)  # fmt: skip


def _author(actor: Actor, known: Known) -> str | None:
    """Return whose words it is: *Okada's letter* and *her promise* speak for their author."""
    text = known.text
    if actor.head.of(text).lower() not in _PERSONAL_WRITING | lexicon.words("speech_nouns"):
        return None
    for mention in known.mentions:
        if mention.span.start > actor.head.end:
            break
        owns = text[mention.span.end : mention.span.end + 1] in {"'", "’"}
        if owns and mention.type == "person" and actor.span.contains(mention.span):
            return mention.name
    return known.pronouns.names.get(actor.span.start)
