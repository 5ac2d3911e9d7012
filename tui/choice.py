"""One line of a list over the screen."""

from __future__ import annotations

from typing import NamedTuple


class Choice(NamedTuple):
    """One line of the list; ``key`` is what is returned when it is chosen."""

    key: str
    label: str
    about: str = ""
