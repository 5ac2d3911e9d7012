"""Questions while the index grows."""

from __future__ import annotations

import sqlite3
import threading
import time
from typing import Any

import pytest

from articles.library import View
from articles.query import patterns
from tests.articles.library.small import (
    Folder,
)


def test_questions_are_answered_in_any_thread_while_the_index_grows(folder: Folder) -> None:
    for number in range(60):
        folder.write(f"{number:03}.txt", f"Report number {number}", "All was calm in Port Halm.")
    library = folder.library()
    failures: list[Exception] = []
    done = threading.Event()

    def ask() -> None:
        try:
            while not done.is_set():
                library.rows(library.numbers(View(query="calm")))
                library.facets(View())
                library.counts()
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    library.refresh()
    done.set()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(library.numbers(View(query="calm"))) == 60


@pytest.mark.parametrize("closing", [False, True], ids=["interrupted", "closed"])
def test_a_question_ends_before_its_last_article_where_it_is(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, closing: bool
) -> None:
    for number in range(100):
        folder.write(f"{number:03}.txt", f"Report number {number}", "All was calm in Port Halm.")
    library = folder.refreshed()
    looked_at: list[str] = []
    failures: list[Exception] = []
    begun = threading.Event()

    def slowly(_: Any, text: str) -> bool:
        looked_at.append(text)
        begun.set()
        time.sleep(0.01)
        return False

    def ask() -> None:
        try:
            library.numbers(View(query="/c.lm/"))
        except sqlite3.OperationalError as error:
            failures.append(error)

    monkeypatch.setattr(patterns, "is_found", slowly)
    thread = threading.Thread(target=ask)
    thread.start()
    assert begun.wait(10)
    assert thread.ident
    if closing:
        library.close()
    else:
        library.interrupt(thread.ident)
    thread.join()
    assert len(looked_at) < 100
    assert [str(failure) for failure in failures] == ["interrupted"]
    library.interrupt(threading.get_ident())  # who asks nothing is not disturbed
    monkeypatch.undo()
    assert len(library.numbers(View(query="/c.lm/"))) == 100
