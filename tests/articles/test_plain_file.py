"""A plain file of lines that several sessions change and that people edit."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from articles.plain_file import PlainFile


def test_a_file_that_is_not_there_yet_has_its_heading(tmp_path: Path) -> None:
    file = PlainFile(tmp_path / "new" / "notes.txt", ["# notes"])
    assert file.lines() == ["# notes"]
    assert not (tmp_path / "new").exists()
    file.change(lambda lines: [*lines, "one"])
    assert (tmp_path / "new" / "notes.txt").read_text() == "# notes\none\n"


def test_what_is_written_is_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "new" / "notes.txt"
    PlainFile(path).change(lambda _: ["one"])
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert sorted(os.listdir(path.parent)) == ["notes.txt", "notes.txt.lock"]


def test_a_change_keeps_every_byte_of_the_lines_that_it_leaves(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(b"caf\xe9 \x85 \xe2\x80\xa8\r\n\n  by hand  ")
    PlainFile(path).change(lambda lines: [*lines, "one"])
    assert path.read_bytes() == b"caf\xe9 \x85 \xe2\x80\xa8\r\n\n  by hand  \none\n"


def test_a_link_to_a_file_elsewhere_stays_a_link(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.txt"
    elsewhere.write_text("one\n")
    path = tmp_path / "notes.txt"
    path.symlink_to(elsewhere)
    PlainFile(path).change(lambda lines: [*lines, "two"])
    assert path.is_symlink()
    assert elsewhere.read_text() == "one\ntwo\n"


def test_sessions_that_change_it_at_once_lose_nothing(tmp_path: Path) -> None:
    def add(number: int) -> None:
        PlainFile(tmp_path / "notes.txt").change(lambda lines: [*lines, str(number)])

    threads = [threading.Thread(target=add, args=(number,)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(PlainFile(tmp_path / "notes.txt").lines(), key=int) == [*map(str, range(20))]


def test_a_change_that_cannot_be_written_leaves_the_file_and_no_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("one\n")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        PlainFile(path).change(lambda lines: [*lines, "two"])
    assert path.read_text() == "one\n"
    assert sorted(os.listdir(tmp_path)) == ["notes.txt", "notes.txt.lock"]


def test_what_is_no_plain_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "notes.txt")
    with pytest.raises(OSError, match="not a plain file"):
        PlainFile(tmp_path / "notes.txt").lines()


def test_without_a_place_lines_last_as_long_as_the_session() -> None:
    file = PlainFile(None)
    file.change(lambda _: ["one"])
    assert file.lines() == ["one"]
