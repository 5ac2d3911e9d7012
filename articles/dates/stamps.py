"""Parts to a moment: which day they name, and how much of it is certain."""

from __future__ import annotations

from datetime import UTC, date, datetime

from articles.dates.parts import UNKNOWN_OFFSET, NumericDay, Parts, read_parts
from articles.model import Stamp

_YEARS = range(1500, 2300)


def parse_stamp(line: str) -> Stamp | None:
    """Return the day or moment that the whole of ``line`` names, or ``None`` if it is no date.

    ``iso`` has no seconds, no offset where the page gave no zone, and no time at all where the
    zone is not known (``3:02 p.m. ET``): only the day is certain then. It is ``None`` where the
    year is missing or day and month could change places.
    """
    parts = read_parts(line)
    return stamp_of(parts, line.strip()) if parts else None


def stamp_of(parts: Parts, raw: str) -> Stamp | None:
    """Return the stamp that ``parts`` name, ``None`` where they name no day of any calendar."""
    if parts.numeric and not (parts.month or parts.numbers or parts.years):
        days = _numeric_days(parts.numeric, parts.weekday)
    elif parts.month and parts.numbers and not parts.numeric:
        days = _named_days(parts)
        if not parts.years and len(parts.numbers) == 1 and 1 <= parts.numbers[0] <= 31:
            return Stamp(raw, None)
    elif parts.month and len(parts.years) == 1 and not parts.numbers and not parts.numeric:
        return Stamp(raw, None)
    else:
        return None
    if not days:
        return None
    return Stamp(raw, _iso(days[0], parts) if len(days) == 1 else None)


def moment(stamp: Stamp) -> datetime | None:
    """Return ``stamp`` as a time that can be compared; one without a zone is taken as UTC."""
    if stamp.iso is None:
        return None
    when = datetime.fromisoformat(stamp.iso)
    return when if when.tzinfo else when.replace(tzinfo=UTC)


def _named_days(parts: Parts) -> list[date]:
    """Return the day of a month in letters; of two small numbers the later is the year."""
    day, *short_years = parts.numbers
    years = [*parts.years, *(2000 + year for year in short_years)]
    if len(years) != 1 or parts.month is None:
        return []
    return _existing([(years[0], parts.month, day)])


def _numeric_days(numeric: NumericDay, weekday: int | None) -> list[date]:
    """Return each day that the figures can mean: one if a number, or the weekday, decides."""
    day_first = (numeric.year, numeric.second, numeric.first)
    month_first = (numeric.year, numeric.first, numeric.second)
    if numeric.order == "ymd":
        return _existing([month_first])
    days = sorted(set(_existing([day_first, month_first])))
    if numeric.order == "dmy":
        return _existing([day_first]) or days
    if len(days) > 1 and weekday:
        return [day for day in days if day.isoweekday() == weekday] or days
    return days


def _existing(candidates: list[tuple[int, int, int]]) -> list[date]:
    days = []
    for year, month, day in candidates:
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found.year in _YEARS:
            days.append(found)
    return days


def _iso(day: date, parts: Parts) -> str:
    if not parts.clock or parts.offset == UNKNOWN_OFFSET:
        return day.isoformat()
    return f"{day.isoformat()}T{parts.clock}{parts.offset}"
