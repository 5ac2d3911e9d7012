"""The corrections of one reader, one a line of a plain file: see `articles.corrections`."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from articles.corrections.lines import (
    Correction,
    SpeakerCorrection,
    as_line,
    correction_in,
    is_comment,
    time_of,
)
from articles.corrections.meaning import Meanings, meanings_of
from articles.places import NoHomeError, state_folder
from articles.plain_file import PlainFile
from articles.sanitising import clean_line
from articles.state.history import History

FILE_NAME = "corrections.txt"

_HEADING = (
    "# Corrections of On Record, one a line; of two about the same name the later one counts.",
    "# Types are person, organisation and place. The time may be left out.",
    '# hide organisation "Iris-T"',
    '# merge person "Obama" into person "Barack Obama"',
    '# rename person "Jens Stoltenburg" to "Jens Stoltenberg"',
    '# retype person "Nexperia" to organisation',
    '# speaker of "We will wait" in 5f0c2d31 is person "Dora Kestel"',
)


def _now() -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())


class Corrections:
    """What the reader has corrected, shared by all sessions through the file.

    A change is on disk when its method returns and is noted in the history.
    """

    def __init__(
        self, folder: Path | None, history: History, now: Callable[[], str] = _now
    ) -> None:
        """``folder`` is where the file lies; without one the corrections last a session."""
        self._file = PlainFile(folder and folder / FILE_NAME, _HEADING)
        self._history = history
        self._now = now
        self._read: tuple[list[str], Meanings] = ([], Meanings())

    @property
    def path(self) -> Path | None:
        """Where the file lies, or would."""
        return self._file.path

    def meanings(self) -> Meanings:
        """Return what all corrections together say.

        A file that cannot be read just now leaves it at what it said before; see `notice`.
        """
        try:
            lines = self._file.lines()
        except OSError:
            return self._read[1]
        if lines != self._read[0]:
            found = (correction_in(line) for line in _by_time(lines))
            self._read = lines, meanings_of(each for each in found if each)
        return self._read[1]

    def lines(self) -> list[str]:
        """Return the corrections as lines, the earliest first; raises `OSError`."""
        return [line for line in _by_time(self._file.lines()) if correction_in(line)]

    @property
    def notice(self) -> str | None:
        """A sentence for the reader where the file, or a line of it, is not understood."""
        try:
            lines = self._file.lines()
        except OSError as error:
            return f"Your corrections cannot be read: {self.path}: {error.strerror}."
        for number, line in enumerate(lines, 1):
            if not is_comment(line) and correction_in(line) is None:
                return f"{self.path}, line {number} is not understood: {clean_line(line)}"
        return None

    def add(self, correction: Correction) -> None:
        """Keep one more; raises `OSError` where it cannot be written."""
        written: list[str] = []

        def edit(lines: list[str]) -> list[str]:
            # Never before what is there already, even if the clock was put back.
            moment = max(self._now(), *map(time_of, lines), "")
            written.append(as_line(correction, moment))
            return [*lines, written[-1]]

        self._file.change(edit)
        self._history.note(partial(self._take_back, written[-1], correction))

    def merge(self, lines: Sequence[str]) -> int:
        """Take over corrections from elsewhere; return how many were new here.

        What is no correction is left out. Raises `OSError` where they cannot be written.
        """
        added: list[str] = []

        def edit(own: list[str]) -> list[str]:
            known = set(own)
            added[:] = [line for line in lines if line not in known and correction_in(line)]
            return [*own, *added]

        self._file.change(edit)
        return len(added)

    def carry(self, successors: Mapping[str, str]) -> None:
        """Let what was corrected in edited articles count for them: ``{old id: new id}``."""

        def edit(own: list[str]) -> list[str]:
            carried = (_carried(line, successors) for line in own)
            return [*own, *(line for line in carried if line and line not in own)]

        self._file.change(edit)

    def _take_back(self, line: str, correction: Correction) -> str:
        def edit(lines: list[str]) -> list[str]:
            if line not in lines:
                return lines  # somebody has taken it out by hand
            last = len(lines) - 1 - lines[::-1].index(line)
            return lines[:last] + lines[last + 1 :]

        self._file.change(edit)
        return f"undone: {as_line(correction)}"


def _carried(line: str, successors: Mapping[str, str]) -> str | None:
    correction = correction_in(line)
    if not isinstance(correction, SpeakerCorrection) or correction.article not in successors:
        return None
    return as_line(replace(correction, article=successors[correction.article]), time_of(line))


def usual_meanings() -> Meanings:
    """Return the corrections of whoever runs the program, without opening their state."""
    with suppress(NoHomeError):
        return Corrections(state_folder(), History()).meanings()
    return Meanings()


def _by_time(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines, the earliest first; one without a time is as old as the one above it."""
    moments: list[str] = []
    for line in lines:
        moments.append(time_of(line) or (moments[-1] if moments else ""))
    for place in sorted(range(len(lines)), key=moments.__getitem__):
        yield lines[place]
