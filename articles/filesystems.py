"""On what kind of file system a file lies: SQLite's quicker journal needs one that is local.

Its write-ahead log keeps a table of locks in memory that all sessions share, which two machines
cannot (https://sqlite.org/wal.html, "Disadvantages"). Linux says what is mounted where in
``/proc/self/mountinfo``; where there is no such file, all file systems are taken to be local.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

_MOUNTS = Path("/proc/self/mountinfo")
_OF_OTHER_MACHINES = frozenset(
    {
        *("9p", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "gfs2", "glusterfs", "lustre"),
        *("ncpfs", "nfs", "nfs4", "ocfs2", "smb3", "smbfs", "virtiofs"),
        *("fuse.ceph", "fuse.davfs2", "fuse.glusterfs", "fuse.rclone", "fuse.s3fs", "fuse.sshfs"),
    }
)
_OCTAL = re.compile(r"\\([0-7]{3})")


def journal_for(file: Path) -> Literal["WAL", "DELETE"]:
    """Return the journal mode that a database at ``file`` can have."""
    try:
        mounts = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return "WAL"
    return "DELETE" if kind_of(file, mounts) in _OF_OTHER_MACHINES else "WAL"


def kind_of(file: Path, mounts: str) -> str:
    """Return the kind of file system that ``file`` lies on, empty where ``mounts`` does not say.

    ``mounts`` is the text of ``mountinfo``; of two mounts on one folder the later one is seen.
    """
    found, kind = "", ""
    real = os.path.realpath(file)
    for folder, mounted in _mounted(mounts):
        if os.path.commonpath((real, folder)) == folder and len(folder) >= len(found):
            found, kind = folder, mounted
    return kind


def _mounted(mounts: str) -> Iterator[tuple[str, str]]:
    """Yield each mounted folder with the kind of its file system."""
    for line in mounts.split("\n"):
        before, _, after = line.partition(" - ")
        fields = before.split(" ")
        if len(fields) > 4 and after:
            folder = _OCTAL.sub(lambda found: chr(int(found[1], 8)), fields[4])
            yield folder, after.split(" ")[0]
