"""A whole article in two blobs, and back."""

from __future__ import annotations

import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from articles.library.packing import Texts, pack, texts_of, unpack, unpack_texts
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

BODY = "“Škoda 日本 𝄞 first,” he said.\n\nThe end."
HE = Mention(Span(19, 21), "he", "pronoun", "Jan Marsh", "person")
NOBODY = Mention(Span(3, 9), "a man", "nominal", anonymous=True)
QUOTE = Quote(
    Span(1, 17),
    "Škoda 日本 𝄞 first,",
    kind="mixed",
    continued=True,
    confidence=0.875,
    cue=Cue(Span(22, 26), "said"),
    speaker=HE,
    via="The Tide",
)
ECHO = Quote(Span(0, 5), "Škoda", speaker=NOBODY, echoes=0)


@pytest.fixture
def annotated() -> AnnotatedArticle:
    """An article with something in every field."""
    article = Article(
        id="0123",
        headline="“Quiet” day",
        text=BODY,
        paragraphs=(Span(0, 28), Span(30, 38)),
        origin=Origin(Path("news/a.txt"), "text", 2),
        standfirst="Škoda waits",
        authors=("Ines Čapek", "Ulf Ravn"),
        publisher="The Tide",
        dateline="PORT HALM",
        published_at=Stamp("May 2", None),
        updated_at=Stamp("May 3, 2024", "2024-05-03"),
        url="https://example.org/a",
        furniture=(Furniture("Advertisement", "advert", 1),),
        cut=True,
    )
    return AnnotatedArticle(
        article,
        Annotations((ECHO,)),
        Annotations((ECHO,), (HE,)),
        Annotations((QUOTE,), (HE, NOBODY)),
        (Entity("Jan Marsh", "person", ("Marsh", "J. Marsh"), "a docker"),),
    )


def test_everything_comes_back_as_it_was(annotated: AnnotatedArticle) -> None:
    assert unpack(pack(annotated), Path("news/a.txt")) == annotated


def test_which_rule_found_a_speaker_is_not_kept(annotated: AnnotatedArticle) -> None:
    ruled = replace(annotated, text=Annotations((replace(QUOTE, rule="after the quote"),), (HE,)))
    (quote,) = unpack(pack(ruled), Path("news/a.txt")).text.quotes
    assert quote == QUOTE


def test_the_path_is_not_packed_so_that_the_file_may_move(annotated: AnnotatedArticle) -> None:
    moved = unpack(pack(annotated), Path("archive/b.txt"))
    assert moved.article.origin == Origin(Path("archive/b.txt"), "text", 2)


def test_the_words_can_be_had_alone(annotated: AnnotatedArticle) -> None:
    assert unpack_texts(pack(annotated).text) == texts_of(annotated.article)
    assert texts_of(annotated.article) == Texts(
        "“Quiet” day", "Škoda waits", BODY, "Ines Čapek; Ulf Ravn", "The Tide"
    )


def test_quotes_cost_little_beside_the_text_they_are_in() -> None:
    words = " ".join(f"word{n * 7919 % 10007}" for n in range(800))
    article = Article("1", "Report", words, (Span(0, len(words)),), Origin(Path("a"), "text"))
    quotes = tuple(
        Quote(Span(start, start + 200), words[start : start + 200]) for start in range(0, 6000, 300)
    )
    nothing = Annotations()
    bare = AnnotatedArticle(article, nothing, nothing, nothing, ())
    full = AnnotatedArticle(article, nothing, nothing, Annotations(quotes), ())
    more = len(pack(full).annotations) - len(pack(bare).annotations)
    assert more < 20 * 200 / 10


def test_words_that_are_not_those_at_their_span_are_kept(annotated: AnnotatedArticle) -> None:
    spaced = Mention(Span(26, 35), "first, he", "named", "First", "organisation")
    odd = replace(annotated, text=Annotations((), (spaced,)))
    assert unpack(pack(odd), Path("news/a.txt")) == odd


def test_a_short_article_takes_less_than_deflate_alone_would_need() -> None:
    words = "The strike at the harbour ended on Friday, the union said. " * 2
    article = Article("1", "Report", words, (Span(0, len(words)),), Origin(Path("a"), "text"))
    nothing = Annotations()
    packed = pack(AnnotatedArticle(article, nothing, nothing, nothing, ()))
    assert len(packed.text) < len(zlib.compress(words.encode(), 9))
