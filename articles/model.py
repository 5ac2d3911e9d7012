"""The nouns of the whole program, as frozen dataclasses and one tuple.

Every offset is a code point into one immutable string. Which string that is, is said by
the field that holds the span: ``Article.text`` for the body, ``Article.standfirst`` and
``Article.headline`` for those two.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

EntityType = Literal["person", "organisation", "place"]
MentionKind = Literal["named", "nominal", "pronoun"]
QuoteKind = Literal["direct", "mixed"]
Part = Literal["headline", "standfirst", "text"]

DOUBTFUL_BELOW = 0.9
"""Below this confidence a rule is wrong one time in ten: its speaker is shown with ``?``."""

MOST_ANNOTATED = 1_000_000
"""Code points of a body that are searched for quotes and names.

Five times the longest article known; they cost some seconds and 200 MiB, a file of 20 MB two GiB.
"""


_RELATIVE_END = re.compile(r",? (who|which|that)$")


class Span(NamedTuple):
    """A half-open range ``[start, end)`` of code points; a tuple, for there are very many."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words that this span covers in ``text``."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> Span:
        """Return the same span ``by`` code points further on."""
        return Span(self.start + by, self.end + by)

    def overlaps(self, other: Span) -> bool:
        """Say whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Say whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Stamp:
    """A moment as the page printed it, and as far as it could be understood.

    ``iso`` is ``2022-10-12``, ``2022-10-12T19:23`` or ``2022-10-12T19:23+05:30``, and ``None``
    where the day is ambiguous (``04/05/2023``) or not understood: it is never guessed.
    """

    raw: str
    iso: str | None

    @property
    def day(self) -> str | None:
        """The ISO day, ``2022-10-12``, or ``None``."""
        return self.iso[:10] if self.iso else None


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an article came from: the file, its format, and which article of the file it is."""

    path: Path
    format: str
    index: int = 0


@dataclass(frozen=True, slots=True)
class Furniture:
    """A line that was on the page but is not the article: an advert, a share line, a caption.

    ``before`` is the index of the paragraph that the line stood above (``len(paragraphs)`` for a
    line at the end), so that it can be shown in its place on a key.
    """

    text: str
    kind: str
    before: int


@dataclass(frozen=True, slots=True)
class Article:
    """One news text with its metadata. ``text`` is the body alone.

    ``id`` is the content identity: equal for the same headline and body wherever the file lies.
    ``paragraphs`` are spans into ``text``, in order, without the line ends between them.
    ``cut`` says that the text was shortened before it was saved (it ends in ``[+2500 chars]``).
    """

    id: str
    headline: str
    text: str
    paragraphs: tuple[Span, ...]
    origin: Origin
    standfirst: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    dateline: str = ""
    published_at: Stamp | None = None
    updated_at: Stamp | None = None
    url: str = ""
    furniture: tuple[Furniture, ...] = ()
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """One span that refers to somebody or something.

    ``name`` is the canonical name of the entity within its article and ``type`` the entity's
    type; both are ``None`` where nobody known is meant. Of an *it* that means *the bank*, which has
    no name, that phrase is the ``name``, and only ``type`` is ``None``. ``anonymous`` marks an
    unnamed source (*one senior diplomat*), whose phrase is ``text``. In *the envoy, who said*,
    whoever has no name is mentioned by all words up to *who*.
    """

    span: Span
    text: str
    kind: MentionKind
    name: str | None = None
    type: EntityType | None = None
    anonymous: bool = False

    @property
    def phrase(self) -> str:
        """``text`` on one line as it is shown, without a *who*, *which* or *that* at its end."""
        words = " ".join(self.text.split())
        return _RELATIVE_END.sub("", words) if self.kind == "nominal" else words


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that signal a quote: *said*, *according to*, *told reporters*."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """One attributed utterance; ``span`` is what stands between its marks, marks excluded.

    ``kind`` is ``mixed`` for a few quoted words inside the writer's own sentence. ``continued``
    says that the utterance runs on from the quote before it (a quote broken by its cue, or
    carried over a paragraph). ``rule`` names the rule that chose the speaker, ``confidence`` is
    how often that rule is right, 0 to 1. ``via`` is the outlet that a second-hand quote came
    through. ``echoes`` is the index, in the body's quotes, of the quote whose words a standfirst
    repeats: one quote, two places.
    """

    span: Span
    text: str
    kind: QuoteKind = "direct"
    continued: bool = False
    confidence: float = 0.0
    cue: Cue | None = None
    speaker: Mention | None = None
    rule: str = ""
    via: str = ""
    echoes: int | None = None

    @property
    def doubtful(self) -> bool:
        """Whether the speaker must be shown with a ``?``."""
        return self.speaker is not None and self.confidence < DOUBTFUL_BELOW


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation or place, as one article (or the whole folder) knows it.

    ``aliases`` are the other forms of the name that occur; ``role`` is what the text itself calls
    the person (*alliance chief*), empty where it says nothing.
    """

    name: str
    type: EntityType
    aliases: tuple[str, ...] = ()
    role: str = ""


@dataclass(frozen=True, slots=True)
class EntityKey:
    """What tells one entity from another: in one article, or in the folder."""

    type: EntityType
    name: str


@dataclass(frozen=True, slots=True)
class Annotations:
    """What was found in one string: spans point into that string."""

    quotes: tuple[Quote, ...] = ()
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """An article with what was found in its three strings.

    ``entities`` are those of the whole article; the ``entities`` of its parts are empty.
    """

    article: Article
    headline: Annotations
    standfirst: Annotations
    text: Annotations
    entities: tuple[Entity, ...]

    @property
    def in_part(self) -> bool:
        """Whether the body is so long that only its beginning was searched."""
        return len(self.article.text) > MOST_ANNOTATED

    @property
    def quotes(self) -> tuple[tuple[Part, Quote], ...]:
        """The quotes in reading order, each once: what a standfirst repeats is left out."""
        own = tuple(quote for quote in self.standfirst.quotes if quote.echoes is None)
        return (
            *(("headline", quote) for quote in self.headline.quotes),
            *(("standfirst", quote) for quote in own),
            *(("text", quote) for quote in self.text.quotes),
        )
