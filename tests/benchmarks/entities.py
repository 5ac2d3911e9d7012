"""Measure people, organisations and places on annotated news.

Usage: ``PYTHONPATH=. python tests/benchmarks/entities.py GOLD.jsonl [--rules] [--errors N]``

GOLD has one JSON object a line: ``{"id", "text", "entities": [{"start", "end", "type"}, ...]}``
with offsets in code points and the types PERSON, ORG and PLACE. Three figures in per cent, the
first two as precision, recall and F1:

- *mentions*: same start, end and type;
- *entities*: in each article the gold mentions are grouped by the project's own rules for names;
  an entity found is right if it is paired, one to one, with one of them of its type that it
  shares most mentions with. It is what the filter lists for an article;
- *filter*: for each gold entity that two articles name, how well the articles that its name picks
  are those that name it (F1); the mean over entities. It is what a reader gets who filters.

``--rules`` leaves the weights out; ``--errors`` lists N entities missed or too many.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from articles.coreference.names import resolve
from articles.entities import find_mentions
from articles.model import EntityType, Mention, Span

TYPES: Mapping[str, EntityType] = {"PERSON": "person", "ORG": "organisation", "PLACE": "place"}

Named = tuple[EntityType, str]
Entities = dict[Named, list[Span]]


@dataclass(slots=True)
class Counts:
    """How many were right, found and wanted."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def row(self) -> str:
        """Return precision, recall and F1 in per cent."""
        precision = self.right / self.found if self.found else 0.0
        recall = self.right / self.wanted if self.wanted else 0.0
        both = precision + recall
        f1 = 2 * precision * recall / both if both else 0.0
        return f"{100 * precision:5.1f} {100 * recall:5.1f} {100 * f1:5.1f}"


@dataclass(frozen=True, slots=True)
class Article:
    """One annotated article: the mentions wanted and found, with the names of their entities."""

    id: str
    text: str
    wanted: tuple[Mention, ...]
    found: tuple[Mention, ...]


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--rules", action="store_true")
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    gold = [json.loads(line) for line in options.gold.open(encoding="utf-8")]
    began = time.perf_counter()
    find_mentions("Ana Tarn left Oslo.", by_rules_alone=options.rules)
    loaded = time.perf_counter()
    articles = [_article(line, by_rules_alone=options.rules) for line in gold]
    took = time.perf_counter() - loaded
    words = sum(len(article.text.split()) for article in articles)
    print(f"{len(articles)} articles, {words} words, {words / took:,.0f} words a second")
    print(f"word lists and weights read in {loaded - began:.3f} s")
    _print_table(articles)
    _print_errors(articles, options.errors)


def _article(line: dict[str, Any], *, by_rules_alone: bool) -> Article:
    text = line["text"]
    marked = tuple(_mention(text, each) for each in line["entities"])
    found = find_mentions(text, by_rules_alone=by_rules_alone)
    return Article(line["id"], text, resolve(text, marked), resolve(text, found))


def _mention(text: str, marked: dict[str, Any]) -> Mention:
    span = Span(marked["start"], marked["end"])
    return Mention(span, span.of(text), "named", type=TYPES[marked["type"]])


def _print_table(articles: Sequence[Article]) -> None:
    print(f"{'':<14}{'mentions':^20}{'entities':^20}{'filter':>8}")
    for label, types in (("all", set(TYPES.values())), *((t, {t}) for t in TYPES.values())):
        mentions, entities = _mentions(articles, types), _entities(articles, types)
        picked = 100 * _filter(articles, types)
        print(f"{label:<14}{mentions.row()}   {entities.row()}   {picked:5.1f}")


def _mentions(articles: Iterable[Article], types: set[EntityType]) -> Counts:
    counts = Counts()
    for article in articles:
        wanted = {(m.span, m.type) for m in article.wanted if m.type in types}
        found = {(m.span, m.type) for m in article.found if m.type in types}
        counts.right += len(wanted & found)
        counts.found += len(found)
        counts.wanted += len(wanted)
    return counts


def _entities(articles: Iterable[Article], types: set[EntityType]) -> Counts:
    counts = Counts()
    for article in articles:
        wanted = _grouped(article.wanted, types)
        found = _grouped(article.found, types)
        counts.right += len(_pairs(wanted, found))
        counts.found += len(found)
        counts.wanted += len(wanted)
    return counts


def _grouped(mentions: Iterable[Mention], types: set[EntityType]) -> Entities:
    grouped: Entities = defaultdict(list)
    for mention in mentions:
        if mention.type in types and mention.type is not None and mention.name is not None:
            grouped[mention.type, mention.name].append(mention.span)
    return grouped


def _pairs(wanted: Entities, found: Entities) -> list[tuple[Named, Named]]:
    """Pair entities of one type one to one, those that share most mentions first."""
    shared: Counter[tuple[Named, Named]] = Counter()
    for one, spans in wanted.items():
        for other, others in found.items():
            if one[0] == other[0]:
                shared[one, other] = sum(any(a.overlaps(b) for b in others) for a in spans)
    pairs: list[tuple[Named, Named]] = []
    for (one, other), mentions in shared.most_common():
        fresh = all(one != a and other != b for a, b in pairs)
        if mentions and fresh:
            pairs.append((one, other))
    return pairs


def _filter(articles: Sequence[Article], types: set[EntityType]) -> float:
    wanted, found = _places_of(articles, "wanted", types), _places_of(articles, "found", types)
    scores = [
        2 * len(ids & found[name]) / (len(ids) + len(found[name]))
        for name, ids in wanted.items()
        if len(ids) > 1
    ]
    return sum(scores) / len(scores) if scores else 0.0


def _places_of(
    articles: Iterable[Article], side: str, types: set[EntityType]
) -> dict[Named, set[str]]:
    """Return in which articles each entity is named; names are compared in small letters."""
    places: dict[Named, set[str]] = defaultdict(set)
    for article in articles:
        for entity_type, name in _grouped(getattr(article, side), types):
            places[entity_type, name.casefold()].add(article.id)
    return places


def _print_errors(articles: Iterable[Article], number: int) -> None:
    errors = [error for article in articles for error in _errors(article)]
    for error in random.Random(1).sample(errors, min(number, len(errors))):
        print(error)


def _errors(article: Article) -> list[str]:
    types = set(TYPES.values())
    wanted, found = _grouped(article.wanted, types), _grouped(article.found, types)
    pairs = _pairs(wanted, found)
    missed = [("missed", name, wanted[name]) for name in wanted.keys() - {one for one, _ in pairs}]
    extra = [("extra", name, found[name]) for name in found.keys() - {other for _, other in pairs}]
    return [
        f"{kind:<7}{article.id}  {entity_type} {name!r}: "
        + article.text[max(0, spans[0].start - 40) : spans[0].end + 40].replace("\n", " ")
        for kind, (entity_type, name), spans in sorted(missed + extra)
    ]


if __name__ == "__main__":
    main()
