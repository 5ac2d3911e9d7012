"""Fit the integers by which speakers are chosen, and measure how far each rule can be trusted.

Usage: python -m tests.benchmarks.fit_scores GOLD.jsonl

GOLD is annotated as ``tests/benchmarks/quotes.py`` describes. Writes three lists of
``articles/lexicon``: ``attribution_scores`` (softmax regression over the candidates of each
quotation, the right speakers of the earlier quotations given), ``pronoun_scores`` (the same over
the people that *he* or *she* may mean), and ``attribution_confidence``: how often each rule is
right on articles that the points were not fitted on (five folds).
Remarks too rare in GOLD to be fitted have their points in ``BY_HAND``.
"""

from __future__ import annotations

import json
import math
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from articles import lexicon
from articles.annotate import annotate
from articles.attribution import attribute, considered, read, settled
from articles.attribution.actors import NOBODY, Actor
from articles.attribution.candidates import Candidate
from articles.attribution.confidence import levels
from articles.attribution.continuation import Spoken
from articles.attribution.scores import scores
from articles.coreference import pronouns
from articles.coreference.headlines import bounded
from articles.coreference.known import Known
from articles.coreference.names import resolve as resolve_names
from articles.coreference.pronouns import Resolved
from articles.coreference.register import register
from articles.coreference.speakers import as_mention, utterances
from articles.coreference.timeline import events
from articles.entities import find_mentions
from articles.model import Mention, Span
from articles.quotes import find_quotes
from tests.benchmarks.quotes import compare, same_last, trimmed

BY_HAND = {
    "announces he": 25,
    "another takes over": 35,
    "announces organisation": 25,
    "announces person": 25,
    "announces role": 25,
    "announces she": 25,
    "as she puts it": 40,
    "chants": 60,
    "how she puts it": 60,
    "in her words": 35,
    "led to": 0,
    "rejected": 60,
    "reply": 40,
    "respondent": 60,
    "signature": 60,
    "signature below": 60,
    "nobody an award or charge": 60,
    "nobody a title": 60,
    "nobody asked inside mixed": 100,
    "nobody asked inside direct": 60,
    "nobody not said": 100,
    "nobody said": 40,
    "nobody named mixed": 20,
    "nobody talked of": 10,
    "participle before over its object, describe": 25,
    "quoted as saying, after": 60,
    "quoted as saying, before": 30,
    "source after touching": 30,
    "takes the turn before bare": 60,
    "to which she replied": 30,
    "turn": 60,
    "turn beside a cue": -50,
    "turns answering bare": 40,
    "turns asking again bare": 80,
    "the sign that reads": 40,
    "told somebody, as reported": 50,
    "viewpoint": 10,
    "what she calls it": 25,
    "who replied": 30,
    "written in": 60,
}
"""Points for layouts that news has and the fitted articles hardly have."""

PRONOUNS_BY_HAND = {
    "0 back as asked": 10,
    "0 back as asker": -60,
    "0 back as topic": 20,
    "1 back as asked": 20,
    "1 back as asker": -10,
    "1 back as topic": 25,
    "2 back as asked": 5,
    "2 back as topic": 10,
    "asked what is answered": -55,
    "called just so": 60,
    "called so": 50,
    "newcomer": 10,
}
"""Points for what is rare, or said of roles: only pronouns are annotated."""

_LEXICON = Path(lexicon.__file__).parent
_ROUNDS = 12
_STEP = 0.1
_SHRINK = 2e-5
_CALM = 1e-2
_RAREST = 3
_FREQUENT = 20
_FOLDS = 5
_SOURCE = """\
# Fitted by tests/benchmarks/fit_scores.py on 840 news articles with 6,993 hand-annotated quotations
# (PolNeAR 1.0; Newell, Margolin and Ruths 2018). The list holds no text of theirs. Licence: MIT.
"""

Gold = dict[str, Any]
Row = tuple[list[tuple[str, ...]], list[bool]]
"""The features of every candidate of one choice, and which of them are right."""


class Document(NamedTuple):
    """An article read once: its gold, its named mentions, its quotes and parsed sentences."""

    gold: Gold
    mentions: Sequence[Mention]
    quotes: Any
    parses: Any


