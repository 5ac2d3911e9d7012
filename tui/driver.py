"""The terminal driver: Textual's, but calmer.

Uses names inside Textual's ``LinuxDriver``, which tests pin: ``_enable_mouse_support``,
``_disable_mouse_support``, ``_mouse``, ``run_input_thread``, ``_sigtstp_application``, ``_loop``
and ``_writer_thread``; and its ``XTermParser``.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from select import select
from typing import Final

from textual._xterm_parser import XTermParser
from textual.app import App
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver
from textual.events import CursorPosition
from textual.message import Message

from tui.early_screen import ALTERNATE_SCREEN, EarlyScreen
from tui.environment import erases_in_colour, is_remote
from tui.frames.shown import Shown
from tui.margins import QUESTION, Answer, may_be_there
from tui.pacing import Pace
from tui.received import Received

MOST_QUEUED: Final = 6
"""Writes that may wait for the terminal to read on: two frames. At thirty Textual would block."""

LOOKING_UP: Final = 0.1
"""Seconds after which a lone Escape is known for one, and the end of the app is noticed."""

LAST_ANSWERS: Final = 1.0
"""Seconds that answers are waited for in the end, half of what a hangup allows."""


class CalmDriver(LinuxDriver):
    """Asks for clicks, drags and the wheel, but not for every move of the mouse.

    Nothing on the screen changes under a resting pointer, and over SSH a sweep across it would
    cost 50 kB of answers. A dropped connection then leaves the shell with clicks at worst.

    Remembers in ``shown`` what the terminal shows, and knows whether it is behind.
    """

    def __init__(
        self,
        app: App[object],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self.shown = Shown(erases=erases_in_colour(os.environ))
        self._early: EarlyScreen | None = getattr(app, "early_screen", None)
        self._pace = Pace(asks=is_remote(os.environ))

    def start_application_mode(self) -> None:
        """Take the terminal over, at the start and each time that the reader is back.

        At the start the first page may be up already.
        """
        self.shown.forget()
        super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual's
        if may_be_there(os.environ):
            self.write(QUESTION)
        if self._early:
            self.attrs_before = self._early.hand_over()
            self.shown.rows, self._early = self._early.rows, None

    def write(self, data: str) -> None:
        """Send ``data``; a screen that was taken early is not taken again: that might clear it."""
        if not (self._early and data == ALTERNATE_SCREEN):
            super().write(data)

    def stop_application_mode(self) -> None:
        """Give the terminal back, once it has answered: the shell would take that for keys."""
        until = time.monotonic() + LAST_ANSWERS
        while self._pace.unanswered and time.monotonic() < until:
            time.sleep(0.01)
        super().stop_application_mode()

    def _sigtstp_application(self, *signal: object) -> None:
        """Stop; once the process goes on, see that this is noticed.

        The kernel may tell a thread that it goes on which is not the main one. Only that one acts
        on it, and not before it wakes up, which without keys it would not.
        """
        super()._sigtstp_application(*signal)
        self._loop.call_soon_threadsafe(self._loop.call_later, LOOKING_UP, _nothing)

    def write_frame(self, frame: str) -> None:
        """Write what shows a frame."""
        self.write(frame + self._pace.question_after(frame))

    @property
    def is_behind(self) -> bool:
        """Whether the terminal has not taken yet what was written before."""
        writer = self._writer_thread
        queued = writer._queue.qsize() if writer else 0
        return self._pace.is_behind or queued > MOST_QUEUED

    def process_message(self, message: Message) -> None:
        """Pass on what the terminal reports, except where its cursor is."""
        if isinstance(message, CursorPosition):
            self._pace.answer()
        else:
            super().process_message(message)

    def _enable_mouse_support(self) -> None:
        self._set_mouse("h")

    def _disable_mouse_support(self) -> None:
        self._set_mouse("l")

    def _set_mouse(self, switch: str) -> None:
        if self._mouse:
            # Buttons; moves with a button down; coordinates beyond column 223.
            self.write("".join(f"\x1b[?{mode}{switch}" for mode in (1000, 1002, 1006)))
            self.flush()

    def run_input_thread(self) -> None:
        """Read keys until the app ends, or the terminal does."""
        parser, received, margins = XTermParser(self._debug), Received(), Answer()
        while not self.exit_event.is_set():
            if select([self.fileno], [], [], LOOKING_UP)[0]:
                data = self._read()
                if not data:
                    return
                if letters := received.letters(data):  # the parser takes none for the end
                    self.shown.has_side_margins |= margins.is_in(letters)
                    self._report(parser.feed(letters))
            self._report(parser.tick())

    def _read(self) -> bytes:
        try:
            return os.read(self.fileno, 4096)
        except OSError:  # Linux says so of a terminal that was closed
            return b""

    def _report(self, messages: Iterable[Message]) -> None:
        for message in messages:
            self.process_message(message)


def _nothing() -> None:
    """Do nothing but wake the main thread."""


def calm(driver: type[Driver]) -> type[Driver]:
    """Return the calm driver in place of Textual's; any other, as in tests, stays what it is."""
    return CalmDriver if driver is LinuxDriver else driver
