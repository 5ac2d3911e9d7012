import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from articles.origins import discover


def found(paths: Iterable[Path], root: Path) -> list[str]:
    return [str(path.relative_to(root)) for path in discover(paths)]


def touch(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words")


def test_folders_are_walked_to_any_depth_in_the_order_of_the_names(tmp_path: Path) -> None:
    touch(tmp_path, "b.txt", "a/z.txt", "a/deep/er/x.txt", "c")
    assert found([tmp_path], tmp_path) == ["a/deep/er/x.txt", "a/z.txt", "b.txt", "c"]


def test_hidden_and_left_over_files_are_passed_over(tmp_path: Path) -> None:
    touch(tmp_path, ".x", ".git/y", "a~", "b.swp", "c.part", "d.tmp", "e.txt")
    assert found([tmp_path], tmp_path) == ["e.txt"]


def test_what_is_given_by_name_is_taken_even_if_hidden(tmp_path: Path) -> None:
    touch(tmp_path, ".news/a.txt", ".b")
    assert found([tmp_path / ".news", tmp_path / ".b"], tmp_path) == [".news/a.txt", ".b"]


def test_no_file_comes_twice(tmp_path: Path) -> None:
    touch(tmp_path, "a/b.txt", "c.txt")
    paths = [tmp_path / "a" / "b.txt", tmp_path, tmp_path / "a"]
    assert found(paths, tmp_path) == ["a/b.txt", "c.txt"]


def test_a_missing_path_is_an_error_before_anything_is_walked(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        discover([tmp_path, tmp_path / "gone"])


def test_links_lead_to_files_of_the_same_folder_only(tmp_path: Path) -> None:
    touch(tmp_path, "news/a.txt", "outside.txt", "elsewhere/b.txt")
    news = tmp_path / "news"
    (news / "inside").symlink_to("a.txt")
    (news / "leads-out").symlink_to("../outside.txt")
    (news / "folder").symlink_to("../elsewhere")
    (news / "nowhere").symlink_to("gone")
    (news / "itself").symlink_to("itself")
    (news / "around").symlink_to(".")
    assert found([news], tmp_path) == ["news/a.txt", "news/inside"]


def test_a_link_given_by_name_may_lead_anywhere(tmp_path: Path) -> None:
    touch(tmp_path, "outside.txt", "elsewhere/b.txt")
    (tmp_path / "file").symlink_to("outside.txt")
    (tmp_path / "folder").symlink_to("elsewhere")
    paths = [tmp_path / "file", tmp_path / "folder"]
    assert found(paths, tmp_path) == ["file", "folder/b.txt"]


def test_a_link_to_nothing_given_by_name_is_left_to_reading(tmp_path: Path) -> None:
    (tmp_path / "nowhere").symlink_to("gone")
    assert found([tmp_path / "nowhere"], tmp_path) == ["nowhere"]


def test_pipes_and_the_like_are_passed_over(tmp_path: Path) -> None:
    touch(tmp_path, "a.txt")
    os.mkfifo(tmp_path / "pipe")
    assert found([tmp_path], tmp_path) == ["a.txt"]


def test_a_folder_that_cannot_be_listed_is_returned_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    touch(tmp_path, "a.txt", "locked/b.txt")
    scandir = os.scandir

    def refuse_locked(folder: str) -> object:
        if Path(folder).name == "locked":
            raise PermissionError(13, "Permission denied")
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", refuse_locked)
    assert found([tmp_path], tmp_path) == ["a.txt", "locked"]


def test_names_that_are_no_unicode_are_found(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(name, "wb") as file:
        file.write(b"words")
    (path,) = discover([tmp_path])
    assert os.fsencode(path) == name


def test_folders_inside_folders_are_no_recursion(tmp_path: Path) -> None:
    deep = tmp_path
    for _ in range(400):
        deep /= "d"
    deep.mkdir(parents=True)
    touch(deep, "a.txt")
    assert list(discover([tmp_path])) == [deep / "a.txt"]
