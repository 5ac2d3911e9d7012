"""The looks of the panes are made once, and again with another theme."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest
from textual.css.stylesheet import Stylesheet

from tests.tui.reader import press, reading
from tui.styled import Styled


def test_textual_asks_the_widget_which_looks_to_make() -> None:
    assert "node._get_component_classes()" in inspect.getsource(
        Stylesheet._process_component_classes
    )


async def test_no_look_goes_by_what_has_the_keys(tmp_path: Path) -> None:
    """So none need be made anew for that: of each look a rule says nothing but its name."""
    async with reading(tmp_path) as (app, _):
        own = [rule for rule in app.stylesheet.rules if not rule.is_default_rules]
        looks = [part.strip() for rule in own for part in rule.selectors.split(",") if "--" in part]
        assert len(looks) > 40
        more = [look for look in looks if not re.fullmatch(r"(StatusLine )?\.[a-z0-9-]+", look)]
        assert more == []


async def test_looks_are_made_again_only_with_another_theme(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        pane = app.main.reading
        before = dict(pane._component_styles)
        await press(pilot, "enter", "]", "1", "z", "z")
        assert all(pane._component_styles[name] is look for name, look in before.items())
        await press(pilot, "T")
        assert not any(pane._component_styles[name] is look for name, look in before.items())


async def test_a_line_of_text_is_drawn_anew_only_in_other_colours(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "enter")
        pane = app.main.reading
        drawn = pane.render_line(0)
        await press(pilot, "1")
        assert pane.render_line(0) is drawn
        await press(pilot, "T")
        assert pane.render_line(0) is not drawn


@pytest.mark.parametrize("theme", ["dark", "light"])
async def test_the_colours_of_a_theme_are_its_own(tmp_path: Path, theme: str) -> None:
    """So none of them has to be made of one of the sixteen of the terminal."""
    async with reading(tmp_path, theme=theme) as (app, pilot):
        await press(pilot, "enter", "]")
        panes = list(app.query(Styled))
        lines = [pane.render_line(y) for pane in panes for y in range(pane.size.height)]
        styles = {segment.style for line in lines for segment in line if segment.style}
        colours = {colour for style in styles for colour in (style.color, style.bgcolor) if colour}
        assert len(colours) > 5
        assert all(colour.triplet for colour in colours)
        assert not any(style.dim for style in styles)
