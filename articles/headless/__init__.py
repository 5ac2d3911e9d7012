"""The commands that work without a screen: text for people, JSON for programs.

Nothing here imports Textual. Each command is a module of its own with ``configure``, which adds
its arguments to a parser, and ``run``, which does it and returns the exit code: 0 ok, 1 nothing
found, 2 usage or input error.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from importlib import import_module

from articles.headless.failing import InputError

COMMANDS: Mapping[str, str] = {
    "list": "list the articles of a folder",
    "show": "print an article with its quotes and who said them",
    "quotes": "print the quotes of a folder, each with its speaker",
    "entities": "count the people, organisations and places of a folder",
    "search": "print the articles that hold certain words, and where",
    "export": "print whole articles with all that was found in them, as JSON",
    "annotate": "find quotes and names in any text",
    "index": "read a folder now, so that it opens at once later",
    "state": "export what was read, starred and corrected, or merge it from another machine",
}
"""Each command with one line about it."""

_MODULES: Mapping[str, str] = {
    "list": "listing",
    "show": "showing",
    "quotes": "quoting",
    "entities": "naming",
    "search": "searching",
    "export": "exporting",
    "annotate": "annotating",
    "index": "indexing",
    "state": "remembering",
}
_INPUT_ERROR = 2
_INTERRUPTED = 128 + 2
_READER_LEFT = 128 + 13
"""What a shell reports of a program that SIGPIPE or SIGINT ended."""


def main(arguments: list[str]) -> int:
    """Run one command, ``arguments[0]``, and return its exit code.

    ``--help`` ends the program as `argparse` does.
    """
    _speak_utf8()
    try:
        code = _run(arguments)
        print(end="", flush=True)
        return code
    except InputError as error:
        print(f"onrecord: {error}", file=sys.stderr)
        return _INPUT_ERROR
    except BrokenPipeError:  # nobody reads on, as behind `| head`
        _let_go_of_output()
        return _READER_LEFT
    except OSError as error:
        _let_go_of_output()
        print(f"onrecord: {error.filename or 'output'}: {error.strerror}", file=sys.stderr)
        return _INPUT_ERROR
    except KeyboardInterrupt:
        return _INTERRUPTED
    except Exception as error:  # a mistake of ours, or no memory left
        return _broken(error)


def _run(arguments: list[str]) -> int:
    name = arguments[0] if arguments else ""
    if name not in COMMANDS:
        raise InputError(f"no command '{name}'; there are {', '.join(COMMANDS)}")
    from articles.headless.options import parser_of

    module = import_module(f"{__name__}.{_MODULES[name]}")
    parser = parser_of(name, COMMANDS[name])
    module.configure(parser)
    code: int = module.run(parser.parse_args(arguments[1:]))
    return code


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale says; what a terminal cannot show is no reason to end."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _broken(error: Exception) -> int:
    """Tell of an error that nobody expected in one line; return the exit code."""
    from articles import journal
    from articles.sanitising import clean_line

    _let_go_of_output()
    print(f"onrecord: {clean_line(journal.last_words(error))}", file=sys.stderr)
    return journal.BROKEN


def _let_go_of_output() -> None:
    """Let what is still to be written go nowhere, or Python would complain of it at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
