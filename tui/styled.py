"""A widget that remembers the colours that it draws with, until the stylesheet says others."""

from __future__ import annotations

from rich.style import Style
from textual.widget import Widget


class Styled(Widget):
    """Base of all that draws its lines itself: Textual mixes the colours anew for each line."""

    _base_style: Style | None = None

    @property
    def base_style(self) -> Style:
        """The widget's own colours on those of everything behind it."""
        if self._base_style is None:
            self._base_style = self.rich_style
        return self._base_style

    def style(self, name: str) -> Style:
        """Return the colours of a component class, to be laid over the widget's own."""
        return self.get_component_rich_style(name, partial=True)

    def notify_style_update(self) -> None:
        """Forget the colours: the stylesheet, the theme or the focus has changed."""
        self._base_style = None
        super().notify_style_update()
