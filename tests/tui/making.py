"""Annotated articles made by hand, for tests of what the screen does with them."""

from __future__ import annotations

from pathlib import Path

from articles.model import (
    AnnotatedArticle,
    Annotations,
    Article,
    Cue,
    Entity,
    Furniture,
    Mention,
    Origin,
    Quote,
    Span,
    Stamp,
)

HEADLINE = "Bridge to close for repairs"
STANDFIRST = "“It cannot wait,” says the engineer."
BODY = (
    "Ada Brenn closed the bridge on Monday.",
    "“It cannot wait,” Brenn said. “Two bolts are gone.”",
    "A driver, who gave no name, called it “the last straw for us all”.",
)
TEXT = "\n\n".join(BODY)
FURNITURE = (Furniture("Advertisement", "advertisement", 1),)


def span_of(words: str, text: str = TEXT, after: int = 0) -> Span:
    start = text.index(words, after)
    return Span(start, start + len(words))


def paragraphs_of(text: str) -> tuple[Span, ...]:
    spans, start = [], 0
    for paragraph in text.split("\n\n"):
        spans.append(Span(start, start + len(paragraph)))
        start += len(paragraph) + 2
    return tuple(spans)


def mention(words: str, name: str | None, *, anonymous: bool = False, text: str = TEXT) -> Mention:
    span = span_of(words, text)
    kind = "nominal" if anonymous else "named"
    return Mention(span, words, kind, name, "person" if name else None, anonymous)


def quote(words: str, speaker: Mention | None, confidence: float = 0.98) -> Quote:
    span = span_of(words)
    return Quote(span, words, "direct", False, confidence, Cue(Span(0, 0), "said"), speaker)


def bridge() -> AnnotatedArticle:
    """Return an article with a standfirst that repeats a quote, three quotes, two voices."""
    brenn = mention("Brenn said", "Ada Brenn")
    driver = mention("A driver", None, anonymous=True)
    article = Article(
        id="bridge",
        headline=HEADLINE,
        text=TEXT,
        paragraphs=paragraphs_of(TEXT),
        origin=Origin(Path("bridge.txt"), "text"),
        standfirst=STANDFIRST,
        authors=("Lea Moor",),
        publisher="The Ledger",
        published_at=Stamp("Published 3 May 2024", "2024-05-03"),
        url="https://ledger.example/bridge",
        furniture=FURNITURE,
    )
    echo = Quote(span_of("It cannot wait,", STANDFIRST), "It cannot wait,", echoes=0)
    quotes = (
        quote("It cannot wait,", brenn),
        quote("Two bolts are gone.", brenn),
        quote("the last straw for us all", driver, confidence=0.6),
    )
    mentions = (mention("Ada Brenn", "Ada Brenn"), brenn)
    return AnnotatedArticle(
        article,
        Annotations(),
        Annotations(quotes=(echo,)),
        Annotations(quotes=quotes, mentions=mentions),
        (Entity("Ada Brenn", "person", ("Brenn",), "city engineer"),),
    )
