"""The log of the program's own errors."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles import journal

SECRET = "words of an article"


def raised() -> Exception:
    try:
        try:
            raise KeyError(SECRET)
        except KeyError as error:
            raise ValueError(SECRET) from error
    except ValueError as error:
        return error


def test_an_entry_names_errors_and_lines_and_no_words_of_a_text() -> None:
    said = journal.entry(raised())
    assert "ValueError" in said
    assert "KeyError" in said
    assert "articles/test_journal.py:" in said
    assert " raised" in said
    assert SECRET not in said


def test_where_it_happened_is_told_of_the_first_cause() -> None:
    assert journal.where(raised()).startswith("KeyError in test_journal.py, line ")
    assert journal.where(KeyError()) == "KeyError"


def test_entries_are_added_to_a_private_file() -> None:
    file = journal.note(raised())
    assert file is not None
    assert journal.note(raised()) == file == journal.journal_file()
    assert file.read_text().count("ValueError") == 2
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_long_log_begins_anew_and_the_one_before_is_kept() -> None:
    file = journal.journal_file()
    for _ in range(3):
        journal.note(raised())
        file.write_bytes(b"x" * (journal.LARGEST + 1))
    journal.note(raised())
    assert file.stat().st_size < journal.LARGEST
    assert {each.name for each in file.parent.iterdir()} == {file.name, f"{file.name}.1"}


def test_an_endless_recursion_makes_no_long_entry() -> None:
    def endless() -> None:
        endless()

    with pytest.raises(RecursionError) as caught:
        endless()
    assert len(journal.entry(caught.value).splitlines()) < 40


def test_where_no_log_can_be_written_there_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocker = tmp_path / "blocker"
    blocker.write_text("not a folder")
    monkeypatch.setenv("XDG_STATE_HOME", str(blocker))
    assert journal.note(raised()) is None


def test_a_link_in_the_place_of_the_log_is_not_written_through(tmp_path: Path) -> None:
    file = journal.journal_file()
    file.parent.mkdir(parents=True)
    target = tmp_path / "elsewhere"
    file.symlink_to(target)
    assert journal.note(raised()) is None
    assert not target.exists()
