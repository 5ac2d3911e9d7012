"""The reader, whose own errors end it in one line instead of a traceback over the screen.

Uses two private names of Textual, ``_handle_exception`` and ``_exit_renderables``, which a test
pins: its traceback would show the values of variables, among them the text of articles.
"""

from __future__ import annotations

from textual.worker import WorkerFailed

from articles import journal
from tui.app import ReaderApp

BROKEN = 70
"""The exit code after an error of the program itself, as ``sysexits.h`` has it."""


class GuardedApp(ReaderApp):
    """Keeps the first error that nobody handled in ``failure``, and closes the screen in order."""

    failure: BaseException | None = None

    def _handle_exception(self, error: Exception) -> None:
        if self.failure is None:
            self.failure = error.error if isinstance(error, WorkerFailed) else error
        super()._handle_exception(error)
        self._exit_renderables.clear()


def last_words(error: BaseException) -> str:
    """Put an error into the log; return the line that tells the reader of it."""
    file = journal.note(error)
    details = f"details are in {file}" if file else "no log could be written"
    return (
        f"an error of the program ended it ({journal.where(error)}); what you read and starred "
        f"is kept, {details}"
    )
