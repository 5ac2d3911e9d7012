"""Files that lie elsewhere, or have another name, are the same ones."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from articles import origins
from articles.library import Library, Progress, View
from articles.library import moving as moving_module
from tests.articles.library.small import CRANES, FERRIES, Folder, age, headlines

BODY = "The cranes of Port Halm stood still. “We will wait,” said Lena Ortiz."

TWO = (
    f"1 of 2 DOCUMENTS\n\nThe Courier\n\n{CRANES}\n\n{BODY}\n\n\n"
    f"2 of 2 DOCUMENTS\n\nThe Courier\n\n{FERRIES}\n\nThe ferry was late.\n"
)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that were read and annotated."""
    names: list[str] = []
    real = origins.read

    def noting(path: Path, *rest: Path | None) -> origins.ReadResult:
        names.append(path.name)
        return real(path, *rest)

    monkeypatch.setattr(origins, "read", noting)
    return names


def paths(library: Library) -> dict[int, str]:
    """Return the name of each article's file, by the article's number."""
    found = library.origins(library.numbers(View()))
    return {number: path.name for number, (path, _) in found.items()}


def test_a_moved_file_is_not_read_again_and_keeps_its_number(
    folder: Folder, read: list[str]
) -> None:
    folder.write("2023/a.txt", "Cranes stand still", BODY)
    library = folder.refreshed()
    before = library.numbers(View())
    shutil.move(folder.news / "2023", folder.news / "archive")
    library.refresh()
    assert read == ["a.txt"]
    assert library.numbers(View()) == before
    article = library.article(before[0])
    assert article is not None
    assert article.article.origin.path == folder.news / "archive" / "a.txt"


def test_another_article_of_the_same_name_and_size_is_no_moved_file(folder: Folder) -> None:
    old = folder.write("one/a.txt", "Cranes stand still", "The first of two.")
    library = folder.refreshed()
    old.unlink()
    folder.write("two/a.txt", "Cranes stand still", "The other of two")
    library.refresh()
    assert headlines(library, "other") == ["Cranes stand still"]
    assert headlines(library, "first") == []


def test_a_renamed_file_is_not_read_again_and_keeps_its_number(
    folder: Folder, read: list[str]
) -> None:
    path = folder.write("a.txt", CRANES, BODY)
    library = folder.refreshed()
    (number,) = library.numbers(View())
    path.rename(folder.news / "b.txt")
    assert library.refresh() == Progress(done=0, total=0, skipped=0, added=0)
    assert read == ["a.txt"]
    assert paths(library) == {number: "b.txt"}
    article = library.article(number)
    assert article is not None
    assert library.standing(number, article.article.id) == "unchanged"


def test_a_file_may_be_moved_and_renamed_at_once(folder: Folder, read: list[str]) -> None:
    path = folder.write("a.txt", CRANES, BODY)
    library = folder.refreshed()
    (number,) = library.numbers(View())
    (folder.news / "archive").mkdir()
    path.rename(folder.news / "archive" / "b.txt")
    library.refresh()
    assert read == ["a.txt"]
    assert paths(library) == {number: "b.txt"}


def test_marks_and_articles_of_a_renamed_export_stay_what_they_were(
    folder: Folder, read: list[str]
) -> None:
    path = folder.news / "export.txt"
    path.write_text(TWO)
    library = folder.refreshed()
    numbers = library.numbers(View())
    (ferries,) = library.rows(library.numbers(View(query="late")))
    folder.state.star([ferries.id], True)
    path.rename(folder.news / "renamed.txt")
    library.refresh()
    assert read == ["export.txt"]
    assert library.numbers(View()) == numbers
    assert library.numbers(View(scope="starred")).tolist() == [ferries.number]
    assert library.origins([ferries.number]) == {
        ferries.number: (folder.news / "renamed.txt", 1),
    }


def test_of_two_that_hold_the_same_one_is_the_old_and_one_is_new(folder: Folder) -> None:
    path = folder.write("a.txt", CRANES, BODY)
    library = folder.refreshed()
    (number,) = library.numbers(View())
    shutil.copy2(path, folder.news / "c.txt")
    path.rename(folder.news / "b.txt")
    assert library.refresh().added == 1
    assert paths(library) == {number: "b.txt", number + 1: "c.txt"}
    assert library.refresh().total == 0


