"""``onrecord index``: a folder is read now, so that it opens at once later."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from articles import garbage
from articles.headless.failing import InputError
from articles.headless.options import add_formats, add_paths
from articles.headless.printing import FOUND, NOTHING_FOUND, print_all, shown
from articles.headless.reading import open_library
from articles.serialising import as_json

if TYPE_CHECKING:
    from articles.library import Library, Progress


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    add_paths(parser)
    parser.add_argument(
        "--skipped", action="store_true", help="list the files that hold no article, and why"
    )
    parser.add_argument(
        "--restricted", action="store_true", help="the index of onrecord --restricted FOLDER"
    )
    add_formats(parser)


def run(options: argparse.Namespace) -> int:
    """Bring the index up to date and say what it holds."""
    garbage.look_seldom()
    if options.restricted and (len(options.paths) != 1 or not options.paths[0].is_dir()):
        raise InputError("index: --restricted is for one folder")
    report = _show if sys.stderr.isatty() else None
    with open_library(options.paths, report, restricted=options.restricted) as library:
        if options.skipped:
            return print_all(
                library.skipped(),
                options,
                lambda skipped: {"path": str(skipped.path), "reason": skipped.reason},
                lambda skipped: f"{shown(skipped.path)}: {skipped.reason}",
            )
        return _print_summary(library, as_record=options.json or options.jsonl)


def _print_summary(library: Library, *, as_record: bool) -> int:
    articles, skipped = library.counts()["all"], len(library.skipped())
    if as_record:
        print(as_json({"articles": articles, "skipped": skipped}))
    else:
        print(f"{articles} articles, {skipped} files skipped")
    return FOUND if articles else NOTHING_FOUND


def _show(progress: Progress) -> None:
    """Write the progress over itself, and clear it at the end."""
    end = "\r\x1b[K" if progress.done == progress.total else ""
    line = f"\r{progress.done} of {progress.total} files, {progress.added} new articles"
    pace = f", {progress.pace}" if progress.pace else ""
    print(f"{line}{pace}\x1b[K", end=end, file=sys.stderr, flush=True)
