"""The reader, whose own errors end it in one line instead of a traceback over the screen.

Replaces three methods of Textual, ``_handle_exception``, ``_fatal_error`` and ``panic``, which a
test pins: its traceback would show the values of variables, among them the text of articles, and
needs files and memory that may be what there is too little of.
"""

from __future__ import annotations

import asyncio
import sys
import threading
from typing import Any

from rich.console import RenderableType
from textual.worker import WorkerFailed

from articles import journal
from tui.app import ReaderApp


class GuardedApp(ReaderApp):
    """Keeps the first error that nobody handled in ``failure``, and closes the screen in order."""

    failure: BaseException | None = None

    def _handle_exception(self, error: Exception) -> None:
        if self.failure is None:
            self.failure = error.error if isinstance(error, WorkerFailed) else error
        super()._handle_exception(error)

    def on_load(self) -> None:
        """Hear of errors that nobody waits for, which asyncio would print over the screen."""
        asyncio.get_running_loop().set_exception_handler(self._unheard)

    def _unheard(self, _: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        if isinstance(error, Exception):
            self._handle_exception(error)

    def _fatal_error(self) -> None:
        self._close_messages_no_wait()

    def panic(self, *_: RenderableType) -> None:
        """Close the screen; what there is to say is said when it is closed."""
        self._close_messages_no_wait()


def keep_quiet() -> None:
    """Put what breaks in a thread, or where nothing can be raised, into the log.

    Python would print it over the screen.
    """
    threading.excepthook = lambda lost: _note(lost.exc_value)
    sys.unraisablehook = lambda lost: _note(lost.exc_value)


def _note(error: BaseException | None) -> None:
    if error is not None:
        journal.note(error)
