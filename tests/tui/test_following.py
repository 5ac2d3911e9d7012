"""In which order things are asked for: what is looked at first comes before what can wait."""

from __future__ import annotations

import threading
from collections.abc import Callable
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from textual.app import App

from articles.library import Library
from tests.tui.reader import WIDE, press, reading


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the library was asked for, and ``frame`` wherever something was painted."""
    noted: list[str] = []

    def note(owner: type, method: str, name: str) -> None:
        real: Callable[..., Any] = getattr(owner, method)

        def noting(*given: Any, **named: Any) -> Any:
            noted.append(name)
            return real(*given, **named)

        monkeypatch.setattr(owner, method, noting)

    for method in ("rows", "article", "facets", "refresh"):
        note(Library, method, method)
    note(App, "_display", "frame")
    return noted


async def test_at_the_start_names_and_folder_wait_for_list_and_article(
    tmp_path: Path, done: list[str]
) -> None:
    async with reading(tmp_path, WIDE):
        pass  # the first time there is nothing to list before the folder has been read
    done.clear()
    async with reading(tmp_path, WIDE):
        first, second, *later = dict.fromkeys(name for name in done if name != "frame")
        assert (first, second, {*later}) == ("rows", "article", {"facets", "refresh"})


async def test_names_do_not_wait_until_the_folder_has_been_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(tmp_path, WIDE):
        pass
    named = threading.Event()
    in_time: list[bool] = []
    refresh, facets = Library.refresh, Library.facets

    def refreshing(*given: Any) -> Any:
        in_time.append(named.wait(10))
        return refresh(*given)

    def naming(*given: Any, **others: Any) -> Any:
        named.set()
        return facets(*given, **others)

    monkeypatch.setattr(Library, "refresh", refreshing)
    monkeypatch.setattr(Library, "facets", naming)
    async with reading(tmp_path, WIDE):
        assert in_time == [True]


async def test_names_are_counted_once_the_list_that_they_are_of_is_on_the_screen(
    tmp_path: Path, done: list[str]
) -> None:
    async with reading(tmp_path, WIDE) as (_, pilot):
        await press(pilot, "/", *"ferr")
        done.clear()
        await press(pilot, "y")
        order = [name for name, _ in groupby(name for name in done if name != "article")]
        assert order.index("facets") > order.index("frame", order.index("rows"))
