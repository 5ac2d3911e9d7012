"""Names in a headline where every word is a capital: where they end.

``Ana Ruiz Hints Ferry Fares`` has one name, of two words. The body of the article says which words
of a run are a name; where it does not, a name ends before a verb.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from articles.attribution.verbs import verb_forms
from articles.model import Mention, Span
from articles.sentences import Token, paragraphs, tokens


def bounded(text: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return ``mentions`` with the names of people in the first paragraph cut to their end."""
    first = next(iter(paragraphs(text)), Span(0, 0))
    known = {
        mention.text
        for mention in mentions
        if mention.type == "person" and mention.span.start >= first.end and " " in mention.text
    }
    return tuple(_bounded(mention, text, first, known) for mention in mentions)


def _bounded(mention: Mention, text: str, first: Span, known: set[str]) -> Mention:
    long = mention.text.count(" ") >= 2 or (mention.text.count(" ") and mention.type == "person")
    if not long or not first.contains(mention.span) or mention.text in known:
        return mention
    words = tokens(text, mention.span)
    span = next(_known_part(text, words, known), None)
    if span is not None:
        return replace(mention, span=span, text=span.of(text), type="person")
    if mention.type == "person":
        span = _before_verb(words)
        return replace(mention, span=span, text=span.of(text))
    return mention


def _known_part(text: str, words: Sequence[Token], known: set[str]) -> Iterator[Span]:
    """Yield the parts of ``words`` that the body knows as a person, longest first."""
    for length in range(len(words) - 1, 1, -1):
        for at in range(len(words) - length + 1):
            span = Span(words[at].start, words[at + length - 1].end)
            if span.of(text) in known:
                yield span


def _before_verb(words: Sequence[Token]) -> Span:
    forms = verb_forms()
    end = len(words)
    for at in range(len(words) - 1, 0, -1):
        verb = forms.get(words[at].text.lower())
        if verb is not None and (verb.form == "present" or (verb.form != "base" and at >= 2)):
            end = at
    return Span(words[0].start, words[end - 1].end)
