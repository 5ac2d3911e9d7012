"""From one look to another by the shortest sequence."""

from __future__ import annotations

import pytest

from tui.frames.cell import PLAIN, Look
from tui.frames.sgr import change

BLUE = Look("", "34", "48;5;234")


@pytest.mark.parametrize(
    ("old", "new", "sent"),
    [
        pytest.param(BLUE, BLUE, "", id="the same"),
        pytest.param(BLUE, PLAIN, "\x1b[m", id="to the default"),
        pytest.param(PLAIN, BLUE, "\x1b[34;48;5;234m", id="from the default"),
        pytest.param(BLUE, Look("1", "34", "48;5;234"), "\x1b[1m", id="bold as well"),
        pytest.param(Look("1", "34"), Look("", "34"), "\x1b[22m", id="bold no longer"),
        pytest.param(Look("1;2", "34"), Look("1", "34"), "\x1b[22;1m", id="bold, but not faint"),
        pytest.param(Look("3;4", "34"), Look("4", "31"), "\x1b[23;31m", id="no italics, in red"),
        pytest.param(Look("1", "34"), Look("1", "31"), "\x1b[31m", id="another ink"),
        pytest.param(BLUE, Look("", "", "48;5;234"), "\x1b[39m", id="the default ink"),
        pytest.param(Look("4", "34", "44"), Look("4", "34"), "\x1b[49m", id="the default ground"),
        pytest.param(Look("1;4"), Look("4", "31"), "\x1b[0;4;31m", id="where there was no colour"),
    ],
)
def test_the_shortest_change(old: Look, new: Look, sent: str) -> None:
    assert change(old, new) == sent
