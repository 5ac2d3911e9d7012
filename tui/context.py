"""What stands before a quote: the sentence that a reader wants to judge it by. Pure."""

from __future__ import annotations

from itertools import pairwise

from articles.model import AnnotatedArticle, Span
from articles.sentences import sentences
from tui.voices import NumberedQuote, Voices


def contexts(annotated: AnnotatedArticle, voices: Voices) -> tuple[str, ...]:
    """Return the sentence before each quote; empty where there is none.

    Nor where the same voice speaks in it: those words are shown above already.
    """
    text = annotated.article.text
    spans = [_sentence_before(annotated, numbered) for numbered in voices.quotes]
    for place, (before, numbered) in enumerate(pairwise(voices.quotes), 1):
        span = spans[place]
        if span and before.voice == numbered.voice and span.overlaps(before.quote.span):
            spans[place] = None
    return tuple(" ".join(span.of(text).split()) if span else "" for span in spans)


def _sentence_before(annotated: AnnotatedArticle, numbered: NumberedQuote) -> Span | None:
    """Return the sentence before the one that a quote begins in."""
    article, start = annotated.article, numbered.quote.span.start
    if numbered.part != "text":
        return None
    before = [span for span in article.paragraphs if span.start <= start][-2:]
    spans = [sentence for span in before for sentence in sentences(article.text, span)]
    earlier = [sentence for sentence in spans if _ends_before(article.text, sentence, start)]
    return earlier[-1] if earlier else None


def _ends_before(text: str, sentence: Span, start: int) -> bool:
    """Say whether a sentence is over where the quote begins, its opening mark set aside."""
    return sentence.end <= start and any(letter.isalnum() for letter in sentence.of(text))
