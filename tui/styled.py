"""A widget that remembers the colours that it draws with, until the stylesheet says others.

Uses ``DOMNode._get_component_classes``, through which Textual asks which looks to make; a test
pins it.
"""

from __future__ import annotations

from collections.abc import Sequence

from rich.style import Style
from textual.filter import ANSIToTruecolor, LineFilter
from textual.widget import Widget


class Styled(Widget):
    """Base of all that draws its lines itself: Textual mixes the colours anew for each line."""

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self._base_style: Style | None = None
        self._drawn_in: Style | None = None
        self._looks: dict[str, Style] = {}
        self._looks_from: object = None

    @property
    def base_style(self) -> Style:
        """The widget's own colours on those of everything behind it."""
        if self._base_style is None:
            self._base_style = self.rich_style
            if self._base_style != self._drawn_in:
                self._drawn_in = self._base_style
                self.colours_changed()
        return self._base_style

    def style(self, name: str) -> Style:
        """Return the colours of a component class, to be laid over the widget's own."""
        look = self._looks.get(name)
        if look is None:
            look = self._looks[name] = self.get_component_rich_style(name, partial=True)
        return look

    def colours_changed(self) -> None:
        """Forget what was drawn in other colours: nothing, but in a subclass."""

    def notify_style_update(self) -> None:
        """Forget the colours: the stylesheet, the theme or the focus has changed."""
        self._base_style = None
        super().notify_style_update()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return what changes lines on their way to the screen, but for what would change nothing.

        A palette is made of colours of its own, or of the terminal's, which are left as they are.
        """
        return [
            each for each in super().get_line_filters() if not isinstance(each, ANSIToTruecolor)
        ]

    def _get_component_classes(self) -> frozenset[str]:  # type: ignore[override]
        """Return the looks to be made: none while the stylesheet is that of the last time.

        A look is the same wherever the keys are, but Textual would make all of them anew each time
        that the focus or a class changes: two thirds of what opening an article cost.
        """
        rules = self.app.stylesheet.rules
        if rules is self._looks_from:
            return frozenset()
        self._looks_from = rules
        self._looks.clear()
        self.colours_changed()
        return super()._get_component_classes()
