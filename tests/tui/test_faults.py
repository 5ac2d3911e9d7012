"""A message and its arrow, in as few lines as there is room for."""

from tui.faults import pointing


def test_the_message_stands_behind_the_arrow_where_there_is_room():
    assert pointing("no such word", 3, 40) == "   ↓ no such word"


def test_else_it_stands_before_the_arrow():
    assert pointing("no such word", 20, 30) == "       no such word ↓"
    assert pointing("no such word", 13, 20) == "no such word ↓"


def test_and_where_it_has_room_on_neither_side_above_it():
    assert pointing("no such word", 7, 15) == " no such word\n       ↓"
    assert pointing("no such word", 4, 10) == " no such\n word\n    ↓"


def test_the_arrow_never_leaves_the_screen():
    assert pointing("no", 99, 10) == "      no ↓"
    assert pointing("no", -5, 10) == "↓ no"
