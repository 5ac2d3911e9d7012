"""A restricted room: one folder for readers who have no other business on this machine.

For ``onrecord --restricted``, behind a ``ForceCommand`` of sshd. Imports nothing of Textual, which
reads its settings from the environment when it is imported: ``forget`` comes first.
"""

from __future__ import annotations

from collections.abc import MutableMapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from articles import places
from articles.state import State

_KEPT: Final = frozenset(
    {
        *("TERM", "COLORTERM", "COLORFGBG", "NO_COLOR", "LANG", "LC_ALL", "LC_CTYPE"),
        *("HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"),
        *("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"),
    }
)
"""Variables that say what the terminal is like and where marks and index lie. All others could
name a program, a module or a file, as EDITOR, TEXTUAL_DRIVER and TEXTUAL_LOG do."""


class RoomError(ValueError):
    """There can be no such room; the message says why."""


@dataclass(frozen=True, slots=True)
class Room:
    """The folder, and whose marks are kept: nobody's without a ``user``."""

    folder: Path
    user: str | None = None

    @property
    def name(self) -> str:
        """What the folder is called: where on this machine it lies is nobody's business."""
        return self.folder.name

    def state(self) -> State:
        """Open the marks of the user, or some to be forgotten."""
        if self.user is None:
            return State(forgetful=True)
        with suppress(places.NoHomeError):
            return State(places.user_state_folder(self.user) / "state.db")
        return State()


def room_of(paths: Sequence[Path], user: str | None) -> Room:
    """Return the room for the paths of a command line; raises ``RoomError``."""
    if len(paths) != 1 or not paths[0].is_dir():
        raise RoomError("--restricted is for one folder")
    if user is not None:
        try:
            places.user_state_folder(user)
        except places.UserNameError as error:
            raise RoomError(str(error)) from None
        except places.NoHomeError:
            pass  # then nothing is kept, as the reader will be told
    return Room(paths[0].resolve(), user)


def forget(environment: MutableMapping[str, str]) -> None:
    """Forget all variables but the harmless ones."""
    for name in environment.keys() - _KEPT:
        del environment[name]
