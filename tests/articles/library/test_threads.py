"""Questions while the index grows."""

from __future__ import annotations

import threading

from articles.library import View
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
