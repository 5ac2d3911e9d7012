"""How the index follows the folder."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from articles import origins
from articles.library import Library, Progress, View, parser, refreshing, writing
from tests.articles.library.small import Folder, age, headlines, names_of

BODY = "The cranes of Port Halm stood still. “We will wait,” said Lena Ortiz."


def test_a_new_folder_is_read_whole(folder: Folder) -> None:
    folder.write("a.txt", "Cranes stand still", BODY)
    folder.write("deep/er/b.txt", "Ferries are late", "The ferry to Port Halm was late again.")
    library = folder.library()
    assert library.refresh() == Progress(done=2, total=2, skipped=0, added=2)
    assert headlines(library) == ["Cranes stand still", "Ferries are late"]


def test_nothing_is_read_while_nothing_changes(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.write("a.txt", "Cranes stand still", BODY)
    folder.refreshed()
    monkeypatch.setattr(origins, "read", _must_not_be_called)
    library = folder.library()
    assert library.refresh() == Progress(done=0, total=0, skipped=0, added=0)
    assert headlines(library) == ["Cranes stand still"]


def test_a_file_that_was_only_touched_is_not_annotated_again(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder.write("a.txt", "Cranes stand still", BODY)
    folder.refreshed()
    age(path, 60)
    monkeypatch.setattr(origins, "read", _must_not_be_called)
    library = folder.library()
    assert library.refresh().done == 1
    assert library.refresh().done == 0
    assert headlines(library) == ["Cranes stand still"]


def test_an_edited_file_keeps_its_number(folder: Folder) -> None:
    folder.write("a.txt", "Cranes stand still", BODY)
    library = folder.refreshed()
    before = library.numbers(View())
    folder.write("a.txt", "Cranes move again", "All was calm, said Jan Marsh.")
    assert library.refresh() == Progress(done=1, total=1, skipped=0, added=0)
    assert library.numbers(View()) == before
    assert headlines(library) == ["Cranes move again"]


def test_an_edited_file_leaves_nothing_of_its_old_words(folder: Folder) -> None:
    folder.write("a.txt", "Cranes stand still", BODY)
    library = folder.refreshed()
    folder.write("a.txt", "Cranes move again", "All was calm, wrote Jan Marsh.")
    library.refresh()
    assert headlines(library, "still") == []
    assert headlines(library, "speaker:ortiz") == []
    assert names_of(library.facets(View())) == ["Jan Marsh"]


def test_an_edited_article_keeps_its_marks(folder: Folder) -> None:
    folder.write("a.txt", "Cranes stand still", BODY)
    library = folder.refreshed()
    (row,) = library.rows(library.numbers(View()))
    folder.state.mark_read([row.id], True)
    folder.state.star([row.id], True)
    folder.write("a.txt", "Cranes stand still", BODY.replace("stood", "were standing"))
    library.refresh()
    (edited,) = library.rows(library.numbers(View()))
    assert edited.id != row.id
    assert (edited.unread, edited.starred) == (False, True)


def test_a_deleted_file_vanishes_with_its_names(folder: Folder) -> None:
    gone = folder.write("a.txt", "Cranes stand still", BODY)
    folder.write("b.txt", "Ferries are late", "The ferry to Port Halm was late again.")
    library = folder.refreshed()
    gone.unlink()
    library.refresh()
    assert headlines(library) == ["Ferries are late"]
    assert [(f.entity.name, f.articles) for f in library.facets(View())] == [("Port Halm", 1)]


def test_the_number_of_a_deleted_article_is_not_given_again(folder: Folder) -> None:
    path = folder.write("a.txt", "Cranes stand still", BODY)
    library = folder.refreshed()
    (old,) = library.numbers(View())
    path.unlink()
    library.refresh()
    folder.write("b.txt", "Ferries are late", "The ferry was late again.")
    library.refresh()
    assert old not in library.numbers(View())
    assert library.article(old) is None
    assert library.rows([old]) == []


def test_a_file_without_an_article_is_listed_with_its_reason(folder: Folder) -> None:
    folder.write("a.txt", "Cranes stand still", BODY)
    (folder.news / "empty.txt").write_text("")
    library = folder.library()
    assert library.refresh().skipped == 1
    (skipped,) = library.skipped()
    assert skipped.path == folder.news / "empty.txt"
    assert "empty" in skipped.reason


def test_a_file_over_which_the_parser_fails_costs_only_itself(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.write("a.txt", "Cranes stand still", BODY)
    bad = folder.write("b.txt", "Ferries are late", "The ferry was late again.")
    monkeypatch.setattr(origins, "read", _failing_on(bad))
    library = folder.refreshed()
    assert headlines(library) == ["Cranes stand still"]
    assert [(each.path, each.reason) for each in library.skipped()] == [
        (bad, "could not be understood (RecursionError)")
    ]


def test_files_read_by_another_parser_are_read_again_where_they_stand(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.write("a.txt", "Cranes stand still", BODY)
    library = folder.refreshed()
    before = library.numbers(View())
    monkeypatch.setattr(refreshing, "parser_version", lambda: 1)
    assert library.refresh() == Progress(done=1, total=1, skipped=0, added=0)
    assert library.refresh().total == 0
    assert library.numbers(View()) == before


def test_the_version_of_the_parser_follows_its_own_source() -> None:
    version = parser.parser_version()
    assert version == parser.parser_version()
    assert 0 < version < 2**63


def test_stopped_in_the_middle_it_goes_on_the_next_time(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        folder.write(f"{number}.txt", f"Report number {number}", BODY)
    were_read: list[Path] = []
    read = origins.read

    def noting(path: Path, *_: object) -> origins.ReadResult:
        were_read.append(path)
        return read(path)

    monkeypatch.setattr(origins, "read", noting)
    library = folder.library()
    assert library.refresh(stop=lambda: len(were_read) >= 2).done == 2
    assert library.refresh().done == 3
    assert len(library.numbers(View())) == 5


def test_stopped_while_looking_around_it_changes_nothing(folder: Folder) -> None:
    folder.write("a.txt", "Cranes stand still", BODY)
    library = folder.refreshed()
    folder.write("b.txt", "Ferries are late", "The ferry was late again.")
    assert library.refresh(stop=lambda: True).total == 0
    assert headlines(library) == ["Cranes stand still"]


def test_progress_is_told_from_nothing_to_all(folder: Folder) -> None:
    for number in range(3):
        folder.write(f"{number}.txt", f"Report number {number}", BODY)
    told: list[Progress] = []
    folder.library().refresh(told.append)
    assert told[0] == Progress(done=0, total=3, skipped=0, added=0)
    assert told[-1] == Progress(done=3, total=3, skipped=0, added=3)


def test_a_missing_folder_is_told_of_and_nothing_is_forgotten(folder: Folder) -> None:
    folder.write("a.txt", "Cranes stand still", BODY)
    library = folder.refreshed()
    elsewhere = folder.news.with_name("elsewhere")
    folder.news.rename(elsewhere)
    assert library.refresh() == Progress(done=0, total=0, skipped=0, added=0)
    assert library.notice is not None
    assert str(folder.news) in library.notice
    assert headlines(library) == ["Cranes stand still"]
    elsewhere.rename(folder.news)
    library.refresh()
    assert library.notice is None


def test_a_full_disk_is_told_of_and_the_rest_comes_later(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.write("a.txt", "Cranes stand still", BODY)
    library = folder.refreshed()
    folder.write("b.txt", "Ferries are late", "The ferry was late again.")

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(writing, "put", full)
        library.refresh()
    assert library.notice == "The index could not be written: database or disk is full."
    assert headlines(library) == ["Cranes stand still"]
    library.refresh()
    assert library.notice is None
    assert len(library.numbers(View())) == 2


def test_several_articles_of_one_file_come_and_go_together(folder: Folder) -> None:
    both = "1 of 2 DOCUMENTS\n\nThe Courier\n\nCranes stand still\n\n{0}\n\n\n2 of 2 DOCUMENTS\n\n"
    path = folder.news / "export.txt"
    path.write_text(both.format(BODY) + "The Courier\n\nFerries are late\n\nThe ferry was late.\n")
    library = folder.refreshed()
    assert len(library.numbers(View())) == 2
    folder.write("export.txt", "Cranes stand still", BODY)
    library.refresh()
    assert headlines(library) == ["Cranes stand still"]


def test_whatever_happened_the_index_is_as_a_fresh_one(folder: Folder, tmp_path: Path) -> None:
    paths = [folder.write(f"{n}.txt", f"Report number {n}", f"{BODY} {n}") for n in range(6)]
    library = folder.refreshed()
    paths[0].unlink()
    paths[1].rename(folder.news / "renamed.txt")
    folder.write("2.txt", "Report rewritten", "Jan Marsh went to Port Halm.")
    age(paths[3], 10)
    library.refresh()
    library.close()
    fresh = tmp_path / "fresh.db"
    Library([folder.news], fresh).refresh()
    assert _contents(folder.index) == _contents(fresh)


def test_the_folder_that_is_read_is_never_written_to(folder: Folder) -> None:
    folder.write("a.txt", "Cranes stand still", BODY)
    before = _tree(folder.news)
    library = folder.refreshed()
    headlines(library, "cranes")
    library.close()
    assert _tree(folder.news) == before


def _tree(folder: Path) -> list[tuple[str, int, bytes]]:
    return [
        (str(path), os.stat(path).st_mtime_ns, path.read_bytes() if path.is_file() else b"")
        for path in sorted([folder, *folder.rglob("*")])
    ]


def _contents(index: Path) -> dict[str, list[object]]:
    """Return what an index holds, without the numbers, which tell only the order of arrival."""
    connection = sqlite3.connect(index)
    questions = {
        "articles": "SELECT path, position, id, headline, day, quotes FROM articles",
        "entities": "SELECT type, text, articles FROM entities JOIN names USING (name)",
        "members": "SELECT members.type, text, entities.folded FROM members "
        "JOIN entities USING (entity) JOIN names ON names.name = members.name",
        "bearers": "SELECT bearers.short, text FROM bearers JOIN members USING (member) "
        "JOIN names USING (name)",
        "forms": "SELECT type, names.text, forms.articles FROM forms "
        "JOIN members USING (member) JOIN names ON names.name = forms.name",
        "appearances": "SELECT path, text FROM appearances JOIN members USING (member) "
        "JOIN names USING (name) JOIN articles USING (number)",
        "quotes": "SELECT path, quotes.position, text FROM quotes JOIN articles USING (number) "
        "JOIN names ON names.name = speaker",
        "casts": "SELECT path, length(person), length(place) FROM casts JOIN articles "
        "USING (number)",
        "words": "SELECT path FROM words JOIN articles ON number = words.rowid "
        "WHERE words MATCH 'marsh OR still'",
        "files": "SELECT path, size, mtime, digest FROM files",
    }
    return {name: sorted(connection.execute(sql), key=repr) for name, sql in questions.items()}


def _must_not_be_called(what: object, *_: object) -> origins.ReadResult:
    raise AssertionError(f"{what} was read")


def _failing_on(bad: Path) -> Callable[..., origins.ReadResult]:
    read = origins.read

    def fail(path: Path, *_: object) -> origins.ReadResult:
        if path == bad:
            raise RecursionError
        return read(path)

    return fail
