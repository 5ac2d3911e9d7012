"""Reading over SSH: what is seen, what comes back, and what is left of the terminal."""

from __future__ import annotations

import base64
import re
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ssh.conftest import LogIn
from tests.ssh.server import Server, in_shell, reader
from tests.terminal.slow_line import Line
from tests.terminal.terminal import ALTERNATE_SCREEN, Terminal
from tests.terminal.test_running import is_as_it_was
from tests.tui.news import APPLES, BRIDGE, BUS, HEADLINES, HEARING

COPIED = re.compile(rb"\x1b\]52;c;([A-Za-z0-9+/=]+)(?:\x07|\x1b\\)")


def test_the_first_screen_is_there_and_q_leaves_the_terminal_as_it_was(session: Terminal) -> None:
    assert all(headline in session.text for headline in HEADLINES)
    session.press("\r")
    session.wait_for("1▌ “It cannot wait,”")
    session.press("qq")
    assert session.exit_code() == 0
    assert is_as_it_was(session)


def test_the_window_changes_its_size(session: Terminal) -> None:
    session.resize(120, 40)
    session.wait_for("2 Reading", "The harbour bridge in Bergen")
    session.resize(60, 20)
    session.wait_for("[1 Articles]")


@pytest.mark.parametrize(
    "kind",
    [
        "xterm-256color",
        "tmux-256color",
        "screen",
        "linux",
        "vt100",
        "xterm-kitty",
        "never-heard-of",
    ],
)
def test_every_terminal_shows_the_same_words(log_in: LogIn, kind: str) -> None:
    terminal = log_in(environment={"TERM": kind})
    terminal.wait_for(*HEADLINES)
    terminal.press("j\r")
    terminal.wait_for(HEARING, "Day 1 of")
    terminal.press("j" * 5)
    terminal.wait_until_gone("Day 1 of")
    assert "Day 2 of" in terminal.text
    assert terminal.unreadable == ""
    terminal.press("Q")
    assert terminal.exit_code() == 0


@pytest.mark.parametrize("kind", ["dumb", ""])
def test_a_terminal_that_can_do_nothing_is_refused_in_one_line(log_in: LogIn, kind: str) -> None:
    terminal = log_in(environment={"TERM": kind})
    assert terminal.exit_code() == 2
    assert b"onrecord: TERM is" in terminal.sent
    assert b"\x1b" not in terminal.sent


@pytest.mark.parametrize(
    "locale",
    [
        pytest.param({"PYTHONIOENCODING": "iso8859-1", "PYTHONUTF8": "0"}, id="Latin-1"),
        pytest.param({"LANG": "C", "LC_ALL": "C"}, id="C"),
        pytest.param({"LANG": "", "LC_ALL": ""}, id="none"),
    ],
)
def test_whatever_the_locale_the_words_are_utf8(log_in: LogIn, locale: dict[str, str]) -> None:
    terminal = log_in(environment=locale)
    terminal.wait_for(BRIDGE, "● ")
    terminal.press("\r")
    terminal.wait_for("“It cannot wait,”", "café")


def test_ctrl_z_goes_back_to_the_shell_and_fg_comes_back(
    log_in: LogIn, home: Path, news: Path
) -> None:
    shell = f"set -m; ( {reader(home, news)} ); echo in the shell; fg >/dev/null; echo done"
    terminal = log_in(in_shell({}, "bash", "-c", shell))
    terminal.wait_for(APPLES)
    terminal.bytes_until_quiet()
    terminal.press("\x1a")
    terminal.wait_until(lambda: b"in the shell" in terminal.sent, "to see the shell")
    left = terminal.sent.index(b"in the shell")
    assert not was_on(terminal.sent[:left], ALTERNATE_SCREEN)
    terminal.wait_until(lambda: was_on(terminal.sent[left:], ALTERNATE_SCREEN), "to come back")
    terminal.press("j")
    terminal.wait_for("2 of 6", *HEADLINES)
    terminal.press("Q")
    terminal.wait_until(lambda: b"done" in terminal.sent, "to be done")


def was_on(sent: bytes, mode: int) -> bool:
    return sent.rfind(b"\x1b[?%dh" % mode) > sent.rfind(b"\x1b[?%dl" % mode)


@pytest.mark.parametrize(
    "junk",
    [
        pytest.param(b"\xe9\xff\xc3", id="no UTF-8"),
        pytest.param(b"\x1b[200~q\x1b]0;title\x07\xe9\x00Q\x1b[201~", id="pasted"),
    ],
)
def test_after_junk_the_next_key_does_what_it_does(session: Terminal, junk: bytes) -> None:
    session.type(junk + b"j")
    session.wait_for("2 of 6", *HEADLINES)
    session.type(junk)
    session.press("j")
    session.wait_for("3 of 6", *HEADLINES)


