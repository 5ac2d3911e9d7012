"""What happens to a file in the folder: read, starred and the place follow the article."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from articles.library import Library, View
from articles.model import AnnotatedArticle, Annotations, Article
from articles.state import ArticleState, State

TEXT = "Quay is shut\n\nThe quay at Ardvik – the “old” one – was shut on Monday, the port said.\n"
MARKED = ArticleState(read=True, starred=True, offset=12)


@pytest.fixture(autouse=True)
def _no_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out the finding of names and quotes, which has nothing to do with it."""
    from articles import annotate

    def nothing_found(article: Article) -> AnnotatedArticle:
        return AnnotatedArticle(article, Annotations(), Annotations(), Annotations(), ())

    monkeypatch.setattr(annotate, "annotate_article", nothing_found)


class Shelf:
    """A folder with one marked article in ``quay.txt``."""

    def __init__(self, base: Path) -> None:
        self.news = base / "news"
        self.news.mkdir()
        self.file = self.news / "quay.txt"
        self.file.write_text(TEXT, encoding="utf-8")
        self.state = State(base / "state.db")
        self.library = Library([self.news], base / "index.db", self.state)
        (identity,) = self.look()
        self.state.mark_read([identity], True)
        self.state.star([identity], True)
        self.state.keep_place(identity, MARKED.offset)

    def look(self) -> list[str]:
        """Look for changes; return the ids of all articles."""
        self.library.refresh()
        return [row.id for row in self.library.rows(self.library.numbers(View()))]

    def marks(self) -> list[ArticleState]:
        return [self.state.get(identity) for identity in self.look()]


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def renamed(shelf: Shelf) -> None:
    shelf.file.rename(shelf.news / "another name.text")


def moved(shelf: Shelf) -> None:
    (shelf.news / "2024" / "05").mkdir(parents=True)
    shelf.file.rename(shelf.news / "2024" / "05" / "quay.txt")


def saved_in_windows_1252(shelf: Shelf) -> None:
    shelf.file.write_bytes(TEXT.encode("cp1252"))


def saved_in_utf_16(shelf: Shelf) -> None:
    shelf.file.write_bytes(TEXT.encode("utf-16"))


def saved_with_other_line_ends(shelf: Shelf) -> None:
    shelf.file.write_bytes(TEXT.replace("\n", "\r\n").encode())


def edited_by_a_word(shelf: Shelf) -> None:
    shelf.file.write_text(TEXT.replace("Monday", "Tuesday"), encoding="utf-8")


def edited_twice(shelf: Shelf) -> None:
    edited_by_a_word(shelf)
    shelf.look()
    shelf.file.write_text(TEXT.replace("Monday", "Sunday"), encoding="utf-8")


def replaced_by_the_same(shelf: Shelf) -> None:
    other = shelf.news / "new.part"
    other.write_text(TEXT, encoding="utf-8")
    other.replace(shelf.file)


def grown(shelf: Shelf) -> None:
    with shelf.file.open("a", encoding="utf-8") as file:
        file.write("\nIt opens again on Friday, the port added.\n")


def deleted_and_restored(shelf: Shelf) -> None:
    shelf.file.unlink()
    assert shelf.look() == []
    shelf.file.write_text(TEXT, encoding="utf-8")


def index_deleted(shelf: Shelf) -> None:
    shelf.library.close()
    for file in shelf.news.parent.glob("index.db*"):
        file.unlink()
    shelf.library = Library([shelf.news], shelf.news.parent / "index.db", shelf.state)


@pytest.mark.parametrize(
    "change",
    [
        *(renamed, moved, saved_in_windows_1252, saved_in_utf_16, saved_with_other_line_ends),
        *(edited_by_a_word, edited_twice, replaced_by_the_same, grown, deleted_and_restored),
        index_deleted,
    ],
)
def test_the_marks_follow_the_article(shelf: Shelf, change: Callable[[Shelf], None]) -> None:
    change(shelf)
    assert shelf.marks() == [MARKED]


