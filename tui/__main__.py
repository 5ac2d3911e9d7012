"""The program ``onrecord``: its arguments, what it refuses, and the reader itself.

Textual is imported last of all, and only where a screen is wanted.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from articles import __version__, headless
from articles.places import bundled
from tui.commands import COMMANDS, PRESETS, keymap, keys_of, listing, markdown_table
from tui.config import NARROWEST, WIDEST, Config, ConfigError, load

if TYPE_CHECKING:
    from tui.room import Room

USAGE_ERROR = 2
INTERRUPTED = 128 + 2
"""What a shell reports of a program that SIGINT ended."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return the exit code: 0 ok, 1 nothing found, 2 usage or input."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and given[0] in headless.COMMANDS:
        return headless.main(given)
    if given and given[0] == "keys":
        return _keys(given[1:])
    options = _parser().parse_args(given)
    if options.restricted or options.user:
        return _enter(options)
    return _log() if options.log else _open(options)


def _open(options: argparse.Namespace) -> int:
    """Open the reader on folders and files; on the bundled library where there are none."""
    try:
        config = _config(options, load(options.config, [entry.id for entry in COMMANDS]))
    except ConfigError as error:
        return _refuse(str(error))
    paths = [Path(name) for name in options.paths]
    for path in paths:
        if not path.exists():
            return _refuse(f"{path}: there is no such file or folder")
    return _read(paths or [bundled()], config, _place(paths))


def _enter(options: argparse.Namespace) -> int:
    """Open the reader in a restricted room, where nothing but the command line sets anything."""
    from tui.room import RoomError, forget, room_of

    if not options.restricted:
        return _refuse("--user is for --restricted")
    if options.config or options.log:
        return _refuse("--restricted has neither --config nor --log")
    try:
        room = room_of([Path(name) for name in options.paths], options.user)
        config = _config(options, Config(restricted=True))
    except (RoomError, ConfigError) as error:
        return _refuse(str(error))
    forget(os.environ)
    return _read([room.folder], config, _cleaned(room.name), room)


def _read(paths: Sequence[Path], config: Config, place: str, room: Room | None = None) -> int:
    """Start the reader, if there is a terminal for it."""
    from tui import early_screen, environment, garbage

    ttys = (stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))
    reason = environment.refusal(os.environ, *ttys) or environment.too_few_files()
    if reason:
        return _refuse(reason)
    environment.use_utf8()
    environment.give_size(sys.stdin.fileno())
    environment.tune(os.environ)
    early = None if room else early_screen.put_up(paths, config, place)
    try:
        garbage.hold()
        from tui.run import run

        return run(paths, config, place, room, early)
    except KeyboardInterrupt:  # from another program: as keys, Ctrl+C is one of many
        return INTERRUPTED
    finally:
        if early:
            early.leave()


def _place(paths: Sequence[Path]) -> str:
    """Return what the title line calls that which is read."""
    if not paths:
        return "the bundled library"
    first = _cleaned(str(paths[0]))
    home = str(Path.home()) if "HOME" in os.environ else ""
    if home and first.startswith(home + os.sep):
        first = f"~{first[len(home) :]}"
    return first if len(paths) == 1 else f"{first} and {len(paths) - 1} more"


def _cleaned(name: str) -> str:
    if name.isascii() and name.isprintable():
        return name
    from articles.sanitising import clean_line

    return clean_line(name)


def _parser() -> argparse.ArgumentParser:
    commands = {**headless.COMMANDS, "keys": "list the commands and their keys"}
    width = max(len(name) for name in commands)
    parser = argparse.ArgumentParser(
        prog="onrecord",
        usage="onrecord [options] [FOLDER|FILE ...]\n       onrecord COMMAND ...",
        description="Read the news in your terminal, and see who said what.",
        epilog="commands that work without a screen (COMMAND --help tells more):\n"
        + "\n".join(f"  {name:<{width}}  {about}" for name, about in commands.items())
        + "\n\nWithout FOLDER it opens a small library of its own. Press ? in the reader for keys.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("paths", nargs="*", metavar="FOLDER|FILE", help="what to read")
    parser.add_argument("--theme", choices=["auto", "dark", "light", "terminal"])
    parser.add_argument("--width", type=int, metavar="COLUMNS", help="width of the text")
    parser.add_argument("--preset", choices=list(PRESETS), help="keys of another program")
    parser.add_argument("--no-mouse", action="store_true", help="leave the mouse to the terminal")
    parser.add_argument("--config", type=Path, metavar="FILE", help="read this settings file")
    parser.add_argument("--log", action="store_true", help="print what went wrong in the program")
    parser.add_argument(
        "--restricted", action="store_true", help="nothing but FOLDER can be reached; for a server"
    )
    parser.add_argument("--user", metavar="NAME", help="with --restricted: whose marks to keep")
    parser.add_argument("--version", action="version", version=f"onrecord {__version__}")
    return parser


def _config(options: argparse.Namespace, config: Config) -> Config:
    """Return the settings with what the command line says over them; raises ``ConfigError``."""
    if options.theme:
        config = config._replace(theme=options.theme)
    if options.width:
        if not NARROWEST <= options.width <= WIDEST:
            raise ConfigError(f"--width must be from {NARROWEST} to {WIDEST}")
        config = config._replace(width=options.width)
    if options.preset:
        config = config._replace(preset=options.preset)
    if options.no_mouse:
        config = config._replace(mouse=False)
    return config


def _log() -> int:
    """Print the log; 1 where nothing ever went wrong."""
    from articles.journal import journal_file

    try:
        print(journal_file().read_text(encoding="utf-8"), end="")
    except OSError as error:
        print(f"onrecord: no log: {error.strerror or error}", file=sys.stderr)
        return 1
    return 0


def _keys(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="onrecord keys", description="List the commands with their keys."
    )
    parser.add_argument("--config", type=Path, metavar="FILE", help="read this settings file")
    parser.add_argument("--markdown", action="store_true", help="default keys, as README has them")
    parser.add_argument("--json", action="store_true", help="for programs")
    options = parser.parse_args(arguments)
    if options.markdown:
        print(markdown_table())
        return 0
    try:
        config = load(options.config, [entry.id for entry in COMMANDS])
    except ConfigError as error:
        return _refuse(str(error))
    changed = keymap(config.preset, config.keys)
    if options.json:
        import json

        for entry in COMMANDS:
            row = {"id": entry.id, "keys": keys_of(entry, changed).split(), "title": entry.title}
            print(json.dumps(row, ensure_ascii=False))
    else:
        print(listing(changed))
    return 0


def _refuse(reason: str) -> int:
    from articles.sanitising import clean

    print(f"onrecord: {clean(reason)}", file=sys.stderr)
    return USAGE_ERROR


if __name__ == "__main__":
    sys.exit(main())
