"""Paints the screen through ``frames``, in place of Textual's own writing.

Uses ``App._display``, through which every frame goes, ``Compositor.render_update`` and
``App._set_pointer_shape``; tests pin them.
"""

from __future__ import annotations

from typing import Final

from rich.color import ColorSystem
from rich.console import RenderableType
from rich.control import Control
from textual.app import App
from textual.screen import Screen
from textual.timer import Timer

from tui.driver import CalmDriver
from tui.frames.updates import Update, areas, patches

RETRY: Final = 1 / 30
"""Seconds until a terminal that was behind is looked at again."""


class PaintedApp(App[int]):
    """Sends the terminal what it does not show yet, as soon as it has taken what came before.

    What changes meanwhile is sent as one frame: the latest state wins.
    """

    _owed: Timer | None = None

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        driver = self._driver
        if not (isinstance(driver, CalmDriver) and isinstance(renderable, Update)):
            super()._display(screen, renderable)
        elif not self._running or self._closed or self._batch_count or self._owed:
            return
        elif driver.is_behind:
            self._owed = self.set_interval(RETRY, self._catch_up)
        else:
            self._send(driver, renderable)

    def _catch_up(self) -> None:
        driver = self._driver
        if self._owed and isinstance(driver, CalmDriver) and not driver.is_behind:
            self._owed.stop()
            self._owed = None
            self._send(driver, self._whole_screen())

    def _send(self, driver: CalmDriver, update: Update) -> None:
        colours = self.console._color_system or ColorSystem.TRUECOLOR
        shown, size = driver.shown, self.screen.size
        if shown.size == size:
            frame = shown.draw(patches(update, colours), areas(update))
        else:
            frame = shown.draw_all(patches(self._whole_screen(), colours), size)
        if frame:
            self._begin_update()
            driver.write_frame(frame + self._to_cursor())
            self._end_update()

    def _to_cursor(self) -> str:
        """Return what puts the hidden cursor where something is typed, if anything is.

        Input methods open their windows there.
        """
        cursor = self.screen.outer_size.clamp_offset(self.cursor_position)
        return Control.move_to(*cursor).segment.text if cursor else ""

    def _whole_screen(self) -> Update:
        compositor = self.screen._compositor
        update = compositor.render_update(full=True, screen_stack=self._background_screens)
        assert isinstance(update, Update)
        return update

    def _set_pointer_shape(self, shape: str) -> None:
        """Leave the pointer as it is: no use to a reader, and terminals may print what asks it."""
