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


def last_words(error: BaseException, *, names_log: bool = True) -> str:
    """Put an error into the log; return the line that tells the reader of it.

    ``names_log`` is false where the log is another person's to look into.
    """
    file = journal.note(error)
    if not file:
        details = "no log could be written"
    else:
        details = f"details are in {file}" if names_log else "the keeper of this machine has a log"
    return (
        f"an error of the program ended it ({journal.where(error)}); what you read and starred "
        f"is kept, {details}"
    )
