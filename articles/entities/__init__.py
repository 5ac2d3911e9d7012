"""People, organisations and places: where a text names them, and of what type each is.

Rules propose candidates sentence by sentence (``people``, ``organisations``, ``places``,
``listed``), the heaviest choice wins (``candidates``), and what is certain in one sentence
explains the others (``document``, ``rules``). Weights learnt from annotated texts then correct
the rules (``features``, ``weights``, ``tagger``); without them the rules stand. Which mentions
are one entity is for ``coreference.names``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from articles.entities import rules
from articles.entities.candidates import Candidate
from articles.entities.demonyms import demonym_countries
from articles.entities.features import islands, small_words
from articles.entities.gazetteer import gazetteer
from articles.entities.offices import office_parted
from articles.entities.reading import Sentence, read
from articles.entities.tagger import tagger
from articles.model import Mention, Span

__all__ = ["demonym_countries", "find_mentions"]


def find_mentions(text: str, *, by_rules_alone: bool = False) -> tuple[Mention, ...]:
    """Return the named mentions of people, organisations and places in ``text``, in order.

    Spans are code points of ``text``; each mention has its type, and ``name`` is ``None`` until
    ``coreference.names.resolve`` fills it. ``by_rules_alone`` leaves the weights out, as happens
    where there is no weight file.
    """
    lists = gazetteer()
    sentences = read(text, lists)
    choices: list[tuple[Candidate, ...]] = rules.choices(sentences, lists)
    learnt = None if by_rules_alone else tagger()
    if learnt is not None:
        small = small_words(sentences)
        choices = [
            tuple(
                part
                for island in islands(sentence, choice, small)
                for name in learnt.names(island)
                for part in office_parted(sentence, name, choice, lists)
            )
            for sentence, choice in zip(sentences, choices, strict=True)
        ]
    return tuple(
        mention
        for sentence, choice in zip(sentences, choices, strict=True)
        for mention in _mentions(text, sentence, choice)
    )


def _mentions(text: str, sentence: Sentence, names: Iterable[Candidate]) -> Iterator[Mention]:
    for name in names:
        if name.type is not None:
            first, last = sentence.tokens[name.start], sentence.tokens[name.end - 1]
            span = Span(first.start, last.end)
            yield Mention(span, span.of(text), "named", type=name.type)