def main() -> None:
    """Fit and write the lists."""
    with Path(sys.argv[1]).open(encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    documents = [_document(article) for article in articles]
    rows = [list(attribution_rows(document)) for document in documents]
    fired: Counter[tuple[str, str]] = Counter()
    for fold in range(_FOLDS):
        others = [number for number in range(len(documents)) if number % _FOLDS != fold]
        _fit([documents[number] for number in others], [rows[number] for number in others])
        for article in articles[fold::_FOLDS]:
            fired.update(compare(article, annotate(article["text"]).quotes).rules)
    _fit(documents, rows)
    title = "How often each rule names the right speaker, as the lower end of an 80 % interval."
    columns = "kind of rule and lead<TAB>right of a thousand, where seen twenty times"
    _write("attribution_confidence", title, columns, _shares(fired))


def _fit(documents: Sequence[Document], rows: Sequence[Sequence[Row]]) -> None:
    """Fit both lists of points on ``documents``, write them, and let them be read anew."""
    title = "How much a remark about a possible speaker speaks for it; where rare, set by hand."
    columns = "remark<TAB>points; ten make a speaker 2.7 times as likely"
    points = fitted([row for own in rows for row in own]) | BY_HAND
    _write("attribution_scores", title, columns, points)
    _read_anew()
    title = "How much a remark about a person speaks for being he or she; where rare, set by hand."
    _write("pronoun_scores", title, columns, _fit_pronouns(documents) | PRONOUNS_BY_HAND)
    _read_anew()


def _read_anew() -> None:
    scores.cache_clear()
    lexicon.table.cache_clear()


def _document(article: Gold) -> Document:
    text = article["text"]
    mentions = resolve_names(text, bounded(text, find_mentions(text)))
    quotes = find_quotes(text)
    return Document(article, mentions, quotes, read(text, quotes, mentions))


# -- who spoke ----------------------------------------------------------------------------


def attribution_rows(document: Document) -> Iterator[Row]:
    """Yield the choices of one article, the right speakers of earlier quotations given."""
    gold, mentions, quotes, parses = document
    text = gold["text"]
    wanted = {trimmed(text, Span(q["start"], q["end"])): q for q in gold["quotes"]}
    people = register(text, mentions, parses)
    unresolved = Known(text, parses, mentions, people, Resolved({}, frozenset(), {}), None)
    spoken: list[Spoken] = []
    answers: list[Gold] = []
    for scene, candidates in considered(text, quotes, mentions, parses, spoken):
        answer = wanted.get(trimmed(text, scene.place.quote.span))
        if answer is None:
            continue
        if answer["speaker"] is None:
            right = [candidate.actor is NOBODY for candidate in candidates]
            if any(right):
                yield [candidate.features for candidate in candidates], right
            continue

        def is_right(who: Actor, answer: Gold = answer) -> bool:
            if who is NOBODY:
                return False
            for before, known in zip(reversed(spoken), reversed(answers), strict=True):
                if before.actor is who:
                    return _same_speaker(known, answer)
            mention = as_mention(who, unresolved)
            heads = answer["speaker"].get("heads") or []
            touches = any(mention.span.overlaps(Span(*head)) for head in heads)
            name = mention.name if mention.type == "person" else None
            return touches or same_last(answer["canonical"], name)

        right = [is_right(candidate.actor) for candidate in candidates]
        if any(right):
            yield [candidate.features for candidate in candidates], right
        chosen = next((c for c, good in zip(candidates, right, strict=True) if good), None)
        spoken.append(settled(scene, chosen or _given(answer)))
        answers.append(answer)


def _same_speaker(one: Gold, other: Gold) -> bool:
    if one["canonical"] and other["canonical"]:
        return same_last(one["canonical"], other["canonical"])
    here, there = one["speaker"], other["speaker"]
    same_words = here["text"].lower() == there["text"].lower() and len(here["text"]) > 4
    return here["start"] == there["start"] or same_words


def _given(answer: Gold) -> Candidate:
    """The annotated speaker, where no rule offers it."""
    span = Span(answer["speaker"]["start"], answer["speaker"]["end"])
    return Candidate("given", Actor(span, span, "name"), None, ())


# -- who he is ----------------------------------------------------------------------------


def _fit_pronouns(documents: Sequence[Document]) -> dict[str, int]:
    table: dict[str, int] = {}
    for _ in range(2):
        table = fitted([row for document in documents for row in pronoun_rows(document, table)])
    return table


def pronoun_rows(document: Document, table: dict[str, int]) -> Iterator[Row]:
    """Yield the choices of one article; pronouns that nobody annotated follow ``table``."""
    gold, mentions, quotes, parses = document
    text = gold["text"]
    people = register(text, mentions, parses)
    spoken = utterances(text, attribute(text, quotes, mentions, parses), mentions)
    wanted = {
        q["speaker"]["start"]: q["canonical"]
        for q in gold["quotes"]
        if q["speaker"] and q["canonical"] and q["speaker"]["text"].lower() in {"he", "she"}
    }
    names: dict[int, str] = {}
    timeline = events(text, parses, mentions)
    for event, candidates in pronouns.considered(timeline, people, spoken, names):
        right = [same_last(wanted.get(event.start), name) for name, _ in candidates]
        if any(right):
            yield [features for _, features in candidates], right
            names[event.start] = candidates[right.index(True)][0]
        elif candidates:
            worth = [sum(table.get(f, 0) for f in features) for _, features in candidates]
            names[event.start] = candidates[worth.index(max(worth))][0]


# -- fitting ------------------------------------------------------------------------------


def fitted(rows: Sequence[Row]) -> dict[str, int]:
    """Return the points of every feature: ten times its weight, rounded.

    Softmax regression with a step of its own for every feature (Adagrad: smaller the more it has
    moved), shrunk, averaged over the second half of the rounds.
    """
    counts = Counter(feature for sets, _ in rows for features in sets for feature in features)
    known = [
        ([[f for f in features if counts[f] >= _RAREST] for features in sets], right)
        for sets, right in rows
    ]
    weights: defaultdict[str, float] = defaultdict(float)
    slopes: defaultdict[str, float] = defaultdict(lambda: _CALM)
    total: defaultdict[str, float] = defaultdict(float)
    chance = random.Random(20221012)
    for number in range(_ROUNDS):
        chance.shuffle(known)
        for sets, right in known:
            _learn(weights, slopes, sets, right)
        for feature in weights:
            weights[feature] *= 1 - _SHRINK * _STEP * len(known)
        if number >= _ROUNDS // 2:
            for feature, weight in weights.items():
                total[feature] += weight
    return {f: round(10 * total[f] / (_ROUNDS - _ROUNDS // 2)) for f in sorted(total)}


def _learn(
    weights: defaultdict[str, float],
    slopes: defaultdict[str, float],
    sets: Sequence[Sequence[str]],
    right: Sequence[bool],
) -> None:
    worth = [sum(weights[feature] for feature in features) for features in sets]
    odds = [math.exp(value - max(worth)) for value in worth]
    total = sum(odds)
    good = sum(value for value, is_right in zip(odds, right, strict=True) if is_right)
    for features, value, is_right in zip(sets, odds, right, strict=True):
        slope = (value / good if is_right else 0.0) - value / total
        if abs(slope) > 1e-4:
            for feature in features:
                slopes[feature] += slope * slope
                weights[feature] += _STEP * slope / math.sqrt(slopes[feature])


def _shares(fired: Counter[tuple[str, str]]) -> dict[str, int]:
    """Return how often each kind of rule was right at each lead, in thousandths."""
    counts: Counter[tuple[str, str]] = Counter()
    for rule in {rule for rule, _ in fired} - {"nobody"}:
        for name in levels(rule):
            counts.update({(name, what): fired[rule, what] for what in ("fired", "right")})
    return {
        name: _lower_end(counts[name, "right"], counts[name, "fired"])
        for name, _ in counts
        if counts[name, "fired"] >= _FREQUENT
    }


def _lower_end(right: int, fired: int) -> int:
    """Return the lower end of the 80 % Wilson interval of a share, in thousandths."""
    z = 1.2816
    share = right / fired
    middle = share + z * z / (2 * fired)
    spread = z * math.sqrt(share * (1 - share) / fired + (z / (2 * fired)) ** 2)
    return round(1000 * (middle - spread) / (1 + z * z / fired))


def _write(name: str, title: str, columns: str, table: dict[str, int]) -> None:
    lines = [f"{key}\t{table[key]}" for key in sorted(table) if table[key]]
    content = f"# {title}\n{_SOURCE}# {columns}\n" + "\n".join(lines) + "\n"
    (_LEXICON / f"{name}.txt").write_text(content, encoding="utf-8")


if __name__ == "__main__":
    main()
