"""Databases on the disks of other machines get the journal that works there."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from articles import filesystems
from articles.filesystems import journal_for, kind_of
from articles.library import Library
from articles.state import State

MOUNTS = """\
22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
23 22 0:21 / /proc rw,nosuid - proc proc rw
40 22 0:44 / /net rw,relatime shared:9 - nfs4 server:/net rw,vers=4.2
41 40 0:45 / /net/ines/disk rw - ext4 /dev/sdb1 rw
42 22 0:46 / /mnt/with\\040space rw - fuse.sshfs ines@host: rw
43 22 0:47 / /mnt/twice rw - ext4 /dev/sdc1 rw
44 22 0:48 / /mnt/twice rw - cifs //server/share rw
a line that says nothing
"""


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("/var/lib/state.db", "ext4"),
        ("/net/ines/state.db", "nfs4"),
        ("/net/ines/disk/state.db", "ext4"),
        ("/nets/state.db", "ext4"),
        ("/mnt/with space/state.db", "fuse.sshfs"),
        ("/mnt/twice/state.db", "cifs"),
    ],
)
def test_the_nearest_and_latest_mount_above_a_file_counts(file: str, kind: str) -> None:
    assert kind_of(Path(file), MOUNTS) == kind


def test_where_nothing_is_known_the_disk_is_local(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert kind_of(Path("/x"), "") == ""
    monkeypatch.setattr(filesystems, "_MOUNTS", tmp_path / "none")
    assert journal_for(tmp_path) == "WAL"


@pytest.mark.parametrize(("kind", "journal"), [("nfs4", "delete"), ("ext4", "wal")])
def test_state_and_index_have_the_journal_that_the_disk_can_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, journal: str
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"22 1 254:1 / / rw - {kind} server:/ rw\n")
    monkeypatch.setattr(filesystems, "_MOUNTS", mounts)
    state = State(tmp_path / "state" / "state.db")
    library = Library([tmp_path], tmp_path / "index.db", state)
    assert state.star(["a"], True)
    library.close()
    state.close()
    for file in (tmp_path / "state" / "state.db", tmp_path / "index.db"):
        connection = sqlite3.connect(file)
        assert connection.execute("PRAGMA journal_mode").fetchone() == (journal,)
        connection.close()


def test_a_state_that_came_to_another_disk_changes_its_journal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "state.db"
    State(path).close()
    mounts = tmp_path / "mounts"
    mounts.write_text("22 1 254:1 / / rw - nfs server:/ rw\n")
    monkeypatch.setattr(filesystems, "_MOUNTS", mounts)
    state = State(path)
    assert state.notice is None
    state.close()
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    connection.close()
