"""Asking the reader: for a line of words, or for a choice from a list over the screen."""

from __future__ import annotations

from asyncio import Future, get_running_loop
from collections.abc import Awaitable, Callable, Sequence

from textual import on

from tui.choice import Choice
from tui.search_bar import SearchBar
from tui.typed_ahead import ASKING, TypedAhead


class Asking(TypedAhead):
    """Lets a worker ask and wait for the answer."""

    _answer: Future[str | None] | None = None

    def start_asking(self, asking: Callable[[], Awaitable[None]]) -> None:
        """Run what is going to ask something: keys that are typed meanwhile are for the answer."""
        self.run_worker(asking, exclusive=True, group=ASKING)

    async def ask(self, prompt: str, words: str = "", earlier: Sequence[str] = ()) -> str | None:
        """Return what the reader makes of ``words``; ``None`` where they leave with Escape.

        The up key brings what was said ``earlier``.
        """
        self._answer = get_running_loop().create_future()
        self.main.bar.open("answer", prompt, words, earlier)
        return await self._answer

    async def choose(self, title: str, choices: Sequence[Choice], cursor: int = 0) -> str | None:
        """Return the key of what the reader chooses; ``None`` where they leave with Escape."""
        from tui.choices import ChoiceScreen  # noqa: PLC0415 - not to start

        return await self.push_screen_wait(ChoiceScreen(title, choices, cursor=cursor))

    @on(SearchBar.Accepted)
    def _answered(self, event: SearchBar.Accepted) -> None:
        self._end_asking(event.words)

    @on(SearchBar.Cancelled)
    def _not_answered(self) -> None:
        self._end_asking(None)

    def _end_asking(self, answer: str | None) -> None:
        if self._answer is not None and self.main.bar.asks:
            self.main.bar.close()
            self.main.focus_pane(self.main.pane)
            self._answer.set_result(answer)
            self._answer = None
