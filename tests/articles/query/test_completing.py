"""What Tab makes of a half-typed word."""

from __future__ import annotations

import pytest

from articles.query.completing import completed

TAGS = {"tag": ["budget", "bund", "to call"]}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("spea", "speaker:"),
        ("nato Spea", "nato speaker:"),
        ("(-head", "(-headline:"),
        ("wo", "words>"),
        ("is:un", "is:unread"),
        ("sort:q", "sort:quotes"),
        ("tag:bud", "tag:budget"),
        ("tag:t", 'tag:"to call"'),
    ],
)
def test_what_can_be_only_one_thing_is_written_out(text: str, written: str) -> None:
    completion = completed(text, TAGS)
    assert (completion.text, completion.choices) == (written, ())


@pytest.mark.parametrize(
    ("text", "written", "choices"),
    [
        ("p", "p", ("publisher:", "person:", "place:")),
        ("tag:b", "tag:bu", ("tag:budget", "tag:bund")),
        ("is:", "is:", ("is:read", "is:unread", "is:starred")),
    ],
)
def test_what_can_be_several_things_is_written_out_as_far_as_it_is_certain(
    text: str, written: str, choices: tuple[str, ...]
) -> None:
    completion = completed(text, TAGS)
    assert (completion.text, completion.choices) == (written, choices)


def test_behind_a_blank_every_field_is_possible() -> None:
    assert "headline:" in completed("nato ", {}).choices
    assert completed("nato ", {}).text == "nato "


@pytest.mark.parametrize("text", ["zebra", "speaker:ort", "nope:x", '"a phr', "/spea"])
def test_what_is_not_known_stays_as_it_is(text: str) -> None:
    assert completed(text, TAGS).text == text
