"""The three themes are readable, and each speaker has a colour of their own in all of them."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import combinations

import pytest
from rich.color import Color as RichColor
from rich.color import ColorSystem
from textual.app import App, ComposeResult
from textual.color import Color
from textual.theme import Theme
from textual.widgets import Static

from tui.palettes import SPEAKER_COLOURS, pick
from tui.themes import DARK, LIGHT, TERMINAL, THEMES

COLOURED = [DARK, LIGHT]
EIGHT_BIT = ColorSystem.EIGHT_BIT


def linear(colour: str) -> tuple[float, float, float]:
    """Red, green and blue as light, 0 to 1, from sRGB."""
    r, g, b = (
        part / 12.92 if part <= 0.04045 else math.pow((part + 0.055) / 1.055, 2.4)
        for part in Color.parse(colour).normalized
    )
    return r, g, b


def luminance(colour: str) -> float:
    r, g, b = linear(colour)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    """Contrast ratio, WCAG 2.1."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def lab(colour: str) -> tuple[float, float, float]:
    """CIE 1976 L*a*b*, white D65, in which distances are about as great as they look."""
    r, g, b = linear(colour)
    x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089
    fx, fy, fz = (math.cbrt(t) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def distance(one: str, other: str) -> float:
    return math.dist(lab(one), lab(other))


BASE = ["foreground", "background", "surface", "panel", "boost"]
MEANING = ["primary", "secondary", "accent", "warning", "error", "success"]


def colours_of(theme: Theme) -> dict[str, str]:
    named = {name: getattr(theme, name) for name in BASE + MEANING}
    return named | {k: v for k, v in theme.variables.items() if not k.endswith("style")}


def with_256(colour: str) -> str:
    """Return what Rich sends for a colour to a terminal with 256."""
    return Color.from_rich_color(
        RichColor.from_triplet(Color.parse(colour).rich_color.downgrade(EIGHT_BIT).get_truecolor())
    ).hex


@pytest.mark.parametrize("depth", [str, with_256], ids=["24 bit", "256 colours"])
@pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
class TestContrast:
    @pytest.mark.parametrize("ground", ["background", "surface", "panel"])
    def test_words_stand_out_from_every_ground(
        self, theme: Theme, depth: Callable[[str], str], ground: str
    ) -> None:
        colours = {name: depth(value) for name, value in colours_of(theme).items()}
        for name in ("foreground", "text-muted", *MEANING):
            if name != "secondary":  # a line, never a word
                assert contrast(colours[name], colours[ground]) >= 4.5, name

    @pytest.mark.parametrize("ground", ["background", "surface"])
    def test_speakers_stand_out_from_the_page(
        self, theme: Theme, depth: Callable[[str], str], ground: str
    ) -> None:
        colours = {name: depth(value) for name, value in colours_of(theme).items()}
        for name in SPEAKER_COLOURS:
            assert contrast(colours[name], colours[ground]) >= 4.5, name

    @pytest.mark.parametrize("row", ["block-cursor", "block-cursor-blurred", "screen-selection"])
    def test_what_the_cursor_is_on_can_be_read(
        self, theme: Theme, depth: Callable[[str], str], row: str
    ) -> None:
        words, ground = (depth(theme.variables[f"{row}-{end}ground"]) for end in ("fore", "back"))
        assert contrast(words, ground) >= 4.5


@pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
class TestColours:
    def test_a_terminal_of_256_changes_nothing_but_light_greys_by_a_step(
        self, theme: Theme
    ) -> None:
        for name, value in colours_of(theme).items():
            meant, shown = Color.parse(value).rgb, Color.parse(with_256(value)).rgb
            is_light_grey = len(set(meant)) == 1 and meant[0] > 148
            allowed = 10 if is_light_grey else 0
            assert max(abs(m - s) for m, s in zip(meant, shown, strict=True)) <= allowed, name

    def test_no_two_speakers_look_alike(self, theme: Theme) -> None:
        speakers = [theme.variables[name] for name in SPEAKER_COLOURS]
        nearest = min(combinations(speakers, 2), key=lambda pair: distance(*pair))
        assert distance(*nearest) > 20, nearest


class TestTerminalTheme:
    def test_it_uses_the_colours_of_the_terminal_alone(self) -> None:
        assert all(value.startswith("ansi_") for value in colours_of(TERMINAL).values())

    def test_it_leaves_the_background_of_the_terminal(self) -> None:
        assert {TERMINAL.background, TERMINAL.surface, TERMINAL.panel} == {"ansi_default"}

    def test_no_two_speakers_share_a_colour(self) -> None:
        assert len({TERMINAL.variables[name] for name in SPEAKER_COLOURS}) == 8


class Painted(App[None]):
    CSS = "Static { color: $speaker-3; }"

    def on_mount(self) -> None:
        for theme in THEMES:
            self.register_theme(theme)

    def compose(self) -> ComposeResult:
        yield Static("“I expect rain,” she said.")


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_a_stylesheet_can_use_the_colours_of_speakers(theme: Theme) -> None:
    class Themed(Painted):
        def get_theme_variable_defaults(self) -> dict[str, str]:
            return dict(DARK.variables)

    async with Themed().run_test() as pilot:
        pilot.app.theme = theme.name
        await pilot.pause()
        assert pilot.app.query_one(Static).styles.color == Color.parse(theme.variables["speaker-3"])


RICH = {"TERM": "xterm-256color"}


class TestPick:
    @pytest.mark.parametrize("name", ["dark", "light", "terminal"])
    def test_what_is_wanted_is_taken(self, name: str) -> None:
        assert pick({"NO_COLOR": "1"}, name) == name

    def test_dark_is_the_rule(self) -> None:
        assert pick(RICH, "auto") == "dark"

    @pytest.mark.parametrize("colours", ["0;15", "0;default;15", "0;7"])
    def test_a_terminal_that_says_it_is_light_gets_light(self, colours: str) -> None:
        assert pick({**RICH, "COLORFGBG": colours}, "auto") == "light"

    def test_a_terminal_that_says_it_is_dark_gets_dark(self) -> None:
        assert pick({**RICH, "COLORFGBG": "15;0"}, "auto") == "dark"

    def test_no_color_asks_for_the_terminal_as_it_is(self) -> None:
        assert pick({**RICH, "NO_COLOR": ""}, "auto") == "terminal"

    @pytest.mark.parametrize("term", ["linux", "xterm", "screen", "vt100", "xterm-16color", ""])
    def test_sixteen_colours_are_those_of_the_terminal(self, term: str) -> None:
        assert pick({"TERM": term}, "auto") == "terminal"

    def test_a_terminal_may_promise_more_than_its_name_does(self) -> None:
        assert pick({"TERM": "alacritty", "COLORTERM": "truecolor"}, "auto") == "dark"
        assert pick({"TERM": "xterm-kitty"}, "auto") == "dark"
