"""A folder that nothing happened to is looked through elsewhere, and read by nobody."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from articles.library import Library, Progress, refreshing, unchanged
from tests.articles.library.small import Folder, age, headlines

BODY = "The cranes of Port Halm stood still. “We will wait,” said Lena Ortiz."


@pytest.fixture(autouse=True)
def any_folder_is_worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unchanged, "WORTH", 0)


@pytest.fixture
def known(folder: Folder) -> Path:
    """A file that the index knows."""
    path = folder.write("a.txt", "Cranes stand still", BODY)
    folder.refreshed()
    return path


@pytest.mark.usefixtures("known")
def test_where_nothing_changed_this_process_looks_at_no_file(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refreshing, "refresh", _must_not_be_called)
    assert folder.library().refresh() == Progress(done=0, total=0, skipped=0, added=0)


@pytest.mark.usefixtures("known")
def test_where_nothing_changed_nothing_that_reads_files_is_imported(folder: Folder) -> None:
    """All of it would stay in memory until the end, for nothing."""
    script = (
        "import sys; from pathlib import Path\n"
        "from articles.library import Library, unchanged; unchanged.WORTH = 0\n"
        f"Library([Path({str(folder.news)!r})], Path({str(folder.index)!r})).refresh()\n"
        "print(sorted({'articles.origins', 'articles.library.refreshing', "
        "'articles.library.writing', 'articles.library.casting'} & set(sys.modules)))"
    )
    told = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True
    )
    assert told.stdout == "[]\n"


def test_files_that_hold_no_article_are_told_as_before(folder: Folder, known: Path) -> None:
    known.with_name("empty.txt").write_text("")
    library = folder.library()
    assert library.refresh() == Progress(done=1, total=1, skipped=1, added=0)
    assert library.refresh() == Progress(done=0, total=0, skipped=1, added=0)


@pytest.mark.parametrize(
    "change",
    [
        lambda path: path.with_name("b.txt").write_text("Ferries late again\n\nSo they were."),
        lambda path: path.write_text("Cranes move again\n\nAll was calm."),
        lambda path: age(path, 60),
        lambda path: path.unlink(),
        lambda path: path.rename(path.with_name("z.txt")),
    ],
    ids=["added", "edited", "touched", "deleted", "renamed"],
)
def test_what_changed_is_noticed(
    folder: Folder, known: Path, change: Callable[[Path], object]
) -> None:
    library = folder.library()
    assert _is_unchanged(folder, library)
    change(known)
    assert not _is_unchanged(folder, library)
    library.refresh()
    assert _is_unchanged(folder, library)


def test_a_file_read_by_an_older_parser_is_a_change(
    folder: Folder, known: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refreshing, "parser_version", lambda: 1)
    age(known, 60)
    library = folder.library()
    library.refresh()
    assert not _is_unchanged(folder, library)


@pytest.mark.usefixtures("known")
def test_a_folder_that_is_not_there_is_told_as_before(folder: Folder) -> None:
    library = folder.library()
    folder.news.rename(folder.news.with_name("elsewhere"))
    library.refresh()
    assert library.notice
    assert library.notice.endswith("is not there; the list is as it was.")
    assert headlines(library) == ["Cranes stand still"]


def test_where_no_process_can_be_started_the_folder_is_looked_through_here(
    folder: Folder, known: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_more_processes(*_: object, **__: object) -> None:
        raise BlockingIOError

    monkeypatch.setattr(subprocess, "Popen", no_more_processes)
    known.write_text("Cranes move again\n\nAll was calm.")
    assert folder.library().refresh().done == 1


@pytest.mark.usefixtures("known")
def test_in_a_restricted_room_no_process_is_started(
    tmp_path: Path, folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = Library([folder.news], tmp_path / "room.db", folder.state, restricted=True)
    library.refresh()
    monkeypatch.setattr(subprocess, "Popen", _must_not_be_called)
    assert library.refresh() == Progress(done=0, total=0, skipped=0, added=0)


@pytest.mark.usefixtures("known")
def test_who_leaves_does_not_wait(folder: Folder) -> None:
    library = folder.library()
    assert not unchanged.is_unchanged(folder.index, [folder.news], lambda: True)
    assert library.refresh(stop=lambda: True) == Progress(0, 0, 0, 0)


def _is_unchanged(folder: Folder, library: Library) -> bool:
    library.close()  # what was written is seen by other processes anyway
    return unchanged.is_unchanged(folder.index, [folder.news], lambda: False)


def _must_not_be_called(*_: object) -> None:
    raise AssertionError("nothing was to be done")
