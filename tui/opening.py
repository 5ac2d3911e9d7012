"""Opening an article: where it was left, when it counts as read, the way back from a jump."""

from __future__ import annotations

from textual import work

from tui.asking import Asking
from tui.context import sentence_before
from tui.voices import Voices, voices_of

MOST_PLACES = 100
"""Jumps that can be taken back."""


class Opening(Asking):
    """Shows one article in the reading pane and its quotes in the sidebar."""

    @work(exclusive=True, group="article")
    async def open_article(
        self, number: int, *, mark: bool, focus: bool = False, offset: int | None = None
    ) -> None:
        """Show an article where it was left, or from ``offset`` of its body on.

        ``mark`` marks it read at once, ``focus`` gives the keys to the reading pane.
        """
        annotated = await self.answers.article(number)
        if annotated is None:
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
        if mark:
            self.mark_as_read()
        else:
            self._read_after_a_while()
        self.show_status()

    def contexts(self) -> tuple[str, ...]:
        """Return the sentence before each quote, if they are to be shown."""
        if not self.with_context or self.annotated is None:
            return ()
        annotated = self.annotated
        return tuple(sentence_before(annotated, numbered) for numbered in self.voices.quotes)

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
            self.open_article(number, mark=False, offset=offset)

    def close_article(self) -> None:
        """Show no article: there is none in view."""
        self.number = self.annotated = None
        self.voices = Voices()
        self.main.reading.clear("Nothing to read in this view.")
        self.main.quotes.empty_text = ""
        self.main.quotes.show(Voices(), ())
        self.main.articles.show_open(None)

    def text_moved(self) -> None:
        """Take note that the reader moved the text, which began by itself with the newest."""
        if self._untouched:
            self._untouched = False
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

    def mark_as_read(self) -> None:
        """Mark the open article read, if it can be seen; what the cursor only passes is not."""

    def _search_in_text(self) -> None:
        """Mark in the text what was searched for among all articles."""
