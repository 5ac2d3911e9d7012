"""The catalogue of hostile and broken files: one case for each row, made here and now."""

from __future__ import annotations

from pathlib import Path

from tests.hostile.case import Case
from tests.hostile.rows_of_bytes import BINARIES, ENCODINGS, LENGTH, LINES
from tests.hostile.rows_of_formats import MAILS, MARKUP, NOT_READ_YET
from tests.hostile.rows_of_letters import ESCAPES, LETTERS

SHORT = (*ESCAPES, *LETTERS, *ENCODINGS, *LINES, *BINARIES, *MARKUP, *MAILS, *NOT_READ_YET)
"""All that is read in no time."""

CASES: tuple[Case, ...] = (*SHORT, *LENGTH)


def write(folder: Path, case: Case) -> Path:
    """Write the file of one case; return where it is."""
    path = folder / case.name
    path.write_bytes(case.content)
    return path


def write_all(folder: Path, cases: tuple[Case, ...] = SHORT) -> None:
    """Write the files of many cases."""
    for case in cases:
        write(folder, case)
