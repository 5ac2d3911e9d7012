"""What is found out and set before there is a screen."""

from __future__ import annotations

import os
import subprocess
import sys
import termios
from collections.abc import Iterator
from pathlib import Path

import pytest

from tui.environment import erases_in_colour, give_size, is_remote, refusal, tune

SSH = {"SSH_CONNECTION": "192.0.2.1 5000 192.0.2.2 22"}
DESKTOP = {"DISPLAY": ":0"}
SCREEN = {"TERM": "xterm-256color"}


class TestRefusal:
    def test_a_terminal_is_not_refused(self) -> None:
        assert refusal(SCREEN, True, True) is None

    @pytest.mark.parametrize(
        ("streams", "name"),
        [
            ((False, True, True), "input"),
            ((True, False, True), "output"),
            ((True, True, False), "error"),
        ],
    )
    def test_all_three_streams_must_be_terminals(
        self, streams: tuple[bool, bool, bool], name: str
    ) -> None:
        said = refusal(SCREEN, *streams)
        assert said is not None
        assert said.startswith(f"standard {name} is not a terminal")

    @pytest.mark.parametrize("kind", ["dumb", ""])
    def test_a_terminal_that_cannot_move_its_cursor_is_refused(self, kind: str) -> None:
        assert "cannot show a screen" in (refusal({"TERM": kind}, True, True) or "")

    def test_an_unset_kind_of_terminal_is_refused(self) -> None:
        assert (refusal({}, True, True) or "").startswith("TERM is not set")

    def test_the_reason_is_one_line(self) -> None:
        said = [
            refusal({}, True, True),
            refusal({}, False, True),
            refusal({"TERM": "dumb"}, True, True),
        ]
        assert all(line and "\n" not in line for line in said)


class TestRemote:
    @pytest.mark.parametrize("name", ["SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"])
    def test_ssh_is_known_by_what_it_leaves_in_the_environment(self, name: str) -> None:
        assert is_remote({name: "something"})

    def test_the_machine_on_the_desk_is_not_remote(self) -> None:
        assert not is_remote({"SSH_CONNECTION": "", **DESKTOP})


class TestTune:
    def test_nothing_moves_by_itself(self) -> None:
        environment: dict[str, str] = {}
        tune(environment)
        assert environment == {
            "TEXTUAL_ANIMATIONS": "none",
            "TEXTUAL_SMOOTH_SCROLL": "0",
            "TEXTUAL_DISABLE_KITTY_KEY": "1",
        }

    def test_fewer_frames_are_drawn_over_ssh(self) -> None:
        environment = dict(SSH)
        tune(environment)
        assert environment["TEXTUAL_FPS"] == "30"

    def test_what_the_user_set_stays(self) -> None:
        environment = {"TEXTUAL_ANIMATIONS": "full", "TEXTUAL_FPS": "60", **SSH}
        tune(environment)
        assert environment["TEXTUAL_ANIMATIONS"] == "full"
        assert environment["TEXTUAL_FPS"] == "60"

    def test_textual_is_not_imported_before_it_can_be_tuned(self) -> None:
        script = "import sys, tui.environment; print('textual' in sys.modules)"
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
        assert done.stdout == b"False\n"


def test_a_dash_is_written_as_a_dash_whatever_the_locale_says() -> None:
    script = "from tui.environment import use_utf8; use_utf8(); print('“–”')"
    environment = {**os.environ, "PYTHONIOENCODING": "iso8859-1"}
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, env=environment
    )
    assert done.stdout.decode() == "“–”\n"


class TestGiveSize:
    @pytest.fixture
    def bare(self) -> Iterator[int]:
        ours, theirs = os.openpty()
        yield theirs
        os.close(ours)
        os.close(theirs)

    def test_a_terminal_without_a_size_gets_the_usual_one(self, bare: int) -> None:
        give_size(bare)
        assert os.get_terminal_size(bare) == (80, 24)

    def test_a_size_that_is_there_stays(self, bare: int) -> None:
        termios.tcsetwinsize(bare, (50, 160))
        give_size(bare)
        assert os.get_terminal_size(bare) == (160, 50)

    def test_what_is_no_terminal_is_left_alone(self, tmp_path: Path) -> None:
        with (tmp_path / "file").open("w") as file:
            give_size(file.fileno())
        assert (tmp_path / "file").read_text() == ""


@pytest.mark.parametrize(
    ("environment", "does"),
    [
        ({"TERM": "xterm-256color"}, True),
        ({"TERM": "linux"}, True),
        ({"TERM": "tmux-256color"}, True),
        ({"TERM": "screen-256color", "TMUX": "/run/tmux,1,0"}, True),
        ({"TERM": "screen-256color"}, False),
        ({"TERM": "vt100"}, False),
        ({"TERM": "new-and-unknown"}, False),
        ({}, False),
    ],
)
def test_which_terminals_erase_to_the_ground_that_they_draw_in(
    environment: dict[str, str], does: bool
) -> None:
    assert erases_in_colour(environment) is does
