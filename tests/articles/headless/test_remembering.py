"""``onrecord state``, run as a shell runs it."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from articles.corrections.lines import hide
from articles.headless import main
from articles.model import EntityKey
from articles.state import ArticleState, State

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def state() -> State:
    return State()


def test_export_prints_one_line_an_article(state: State, capsys: Capture) -> None:
    state.star(["b", "a"], True)
    assert main(["state", "export"]) == 0
    printed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [record["id"] for record in printed] == ["a", "b"]
    assert printed[0]["starred"] == {"value": True, "change": 1}


def test_nothing_to_export_is_exit_code_one(capsys: Capture) -> None:
    assert main(["state", "export"]) == 1
    assert capsys.readouterr().out == ""


def test_what_was_exported_is_merged_on_another_machine(
    state: State, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    state.star(["a"], True)
    state.keep_place("a", 70)
    main(["state", "export"])
    file = tmp_path / "marks.jsonl"
    file.write_text(capsys.readouterr().out)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "elsewhere"))
    assert main(["state", "import", str(file)]) == 0
    assert capsys.readouterr().out == "1 article merged\n"
    assert State().get("a") == ArticleState(starred=True, offset=70)


def test_corrections_are_exported_and_merged_as_well(
    state: State, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    state.corrections.add(hide(EntityKey("place", "Škerry")))
    assert main(["state", "export"]) == 0
    file = tmp_path / "marks.jsonl"
    file.write_text(capsys.readouterr().out)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "elsewhere"))
    assert main(["state", "import", str(file)]) == 0
    assert capsys.readouterr().out == "0 articles and 1 correction merged\n"
    assert State().corrections.meanings() == state.corrections.meanings()


def test_saved_filters_are_exported_and_merged_as_well(
    state: State, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    state.star(["a"], True)
    state.corrections.add(hide(EntityKey("place", "Skerry")))
    state.filters.save("Harbour", "bridge or ferry")
    state.filters.save("Night", "night")
    assert main(["state", "export"]) == 0
    file = tmp_path / "marks.jsonl"
    file.write_text(capsys.readouterr().out)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "elsewhere"))
    State().filters.save("Night", "words>=10")
    assert main(["state", "import", str(file)]) == 0
    printed = capsys.readouterr()
    assert printed.out == "1 article, 1 correction and 2 filters merged\n"
    assert printed.err == "onrecord: the filter Night has another query here, which stays\n"
    assert [(saved.name, saved.query) for saved in State().filters.all()] == [
        ("Night", "words>=10"),
        ("Harbour", "bridge or ferry"),
    ]


def test_import_reads_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    line = b'{"id": "a", "read": {"value": true, "change": 3}}\n'
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(line)))
    assert main(["state", "import", "-"]) == 0
    assert State().get("a").read
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (
            b'{"id": "b", "read": {"value": true, "change": 1}}\n{',
            "marks.jsonl: line 2 is not JSON",
        ),
        (b"\xff\xfe", "marks.jsonl: is not UTF-8"),
    ],
)
def test_of_a_file_with_a_wrong_line_nothing_is_imported(
    tmp_path: Path, capsys: Capture, content: bytes, said: str
) -> None:
    file = tmp_path / "marks.jsonl"
    file.write_bytes(content)
    assert main(["state", "import", str(file)]) == 2
    assert said in capsys.readouterr().err
    assert not State().get("b").read


@pytest.mark.parametrize("arguments", [[], ["import"], ["import", "gone.jsonl"], ["merge"]])
def test_errors_are_one_line_and_exit_code_two(arguments: list[str], capsys: Capture) -> None:
    assert main(["state", *arguments]) == 2
    said = capsys.readouterr().err
    assert said.startswith("onrecord: ")
    assert said.count("\n") == 1


def test_where_nothing_can_be_kept_an_import_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    blocker = tmp_path / "blocker"
    blocker.write_text("not a folder")
    monkeypatch.setenv("XDG_STATE_HOME", str(blocker))
    file = tmp_path / "marks.jsonl"
    file.write_text('{"id": "a", "read": {"value": true, "change": 1}}\n')
    assert main(["state", "import", str(file)]) == 2
    assert "nothing was imported" in capsys.readouterr().err
