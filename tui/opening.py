"""Opening an article: where it was left, when it counts as read, the way back from a jump."""

from __future__ import annotations

from textual import work

from tui.asking import Asking
from tui.typed_ahead import NEIGHBOURS
from tui.voices import Voices, voices_of

MOST_PLACES = 100
"""Jumps that can be taken back."""


class Opening(Asking):
    """Shows one article in the reading pane and its quotes in the sidebar."""

    def action_open(self) -> None:
        """Read the article under the cursor of the list."""
        number = self.main.articles.number
        if number is not None:
            self.read_article(number, mark=True, focus=True)

    def read_article(
        self, number: int, *, mark: bool, focus: bool = False, offset: int | None = None
    ) -> None:
        """Open an article that was asked for: what is typed meanwhile is about that one.

        Asked for in place of another that was to have the keys, it has them too.
        """
        self._focus_due = focus or self._focus_due
        opening = self.open_article(number, mark=mark, focus=self._focus_due, offset=offset)
        self.hold_keys_for(opening, NEIGHBOURS)

    @work(exclusive=True, group="article")
    async def open_article(
        self, number: int, *, mark: bool, focus: bool = False, offset: int | None = None
    ) -> None:
        """Show an article where it was left, or from ``offset`` of its body on.

        ``mark`` marks it read once it is in sight, ``focus`` gives the keys to the reading pane.
        """
        annotated = await self.answers.article(number)
        self._focus_due = False
        if annotated is None:
            self.drop_held_keys()
            self.say("That article is no longer there: its file was moved or deleted.")
            return
        main = self.main
        if focus:
            self._untouched = False
            main.focus_pane("reading")
        self.number, self.annotated = number, annotated
        if offset is None:
            offset = self.state.get(annotated.article.id).offset
        voices = voices_of(annotated)
        self.voices = voices
        main.quotes.empty_text = "No quotes in this article."
        main.quotes.show(voices, self.contexts())
        main.reading.show(annotated, voices, offset)
        main.articles.show_open(number)
        self._search_in_text()
        self._mark_when_seen = mark
        self.mark_when_seen()
        if not mark:
            self._read_after_a_while()
        self._standing = "unchanged"
        self.show_status()
        main.call_after_refresh(self.look_at_file)

    @work(exclusive=True, group="file")
    async def look_at_file(self) -> None:
        """Say in the last line if the file of the open article is another by now, or gone."""
        await self.find_standing()
        self.show_status()

    async def find_standing(self) -> None:
        """Find out what became of the file of the open article since it was read."""
        number, annotated = self.number, self.annotated
        if number is None or annotated is None:
            return
        found = await self.answers.standing(number, annotated.article.id)
        if self.annotated is annotated:
            self._standing = found

    def contexts(self) -> tuple[str, ...]:
        """Return the sentence before each quote, if they are to be shown."""
        if not self.with_context or self.annotated is None:
            return ()
        from tui.context import contexts  # noqa: PLC0415 - not to start

        return contexts(self.annotated, self.voices)

    def action_context(self) -> None:
        """Show or hide the sentence before each quote in the sidebar."""
        self.with_context = not self.with_context
        self.main.quotes.show_contexts(self.contexts())

    def remember_place(self) -> None:
        """Remember where the text is, before a jump, for the way back."""
        if self.number is not None:
            self._places.append((self.number, self.main.reading.body_offset))
            del self._places[:-MOST_PLACES]

    def action_go_back(self) -> None:
        """Go back to where I was before a jump."""
        if not self._places:
            self.say("There is nowhere to go back to.")
            return
        number, offset = self._places.pop()
        if number == self.number:
            self.main.reading.go_back_to(offset)
        else:
            self.main.articles.go_to(number)
            self.read_article(number, mark=False, offset=offset)

    def close_article(self) -> None:
        """Show no article: there is none in view."""
        self.number = self.annotated = None
        self._standing = "unchanged"
        self.voices = Voices()
        self.main.reading.clear("Nothing to read in this view.")
        self.main.quotes.empty_text = ""
        self.main.quotes.show(Voices(), ())
        self.main.articles.show_open(None)

    def text_moved(self) -> None:
        """Take note that the reader moved the text, which began by itself with the newest."""
        self._untouched = False
        if self._reading is None:
            self._read_after_a_while()

    def _read_after_a_while(self) -> None:
        if self._reading:
            self._reading.stop()
        if self._untouched:
            return  # nobody may be there: the first article is shown without having been asked for
        number = self.number
        self._reading = self.set_timer(
            self.config.read_after,
            lambda: self.mark_as_read() if number == self.number else None,
        )

    def mark_when_seen(self) -> None:
        """Mark an article read that was asked for, as soon as it is in sight."""
        if self._mark_when_seen and self.main.shows_reading:
            self._mark_when_seen = False
            self.mark_as_read()

    def mark_as_read(self) -> None:
        """Mark the open article read, if it can be seen; what the cursor only passes is not."""

    def _search_in_text(self) -> None:
        """Mark in the text what was searched for among all articles."""
