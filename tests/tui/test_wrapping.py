"""How text is cut into lines, and how offsets, cells and style runs relate."""

from __future__ import annotations

import random
import time
import timeit
from collections.abc import Callable
from itertools import pairwise

import pytest
from rich.cells import cell_len

from tui.fitting import cut, drawn, pad
from tui.wrapping import first_lines, hyphen, line_of, offset_at, runs, wrap

NBSP, SOFT = "\u00a0", "\u00ad"
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"


def column_of(text: str, start: int, offset: int) -> int:
    """Return the cell at which a letter is drawn: what ``offset_at`` leads back from."""
    return cell_len(drawn(text[start:offset]))


def lines(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


def shown(text: str, width: int) -> list[str]:
    return [drawn(text[start:end]) + hyphen(text, end) for start, end in wrap(text, width)]


class TestBreaking:
    def test_the_first_lines_of_a_text_end_where_there_is_no_more_room(self) -> None:
        assert first_lines("", 9, 2) == []
        assert first_lines("one two three", 9, 2) == ["one two", "three"]
        assert first_lines("one two three four", 9, 2) == ["one two", "three fo…"]

    def test_a_line_ends_at_the_last_space_that_fits(self) -> None:
        assert lines("the port stays shut", 8) == ["the port", "stays", "shut"]

    def test_a_line_may_be_filled_to_the_last_cell(self) -> None:
        assert lines("four five", 9) == ["four five"]

    def test_the_blanks_of_a_break_are_not_shown(self) -> None:
        assert lines("tea   with   milk   ", 6) == ["tea", "with", "milk"]

    def test_blanks_inside_a_line_stay_so_that_columns_line_up(self) -> None:
        assert lines("oats    1.24", 20) == ["oats    1.24"]

    def test_a_newline_ends_a_line_and_an_empty_line_stays(self) -> None:
        assert lines("one\n\ntwo\n", 10) == ["one", "", "two", ""]

    def test_no_text_is_one_empty_line(self) -> None:
        assert wrap("", 10) == [(0, 0)]

    def test_a_line_of_blanks_is_empty(self) -> None:
        assert wrap("     ", 3) == [(0, 0)]
        assert wrap("\u3000\u3000\u3000", 3) == [(0, 0)]

    def test_a_word_wider_than_the_line_is_split_and_the_rest_is_filled_up(self) -> None:
        assert lines("abcdefghij klm", 8) == ["abcdefgh", "ij klm"]

    def test_a_word_that_is_split_leaves_room_for_the_hyphen_at_its_end(self) -> None:
        assert shown(f"שלום{SOFT}ab", 2) == ["ש", "ל", "ו", "ם-", "ab"]
        assert shown(f"abcdef{SOFT}gh", 4) == ["abc", "def-", "gh"]

    def test_a_long_word_begins_on_a_line_of_its_own(self) -> None:
        assert lines("see abcdefghij", 6) == ["see", "abcdef", "ghij"]

    def test_an_indent_is_kept_where_the_first_word_fits_beside_it(self) -> None:
        assert lines("    In May", 7) == ["    In", "May"]

    @pytest.mark.parametrize("word", ["September", "Sеptеmbеr", "Şeptembeř"])
    def test_an_indent_gives_way_to_a_first_word_that_does_not(self, word: str) -> None:
        assert lines("    " + word, 10) == [word]

    def test_a_no_break_space_holds_two_words_together(self) -> None:
        assert lines(f"costs 31{NBSP}million", 10) == ["costs", f"31{NBSP}million"]

    def test_a_no_break_space_at_the_end_is_not_a_blank_of_the_break(self) -> None:
        assert lines(f"end{NBSP} of", 5) == [f"end{NBSP}", "of"]

    def test_a_width_below_one_is_one(self) -> None:
        assert lines("ab", 0) == ["a", "b"]


class TestWidthInCells:
    def test_a_wide_letter_takes_two_cells(self) -> None:
        assert lines("港湾のスト", 4) == ["港湾", "のス", "ト"]

    def test_chinese_goes_on_beside_latin_without_a_space(self) -> None:
        assert lines("NATO 国防部长会议", 9) == ["NATO 国防", "部长会议"]

    def test_closing_punctuation_does_not_begin_a_line(self) -> None:
        assert lines("港が閉鎖。", 8) == ["港が閉", "鎖。"]

    def test_an_opening_bracket_does_not_end_a_line(self) -> None:
        assert lines("彼は「否」", 6) == ["彼は", "「否」"]

    def test_a_wide_letter_that_does_not_fit_at_all_stands_alone(self) -> None:
        assert lines("港湾", 1) == ["港", "湾"]

    def test_a_combining_mark_stays_with_its_letter(self) -> None:
        assert lines("e\u0301e\u0301e\u0301e\u0301", 2) == ["e\u0301e\u0301", "e\u0301e\u0301"]

    def test_a_joined_emoji_is_not_torn(self) -> None:
        assert lines(FAMILY * 3, 4) == [FAMILY * 2, FAMILY]

    def test_arabic_and_hebrew_are_wrapped_in_the_order_of_reading(self) -> None:
        assert lines("وقال الوزير إن الميناء", 12) == ["وقال الوزير", "إن الميناء"]

    def test_a_tab_is_as_wide_as_it_is_drawn(self) -> None:
        assert lines("a\tb c", 6) == ["a\tb", "c"]
        assert drawn("a\tb") == "a    b"

    def test_an_ideographic_space_is_a_place_to_break(self) -> None:
        assert lines("港湾\u3000会議", 6) == ["港湾", "会議"]

    def test_a_zero_width_space_lets_a_word_break(self) -> None:
        assert lines("north\u200bmoor", 6) == ["north\u200b", "moor"]


class TestSoftHyphen:
    WORD = f"co{SOFT}oper{SOFT}ation"

    def test_it_is_not_drawn_inside_a_line(self) -> None:
        assert shown(self.WORD, 11) == ["cooperation"]

    def test_a_line_may_end_there_with_a_hyphen(self) -> None:
        assert shown(self.WORD, 8) == ["cooper-", "ation"]

    def test_the_hyphen_counts_as_a_cell(self) -> None:
        assert shown(self.WORD, 6) == ["co-", "oper-", "ation"]

    def test_there_is_no_hyphen_where_no_word_is_broken(self) -> None:
        assert shown(f"end{SOFT} of{SOFT}", 4) == ["end", "of"]

    def test_the_last_line_of_a_text_has_none(self) -> None:
        assert hyphen(f"end{SOFT}", 4) == ""


ALPHABETS = {
    "latin": "abc “de’ —fg  hi… ",
    "chinese": "港湾「会」議、長 の。 ",
    "emoji": f"ab \U0001f600\U0001f44d\U0001f3fd {FAMILY} ",
    "mixed": f"a港e\u0301 {NBSP}{SOFT}\u200b\tو \nx",
}


class TestEveryText:
    @pytest.mark.parametrize("alphabet", ALPHABETS.values(), ids=ALPHABETS)
    @pytest.mark.parametrize("seed", range(40))
    def test_lines_fit_and_lose_nothing_but_blanks(self, alphabet: str, seed: int) -> None:
        chance = random.Random(seed)
        text = "".join(chance.choice(alphabet) for _ in range(chance.randrange(120)))
        width = chance.randrange(2, 30)
        found = wrap(text, width)
        assert found[0][0] == 0 or text[: found[0][0]].isspace()
        for (_, end), (start, _) in pairwise(found):
            assert end <= start
            assert not text[end:start].strip(" \t\n\u3000")
        assert not text[found[-1][1] :].strip(" \t\n\u3000")
        assert all(cell_len(line) <= width for line in shown(text, width))

    @pytest.mark.parametrize("seed", range(40))
    def test_simple_letters_break_where_any_others_of_their_width_do(self, seed: int) -> None:
        chance = random.Random(seed)
        text = "".join(chance.choice("xyz  ") for _ in range(chance.randrange(150)))
        width = chance.randrange(1, 25)
        assert wrap(text, width) == wrap(text.replace("x", "ẍ"), width)

    @pytest.mark.parametrize("seed", range(20))
    def test_no_line_could_have_held_the_next_word(self, seed: int) -> None:
        chance = random.Random(seed)
        text = " ".join("w" * chance.randrange(1, 9) for _ in range(60))
        width = chance.randrange(10, 40)
        found = lines(text, width)
        for line, following in pairwise(found):
            assert len(line) + 1 + len(following.split(" ")[0]) > width


def shortest_time(work: Callable[[], object]) -> float:
    """Return the seconds that some work takes when nothing comes between."""
    return min(timeit.repeat(work, number=1, repeat=7))


class TestSpeed:
    def test_ten_times_the_words_take_about_ten_times_as_long(self) -> None:
        text = "It rained all day on the quay, and “nobody” came. " * 200
        few, many = (shortest_time(lambda text=text: wrap(text, 70)) for text in (text, text * 10))
        assert many < 20 * few

    @pytest.mark.parametrize(
        "text",
        ["word " * 200_000, "x" * 1_000_000, " " * 1_000_000, "「" * 200_000, "é\u0300" * 200_000],
        ids=["words", "one word", "blanks", "brackets", "marks"],
    )
    def test_a_line_of_a_megabyte_is_no_trouble(self, text: str) -> None:
        started = time.perf_counter()
        wrap(text, 70)
        assert time.perf_counter() - started < 3


class TestOffsets:
    TEXT = "one two\n\nthree 港湾\tx"

    def test_an_offset_is_found_in_the_line_that_holds_it(self) -> None:
        starts = [start for start, _ in wrap("one two three", 7)]
        assert [line_of(starts, offset) for offset in (0, 6, 7, 8, 12, 99)] == [0, 0, 0, 1, 1, 1]

    def test_what_precedes_the_first_line_counts_to_it(self) -> None:
        assert line_of([5, 9], 0) == 0

    def test_columns_are_counted_in_cells(self) -> None:
        start = self.TEXT.index("three")
        assert column_of(self.TEXT, start, self.TEXT.index("湾")) == 8
        assert column_of(self.TEXT, start, self.TEXT.index("x")) == 14

    def test_a_column_leads_back_to_its_offset(self) -> None:
        for line in wrap(self.TEXT, 40):
            for offset in range(*line):
                assert offset_at(self.TEXT, line, column_of(self.TEXT, line[0], offset)) == offset

    def test_the_second_cell_of_a_wide_letter_is_the_same_letter(self) -> None:
        assert offset_at("港湾", (0, 2), 1) == 0

    def test_a_column_beyond_the_line_is_its_end(self) -> None:
        assert offset_at("port", (0, 4), 30) == 4


class TestCutAndPad:
    def test_what_fits_is_left_alone(self) -> None:
        assert cut("Harbour strike", 14) == "Harbour strike"

    def test_what_does_not_fit_ends_in_an_ellipsis(self) -> None:
        assert cut("Harbour strike", 10) == "Harbour s…"

    def test_no_blank_stands_before_the_ellipsis(self) -> None:
        assert cut("Harbour strike", 9) == "Harbour…"

    def test_half_a_wide_letter_is_not_shown(self) -> None:
        assert cut("港湾会議", 6) == "港湾…"

    def test_a_title_never_breaks_its_row(self) -> None:
        assert cut("two\nlines\tand" + SOFT, 20) == "two lines    and"

    @pytest.mark.parametrize("width", [0, -3])
    def test_there_is_no_room_for_anything(self, width: int) -> None:
        assert cut("port", width) == ""

    @pytest.mark.parametrize("text", ["", "port", "港湾会議の結果", FAMILY * 9, "e\u0301" * 40])
    def test_padding_gives_exactly_the_width(self, text: str) -> None:
        assert [cell_len(pad(text, width)) for width in range(1, 12)] == list(range(1, 12))

    def test_an_endless_title_is_cut_at_once(self) -> None:
        few, many = (shortest_time(lambda n=n: cut("港" * n, 40)) for n in (1_000, 1_000_000))
        assert many < 100 * few


class TestRuns:
    def test_a_line_without_spans_is_one_run(self) -> None:
        assert runs((3, 9), []) == [(3, 9, ())]

    def test_an_empty_line_has_no_runs(self) -> None:
        assert runs((4, 4), [(0, 9, "quote")]) == []

    def test_runs_begin_and_end_with_the_spans(self) -> None:
        assert runs((0, 10), [(2, 5, "quote")]) == [(0, 2, ()), (2, 5, ("quote",)), (5, 10, ())]

    def test_where_spans_overlap_a_run_has_both_in_the_order_given(self) -> None:
        assert runs((0, 9), [(2, 6, "quote"), (4, 8, "hit")]) == [
            (0, 2, ()),
            (2, 4, ("quote",)),
            (4, 6, ("quote", "hit")),
            (6, 8, ("hit",)),
            (8, 9, ()),
        ]

    def test_a_span_over_several_lines_is_clipped_to_this_one(self) -> None:
        assert runs((10, 20), [(0, 99, 1)]) == [(10, 20, (1,))]

    def test_spans_beside_the_line_and_empty_ones_do_not_count(self) -> None:
        assert runs((10, 20), [(0, 10, 1), (20, 30, 2), (15, 15, 3)]) == [(10, 20, ())]