@pytest.fixture
def later_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the parser see something else from now on in every file, and so give another id."""
    from articles import origins

    read = origins.read

    def seen_otherwise(path: Path, *within: Path | None) -> origins.ReadResult:
        result = read(path, *within)
        return replace(
            result, articles=tuple(replace(each, id=f"later {each.id}") for each in result.articles)
        )

    monkeypatch.setattr(origins, "read", seen_otherwise)


def test_marks_outlive_that_the_index_is_deleted_and_the_parser_changes_at_once(
    shelf: Shelf, request: pytest.FixtureRequest
) -> None:
    index_deleted(shelf)
    request.getfixturevalue("later_parser")
    assert shelf.marks() == [MARKED]
    assert shelf.look()[0].startswith("later")


def test_marks_of_a_session_follow_an_edit_that_another_session_noticed_first(
    shelf: Shelf,
) -> None:
    other = State(shelf.news.parent / "other" / "state.db")
    library = Library([shelf.news], shelf.news.parent / "index.db", other)
    other.star(shelf.look(), True)
    library.close()
    edited_by_a_word(shelf)
    assert shelf.marks() == [MARKED]
    library = Library([shelf.news], shelf.news.parent / "index.db", other)
    library.refresh()
    assert other.get(shelf.look()[0]).starred
    library.close()
    other.close()


def test_what_comes_to_lie_where_a_marked_file_was_deleted_is_another_article(
    shelf: Shelf,
) -> None:
    shelf.look()
    shelf.file.unlink()
    shelf.look()
    index_deleted(shelf)
    shelf.file.write_text("Ferry sails\n\nThe ferry to Halm sails at noon.\n", encoding="utf-8")
    assert shelf.marks() == [ArticleState()]


def test_a_copy_elsewhere_has_the_marks_and_takes_them_from_nobody(shelf: Shelf) -> None:
    (shelf.news / "copies").mkdir()
    copy = Path(shutil.copy(shelf.file, shelf.news / "copies"))
    assert shelf.marks() == [MARKED, MARKED]
    copy.write_text(TEXT.replace("Monday", "Friday"), encoding="utf-8")
    assert shelf.marks() == [MARKED, MARKED]
    copy.unlink()
    assert shelf.marks() == [MARKED]


def test_marks_of_an_edited_copy_are_its_own(shelf: Shelf) -> None:
    copy = Path(shutil.copy(shelf.file, shelf.news / "copy.txt"))
    shelf.look()
    copy.write_text(TEXT.replace("Monday", "Friday"), encoding="utf-8")
    first, second = shelf.look()
    assert first != second
    shelf.state.star([first], False)
    assert not shelf.state.get(first).starred
    assert shelf.state.get(second).starred


def test_another_article_under_the_name_of_a_deleted_one_begins_unread(shelf: Shelf) -> None:
    shelf.file.unlink()
    shelf.look()
    shelf.file.write_text("Ferry sails\n\nThe ferry to Halm sails at noon.\n", encoding="utf-8")
    assert shelf.marks() == [ArticleState()]


@pytest.mark.parametrize("content", [b"", b"\x00" * 500, b"Quay is"], ids=["emptied", "nul", "cut"])
def test_a_file_that_is_broken_for_a_while_loses_nothing(shelf: Shelf, content: bytes) -> None:
    shelf.file.write_bytes(content)
    shelf.look()
    shelf.file.write_text(TEXT, encoding="utf-8")
    assert shelf.marks() == [MARKED]


def test_a_folder_that_is_gone_for_a_while_loses_nothing(shelf: Shelf) -> None:
    away = shelf.news.rename(shelf.news.with_name("away"))
    shelf.library.refresh()
    assert shelf.library.notice
    assert len(shelf.library.numbers(View())) == 1
    away.rename(shelf.news)
    assert shelf.marks() == [MARKED]


def test_what_is_open_stays_readable_when_its_file_goes(shelf: Shelf) -> None:
    (number,) = shelf.library.numbers(View())
    shelf.file.unlink()
    annotated = shelf.library.article(number)
    assert annotated is not None
    assert "was shut on Monday" in annotated.article.text
