"""How far the terminal is behind: a slow line must not carry frames that nobody needs any more.

What is written is taken at once by buffers, megabytes of them over SSH, which says nothing of what
is seen. So now and then the terminal is asked where its cursor is: its answer tells that it has
drawn all that came before the question.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from typing import Final

QUESTION: Final = "\x1b[6n"
"""Asks for the place of the cursor (CPR): the one question that every terminal answers."""

ENOUGH: Final = 1_000
"""Letters after which a question is asked: so many take a slow line a tenth of a second."""

MOST_UNANSWERED: Final = 2
"""Questions on their way at once: with one, the line would be idle until its answer is back."""

GIVEN_UP: Final = 5.0
"""Seconds after which an answer is no longer expected."""


class Pace:
    """Keeps account of what was sent and answered; answers may be told from another thread."""

    def __init__(self, *, asks: bool, clock: Callable[[], float] = time.monotonic) -> None:
        """``asks``: there may be a slow line. ``clock`` counts seconds."""
        self._asks = asks
        self._clock = clock
        self._sent = 0
        self._asked: deque[float] = deque()
        self._answers = False

    def question_after(self, frame: str) -> str:
        """Take note that a frame is sent; return what is to be asked after it, mostly nothing."""
        self._sent += len(frame)
        if not self._asks or self._sent < ENOUGH:
            return ""
        self._sent = 0
        self._asked.append(self._clock())
        return QUESTION

    def answer(self) -> None:
        """Take note of an answer."""
        self._answers = True
        if self._asked:
            self._asked.popleft()

    @property
    def unanswered(self) -> int:
        """How many answers may still come."""
        while self._asked and self._clock() - self._asked[0] > GIVEN_UP:
            self._asked.popleft()
        return len(self._asked)

    @property
    def is_behind(self) -> bool:
        """Whether the next frame should wait. Never for a terminal that does not answer."""
        return self._answers and self.unanswered >= MOST_UNANSWERED
