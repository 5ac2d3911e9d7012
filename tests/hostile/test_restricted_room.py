"""``onrecord --restricted``: nothing outside the folder is read, nothing is started or written."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import textual

import articles
from articles import places
from articles.state import State
from tests.terminal.terminal import ALTERNATE_SCREEN, Terminal, reader
from tests.tui.news import APPLES, BRIDGE
from tests.tui.reader import make
from tui.commands import COMMANDS

INSTALLED = tuple(
    str(path)
    for path in (
        Path(os.__file__).parent,
        Path(articles.__file__).parents[1],
        Path(textual.__file__).parents[1],
    )
)


def child() -> dict[str, str]:
    """The environment of this test, in which a child finds the same modules."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}


@pytest.fixture
def room(tmp_path: Path) -> Path:
    """A folder of news with links out of it, and a secret beside it."""
    folder = make(tmp_path / "news")
    (tmp_path / "secret.txt").write_text("Secret of the keeper\n\nNobody may read this.\n")
    (folder / "link.txt").symlink_to("../secret.txt")
    (folder / "out").symlink_to("..")
    return folder


@pytest.fixture
def trap(tmp_path: Path) -> dict[str, str]:
    """Variables that would start a program, load a module or write a file; the file must not be."""
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\ntouch {tmp_path}/sprung\n")
    program.chmod(0o755)
    names = ("EDITOR", "VISUAL", "BROWSER", "PAGER", "SHELL")
    return {
        **{name: str(program) for name in names},
        "TEXTUAL_DRIVER": "no_such_module:Driver",
        "TEXTUAL_LOG": str(tmp_path / "sprung"),
        "TEXTUAL_SCREENSHOT": "1",
        "TEXTUAL_SCREENSHOT_LOCATION": str(tmp_path),
        "TEXTUAL_PRESS": "w,enter,e,Q",
        "DISPLAY": ":0",
        "TMUX": "/run/tmux,1,1",
    }


@pytest.fixture
def opened(room: Path, trap: dict[str, str]) -> Iterator[Terminal]:
    """The room on a terminal, with its list on the screen."""
    terminal = Terminal(reader("--restricted", room), (100, 30), trap)
    terminal.wait_for(BRIDGE)
    terminal.bytes_until_quiet()
    yield terminal
    terminal.close()


# Every key and every command ------------------------------------------------------------------


def test_no_key_and_no_command_leads_out(room: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.hostile.room_session", str(room)],
        capture_output=True,
        text=True,
        env=child(),
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    caught = json.loads(done.stdout.splitlines()[-1])
    assert caught["code"] == 0
    assert caught["programs"] == []
    assert caught["network"] == []
    assert_only_own_files(caught["files"], room)
    for pane in "1234":
        assert_offers_what_works(caught[f"palette {pane}"])


def assert_only_own_files(files: list[tuple[str, bool]], room: Path) -> None:
    assert files
    own = (str(places.state_folder()), str(places.cache_folder()))
    for path, is_changed in files:
        if is_changed:
            assert path.startswith(own), path
        elif os.path.isabs(path) and path != str(room):
            assert path.startswith((*own, *INSTALLED)), path
        else:
            assert path in (str(room), *os.listdir(room)), path


def assert_offers_what_works(titles: list[str]) -> None:
    assert "Copy with citation" in titles
    for command in COMMANDS:
        if command.outside:
            assert command.title not in titles


def test_the_commands_that_act_beyond_the_screen_are_marked() -> None:
    outside = {command.id for command in COMMANDS if command.outside}
    assert outside >= {"open.browser", "open.editor", "write", "suspend", "entities.correct"}


# On a terminal --------------------------------------------------------------------------------


def test_neither_a_key_nor_a_variable_starts_or_writes_anything(
    opened: Terminal, tmp_path: Path
) -> None:
    before = sorted(tmp_path.rglob("*"))
    opened.press("\r")
    opened.wait_for("The harbour bridge")
    for key in ("e", "o", "w", "\x1a", "|", "!", "\x1a", "e", "\x03"):
        opened.press(key)
        opened.bytes_until_quiet(0.2)
    assert opened.is_on(ALTERNATE_SCREEN)
    opened.press("1")
    opened.wait_for(APPLES)
    opened.press("Q")
    assert opened.exit_code() == 0
    assert not (tmp_path / "sprung").exists()
    assert {path for path in tmp_path.rglob("*") if ".home" not in path.parts} <= set(before)


def test_a_link_is_copied_to_the_clipboard_of_the_readers_own_terminal(opened: Terminal) -> None:
    opened.press("\r")
    opened.wait_for("The harbour bridge")
    opened.press("U")
    opened.wait_for("Links in the article")
    opened.press("\r")
    opened.wait_for("sent to the clipboard")
    assert b"\x1b]52;c;" in opened.sent


def test_help_shows_only_what_works_and_the_title_only_the_name(
    opened: Terminal, room: Path
) -> None:
    assert str(room) not in opened.text
    assert "news" in opened.lines[0]
    opened.press("?")
    opened.wait_for("Keys in the pane")
    opened.press("/")
    opened.bytes_until_quiet()
    opened.press("editor")
    opened.wait_for("Nothing matches.")


def test_nothing_from_outside_is_listed(opened: Terminal) -> None:
    opened.press("fsecret\r")
    opened.wait_for("Nothing matches")
    assert "1 of" not in opened.lines[0]


# Whose marks ----------------------------------------------------------------------------------


def starred(terminal: Terminal) -> bool:
    return "★" in terminal.text


def test_the_marks_of_each_user_are_their_own_and_kept(room: Path) -> None:
    for user, found in (("ana", False), ("ben", False), ("ana", True)):
        terminal = Terminal(reader("--restricted", room, "--user", user), (100, 30))
        try:
            terminal.wait_for(BRIDGE, "1 of 6")
            terminal.bytes_until_quiet()
            assert starred(terminal) == found
            if user == "ana" and not found:
                terminal.press("s")
                terminal.wait_for("★")
            terminal.press("Q")
            assert terminal.exit_code() == 0
        finally:
            terminal.close()
    assert places.user_state_folder("ana").stat().st_mode & 0o777 == 0o700


def test_without_a_user_nothing_is_kept_and_it_says_so(opened: Terminal) -> None:
    assert "forgotten when you leave" in opened.text
    opened.press("s")
    opened.wait_for("★")
    opened.press("Q")
    assert opened.exit_code() == 0
    assert not places.state_folder().exists()
    assert State().records() == []


# The command line -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--restricted"], "for one folder"),
        (["--restricted", ".", "."], "for one folder"),
        (["--restricted", __file__], "for one folder"),
        (["--restricted", ".", "--user", "../ana"], "no name for a user"),
        (["--restricted", ".", "--user", ""], "no name for a user"),
        (["--restricted", ".", "--user", "Ana"], "no name for a user"),
        (["--restricted", ".", "--config", "x"], "neither --config nor --log"),
        (["--restricted", "--log"], "neither --config nor --log"),
        (["--user", "ana", "."], "--user is for --restricted"),
        (["list", "--restricted", "."], "unrecognized arguments"),
        (["export", "--restricted", "."], "unrecognized arguments"),
        (["index", "--restricted"], "for one folder"),
        (["index", "--restricted", ".", "."], "for one folder"),
    ],
    ids=lambda given: " ".join(given) if isinstance(given, list) else "",
)
def test_what_is_no_room_is_refused(arguments: list[str], reason: str) -> None:
    done = subprocess.run(
        reader(*arguments), capture_output=True, text=True, env=child(), timeout=20, check=False
    )
    assert done.returncode == 2
    assert reason in done.stderr
    assert done.stdout == ""


