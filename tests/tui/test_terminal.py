"""What the program knows of the terminal around it, and what it does outside the screen."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tui import terminal
from tui.terminal import LARGEST_COPY, copy, fits_clipboard, open_link, run_in_front

LINK = "https://courier.example/politics?day=4&page=2#top"
SSH = {"SSH_CONNECTION": "192.0.2.1 5000 192.0.2.2 22"}
DESKTOP = {"DISPLAY": ":0"}
SCREEN = {"TERM": "xterm-256color"}


class Clipboard:
    """Stands for the app: keeps what it was told to copy."""

    def __init__(self) -> None:
        self.sent: list[str] = []

    def copy_to_clipboard(self, text: str) -> None:
        self.sent.append(text)


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], Path]:
    """Return a maker of shell scripts that are found before anything else of that name."""
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)

    def make(name: str, script: str) -> Path:
        path = tmp_path / name
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)
        return path

    return make


def wait_for(path: Path) -> str:
    """Return the lines of a file once there are any, the last of them whole."""
    until = time.monotonic() + 10
    while time.monotonic() < until:
        if path.exists() and (words := path.read_text()).endswith("\n"):
            return words
        time.sleep(0.01)
    raise AssertionError(f"nothing was written to {path.name}")


class TestCopy:
    def test_the_terminal_is_sent_the_text(self) -> None:
        app = Clipboard()
        assert copy(app, "“I expect rain”", {}) == "sent to the clipboard (OSC 52)"
        assert app.sent == ["“I expect rain”"]

    def test_success_is_never_claimed(self) -> None:
        assert "copied" not in copy(Clipboard(), "words", {})

    def test_no_text_is_not_sent(self) -> None:
        app = Clipboard()
        assert copy(app, "", {}) == "nothing to copy"
        assert app.sent == []

    def test_the_name_of_a_file_may_be_any_bytes_and_does_no_harm(self) -> None:
        app = Clipboard()
        copy(app, "news/\udcff\x1b[201~rm -r \x1b]0;title\x07x.txt", {})
        assert app.sent == ["news/\ufffdrm -r x.txt"]

    def test_a_text_as_large_as_allowed_is_sent(self) -> None:
        app = Clipboard()
        copy(app, "x" * terminal.LARGEST_COPY, {})
        assert len(app.sent) == 1

    def test_a_larger_one_is_not_and_says_so(self) -> None:
        app = Clipboard()
        said = copy(app, "é" * 60_000, {})
        assert said == "not copied: 120 kB, and a terminal takes 100 at most"
        assert app.sent == []

    def test_inside_tmux_it_goes_through_tmux(
        self, program: Callable[[str, str], Path], tmp_path: Path
    ) -> None:
        program("tmux", f'echo "$@" > {tmp_path}/arguments; cat > {tmp_path}/text')
        app = Clipboard()
        assert copy(app, "“rain”\n", {"TMUX": "/x,1,0"}) == "sent to the clipboard (through tmux)"
        assert (tmp_path / "arguments").read_text() == "load-buffer -w -\n"
        assert (tmp_path / "text").read_text() == "“rain”\n"
        assert app.sent == []

    def test_where_tmux_refuses_the_terminal_is_sent_it(
        self, program: Callable[[str, str], Path]
    ) -> None:
        program("tmux", "echo unknown option >&2; exit 1")
        app = Clipboard()
        assert copy(app, "rain", {"TMUX": "/x,1,0"}) == "sent to the clipboard (OSC 52)"
        assert app.sent == ["rain"]


class TestOpenLink:
    @pytest.fixture
    def browser(self, program: Callable[[str, str], Path], tmp_path: Path) -> Sequence[str]:
        script = f'for word in "$@"; do echo "$word"; done > {tmp_path}/opened'
        return (str(program("browser", script)), "--new-tab")

    def test_the_command_gets_the_link_as_its_last_word(
        self, browser: Sequence[str], tmp_path: Path
    ) -> None:
        assert open_link(LINK, browser, {}) == f"asked {browser[0]} to open {LINK}"
        assert wait_for(tmp_path / "opened") == f"--new-tab\n{LINK}\n"

    def test_no_shell_sees_the_link(self, browser: Sequence[str], tmp_path: Path) -> None:
        link = "https://courier.example/$(id);touch%20x&&'y'"
        open_link(link, browser, {})
        assert wait_for(tmp_path / "opened") == f"--new-tab\n{link}\n"

    def test_a_command_of_the_readers_own_is_used_over_ssh_too(
        self, browser: Sequence[str], tmp_path: Path
    ) -> None:
        open_link(LINK, browser, SSH)
        assert LINK in wait_for(tmp_path / "opened")

    @pytest.mark.parametrize(
        "link",
        [
            "file:///etc/passwd",
            "javascript:alert(1)",
            "ftp://courier.example/",
            "mailto:press@northmoor.example",
            "--help",
            "https://",
            "https:///path",
            "https://courier.example/ --flag",
            "https://courier.example/\x1b]0;x",
            "https://[::1",
            " https://courier.example/",
            "",
        ],
    )
    def test_nothing_but_web_pages_is_opened(self, link: str, browser: Sequence[str]) -> None:
        assert open_link(link, browser, DESKTOP).startswith("not opened")

    def test_the_scheme_may_be_in_capitals(self, browser: Sequence[str]) -> None:
        assert open_link("HTTPS://courier.example/", browser, {}).startswith("asked")

    def test_over_ssh_the_link_is_given_back(self) -> None:
        assert open_link(LINK, (), SSH | DESKTOP) == f"no browser over SSH; the link is {LINK}"

    def test_without_a_desktop_the_link_is_given_back(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys, "platform", "linux")
        assert open_link(LINK, (), {}) == f"no browser without a desktop; the link is {LINK}"

    @pytest.mark.parametrize("environment", [DESKTOP, {"WAYLAND_DISPLAY": "wayland-0"}])
    def test_a_desktop_is_asked(
        self,
        program: Callable[[str, str], Path],
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        environment: dict[str, str],
    ) -> None:
        monkeypatch.setattr(sys, "platform", "linux")
        program("xdg-open", f'echo "$1" > {tmp_path}/opened')
        assert open_link(LINK, (), environment) == f"asked xdg-open to open {LINK}"
        assert wait_for(tmp_path / "opened") == f"{LINK}\n"

    def test_a_mac_always_has_a_desktop(
        self,
        program: Callable[[str, str], Path],
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setattr(sys, "platform", "darwin")
        program("open", f'echo "$1" > {tmp_path}/opened')
        assert open_link(LINK, (), {}) == f"asked open to open {LINK}"
        assert wait_for(tmp_path / "opened") == f"{LINK}\n"

    def test_a_command_that_is_not_there_is_named(self) -> None:
        said = open_link(LINK, ("no-such-browser",), {})
        assert said.startswith("no-such-browser cannot be started (No such file")
        assert said.endswith(LINK)

    def test_the_browser_cannot_draw_over_the_screen(
        self, program: Callable[[str, str], Path], tmp_path: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        loud = program("loud", f"echo shouting; echo shouting >&2; echo > {tmp_path}/done x")
        open_link(LINK, (str(loud),), {})
        wait_for(tmp_path / "done")
        assert capfd.readouterr() == ("", "")

    def test_the_browser_hears_the_signals_that_are_held_here(
        self, program: Callable[[str, str], Path], tmp_path: Path
    ) -> None:
        look = "import signal; print(signal.pthread_sigmask(signal.SIG_BLOCK, ()))"
        looking = program("looking", f"{sys.executable} -c '{look}' > {tmp_path}/mask")
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGHUP, signal.SIGTERM})
        try:
            open_link(LINK, (str(looking),), {})
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
        assert wait_for(tmp_path / "mask") == "set()\n"


class TestRunInFront:
    def test_it_waits_and_gives_the_exit_code(self, program: Callable[[str, str], Path]) -> None:
        assert run_in_front([str(program("editor", "exit 7"))]) == 7

    def test_the_program_has_the_terminal(
        self, program: Callable[[str, str], Path], capfd: pytest.CaptureFixture[str]
    ) -> None:
        run_in_front([str(program("editor", 'echo "$1"')), "harbour strike.txt"])
        assert capfd.readouterr().out == "harbour strike.txt\n"

    def test_a_key_that_interrupts_it_does_not_interrupt_the_reader(
        self, program: Callable[[str, str], Path]
    ) -> None:
        editor = program("editor", "kill -INT $PPID; kill -INT $$")
        before = signal.getsignal(signal.SIGINT)
        assert run_in_front([str(editor)]) == -signal.SIGINT
        assert signal.getsignal(signal.SIGINT) is before

    def test_a_program_that_is_not_there_is_an_error(self) -> None:
        with pytest.raises(FileNotFoundError):
            run_in_front(["no-such-editor"])


HANGUP = """
import os, sys, threading, time
from tui import terminal

