"""Files that grow, shrink, vanish and turn into something else while the folder is read."""

from __future__ import annotations

import os
import random
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from articles.library import Library, View
from tests.hostile.case import page

ARTICLES = 8


class Open:
    """A folder that has been read, with one article open."""

    def __init__(self, base: Path) -> None:
        self.news = base / "news"
        self.news.mkdir()
        for number in range(ARTICLES):
            (self.news / f"{number}.txt").write_text(page(f"day {number}"))
        self.file = self.news / "3.txt"
        self.library = Library([self.news], base / "index.db")
        self.library.refresh()
        (self.number,) = self.library.numbers(View(query='"day 3"'))

    def headline(self) -> str | None:
        annotated = self.library.article(self.number)
        return annotated.article.headline if annotated else None


@pytest.fixture
def opened(tmp_path: Path) -> Open:
    return Open(tmp_path)


def grow(opened: Open) -> None:
    with opened.file.open("a") as file:
        file.write("\nIt goes on.\n" * 1000)


def truncate(opened: Open) -> None:
    os.truncate(opened.file, 12)


def empty(opened: Open) -> None:
    os.truncate(opened.file, 0)


def replace(opened: Open) -> None:
    (opened.news / "x.part").write_text(page("another day"))
    (opened.news / "x.part").replace(opened.file)


def delete(opened: Open) -> None:
    opened.file.unlink()


def flip(opened: Open) -> None:
    opened.file.write_bytes(random.Random(1).randbytes(3000))


def turn_into_a_pipe(opened: Open) -> None:
    opened.file.unlink()
    os.mkfifo(opened.file)


def turn_into_a_folder(opened: Open) -> None:
    opened.file.unlink()
    opened.file.mkdir()


def turn_into_a_link_out(opened: Open) -> None:
    (opened.news.parent / "outside.txt").write_text(page("a day outside"))
    opened.file.unlink()
    opened.file.symlink_to("../outside.txt")


GONE = (empty, delete, flip, turn_into_a_pipe, turn_into_a_folder, turn_into_a_link_out)


@pytest.mark.parametrize("change", [grow, truncate, replace, *GONE])
def test_what_is_open_stays_until_the_folder_is_looked_at_again(
    opened: Open, change: Callable[[Open], None]
) -> None:
    before = opened.headline()
    change(opened)
    assert opened.headline() == before == "Harbour report on day 3"
    opened.library.refresh()
    assert len(opened.library.numbers(View())) == ARTICLES - (change in GONE)
    assert (opened.headline() is None) == (change in GONE)


def test_a_folder_swapped_for_another_lists_that_and_swapped_back_the_first(opened: Open) -> None:
    away = opened.news.rename(opened.news.with_name("away"))
    opened.library.refresh()
    assert len(opened.library.numbers(View())) == ARTICLES
    opened.news.mkdir()
    (opened.news / "other.txt").write_text(page("another folder"))
    opened.library.refresh()
    assert len(opened.library.numbers(View())) == 1
    (opened.news / "other.txt").unlink()
    opened.news.rmdir()
    away.rename(opened.news)
    opened.library.refresh()
    assert len(opened.library.numbers(View())) == ARTICLES


def test_a_folder_that_is_gone_is_named_without_what_acts_on_a_terminal(tmp_path: Path) -> None:
    library = Library([tmp_path / "news \x1b]0;title\x07\u202e"], tmp_path / "index.db")
    library.refresh()
    assert library.notice == f"{tmp_path}/news is not there; the list is as it was."
    library.close()


def test_a_folder_that_changes_while_it_is_read_is_right_in_the_end(opened: Open) -> None:
    dice = random.Random(4)
    finished = threading.Event()

    def disturb() -> None:
        while not finished.is_set():
            file = opened.news / f"{dice.randrange(40)}.txt"
            if dice.random() < 0.5:
                file.write_text(page(f"day {dice.randrange(1000)}"))
            else:
                file.unlink(missing_ok=True)
            finished.wait(0.002)

    disturber = threading.Thread(target=disturb)
    disturber.start()
    for _ in range(10):
        opened.library.refresh()
    finished.set()
    disturber.join()
    opened.library.refresh()
    listed = opened.library.origins(opened.library.numbers(View())).values()
    assert {path.name for path, _ in listed} == {path.name for path in opened.news.iterdir()}
