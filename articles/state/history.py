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
        self._restorations: list[int] = []
        self.changes = 0
        """How often anything was changed or taken back; what was asked before may be outdated."""

    def note(self, step: Callable[[], str]) -> None:
        """Remember how to take back what was just done."""
        self._steps.append(step)
        self.changes += 1

    def restored(self, number: int) -> None:
        """Remember the number of a change of the state that took an earlier one back."""
        self._restorations.append(number)

    def own_since(self, number: int) -> tuple[int, ...]:
        """Return a change of this session, and those that have restored what it had done.

        What carries another number was changed again by somebody, and is not to be taken back.
        """
        return (number, *(later for later in self._restorations if later > number))

    def undo(self) -> str | None:
        """Take the last change back; return what was undone, ``None`` where nothing is left."""
        if not self._steps:
            return None
        done = self._steps[-1]()
        self._steps.pop()
        self.changes += 1
        return done
