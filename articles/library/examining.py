"""One file is read and annotated, or found to hold what it held before."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from articles.library.entries import Entry, entry_of


@dataclass(frozen=True, slots=True)
class Job:
    """A file to be examined; ``digest`` is that of what it held when last read, if known.

    ``within`` is the folder that must not be left, in a restricted room.
    """

    path: Path
    size: int
    mtime: int
    digest: bytes | None = None
    within: Path | None = None


@dataclass(frozen=True, slots=True)
class Examined:
    """What a file holds; ``entries`` is ``None`` where it still holds what it held.

    ``size`` is in bytes and ``mtime`` in nanoseconds, as they were before the file was read;
    ``skipped`` says in a few words why it holds no article.
    """

    path: Path
    size: int
    mtime: int
    digest: bytes | None
    skipped: str | None = None
    entries: tuple[Entry, ...] | None = ()


def examine(job: Job) -> Examined:
    """Read and annotate one file; never raises for anything that a file holds."""
    digest = digest_of(job.path, job.within)
    if digest is not None and digest == job.digest:
        return Examined(job.path, job.size, job.mtime, digest, entries=None)
    try:
        return _read(job, digest)
    except Exception as error:  # one file must never stop the others
        reason = f"could not be understood ({type(error).__name__})"
        return Examined(job.path, job.size, job.mtime, digest, reason)


def digest_of(path: Path, within: Path | None = None) -> bytes | None:
    """Return a digest of what is read of a file, ``None`` where it cannot be."""
    from articles.origins.opening import UnreadableError, read_bytes  # noqa: PLC0415 - heavy

    try:
        data, _ = read_bytes(path, within)
    except UnreadableError:
        return None
    return hashlib.blake2b(data, digest_size=16).digest()


def _read(job: Job, digest: bytes | None) -> Examined:
    from articles import origins  # noqa: PLC0415 - heavy, and not needed while nothing changed
    from articles.annotate import annotate_article  # noqa: PLC0415 - the same

    result = origins.read(job.path, job.within)
    entries = tuple(entry_of(annotate_article(article)) for article in result.articles)
    skipped = result.skipped.reason if result.skipped else None
    return Examined(job.path, job.size, job.mtime, digest, skipped, entries)
