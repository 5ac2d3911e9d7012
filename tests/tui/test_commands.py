import re
from importlib import import_module
from inspect import signature
from pathlib import Path

import pytest
from textual.actions import parse

from tui.commands import (
    COMMANDS,
    PANES,
    PRESETS,
    Command,
    keymap,
    keys_of,
    leads_outside,
    listing,
    markdown_table,
)
from tui.commands import command as command_of

README = Path(__file__).parents[2] / "README.md"
ALT_GR = set("[]{}|@\\")


def split(keys: str) -> list[str]:
    return [key for key in re.split(r",(?!$)", keys) if key]


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("pane", PANES)
def test_a_key_means_one_thing_in_a_pane(preset, pane):
    changed = keymap(preset, {})
    bound: dict[str, str] = {}
    for entry in COMMANDS:
        if entry.applies_in(pane):
            for key in split(changed.get(entry.id, entry.keys)):
                assert key not in bound, f"{key}: {entry.id} and {bound[key]}"
                bound[key] = entry.id


@pytest.mark.parametrize("preset", PRESETS)
def test_presets_change_only_commands_that_exist(preset):
    assert set(PRESETS[preset]) <= {entry.id for entry in COMMANDS}


def test_ids_are_unique():
    ids = [entry.id for entry in COMMANDS]
    assert len(ids) == len(set(ids))


FUNCTIONS = [entry for entry in COMMANDS if ":" in entry.action]


@pytest.mark.parametrize("entry", FUNCTIONS, ids=lambda entry: entry.id)
def test_a_command_of_a_module_is_a_function_of_it_that_says_what_it_does(entry: Command) -> None:
    module, _, name = entry.action.partition(":")
    function = getattr(import_module(f"tui.{module}"), name)
    assert list(signature(function).parameters) == ["desk"]
    assert function.__doc__


@pytest.mark.parametrize("entry", COMMANDS, ids=lambda entry: entry.id)
def test_what_leads_outside_is_refused_by_the_action_that_its_keys_are_bound_to(
    entry: Command,
) -> None:
    _, action, parameters = parse(entry.bound_to)
    assert leads_outside(action, parameters) == entry.outside


def test_no_key_is_one_that_terminals_turn_into_another_or_keep():
    traps = {"ctrl+i", "ctrl+m", "ctrl+j", "ctrl+h", "ctrl+b", "ctrl+a", "ctrl+s"}
    assert not traps & {key for entry in COMMANDS for key in split(entry.keys)}


def test_keys_that_need_alt_gr_have_a_twin_that_does_not():
    for entry in COMMANDS:
        keys = split(entry.keys)
        if ALT_GR & set(keys):
            assert set(keys) - ALT_GR, entry.id


def test_the_readers_own_keys_win_over_the_preset():
    changed = keymap("newsboat", {"links": "ctrl+o"})
    assert keys_of(command_of("links"), changed) == "ctrl+o"
    assert keys_of(command_of("mark.read"), changed) == "N"


def test_a_comma_is_shown_as_a_comma():
    assert keys_of(command_of("quote.previous"), {}) == "[ ,"


def test_the_listing_has_a_line_for_each_command():
    lines = listing({}).splitlines()
    assert len(lines) == len(COMMANDS)
    assert re.match(
        r"quote\.next +\] \. +Next quote$", lines[[e.id for e in COMMANDS].index("quote.next")]
    )


def test_the_table_of_keys_in_readme_is_the_one_that_would_be_made_now():
    text = README.read_text(encoding="utf-8")
    table = text.split("<!-- keys -->")[1].split("<!-- /keys -->")[0]
    assert table.strip() == markdown_table().strip()
