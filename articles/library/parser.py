"""Which parser an article was read with: one that changed reads every file again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_NO_PART_OF_IT = {
    "corrections",
    "filesystems.py",
    "garbage.py",
    "headless",
    "library",
    "query",
    "samples",
    "state",
    "places.py",
    "serialising.py",
}
"""What may change without any article being understood differently."""


@cache
def parser_version() -> int:
    """Return a number drawn from the parser's own modules and word lists, 63 bits.

    So nobody can change a rule and forget to say so; files read with another parser are read
    again, and until then their articles stay as they are.
    """
    package = Path(__file__).parents[1]
    digest = hashlib.blake2b(digest_size=8)
    for file in sorted(_files(package)):
        digest.update(f"{file.relative_to(package)}\0".encode())
        digest.update(file.read_bytes())
    return int.from_bytes(digest.digest(), "big") >> 1


def _files(package: Path) -> Iterator[Path]:
    for entry in package.iterdir():
        if entry.name in _NO_PART_OF_IT:
            continue
        yield from (each for each in (entry, *entry.rglob("*")) if _is_source(each))


def _is_source(file: Path) -> bool:
    return "__pycache__" not in file.parts and file.suffix != ".pyc" and file.is_file()