def test_what_is_copied_arrives_in_the_terminal_of_the_reader(session: Terminal) -> None:
    session.press("\r]y")
    session.wait_for("sent to the clipboard (OSC 52)")
    copied = COPIED.findall(session.sent)
    assert "Two bolts are gone" in base64.b64decode(copied[-1]).decode()


def test_without_a_terminal_it_says_so_and_ends(server: Server, home: Path, news: Path) -> None:
    started = time.monotonic()
    ended = subprocess.run(
        server.ssh(reader(home, news), "-T"),
        stdin=subprocess.PIPE,
        capture_output=True,
        timeout=20,
        check=False,
    )
    assert ended.returncode == 2
    assert ended.stdout == b""
    assert ended.stderr.startswith(b"onrecord: standard input is not a terminal")
    assert ended.stderr.count(b"\n") == 1
    assert time.monotonic() - started < 10


def test_an_idle_screen_sends_nothing_for_ten_seconds(session: Terminal) -> None:
    session.press("\r")
    session.wait_for("1▌ “It cannot wait,”")
    session.bytes_until_quiet(1)
    before = len(session.sent)
    session.watch(10)
    assert len(session.sent) == before


def test_over_a_slow_line_what_is_typed_ahead_is_done_and_a_held_key_is_caught_up_with(
    log_in: LogIn,
) -> None:
    line = Line(delay=0.2, rate=9_600)
    terminal = log_in(line=line)
    terminal.wait_for(BRIDGE[:20], "1 of 6")
    terminal.press("j\r/Letter 30 is\rs1jj\r")
    terminal.wait_for("4 of 6", "voted for a night bus")
    terminal.press("1kk\r")
    terminal.wait_for("2 of 6", "Letter 30 is the worst")  # where it was left
    for _ in range(60):
        terminal.press("j")
        terminal.watch(1 / 30)
    let_go = len(terminal.sent)
    terminal.press("G")
    terminal.wait_for("100 %")
    assert len(terminal.sent) - let_go < 1.5 * line.rate


class TestInsideTmux:
    """tmux over there, with its default settings."""

    @pytest.fixture
    def inside(self, log_in: LogIn, home: Path, news: Path) -> Iterator[Terminal]:
        socket = home.parent / "tmux"
        terminal = log_in(
            in_shell({}, "tmux", "-S", socket, "-f", "/dev/null", "new", reader(home, news)),
            size=(100, 30),
        )
        terminal.wait_for(BRIDGE[:20], "of 6")
        terminal.bytes_until_quiet()
        yield terminal
        end = ["tmux", "-S", str(socket), "kill-server"]  # it outlives the connection
        subprocess.run(end, capture_output=True, timeout=10, check=False)

    def test_it_is_read_and_left(self, inside: Terminal) -> None:
        inside.press("j\r")
        inside.wait_for(HEARING, "Day 1 of")
        inside.press("z" + "j" * 5)
        inside.wait_until_gone("Day 1 of")
        assert "Day 2 of" in inside.text
        inside.press("z?")
        inside.wait_for("Keys in the pane")
        inside.press("qQ")
        assert inside.exit_code() == 0

    def test_a_copy_goes_through_tmux(self, inside: Terminal, home: Path) -> None:
        inside.press("\r]y")
        inside.wait_for("through tmux")
        kept = subprocess.run(
            ["tmux", "-S", home.parent / "tmux", "show-buffer"],
            capture_output=True,
            timeout=10,
            check=True,
        )
        assert "Two bolts are gone" in kept.stdout.decode()


class TestARestrictedRoom:
    """A key that opens one folder and nothing else."""

    @pytest.fixture
    def room(self, server: Server, home: Path, news: Path) -> object:
        command = reader(home, "--restricted", news, "--user", "ana").replace('"', '\\"')
        server.let_in(f'command="{command}"')
        yield
        server.let_in("")

    @pytest.mark.usefixtures("room")
    def test_whatever_is_asked_for_the_folder_is_opened(self, log_in: LogIn) -> None:
        terminal = log_in("cat /etc/passwd")
        terminal.wait_for(BRIDGE[:20], BUS)
        terminal.press("js")
        terminal.wait_for("★ " + HEARING)
        terminal.press("\x1aew|o")
        terminal.press("j")
        terminal.wait_for("3 of 6")
        terminal.press("Q")
        assert terminal.exit_code() == 0
        assert b"root:" not in terminal.sent
        again = log_in("/bin/sh")
        again.wait_for("★ " + HEARING)

    @pytest.mark.usefixtures("room")
    def test_without_a_terminal_there_is_no_way_in(self, server: Server) -> None:
        ended = subprocess.run(
            server.ssh("cat /etc/passwd", "-T"),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=20,
            check=False,
        )
        assert ended.returncode == 2
        assert ended.stdout == b""
