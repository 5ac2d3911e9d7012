"""What was typed into the search bar, to be had again with the up key: a plain file of lines."""

from __future__ import annotations

from pathlib import Path

from articles.plain_file import PlainFile
from articles.sanitising import clean

FILE_NAME = "searches.txt"

MOST = 200
"""Lines that are kept; the oldest go first."""

_HEADING = ("# What was typed into the search bar of On Record, the newest last: kind: words.",)


class Searches:
    """The searches and filters of one reader, in every session the same.

    A kind is what the bar was open for: ``find``, ``filter``. Where the file cannot be used they
    last a session, without a word: nobody's work hangs on them.
    """

    def __init__(self, folder: Path | None) -> None:
        """``folder`` is where the file lies; without one the searches last a session."""
        self._file = PlainFile(folder and folder / FILE_NAME, _HEADING)

    def of(self, kind: str) -> list[str]:
        """Return what was typed for a kind, the newest last."""
        begin = f"{kind}: "
        return [line.removeprefix(begin) for line in self._lines() if line.startswith(begin)]

    def add(self, kind: str, words: str) -> None:
        """Remember words as the newest; what is there already moves to the end."""
        new = f"{kind}: {_one_line(words)}"

        def edit(lines: list[str]) -> list[str]:
            heading = [line for line in lines if line.startswith("#")]
            others = [line for line in lines if line not in (*heading, new)]
            return [*heading, *others[1 - MOST :], new]

        try:
            self._file.change(edit)
        except OSError:
            self._file = PlainFile(None, self._lines())
            self._file.change(edit)

    def _lines(self) -> list[str]:
        try:
            return [_one_line(line) for line in self._file.lines()]
        except OSError:
            return []


def _one_line(text: str) -> str:
    return clean(text).replace("\n", " ").strip()
