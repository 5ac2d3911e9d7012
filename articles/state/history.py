"""What was done in this session, to be taken back step by step."""

from __future__ import annotations

from collections.abc import Callable


class History:
    """The changes of one session to anything that is kept: marks, tags, filters, corrections.

    A step takes one change back and returns a sentence that says so. Where that cannot be kept
    it raises `OSError`, and may be tried again.
    """

    def __init__(self) -> None:
        self._steps: list[Callable[[], str]] = []

    def note(self, step: Callable[[], str]) -> None:
        """Remember how to take back what was just done."""
        self._steps.append(step)

    def undo(self) -> str | None:
        """Take the last change back; return what was undone, ``None`` where nothing is left."""
        if not self._steps:
            return None
        done = self._steps[-1]()
        self._steps.pop()
        return done
