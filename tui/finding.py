"""What ``/``, ``f``, ``n``, ``N``, ``p`` and Esc do: finding, filtering, the next unread."""

from __future__ import annotations

from dataclasses import replace

from textual import on, work

from articles import query
from articles.library import Scope, Sort, View
from tui.choice import Choice
from tui.chosen import cleared
from tui.commands import Pane
from tui.following import Following
from tui.matching import found
from tui.search_bar import Purpose, SearchBar
from tui.stepping import step_around
from tui.typed_ahead import ASKING

PROMPTS: dict[Pane, tuple[Purpose, str]] = {
    "list": ("search", "Search all articles: "),
    "reading": ("find", "Find in the text: "),
    "quotes": ("quotes", "Find a quote: "),
    "entities": ("names", "Name: "),
}

SCOPES: tuple[Scope, ...] = ("all", "unread", "starred")

SORTS: dict[Sort, str] = {
    "newest": "Newest first",
    "oldest": "Oldest first",
    "headline": "By headline",
    "publisher": "By publisher",
    "quotes": "Most quotes first",
}


class Finding(Following):
    """Narrows the list and jumps to matches."""

    _before: tuple[View, str] = (View(), "")
    """The view and the search when the bar was opened, for Escape to go back to."""

    _top_before = 0
    """Where the text was then."""

    _quote_words = ""
    """What was looked for among the quotes."""

    # The bar ------------------------------------------------------------------------------

    def action_find(self) -> None:
        """Find in the pane that has the keys."""
        purpose, prompt = PROMPTS[self.main.pane]
        words = {"search": self.search.removesuffix("*"), "names": self.names_like}.get(purpose, "")
        self._open_bar(purpose, prompt, words)

    def action_filter(self) -> None:
        """Edit the filter of the list."""
        self._open_bar("filter", "Filter: ", self.view.query)

    def _open_bar(self, purpose: Purpose, prompt: str, words: str) -> None:
        self._before = self.view, self.search
        self._top_before = self.main.reading.top
        self.remember_place()
        self.main.bar.open(purpose, prompt, words, self.state.searches.of(purpose))

    @on(SearchBar.Changed)
    def _typed(self, event: SearchBar.Changed) -> None:
        if event.purpose in ("search", "filter"):
            self._narrow(event.purpose, event.words)
        elif event.purpose == "find":
            self._find_in_text(event.words)
        elif event.purpose == "quotes":
            self._find_quote(event.words)
        elif event.purpose == "names":
            self.names_like = event.words.strip()
            self.list_facets()

    @on(SearchBar.CompletionWanted)
    def _complete(self, event: SearchBar.CompletionWanted) -> None:
        bar = self.main.bar
        if bar.purpose in ("search", "filter"):
            completion = query.completed(event.words, {"tag": self.state.tags.known()})
            if completion.text != event.words:
                bar.complete(completion.text)
            bar.say(" ".join(completion.choices))

    @on(SearchBar.Accepted)
    def _accepted(self, event: SearchBar.Accepted) -> None:
        if event.purpose == "answer":
            return
        if event.purpose in ("search", "filter") and not self._narrow(
            event.purpose, event.words, at_once=True
        ):
            return
        if event.words.strip():
            self.state.searches.add(event.purpose, event.words)
        self._close_bar()
        if event.purpose == "filter":
            self.main.focus_pane("list")
        if event.purpose in ("search", "filter"):
            self._search_in_text()
            self.follow_cursor()
        elif event.purpose == "find" and not self.main.reading.marks.found and event.words:
            self.say(f"“{event.words}” is not in this text.")

    @on(SearchBar.Cancelled)
    def _cancelled(self) -> None:
        purpose = self.main.bar.purpose
        if purpose == "answer":
            return
        self._close_bar()
        if purpose in ("search", "filter") and (self.view, self.search) != self._before:
            self.set_view(*self._before)
            self._search_in_text()
        elif purpose == "find":
            self.main.reading.find(())
            self.main.reading.return_to(self._top_before)
        elif purpose == "quotes":
            self._quote_words = ""
        elif purpose == "names":
            self.names_like = ""
            self.list_facets()
        self.show_status()

    def _close_bar(self) -> None:
        self.main.bar.close()
        self.main.focus_pane(self.main.pane)
        if self.listing and not self.listing.is_finished:
            self.hold_keys_for(self.listing)

    def _narrow(self, purpose: Purpose, words: str, *, at_once: bool = False) -> bool:
        """Show what the words leave of the list; return whether they make sense.

        See `SearchBar.point` for ``at_once``.
        """
        try:
            query.parse(words)
        except query.QueryError as error:
            self.main.bar.point(error.message, error.position, at_once=at_once)
            return False
        self.main.bar.is_listed = True
        if purpose == "search" and _as_beginning(words) != self.search:
            self.set_view(self.view, _as_beginning(words))
        elif purpose == "filter" and words != self.view.query:
            self.set_view(replace(self.view, query=words))
        return True

    def _find_in_text(self, words: str) -> None:
        reading = self.main.reading
        reading.find(found(reading.page.text, words))
        self.main.bar.say(self._about_matches() if words.strip() else "")
        self.show_status()

    def _about_matches(self) -> str:
        reading = self.main.reading
        if not reading.marks.found:
            return "not found"
        return f"{(reading.marks.match or 0) + 1}/{len(reading.marks.found)}"

    def _find_quote(self, words: str) -> None:
        """Go to the first quote with these words, in it or in the name of its speaker."""
        self._quote_words = words
        with_words = self._quotes_with_words()
        if with_words:
            self._show_quote(with_words[0])
        self.main.bar.say("not found" if words.strip() and not with_words else "")

    def _quotes_with_words(self) -> list[int]:
        voices = self.voices.voices
        return [
            numbered.number
            for numbered in self.voices.quotes
            if found(f"{numbered.quote.text} {voices[numbered.voice].label}", self._quote_words)
        ]

    def _show_quote(self, number: int) -> None:
        self.main.quotes.show_quote(number)
        self.main.reading.show_quote(number)

    def _search_in_text(self) -> None:
        page = self.main.reading.page
        places: set[tuple[int, int]] = set()
        if self.search:
            asked = query.parse(self.search)
            places.update((m.start, m.end) for m in query.matches(asked, page.text))
            for start, end in page.whole("headline"):
                headline = query.matches(asked, page.text[start:end], "headline")
                places.update((start + m.start, start + m.end) for m in headline)
        self.main.reading.find(sorted(places))

    # Next and previous --------------------------------------------------------------------

    def action_next(self, direction: int) -> None:
        """Go to the next match while searching, else to the next unread article."""
        current = self.main.quotes.current
        quotes = self._quotes_with_words() if self.main.pane == "quotes" and current else []
        if quotes and current:
            index = step_around(quotes, current.number, current.number, direction)
            self._show_quote(quotes[index or 0])
        elif self.main.reading.marks.found:
            self.main.reading.next_match(direction)
            self.show_status()
        else:
            self.next_unread(direction)

    def action_unread(self, direction: int) -> None:
        """Go to the next or previous unread article."""
        self.next_unread(direction)

    def next_unread(self, direction: int) -> None:
        """Open the next or previous unread article: what is typed meanwhile is about that one."""
        self.hold_keys_for(self._go_to_unread(direction))

    @work(exclusive=True, group="unread")
    async def _go_to_unread(self, direction: int) -> None:
        """Open the next unread article of the view, from the cursor on."""
        unread = await self.answers.unread(self.shown_view)
        articles = self.main.articles
        if direction > 0:
            candidates = iter(articles.numbers[articles.cursor + 1 :])
        else:
            candidates = reversed(articles.numbers[: articles.cursor])
        number = next((number for number in candidates if number in unread), None)
        if number is None:
            self.say(f"No unread article {'below' if direction > 0 else 'above'} this one.")
            return
        self.remember_place()
        articles.go_to(number)
        self.read_article(number, mark=True, focus=self.main.pane == "reading")

    # Scope, sort --------------------------------------------------------------------------

    def action_list_scope(self) -> None:
        """Show all articles, then the unread, then the starred."""
        scope = SCOPES[(SCOPES.index(self.view.scope) + 1) % len(SCOPES)]
        self.set_view(replace(self.view, scope=scope))

    @work(exclusive=True, group=ASKING)
    async def action_sort(self) -> None:
        """Choose the order of the list, unless its query says which."""
        if asked := self.shown_query.sort:
            self.say(f"The filter sorts the list: sort:{asked}.")
            return
        choices = [Choice(key, label) for key, label in SORTS.items()]
        cursor = list(SORTS).index(self.view.sort)
        key = await self.choose("Sort the list", choices, cursor=cursor)
        for sort in SORTS:
            if sort == key:
                self.view = replace(self.view, sort=sort)
                self.list_view(anchored=True)

    # Escape -------------------------------------------------------------------------------

    def action_escape(self) -> None:
        """End one thing: zoom, selection, matches, search, filter; then go back to the list."""
        main = self.main
        if main.leave_zoom():
            return
        if main.articles.selected:
            main.articles.select(frozenset())
        elif main.entities.selected:
            main.entities.select(())
        elif main.reading.marks.found and main.pane == "reading":
            main.reading.find(())
        elif self._quote_words and main.pane == "quotes":
            self._quote_words = ""
        elif self.names_like:
            self.names_like = ""
            self.list_facets()
        elif self.search:
            main.reading.find(())
            self.set_view(self.view, "")
        elif replace(cleared(self.view), query="") != self.view:
            self.set_view(replace(cleared(self.view), query=""))
        else:
            main.focus_pane("list")
        self.show_status()


def _as_beginning(words: str) -> str:
    """Return a search in which the last plain word may go on: it is found while it is typed."""
    last = words.rpartition(" ")[2]
    return f"{words}*" if len(last) > 1 and last.isalpha() else words
