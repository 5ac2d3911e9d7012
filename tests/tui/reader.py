"""The reader on a small folder of news, with its keys to press and its screen to look at."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from rich.cells import cell_len
from rich.style import Style
from textual.events import Key, MouseScrollDown, MouseScrollUp
from textual.geometry import Region
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.strip import Strip

from articles.library import Library
from articles.state import State
from tests.tui.news import NEWS
from tui.app import ReaderApp
from tui.commands import Pane
from tui.config import Config

WIDE, MEDIUM, NARROW = (160, 50), (100, 30), (80, 24)

PATIENT = Config(read_after=3600)
"""Settings under which nothing is marked read for having been open for a while."""

Reader = Pilot[int]


def make(folder: Path, news: Mapping[str, str | bytes] = NEWS) -> Path:
    """Write the articles into ``folder``, by file name; return it."""
    folder.mkdir(exist_ok=True)
    for name, content in news.items():
        data = content.encode() if isinstance(content, str) else content
        (folder / name).write_bytes(data)
    return folder


@asynccontextmanager
async def reading(
    tmp_path: Path,
    size: tuple[int, int] = WIDE,
    *,
    news: Mapping[str, str | bytes] = NEWS,
    config: Config = PATIENT,
    theme: str = "dark",
) -> AsyncIterator[tuple[ReaderApp, Reader]]:
    """Open the reader on a folder in ``tmp_path``: made at the first start, found at the next."""
    folder = tmp_path / "news"
    if not folder.exists():
        make(folder, news)
    state = State(tmp_path / "state.db")
    library = Library([folder], index=tmp_path / "index.db", state=state)
    app = ReaderApp(library, state, config, theme, "~/news")
    try:
        async with app.run_test(size=size) as pilot:
            await settle(pilot)
            yield app, pilot
    finally:
        library.close()
        state.close()


def reader(pilot: Reader) -> ReaderApp:
    assert isinstance(pilot.app, ReaderApp)
    return pilot.app


async def press(pilot: Reader, *keys: str) -> None:
    """Press keys, each when what the one before asked for is there; then let the screen rest."""
    for key in keys:
        # Not `pilot.press`, which waits for some hundredths of a second before and after each key.
        send(pilot, key)
        await _answered(pilot)
    await settle(pilot)


def send(pilot: Reader, key: str) -> None:
    """Press a key without waiting for anything."""
    name, letter = (_character_to_key(key), key) if len(key) == 1 else (key, None)
    pilot.app.post_message(Key(name, " " if name == "space" else letter))


async def type_ahead(pilot: Reader, *keys: str) -> ReaderApp:
    """Press keys without waiting for anything, and then wait for what comes of them."""
    for key in keys:
        send(pilot, key)
    await settle(pilot)
    return reader(pilot)


async def settle(pilot: Reader) -> None:
    """Wait until nothing is under way and the article under the cursor is shown."""
    app = reader(pilot)
    until = time.monotonic() + 10
    await _answered(pilot)
    while app.is_running and app.screen is app.main and app.is_busy:
        assert time.monotonic() < until, "the reader does not come to rest"
        await pilot.pause(0.01)
        await _answered(pilot)
    await _answered(pilot)  # the last to come to rest may have told others


async def _answered(pilot: Reader) -> None:
    """Wait until every message has been dealt with and every question answered.

    A list over the screen is a question to the reader, which is answered by another key.
    """
    app = reader(pilot)
    calm, asking = 0, False
    while calm < 3 and app.is_running:
        await pilot.pause(0.005 if asking else 0)
        asking = not app.is_asking and any(worker.is_running for worker in app.workers)
        calm = 0 if asking else calm + 1


# The mouse ------------------------------------------------------------------------------------


async def click(pilot: Reader, words: str, pane: Pane | None = None) -> None:
    """Click where words are seen."""
    await pilot.click(offset=at(reader(pilot), words, pane))
    await settle(pilot)


async def wheel(pilot: Reader, pane: Pane, direction: int) -> None:
    """Turn the wheel by one notch, down (1) or up (-1), over a pane."""
    event = MouseScrollDown if direction > 0 else MouseScrollUp
    widget = reader(pilot).main.widget_of(pane)
    widget.post_message(event(widget, 1, 1, 0, direction, 0, False, False, False))
    await settle(pilot)


# What is seen ---------------------------------------------------------------------------------


def seen(app: ReaderApp, pane: Pane | None = None) -> str:
    """Return the words on the screen, or in one of its panes."""
    return "\n".join(line.text.rstrip() for line in _lines(app, pane))


def line_with(app: ReaderApp, words: str, pane: Pane | None = None) -> str:
    """Return the first line in which words are seen."""
    return _line_with(app, words, pane)[1].text


def look_of(app: ReaderApp, words: str, pane: Pane | None = None) -> Style:
    """Return how words are drawn where they are seen first."""
    line = _line_with(app, words, pane)[1]
    column = line.text.index(words)
    for segment in line:
        column -= len(segment.text)
        if column < 0:
            return segment.style or Style()
    raise AssertionError("unreachable: the words are on the line")


def at(app: ReaderApp, words: str, pane: Pane | None = None) -> tuple[int, int]:
    """Return the column and the line of the screen at which words are seen first."""
    number, line = _line_with(app, words, pane)
    region = _region(app, pane)
    return region.x + cell_len(line.text.split(words)[0]), region.y + number


def first_line(app: ReaderApp) -> str:
    return seen(app).split("\n", 1)[0]


def last_line(app: ReaderApp) -> str:
    return seen(app).rsplit("\n", 1)[-1]


def _line_with(app: ReaderApp, words: str, pane: Pane | None) -> tuple[int, Strip]:
    for number, line in enumerate(_lines(app, pane)):
        if words in line.text:
            return number, line
    raise AssertionError(f"{words!r} is not seen:\n{seen(app, pane)}")


def _lines(app: ReaderApp, pane: Pane | None) -> list[Strip]:
    region = _region(app, pane)
    # Textual has no public way to ask what is on the screen but as a picture.
    lines = app.screen._compositor.render_strips()[region.y : region.bottom]
    return [line.crop(region.x, region.right) for line in lines]


def _region(app: ReaderApp, pane: Pane | None) -> Region:
    return app.main.widget_of(pane).content_region if pane else app.size.region
