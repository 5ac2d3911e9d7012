"""Everything by one speaker, in all articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.news import APPLES, BUS, HEARING
from tests.tui.reader import NARROW, Reader, last_line, look_of, press, reader, reading, seen


async def everything(pilot: Reader, key: str = "@") -> None:
    """Press the key, and wait for the first quotes."""
    await press(pilot, key)
    while " ·\n" in seen(reader(pilot)):
        await pilot.pause(0.01)


@pytest.mark.presses("speaker.all")
async def test_at_lists_what_the_speaker_of_the_current_quote_said_anywhere(
    tmp_path: Path,
) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "enter", "]", "]", "@")
        await everything(pilot, "down")
        shown = seen(app)
        assert "Karl Ostrand · 6 quotes in 3 articles" in shown
        places = [
            shown.index(words)
            for words in ("“We shall lose the summer,”", "“Letter 10", "“I have walked home")
        ]
        assert places == sorted(places)
        assert f"5 May 2024 · {HEARING}" in shown
        assert "It cannot wait" not in shown


async def test_enter_goes_to_the_quote_in_its_article_and_backspace_back(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "enter", "]", "]")
        await everything(pilot)
        await press(pilot, "G", "enter")
        assert BUS in seen(app)
        assert app.main.pane == "reading"
        assert look_of(app, "I have walked home", "reading").underline
        await press(pilot, "backspace")
        assert "We shall lose the summer" in seen(app)


async def test_an_article_that_is_not_in_view_is_opened_too(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "f", *"bolts", "enter", "enter", "]", "]")
        await everything(pilot, "S")
        await press(pilot, "j", "j", "enter")
        assert "Letter 20 is the worst" in seen(app, "reading")
        assert app.main.reading.marks.quote == 2


async def test_a_name_in_the_entities_is_a_speaker_too(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "4", "/", *"stolt", "enter")
        await everything(pilot)
        assert "Jens Stoltenberg · 2 quotes in 1 article" in seen(app)
        await press(pilot, "escape", "escape", "/", *"oslo", "enter", "@")
        assert "Nothing that Oslo said was found." in last_line(app)


async def test_without_a_quote_it_says_what_to_do(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "f", *"apples", "enter", "enter")
        assert APPLES in seen(app)
        await press(pilot, "@")
        assert "Go to a quote" in last_line(app)


async def test_a_long_list_is_read_a_page_at_a_time(tmp_path: Path) -> None:
    many = "\n\n".join(f"“Number {number} is late,” said Karl Ostrand." for number in range(100))
    news = {"late.txt": f"The late trains\nPublished 6 May 2024\n\n{many}\n"}
    async with reading(tmp_path, NARROW, news=news) as (app, pilot):
        await press(pilot, "enter")
        await everything(pilot)
        assert "100 quotes in 1 article" in seen(app)
        await everything(pilot, "G")
        assert "“Number 99 is late,”" in seen(app)
        await everything(pilot, "g")
        assert "“Number 0 is late,”" in seen(app)