def test_of_two_that_held_the_same_one_stays_and_one_vanishes(folder: Folder) -> None:
    path = folder.write("a.txt", CRANES, BODY)
    shutil.copy2(path, folder.news / "b.txt")
    library = folder.refreshed()
    first, second = sorted(library.numbers(View()))
    path.rename(folder.news / "c.txt")
    (folder.news / "b.txt").unlink()
    library.refresh()
    assert paths(library) in ({first: "c.txt"}, {second: "c.txt"})


def test_one_of_the_same_name_is_the_moved_one_rather_than_a_copy(folder: Folder) -> None:
    path = folder.write("a.txt", CRANES, BODY)
    library = folder.refreshed()
    (number,) = library.numbers(View())
    (folder.news / "z").mkdir()
    shutil.copy2(path, folder.news / "A copy.txt")
    path.rename(folder.news / "z" / "a.txt")
    library.refresh()
    assert paths(library)[number] == "a.txt"


def test_files_of_one_size_and_time_are_told_apart_by_what_they_hold(
    folder: Folder, read: list[str]
) -> None:
    written = [folder.write(f"{n}.txt", f"Report {n}", BODY) for n in range(4)]
    for path in written:
        os.utime(path, (10**9, 10**9))
    library = folder.refreshed()
    before = {row.number: row.headline for row in library.rows(library.numbers(View()))}
    read.clear()
    for n, path in enumerate(written):
        path.rename(folder.news / f"renamed {3 - n}.txt")
    library.refresh()
    assert read == []
    assert {row.number: row.headline for row in library.rows(library.numbers(View()))} == before
    assert library.numbers(View(query="0"))


def test_another_text_of_the_same_size_and_time_is_another_article(folder: Folder) -> None:
    old = folder.write("a.txt", CRANES, "The first of two.")
    os.utime(old, (10**9, 10**9))
    library = folder.refreshed()
    old.unlink()
    os.utime(folder.write("b.txt", CRANES, "The other of two."), (10**9, 10**9))
    assert library.refresh().added == 1
    assert headlines(library, "first") == []


def test_no_file_is_read_that_is_like_none_that_vanished(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = folder.write("a.txt", CRANES, BODY)
    folder.write("b.txt", FERRIES, BODY)
    library = folder.refreshed()
    looked_into: list[str] = []
    real = moving_module.digest_of

    def noting(path: Path, within: Path | None) -> bytes | None:
        looked_into.append(path.name)
        return real(path, within)

    monkeypatch.setattr(moving_module, "digest_of", noting)
    folder.write("new.txt", CRANES, BODY)
    library.refresh()
    gone.unlink()
    age(folder.write("of-its-size.txt", CRANES, BODY), 60)
    os.utime(folder.write("of-its-time.txt", CRANES, f"{BODY} More."), ns=(0, 10**18))
    library.refresh()
    assert looked_into == []


def test_a_file_that_is_called_by_its_name_is_read_again_under_the_new_one(
    folder: Folder,
) -> None:
    path = folder.news / "calm.txt"
    path.write_text("* * *\n")
    library = folder.refreshed()
    assert headlines(library) == ["calm"]
    (row,) = library.rows(library.numbers(View()))
    folder.state.star([row.id], True)
    path.rename(folder.news / "storm.txt")
    assert library.refresh() == Progress(done=1, total=1, skipped=0, added=0)
    assert headlines(library, View(scope="starred")) == ["storm"]
    assert list(library.numbers(View())) == [row.number]


def test_a_file_that_gets_another_ending_is_read_again_as_what_it_is_then(
    folder: Folder,
) -> None:
    path = folder.write("a.txt", CRANES, BODY)
    library = folder.refreshed()
    path.rename(folder.news / "a.json")
    assert library.refresh().skipped == 1
    assert headlines(library) == []
    (folder.news / "a.json").rename(path)
    assert library.refresh().skipped == 0
    assert headlines(library) == [CRANES]
