"""One line of a list over the screen."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of the list; ``key`` is what is returned when it is chosen."""

    key: str
    label: str
    about: str = ""
