"""What ``i``, ``I`` and ``L`` do: tell of the article, what was skipped, and what was left out."""

from __future__ import annotations

from articles.model import Article, Stamp
from articles.sanitising import clean_line
from tui.choice import Choice
from tui.listing import Listing
from tui.terminal import copy


async def tell_details(desk: Listing) -> None:
    """Show what is known about the article."""
    if desk.annotated is None:
        return
    article = desk.annotated.article
    details = _details(article)
    if tags := desk.state.tags.of([article.id]):
        details["tags"] = ", ".join(tags)
    choices = [Choice(label, label, about) for label, about in details.items()]
    chosen = await desk.choose("Details of the article", choices)
    if chosen:
        desk.say(copy(desk, details[chosen]))


async def list_skipped(desk: Listing) -> None:
    """List the files that were skipped, each with its reason."""
    skipped = await desk.answers.skipped()
    if not skipped:
        desk.say("No file was skipped.")
        return
    choices = [Choice(str(file.path), clean_line(file.path.name), file.reason) for file in skipped]
    count = f"{len(skipped)} file{'s' if len(skipped) > 1 else ''} skipped"
    await desk.choose(count, choices)


def show_left_out(desk: Listing) -> None:
    """Show or hide the lines that stand on the page but are not the article."""
    reading = desk.main.reading
    lines = len(desk.annotated.article.furniture) if desk.annotated else 0
    if not lines:
        desk.say("Nothing was left out of this article.")
        return
    reading.show_left_out(not reading.left_out)
    desk.say(
        f"{lines} line{'s' if lines > 1 else ''} left out of the text, shown dim."
        if reading.left_out
        else ""
    )


def _details(article: Article) -> dict[str, str]:
    """Return what there is to tell of an article, without what it does not have."""
    details = [
        ("headline", article.headline),
        ("standfirst", article.standfirst),
        ("authors", ", ".join(article.authors)),
        ("publisher", article.publisher),
        ("dateline", article.dateline),
        ("published", _stamp(article.published_at)),
        ("updated", _stamp(article.updated_at)),
        ("address", article.url),
        ("file", clean_line(article.origin.path.name)),
        ("folder", clean_line(str(article.origin.path.parent))),
        ("format", article.origin.format),
        ("article in the file", str(article.origin.index + 1)),
        ("lines left out", str(len(article.furniture))),
    ]
    return {label: about for label, about in details if about}


def _stamp(stamp: Stamp | None) -> str:
    if stamp is None:
        return ""
    return f"{stamp.iso} (“{stamp.raw}”)" if stamp.iso else f"“{stamp.raw}”, day not certain"
