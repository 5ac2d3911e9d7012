"""Whom *it* means where it speaks: the organisation that acted last."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from articles import lexicon
from articles.attribution.actors import Actor, actor
from articles.attribution.clauses import Clause, Parse
from articles.model import Mention, Span

_FARTHEST = 3
"""So many sentences back *it* still means somebody; from the second on that is a guess."""
_SPEAKING = frozenset(["organisation", "body", "place"])


class Meant(NamedTuple):
    """The speaker that *it* means; ``doubtful`` where it may as well be something else."""

    speaker: Mention
    doubtful: bool


class _Subject(NamedTuple):
    who: Actor
    tells: bool


def it_means(
    text: str, parses: Sequence[Parse], it: Span, mentions: Sequence[Mention]
) -> Meant | None:
    """Return whom the *it* at the span ``it`` means, or ``None`` where no organisation acted.

    One with a name gives its name to the pronoun, another its phrase: *the bank*.
    """
    own = bisect_right(parses, it.start, key=lambda one: one.sentence.items[0].start) - 1
    documents = False
    for back in range(min(own, _FARTHEST) + 1 if own >= 0 else 0):
        parsed = parses[own - back]
        subjects = list(_subjects(parsed, it.start, mentions))
        bodies = [one for one in subjects if _is_one_body(text, one.who)]
        documents |= _names_document(parsed, it.start)
        if any(one.who.kind == "document" for one in subjects):
            return None  # The letter came on Monday. It said:
        telling = [one for one in bodies if one.tells]
        bodies = telling or [one for one in bodies if one.who.kind != "place"]
        if bodies:
            others = len({one.who.head.of(text) for one in bodies}) > 1
            return Meant(
                _mention(text, it, bodies[-1].who, mentions), others or documents or back > 1
            )
    return None


def _subjects(parsed: Parse, before: int, mentions: Sequence[Mention]) -> Iterator[_Subject]:
    """Yield who acts in the main clauses of a sentence, before the code point ``before``."""
    for clause in parsed.clauses:
        main = clause.kind in {"finite", "inverted"} and not clause.relative and not clause.embedded
        who = actor(parsed, clause.subject, clause.subject_last, mentions) if main else None
        if who is not None and who.span.start < before:
            yield _Subject(who, _tells(parsed, clause))


def _is_one_body(text: str, who: Actor) -> bool:
    """Say whether ``who`` may be called *it*: one organisation, and no *unions*."""
    noun = who.head.of(text).lower()
    plural = who.kind == "body" and noun.endswith("s") and not noun.endswith("ss")
    return who.kind in _SPEAKING and not plural


def _tells(parsed: Parse, clause: Clause) -> bool:
    verb = parsed.phrases[clause.verb].verb
    return verb is not None and verb.strength in {"tell", "say"}


def _names_document(parsed: Parse, before: int) -> bool:
    """Say whether a letter or the like is named, which may say something, too.

    *In a statement* only says how somebody spoke.
    """
    things = lexicon.table("speaking_things")
    items, row = parsed.sentence.items, parsed.phrases
    return any(
        one.kind == "NP"
        and items[one.last].start < before
        and things.get(items[one.last].text.lower()) == "d"
        and not (at and items[row[at - 1].first].text.lower() == "in")
        for at, one in enumerate(row)
    )


def _mention(text: str, it: Span, who: Actor, mentions: Sequence[Mention]) -> Mention:
    if who.mention >= 0:
        named = mentions[who.mention]
        return Mention(it, it.of(text), "pronoun", named.name, named.type)
    phrase = " ".join(who.title.of(text).split())
    article, _, rest = phrase.partition(" ")
    phrase = f"{article.lower()} {rest}" if article in {"The", "A", "An"} else phrase
    return Mention(it, it.of(text), "pronoun", phrase)
