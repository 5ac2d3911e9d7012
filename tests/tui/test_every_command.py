"""No command without a test: each is named by a test that presses one of its keys."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tui.commands import COMMANDS, Command

TESTS = Path(__file__).parents[1]

TERMINAL_KEYS = {"enter": "\r", "ctrl+z": "\x1a"}
"""What a terminal sends for keys that tests in a real one press."""


def marked_tests() -> dict[str, list[ast.AsyncFunctionDef | ast.FunctionDef]]:
    """Return the tests that are marked with ``presses``, by the commands that they name."""
    found: dict[str, list[ast.AsyncFunctionDef | ast.FunctionDef]] = {}
    for file in (*TESTS.glob("tui/test_*.py"), *TESTS.glob("terminal/test_*.py")):
        for node in ast.parse(file.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.AsyncFunctionDef | ast.FunctionDef):
                for name in named(node):
                    found.setdefault(name, []).append(node)
    return found


def named(test: ast.AsyncFunctionDef | ast.FunctionDef) -> Iterator[str]:
    for mark in test.decorator_list:
        if isinstance(mark, ast.Call) and ast.unparse(mark.func) == "pytest.mark.presses":
            yield from (str(word.value) for word in mark.args if isinstance(word, ast.Constant))


def keys(command: Command) -> set[str]:
    named = {key for key in re.split(r",(?!$)", command.keys) if key}
    named |= {"," for key in named if key == "comma"}
    return named | {TERMINAL_KEYS[key] for key in named if key in TERMINAL_KEYS}


def strings(test: ast.AST) -> set[str]:
    constants = (node.value for node in ast.walk(test) if isinstance(node, ast.Constant))
    return {value for value in constants if isinstance(value, str)}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_a_test_presses_a_key_of_the_command(command: Command) -> None:
    tests = marked_tests().get(command.id, [])
    assert tests, f"no test is marked with presses({command.id!r})"
    for test in tests:
        assert keys(command) & strings(test), f"{test.name} presses none of {command.keys}"


def test_the_marks_name_commands_that_exist() -> None:
    assert marked_tests().keys() <= {command.id for command in COMMANDS}