def test_the_index_of_a_room_can_be_made_beforehand(room: Path) -> None:
    done = subprocess.run(
        reader("index", "--restricted", str(room)),
        capture_output=True, text=True, env=child(), timeout=60, check=False,
    )  # fmt: skip
    assert done.stdout == "6 articles, 2 files skipped\n", done.stderr


# The fence ------------------------------------------------------------------------------------

ATTEMPTS = (
    "os.system('true')",
    "subprocess.run(['true'])",
    "os.posix_spawn('/bin/true', ['true'], {})",
    "os.execv('/bin/true', ['true'])",
    "os.fork()",
    "pty.spawn(['true'])",
    "socket.create_connection(('127.0.0.1', 9))",
    "open('/etc/passwd').read()",
    "open(room + '/bridge.txt').read()",
    "open('bridge.txt').read()",
    "os.open('..', os.O_RDONLY | os.O_NOFOLLOW)",
    "open('/tmp/x', 'w')",
    "open(room + '/new.txt', 'x')",
    "os.remove(room + '/bridge.txt')",
    "os.rename(room + '/bridge.txt', own + '/bridge.txt')",
    "os.listdir('/')",
    "os.listdir()",
    "list(os.scandir(room + '/..'))",
    "sqlite3.connect(room + '/x.db')",
    "sqlite3.connect('file:/etc/passwd?mode=ro', uri=True)",
)

FENCED = """
import os, pty, socket, sqlite3, subprocess, sys
from pathlib import Path
from tui import fence
room, own = sys.argv[1:3]
os.chdir(room)
fence.put_up(Path(room), [Path(own)])
for attempt in sys.argv[3:]:
    try:
        eval(attempt)
    except PermissionError as error:
        print("refused" if error.strerror == "not in a restricted room" else error)
    else:
        print("done:", attempt)
"""


def fenced(room: Path, own: Path, *attempts: str) -> list[str]:
    own.mkdir(exist_ok=True)
    command = [sys.executable, "-c", FENCED, str(room), str(own), *attempts]
    done = subprocess.run(command, capture_output=True, text=True, env=child(), check=False)
    assert done.stderr == ""
    return done.stdout.splitlines()


def test_the_fence_stops_whatever_was_forgotten(room: Path, tmp_path: Path) -> None:
    answers = fenced(room, tmp_path / "own", *ATTEMPTS)
    assert dict(zip(ATTEMPTS, answers, strict=True)) == dict.fromkeys(ATTEMPTS, "refused")


def test_the_fence_lets_through_what_a_session_needs(room: Path, tmp_path: Path) -> None:
    needed = (
        "open(own + '/x', 'w').close()",
        "open(own + '/x').read()",
        "sqlite3.connect(own + '/x.db')",
        "sqlite3.connect('file:x?mode=memory', uri=True)",
        "os.listdir(os.open(room, os.O_RDONLY | os.O_NOFOLLOW))",
        "__import__('articles.annotate')",
        "__import__('textual.widgets')",
    )
    answers = fenced(room, tmp_path / "own", *needed)
    assert answers == [f"done: {attempt}" for attempt in needed]
