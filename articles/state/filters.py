"""Saved filters: query lines with a name, one a line of a plain file.

The file lies with the state and not with the settings, because the program writes it at the press
of a key, and never writes what a reader has written. It may still be edited, copied and compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from typing import NamedTuple

from articles.places import state_folder
from articles.plain_file import PlainFile
from articles.sanitising import clean, clean_line
from articles.state.history import History

FILE_NAME = "filters.txt"

_HEADING = (
    "# Saved filters of On Record, one a line: name = query.",
    "# A query is written as in the reader: NATO after:2024-05 -headline:sport",
)


class SavedFilter(NamedTuple):
    """A query line and what the reader calls it."""

    name: str
    query: str


class SavedFilters:
    """The saved filters of one reader, in the order of the file.

    Names are told apart without regard to capitals. Every change is on disk when its method
    returns and is noted in the history; all raise `OSError` where the file cannot be used.
    """

    def __init__(self, folder: Path | None, history: History) -> None:
        """``folder`` is where the file lies; without one the filters last a session."""
        self._file = PlainFile(folder and folder / FILE_NAME, _HEADING)
        self._history = history

    def all(self) -> tuple[SavedFilter, ...]:
        """Return the filters; lines that are none are passed over."""
        return tuple(found for line in self._file.lines() if (found := _filter_in(line)))

    def named(self, name: str) -> SavedFilter:
        """Return the filter of that name; raises `LookupError` with a sentence for the reader."""
        filters = {_key(saved.name): saved for saved in reversed(self.all())}
        if _key(name) in filters:
            return filters[_key(name)]
        near = get_close_matches(_key(name), filters, 1, 0.5)
        hint = f", did you mean '{filters[near[0]].name}'?" if near else ""
        raise LookupError(f"no filter is saved as '{clean_line(name)}'{hint}")

    def save(self, name: str, query: str) -> None:
        """Keep ``query`` under a name, in place of what had that name; see `checked_name`."""
        name = checked_name(name)
        self._put(name, SavedFilter(name, _one_line(query)), f"saving the filter {name}")

    def merge(self, others: Iterable[SavedFilter]) -> tuple[SavedFilter, ...]:
        """Keep the filters of another machine; return those whose names have other queries here."""
        queries = {_key(saved.name): saved.query for saved in self.all()}
        refused = []
        for other in others:
            here = queries.get(_key(other.name))
            if here is None:
                self.save(other.name, other.query)
            elif here != _one_line(other.query):
                refused.append(other)
        return tuple(refused)

    def rename(self, old: str, new: str) -> None:
        """Give a filter another name; raises ``ValueError`` for one that another filter has."""
        saved, new = self.named(old), checked_name(new)
        if _key(old) != _key(new) and _key(new) in {_key(each.name) for each in self.all()}:
            raise ValueError(f"another filter is called '{new}'")
        self._put(old, SavedFilter(new, saved.query), f"renaming the filter {saved.name}")

    def remove(self, name: str) -> None:
        """Forget a filter."""
        self._put(name, None, f"removing the filter {name}")

    def _put(self, name: str, new: SavedFilter | None, doing: str) -> None:
        """Write ``new`` where the filter ``name`` stands, or at the end; ``None`` removes it."""
        line = f"{new.name} = {new.query}" if new else None
        done: list[tuple[int, str | None]] = []

        def edit(lines: list[str]) -> list[str]:
            at = _place_of(name, lines)
            old = lines[at] if at < len(lines) else None
            done.append((at, old))
            return _exchanged(lines, at, old, line)

        self._file.change(edit)
        for at, old in done:
            if old != line:
                self._history.note(partial(self._take_back, at, old, line, doing))

    def _take_back(self, at: int, old: str | None, new: str | None, doing: str) -> str:
        """Put the old line back, unless another session has changed the new one since."""

        def edit(lines: list[str]) -> list[str]:
            if new is None:
                return _exchanged(lines, min(at, len(lines)), None, old)
            return _exchanged(lines, lines.index(new), new, old) if new in lines else lines

        self._file.change(edit)
        return f"undone: {doing}"


def usual_filters() -> SavedFilters:
    """Return the filters of whoever runs the program, without opening their state."""
    return SavedFilters(state_folder(), History())


def checked_name(name: str) -> str:
    """Return a name as it is written; raises ``ValueError`` with a sentence where it cannot be."""
    written = clean_line(name)
    if not written:
        raise ValueError("a filter needs a name")
    if "=" in written or written.startswith("#"):
        raise ValueError("the name of a filter has no '=' in it and begins with no '#'")
    return written


def _filter_in(line: str) -> SavedFilter | None:
    name, sign, query = _one_line(line).partition("=")
    if not sign or not name.strip() or name.startswith("#"):
        return None
    return SavedFilter(clean_line(name), query.strip())


def _place_of(name: str, lines: Sequence[str]) -> int:
    """Return the place of the filter's line; behind the last line where there is none."""
    for place, line in enumerate(lines):
        saved = _filter_in(line)
        if saved and _key(saved.name) == _key(name):
            return place
    return len(lines)


def _exchanged(lines: Sequence[str], at: int, old: str | None, new: str | None) -> list[str]:
    """Return the lines with ``new`` at the place of ``old``, either of which may be no line."""
    end = at if old is None else at + 1
    return [*lines[:at], *([] if new is None else [new]), *lines[end:]]


def _one_line(text: str) -> str:
    """Return text as it may stand in the file; white space counts in a pattern, so it stays."""
    return clean(text).replace("\n", " ").strip()


def _key(name: str) -> str:
    return clean_line(name).casefold()
