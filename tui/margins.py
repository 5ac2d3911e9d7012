"""Whether the terminal can scroll some of its columns by themselves: left and right margins.

Of those that can (DECLRMM: xterm, iTerm2, WezTerm, mintty, Ghostty and others) each says so when it
is asked. Nothing is taken for granted of one that does not answer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

QUESTION: Final = "\x1b[?69$p"
"""Asks whether the mode is known (DECRQM)."""

_THEY_ARE_THERE: Final = re.compile(r"\x1b\[\?69;[12]\$y")
"""The mode is on or off at present; other answers are that it is not known or cannot be changed."""

_LONGEST: Final = len("\x1b[?69;1$y")

_ASKED: Final = ("xterm", "contour", "foot", "ghostty", "iterm", "mintty", "wezterm")
"""How the names of the terminals begin that may have them. What asks them is printed by others."""


def may_be_there(environment: Mapping[str, str]) -> bool:
    """Say whether the terminal may have margins, and nothing is between that has none."""
    return environment.get("TERM", "").startswith(_ASKED) and not (
        environment.get("TMUX")
        or environment.get("STY")  # GNU screen
        or environment.get("TERM_PROGRAM") == "Apple_Terminal"
    )


class Answer:
    """Looks out for the answer among what is typed."""

    def __init__(self) -> None:
        self._last = ""

    def is_in(self, letters: str) -> bool:
        """Say whether it ends in these letters, which may be only the last of it."""
        heard = self._last + letters
        self._last = heard[1 - _LONGEST :]
        return bool(_THEY_ARE_THERE.search(heard))
