import random
import time

import pytest

from articles.sanitising import MOST_MARKS, MOST_ZERO_WIDTH, clean, clean_line

ESC = "\x1b"


@pytest.mark.parametrize(
    ("hostile", "left"),
    [
        pytest.param(f"{ESC}[31mred{ESC}[0m", "red", id="colour"),
        pytest.param(f"{ESC}[?1049h{ESC}[?2004lwords", "words", id="screen and paste modes"),
        pytest.param(f"{ESC}[8mhidden{ESC}[28m", "hidden", id="concealed words are shown"),
        pytest.param(f"{ESC}[2J{ESC}[1;1HFake", "Fake", id="cursor"),
        pytest.param(f"a{ESC}[6nb{ESC}[>cc{ESC}[?62;c", "abc", id="queries"),
        pytest.param(f"a{ESC}[201~b", "ab", id="end of paste"),
        pytest.param(f"{ESC}]0;Own title\x07words", "words", id="title closed by BEL"),
        pytest.param(f"{ESC}]2;Own title{ESC}\\words", "words", id="title closed by ST"),
        pytest.param(f"{ESC}]52;c;cm0gLXJm\x07words", "words", id="clipboard"),
        pytest.param(
            f"{ESC}]9;Note\x07{ESC}]4;1;red\x07words", "words", id="notification, palette"
        ),
        pytest.param(
            f"{ESC}]8;;https://bad.example{ESC}\\bank{ESC}]8;;{ESC}\\", "bank", id="hidden link"
        ),
        pytest.param(f"{ESC}Pq#0;2;0;0;0~~{ESC}\\words", "words", id="sixel picture"),
        pytest.param(f"{ESC}_Ga=T;AAAA{ESC}\\words", "words", id="kitty picture"),
        pytest.param(
            f"{ESC}Ptmux;{ESC}{ESC}]52;c;QQ==\x07{ESC}\\words", "words", id="tmux passthrough"
        ),
        pytest.param(f"{ESC}kname{ESC}\\words", "words", id="title of screen"),
        pytest.param(f"{ESC}(0lqk{ESC}(B", "lqk", id="line drawing set"),
        pytest.param("\x0elqk\x0f", "lqk", id="shift out and in"),
        pytest.param(f"{ESC}c{ESC}7{ESC}8{ESC}#8words", "words", id="reset and others"),
        pytest.param("\x9b31mred\x9b0m", "red", id="8-bit colour"),
        pytest.param("\x9d0;title\x9cwords", "words", id="8-bit title"),
        pytest.param("\x90q~~\x9cwords", "words", id="8-bit picture"),
        pytest.param(f"{ESC}{ESC}[31m[31mred", "[31mred", id="spliced sequence"),
        pytest.param(f"{ESC}\x00[\x0031mred", "red", id="zeros inside a sequence"),
        pytest.param("pass\b\b\b\bword", "password", id="backspaces"),
        pytest.param("one\x7ftwo\x00", "onetwo", id="delete and zero"),
        pytest.param("safe\u202etxt.exe", "safetxt.exe", id="right-to-left override"),
        pytest.param("\u2066a\u2069\u202ab\u202c", "ab", id="isolates and embeddings"),
        pytest.param("a\U000e0068\U000e0069\U000e007fb", "ab", id="tag characters"),
        pytest.param("v\ufe0e\ufe0f\U000e0100w", "vw", id="variation selectors"),
        pytest.param("\ufeffword\ufeff", "word", id="byte order marks"),
        pytest.param("a\ud800b", "a\ufffdb", id="lone surrogate"),
        pytest.param("a\ufdd0b\U0001ffffc", "a\ufffdb\ufffdc", id="noncharacters"),
        pytest.param("one\x1ctwo\u2028three\x85four", "one two three four", id="false line ends"),
    ],
)
def test_nothing_that_acts_or_hides_is_left(hostile: str, left: str) -> None:
    assert clean(hostile) == left


@pytest.mark.parametrize("opening", [f"{ESC}]0;", f"{ESC}P", f"{ESC}_", f"{ESC}[", "\x9d", "\x90"])
def test_a_sequence_that_is_never_closed_takes_at_most_its_line(opening: str) -> None:
    assert clean(f"first {opening}eaten\nsecond line").endswith("\nsecond line")


@pytest.mark.parametrize(
    "text",
    [
        "Plain words, a\ttab\nand a line.",
        "“Quotes” – dashes … €5",
        "שלום עולם \u200fو\u200cمرحبا",
        "Привет, мир",
        "東京で会談",
        "नमस्ते दुनिया",
        "e\u0301 a\u0302\u0323",
        "family \U0001f468\u200d\U0001f469\u200d\U0001f467",
        "soft\u00adhyphen, no\u00a0break",
        "[/] [bold]not markup[/bold] {x} %s",
    ],
)
def test_ordinary_text_of_every_script_passes_unchanged(text: str) -> None:
    assert clean(text) == text


def test_marks_piled_on_a_letter_are_capped() -> None:
    assert clean("Z" + "\u0301" * 50 + "a") == "Z" + "\u0301" * MOST_MARKS + "a"


def test_a_flood_of_zero_width_characters_is_capped() -> None:
    assert clean("a" + "\u200b" * 1000 + "b") == "a" + "\u200b" * MOST_ZERO_WIDTH + "b"


def test_mixing_marks_and_zero_width_characters_does_not_get_round_the_caps() -> None:
    assert len(clean("a" + "\u0301\u200b" * 1000)) == 1 + MOST_MARKS + MOST_ZERO_WIDTH


def test_cleaning_twice_is_cleaning_once() -> None:
    dice = random.Random(11)
    pieces = (
        f"{ESC}\x9b\x9d\x90\x9c\x07\x18[]P_k\\;0m1 ab\n\r\t\x00\x85\u200b\u0301\u202e\ufe0f\ud800é"
    )
    for _ in range(5000):
        text = "".join(dice.choices(pieces, k=dice.randrange(24)))
        once = clean(text)
        assert clean(once) == once
        assert not set(once) & set(f"{ESC}\x9b\x9d\x90\x9c\x07\x18\r\x00\x85\u202e\ufe0f\ud800")


@pytest.mark.parametrize(
    "unit", [ESC, f"{ESC}[", f"{ESC}]", f"{ESC}P1", f"{ESC}[3", "\u200b", "\u0301"]
)
def test_a_megabyte_of_anything_takes_no_time(unit: str) -> None:
    started = time.perf_counter()
    clean(unit * (1_000_000 // len(unit)))
    assert time.perf_counter() - started < 2


def test_one_line_fields_have_their_white_space_folded() -> None:
    assert clean_line(f"  Ferry\u00a0\n returns\t{ESC}[1mtoday \u2028") == "Ferry returns today"


def test_a_letter_of_a_unicode_younger_than_this_python_is_kept():
    unassigned = "\u038b"
    assert clean(f"An {unassigned} in a word") == f"An {unassigned} in a word"
