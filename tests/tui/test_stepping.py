from tui.stepping import step, step_around

PLACES = [10, 20, 30]


def test_the_next_place_follows_the_current_one():
    assert step(PLACES, 20, 0, 1) == 2


def test_the_previous_place_precedes_the_current_one():
    assert step(PLACES, 20, 0, -1) == 0


def test_there_is_nothing_past_the_ends():
    assert step(PLACES, 30, 0, 1) is None
    assert step(PLACES, 10, 0, -1) is None
    assert step([], None, 0, 1) is None


def test_without_a_current_place_the_step_is_taken_from_here():
    assert step(PLACES, None, 15, 1) == 1
    assert step(PLACES, None, 15, -1) == 0
    assert step(PLACES, None, 20, 1) == 1


def test_a_current_place_that_is_gone_counts_as_none():
    assert step(PLACES, 25, 25, 1) == 2


def test_going_around_continues_at_the_other_end():
    assert step_around(PLACES, 30, 0, 1) == 0
    assert step_around(PLACES, 10, 0, -1) == 2
    assert step_around([], None, 0, 1) is None
