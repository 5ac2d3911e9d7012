"""What the reader set in the configuration file: looks, keys, habits.

The file is TOML, ``$XDG_CONFIG_HOME/onrecord/config.toml``, and need not exist. A setting that is
not understood is an error, said in one sentence with the nearest name that would be: a mistyped
setting that is silently ignored is worse than none. Imports nothing of Textual.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Literal, NamedTuple, get_args

from articles.places import NoHomeError, config_folder

ThemeName = Literal["auto", "dark", "light", "terminal"]
PresetName = Literal["default", "newsboat", "less"]

NARROWEST: Final = 20
WIDEST: Final = 200


class ConfigError(Exception):
    """The configuration file cannot be used; ``str()`` is one sentence that says where and why."""


class Config(NamedTuple):
    """The settings of one run. The defaults are those of a reader without a file.

    A named tuple, because the first page is up before there is time to import dataclasses.
    """

    theme: ThemeName = "auto"
    """How the screen looks; ``auto`` chooses by the terminal (``tui.palettes.pick``)."""

    width: int = 70
    """The measure of the text, in cells; the keys for wider and narrower begin from here."""

    mouse: bool = True
    """Whether clicks and the wheel are listened to."""

    preset: PresetName = "default"
    """Whose keys are taken as the ground that ``keys`` changes."""

    browser: tuple[str, ...] = ()
    """The command that opens a link, with its arguments; the link is added as the last. Empty:
    the desktop's own, where there is a desktop."""

    read_after: float = 5.0
    """Seconds for which an article must be open before it counts as read; 0: from the first."""

    keys: Mapping[str, str] = MappingProxyType({})
    """Command ids to the keys that do them instead, as Textual names keys, comma separated."""

    restricted: bool = False
    """Whether every command that acts beyond the screen and one's own marks is left out. No
    setting of the file: only the command line says so."""


def default_path(environment: Mapping[str, str] = os.environ) -> Path:
    """Return where the file is looked for; raises ``NoHomeError`` where no home is known."""
    return config_folder(environment) / "config.toml"


def load(path: Path | None, commands: Collection[str]) -> Config:
    """Read the settings from ``path``, or from ``default_path()`` where that is ``None``.

    ``commands`` are the ids that ``[keys]`` may name. A file that is not there is an empty file,
    unless it was asked for by name. Raises ``ConfigError`` for everything else.
    """
    try:
        place = path or default_path()
    except NoHomeError:
        return Config()
    try:
        text = place.read_bytes()
    except FileNotFoundError:
        if path is None:
            return Config()
        raise ConfigError(f"{place}: there is no such file.") from None
    except OSError as error:
        raise ConfigError(f"{place}: cannot be read: {error.strerror}.") from error
    return _parsed(text, place, commands)


def example() -> str:
    """Return a file with every setting, its default and what it is for."""
    return _EXAMPLE


_EXAMPLE = """\
# ~/.config/onrecord/config.toml. Every setting may be left out; these are the defaults.

theme = "auto"          # "dark", "light", "terminal" (the terminal's own 16 colours), "auto"
width = 70              # measure of the text, in columns
mouse = true            # clicks and the wheel; off lets the terminal select text by itself
preset = "default"      # keys to begin with: "default", "newsboat", "less"
browser = []            # command for links, such as ["firefox", "--new-tab"]; empty: the desktop's
read_after = 5          # seconds until an open article counts as read

[keys]                  # command = "keys, separated by commas"; see: onrecord keys
# mark.star = "s,*"
# quote.next = "]"
"""


def _parsed(text: bytes, place: Path, commands: Collection[str]) -> Config:
    import tomllib  # noqa: PLC0415 - most readers have no file, and the first page waits for this

    try:
        settings = tomllib.loads(text.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{place}: is not valid TOML: {error}.") from error
    try:
        return _checked(settings, commands)
    except ValueError as error:
        raise ConfigError(f"{place}: {error}") from None


def _checked(settings: Mapping[str, Any], commands: Collection[str]) -> Config:
    """Return the settings as a ``Config``; raises ``ValueError`` with the rest of a sentence."""
    checked = {}
    for name, value in settings.items():
        if name not in _CHECKS:
            raise ValueError(f"there is no setting {name!r}{_or_nearest(name, _CHECKS)}")
        try:
            checked[name] = _CHECKS[name](value)
        except ValueError as error:
            raise ValueError(f"{name} must be {error}, not {value!r}.") from None
    for command in checked.get("keys", ()):
        if command not in commands:
            raise ValueError(
                f"keys: there is no command {command!r}{_or_nearest(command, commands)}"
            )
    return Config(**checked)


def _or_nearest(name: str, known: Collection[str]) -> str:
    """Return the end of a sentence about an unknown name: the nearest known one, or a stop."""
    from difflib import get_close_matches  # noqa: PLC0415 - only for what is wrong

    close = get_close_matches(name, list(known), 1, cutoff=0.5)
    return f"; did you mean {close[0]!r}?" if close else "."


def _one_of(*names: str) -> Callable[[Any], str]:
    def check(value: Any) -> str:
        if value in names:
            return str(value)
        *others, last = (f'"{name}"' for name in names)
        raise ValueError(f"{', '.join(others)} or {last}")

    return check


def _measure(value: Any) -> int:
    if type(value) is int and NARROWEST <= value <= WIDEST:
        return value
    raise ValueError(f"a whole number from {NARROWEST} to {WIDEST}")


def _switch(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    raise ValueError("true or false")


def _seconds(value: Any) -> float:
    if type(value) in (int, float) and 0 <= value < float("inf"):
        return float(value)
    raise ValueError("a number of seconds, 0 or more")


def _command(value: Any) -> tuple[str, ...]:
    if isinstance(value, list) and all(isinstance(word, str) and word for word in value):
        return tuple(value)
    raise ValueError('a list of words such as ["firefox", "--new-tab"]')


def _keys(value: Any) -> Mapping[str, str]:
    wrong = 'lines of a command and its keys such as mark.star = "s,*"'
    if not isinstance(value, dict):
        raise ValueError(wrong)
    keys = dict(_with_dots(value))
    if not all(isinstance(names, str) and names for names in keys.values()):
        raise ValueError(wrong)
    return MappingProxyType(keys)


def _with_dots(table: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Undo what TOML makes of ``mark.star = "s"`` without quotation marks: a table in a table."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from ((f"{name}.{last}", inner) for last, inner in value.items())
        else:
            yield name, value


_CHECKS: Final[Mapping[str, Callable[[Any], Any]]] = {
    "theme": _one_of(*get_args(ThemeName)),
    "width": _measure,
    "mouse": _switch,
    "preset": _one_of(*get_args(PresetName)),
    "browser": _command,
    "read_after": _seconds,
    "keys": _keys,
}
"""Every setting, with what returns a right value and says of a wrong one what it must be."""
