"""The terminal around the screen: its clipboard, its signals, links and other programs."""

from __future__ import annotations

import os
import re
import select
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import CancelledError
from contextlib import suppress
from functools import partial
from tempfile import TemporaryFile
from typing import Final, Protocol
from urllib.parse import urlsplit

from articles.sanitising import clean
from tui.environment import is_remote

LARGEST_COPY: Final = 100_000
"""Bytes of UTF-8 that are sent to a clipboard at most: xterm and others drop a longer OSC 52."""

LEAVING: Final = 2.0
"""Seconds that the screen has to be tidied up after a hangup, before the process just ends."""

_HELD: Final = frozenset({signal.SIGHUP, signal.SIGTERM})
_IGNORED_BY_PYTHON: Final = (signal.SIGPIPE, signal.SIGXFSZ)
_WEB_LINK: Final = re.compile(r"https?://[^\s\x00-\x1f\x7f-\x9f\"<>\\^`{|}]+", re.IGNORECASE)


# The clipboard --------------------------------------------------------------------------------


def fits_clipboard(text: str) -> bool:
    """Say whether a terminal can be expected to take as much as ``text``, once it is cleaned."""
    return len(clean(text).encode()) <= LARGEST_COPY


class HasClipboard(Protocol):
    """What is needed of a Textual ``App`` to copy: it sends the text to the terminal as OSC 52."""

    def copy_to_clipboard(self, text: str) -> None:
        """Send ``text``; no terminal answers whether it took it."""


def copy(app: HasClipboard, text: str, environment: Mapping[str, str] = os.environ) -> str:
    """Send ``text`` to the clipboard of the terminal; return a few words on what was done.

    They never claim success, for a terminal does not say. Inside tmux the text goes through tmux,
    which passes it on with its default settings; a bare OSC 52 it would keep. The text is cleaned
    once more, for the name of a file may be copied too, and that can be any bytes.
    """
    text = clean(text)
    if not text:
        return "nothing to copy"
    if not fits_clipboard(text):
        size = len(text.encode())
        return f"not copied: {size // 1000} kB, and a terminal takes {LARGEST_COPY // 1000} at most"
    if environment.get("TMUX") and _tell_tmux(text):
        return "sent to the clipboard (through tmux)"
    app.copy_to_clipboard(text)
    return "sent to the clipboard (OSC 52)"


