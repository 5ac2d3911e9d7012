"""An article set as one string: what the reading pane wraps, draws and searches.

Pure. All offsets of a page are code points into ``Page.text``; ``Page.ranges`` turns a span of
the article into them, ``Page.body_offset`` turns one back.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from tui.days import long_day
from tui.voices import Voices

if TYPE_CHECKING:
    from articles.model import AnnotatedArticle, Annotations, EntityKey, Part, Span

Look = Literal["headline", "about", "standfirst", "left-out"]
WORDS_A_MINUTE = 230
Range = tuple[int, int]


class Piece(NamedTuple):
    """A stretch of one part of the article that stands on the page, from ``at`` on."""

    span: Span
    at: int


Pieces: TypeAlias = "Mapping[Part, Sequence[Piece]]"
"""The pieces of each part, in page order."""


class QuotePlace(NamedTuple):
    """Where the words of a numbered quote stand; one quote may have several places."""

    start: int
    end: int
    number: int
    voice: int
    doubtful: bool


class Page(NamedTuple):
    """What the reading pane shows of one article."""

    text: str
    pieces: Pieces
    looks: tuple[tuple[int, int, Look], ...]
    quotes: tuple[QuotePlace, ...]
    mentions: Mapping[EntityKey, tuple[Range, ...]]

    def ranges(self, part: Part, span: Span) -> list[Range]:
        """Return where on the page the words of a span of the article stand, in order."""
        return list(_ranges(self.pieces[part], span))

    def whole(self, part: Part) -> list[Range]:
        """Return where all of a part of the article stands."""
        return [
            (piece.at, piece.at + piece.span.end - piece.span.start) for piece in self.pieces[part]
        ]

    def body_offset(self, offset: int) -> int:
        """Return the code point of the article's body at or after a place on the page."""
        for piece in self.pieces["text"]:
            if offset < piece.at + piece.span.end - piece.span.start:
                return piece.span.start + max(0, offset - piece.at)
        return 0

    def page_offset(self, offset: int) -> int:
        """Return where on the page a code point of the article's body stands."""
        body = self.pieces["text"]
        if not body:
            return 0
        index = max(0, bisect_right(body, offset, key=_start) - 1)
        return body[index].at + min(offset, body[index].span.end) - body[index].span.start


def _no_pieces() -> dict[Part, list[Piece]]:
    return {"headline": [], "standfirst": [], "text": []}


EMPTY_PAGE = Page("", _no_pieces(), (), (), {})


def compose(annotated: AnnotatedArticle, voices: Voices, *, left_out: bool = False) -> Page:
    """Set an article: headline, what there is to say about it, standfirst, paragraphs.

    With ``left_out`` the furniture is shown where it stood.
    """
    from articles.model import Span  # noqa: PLC0415 - not to start

    setter = _Setter()
    article = annotated.article
    setter.add_part("headline", Span(0, len(article.headline)), article.headline, "headline")
    setter.add(about(annotated, voices), "about", gap="\n")
    if annotated.in_part:
        setter.add("(So long a text is searched for quotes and names in its first part.)", "about")
    if article.standfirst:
        span = Span(0, len(article.standfirst))
        setter.add_part("standfirst", span, article.standfirst, "standfirst")
    for index in range(len(article.paragraphs) + 1):
        if left_out:
            for furniture in article.furniture:
                if furniture.before == index:
                    setter.add(furniture.text, "left-out")
        if index < len(article.paragraphs):
            paragraph = article.paragraphs[index]
            setter.add_part("text", paragraph, paragraph.of(article.text))
    if article.cut:
        setter.add("(There was more: the text is cut off here.)", "about")
    return Page(
        "".join(setter.text),
        setter.pieces,
        tuple(setter.looks),
        tuple(_quote_places(setter.pieces, annotated, voices)),
        _mention_places(setter.pieces, annotated),
    )


def about(annotated: AnnotatedArticle, voices: Voices) -> str:
    """Return the lines under the headline: who, where, when, how long, how many quotes."""
    article = annotated.article
    stamp = article.published_at or article.updated_at
    people = " and ".join(article.authors)
    when = [
        article.dateline,
        long_day(stamp) if stamp else "",
        f"{minutes(article.text)} min",
        _counted(len(voices.quotes), "quote"),
        _counted(len(voices.voices), "voice") if voices.quotes else "",
    ]
    credit = ", ".join(part for part in (people, article.publisher) if part)
    return "\n".join(line for line in (credit, " · ".join(filter(None, when))) if line)


def minutes(text: str) -> int:
    """Return how many minutes a text takes to read, at least 1."""
    return max(1, -(-len(text.split()) // WORDS_A_MINUTE))


def _counted(number: int, noun: str) -> str:
    return f"no {noun}s" if number == 0 else f"{number} {noun}{'' if number == 1 else 's'}"


class _Setter:
    """Puts one block under the other and remembers where each went."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.pieces = _no_pieces()
        self.looks: list[tuple[int, int, Look]] = []
        self.length = 0

    def add(self, text: str, look: Look | None = None, gap: str = "\n\n") -> None:
        if not text:
            return
        start = self.length + (len(gap) if self.length else 0)
        self.text += [gap, text] if self.length else [text]
        self.length = start + len(text)
        if look:
            self.looks.append((start, self.length, look))

    def add_part(self, part: Part, span: Span, text: str, look: Look | None = None) -> None:
        self.add(text, look)
        self.pieces[part].append(Piece(span, self.length - len(text)))


def _ranges(pieces: Sequence[Piece], span: Span) -> Iterator[Range]:
    """Yield where ``span`` stands among the pieces of its part; a long read has thousands."""
    for index in range(bisect_right(pieces, span.start, key=_end), len(pieces)):
        piece = pieces[index]
        if piece.span.start >= span.end:
            return
        shift = piece.at - piece.span.start
        yield max(piece.span.start, span.start) + shift, min(piece.span.end, span.end) + shift


def _start(piece: Piece) -> int:
    return piece.span.start


def _end(piece: Piece) -> int:
    return piece.span.end


def _quote_places(
    pieces: Pieces, annotated: AnnotatedArticle, voices: Voices
) -> Iterator[QuotePlace]:
    """Yield the places of all quotes in page order, those that a standfirst repeats as well."""
    in_body = [numbered for numbered in voices.quotes if numbered.part == "text"]
    places = [(numbered.part, numbered.quote.span, numbered) for numbered in voices.quotes]
    places += [
        ("standfirst", quote.span, in_body[quote.echoes])
        for quote in annotated.standfirst.quotes
        if quote.echoes is not None
    ]
    found = [
        QuotePlace(start, end, numbered.number, numbered.voice, numbered.quote.doubtful)
        for part, span, numbered in places
        for start, end in _ranges(pieces[part], span)
    ]
    yield from sorted(found, key=lambda place: place.start)


def _mention_places(
    pieces: Pieces, annotated: AnnotatedArticle
) -> dict[EntityKey, tuple[Range, ...]]:
    from articles.model import EntityKey  # noqa: PLC0415 - not to start

    places: dict[EntityKey, list[Range]] = {}
    parts: tuple[tuple[Part, Annotations], ...] = (
        ("headline", annotated.headline),
        ("standfirst", annotated.standfirst),
        ("text", annotated.text),
    )
    for part, found in parts:
        for mention in found.mentions:
            if mention.name and mention.type:
                key = EntityKey(mention.type, mention.name)
                places.setdefault(key, []).extend(_ranges(pieces[part], mention.span))
    return {key: tuple(sorted(ranges)) for key, ranges in places.items()}
