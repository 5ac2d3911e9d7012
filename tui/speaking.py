"""What ``@`` does: everything that one speaker has said, in all articles."""

from __future__ import annotations

from articles.library import View
from tui.listing import Listing
from tui.sayings_screen import SayingsScreen
from tui.voices import NOBODY


async def everything_by(desk: Listing) -> None:
    """List the quotes by the speaker of the current quote, or by the entity in the pane."""
    name = _speaker_meant(desk)
    if name is None:
        desk.say("Go to a quote with a speaker first, or to a name in the entities.")
        return
    quoted = name.replace('"', r"\"")
    found = await desk.answers.quotes(View(query=f'speaker:"{quoted}"'))
    if not found:
        desk.say(f"Nothing that {name} said was found.")
        return
    articles = len({number for number, _ in found})
    title = (
        f"{name} · {len(found)} quote{'' if len(found) == 1 else 's'} "
        f"in {articles} article{'' if articles == 1 else 's'}"
    )
    screen = SayingsScreen(title, found, desk.answers.sayings)
    chosen = await desk.push_screen_wait(screen)
    if chosen:
        await _go_to_quote(desk, *chosen)


async def _go_to_quote(desk: Listing, number: int, index: int) -> None:
    """Open an article at one of its quotes."""
    desk.remember_place()
    desk.main.articles.go_to(number)
    await desk.open_article(number, mark=True, focus=True).wait()
    desk.main.reading.show_quote(index + 1)


def _speaker_meant(desk: Listing) -> str | None:
    """Return who is meant in the pane that has the keys; ``None`` where that is nobody."""
    if desk.main.pane == "entities":
        facet = desk.main.entities.current
        return facet.entity.name if facet else None
    if desk.main.pane == "quotes":
        numbered = desk.main.quotes.current
    else:
        number = desk.main.reading.marks.quote if desk.main.shows_reading else None
        numbered = desk.voices.quotes[number - 1] if number else None
    label = desk.voices.voices[numbered.voice].label if numbered else NOBODY
    return None if label == NOBODY else label
