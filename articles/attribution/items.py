"""The sentences of an article as short rows of tagged items, quotations being single items.

What stands inside a quotation says nothing about the grammar of the sentence around it, so a
quotation is one item, and so is a named mention. Titles and scare quotes count as nouns. Every
other item is a word or a mark with a part of speech in one letter (``tagging``):

``Q`` quotation, ``M`` named mention, ``L`` named place, ``C`` capitalised word, ``N`` noun,
adjective or number, ``D`` determiner, ``S`` possessive pronoun, ``'`` possessive ending, ``P``
subject pronoun, ``O`` object pronoun, ``V`` finite verb, ``E`` participle, ``G`` -ing form, ``F``
base form, ``A`` auxiliary, ``X`` *to*, ``I`` preposition, ``K`` co-ordinator, ``B`` subordinator,
``W`` relative pronoun, ``H`` *that*, ``R`` adverb, ``Y`` day or month; marks stand for
themselves, ``-`` for every dash, ``(`` and ``)`` for all brackets, ``.`` for every stop, ``U`` for
the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articles.attribution.verbs import Verb
from articles.model import Span


@dataclass(slots=True, eq=False)
class Item:
    """A word, a mark, a mention or a quotation at ``[start, end)``.

    ``ref`` is the index of the quotation (``Q``, or ``N`` for scare quotes) or of the mention
    (``M``, ``L``), else -1. There are very many, and they are read all the time: a named tuple is
    dearer to make, and much dearer to read.
    """

    tag: str
    start: int
    end: int
    text: str
    verb: Verb | None = None
    ref: int = -1

    @property
    def is_quoted(self) -> bool:
        """Whether it stands between quotation marks."""
        return self.ref >= 0 and self.tag in "QN"


@dataclass(slots=True, eq=False)
class Sentence:
    """One sentence of the writer; ``paragraph`` is the index of its paragraph.

    A quotation may carry it over paragraphs: ``last_paragraph`` is where it ends.
    """

    items: Sequence[Item]
    paragraph: int
    last_paragraph: int

    @property
    def start(self) -> int:
        """Where its first item begins."""
        return self.items[0].start

    @property
    def end(self) -> int:
        """Where its last item ends."""
        return self.items[-1].end

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)
