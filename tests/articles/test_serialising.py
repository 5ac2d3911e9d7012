"""The shapes that other programs depend on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from articles.model import (
    AnnotatedArticle,
    Annotations,
    Article,
    Cue,
    Mention,
    Origin,
    Quote,
    Span,
    Stamp,
)
from articles.serialising import annotations_as_dict, article_as_dict, as_json

TEXT = "“Quiet,” he said."
HE = Mention(Span(9, 11), "he", "pronoun", "Jan Marsh", "person")
QUIET = Quote(
    Span(1, 7), "Quiet,", confidence=0.96789, cue=Cue(Span(12, 16), "said"), speaker=HE, rule="r"
)


def test_annotations_have_exactly_the_promised_shape() -> None:
    assert annotations_as_dict(Annotations((QUIET,), (HE,))) == {
        "quotes": [
            {
                "start": 1,
                "end": 7,
                "text": "Quiet,",
                "kind": "direct",
                "continued": False,
                "confidence": 0.968,
                "cue": {"start": 12, "end": 16, "text": "said"},
                "speaker": {
                    "start": 9,
                    "end": 11,
                    "text": "he",
                    "name": "Jan Marsh",
                    "type": "person",
                    "anonymous": False,
                },
            }
        ],
        "mentions": [
            {
                "start": 9,
                "end": 11,
                "text": "he",
                "kind": "pronoun",
                "name": "Jan Marsh",
                "type": "person",
            }
        ],
    }


def test_a_quote_without_speaker_or_cue_has_nulls() -> None:
    (quote,) = annotations_as_dict(Annotations((Quote(Span(1, 7), "Quiet,"),)))["quotes"]
    assert (quote["cue"], quote["speaker"]) == (None, None)


@pytest.fixture
def annotated() -> AnnotatedArticle:
    article = Article(
        id="0123",
        headline="A quiet day",
        text=TEXT,
        paragraphs=(Span(0, 17),),
        origin=Origin(Path("news/a.txt"), "text", 2),
        standfirst="“Quiet,” and “calm”",
        authors=("Ines Čapek",),
        publisher="The Tide",
        dateline="PORT HALM",
        published_at=Stamp("May 2, 2024", "2024-05-02"),
        updated_at=Stamp("04/05/2024", None),
        url="https://example.org/a",
    )
    echo = Quote(Span(1, 7), "Quiet,", echoes=0)
    own = Quote(Span(14, 18), "calm")
    return AnnotatedArticle(
        article, Annotations(), Annotations((echo, own)), Annotations((QUIET,), (HE,)), ()
    )


def test_an_article_has_exactly_the_promised_keys(annotated: AnnotatedArticle) -> None:
    exported = article_as_dict(annotated)
    assert list(exported) == [
        *("id", "path", "index", "format", "headline", "standfirst", "authors", "publisher"),
        *("dateline", "published", "updated", "url", "text", "paragraphs", "quotes", "mentions"),
        "standfirst_quotes",
    ]
    assert exported["path"] == "news/a.txt"
    assert exported["index"] == 2
    assert exported["published"] == "2024-05-02"
    assert exported["updated"] is None
    assert exported["paragraphs"] == [[0, 17]]
    assert exported["authors"] == ["Ines Čapek"]


def test_quotes_of_a_standfirst_stand_apart_without_those_the_body_repeats(
    annotated: AnnotatedArticle,
) -> None:
    exported = article_as_dict(annotated)
    assert [quote["text"] for quote in exported["quotes"]] == ["Quiet,"]
    assert [quote["text"] for quote in exported["standfirst_quotes"]] == ["calm"]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Škoda “日本” a\u00a0b", '"Škoda “日本” a\u00a0b"'),
        ("a\x1b[31mb", r'"a\u001b[31mb"'),
        ("a\x9bb\x7f", r'"a\u009bb\u007f"'),
        ("a\u202eb\u2066", r'"a\u202eb\u2066"'),
        ("a\u2028b", r'"a\u2028b"'),
        ("half \ud800", r'"half \ud800"'),
        ("tag \U000e0041", r'"tag \udb40\udc41"'),
        ('say "no"\n', r'"say \"no\"\n"'),
    ],
)
def test_json_shows_letters_and_escapes_what_is_invisible(text: str, written: str) -> None:
    assert as_json(text) == written
    assert json.loads(written) == text


def test_a_document_may_be_indented() -> None:
    assert as_json([{"a": 1}], indent=2) == '[\n  {\n    "a": 1\n  }\n]'
