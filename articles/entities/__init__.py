"""People, organisations and places: where a text names them, and of what type each is.

The rules propose candidates sentence by sentence (``people``, ``organisations``, ``places``,
``listed``), the heaviest choice wins (``candidates``), and what is certain in one sentence
explains the others (``document``). Which mentions are one entity is for ``coreference.names``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from articles.entities.candidates import Candidate, chosen
from articles.entities.demonyms import demonym_countries
from articles.entities.document import known_names
from articles.entities.gazetteer import Gazetteer, gazetteer
from articles.entities.listed import propose_listed, propose_money, propose_others
from articles.entities.organisations import propose_organisations
from articles.entities.people import propose_people
from articles.entities.places import propose_places
from articles.entities.reading import Sentence, read
from articles.entities.runs import runs
from articles.model import Mention, Span

__all__ = ["demonym_countries", "find_mentions"]


def find_mentions(text: str) -> tuple[Mention, ...]:
    """Return the named mentions of people, organisations and places in ``text``, in order.

    Spans are code points of ``text``; each mention has its type, and ``name`` is ``None`` until
    ``coreference.names.resolve`` fills it.
    """
    lists = gazetteer()
    sentences = read(text, lists)
    local = [tuple(_propose(sentence, lists)) for sentence in sentences]
    known = known_names(sentences, map(chosen, local), lists)
    found: list[Mention] = []
    for sentence, candidates in zip(sentences, local, strict=True):
        choice = chosen((*candidates, *known.propose(sentence, lists)))
        found.extend(_mentions(text, sentence, choice))
    return tuple(found)


def _propose(sentence: Sentence, lists: Gazetteer) -> Iterator[Candidate]:
    yield from propose_listed(sentence, lists)
    yield from propose_money(sentence)
    for run in runs(sentence, lists):
        yield from propose_others(sentence, run, lists)
        yield from propose_people(sentence, run, lists)
        yield from propose_organisations(sentence, run, lists)
        yield from propose_places(sentence, run, lists)


def _mentions(text: str, sentence: Sentence, choice: Sequence[Candidate]) -> Iterator[Mention]:
    for candidate in choice:
        if candidate.type is not None:
            first, last = sentence.tokens[candidate.start], sentence.tokens[candidate.end - 1]
            span = Span(first.start, last.end)
            yield Mention(span, span.of(text), "named", type=candidate.type)
