"""What is selected with the mouse is what stands in the text, however it is drawn."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.geometry import Offset

from tests.tui.reader import WIDE, press, reading
from tui.screen import MainScreen

TEXT = "The bell, they say,\n\n“東京 rang 鐘 twice,” said Ana Ruiz.\n\n" + 30 * "It is a bell. "


async def selected(tmp_path: Path, start: str, end: str) -> str | None:
    """Return what is selected from the first letter of some words to that of others."""
    news = {"a.txt": f"A bell\n\n{TEXT}\n"}
    async with reading(tmp_path, WIDE, news=news) as (app, pilot):
        await press(pilot, "enter")
        first, last = (_place(app.main, words) for words in (start, end))
        await pilot.mouse_down(offset=first)
        await pilot.hover(offset=last)
        await pilot.mouse_up(offset=last)
        return app.main.get_selected_text()


def _place(main: MainScreen, words: str) -> Offset:
    """Return the cell of the screen at which words begin."""
    pane = main.reading
    for row in range(pane.size.height):
        strip = pane.render_line(row)
        if words in strip.text:
            before = strip.text.partition(words)[0]
            column = next(at for at in range(strip.cell_length) if strip.crop(0, at).text == before)
            return pane.content_region.offset + Offset(column, row)
    raise AssertionError(f"{words!r} is not seen")


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("bell, they", "say,", "bell, they s"),
        ("rang", "twice", "rang 鐘 t"),
        ("京", "鐘", "京 rang 鐘"),
        ("they", "said", "they say,\n\n“東京 rang 鐘 twice,” s"),
    ],
)
async def test_from_letter_to_letter(tmp_path: Path, start: str, end: str, words: str) -> None:
    assert await selected(tmp_path, start, end) == words
