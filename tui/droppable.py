"""A question to the library that can be dropped while a thread looks for its answer."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Droppable:
    """One question: put in one thread, and dropped from another once nobody waits for it."""

    def __init__(self, interrupt: Callable[[int], None]) -> None:
        """``interrupt`` ends what the thread of a number is asking."""
        self._interrupt = interrupt
        self._lock = threading.Lock()
        self._thread: int | None = None

    def put(self, ask: Callable[[], T]) -> T:
        """Return the answer; raises ``sqlite3.OperationalError`` where the question is dropped."""
        with self._lock:
            self._thread = threading.get_ident()
        try:
            return ask()
        finally:
            with self._lock:
                self._thread = None

    def drop(self) -> None:
        """End the question, if its thread is still at it: it has the next one to answer."""
        with self._lock:
            if self._thread is not None:
                self._interrupt(self._thread)
