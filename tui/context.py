"""What stands before a quote: the sentence that a reader wants to judge it by. Pure."""

from __future__ import annotations

from articles.model import AnnotatedArticle, Span
from articles.sentences import sentences
from tui.voices import NumberedQuote


def sentence_before(annotated: AnnotatedArticle, numbered: NumberedQuote) -> str:
    """Return the sentence before the one that a quote begins in; empty where there is none."""
    article, start = annotated.article, numbered.quote.span.start
    if numbered.part != "text":
        return ""
    before = [span for span in article.paragraphs if span.start <= start][-2:]
    spans = [sentence for span in before for sentence in sentences(article.text, span)]
    earlier = [sentence for sentence in spans if _ends_before(article.text, sentence, start)]
    return " ".join(earlier[-1].of(article.text).split()) if earlier else ""


def _ends_before(text: str, sentence: Span, start: int) -> bool:
    """Say whether a sentence is over where the quote begins, its opening mark set aside."""
    return sentence.end <= start and any(letter.isalnum() for letter in sentence.of(text))
