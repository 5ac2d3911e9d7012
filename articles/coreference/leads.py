"""Whom the first sentences mean by *a financial adviser*: news tells the name below."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from articles import lexicon
from articles.attribution.actors import Actor
from articles.attribution.clauses import Parse
from articles.attribution.items import Sentence
from articles.coreference.known import Known
from articles.coreference.register import Person
from articles.coreference.roles import called, role_of

_MOST_SENTENCES = 6
"""So many are a headline, bylines and the first paragraph at most."""
_SOON = 6
"""Within so many paragraphs the name is told."""
_ANSWERING = frozenset(["admit", "deny", "face", "plead"])
"""So does whoever is charged, as the lead tells."""
_NEW = frozenset(["a", "an"])
_PRESENTING = _NEW | {"its", "the", "their"}


def named_below(actor: Actor, known: Known) -> str | None:
    """Return who is presented below as what ``actor``, *a judge*, *its owner*, is called above.

    That is the only one who is so called, or else whoever the next paragraph begins with, if that
    answers a charge or has the same trade: *Bo Ranta, 49, denies*. ``None`` where nobody is, where
    several are, and below the lead.
    """
    phrase = known.text[actor.span.start : actor.head.end]
    role, opening = role_of(phrase), phrase.split(maxsplit=1)[0].lower()
    if role is None or opening not in _PRESENTING:
        return None
    at = bisect_right(known.parses, actor.head.start, key=lambda one: one.sentence.start) - 1
    if at >= _MOST_SENTENCES:
        return None
    sex = lexicon.table("role_nouns").get(role, "-")
    below = [one for one in _named_after(at, known) if _may_be(one, sex)]
    so = [one.name for one in below if called(phrase, one.roles) in {"so", "just so"}]
    if len(so) == 1:
        return so[0]
    if so or opening not in _NEW:
        return None
    opening_next = _opening_next(at, known)
    return next((one.name for one in below if _opens(one, opening_next, role, known)), None)


def _named_after(at: int, known: Known) -> Iterator[Person]:
    """Yield the people who are first named in the paragraphs after the sentence ``at``."""
    own = known.parses[at].sentence
    near = (one.sentence.end for one in known.parses[at:] if _follows(one, own))
    end = max(near, default=own.end)
    before = {one.name for one in known.mentions if one.span.start < own.end}
    soon = {one.name for one in known.mentions if own.end <= one.span.start < end} - before
    yield from (person for name, person in known.people.items() if name in soon)


def _follows(parsed: Parse, lead: Sentence) -> bool:
    return 0 < parsed.sentence.paragraph - lead.last_paragraph <= _SOON


def _may_be(person: Person, sex: str) -> bool:
    return sex == "-" or person.sex in {sex, "?"}


def _opening_next(at: int, known: Known) -> Parse | None:
    """Return the first sentence of the paragraph after the sentence ``at``."""
    paragraph = known.parses[at].sentence.last_paragraph + 1
    return next((one for one in known.parses if one.sentence.paragraph == paragraph), None)


def _opens(person: Person, opening: Parse | None, role: str, known: Known) -> bool:
    """Say whether the sentence ``opening`` presents ``person`` as who was called ``role`` above."""
    if opening is None or not opening.kinds.startswith("n,n"):
        return False
    name = opening.sentence.items[opening.phrases[0].last]
    if name.tag != "M" or known.mentions[name.ref].name != person.name:
        return False
    answers = any(one.verb is not None and one.verb.lemma in _ANSWERING for one in opening.phrases)
    return answers or role in person.roles
