"""The longest rows of the catalogue at their full size, from the index to the last page.

What reading and annotating them costs is in ``tests/benchmarks/full_size.py``: here both are left
out, and what is measured is processor time, which a busy machine does not stretch.
"""

from __future__ import annotations

import os
import time
import tracemalloc
from pathlib import Path

import pytest

from articles import annotate, origins
from articles.identity import article_id
from articles.model import AnnotatedArticle, Annotations, Article, Origin
from articles.origins import opening
from tests.tui.making import paragraphs_of
from tests.tui.reader import NARROW, last_line, press, reading, seen

SENTENCES = "The harbour was closed, said Ana Ruiz of Ardvik. "
LONG = {
    "line_1mb": (SENTENCES * 20_500, 2.0),
    "word_1mb": ("x" * 1_000_000, 2.0),
    "lines_200k": ("\n\n".join(["a"] * 200_000), 3.0),
}
"""The text of each row, and the seconds within which it must be open."""

PAGE = 0.1
"""Seconds that a page may take."""


@pytest.fixture
def long(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> float:
    """Let the one file of the folder hold the text of a row; return its bound."""
    text, seconds = LONG[request.param]
    article = Article(
        id=article_id("Long", text),
        headline="Long",
        text=text,
        paragraphs=paragraphs_of(text),
        origin=Origin(Path("long.txt"), "text"),
    )

    def read(path: Path, *_: object) -> origins.ReadResult:
        assert path.name == "long.txt"
        return origins.ReadResult((article,))

    def nothing_found(article: Article) -> AnnotatedArticle:
        return AnnotatedArticle(article, Annotations(), Annotations(), Annotations(), ())

    monkeypatch.setattr(origins, "read", read)
    monkeypatch.setattr(annotate, "annotate_article", nothing_found)
    return seconds


@pytest.mark.parametrize("long", LONG, indirect=True)
async def test_it_is_open_and_paged_in_time(long: float, tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW, news={"long.txt": "Long"}) as (app, pilot):
        started = time.process_time()
        await press(pilot, "enter")
        assert app.main.pane == "reading"
        assert "0 %" in last_line(app)
        assert time.process_time() - started < long
        for key in ("space", "space", "b", "ctrl+d", "G", "g"):
            started = time.process_time()
            await press(pilot, key)
            assert time.process_time() - started < PAGE, key
        await press(pilot, "G")
        assert "100 %" in last_line(app)
        assert seen(app, "reading").strip()


@pytest.mark.parametrize("content", ["text", "holes"])
def test_of_200_megabytes_and_more_only_the_first_part_is_in_memory(
    tmp_path: Path, content: str
) -> None:
    path = tmp_path / "long.txt"
    with path.open("wb") as file:
        if content == "text":
            for _ in range(21):
                file.write(b"The harbour was closed. " * 41_700)
        file.truncate(8_000_000_000 if content == "holes" else 200_000_000)
    tracemalloc.start()
    data, cut = opening.read_bytes(path)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (len(data), cut) == (opening.MOST_BYTES, True)
    assert most < 3 * opening.MOST_BYTES


async def test_who_reads_a_first_part_is_told_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "MOST_BYTES", 2000)
    news = {"long.txt": "Harbour closed\n\n" + "The harbour was closed on Monday.\n\n" * 200}
    async with reading(tmp_path, NARROW, news=news) as (app, pilot):
        await press(pilot, "enter", "G")
        assert "There was more" in seen(app, "reading")
    assert os.listdir(tmp_path / "news") == ["long.txt"]
