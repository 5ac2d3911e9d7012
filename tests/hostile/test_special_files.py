"""Rows of the catalogue that are no ordinary file: never waited for, never written to."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from articles.library import Library, View
from articles.origins import discover, read
from tests.faults.sessions import NOBODY, folder_open_to_all, said_by
from tests.hostile.special import EMPTY, LEFT_OVER, NAMES, write_names, write_special, write_times

SKIPPED = {
    "sp_fifo.txt": "is a named pipe, not a file",
    "sp_sock.txt": "is a socket, not a file",
    "sp_zero.txt": "is a device, not a file",
    "sp_tty.txt": "is a device, not a file",
    "sp_mem.txt": "cannot be read",
    "sp_dangling.txt": "is gone, or is a link to nothing",
    "sp_loop.txt": "cannot be read",
    "sp_dir.txt": "is a folder",
    "sp_dirloop": "is a folder",
}


@pytest.fixture
def special(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    write_special(folder)
    return folder


@pytest.fixture(autouse=True)
def _never_for_ever() -> Iterator[None]:
    """End a test that waits for a pipe or a device; nothing else would."""
    signal.alarm(60)
    yield
    signal.alarm(0)


@pytest.mark.parametrize("name", SKIPPED)
def test_what_is_no_file_is_skipped_with_a_reason_at_once(special: Path, name: str) -> None:
    started = time.perf_counter()
    result = read(special / name)
    assert time.perf_counter() - started < 1
    assert result.skipped is not None
    assert result.skipped.reason.startswith(SKIPPED[name])


def test_the_walk_finds_the_plain_files_once_and_nothing_outside(special: Path) -> None:
    names = [path.name for path in discover([special])]
    assert names == ["sp_hard.txt", "sp_mtime_1901.txt", "sp_mtime_2242.txt"]


def test_files_of_any_time_are_listed_and_not_read_again(special: Path, tmp_path: Path) -> None:
    library = Library([special], tmp_path / "index.db")
    assert library.refresh().added == 3
    assert library.refresh().done == 0
    assert len(library.rows(library.numbers(View()))) == 3
    library.close()


def test_names_of_any_bytes_are_found_opened_and_known_again(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    write_names(folder)
    library = Library([folder], tmp_path / "index.db")
    assert library.refresh().added == len(NAMES)
    assert library.refresh().done == 0
    numbers = library.numbers(View())
    found = {os.fsencode(path.name) for path, _ in library.origins(numbers).values()}
    assert found == set(NAMES)
    assert [skipped.path.name for skipped in library.skipped()] == [EMPTY]
    assert not found & set(map(os.fsencode, LEFT_OVER))
    library.close()


@pytest.fixture
def open_to_all() -> Iterator[Path]:
    with folder_open_to_all() as folder:
        yield folder


def test_what_may_not_be_read_is_named_and_the_rest_is_listed(open_to_all: Path) -> None:
    news = open_to_all / "news"
    (news / "nodir").mkdir(parents=True)
    (news / "nodir" / "inside.txt").write_text("words")
    write_times(news)
    (news / "noread.txt").write_text("words")
    (news / "noread.txt").chmod(0)
    (news / "nodir").chmod(0)
    script = f"""
from articles import origins
for file in origins.discover([path]):
    origins.read(file)  # while the program's own word lists may be read, wherever it lies
if os.getuid() == 0:
    os.setuid({NOBODY})
for file in origins.discover([path]):
    result = origins.read(file)
    print(file.name, len(result.articles), result.skipped and result.skipped.reason)
"""
    assert said_by(news, script).splitlines() == [
        "nodir 0 cannot be read: permission denied",
        "noread.txt 0 cannot be read: permission denied",
        "sp_mtime_1901.txt 1 None",
        "sp_mtime_2242.txt 1 None",
    ]


def test_a_file_that_becomes_a_link_once_it_was_looked_at_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "secret.txt").write_text("Nobody may read this.\n")
    swapped = tmp_path / "report.txt"
    swapped.symlink_to("secret.txt")
    monkeypatch.setattr(os.path, "realpath", lambda path, **_: str(path))  # it was a file then
    result = read(swapped)
    assert result.articles == ()
    assert result.skipped is not None
    assert result.skipped.reason.startswith("cannot be read")
