"""A session in a restricted room, run as a program: everything is tried, and every event noted.

``python -m tests.hostile.room_session FOLDER`` presses each key there is in the reading pane and
each that does something in the others, chooses what that offers, and runs every command. It
prints, as JSON, what the process was caught at: the audit events of Python that mean a program, a
connection, or a file.
"""

from __future__ import annotations

import asyncio
import json
import os
import string
import sys
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from tests.tui.reader import press, settle
from tui import run
from tui.app import ReaderApp
from tui.commands import COMMANDS
from tui.config import Config
from tui.guarded import GuardedApp
from tui.palette import Palette
from tui.room import Room

LETTERS = string.ascii_letters + string.digits + string.punctuation
CONTROLS = [f"ctrl+{letter}" for letter in string.ascii_lowercase + "@\\]^_"]
NAMED = [
    *("enter", "escape", "tab", "shift+tab", "space", "backspace", "delete", "insert"),
    *("up", "down", "left", "right", "home", "end", "pageup", "pagedown"),
    *(f"f{number}" for number in range(1, 13)),
]
QUIT = {"q", "Q", "ctrl+q"}
KEYS = [key for key in (*LETTERS, *CONTROLS, *NAMED) if key not in QUIT]
BOUND = {key for command in COMMANDS for key in command.keys.split(",")}

PROGRAMS = ("os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system", "subprocess.", "pty.")
NETWORK = ("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "webbrowser.")
FILES = ("open", "os.listdir", "os.scandir", "os.mkdir", "os.remove", "os.rename", "os.link")

caught: dict[str, list[Any]] = {"programs": [], "network": [], "files": []}


def note(event: str, arguments: tuple[Any, ...]) -> None:
    """Note an event; files by their path and whether they are changed."""
    if event.startswith(PROGRAMS):
        caught["programs"].append([event, repr(arguments)])
    elif event.startswith(NETWORK):
        caught["network"].append([event, repr(arguments)])
    elif event in FILES and not isinstance(arguments[0], int):
        reads = event in ("os.listdir", "os.scandir") or (
            event == "open" and not arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        )
        caught["files"].append([os.fsdecode(arguments[0] or "."), not reads])


async def try_key(app: ReaderApp, pilot: Pilot[int], pane: str, key: str) -> None:
    """Press a key in a pane, choose the first of what it offers, and leave that again."""
    await press(pilot, pane, key)
    if app.screen is not app.main or app.main.bar.is_open:
        await press(pilot, "enter", "escape", "escape")
    assert app.is_running, (pane, key)


async def try_everything(app: ReaderApp) -> None:
    """Try the keys in all panes, and all commands, those of the palette and those it leaves out."""
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        sys.addaudithook(note)
        for pane in "1234":
            for key in (key for key in KEYS if pane == "2" or key in BOUND):
                await try_key(app, pilot, pane, key)
            await press(pilot, "escape", "escape", pane)
            caught[f"palette {pane}"] = [
                str(hit.text) async for hit in Palette(app.screen).discover()
            ]
        for command in COMMANDS:
            if command.id not in ("quit", "out"):
                app.run_command(command.id)
                await press(pilot, "enter", "escape", "escape")
        await press(pilot, "ctrl+r")


def main(folder: Path) -> None:
    def try_all(app: ReaderApp, **_: object) -> int:
        asyncio.run(try_everything(app))
        return 0

    GuardedApp.run = try_all  # type: ignore[method-assign,assignment]
    code = run.run([folder], Config(restricted=True), "room", Room(folder, "ana"))
    print(json.dumps({**caught, "code": code}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
