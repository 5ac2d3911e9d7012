"""Paints the screen through ``frames``, in place of Textual's own writing.

Uses ``App._display``, through which every frame goes, ``Compositor.render_full_update`` and
``App._set_pointer_shape``; tests pin them.
"""

from __future__ import annotations

from rich.color import ColorSystem
from rich.console import RenderableType
from rich.control import Control
from textual.app import App
from textual.screen import Screen

from tui.driver import CalmDriver
from tui.frames.updates import Update, areas, patches


class PaintedApp(App[int]):
    """Sends the terminal what it does not show yet, and nothing where it shows all."""

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        driver = self._driver
        if not (isinstance(driver, CalmDriver) and isinstance(renderable, Update)):
            super()._display(screen, renderable)
        elif self._running and not self._closed and not self._batch_count:
            self._send(driver, screen, self._frame(driver, screen, renderable))

    def _send(self, driver: CalmDriver, screen: Screen[object], frame: str) -> None:
        if frame:
            cursor = Control.move_to(*screen.outer_size.clamp_offset(self.cursor_position))
            self._begin_update()
            driver.write(frame + cursor.segment.text)
            self._end_update()

    def _set_pointer_shape(self, shape: str) -> None:
        """Leave the pointer as it is: no use to a reader, and terminals may print what asks it."""

    def _frame(self, driver: CalmDriver, screen: Screen[object], update: Update) -> str:
        colours = self.console._color_system or ColorSystem.TRUECOLOR
        shown, size = driver.shown, screen.size
        if shown.size != size:
            update = screen._compositor.render_full_update()
            return shown.draw_all(patches(update, colours), size)
        return shown.draw(patches(update, colours), areas(update))
