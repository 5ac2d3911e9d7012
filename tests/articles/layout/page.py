"""A page to lay out: its lines, and what became of them.

The tests bear the numbers that the conventions of saved pages had when they were collected.
"""

from pathlib import Path

from articles.model import Article
from articles.origins import read_text

BODY = (
    "The council voted on Tuesday to keep the footbridge open until the spring.",
    "Residents had asked for a longer trial and a second lamp at the northern end.",
    "A report on the cost is expected before the end of the year, officials said.",
)


def lay(*lines: str, name: str = "page.txt") -> Article:
    """Return the only article of a page with these lines."""
    (article,) = read_text("\n".join(lines), Path(name))
    return article


def body(article: Article) -> list[str]:
    """Return the paragraphs of the body."""
    return [span.of(article.text) for span in article.paragraphs]


def hidden(article: Article) -> list[tuple[str, str]]:
    """Return the furniture, each line with its kind."""
    return [(line.text, line.kind) for line in article.furniture]
