"""What holds for every test: the person who runs it is not there, nor is their home."""

from __future__ import annotations

from pathlib import Path

import pytest

_OF_THE_PERSON = (
    *("NO_COLOR", "COLORTERM", "COLORFGBG", "TMUX", "EDITOR", "VISUAL", "BROWSER"),
    *("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY", "DISPLAY", "WAYLAND_DISPLAY"),
)
"""Variables that change what the program does, and differ from machine to machine."""


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", "presses(*commands): the test presses a key of each of these commands"
    )


@pytest.fixture(autouse=True)
def _home_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each test a home and XDG folders below ``tmp_path``, which the program has to make.

    Hidden, so that a test may read ``tmp_path`` itself as a folder of news.
    """
    home = tmp_path / ".home"
    monkeypatch.setenv("HOME", str(home))
    for kind in ("config", "state", "cache", "data"):
        monkeypatch.setenv(f"XDG_{kind.upper()}_HOME", str(home / kind))
    for name in _OF_THE_PERSON:
        monkeypatch.delenv(name, raising=False)
