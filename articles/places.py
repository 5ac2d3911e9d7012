"""Where things lie: the three folders that On Record may write to, and the bundled library.

The folders follow the XDG base directory specification. Nothing else on the machine is ever
written to: not the folder that is read, not the current one.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

try:
    from _blake2 import blake2b  # alone: hashlib brings OpenSSL, which the first page waits for
except ImportError:
    from hashlib import blake2b

PROGRAM = "onrecord"


_USER = re.compile(r"[a-z0-9](?:[a-z0-9._-]{0,30}[a-z0-9])?")
"""One form of each name: some file systems do not tell capitals from small letters."""


class UserNameError(ValueError):
    """The name of a reader cannot be that of a folder; the message says what can."""


class NoHomeError(OSError):
    """There is no home folder, and no XDG variable says where to write instead."""


def config_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Return the folder of the settings; raises `NoHomeError`."""
    return _folder("XDG_CONFIG_HOME", ".config", environment)


def state_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Return the folder of what the reader did (read, starred, places); raises `NoHomeError`."""
    return _folder("XDG_STATE_HOME", ".local/state", environment)


def user_state_folder(user: str, environment: Mapping[str, str] = os.environ) -> Path:
    """Return the state folder of one of several readers on one account, for restricted rooms.

    Raises `UserNameError` for a name that could lead anywhere else, and `NoHomeError`.
    """
    if not _USER.fullmatch(user):
        raise UserNameError(
            f"{user!r} is no name for a user: a to z, 0 to 9, and . _ - inside, 32 at most"
        )
    return state_folder(environment) / "users" / user


def cache_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Return the folder of the index, which may be deleted at any time; raises `NoHomeError`."""
    return _folder("XDG_CACHE_HOME", ".cache", environment)


def index_file(paths: Iterable[Path], *, restricted: bool = False) -> Path:
    """Return the file of the index for a set of folders and files; raises `NoHomeError`.

    A restricted room has one of its own, which nobody fills with more than may be seen there.
    """
    resolved = sorted({os.fsencode(path.resolve()) for path in paths})
    resolved += [b"restricted"] if restricted else []
    name = blake2b(b"\0".join(resolved), digest_size=8).hexdigest()
    return cache_folder() / f"index-{name}.db"


def state_file() -> Path:
    """Return the file of what the reader did with articles; raises `NoHomeError`."""
    return state_folder() / "state.db"


def bundled() -> Path:
    """Return the folder of the articles that are installed with the program."""
    return Path(__file__).parent / "samples"


def make_private(folder: Path) -> None:
    """Make ``folder`` if it is missing, and those above it, so that only its owner can look in.

    Raises `OSError` where that is not possible.
    """
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir(mode=0o700, exist_ok=True)


def _folder(variable: str, below_home: str, environment: Mapping[str, str]) -> Path:
    """Return the named folder. The specification says to ignore a variable that is not absolute."""
    named = environment.get(variable, "")
    base = Path(named) if os.path.isabs(named) else _home(environment) / below_home
    return base / PROGRAM


def _home(environment: Mapping[str, str]) -> Path:
    named = environment.get("HOME", "")
    return Path(named) if os.path.isabs(named) else _home_on_record()


def _home_on_record() -> Path:
    """Return the home folder that the system's list of users gives, where ``HOME`` is not set."""
    import pwd  # noqa: PLC0415 - needed only where HOME is missing, and not on every system

    try:
        return Path(pwd.getpwuid(os.getuid()).pw_dir)
    except KeyError:
        raise NoHomeError("no home folder is known: set HOME or the XDG variables") from None
