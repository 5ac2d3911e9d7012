"""Words without accents and capitals."""

from __future__ import annotations

import pytest

from articles.query.folding import apart, fold, has_capital, without_accents


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Plain", "plain"),
        ("Škoda", "skoda"),
        ("S\u030ckoda", "skoda"),
        ("Łódź", "lodz"),
        ("Straße", "strasse"),
        ("Ærø", "aero"),
        ("ﬁve", "five"),
        ("Київ", "киів"),
        ("日本", "日本"),
        ("ガス", "ガス"),
        ("서울", "서울"),
        ("Bundes\u00adkanzler", "bundeskanzler"),
        ("Čes\u00adká", "ceska"),
        ("zero\u200bwidth\u2060space\ufeff", "zerowidthspace"),
        ("می\u200cخواهم", "میخواهم"),
        ("क्\u200dष", "क्ष"),
        ("\u200fשלום\u200e", "שלום"),
    ],
)
def test_accents_and_capitals_do_not_count(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_capitals_can_be_kept() -> None:
    assert without_accents("Škoda") == "Skoda"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("port halm", ["port", "halm"]),
        ("“Škoda”", ["“Škoda”"]),
        ("東京・NATO事務", ["東", "京", "・", "NATO", "事", "務"]),
        ("ไทย", ["ไ", "ท", "ย"]),
        ("서울 시청", ["서울", "시청"]),
        ("می‌خواهم", ["می‌خواهم"]),
    ],
)
def test_letters_of_scripts_without_spaces_stand_apart(text: str, words: list[str]) -> None:
    assert apart(text).split() == words


def test_a_capital_anywhere_is_a_wish() -> None:
    assert has_capital("eBay")
    assert has_capital("Élan")
    assert not has_capital("élan 2")
