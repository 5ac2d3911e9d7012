"""Days as a reader sees them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from articles.model import Stamp

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def short_day(day: str | None, today: date) -> str:
    """Return an ISO day as ``12 Oct 2022``, or ``12 Oct`` in the year that it is ``today``.

    An empty string for ``None``.
    """
    if not day:
        return ""
    year, month, number = day.split("-")
    short = f"{int(number)} {MONTHS[int(month) - 1][:3]}"
    return short if int(year) == today.year else f"{short} {year}"


def long_day(stamp: Stamp) -> str:
    """Return a stamp as ``Wednesday 12 October 2022, 19:23``; what the page says if not known."""
    if stamp.iso is None:
        return stamp.raw
    day = date.fromisoformat(stamp.iso[:10])
    clock = f", {stamp.iso[11:16]}" if len(stamp.iso) > 10 else ""
    return f"{day:%A} {day.day} {MONTHS[day.month - 1]} {day.year}{clock}"
