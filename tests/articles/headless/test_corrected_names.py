"""What the reader has corrected, as the commands show it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from articles.corrections.lines import hide, rename
from articles.headless import main
from articles.model import EntityKey
from articles.state import State
from tests.articles.headless.printed import Capture, lines


@pytest.mark.parametrize("command", ["quotes", "export", "show"])
def test_names_are_shown_as_the_reader_has_corrected_them(
    news: Path, capsys: Capture, command: str
) -> None:
    State().corrections.add(rename(EntityKey("person", "Maria Costa"), "Maria da Costa"))
    assert main([command, str(news)]) == 0
    assert "Maria da Costa" in capsys.readouterr().out


def test_entities_are_those_that_the_reader_has_corrected(news: Path, capsys: Capture) -> None:
    corrections = State().corrections
    corrections.add(rename(EntityKey("person", "Maria Costa"), "Maria da Costa"))
    corrections.add(hide(EntityKey("place", "Lisbon")))
    assert main(["entities", str(news), "--jsonl"]) == 0
    assert [entity["name"] for entity in lines(capsys)] == ["Maria da Costa"]
    for query in ('speaker:"da costa"', 'person:"da costa"', "speaker:costa"):
        assert main(["list", str(news), "--query", query]) == 0


def test_annotate_knows_of_no_corrections(
    type_in: Callable[[bytes], None], capsys: Capture
) -> None:
    State().corrections.add(rename(EntityKey("person", "Maria Costa"), "Maria da Costa"))
    type_in(json.dumps({"id": "1", "text": "“No,” said Maria Costa."}).encode())
    assert main(["annotate", "--jsonl"]) == 0
    assert "da Costa" not in capsys.readouterr().out


def test_a_correction_that_is_not_understood_is_told(news: Path, capsys: Capture) -> None:
    file = State().corrections.path
    assert file is not None
    file.write_text("hyde person\n")
    assert main(["entities", str(news)]) == 0
    assert "corrections.txt, line 1 is not understood: hyde person" in capsys.readouterr().err
