"""Quotes and articles as text to paste elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.days import long_day
from tui.voices import NumberedQuote, Voice, voices_of

if TYPE_CHECKING:
    from articles.model import AnnotatedArticle, Article, Quote

_ADDRESS = re.compile(r"https?://[^\s<>\"“”«»]+")
_AFTER_ADDRESS = ".,;:!?)]}'’"


def plain_quote(numbered: NumberedQuote) -> str:
    """Return the words of a quote in quotation marks."""
    return f"“{' '.join(numbered.quote.text.split())}”"


def via(quote: Quote) -> str:
    """Return the outlet that a second-hand quote came through: *via the Courier*; or nothing."""
    return f"via {' '.join(quote.via.split())}" if quote.via else ""


def cited_quote(numbered: NumberedQuote, voice: Voice, article: Article) -> str:
    """Return ``“…” — Speaker, role, via outlet; Headline, Publisher, date, address``."""
    quote = numbered.quote
    doubt = " (?)" if quote.doubtful else ""
    parts = (f"{voice.label}{doubt}", voice.role) if quote.speaker else ("speaker unknown",)
    speaker = ", ".join(part for part in (*parts, via(quote)) if part)
    return f"{plain_quote(numbered)} — {speaker}; {cited_article(article)}"


def cited_article(article: Article) -> str:
    """Return ``Authors, Headline, Publisher, date, address``, as far as they are known."""
    stamp = article.published_at or article.updated_at
    parts = (
        " and ".join(article.authors),
        f"“{article.headline}”",
        article.publisher,
        long_day(stamp) if stamp else "",
        article.url or str(article.origin.path),
    )
    return ", ".join(part for part in parts if part)


def as_markdown(annotated: AnnotatedArticle) -> str:
    """Return an article with its quotes and their speakers, as Markdown."""
    article = annotated.article
    voices = voices_of(annotated)
    lines = [f"# {article.headline}", "", cited_article(article), ""]
    if article.standfirst:
        lines += [f"**{article.standfirst}**", ""]
    for paragraph in article.paragraphs:
        lines += [paragraph.of(article.text), ""]
    if voices.quotes:
        lines += ["## Quotes", ""]
        for numbered in voices.quotes:
            voice = voices.voices[numbered.voice]
            doubt = " (?)" if numbered.quote.doubtful else ""
            speaker = ", ".join(filter(None, (f"{voice.label}{doubt}", via(numbered.quote))))
            lines.append(f"{numbered.number}. {plain_quote(numbered)} — {speaker}")
        lines.append("")
    return "\n".join(lines)


def links_of(article: Article) -> list[str]:
    """Return the http and https addresses of an article, its own first, each once."""
    found = [match.group().rstrip(_AFTER_ADDRESS) for match in _ADDRESS.finditer(article.text)]
    own = [article.url] if _ADDRESS.fullmatch(article.url) else []
    return list(dict.fromkeys(own + found))


def file_name(article: Article) -> str:
    """Return a name for a file made of an article: letters, digits and hyphens only."""
    words = re.findall(r"[a-z0-9]+", article.headline.casefold())
    return f"{'-'.join(words)[:60].strip('-') or 'article'}.md"
