from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Protocol

import pytest

from tests.terminal.terminal import PASTE, Terminal, reader
from tests.tui.news import BRIDGE
from tests.tui.reader import make


class Open(Protocol):
    """Opens the reader on the folder of news, in a terminal of its own."""

    def __call__(
        self,
        *arguments: str,
        size: tuple[int, int] = (80, 24),
        environment: Mapping[str, str] | None = None,
    ) -> Terminal: ...


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder of news."""
    return make(tmp_path / "news")


@pytest.fixture
def open_reader(news: Path) -> Iterator[Open]:
    """Opens readers on the folder of news, each with its list on the screen; ends them all."""
    opened: list[Terminal] = []

    def open_one(
        *arguments: str,
        size: tuple[int, int] = (80, 24),
        environment: Mapping[str, str] | None = None,
    ) -> Terminal:
        terminal = Terminal(reader(news, *arguments), size, environment)
        opened.append(terminal)
        terminal.wait_for(BRIDGE[:20])
        terminal.wait_until(lambda: terminal.is_on(PASTE), "for more than the first page")
        terminal.bytes_until_quiet()
        return terminal

    yield open_one
    for terminal in opened:
        terminal.close()
