"""``onrecord state``: what the reader did, as text for another machine."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from articles.headless.failing import InputError
from articles.headless.printing import FOUND, NOTHING_FOUND, complain, shown

if TYPE_CHECKING:
    from articles.state import State


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the two directions."""
    directions = parser.add_subparsers(dest="direction", required=True, metavar="export|import")
    giving = "print marks, places, corrections and saved filters, as lines of JSON"
    directions.add_parser("export", help=giving, description=giving)
    taking = "merge what another machine exported: the later change of each mark and name stays"
    incoming = directions.add_parser("import", help=taking, description=taking)
    incoming.add_argument("file", type=Path, metavar="FILE", help="its lines; - is standard input")


def run(options: argparse.Namespace) -> int:
    """Export or import."""
    with _open_state() as state:
        return _export(state) if options.direction == "export" else _import(state, options.file)


@contextmanager
def _open_state() -> Iterator[State]:
    from articles.state import State

    state = State()
    try:
        if state.notice:
            complain(state.notice)
        yield state
    finally:
        state.close()


def _export(state: State) -> int:
    from articles.state.exchange import as_line, correction_as_line, filter_as_line

    lines = [as_line(record) for record in state.records()]
    lines += [correction_as_line(correction) for correction in state.corrections.lines()]
    lines += [filter_as_line(saved) for saved in state.filters.all()]
    for line in lines:
        print(line)
    return FOUND if lines else NOTHING_FOUND


def _import(state: State, file: Path) -> int:
    """Merge all of a file, or nothing where a line is wrong or nothing can be kept."""
    from articles.state.exchange import ExchangeError, Exported, read_lines

    try:
        data = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
        read = read_lines(data.decode().split("\n"))
    except OSError as error:
        raise InputError(f"{shown(file)}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise InputError(f"{shown(file)}: is not UTF-8, as an export is") from None
    except ExchangeError as error:
        raise InputError(f"{shown(file)}: {error}") from None
    if not state.is_kept or not state.merge(read.records):
        raise InputError("nothing was imported, for it could not be kept")
    state.corrections.merge(read.corrections)
    for saved in state.filters.merge(read.filters):
        complain(f"the filter {saved.name} has another query here, which stays")
    counts = ((read.corrections, "correction"), (read.filters, "filter"))
    merged = [_counted(len(found), noun) for found, noun in counts if found]
    print(f"{_enumerated([_counted(len(read.records), 'article'), *merged])} merged")
    return FOUND if read != Exported() else NOTHING_FOUND


def _enumerated(parts: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
