"""Copying, opening, writing, explaining: what leaves the reader, and only on a key."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest

from tests.tui.news import APPLES, BRIDGE, CITY_LINK, ROAD_LINK
from tests.tui.reader import NARROW, last_line, press, reading, seen
from tui.app import ReaderApp
from tui.config import Config

WITH_ADDRESS = f"---\nurl: https://ledger.example/apples\n---\n{APPLES}\n\nThe apples are ripe.\n"


def copied(app: ReaderApp) -> str:
    """Return what was last sent to the clipboard of the terminal."""
    return app.clipboard


def browser(tmp_path: Path) -> tuple[Config, Path]:
    """Return settings with a browser of our own, and the file in which it notes its links."""
    script, noted = tmp_path / "browser", tmp_path / "noted"
    script.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >> {noted}\n')
    script.chmod(0o755)
    return Config(read_after=3600, browser=(str(script), "--new")), noted


async def lines_of(noted: Path) -> list[str]:
    """Return the lines of the file, once there are any."""
    for _ in range(500):
        if noted.exists() and noted.read_text().endswith("\n"):
            return noted.read_text().splitlines()
        await asyncio.sleep(0.01)
    raise AssertionError("no link was opened")


@pytest.mark.presses("copy")
async def test_y_copies_the_current_quote_in_the_text(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "enter", "]", "]", "y")
        assert copied(app) == "“We shall lose the summer,”"
        assert "sent to the clipboard" in last_line(app)


@pytest.mark.presses("copy.cited")
async def test_capital_y_copies_it_with_its_speaker_and_article(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "enter", "3", "j", "j", "Y")
        assert copied(app).startswith("“We shall lose the summer,” — Karl Ostrand")
        assert f"Lea Moor, “{BRIDGE}”, Monday 6 May 2024" in copied(app)


async def test_in_the_list_the_article_is_copied(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "y")
        assert copied(app) == str(tmp_path / "news" / "bridge.txt")
        await press(pilot, "Y")
        assert copied(app).startswith(f"Lea Moor, “{BRIDGE}”")


async def test_in_the_entities_the_name_is_copied(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "4", "j", "y")
        assert copied(app) == "Ada Brenn"


@pytest.mark.presses("open.browser")
async def test_o_opens_the_articles_own_address_and_nothing_else_does(tmp_path: Path) -> None:
    config, noted = browser(tmp_path)
    news = {"apples.md": WITH_ADDRESS}
    async with reading(tmp_path, news=news, config=config) as (app, pilot):
        await press(pilot, "enter", "space", "]")
        assert not noted.exists()
        await press(pilot, "o")
        assert await lines_of(noted) == ["--new", "https://ledger.example/apples"]
        assert "asked" in last_line(app)


async def test_an_article_without_an_address_says_so(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "enter", "o")
        assert "no address of its own" in last_line(app)


@pytest.mark.presses("links")
async def test_capital_u_lists_the_links_and_opens_the_one_that_is_chosen(tmp_path: Path) -> None:
    config, noted = browser(tmp_path)
    async with reading(tmp_path, config=config) as (app, pilot):
        await press(pilot, "enter", "U")
        assert CITY_LINK in seen(app)
        assert ROAD_LINK in seen(app)
        await press(pilot, "escape")
        assert not noted.exists()
        await press(pilot, "U", "j", "enter")
        assert await lines_of(noted) == ["--new", ROAD_LINK]


async def test_an_article_without_links_says_so(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "j", "enter", "U")
        assert "no links" in last_line(app)


@pytest.mark.presses("open.editor")
async def test_without_an_editor_e_says_how_to_set_one(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "enter", "e")
        assert "EDITOR" in last_line(app)


async def test_a_command_that_cannot_be_started_is_named(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        for line, reason in (
            ("no-such-command -x", "There is no command no-such-command -x."),
            ("less 'b", "cannot be read"),
            ("  ", "There is no command"),
        ):
            await press(pilot, "enter", "|", *line, "enter")
            assert reason in last_line(app)


@pytest.mark.presses("write")
async def test_w_writes_the_article_where_it_is_told_and_never_over_another(
    tmp_path: Path,
) -> None:
    Path(os.environ["HOME"]).mkdir()
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "enter", "w")
        assert "harbour-bridge-to-close-for-repairs.md" in seen(app)
        await press(pilot, "enter")
        written = Path(os.environ["HOME"]) / "harbour-bridge-to-close-for-repairs.md"
        assert written.read_text(encoding="utf-8").startswith(f"# {BRIDGE}\n")
        assert "Written to" in last_line(app)
        written.write_text("mine")
        await press(pilot, "w", "enter")
        assert "Not written" in last_line(app)
        assert written.read_text() == "mine"


async def test_escape_writes_nothing_and_gives_the_keys_back(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "j", "w", "escape")
        assert not app.main.bar.is_open
        assert not app.is_asking
        before = app.main.articles.cursor
        await press(pilot, "k")
        assert app.main.articles.cursor == before - 1


async def test_what_is_too_large_for_a_clipboard_is_offered_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path(os.environ["HOME"]).mkdir()
    monkeypatch.setattr("tui.terminal.LARGEST_COPY", 20)
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "enter", "]", "]", "y")
        assert copied(app) == ""
        assert "Too large for a clipboard. Write to:" in seen(app)
        await press(pilot, "enter")
        written = Path(os.environ["HOME"]) / "harbour-bridge-to-close-for-repairs.txt"
        assert written.read_text(encoding="utf-8") == "“We shall lose the summer,”"
        assert "Written to" in last_line(app)


async def test_in_a_restricted_room_it_is_only_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.terminal.LARGEST_COPY", 20)
    async with reading(tmp_path, config=Config(restricted=True)) as (app, pilot):
        await press(pilot, "enter", "]", "]", "y")
        assert copied(app) == ""
        assert "not copied" in last_line(app)
        assert "Write to" not in seen(app)


async def test_nothing_is_written_into_the_folder_that_is_read(tmp_path: Path) -> None:
    async with reading(tmp_path) as (_, pilot):
        before = {path: path.read_bytes() for path in (tmp_path / "news").iterdir()}
        await press(pilot, "enter", "space", "s", "r", "w", "escape", "ctrl+r")
    assert {path: path.read_bytes() for path in (tmp_path / "news").iterdir()} == before


@pytest.mark.presses("details")
async def test_i_tells_what_is_known_of_the_article(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "enter", "i")
        shown = seen(app)
        for words in (BRIDGE, "Lea Moor", "2024-05-06 (“", "bridge.txt", "lines left out"):
            assert words in shown
        await press(pilot, "enter")
        assert copied(app) == BRIDGE


@pytest.mark.presses("skipped")
async def test_capital_i_lists_the_skipped_files_with_reasons(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "I")
        shown = seen(app)
        assert "2 files skipped" in shown
        assert "empty" in next(line for line in shown.splitlines() if "nothing.txt" in line)
        assert "[bold]photo.txt" in shown
        await press(pilot, "q")
        assert app.screen is app.main


async def test_where_no_file_was_skipped_it_says_so(tmp_path: Path) -> None:
    async with reading(tmp_path, news={"a.txt": WITH_ADDRESS}) as (app, pilot):
        await press(pilot, "I")
        assert "No file was skipped." in last_line(app)
