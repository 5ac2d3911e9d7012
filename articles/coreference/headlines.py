"""Names in headlines where every word is a capital: where they end.

``Ana Ruiz Hints Ferry Fares`` has one name, of two words. The body of the article says which words
of a run are a name; where it does not, a name ends before a verb. A headline may also stand in the
body, between links or quoted; there a run is cut only where a name is left that others bear out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from articles.attribution.tagging import is_headline
from articles.attribution.verbs import verb_forms
from articles.model import Mention, Span
from articles.sentences import Token, paragraphs, tokens


def bounded(text: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return ``mentions`` with the names of people in headlines cut to their end.

    Headlines are the first paragraph, and those that are written like one: cross heads, links to
    other articles.
    """
    heads = _headlines(text)
    inside = [_is_inside(mention.span, heads) for mention in mentions]
    known = {
        mention.text
        for mention, is_inside in zip(mentions, inside, strict=True)
        if mention.type == "person" and not is_inside and " " in mention.text
    }
    return tuple(
        _bounded(mention, text, known) if is_inside else _borne_out(mention, text, known)
        for mention, is_inside in zip(mentions, inside, strict=True)
    )


def _headlines(text: str) -> list[Span]:
    blocks = paragraphs(text)
    short = (block for block in blocks[1:] if block.end - block.start <= _LONGEST)
    return [*blocks[:1], *(block for block in short if is_headline(tokens(text, block)))]


_LONGEST = 160
"""No headline has more characters."""


def _is_inside(span: Span, heads: Sequence[Span]) -> bool:
    at = bisect_right(heads, span.start, key=lambda head: head.start) - 1
    return at >= 0 and heads[at].contains(span)


def _bounded(mention: Mention, text: str, known: set[str]) -> Mention:
    long = mention.text.count(" ") >= 2 or (mention.text.count(" ") and mention.type == "person")
    if not long or mention.text in known:
        return mention
    words = tokens(text, mention.span)
    span = next(_known_part(text, words, known), None)
    if span is not None:
        return replace(mention, span=span, text=span.of(text), type="person")
    if mention.type == "person":
        span = _before_verb(words)
        return replace(mention, span=span, text=span.of(text))
    return mention


def _borne_out(mention: Mention, text: str, known: set[str]) -> Mention:
    """Return a person of the body without a verb behind or an adverb before a known name."""
    if mention.type != "person" or mention.text.count(" ") < 2:
        return mention
    words = tokens(text, mention.span)
    opens = words[0].text.endswith("ly")
    cuts = (_before_verb(words), Span(words[1].start, words[-1].end) if opens else mention.span)
    span = next((cut for cut in cuts if cut != mention.span and cut.of(text) in known), None)
    return mention if span is None else replace(mention, span=span, text=span.of(text))


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
