"""What the screen asks for and keeps does not grow with the number of articles."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from articles.library import Library, Row
from tests.tui.reader import press, reading
from tui.article_list import KEPT_PAGES, PAGE


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
