"""``onrecord annotate``: any text on standard input, or files as they are, to quotes and names.

Nothing is cleaned or laid out here: the offsets are into exactly the text that was given.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from articles import garbage
from articles.headless.failing import InputError
from articles.headless.options import (
    STANDARD_INPUT,
    add_formats,
    checked,
    standard_input,
    wants_standard_input,
)
from articles.headless.printing import FOUND, NOTHING_FOUND, shown, voice, wrapped
from articles.model import Annotations, Mention
from articles.serialising import annotations_as_dict, as_json


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument(
        "paths", nargs="*", type=Path, metavar="FILE", help="a plain text; - is standard input"
    )
    add_formats(parser)
    parser.epilog = (
        'With --jsonl, standard input holds lines {"id": ..., "text": ...}, and one line answers '
        "each, in order. Offsets are code points into the text as it was given."
    )


def run(options: argparse.Namespace) -> int:
    """Annotate what is given and print it."""
    garbage.look_seldom()
    from articles.annotate import annotate

    if options.jsonl and options.paths in ([], [STANDARD_INPUT]):
        for request in _requests():
            answer = {"id": request["id"], **annotations_as_dict(annotate(request["text"]))}
            print(as_json(answer), flush=True)
        return FOUND
    found = 0
    for name, text in _texts(options.paths):
        annotations = annotate(text)
        found += len(annotations.quotes) + len(annotations.mentions)
        if options.jsonl or options.json:
            answer = {"id": name, **annotations_as_dict(annotations)}
            print(as_json(answer, indent=2 if options.json else None))
        else:
            _print_for_people(annotations)
    return FOUND if found else NOTHING_FOUND


def _requests() -> Iterator[dict[str, Any]]:
    """Yield the lines of standard input as requests; raises `InputError` for what is none."""
    for number, line in enumerate(standard_input(), 1):
        if not line.strip():
            continue
        try:
            request = json.loads(line)
            is_sound = isinstance(request["id"], str) and isinstance(request["text"], str)
        except (ValueError, LookupError, TypeError, RecursionError):
            is_sound = False
        if not is_sound:
            raise InputError(
                f'annotate: line {number} of standard input is not {{"id": "...", "text": "..."}}'
            )
        yield request


def _texts(paths: list[Path]) -> Iterator[tuple[str, str]]:
    """Yield names and texts, as they are on standard input or in the files."""
    from articles.decoding import NotText, decode

    if wants_standard_input(paths):
        sources = [("-", standard_input().read())]
    elif not paths:
        raise InputError("annotate: no text; name a file, or give one on standard input")
    else:
        sources = [(str(path), _content(path)) for path in checked(paths)]
    for name, data in sources:
        try:
            yield name, decode(data)
        except NotText as error:
            raise InputError(f"annotate: {shown(Path(name))}: {error}") from None


def _content(path: Path) -> bytes:
    if not path.is_file():
        raise InputError(f"annotate: {shown(path)}: is not a plain file")
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"annotate: {shown(path)}: cannot be read: {error.strerror}") from None


def _print_for_people(annotations: Annotations) -> None:
    from articles.sanitising import clean_line

    for quote in annotations.quotes:
        print(wrapped(f"“{clean_line(quote.text)}” — {clean_line(voice(quote))}", "   ", ""))
    for entity, count in _counted(annotations.mentions).items():
        print(f"{count:5}  {clean_line(entity)}")


def _counted(mentions: tuple[Mention, ...]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for mention in mentions:
        if mention.name and mention.type:
            name = f"{mention.name} ({mention.type})"
            counts[name] = counts.get(name, 0) + 1
    return counts
