"""The hostile folder under the commands that print: what they print is only text."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from articles import headless
from tests.hostile.case import HIDDEN, NUMBER
from tests.hostile.catalogue import write_all
from tests.hostile.special import NAMES, write_names, write_special
from tests.hostile.test_reading_hostile_files import is_safe


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    write_all(folder)
    write_names(folder)
    write_special(folder)
    return folder


def printed(capfd: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert headless.main(list(arguments)) == 0
    said = capfd.readouterr()
    return said.out + said.err


@pytest.mark.parametrize(
    "command",
    [
        ["list"],
        ["quotes"],
        ["entities"],
        ["search", "harbour"],
        ["index", "--skipped"],
        ["list", "--jsonl"],
        ["search", "--jsonl", "harbour"],
        ["index", "--skipped", "--json"],
        ["export", "--jsonl"],
    ],
    ids=" ".join,
)
def test_what_is_printed_is_safe_for_any_terminal(
    hostile: Path, capfd: pytest.CaptureFixture[str], command: Sequence[str]
) -> None:
    said = printed(capfd, *command, str(hostile))
    assert {letter for letter in said if not is_safe(letter)} == set()
    if not any(form.startswith("--json") for form in command):
        assert HIDDEN not in said
        assert NUMBER not in said


def test_every_name_is_listed_and_can_be_shown_by_it(
    hostile: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    rows = [
        json.loads(line)
        for line in printed(capfd, "list", "--jsonl", str(hostile)).split("\n")
        if line
    ]
    headlines = [row["headline"] for row in rows]
    for number, _ in enumerate(NAMES):
        assert headlines.count(f"Harbour report on name {number}") == 1
    assert f"Harbour report on name {len(NAMES)}" not in headlines
