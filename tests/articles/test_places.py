"""Where On Record may write, and where its own articles lie."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from articles import places

Place = Callable[[Mapping[str, str]], Path]
PLACES = [
    (places.config_folder, "XDG_CONFIG_HOME", ".config"),
    (places.state_folder, "XDG_STATE_HOME", ".local/state"),
    (places.cache_folder, "XDG_CACHE_HOME", ".cache"),
]


@pytest.mark.parametrize(("place", "variable", "below_home"), PLACES)
def test_folders_lie_where_xdg_says(place: Place, variable: str, below_home: str) -> None:
    assert place({variable: "/elsewhere", "HOME": "/ines"}) == Path("/elsewhere/onrecord")
    assert place({"HOME": "/ines"}) == Path("/ines") / below_home / "onrecord"


@pytest.mark.parametrize(("place", "variable", "below_home"), PLACES)
def test_a_relative_folder_is_ignored_as_xdg_asks(
    place: Place, variable: str, below_home: str
) -> None:
    environment = {variable: "here", "HOME": "/ines"}
    assert place(environment) == Path("/ines") / below_home / "onrecord"


def test_without_home_the_system_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    import pwd

    home = pwd.getpwuid(os.getuid()).pw_dir
    assert places.state_folder({}) == Path(home) / ".local/state/onrecord"
    monkeypatch.setattr(pwd, "getpwuid", _unknown_user)
    with pytest.raises(places.NoHomeError, match="set HOME"):
        places.state_folder({})


def test_private_folders_are_for_their_owner_alone(tmp_path: Path) -> None:
    places.make_private(tmp_path / "a" / "b")
    for folder in ("a", "a/b"):
        assert (tmp_path / folder).stat().st_mode & 0o777 == 0o700
    places.make_private(tmp_path / "a" / "b")


@pytest.mark.parametrize("user", ["ana", "a", "ana.ruiz-2", "0_1", "n" * 32])
def test_a_user_of_a_shared_account_has_a_folder_below_the_state(user: str) -> None:
    folder = places.user_state_folder(user, {"XDG_STATE_HOME": "/state"})
    assert folder == Path("/state/onrecord/users") / user


@pytest.mark.parametrize(
    "user",
    ["", ".", "..", "../ana", "a/b", "/ana", "Ana", "-rf", ".ana", "a b", "a\n", "á", "n" * 33],
)
def test_a_name_that_could_lead_elsewhere_is_no_user(user: str) -> None:
    with pytest.raises(places.UserNameError, match="no name for a user"):
        places.user_state_folder(user, {"HOME": "/ines"})


def test_the_bundled_library_is_there() -> None:
    assert places.bundled().is_dir()


def _unknown_user(_: int) -> None:
    raise KeyError
