"""Who said what: the speaker of each quotation, with the rule that found it.

The sentences are parsed into clauses once. Every quotation then gets ``candidates``; the one with
most points (``scores``) is its speaker. Which person *he* or *the minister* is, is left to
``coreference``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from articles.attribution.actors import NOBODY
from articles.attribution.candidates import Candidate, Place, place_of
from articles.attribution.chants import from_chants
from articles.attribution.clause_candidates import from_clauses
from articles.attribution.clauses import Parse, parse
from articles.attribution.confidence import confidence, rule_of
from articles.attribution.continuation import Scene, Spoken, around
from articles.attribution.layouts import on_page, turn_speaker
from articles.attribution.lead_ins import from_lead_ins
from articles.attribution.nobody import nobody
from articles.attribution.outlets import outlet
from articles.attribution.phrase_candidates import from_phrases
from articles.attribution.phrases import is_bare
from articles.attribution.reading import read_sentences
from articles.attribution.scores import Choice, best
from articles.attribution.written import from_documents
from articles.model import Mention
from articles.quotes import QuotedSpan

__all__ = ["Attribution", "attribute", "read"]

_FINDERS = (from_clauses, from_phrases, from_documents, from_chants, from_lead_ins)
"""What looks for speakers in the quotation's own sentence."""
_NAMED = frozenset(["person", "organisation", "role", "name"])
"""Who speaks a word or two after a colon; *In one word: “Rain.”* is spoken by no word."""


class Attribution(NamedTuple):
    """One quotation with its speaker, before it is known who that is.

    ``candidate`` is ``None`` where nobody is in question; ``sentence`` is the index of the
    quotation's sentence among those that were read; ``via`` is the outlet that reports it.
    """

    quote: QuotedSpan
    sentence: int
    candidate: Candidate | None
    rule: str
    confidence: float
    via: str = ""


class _Spot(NamedTuple):
    sentence: int
    place: Place
    own: list[Candidate]


def read(text: str, quotes: Sequence[QuotedSpan], mentions: Sequence[Mention]) -> tuple[Parse, ...]:
    """Return the sentences of ``text``, parsed, with quotations and named mentions as items."""
    return tuple(parse(sentence) for sentence in read_sentences(text, quotes, mentions))


def attribute(
    text: str,
    quotes: Sequence[QuotedSpan],
    mentions: Sequence[Mention],
    parses: Sequence[Parse],
) -> tuple[Attribution, ...]:
    """Return the utterances among ``quotes``, in order, each with its speaker.

    ``mentions`` are the named ones, in order; ``parses`` are what :func:`read` returned.
    """
    spoken: list[Spoken] = []
    found: list[Attribution] = []
    for scene, candidates in considered(text, quotes, mentions, parses, spoken):
        choice = best(candidates)
        if _is_utterance(scene.place, choice):
            via = outlet(scene.place, candidates, choice)
            if via:  # it reports the speaker, and is no rival of hers
                choice = best([one for one in candidates if not one.rule.startswith("source")])
            choice = _first_person(scene, choice)
            found.append(_attribution(scene, choice, via))
            if choice is not None and choice.candidate.actor is not NOBODY:
                spoken.append(settled(scene, choice.candidate))
    return tuple(found)


def _first_person(scene: Scene, choice: Choice | None) -> Choice | None:
    """Return the choice with the speaker of the turn for *I*: *AR: I wrote back, “...”*."""
    if choice is None or choice.candidate.actor.kind != "i":
        return choice
    who = turn_speaker(scene)
    if who is None:
        return choice
    return choice._replace(candidate=choice.candidate._replace(actor=who))


def considered(
    text: str,
    quotes: Sequence[QuotedSpan],
    mentions: Sequence[Mention],
    parses: Sequence[Parse],
    spoken: Sequence[Spoken],
) -> Iterator[tuple[Scene, list[Candidate]]]:
    """Yield every quotation that may be an utterance, with its candidates.

    The caller adds the speaker it settled on to ``spoken`` before it asks for the next one.
    """
    spots = _spots(text, quotes, mentions, parses)
    for order, spot in enumerate(spots):
        scene = Scene(text, parses, spot.sentence, spot.place, mentions)
        claimed = _claimed(spots, order, parses)
        yield scene, [
            *spot.own, *around(scene, spoken, claimed), *on_page(scene), *nobody(spot.place)
        ]  # fmt: skip


def settled(scene: Scene, candidate: Candidate) -> Spoken:
    """Return the quotation of ``scene`` as spoken by ``candidate``."""
    place = scene.place
    return Spoken(
        place.quote, scene.sentence, place.at, candidate.actor, candidate.cue, candidate.rule
    )


def _spots(
    text: str,
    quotes: Sequence[QuotedSpan],
    mentions: Sequence[Mention],
    parses: Sequence[Parse],
) -> list[_Spot]:
    spots = []
    for sentence, parsed in enumerate(parses):
        at = -1
        while (at := parsed.kinds.find("Q", at + 1)) >= 0:
            quote = quotes[parsed.sentence.items[parsed.phrases[at].first].ref]
            if quote.kind != "scare":
                place = place_of(text, parsed, at, quote, mentions)
                own = [candidate for find in _FINDERS for candidate in find(place)]
                spots.append(_Spot(sentence, place, own))
    return spots


def _claimed(spots: Sequence[_Spot], order: int, parses: Sequence[Parse]) -> Candidate | None:
    """Return the candidate that touches the next quotation, if that is in the same paragraph."""
    if order + 1 == len(spots):
        return None
    this, following = spots[order], spots[order + 1]
    ends, begins = (parses[spot.sentence].sentence for spot in (this, following))
    if ends.last_paragraph != begins.paragraph:
        return None
    touching = (c for c in following.own if "after touching" in c.rule)
    return next(touching, None)


def _is_utterance(place: Place, choice: Choice | None) -> bool:
    """A sentence of a word or two counts only where somebody is said to have spoken it.

    So says a verb that touches it, or a label: *Ana Ruiz: “We will.”*
    """
    if place.quote.kind != "brief":
        return True
    alone = is_bare(place.parse.kinds)
    if choice is None:
        return False
    who = choice.candidate
    led = place.at > 0 and place.parse.kinds[place.at - 1] == ":"
    labelled = led and who.rule in {"label", "led to"} and who.actor.kind in _NAMED
    return alone or labelled or "touching" in who.rule


def _attribution(scene: Scene, choice: Choice | None, via: str) -> Attribution:
    quote = scene.place.quote
    if choice is None:
        return Attribution(quote, scene.sentence, None, "", 0.0)
    rule = rule_of(choice)
    candidate = choice.candidate if choice.candidate.actor is not NOBODY else None
    return Attribution(quote, scene.sentence, candidate, rule, confidence(rule), via)
