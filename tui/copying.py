"""What ``y`` and ``Y`` do: copy to the clipboard of the machine that the reader sits at."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from articles.model import Article
from tui import terminal
from tui.citing import cited_article, cited_quote, file_name, plain_quote
from tui.listing import Listing
from tui.sharing import write_file
from tui.voices import NumberedQuote


def copy(desk: Listing) -> None:
    """Copy the quote or name under the cursor, else where the article is."""
    _copy(desk, cited=False)


def copy_cited(desk: Listing) -> None:
    """Copy the quote with its speaker and the article it is from."""
    _copy(desk, cited=True)


def _copy(desk: Listing, *, cited: bool) -> None:
    facet = desk.main.entities.current
    if desk.main.pane == "entities" and facet:
        desk.say(terminal.copy(desk, facet.entity.name))
    elif desk.annotated is None:
        desk.say("Nothing to copy: no article is open.")
    else:
        article = desk.annotated.article
        words = _words_to_copy(desk, article, cited=cited)
        if terminal.fits_clipboard(words) or desk.config.restricted:
            desk.say(terminal.copy(desk, words))
        else:
            desk.start_asking(partial(_offer_file, desk, article, words))


async def _offer_file(desk: Listing, article: Article, words: str) -> None:
    name = Path(file_name(article)).with_suffix(".txt").name
    await write_file(desk, "Too large for a clipboard. Write to: ", name, words)


def _words_to_copy(desk: Listing, article: Article, *, cited: bool) -> str:
    numbered = _current_quote(desk)
    if numbered is None:
        return cited_article(article) if cited else article.url or str(article.origin.path)
    if not cited:
        return plain_quote(numbered)
    return cited_quote(numbered, desk.voices.voices[numbered.voice], article)


def _current_quote(desk: Listing) -> NumberedQuote | None:
    """Return the quote meant: none in the list, where the article is meant."""
    if desk.main.pane == "quotes":
        return desk.main.quotes.current
    number = desk.main.reading.marks.quote if desk.main.pane == "reading" else None
    return desk.voices.quotes[number - 1] if number else None
