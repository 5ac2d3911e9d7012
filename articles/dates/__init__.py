"""Date lines: ``Published 19:23 IST, October 12th 2022`` and the hundreds of shapes beside it.

A line is a date only if every part of it is understood, so no sentence that mentions a day can
be mistaken for one. Nothing is guessed: where the day is not certain, ``Stamp.iso`` is ``None``
and ``Stamp.raw`` keeps what the page said.
"""

from articles.dates.lines import DateLine, parse_date_line
from articles.dates.stamps import moment, parse_stamp

__all__ = ["DateLine", "moment", "parse_date_line", "parse_stamp"]
