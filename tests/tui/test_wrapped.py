from tui.wrapped import Wrapped, wrapped

TEXT = "one two three four\nfive"
LINES = wrapped(TEXT, 9)


def test_lines_are_ranges_of_the_text():
    assert [TEXT[start:end] for start, end in LINES.lines] == ["one two", "three", "four", "five"]


def test_an_empty_text_has_no_lines():
    assert len(wrapped("", 9)) == 0
    assert Wrapped().stretch(3, 4) == (0, 0)
    assert Wrapped().lines_of((0, 5)) == range(0, 1)


def test_a_range_reaches_over_the_lines_that_hold_its_words():
    start = TEXT.index("two")
    assert LINES.lines_of((start, TEXT.index("four"))) == range(0, 2)
    assert LINES.lines_of((start, TEXT.index("four") + 1)) == range(0, 3)


def test_a_stretch_is_what_some_lines_hold():
    start, end = LINES.stretch(1, 2)
    assert TEXT[start:end] == "three four"
    assert TEXT[slice(*LINES.stretch(3, 50))] == "five"


def test_a_cell_leads_to_its_letter_and_below_the_text_to_none():
    assert LINES.offset_at(2, 1) == TEXT.index("our")
    assert LINES.offset_at(9, 0) is None


def test_letters_are_counted_into_a_line_and_never_past_its_end():
    assert LINES.offset_in(1, 2) == TEXT.index("ree")
    assert LINES.offset_in(1, 99) == TEXT.index(" four")
    assert LINES.offset_in(9, 0) == len(TEXT)
