"""What the screen asks for and keeps does not grow with the number of articles."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from articles.library import Library, Row
from tests.tui.reader import press, reading
from tui.article_list import KEPT_PAGES, PAGE
from tui.listed import EACH
from tui.sayings_screen import PAGE as SAYINGS


def many(count: int) -> dict[str, str]:
    return {f"{number:04}.txt": f"Report {number}\n\nCalm all day.\n" for number in range(count)}


@pytest.mark.parametrize("count", [200, 1200])
async def test_only_the_rows_around_those_in_sight_are_fetched_and_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    fetched: list[int] = []
    real = Library.rows

    def rows(library: Library, numbers: Sequence[int], *rest: str) -> list[Row]:
        fetched.append(len(numbers))
        return real(library, numbers, *rest)

    async with reading(tmp_path, news=many(count)) as (app, pilot):
        monkeypatch.setattr(Library, "rows", rows)
        await press(pilot, "G", "g", "G", "pageup", "j")
        articles = app.main.articles
        assert articles.item_count == count
        assert sum(fetched) <= 4 * PAGE
        assert sum(len(page) for page in articles._pages.values()) <= KEPT_PAGES * PAGE


LETTERS, ENDINGS = "abcdefghijklmnopqrst", ("ham", "ton", "wick", "stad", "burg", "ford")


def spoken(count: int) -> dict[str, str]:
    """One speaker in every article, and a town that is named in no other."""
    towns = [f"{a}{b}{c}" for a in ("Bel", "Cor", "Dun") for b in LETTERS for c in ENDINGS]
    return {
        f"{number:04}.txt": f"Report {number}\n\n“Calm all day, as I said,” Ada Brenn said in the "
        f"town of {towns[number]}.\n"
        for number in range(count)
    }


@pytest.mark.parametrize("count", [60, 300])
async def test_only_the_quotes_of_a_speaker_and_the_names_in_sight_are_fetched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    fetched: dict[str, list[int]] = {"sayings": [], "facets": []}

    def note(method: str) -> None:
        real = getattr(Library, method)

        def noting(*given: Any, **named: Any) -> Any:
            answer = real(*given, **named)
            fetched[method].append(len(answer))
            return answer

        monkeypatch.setattr(Library, method, noting)

    async with reading(tmp_path, news=spoken(count)) as (_, pilot):
        note("sayings")
        note("facets")
        await press(pilot, "enter", "3", "@", "G", "g", "escape", "4", "G", "g")
    assert 0 < sum(fetched["sayings"]) <= 3 * SAYINGS
    assert all(answer <= 3 * EACH for answer in fetched["facets"])
