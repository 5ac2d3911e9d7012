"""The programs that are measured: On Record, a bare Textual app, and newsboat where installed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.corpus import write_feed

BARE = '''
from textual.app import App
from textual.widgets import Static

class Bare(App):
    """The least that Textual can do: one widget and one key that changes it."""

    BINDINGS = [("q", "quit", "Quit"), ("j", "step", "Step")]
    ENABLE_COMMAND_PALETTE = False
    steps = 0

    def compose(self):
        yield Static("0 steps")

    def action_step(self):
        self.steps += 1
        self.query_one(Static).update(f"{self.steps} steps")

Bare().run()
'''


class Peer(NamedTuple):
    """How a program is run and what its keys are; an empty key means that it has no such thing.

    Of two keys the first lead to where the second, which is timed, does it.

    ``first`` is seen when there is something to see, ``answered`` when ``down``, pressed at the
    very start, was answered, or when ``enter`` has gone from there to the list; ``found`` is seen
    with what a search has found, where that does not come at once, and ``leave`` goes back.
    """

    name: str
    command: Sequence[str]
    environment: Mapping[str, str]
    first: str
    answered: str
    down: str
    quit: str
    enter: str = ""
    open: str = ""
    back: str = ""
    found: str = ""
    leave: str = "\x1b\x1b"
    search: tuple[str, str] = ("", "")
    entity: tuple[str, str] = ("", "")


def on_record(base: Path, folder: Path) -> Peer:
    """Return On Record on a folder; ``base`` is a home folder of its own."""
    return Peer(
        "On Record",
        [str(Path(sys.executable).with_name("onrecord")), str(folder)],
        {"HOME": str(base), "COLORTERM": ""},
        first="0: ",
        answered=" 2 of ",
        down="j",
        quit="Q",
        open="\r",
        back="q",
        search=("freservoi", "r"),
        entity=("4jj", "\r"),
    )


def bare(base: Path) -> Peer:
    """Return the bare Textual app."""
    file = base / "bare.py"
    file.write_text(BARE)
    command = [sys.executable, str(file)]
    return Peer("bare Textual", command, {"COLORTERM": ""}, "0 steps", "1 steps", "j", "q")


def newsboat(base: Path, count: int) -> Peer | None:
    """Return newsboat with the articles in its cache; ``None`` where it is not installed."""
    if not (program := shutil.which("newsboat")):
        return None
    home = base / f"newsboat-{count}"
    home.mkdir(exist_ok=True)
    write_feed(home / "feed.xml", count)
    (home / "urls").write_text(f"file://{home}/feed.xml\n")
    (home / "config").write_text("auto-reload no\n")
    command = [program, "-u", str(home / "urls"), "-C", str(home / "config")]
    command += ["-c", str(home / "cache.db")]
    subprocess.run([*command, "-x", "reload"], check=True, capture_output=True)
    return Peer(  # there j goes to the next feed: only the arrow goes down
        "newsboat",
        command,
        {},
        first="News",
        answered="0: ",
        down="\x1bOB",
        quit="qqq",
        enter="\r",
        open="\r",
        back="q",
        found="Search results",
        leave="q",
        search=("/reservoir", "\r"),
    )
