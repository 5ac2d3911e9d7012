"""The seam between Textual and what is sent to the terminal is still where it was."""

from __future__ import annotations

import inspect

from textual._compositor import Compositor
from textual.app import App
from textual.screen import Screen

from tui.driver import CalmDriver
from tui.painting import PaintedApp
from tui.screen import MainScreen


def test_every_frame_of_textual_goes_through_one_method() -> None:
    assert list(inspect.signature(App._display).parameters) == ["self", "screen", "renderable"]
    assert "._display(" in inspect.getsource(Screen._compositor_refresh)
    for name in ("_begin_update", "_end_update", "_set_pointer_shape"):
        assert callable(getattr(App, name))
    given = inspect.signature(Compositor.render_update).parameters
    assert {"full", "screen_stack"} <= set(given)
    assert isinstance(App._background_screens, property)
    assert PaintedApp._display is not App._display


def test_the_driver_takes_what_textual_gives_to_drivers() -> None:
    given = list(inspect.signature(CalmDriver.__mro__[1].__init__).parameters)
    assert list(inspect.signature(CalmDriver.__init__).parameters) == given


def test_every_frame_is_begun_by_one_timer() -> None:
    assert isinstance(Screen._update_timer, property)
    assert "self._update_timer.resume()" in inspect.getsource(Screen._on_idle)
    assert "self._on_timer_update" in inspect.getsource(Screen._update_timer.fget or Screen)
    assert "_update_timer" in vars(MainScreen)
