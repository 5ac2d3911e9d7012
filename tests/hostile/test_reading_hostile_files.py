"""Every row of the catalogue, read and annotated: safe, whole, or skipped with a reason."""

from __future__ import annotations

import os
import time
import unicodedata
from pathlib import Path

import pytest

from articles.annotate import annotate_article
from articles.model import Article
from articles.origins import opening, read, read_text
from tests.hostile.case import HIDDEN, NUMBER, Case
from tests.hostile.catalogue import CASES, write


def strings_of(article: Article) -> list[str]:
    stamps = [stamp.raw for stamp in (article.published_at, article.updated_at) if stamp]
    furniture = [line.text for line in article.furniture]
    return [
        *(article.headline, article.standfirst, article.text, article.publisher, article.dateline),
        *(article.url, *article.authors, *stamps, *furniture),
    ]


def is_safe(letter: str) -> bool:
    """Say whether a letter may be sent to a terminal: no control, override or half character.

    One that is not assigned yet is safe: it may be a letter of a Unicode younger than this Python.
    """
    if "\u202a" <= letter <= "\u202e" or "\u2066" <= letter <= "\u2069":
        return False
    if ord(letter) & 0xFFFE == 0xFFFE or "\ufdd0" <= letter <= "\ufdef":  # no character, ever
        return False
    return letter in "\n\t" or unicodedata.category(letter) not in ("Cc", "Cs")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.row)
def test_each_row_is_read_as_a_trusted_program_reads_it(case: Case, tmp_path: Path) -> None:
    path = write(tmp_path, case)
    started = time.perf_counter()
    result = read(path)
    annotated = [annotate_article(article) for article in result.articles]
    assert time.perf_counter() - started < case.seconds

    assert (result.skipped.reason if result.skipped else "").startswith(case.skipped)
    assert bool(case.skipped) == bool(result.skipped)
    assert len(annotated) == (0 if case.skipped else case.articles)
    for article in result.articles:
        everything = "\n".join(strings_of(article))
        assert article.headline
        assert case.shows in f"{article.headline}\n{article.text}"
        for secret in (HIDDEN, NUMBER, *case.hides):
            assert secret not in everything
        assert [letter for letter in set(everything) if not is_safe(letter)] == []


def test_reading_the_whole_catalogue_writes_nothing_beside_it(tmp_path: Path) -> None:
    for case in CASES:
        write(tmp_path, case)
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    for path in before:
        read(path)
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize(
    "unit",
    ["said Ana Ruiz. ", "'a ", '"', "“Hi,” he said. ", "a\n\n", "By Ana\n\n", "Q: a?\n", "(a@ -"],
)
def test_twice_the_text_takes_no_more_than_about_twice_the_time(unit: str) -> None:
    once, twice = (unit * (length // len(unit)) for length in (12_000, 24_000))
    assert seconds_of(twice) < 3.4 * seconds_of(once) + 0.2


def seconds_of(text: str) -> float:
    """Return the least processor time of two attempts at reading and annotating."""
    took = []
    for _ in range(2):
        started = time.process_time()
        for article in read_text(f"Head\n\n{text}", Path("x.txt")):
            annotate_article(article)
        took.append(time.process_time() - started)
    return min(took)


def test_of_a_file_without_end_only_the_beginning_is_ever_in_memory(tmp_path: Path) -> None:
    path = tmp_path / "sparse_8g.txt"
    path.touch()
    os.truncate(path, 8_000_000_000)
    data, cut = opening.read_bytes(path)
    assert (len(data), cut) == (opening.MOST_BYTES, True)
    result = read(path)
    assert result.skipped is not None
    assert result.skipped.reason == "is not text (holds NUL bytes)"
