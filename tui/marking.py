"""What ``r``, ``R``, ``s``, ``t``, ``u`` and ``x`` do: read, starred, tags, undo, hidden.

A change is on disk before the screen shows it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual import on, work

from articles.library import Row
from articles.state.tags import tags_in
from tui.choice import Choice
from tui.desk import Desk
from tui.listing import Listing
from tui.typed_ahead import ASKING


class Marking(Listing):
    """Changes what is remembered of the articles."""

    def mark_as_read(self) -> None:
        """Mark the open article read, if it can be seen; what the cursor only passes is not."""
        if self.annotated and self.number is not None and self.main.shows_reading:
            self.state.mark_read([self.annotated.article.id], True)
            row = self.main.articles.known(self.number)
            if row:  # it is read in the frame that shows the text
                self._show_rows([row._replace(unread=False)])
            else:
                self._show_changed([self.number])

    def action_mark_read(self) -> None:
        """Mark the selected articles, or this one, read; the next key waits until that is kept."""
        self.hold_keys_for(self._mark_read(self._targets()))

    def action_star(self) -> None:
        """Star the selected articles, or this one; the next key waits until that is kept."""
        self.hold_keys_for(self._star(self._targets()))

    @work(group="mark")
    async def _mark_read(self, numbers: list[int]) -> None:
        """Mark these articles read; unread if all of them are read."""
        rows = await self.rows(numbers)
        read = any(row.unread for row in rows)
        if not self.state.mark_read([row.id for row in rows], read):
            self._say_not_kept()
            return
        self._show_rows([row._replace(unread=not read) for row in rows])
        if len(rows) > 1:
            self.say(f"{len(rows)} marked {'read' if read else 'unread'}. u undoes it.")

    @work(group="mark")
    async def _star(self, numbers: list[int]) -> None:
        """Star these articles; take the stars away if all have one."""
        rows = await self.rows(numbers)
        starred = not all(row.starred for row in rows)
        if not self.state.star([row.id for row in rows], starred):
            self._say_not_kept()
            return
        self._show_rows([row._replace(starred=starred) for row in rows])
        if len(rows) > 1:
            self.say(f"{len(rows)} {'starred' if starred else 'no longer starred'}. u undoes it.")

    @work(exclusive=True, group=ASKING)
    async def action_mark_all(self) -> None:
        """Mark everything in view read, after saying how many that is."""
        unread = await self.answers.unread(self.shown_view)
        numbers = [number for number in self.main.articles.numbers if number in unread]
        if not numbers:
            self.say("Everything in view is read already.")
            return
        count = f"{len(numbers)} article{'s' if len(numbers) > 1 else ''}"
        choices = [Choice("yes", f"Yes, mark {count} read"), Choice("no", "No")]
        if await self.choose("Mark all in view read?", choices) == "yes":
            rows = await self.rows(numbers)
            if not self.state.mark_read([row.id for row in rows], True):
                self._say_not_kept()
                return
            self.main.articles.renew_rows()
            self.marks_changed()
            self.say(f"{count} marked read. u undoes it.")

    @work(exclusive=True, group=ASKING)
    async def action_tags(self) -> None:
        """Ask for the tags of the selected articles, or of this one, as a line."""
        numbers = self._targets()
        ids = [row.id for row in await self.rows(numbers)]
        before = self.state.tags.of(ids)
        words = (
            await self.ask("Tags: ", ", ".join(before), self.state.tags.known()) if ids else None
        )
        if words is None:
            return
        after = tags_in(words)
        added = [tag for tag in after if tag not in before]
        removed = [tag for tag in before if tag not in after]
        if not self.state.tags.change(ids, added, removed):
            self._say_not_kept()
            return
        self._show_rows(await self.rows(numbers))
        self.say(f"{_tagged(added, removed, len(ids))} u undoes it." if added or removed else "")

    def action_undo(self) -> None:
        """Take the last change back."""
        try:
            self.say(self.state.undo() or "Nothing to undo.")
        except OSError as error:
            self.say(str(error))
        self._show_anew()

    @on(Desk.ChangedElsewhere)
    def _show_anew(self) -> None:
        """Show all marks, tags and names as they are kept by now."""
        self.main.articles.renew_rows()
        self.marks_changed()
        self.follow_corrections()

    def action_hide(self) -> None:
        """Take the selected articles, or this one, out of the list until the view changes."""
        self.hidden |= set(self._targets())
        self.main.articles.select(frozenset())
        self.list_view(anchored=True)
        self.say("Hidden until the view changes.")

    def action_hide_speaker(self) -> None:
        """Fold away the quotes of the speaker under the cursor, or show them again."""
        if current := self.main.quotes.current:
            hidden = self.main.quotes.hidden_voices ^ {current.voice}
            self.main.quotes.hide_voices(hidden)
            self.main.reading.hide_voices(hidden)

    def _say_not_kept(self) -> None:
        self.say(self.state.notice or "That could not be kept.")

    def _targets(self) -> list[int]:
        """Return what an action is about: the selection, the row in the list, or the article."""
        articles = self.main.articles
        if articles.selected:
            return [number for number in articles.numbers if number in articles.selected]
        number = articles.number if self.main.pane == "list" else self.number
        return [] if number is None else [number]

    def _show_rows(self, rows: Iterable[Row]) -> None:
        for row in rows:
            self.main.articles.replace(row)
        self.marks_changed()

    @work(group="mark")
    async def _show_changed(self, numbers: list[int]) -> None:
        self._show_rows(await self.rows(numbers))


def _tagged(added: Sequence[str], removed: Sequence[str], articles: int) -> str:
    """Return what was done: *Tagged budget, no longer travel: 2 articles*."""
    parts = [f"Tagged {', '.join(added)}"] if added else []
    parts += [f"{'no' if added else 'No'} longer {', '.join(removed)}"] if removed else []
    return f"{', '.join(parts)}: {articles} article{'' if articles == 1 else 's'}."
