"""What there is around the program before there is a screen: a terminal, its size, its settings.

Nothing here imports Textual, which reads its settings from the environment when it is imported.
"""

from __future__ import annotations

import io
import os
import resource
import sys
import termios
from collections.abc import Mapping, MutableMapping
from contextlib import suppress
from typing import Final

_ERASING_IN_COLOUR: Final = (
    *("xterm", "linux", "tmux", "rxvt", "alacritty", "foot", "ghostty", "kitty", "konsole"),
    *("mintty", "st-", "vte", "wezterm"),
)
"""How the names of the terminals begin that erase to the ground that they draw in."""

FILES = 128
"""Open files that are enough for all the reader does at once; on two processors it was seen to need
36, and each further thread that answers takes five."""


def refusal(
    environment: Mapping[str, str],
    stdin_tty: bool,
    stdout_tty: bool,
    stderr_tty: bool = True,
) -> str | None:
    """Return why the screen cannot be shown, in one line, or ``None`` where it can.

    Standard error counts because that is where Textual draws.
    """
    streams = {"input": stdin_tty, "output": stdout_tty, "error": stderr_tty}
    for name, is_terminal in streams.items():
        if not is_terminal:
            return f"standard {name} is not a terminal; onrecord list and show do without one"
    kind = environment.get("TERM", "")
    if kind in {"", "dumb"}:
        said = f"TERM is {kind}" if kind else "TERM is not set"
        return f"{said}, so this terminal cannot show a screen; onrecord list and show do"
    return None


def too_few_files() -> str | None:
    """Let the process open as many files as it needs; return why that is not allowed, in one line.

    The answers come from several threads, each with the index and the state open.
    """
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft >= FILES or soft == resource.RLIM_INFINITY:
        return None
    if hard != resource.RLIM_INFINITY and hard < FILES:
        return f"only {hard} files may be open at once, and the reader needs {FILES}: see ulimit -n"
    resource.setrlimit(resource.RLIMIT_NOFILE, (FILES, hard))
    return None


def is_remote(environment: Mapping[str, str]) -> bool:
    """Say whether the terminal is at the other end of an SSH connection."""
    return any(environment.get(name) for name in ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"))


def erases_in_colour(environment: Mapping[str, str]) -> bool:
    """Say whether the terminal erases to the ground that it draws in, as most do (``bce``).

    tmux does, whatever it calls itself; GNU screen, the VT100 and who is not known may not.
    """
    kind = environment.get("TERM", "")
    return bool(environment.get("TMUX")) or kind.startswith(_ERASING_IN_COLOUR)


def tune(environment: MutableMapping[str, str]) -> None:
    """Set what Textual reads when it is imported; what the user set already stays.

    No animations: a page costs 5 kB instead of 120. No smooth scrolling: it asks for the mouse in
    pixels, which some terminals then get wrong. No kitty keyboard protocol: no key of ours needs
    it, and a dropped connection would leave the shell with it. Half the frames over SSH.
    """
    environment.setdefault("TEXTUAL_ANIMATIONS", "none")
    environment.setdefault("TEXTUAL_SMOOTH_SCROLL", "0")
    environment.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
    if is_remote(environment):
        environment.setdefault("TEXTUAL_FPS", "30")


def use_utf8() -> None:
    """Read and write UTF-8 whatever the locale says.

    Terminals have been UTF-8 for decades; a Latin-1 locale on a server is a leftover, and would
    turn every dash into an escape of six letters.
    """
    for stream in (sys.__stdin__, sys.__stdout__, sys.__stderr__):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def give_size(terminal: int) -> None:
    """Give a terminal that says it has no lines and columns the usual 24 and 80.

    Serial lines and bare pseudo-terminals say so. Textual and Rich each put another size in place
    of none (80x24, 80x25), and the layout would swing between the two for ever. ``terminal`` is
    a file descriptor; one that is no terminal is left alone.
    """
    with suppress(OSError):
        if os.get_terminal_size(terminal) == (0, 0):
            termios.tcsetwinsize(terminal, (24, 80))
