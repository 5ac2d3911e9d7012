"""Where there is no terminal the reader says so in one line, at once, and ends with 2."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from tests.terminal.terminal import Terminal, reader

Stream = int | IO[bytes] | None

TERMINAL = {"TERM": "xterm-256color"}


@pytest.fixture
def tty() -> Iterator[int]:
    """The program's side of a terminal."""
    outer, inner = pty.openpty()
    yield inner
    os.close(inner)
    os.close(outer)


def refuse(
    news: Path, stdin: Stream, stdout: Stream, environment: dict[str, str]
) -> subprocess.CompletedProcess[bytes]:
    """Run the reader with streams that will not do; it must refuse within a second."""
    started = time.monotonic()
    ended = subprocess.run(
        reader(news),
        stdin=stdin,
        stdout=stdout,
        stderr=subprocess.PIPE,
        env={**os.environ, **environment},
        timeout=10,
        check=False,
    )
    assert time.monotonic() - started < 1
    return ended


def test_a_pipe_for_its_output_is_refused(news: Path, tty: int) -> None:
    ended = refuse(news, tty, subprocess.PIPE, TERMINAL)
    assert ended.returncode == 2
    assert ended.stdout == b""
    assert ended.stderr.startswith(b"onrecord: standard output is not a terminal")
    assert ended.stderr.count(b"\n") == 1


def test_an_input_that_is_no_terminal_is_refused(news: Path, tty: int) -> None:
    ended = refuse(news, subprocess.DEVNULL, tty, TERMINAL)
    assert ended.returncode == 2
    assert ended.stderr.startswith(b"onrecord: standard input is not a terminal")
    assert ended.stderr.count(b"\n") == 1


@pytest.mark.parametrize("kind", ["dumb", ""])
def test_a_terminal_that_can_do_nothing_is_refused(news: Path, kind: str) -> None:
    terminal = Terminal(reader(news), environment={"TERM": kind})
    try:
        assert terminal.exit_code() == 2
        assert terminal.sent.startswith(b"onrecord: TERM is")
        assert terminal.sent.count(b"\n") == 1
        assert b"\x1b" not in terminal.sent
    finally:
        terminal.close()


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    ended = subprocess.run(
        reader(tmp_path / "nowhere"), capture_output=True, timeout=10, check=False
    )
    assert ended.returncode == 2
    assert ended.stderr.startswith(b"onrecord: ")
    assert b"nowhere: there is no such file or folder" in ended.stderr


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["keys"], ["keys", "--json"]])
def test_what_needs_no_screen_does_not_import_textual(arguments: list[str]) -> None:
    script = (
        "import sys; from tui.__main__ import main\n"
        "try: main(sys.argv[1:])\n"
        "finally: sys.stdout.flush(); print(*sorted(sys.modules), file=sys.stderr)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script, *arguments], capture_output=True, timeout=10, check=False
    )
    assert ended.returncode == 0
    assert ended.stdout
    modules = {name.split(b".")[0] for name in ended.stderr.split()}
    assert b"articles" in modules
    assert not modules & {b"textual", b"rich", b"asyncio"}
