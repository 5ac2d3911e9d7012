"""What an article says is shown as it stands, whatever Textual would take it for."""

from __future__ import annotations

from pathlib import Path

from tests.tui.news import MARKUP
from tests.tui.reader import NARROW, click, first_line, last_line, press, reading, seen

HEADLINE_IN_LIST = "[/] wins [red]gold[/red], [@clic"


async def test_in_the_list(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, _):
        assert HEADLINE_IN_LIST in seen(app, "list")


async def test_in_the_text_and_a_click_on_it_does_nothing(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "G", "enter")
        assert MARKUP in seen(app, "reading")
        assert "The club [/] won [red]silver[/red] on Monday" in seen(app, "reading")
        await click(pilot, "and quits", "reading")
        assert app.is_running


async def test_in_the_quotes_and_their_speakers(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "G", "enter")
        shown = " ".join(seen(app, "quotes").split())
        assert "“We [bold]ran[/bold] like" in shown
        assert "[@click=app.quit]foxes[/],”" in shown


async def test_in_what_is_chosen(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "4", "enter")
        assert "[x] " in seen(app, "entities")
        assert "[ ] " in seen(app, "entities")


async def test_in_the_details(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "G", "enter", "i")
        assert MARKUP in seen(app)
        assert "[red]markup.txt" in seen(app)


async def test_in_the_names_of_skipped_files(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "I")
        assert "[bold]photo.txt" in seen(app)


async def test_in_the_bar_and_what_it_says(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "G", "enter", "/", *"[red]silver[/red]")
        assert "[red]silver[/red]" in seen(app)
        assert "1/1" in seen(app)
        await press(pilot, "escape", "/", *"[/]x", "enter")
        assert "“[/]x” is not in this text." in last_line(app)


async def test_in_a_filter_and_what_is_wrong_with_it(tmp_path: Path) -> None:
    async with reading(tmp_path, (120, 24)) as (app, pilot):
        await press(pilot, "f", *"[b]red:x", "enter")
        assert "[b]red" in seen(app)
        await press(pilot, "escape", "f", *'"[red]silver"', "enter")
        assert 'filter: "[red]silver"' in first_line(app)


async def test_in_the_name_of_the_folder_and_in_help(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        app.place = "~/[b]news[/b] [@click=app.quit]x"
        await press(pilot, "j")
        assert "~/[b]news[/b] [@click=app.quit]x" in first_line(app)
        await press(pilot, "?", "/", *"[")
        assert "[ ," in seen(app)
