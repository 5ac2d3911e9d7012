"""Who may have spoken a quotation, and what speaks for it.

Every candidate carries the name of its ``rule`` and a handful of ``features``, short strings whose
integer scores stand in the list ``attribution_scores``. A feature reads like a remark about the
place of speaker, cue and quotation: ``after touching`` is a clause that touches the quotation from
behind. Candidates come from the clauses of the sentence (``clause_candidates``), from its phrases
(``phrase_candidates``, ``lead_ins``), from what is around it (``continuation``), from the layout of
the page (``layouts``); that nobody spoke is a candidate too (``nobody``).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from articles.attribution.actors import Actor
from articles.attribution.clauses import Parse
from articles.model import Mention, Span
from articles.quotes import QuotedSpan


class Candidate(NamedTuple):
    """One possible speaker of one quotation. ``cue`` is ``None`` where nothing signals speech."""

    rule: str
    actor: Actor
    cue: Span | None
    features: tuple[str, ...]


class Place(NamedTuple):
    """Where a quotation stands: its sentence, and its index among the phrases there.

    ``shape`` says how it sits there: its kind, what is before it, how it ends, what is after it;
    ``last_mark`` is the mark with which the quoted words end, one of ``,?!.``, else ``-``.
    """

    text: str
    parse: Parse
    at: int
    quote: QuotedSpan
    mentions: Sequence[Mention]
    shape: str
    last_mark: str


def place_of(
    text: str, parse: Parse, at: int, quote: QuotedSpan, mentions: Sequence[Mention]
) -> Place:
    """Return the place of ``quote``, the phrase ``at`` of its sentence."""
    phrases = parse.phrases
    before = phrases[at - 1].kind if at else "start"
    before = before if before in {"start", ",", ":", "H", "Q", "-"} else "words"
    after = phrases[at + 1].kind if at + 1 < len(phrases) else "end"
    after = after if after in {",", "end", "."} else "words"
    mark = quote.span.of(text).rstrip()[-1:]
    mark = mark if mark in {",", "?", "!", "."} else "-"
    return Place(text, parse, at, quote, mentions, f"{quote.manner} {before} {mark} {after}", mark)
