"""A list over the screen: quotes out of many articles, read a page at a time."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from rich.segment import Segment
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Static

from articles.library import Found, Saying
from tui.bindings import movement_bindings, terminal_bindings
from tui.days import short_day
from tui.fitting import cut
from tui.lines import Lines
from tui.wrapping import first_lines

PAGE = 20
"""Quotes that are read at once: about as many as a high window shows."""

KEPT_PAGES = 8
"""Pages that are remembered."""

HEIGHT = 4
"""Lines of a quote: two of its words, one about where it is from, and one left free."""


class SayingLines(Lines):
    """The quotes, of which only those in sight are asked for."""

    BINDINGS: ClassVar[list[BindingType]] = movement_bindings()

    @dataclass
    class PageWanted(Message):
        """Quotes came in sight that are not there yet."""

        page: int

    def __init__(self, found: Sequence[Found]) -> None:
        super().__init__(id="choices")
        self.found = found
        self._pages: dict[int, Mapping[Found, Saying]] = {}
        self._asked: set[int] = set()

    def saying(self, item: int) -> Saying | None:
        """Return a quote if it is there; if not, ask for it."""
        page = item // PAGE
        if page in self._pages:
            return self._pages[page].get(self.found[item])
        if page not in self._asked:
            self._asked.add(page)
            self.call_next(self.post_message, self.PageWanted(page))
        return None

    def supply(self, page: int, sayings: Mapping[Found, Saying]) -> None:
        """Take the quotes that were asked for."""
        self._asked.discard(page)
        while len(self._pages) >= KEPT_PAGES:
            del self._pages[next(iter(self._pages))]
        self._pages[page] = sayings
        self.refresh()

    def item_height(self, item: int) -> int:  # noqa: ARG002 - all are alike
        """Return the lines of a quote."""
        return HEIGHT

    def top_of(self, item: int) -> int:
        """Return the first line of the item."""
        return item * HEIGHT

    def item_at(self, line: int) -> int:
        """Return the item that is drawn on the line."""
        return line // HEIGHT

    def line_count(self) -> int:
        """Return how many lines all items take together."""
        return self.item_count * HEIGHT

    def is_marked(self, item: int, line: int) -> bool:  # noqa: ARG002 - all are alike
        """Say that the cursor leaves out the free line."""
        return line < HEIGHT - 1

    def item_line(self, item: int, line: int, width: int) -> list[Segment]:
        """Return a line of the words, or the line about where they are from."""
        saying = self.saying(item)
        if saying is None:
            return [Segment(" ·" if line == 0 else "")]
        words = first_lines(f"“{saying.text}”", width - 4, HEIGHT - 2)
        if line < len(words):
            mark = "?" if saying.doubtful and line == 0 else " "
            return [Segment(f" {mark} {words[line]}")]
        about = cut(_about(saying), width - 4) if line == len(words) else ""
        return [Segment(f"   {about}", self.style("lines--faint"))]


class SayingsScreen(ModalScreen[Found | None]):
    """Shows the quotes until one is chosen; ``ask`` reads some of them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss", "Back"),
        Binding("enter", "choose", "Show"),
        *terminal_bindings(),
    ]
    CSS_PATH = "lists.tcss"

    def __init__(
        self,
        title: str,
        found: Sequence[Found],
        ask: Callable[[Sequence[Found]], Awaitable[Mapping[Found, Saying]]],
    ) -> None:
        super().__init__()
        self._title = title
        self._found = found
        self._ask = ask

    def compose(self) -> ComposeResult:
        """Make the title and the lines."""
        with Vertical(id="box"):
            yield Static(self._title, id="box-title", markup=False)
            yield SayingLines(self._found)
            yield Static("Enter show in its article · Esc back", id="box-hint", markup=False)

    def on_mount(self) -> None:
        """Show the first quotes."""
        lines = self.query_one(SayingLines)
        lines.styles.height = max(1, min(len(self._found) * HEIGHT - 1, self.app.size.height - 4))
        lines.set_items(len(self._found), 0)
        self.set_focus(lines)

    def action_choose(self) -> None:
        """End with the quote under the cursor."""
        self.dismiss(self._found[self.query_one(SayingLines).cursor])

    @on(SayingLines.PageWanted)
    async def _supply(self, event: SayingLines.PageWanted) -> None:
        wanted = self._found[event.page * PAGE : (event.page + 1) * PAGE]
        self.query_one(SayingLines).supply(event.page, await self._ask(wanted))

    @on(Lines.Chosen)
    def _clicked(self, event: Lines.Chosen) -> None:
        event.stop()
        self.action_choose()


def _about(saying: Saying) -> str:
    via = f"via {saying.via}" if saying.via else ""
    parts = (short_day(saying.day, date.today()), saying.publisher, via, saying.headline)
    return " · ".join(part for part in parts if part)
