"""Questions that nobody waits for any more."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest

from articles.query import patterns
from tests.tui.reader import press, reading, seen, send

NEWS = {f"{number:03}.txt": f"Report {number}\n\nCalm all day.\n" for number in range(60)}


async def test_a_search_that_is_left_is_not_gone_on_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[str] = []

    def slowly(_: Any, text: str) -> bool:
        looked_at.append(text)
        time.sleep(0.02)
        return False

    async with reading(tmp_path, news=NEWS) as (app, pilot):
        monkeypatch.setattr(patterns, "is_found", slowly)
        for key in ("f", *"/c.lm/"):
            send(pilot, key)
        until = time.monotonic() + 10
        while not looked_at and time.monotonic() < until:
            await pilot.pause(0.01)
        await press(pilot, "escape")
        by_then = len(looked_at)
        await pilot.pause(0.2)
        assert 0 < len(looked_at) <= by_then + 3 < len(NEWS)  # the article of that moment has three
        assert "Report 0" in seen(app, "list")
