"""Reading below a folder that is not to be left: no link is followed, however it got there."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from articles.library import Library, View
from articles.origins import read, walk_below
from articles.origins.descending import open_below

SECRET = "Secret of the keeper\n\nNobody may read this sentence.\n"
NEWS = "Quay is shut\n\nThe quay at Ardvik was shut on Monday.\n"


@pytest.fixture
def room(tmp_path: Path) -> Path:
    """A folder with two articles, and beside it a secret in a folder of the same shape."""
    for folder, words in (("room", NEWS), ("outside", SECRET)):
        (tmp_path / folder / "a" / "b").mkdir(parents=True)
        (tmp_path / folder / "a" / "b" / "deep.txt").write_text(words)
        (tmp_path / folder / "top.txt").write_text(words)
    return tmp_path / "room"


def found(room: Path) -> list[str]:
    return [str(path.relative_to(room)) for path in walk_below(room)]


def test_plain_files_are_found_by_name_to_any_depth(room: Path) -> None:
    (room / ".hidden.txt").write_text(NEWS)
    (room / "draft.txt~").write_text(NEWS)
    os.mkfifo(room / "pipe.txt")
    assert found(room) == ["a/b/deep.txt", "top.txt"]
    for path in walk_below(room):
        assert [article.headline for article in read(path, room).articles] == ["Quay is shut"]


@pytest.mark.parametrize("target", ["../outside/top.txt", "top.txt", "/etc/passwd", "gone"])
def test_a_link_to_a_file_is_neither_found_nor_opened(room: Path, target: str) -> None:
    (room / "link.txt").symlink_to(target)
    assert "link.txt" not in found(room)
    result = read(room / "link.txt", room)
    assert result.articles == ()
    assert result.skipped is not None
    assert "links are not followed here" in result.skipped.reason


@pytest.mark.parametrize("depth", ["a", "a/b"])
def test_a_link_to_a_folder_is_no_way_in_at_any_depth(room: Path, depth: str) -> None:
    away = room.parent / "away"
    (room / depth).rename(away)
    (room / depth).symlink_to(room.parent / "outside" / depth)
    assert found(room) == ["top.txt"]
    result = read(room / "a" / "b" / "deep.txt", room)
    assert result.articles == ()
    assert result.skipped is not None
    assert "links are not followed here" in result.skipped.reason


@pytest.mark.parametrize(
    "way", ["../outside/top.txt", "a/../../outside/top.txt", "", "/etc/passwd"]
)
def test_no_name_leads_out(room: Path, way: str) -> None:
    with pytest.raises(PermissionError):
        open_below(room, room / way, os.O_RDONLY)


def test_a_room_that_was_swapped_for_a_link_is_not_entered(room: Path) -> None:
    room.rename(room.with_name("away"))
    room.symlink_to("outside")
    assert read(room / "top.txt", room).articles == ()
    assert list(walk_below(room)) == [room]  # to be named as what cannot be read


def test_a_room_that_is_gone_is_told(room: Path) -> None:
    with pytest.raises(FileNotFoundError):
        list(walk_below(room.with_name("gone")))


def test_a_folder_swapped_for_a_link_again_and_again_never_lets_anything_out(room: Path) -> None:
    inside, link, away = room / "a", room.parent / "link", room.parent / "away"
    link.symlink_to(room.parent / "outside" / "a")
    finished = threading.Event()

    def swap() -> None:
        while not finished.is_set():
            inside.rename(away)
            link.rename(inside)
            inside.rename(link)
            away.rename(inside)

    swapper = threading.Thread(target=swap)
    swapper.start()
    try:
        seen = set()
        for _ in range(1500):
            articles = read(inside / "b" / "deep.txt", room).articles
            seen |= {article.headline for article in articles}
            assert set(found(room)) <= {"a/b/deep.txt", "top.txt", "a", "a/b"}
    finally:
        finished.set()
        swapper.join()
    assert seen == {"Quay is shut"}


def test_the_library_of_a_room_shows_nothing_from_outside(room: Path) -> None:
    (room / "link.txt").symlink_to("../outside/top.txt")
    library = Library([room], room.parent / "index.db", restricted=True)
    library.refresh()
    (room / "a").rename(room.parent / "away")
    (room / "a").symlink_to("../outside/a")
    (room / "more.txt").write_text(NEWS.replace("Monday", "Friday"))
    library.refresh()
    rows = library.rows(library.numbers(View()))
    assert [row.headline for row in rows] == ["Quay is shut"] * 2
    library.close()


def test_a_room_has_an_index_of_its_own(room: Path) -> None:
    (room / "link.txt").symlink_to("top.txt")
    for restricted, count in ((False, 3), (True, 2)):
        library = Library([room], restricted=restricted)
        library.refresh()
        assert len(library.numbers(View())) == count
        library.close()
