"""What ``r``, ``R``, ``s``, ``t``, ``u`` and ``x`` do: read, starred, tags, undo, hidden.

A change is on disk before the screen shows it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from articles.state.tags import tags_in
from tui.choice import Choice
from tui.listing import Listing


def mark_read(desk: Listing) -> None:
    """Mark the selected articles, or this one, read; the next key waits until that is kept."""
    desk.hold_keys_for(desk.run_worker(partial(_mark_read, desk, _targets(desk)), group="mark"))


def star(desk: Listing) -> None:
    """Star the selected articles, or this one; the next key waits until that is kept."""
    desk.hold_keys_for(desk.run_worker(partial(_star, desk, _targets(desk)), group="mark"))


async def _mark_read(desk: Listing, numbers: list[int]) -> None:
    """Mark these articles read; unread if all of them are read."""
    rows = await desk.rows(numbers)
    read = any(row.unread for row in rows)
    if not desk.state.mark_read([row.id for row in rows], read):
        _say_not_kept(desk)
        return
    desk.show_rows([row._replace(unread=not read) for row in rows])
    if len(rows) > 1:
        desk.say(f"{len(rows)} marked {'read' if read else 'unread'}. u undoes it.")


async def _star(desk: Listing, numbers: list[int]) -> None:
    """Star these articles; take the stars away if all have one."""
    rows = await desk.rows(numbers)
    starred = not all(row.starred for row in rows)
    if not desk.state.star([row.id for row in rows], starred):
        _say_not_kept(desk)
        return
    desk.show_rows([row._replace(starred=starred) for row in rows])
    if len(rows) > 1:
        desk.say(f"{len(rows)} {'starred' if starred else 'no longer starred'}. u undoes it.")


async def mark_all(desk: Listing) -> None:
    """Mark everything in view read, after saying how many that is."""
    unread = await desk.answers.unread(desk.shown_view)
    numbers = [number for number in desk.main.articles.numbers if number in unread]
    if not numbers:
        desk.say("Everything in view is read already.")
        return
    count = f"{len(numbers)} article{'s' if len(numbers) > 1 else ''}"
    choices = [Choice("yes", f"Yes, mark {count} read"), Choice("no", "No")]
    if await desk.choose("Mark all in view read?", choices) == "yes":
        rows = await desk.rows(numbers)
        if not desk.state.mark_read([row.id for row in rows], True):
            _say_not_kept(desk)
            return
        desk.main.articles.renew_rows()
        desk.marks_changed()
        desk.say(f"{count} marked read. u undoes it.")


async def change_tags(desk: Listing) -> None:
    """Ask for the tags of the selected articles, or of this one, as a line."""
    tags, numbers = desk.state.tags, _targets(desk)
    ids = [row.id for row in await desk.rows(numbers)]
    before = tags.of(ids)
    words = await desk.ask("Tags: ", ", ".join(before), tags.known()) if ids else None
    if words is None:
        return
    after = tags_in(words)
    added = [tag for tag in after if tag not in before]
    removed = [tag for tag in before if tag not in after]
    if not tags.change(ids, added, removed):
        _say_not_kept(desk)
        return
    desk.show_rows(await desk.rows(numbers))
    desk.say(f"{_tagged(added, removed, len(ids))} u undoes it." if added or removed else "")


def undo(desk: Listing) -> None:
    """Take the last change back."""
    try:
        desk.say(desk.state.undo() or "Nothing to undo.")
    except OSError as error:
        desk.say(str(error))
    desk.show_marks_anew()


def hide(desk: Listing) -> None:
    """Take the selected articles, or this one, out of the list until the view changes."""
    desk.hidden |= set(_targets(desk))
    desk.main.articles.select(frozenset())
    desk.list_view(anchored=True)
    desk.say("Hidden until the view changes.")


def hide_speaker(desk: Listing) -> None:
    """Fold away the quotes of the speaker under the cursor, or show them again."""
    if current := desk.main.quotes.current:
        hidden = desk.main.quotes.hidden_voices ^ {current.voice}
        desk.main.quotes.hide_voices(hidden)
        desk.main.reading.hide_voices(hidden)


def _say_not_kept(desk: Listing) -> None:
    desk.say(desk.state.notice or "That could not be kept.")


def _targets(desk: Listing) -> list[int]:
    """Return what an action is about: the selection, the row in the list, or the article."""
    articles = desk.main.articles
    if articles.selected:
        return [number for number in articles.numbers if number in articles.selected]
    number = articles.number if desk.main.pane == "list" else desk.number
    return [] if number is None else [number]


def _tagged(added: Sequence[str], removed: Sequence[str], articles: int) -> str:
    """Return what was done: *Tagged budget, no longer travel: 2 articles*."""
    parts = [f"Tagged {', '.join(added)}"] if added else []
    parts += [f"{'no' if added else 'No'} longer {', '.join(removed)}"] if removed else []
    return f"{', '.join(parts)}: {articles} article{'' if articles == 1 else 's'}."
