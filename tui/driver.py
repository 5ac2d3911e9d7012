"""The terminal driver: Textual's, but calmer.

Uses four names inside Textual's ``LinuxDriver``, which tests pin: ``_enable_mouse_support``,
``_disable_mouse_support``, ``_mouse`` and ``run_input_thread``.
"""

from __future__ import annotations

from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver


class CalmDriver(LinuxDriver):
    """Asks for clicks, drags and the wheel, but not for every move of the mouse.

    Nothing on the screen changes under a resting pointer, and over SSH a sweep across it would
    cost 50 kB of answers. A dropped connection then leaves the shell with clicks at worst.
    """

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