class App:
    def call_from_thread(self, callback):
        if {stuck}:
            time.sleep(60)
        return callback()
    def exit(self, *, return_code):
        print("left in order", flush=True)
        os._exit(return_code)

terminal.LEAVING = 0.5
terminal.leave_on_hangup(App())
print("up", flush=True)
time.sleep(60)
"""


class TestHangup:
    @pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
    @pytest.mark.parametrize("stuck", [False, True])
    def test_the_app_leaves_in_order_or_is_ended(self, number: signal.Signals, stuck: bool) -> None:
        script = HANGUP.format(stuck=stuck)
        with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"up\n"
            os.kill(process.pid, number)
            said = process.stdout.read()
            assert process.wait(10) == 128 + number
        assert said == (b"" if stuck else b"left in order\n")

    def test_a_hangup_that_was_to_be_ignored_is_noticed(self) -> None:
        command = ["nohup", sys.executable, "-c", HANGUP.format(stuck=False)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"up\n"
            os.kill(process.pid, signal.SIGHUP)
            assert process.wait(10) == 128 + signal.SIGHUP

    def test_a_terminal_that_goes_without_a_signal_is_noticed(self) -> None:
        outer, inner = pty.openpty()
        command = [sys.executable, "-c", HANGUP.format(stuck=False)]
        with subprocess.Popen(command, stdin=inner, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"up\n"
            os.close(inner)
            os.close(outer)
            assert process.wait(10) == 128 + signal.SIGHUP

    def test_an_interrupt_is_not_held(self) -> None:
        # A shell lets what it runs in the background ignore it, and so would these tests there.
        heard = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
        command = [sys.executable, "-c", f"{heard}\n{HANGUP.format(stuck=False)}"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"up\n"
            os.kill(process.pid, signal.SIGINT)
            assert process.wait(10) != 0


def test_a_clipboard_takes_so_many_bytes_and_any_name_of_a_file() -> None:
    assert fits_clipboard("é" * (LARGEST_COPY // 2))
    assert not fits_clipboard("é" * (LARGEST_COPY // 2 + 1))
    assert fits_clipboard("caf\udce9.txt")
