"""Where there is no sshd the suite is skipped, except where it is known that there must be one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Protocol

import pytest

from tests.ssh.server import SSHD, Server, reader
from tests.terminal.slow_line import Line
from tests.terminal.terminal import CURSOR_PLACE, Terminal
from tests.tui.news import BRIDGE
from tests.tui.reader import make

MUST_RUN = "ONRECORD_MUST_TEST_SSH"
"""The variable that turns a skip into a failure; set in CI."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    missing = _missing()
    if missing and os.environ.get(MUST_RUN):
        raise pytest.UsageError(f"{MUST_RUN} is set, but {missing}")
    for item in items:
        if missing and Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.skip(reason=missing))


def _missing() -> str | None:
    if sys.platform != "linux":
        return "processes are looked up the way that Linux tells of them"
    found = {"sshd": SSHD, "ssh": shutil.which("ssh"), "tmux": shutil.which("tmux")}
    if missing := [name for name, path in found.items() if path is None]:
        return f"there is no {' and no '.join(missing)}"
    return None


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """An sshd that gives its users terminals."""
    running = Server(tmp_path_factory.mktemp("sshd"))
    try:
        given = subprocess.run(
            running.ssh("test -t 0"),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=20,
            check=False,
        )
        assert given.returncode == 0, f"sshd gives no terminal: {given.stderr.decode()}"
        yield running
    finally:
        running.stop()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The home of who reads, over there."""
    return tmp_path / ".home"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder of news."""
    return make(tmp_path / "news")


class LogIn(Protocol):
    """Runs a command over SSH in a terminal of its own; the reader on the news by default."""

    def __call__(
        self,
        command: str | None = None,
        *,
        size: tuple[int, int] = (80, 24),
        environment: Mapping[str, str] | None = None,
        line: Line | None = None,
    ) -> Terminal: ...


@pytest.fixture
def log_in(server: Server, home: Path, news: Path) -> Iterator[LogIn]:
    """Logs in, and drops all connections in the end."""
    opened: list[Terminal] = []

    def one(
        command: str | None = None,
        *,
        size: tuple[int, int] = (80, 24),
        environment: Mapping[str, str] | None = None,
        line: Line | None = None,
    ) -> Terminal:
        port = line.door_to(server.port) if line else None
        over = server.ssh(command or reader(home, news), port=port)
        terminal = Terminal(over, size, environment, answers=CURSOR_PLACE if line else None)
        opened.append(terminal)
        return terminal

    yield one
    for terminal in opened:
        terminal.close()


@pytest.fixture
def session(log_in: LogIn) -> Terminal:
    """The reader with its list on the screen."""
    terminal = log_in()
    terminal.wait_for(BRIDGE[:20], "of 6")
    terminal.bytes_until_quiet()
    return terminal
