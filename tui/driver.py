"""The terminal driver: Textual's, but calmer.

Uses four names inside Textual's ``LinuxDriver``, which tests pin: ``_enable_mouse_support``,
``_disable_mouse_support``, ``_mouse`` and ``run_input_thread``.
"""

from __future__ import annotations

import os

from textual.app import App
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver

from tui.early_screen import ALTERNATE_SCREEN, EarlyScreen
from tui.environment import erases_in_colour
from tui.frames.shown import Shown


class CalmDriver(LinuxDriver):
    """Asks for clicks, drags and the wheel, but not for every move of the mouse.

    Nothing on the screen changes under a resting pointer, and over SSH a sweep across it would
    cost 50 kB of answers. A dropped connection then leaves the shell with clicks at worst.

    Remembers in ``shown`` what the terminal shows.
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

    def start_application_mode(self) -> None:
        """Take the terminal over, at the start and each time that the reader is back.

        At the start the first page may be up already.
        """
        self.shown.forget()
        super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual's
        if self._early:
            self.attrs_before = self._early.hand_over()
            self.shown.rows, self._early = self._early.rows, None

    def write(self, data: str) -> None:
        """Send ``data``; a screen that was taken early is not taken again: that might clear it."""
        if not (self._early and data == ALTERNATE_SCREEN):
            super().write(data)

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
        """Read keys until the app ends; drop those that are not UTF-8 instead of ending it."""
        while True:
            try:
                return super().run_input_thread()
            except UnicodeDecodeError:
                continue


def calm(driver: type[Driver]) -> type[Driver]:
    """Return the calm driver in place of Textual's; any other, as in tests, stays what it is."""
    return CalmDriver if driver is LinuxDriver else driver
