"""What ``@`` does: everything that one speaker has said, in all articles."""

from __future__ import annotations

from textual import work

from articles.library import View
from tui.listing import Listing
from tui.typed_ahead import ASKING
from tui.voices import NOBODY


class Speaking(Listing):
    """Lists what a speaker said, and goes to a quote of it."""

    @work(exclusive=True, group=ASKING)
    async def action_everything_by(self) -> None:
        """List the quotes by the speaker of the current quote, or by the entity in the pane."""
        name = self._speaker_meant()
        if name is None:
            self.say("Go to a quote with a speaker first, or to a name in the entities.")
            return
        quoted = name.replace('"', r"\"")
        found = await self.answers.quotes(View(query=f'speaker:"{quoted}"'))
        if not found:
            self.say(f"Nothing that {name} said was found.")
            return
        articles = len({number for number, _ in found})
        title = (
            f"{name} · {len(found)} quote{'' if len(found) == 1 else 's'} "
            f"in {articles} article{'' if articles == 1 else 's'}"
        )
        from tui.sayings_screen import SayingsScreen  # noqa: PLC0415 - not to start

        screen = SayingsScreen(title, found, self.answers.sayings)
        chosen = await self.push_screen_wait(screen)
        if chosen:
            await self._go_to_quote(*chosen)

    async def _go_to_quote(self, number: int, index: int) -> None:
        """Open an article at one of its quotes."""
        self.remember_place()
        self.main.articles.go_to(number)
        await self.open_article(number, mark=True, focus=True).wait()
        self.main.reading.show_quote(index + 1)

    def _speaker_meant(self) -> str | None:
        """Return who is meant in the pane that has the keys; ``None`` where that is nobody."""
        if self.main.pane == "entities":
            facet = self.main.entities.current
            return facet.entity.name if facet else None
        if self.main.pane == "quotes":
            numbered = self.main.quotes.current
        else:
            number = self.main.reading.marks.quote if self.main.shows_reading else None
            numbered = self.voices.quotes[number - 1] if number else None
        label = self.voices.voices[numbered.voice].label if numbered else NOBODY
        return None if label == NOBODY else label
