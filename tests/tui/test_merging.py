from array import array

from tui.merging import merged


def numbers(*values: int) -> array:
    return array("q", values)


def test_what_was_read_stays_behind_its_old_neighbour():
    assert merged(numbers(1, 2, 3), numbers(1, 3)) == numbers(1, 2, 3)


def test_what_is_new_comes_in_at_its_place():
    assert merged(numbers(1, 2, 3), numbers(9, 1, 3)) == numbers(9, 1, 2, 3)


def test_what_led_the_list_still_leads_it():
    assert merged(numbers(1, 2), numbers(2)) == numbers(1, 2)


def test_several_that_left_keep_their_order():
    assert merged(numbers(1, 2, 3, 4), numbers(1)) == numbers(1, 2, 3, 4)


def test_nothing_shown_before_gives_the_new_order():
    assert merged(numbers(), numbers(3, 1)) == numbers(3, 1)
