"""Corrections as lines of text."""

from __future__ import annotations

import pytest

from articles.corrections.lines import (
    Correction,
    as_line,
    correction_in,
    first_words,
    hide,
    is_comment,
    merge,
    rename,
    retype,
    speaker_of,
    time_of,
)
from articles.model import EntityKey

KESTEL = EntityKey("person", "Dora Kestel")
LINES: dict[str, Correction] = {
    'hide person "Dora Kestel"': hide(KESTEL),
    'merge person "Kestel" into person "Dora Kestel"': merge(EntityKey("person", "Kestel"), KESTEL),
    'rename person "Dora Kestel" to "Dora Maria Kestel"': rename(KESTEL, "Dora Maria Kestel"),
    'retype person "Dora Kestel" to organisation': retype(KESTEL, "organisation"),
    'rename place "a \\"b\\" into c" to "d \\\\"': rename(
        EntityKey("place", 'a "b" into c'), "d \\"
    ),
    'speaker of "We will wait" in 5f0c is person "Dora Kestel"': speaker_of(
        "5f0c", "We will\n wait", KESTEL
    ),
    'speaker of "No" in 5f0c is nobody': speaker_of("5f0c", "No", None),
    'hide organisation "Škoda"': hide(EntityKey("organisation", "Škoda")),
}


@pytest.mark.parametrize(("line", "correction"), LINES.items())
def test_a_correction_is_a_line_and_a_line_is_a_correction(
    line: str, correction: Correction
) -> None:
    assert as_line(correction) == line
    assert correction_in(line) == correction


def test_a_line_may_begin_with_its_time() -> None:
    line = as_line(hide(KESTEL), "2026-11-22T10:03:12Z")
    assert line == '2026-11-22T10:03:12Z hide person "Dora Kestel"'
    assert correction_in(line) == hide(KESTEL)
    assert time_of(line) == "2026-11-22T10:03:12Z"
    assert time_of('hide person "Dora Kestel"') == ""


@pytest.mark.parametrize(
    "line",
    [
        "",
        '# hide person "Dora Kestel"',
        "hide person Dora Kestel",
        'hide animal "Rex"',
        'hide person ""',
        'hide person "\\x"',
        'merge person "a"',
        'retype person "a" to ship',
        'hide person "a" "b"',
        "hide person",
        'speaker of "No" in is nobody',
        'speaker of "No" in 5f0c is "Dora Kestel"',
    ],
)
def test_what_is_no_correction_is_none(line: str) -> None:
    assert correction_in(line) is None


def test_comments_are_for_people() -> None:
    assert is_comment("# a word")
    assert is_comment("  ")
    assert not is_comment("hyde person")


def test_a_quote_is_known_by_its_first_words() -> None:
    long = " ".join(f"word{number}" for number in range(30))
    assert first_words(long) == " ".join(f"word{number}" for number in range(12))