def _tell_tmux(text: str) -> bool:
    if not (tmux := shutil.which("tmux")):
        return False
    try:
        told = subprocess.run(
            [tmux, "load-buffer", "-w", "-"],  # -w: to the clipboard too; since tmux 3.2
            input=text.encode(),
            capture_output=True,
            timeout=1,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return told.returncode == 0


# Other programs -------------------------------------------------------------------------------


def open_link(
    url: str, command: Sequence[str] = (), environment: Mapping[str, str] = os.environ
) -> str:
    """Open a web page in a browser; return a few words on what was done.

    ``command`` is the reader's own browser with its arguments; without one the desktop's is used,
    where there is a desktop on this side of the connection. Else the link is only given back to be
    copied: the browsers that Python would find there draw over the screen. Links other than http
    and https are never opened. The link cannot be taken for an option, since it begins with its
    scheme, nor for a command, since no shell sees it.
    """
    if not _is_web_link(url):
        return f"not opened, because only http and https links are: {url}"
    opener = tuple(command) or _desktop(environment)
    if not opener:
        where = "over SSH" if is_remote(environment) else "without a desktop"
        return f"no browser {where}; the link is {url}"
    try:
        _start([*opener, url])
    except OSError as error:
        return f"{opener[0]} cannot be started ({error.strerror}); the link is {url}"
    return f"asked {opener[0]} to open {url}"


def run_in_front(arguments: Sequence[str], words: str | None = None) -> int:
    """Run an editor or pager on this terminal and wait for it; return its exit code.

    It reads ``words`` from its standard input, or what is typed. The screen must be suspended
    meanwhile. Raises ``OSError`` where the program cannot be started.
    """
    keys = (signal.SIGINT, signal.SIGQUIT)
    before = [(number, signal.signal(number, signal.SIG_IGN)) for number in keys]
    try:
        with TemporaryFile() as file:  # a pipe would block where a program reads late
            file.write((words or "").encode())
            file.seek(0)
            process = os.posix_spawnp(
                arguments[0],
                list(arguments),
                os.environ,
                file_actions=() if words is None else [(os.POSIX_SPAWN_DUP2, file.fileno(), 0)],
                setsigmask=(),
                setsigdef=(*_IGNORED_BY_PYTHON, *keys),
            )
            return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    finally:
        for number, handler in before:
            signal.signal(number, handler)


def wait_for_enter() -> None:
    """Leave what a program has printed on the terminal until the reader has read it."""
    os.write(1, b"\nEnter goes back to On Record. ")
    os.read(0, 1024)  # a whole line: the terminal gives no less while the screen is suspended


def _is_web_link(url: str) -> bool:
    if not _WEB_LINK.fullmatch(url):
        return False
    try:
        return bool(urlsplit(url).hostname)
    except ValueError:  # such as half an IPv6 address
        return False


def _desktop(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Return the command of the desktop for links, empty where nobody would see the page."""
    if is_remote(environment):
        return ()
    if sys.platform == "darwin":
        return ("open",)
    on_screen = environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")
    return ("xdg-open",) if on_screen and shutil.which("xdg-open") else ()


def _start(arguments: Sequence[str]) -> None:
    """Start a program that has nothing to do with this terminal and may outlive it.

    Not by ``subprocess``: there the held signals would stay held in the child.
    """
    silence = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_RDWR, 0) for stream in (0, 1, 2)]
    process = os.posix_spawnp(
        arguments[0],
        list(arguments),
        os.environ,
        file_actions=silence,
        setsid=True,
        setsigmask=(),
        setsigdef=_IGNORED_BY_PYTHON,
    )
    threading.Thread(target=os.waitpid, args=(process, 0), daemon=True).start()


# Hangups --------------------------------------------------------------------------------------


class Leaves(Protocol):
    """What is needed of a Textual ``App`` to leave it from another thread."""

    def call_from_thread(self, callback: Callable[[], object]) -> object:
        """Call in the app's own thread; raises ``RuntimeError`` where the app does not run."""

    def exit(self, *, return_code: int) -> None:
        """End the app in order; ``return_code`` becomes the exit code of the process."""


def leave_on_hangup(app: Leaves) -> None:
    """Leave ``app`` in order when the connection drops or the process is told to end.

    Call it before ``app.run()``: the threads that start after it hold SIGHUP and SIGTERM back, so
    that the kernel can give them to nobody but the thread that waits for them here. The exit code
    is 128 and the number of the signal. An app that cannot leave, because its output is stuck in
    a dead connection, is ended after ``LEAVING`` seconds. SIGINT is left alone: the terminal does
    not send it while the screen is up.

    A reader without a terminal has nothing to stay for, so ``nohup`` is not heeded, and a terminal
    that goes without a signal, as one does that is not the controlling one, counts as a hangup.
    """
    for number in _HELD:
        signal.signal(number, signal.SIG_DFL)  # one that is ignored would never be waited for
    signal.pthread_sigmask(signal.SIG_BLOCK, _HELD)
    threading.Thread(target=_wait_to_leave, args=(app,), daemon=True).start()
    threading.Thread(target=_watch_terminal, args=(sys.stdin.fileno(),), daemon=True).start()


def _watch_terminal(terminal: int) -> None:
    watch = select.poll()
    watch.register(terminal, 0)  # for nothing but the hangup, which is always told
    if any(event & select.POLLHUP for _, event in watch.poll()):
        os.kill(os.getpid(), signal.SIGHUP)


def _wait_to_leave(app: Leaves) -> None:
    code = 128 + signal.sigwait(_HELD)
    threading.Thread(target=_ask_to_leave, args=(app, code), daemon=True).start()
    time.sleep(LEAVING)
    os._exit(code)


def _ask_to_leave(app: Leaves, code: int) -> None:
    with suppress(RuntimeError, CancelledError):  # not running yet, or no longer
        app.call_from_thread(partial(app.exit, return_code=code))
