"""Whatever bytes a terminal sends, what was typed arrives, and what was pasted is only text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tui.received import PASTE_BEGINS, PASTE_ENDS, Received


def letters(*packets: bytes) -> str:
    received = Received()
    return "".join(map(received.letters, packets))


def pasted(words: str) -> str:
    return f"{PASTE_BEGINS}{words}{PASTE_ENDS}"


@pytest.mark.parametrize("junk", [b"\xe9", b"\xff", b"\xc3", b"\xe9\xff\xc3", b"\xed\xa0\x80"])
def test_bytes_that_are_no_utf8_take_nothing_with_them(junk: bytes) -> None:
    assert letters(b"a" + junk + b"j") == "aj"
    assert letters(b"a", junk, b"j") == "aj"


def test_a_letter_of_which_the_bytes_come_one_by_one_is_whole() -> None:
    received = Received()
    assert [received.letters(b"\xe2"), received.letters(b"\x80")] == ["", ""]
    assert received.letters(b"\x9c") == "“"


def test_no_control_in_a_paste_is_left_for_a_key() -> None:
    junk = "q\x1b]0;title\x07\x00\x1b[A\x9bQ\x7f"
    assert letters(f"{pasted(junk)}j".encode()) == f"{pasted('q]0;title[AQ')}j"


def test_the_lines_of_a_paste_stay_lines() -> None:
    text = pasted("one\r\ntwo\tthree")
    assert letters(text.encode()) == text


def test_a_paste_within_a_paste_is_over_at_its_first_end() -> None:
    assert letters(f"{PASTE_BEGINS}a{pasted('b')}\x1b[B".encode()) == f"{pasted('a[200~b')}\x1b[B"


def test_escape_alone_is_not_waited_with() -> None:
    assert letters(b"\x1b") == "\x1b"


@given(
    typed=some.lists(some.sampled_from(["j", "é", "\x1b", "\x1b[A", pasted("\x1b“no”\x1b[20")])),
    size=some.integers(1, 9),
)
def test_it_does_not_matter_in_which_packets_it_comes(typed: list[str], size: int) -> None:
    data = "".join(typed).encode()
    packets = [data[start : start + size] for start in range(0, len(data), size)]
    assert letters(*packets) == letters(data)
