"""A tiny world for the tests of the library: a few files, and names that are certain."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from articles.library import Facet, Library, View
from articles.model import (
    AnnotatedArticle,
    Annotations,
    Article,
    Cue,
    Entity,
    EntityKey,
    EntityType,
    Mention,
    Quote,
    Span,
)
from articles.state import State

ORTIZ = EntityKey("person", "Lena Ortiz")
MARSH = EntityKey("person", "Jan Marsh")
PORT = EntityKey("place", "Port Halm")

CRANES = "Cranes stand still"
FERRIES = "Ferries late again"
TRAMS = "A tram for everyone"

NAMES: dict[str, tuple[str, EntityType]] = {
    "Lena Ortiz": ("Lena Ortiz", "person"),
    "Ortiz": ("Lena Ortiz", "person"),
    "Jan Marsh": ("Jan Marsh", "person"),
    "Škoda Union": ("Škoda Union", "organisation"),
    "Port Halm": ("Port Halm", "place"),
}
"""What is found in these tests: each form of a name, whose it is, and what that is."""

_NAME = re.compile("|".join(NAMES))
_QUOTE = re.compile(rf"“([^”]*)” (\w+) ({'|'.join(NAMES)}|an? [a-z ]+)")


def find_known_names(
    article: Article, names: Mapping[str, tuple[str, EntityType]] = NAMES
) -> AnnotatedArticle:
    """Annotate without any cleverness: the names above, and quotes like “…” said Lena Ortiz.

    ``names`` says whose the forms above are, where that is to be understood otherwise.
    """
    text = article.text
    mentions = tuple(
        Mention(Span(*match.span()), match.group(), "named", *names[match.group()])
        for match in _NAME.finditer(text)
    )
    quotes = tuple(
        Quote(
            Span(*match.span(1)),
            match.group(1),
            confidence=0.95,
            cue=Cue(Span(*match.span(2)), match.group(2)),
            speaker=_speaker(match, names),
        )
        for match in _QUOTE.finditer(text)
    )
    found = {names[mention.text] for mention in mentions}
    entities = tuple(
        Entity(name, kind, tuple(form for form, of in names.items() if of[0] == name != form))
        for name, kind in sorted(found)
    )
    nothing = Annotations()
    return AnnotatedArticle(article, nothing, nothing, Annotations(quotes, mentions), entities)


def _speaker(match: re.Match[str], names: Mapping[str, tuple[str, EntityType]]) -> Mention:
    words = match.group(3)
    name, kind = names.get(words, (None, None))
    return Mention(Span(*match.span(3)), words, "named", name, kind, anonymous=name is None)


class Folder:
    """A folder of news with its index and state beside it."""

    def __init__(self, base: Path) -> None:
        self.news = base / "news"
        self.news.mkdir()
        self.index = base / "cache" / "index.db"
        self.state = State(base / "state" / "state.db")

    def write(self, name: str, headline: str, body: str, date: str = "") -> Path:
        """Write one article; ``date`` is printed above it as a page prints it."""
        path = self.news / name
        path.parent.mkdir(parents=True, exist_ok=True)
        head = f"Published {date}\n\n" if date else ""
        path.write_text(f"{head}{headline}\n\n{body}\n", encoding="utf-8")
        return path

    def library(self) -> Library:
        """Open the index as it is."""
        return Library([self.news], self.index, self.state)

    def refreshed(self) -> Library:
        """Open the index, brought up to date."""
        library = self.library()
        library.refresh()
        return library


def headlines(library: Library, view: View | str = "") -> list[str]:
    """Return the headlines of a view, or of a query, in the order of the list."""
    wanted = View(query=view) if isinstance(view, str) else view
    return [row.headline for row in library.rows(library.numbers(wanted))]


def age(path: Path, seconds: int) -> None:
    """Make a file look as if it was changed so many seconds earlier than it was."""
    status = path.stat()
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns - seconds * 10**9))


def names_of(facets: Sequence[Facet]) -> list[str]:
    """Return the names of facets, in their order."""
    return [facet.entity.name for facet in facets]
