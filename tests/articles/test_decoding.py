import codecs
import random

import pytest

from articles.decoding import NotText, decode, fold_line_ends

WORDS = "“Smart” – €5, said Elección’s mayor"


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-32-le", codecs.BOM_UTF32_LE),
        ("utf-32-be", codecs.BOM_UTF32_BE),
    ],
)
def test_a_byte_order_mark_decides_and_is_not_part_of_the_text(encoding: str, mark: bytes) -> None:
    assert decode(mark + WORDS.encode(encoding)) == WORDS


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_encodings_without_a_mark_show_by_their_zero_bytes(encoding: str) -> None:
    assert decode(WORDS.encode(encoding)) == WORDS


def test_valid_utf8_is_utf8() -> None:
    assert decode(WORDS.encode()) == WORDS


def test_anything_else_is_windows_1252() -> None:
    assert decode(WORDS.encode("cp1252")) == WORDS


def test_bytes_that_windows_1252_leaves_open_are_replaced() -> None:
    assert decode(b"caf\xe9 \x81\x8d!") == "café \ufffd\ufffd!"


def test_a_file_of_both_encodings_is_read_line_by_line() -> None:
    data = "Señor Ruiz\n".encode() + "Señora Day".encode("cp1252")
    assert decode(data) == "Señor Ruiz\nSeñora Day"


def test_a_character_cut_in_two_by_the_end_does_not_spoil_the_rest() -> None:
    assert decode("Señor café".encode()[:-1]) == "Señor caf\ufffd"


def test_line_ends_of_every_system_are_line_feeds() -> None:
    assert decode(b"one\r\ntwo\rthree\nfour\r\r\nfive") == "one\ntwo\nthree\nfour\n\nfive"


@pytest.mark.parametrize("space", ["\x0b", "\x0c", "\x1c", "\x1f", "\x85", "\u2028", "\u2029"])
def test_what_only_looks_like_a_line_end_is_a_space(space: str) -> None:
    assert fold_line_ends(f"one{space}two") == "one two"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.7\n%rest", "PDF document"),
        (b"\x89PNG\r\n\x1a\n\x00", "PNG picture"),
        (b"PK\x03\x04rest", "ZIP archive or office document"),
        (b"\x1f\x8b\x08\x00rest", "gzip archive"),
        (b"\x7fELF\x02\x01", "program"),
        (b"SQLite format 3\x00", "SQLite database"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "picture, sound or film"),
        (b"\x00\x00\x00\x18ftypmp42", "film"),
    ],
)
def test_known_binary_formats_are_refused_by_name(data: bytes, name: str) -> None:
    with pytest.raises(NotText) as refusal:
        decode(data)
    assert refusal.value.reason == name


def test_zero_bytes_without_a_pattern_are_refused() -> None:
    with pytest.raises(NotText, match="NUL bytes"):
        decode(b"head\x00\x00\x00\x07\x00tail\x00\x00")


def test_a_stray_zero_byte_in_a_text_is_damage_and_not_a_format() -> None:
    text = (
        "The harbour master wrote down every ship, every day, for thirty years.\0 Then he retired."
    )
    assert "retired" in decode(text.encode())


def test_more_than_one_control_character_in_ten_is_refused() -> None:
    with pytest.raises(NotText, match="control characters"):
        decode(b"abcdefg\x01\x02\x03")
    assert decode(b"a plain sentence with one stray \x01 in it")


def test_coloured_and_overstruck_text_is_text() -> None:
    assert "N\bN" in decode(b"N\bNA\bAM\bME\bE \x1b[1mbold\x1b[0m")


def test_a_windows_letter_at_the_end_of_a_line_is_no_half_letter_of_utf8() -> None:
    assert decode("Das Café\nist zu.\nKein Café".encode("cp1252")) == "Das Café\nist zu.\nKein Café"


def test_nothing_but_not_text_is_ever_raised() -> None:
    dice = random.Random(7)
    for _ in range(3000):
        data = dice.randbytes(dice.randrange(40))
        try:
            text = decode(data)
        except NotText:
            continue
        text.encode("utf-8")
        assert "\r" not in text
