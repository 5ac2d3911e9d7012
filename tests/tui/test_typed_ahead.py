"""Keys typed before the article is there: they are about the article that was asked for."""

from __future__ import annotations

import time
from array import array
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from textual.events import Key

from articles.library import Library, View
from articles.model import AnnotatedArticle
from articles.state import State
from tests.tui.news import APPLES, BRIDGE, BUS, HEARING, TENTS
from tests.tui.reader import (
    MEDIUM,
    NARROW,
    PATIENT,
    Reader,
    first_line,
    last_line,
    press,
    reading,
    seen,
    type_ahead,
)
from tui.app import ReaderApp
from tui.listing import PREVIEW_AFTER


@pytest.fixture
async def slow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Reader]:
    """A reader whose disk takes its time for every article, with the cursor on the second."""
    async with reading(tmp_path, NARROW) as (_, pilot):
        await press(pilot, "j")
        article = Library.article

        def slowly(library: Library, number: int) -> AnnotatedArticle | None:
            time.sleep(1.5 * PREVIEW_AFTER)  # so that the preview comes between
            return article(library, number)

        monkeypatch.setattr(Library, "article", slowly)
        yield pilot


async def test_the_next_quote_is_that_of_the_article_that_enter_opens(slow: Reader) -> None:
    app = await type_ahead(slow, "enter", "]", "]")
    assert "Letter 20 is the worst" in seen(app, "reading")
    assert "❝2/4" in last_line(app)


async def test_movement_is_in_the_text_that_enter_opens(slow: Reader) -> None:
    app = await type_ahead(slow, "enter", "G")
    assert "100 %" in last_line(app)
    assert "Day 40 of" in seen(app, "reading")


async def test_a_word_typed_behind_the_bar_that_waits_is_whole(slow: Reader) -> None:
    app = await type_ahead(slow, "enter", "/", *"wondered")
    await press(slow, "enter")
    assert "match 1/40" in last_line(app)


async def test_going_out_again_is_not_quitting(slow: Reader) -> None:
    app = await type_ahead(slow, "enter", "q")
    assert app.is_running
    assert app.main.pane == "list"
    assert app.annotated
    assert app.annotated.article.headline == HEARING


async def test_a_star_behind_the_next_article_is_for_that_one(slow: Reader) -> None:
    app = await type_ahead(slow, "enter", "J", "s", "q")
    assert f"★ {TENTS}" in seen(app, "list")
    assert "★ " + HEARING not in seen(app, "list")


async def test_a_key_that_is_held_down_waits_for_no_article_in_between(slow: Reader) -> None:
    started = time.monotonic()
    app = await type_ahead(slow, "enter", "J", "J", "J")
    assert app.annotated
    assert app.annotated.article.headline == APPLES
    assert time.monotonic() - started < 5


async def test_what_is_asked_for_out_of_sight_is_read_once_it_is_seen(slow: Reader) -> None:
    app = await type_ahead(slow, "J")
    assert f"● {TENTS}" in seen(app, "list")
    await press(slow, "2", "1")
    assert f"○ {TENTS}" in seen(app, "list")


async def test_the_next_unread_twice_is_the_second(slow: Reader) -> None:
    app = await type_ahead(slow, "enter", "n", "n", "]")
    assert app.annotated
    assert app.annotated.article.headline == BUS
    assert "❝2/2" in last_line(app)


async def test_each_star_is_for_the_row_that_was_under_the_cursor(tmp_path: Path) -> None:
    async with reading(tmp_path, MEDIUM) as (app, pilot):
        await type_ahead(pilot, "s", "j", "j", "s", "j", "s", "s", "r")
        starred = [line.split("★ ")[1] for line in seen(app, "list").splitlines() if "★" in line]
        beginnings = [headline.rstrip("… ") for headline in starred]
        assert [BRIDGE.startswith(beginnings[0]), TENTS.startswith(beginnings[1])] == [True, True]
        assert len(starred) == 2
        assert f"○ {BUS[:20]}" in seen(app, "list")


async def test_keys_wait_for_the_first_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(tmp_path, NARROW):
        pass
    numbers = Library.numbers

    def slowly(library: Library, view: View) -> array[int]:
        time.sleep(0.2)
        return numbers(library, view)

    monkeypatch.setattr(Library, "numbers", slowly)
    state = State(tmp_path / "state.db")
    library = Library([tmp_path / "news"], tmp_path / "index.db", state)
    app = ReaderApp(library, state, PATIENT, "dark", "~/news")
    async with app.run_test(size=NARROW) as pilot:
        await type_ahead(pilot, "j", "s", "enter", "]")
        assert app.annotated
        assert app.annotated.article.headline == HEARING
        assert state.get(app.annotated.article.id).starred
    library.close()
    state.close()


async def test_quitting_never_waits(slow: Reader) -> None:
    for key in ("enter", "]", "Q"):
        slow.app.post_message(Key(key, key))
    await slow.pause(0.1)
    assert not slow.app.is_running


async def test_keys_for_an_article_that_is_gone_are_for_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(tmp_path, MEDIUM) as (app, pilot):
        assert BRIDGE in seen(app, "reading")
        monkeypatch.setattr(Library, "article", lambda *_: None)
        await type_ahead(pilot, "enter", "s", "]")
        assert "no longer there" in last_line(app)
        assert "★" not in seen(app, "list")
        assert "1 of 6" in first_line(app)


async def test_keys_after_the_words_of_a_search_are_not_part_of_them(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await type_ahead(pilot, "j", "enter", "/", *"wondered", "enter", "n", "N", "n", "s", "1")
        assert "match 2/40" in last_line(app)
        assert f"★ {HEARING}" in seen(app, "list")


async def test_keys_after_escape_are_for_the_pane_again(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await type_ahead(pilot, "f", *"bus", "escape", "j", "j")
        assert "3 of 6" in first_line(app)


async def test_keys_behind_help_are_for_help(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await type_ahead(pilot, "?", "/", *"undo")
        assert "Undo the last change" in seen(app)
        assert "Line down" not in seen(app)


async def test_keys_behind_the_palette_are_for_the_palette(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await type_ahead(pilot, ":", *"undo")
        await pilot.pause(0.5)
        assert "Undo the last change" in seen(app)
        assert app.screen is not app.main
        assert "★" not in seen(app)


async def test_keys_behind_a_list_that_is_looked_up_are_for_that_list(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await type_ahead(pilot, "enter", "i", "j", "enter")
        assert app.clipboard == "Lea Moor"
        await type_ahead(pilot, "q", "F", "j", "enter", "j")
        assert "unread" in first_line(app)


async def test_a_line_typed_behind_the_question_for_it_is_whole(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await type_ahead(pilot, "t", *"jobs", "enter", "j")
        assert app.annotated is None
        assert app.state.tags.known() == ["jobs"]
        assert "2 of 6" in first_line(app)


async def test_quitting_does_not_wait_for_a_question(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        app.post_message(Key("t", "t"))
        app.post_message(Key("Q", "Q"))
        await pilot.pause(0.2)
        assert not app.is_running
