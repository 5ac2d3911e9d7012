"""Measure quotations and speakers on annotated news.

Usage: python -m tests.benchmarks.quotes GOLD.jsonl [--errors N] [--only KIND] [--no-intervals]

GOLD has one JSON object a line: ``{"id", "text", "quotes": [...], "ignore": [...]}``. A quote has
``start`` and ``end`` (code points of the text, marks left out), ``speaker`` (``null``, or
``start``, ``end``, ``text`` and ``heads``: the spans of its head words) and ``canonical`` (the
full name, or ``null``). A prediction inside an ``ignore`` region is neither right nor wrong.

Spans are compared without outer marks and punctuation; two match where they share at least half
of the shorter one. What is shorter than 15 characters or 3 words is out of scope. A speaker is
right if it touches a head word of the annotated one, or bears the same last name. *Resolved* asks
for the last name wherever the gold has one; *sure but wrong* counts the speakers shown without
``?`` that are not right in that stricter sense. Intervals are 95 % bootstraps over articles.
``--errors`` lists N errors, ``--only`` those of one kind: speaker, name, missed, spurious.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import time
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from articles.annotate import annotate
from articles.attribution.confidence import bare
from articles.model import Quote, Span

_OUTER = " \t\n\r\u00a0.,;:!?…'’‘\"“”„«»`–—-()[]"
_MIN_CHARACTERS, _MIN_WORDS = 15, 3
_GENERATIONAL = {"jr", "sr", "ii", "iii", "iv"}
_NAME_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_ROUNDS = 1000

Gold = dict[str, Any]


@dataclass(slots=True)
class Tally:
    """What one article adds to the table, and the errors met in it."""

    counts: Counter[str] = field(default_factory=Counter)
    rules: Counter[tuple[str, str]] = field(default_factory=Counter)
    errors: list[tuple[str, Gold | None, Quote | None]] = field(default_factory=list)


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--only", default="")
    parser.add_argument("--no-intervals", action="store_true")
    options = parser.parse_args()
    try:
        with options.gold.open(encoding="utf-8") as lines:
            articles = [json.loads(line) for line in lines if line.strip()]
    except (OSError, ValueError) as error:
        parser.error(f"{options.gold}: {error}")
    began = time.perf_counter()
    answers = [annotate(article["text"]).quotes for article in articles]
    took = time.perf_counter() - began
    tallies = [compare(*pair) for pair in zip(articles, answers, strict=True)]
    words = sum(len(article["text"].split()) for article in articles)
    print(f"{len(articles)} articles, {words} words, {words / took:,.0f} words a second")
    print_table(tallies, intervals=not options.no_intervals)
    print_rules(tallies)
    print_errors(articles, tallies, options.errors, options.only)


def compare(article: Gold, answer: Sequence[Quote]) -> Tally:
    """Compare the quotes found in one article with the annotated ones."""
    text = article["text"]
    tally = Tally()
    wanted = [(trimmed(text, Span(q["start"], q["end"])), q) for q in article["quotes"]]
    given = [(span, q) for q in answer if not _too_short(text, span := trimmed(text, q.span))]
    ignored = [Span(i["start"], i["end"]) for i in article.get("ignore", ())]
    given = [pair for pair in given if not _is_ignored(pair[0], wanted, ignored)]
    tally.counts.update(gold=len(wanted), given=len(given))
    matches = _matches([span for span, _ in wanted], [span for span, _ in given])
    for here, there in matches:
        _count_match(text, wanted[here][1], given[there][1], tally)
    found = {here for here, _ in matches}
    used = {there for _, there in matches}
    tally.errors += [("missed", q, None) for n, (_, q) in enumerate(wanted) if n not in found]
    tally.errors += [("spurious", None, q) for n, (_, q) in enumerate(given) if n not in used]
    return tally


def _count_match(text: str, gold: Gold, quote: Quote, tally: Tally) -> None:
    named = _canonical(quote)
    right = _speaker_right(text, gold, quote)
    name_right = same_last(gold["canonical"], named) if gold["canonical"] else right
    rule = quote.rule or "nobody"
    tally.counts.update(matched=1, end_to_end=right, resolved=name_right)
    tally.rules.update({(rule, "fired"): 1, (rule, "right"): right, (rule, "resolved"): name_right})
    if gold["speaker"] is not None:
        tally.counts.update(attributed=1, speaker=right)
    if gold["canonical"]:
        tally.counts.update(named=1, canonical=name_right)
    if quote.speaker is not None and not quote.doubtful:
        tally.counts.update(sure=1, sure_wrong=not right, sure_unresolved=not name_right)
    if not right:
        tally.errors.append(("speaker", gold, quote))
    elif not name_right:
        tally.errors.append(("name", gold, quote))


def _canonical(quote: Quote) -> str | None:
    speaker = quote.speaker
    if speaker is None or speaker.anonymous or speaker.type != "person":
        return None
    return speaker.name


def _speaker_right(text: str, gold: Gold, quote: Quote) -> bool:
    wanted, speaker = gold["speaker"], quote.speaker
    if wanted is None or speaker is None:
        return wanted is speaker
    heads = wanted.get("heads") or [[wanted["start"], wanted["end"]]]
    touches = any(speaker.span.overlaps(Span(*head)) for head in heads)
    longest = 1.5 * (wanted["end"] - wanted["start"])
    fits = len(speaker.span.of(text).split()) <= 12 or len(speaker.text) <= longest
    return (touches and fits) or same_last(gold["canonical"], _canonical(quote))


def same_last(one: str | None, other: str | None) -> bool:
    """Say whether two names end in the same word, accents and *Jr.* left aside."""
    first, second = _name_words(one), _name_words(other)
    return bool(first and second) and first[-1] == second[-1]


def _name_words(name: str | None) -> list[str]:
    plain = unicodedata.normalize("NFKD", name or "")
    plain = "".join(char for char in plain if not unicodedata.combining(char)).lower()
    words = _NAME_WORD.findall(re.sub(r"['’]s\b", "", plain))
    while len(words) > 1 and words[-1] in _GENERATIONAL:
        words.pop()
    return words


def trimmed(text: str, span: Span) -> Span:
    """Return ``span`` without outer marks, punctuation and space."""
    start, end = span.start, span.end
    while start < end and text[start] in _OUTER:
        start += 1
    while start < end and text[end - 1] in _OUTER:
        end -= 1
    return Span(start, end)


def _too_short(text: str, span: Span) -> bool:
    return span.end - span.start < _MIN_CHARACTERS or len(span.of(text).split()) < _MIN_WORDS


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _is_ignored(span: Span, wanted: Sequence[tuple[Span, Gold]], ignored: Sequence[Span]) -> bool:
    if any(span.overlaps(other) for other, _ in wanted):
        return False
    return 2 * sum(_shared(span, region) for region in ignored) >= span.end - span.start


def _matches(wanted: Sequence[Span], given: Sequence[Span]) -> list[tuple[int, int]]:
    """Pair the spans one to one, the largest overlap first."""
    pairs = []
    for here, one in enumerate(wanted):
        for there, other in enumerate(given):
            shared = _shared(one, other)
            if shared and 2 * shared >= min(one.end - one.start, other.end - other.start):
                pairs.append((-shared, here, there))
    taken_here: set[int] = set()
    taken_there: set[int] = set()
    chosen = []
    for _, here, there in sorted(pairs):
        if here not in taken_here and there not in taken_there:
            taken_here.add(here)
            taken_there.add(there)
            chosen.append((here, there))
    return chosen


# -- printing -----------------------------------------------------------------------------


def figures(counts: Counter[str]) -> dict[str, float]:
    """Return the table of one set of articles, in per cent."""

    def f1(hits: str) -> float:
        return 200 * counts[hits] / max(1, counts["gold"] + counts["given"])

    return {
        "quotation found, F1": f1("matched"),
        "speaker right": 100 * counts["speaker"] / max(1, counts["attributed"]),
        "end to end, F1": f1("end_to_end"),
        "name right": 100 * counts["canonical"] / max(1, counts["named"]),
        "resolved, F1": f1("resolved"),
        "shown without ?": 100 * counts["sure"] / max(1, counts["matched"]),
        "of these wrong": 100 * counts["sure_wrong"] / max(1, counts["sure"]),
        "of these wrong or unnamed": 100 * counts["sure_unresolved"] / max(1, counts["sure"]),
    }


def print_table(tallies: Sequence[Tally], *, intervals: bool) -> None:
    """Print the figures, with bootstrap intervals if asked."""
    table = figures(_sum(tallies))
    bounds = _bootstrap(tallies) if intervals else {}
    for name, value in table.items():
        low, high = bounds.get(name, (value, value))
        print(f"{name:28s}{value:7.2f}" + (f"   {low:6.2f} .. {high:6.2f}" if bounds else ""))


def _sum(tallies: Sequence[Tally]) -> Counter[str]:
    total: Counter[str] = Counter()
    for tally in tallies:
        total.update(tally.counts)
    return total


def _bootstrap(tallies: Sequence[Tally]) -> dict[str, tuple[float, float]]:
    chance = random.Random(20221012)
    draws = [figures(_sum(chance.choices(tallies, k=len(tallies)))) for _ in range(_ROUNDS)]
    bounds = {}
    for name in draws[0]:
        values = sorted(draw[name] for draw in draws)
        bounds[name] = values[int(0.025 * _ROUNDS)], values[int(0.975 * _ROUNDS) - 1]
    return bounds


def print_rules(tallies: Sequence[Tally]) -> None:
    """Print how often each rule fired, and how often it was right and resolved, in per cent."""
    rules: Counter[tuple[str, str]] = Counter()
    for tally in tallies:
        for (rule, what), count in tally.rules.items():
            rules[bare(rule), what] += count
    names = {name for name, _ in rules}
    print(f"\n{'rule':44s}{'fired':>6s}{'right':>8s}{'resolved':>10s}")
    for name in sorted(names, key=lambda name: -rules[name, "fired"]):
        fired = rules[name, "fired"]
        right, resolved = (100 * rules[name, what] / fired for what in ("right", "resolved"))
        print(f"{name:44s}{fired:6d}{right:8.1f}{resolved:10.1f}")


def print_errors(
    articles: Sequence[Gold], tallies: Sequence[Tally], number: int, only: str
) -> None:
    """Print about ``number`` errors, spread over the articles, with the words around them."""
    errors = list(_errors(articles, tallies, only))
    print(f"\n{len(errors)} errors")
    for text, kind, gold, quote in errors[:: max(1, len(errors) // max(1, number))][:number]:
        span = quote.span if quote else Span(0, 0)
        start, end = (gold["start"], gold["end"]) if gold else (span.start, span.end)
        wanted = gold and gold["speaker"] and (gold["speaker"]["text"], gold["canonical"])
        speaker = quote and quote.speaker
        given = speaker and (speaker.text, speaker.name)
        print(f"--- {kind}: gold {wanted}, given {given} by {quote.rule if quote else ''!r}")
        around = (
            f"{text[max(0, start - 300) : start]}<<{text[start:end][:160]}>>{text[end : end + 160]}"
        )
        print("    " + around.replace("\n", "¶"))


def _errors(
    articles: Sequence[Gold], tallies: Sequence[Tally], only: str
) -> Iterator[tuple[str, str, Gold | None, Quote | None]]:
    for article, tally in zip(articles, tallies, strict=True):
        for kind, gold, quote in tally.errors:
            if not only or kind == only:
                yield article["text"], kind, gold, quote


if __name__ == "__main__":
    main()
