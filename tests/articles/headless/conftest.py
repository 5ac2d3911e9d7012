"""A folder of news for the commands, a home of its own, and standard input to type into."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.articles.headless.printed import CRANES, FERRIES


@pytest.fixture(autouse=True)
def _home_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CONFIG", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder with two articles and an empty file."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "ferries.txt").write_text(FERRIES, encoding="utf-8")
    (folder / "cranes.txt").write_text(CRANES, encoding="utf-8")
    (folder / "empty.txt").write_text("")
    return folder


@pytest.fixture
def type_in(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Return a function that puts bytes on standard input."""

    def type_in(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))

    return type_in
