from tui.guidance import hints, strip_of_panes


def test_hints_are_those_of_the_pane_first() -> None:
    assert hints("entities", {}, 200).startswith("Enter filter by it")
    assert "] next quote" in hints("reading", {}, 200)


def test_hints_follow_the_readers_keys() -> None:
    assert "ctrl+n next quote" in hints("reading", {"quote.next": "ctrl+n"}, 200)


def test_of_hints_that_do_not_fit_the_last_are_left_out_whole_and_help_is_kept() -> None:
    whole = hints("reading", {}, 200).split("  ")
    assert whole[-1] == "? help"
    for room in range(6, len("  ".join(whole)) + 1):
        fewer = hints("reading", {}, room).split("  ")
        assert len("  ".join(fewer)) <= room
        assert fewer == [*whole[: len(fewer) - 1], "? help"]


def test_the_strip_says_where_i_am() -> None:
    assert strip_of_panes("quotes", 60) == "1 Articles  2 Reading  [3 Quotes]  4 Entities"
    assert strip_of_panes("quotes", 20) == "1 2 [3 Quotes] 4"


def test_in_a_restricted_room_no_hint_is_given_of_what_is_not_there() -> None:
    assert "c correct" in hints("entities", {}, 200)
    assert "correct" not in hints("entities", {}, 200, restricted=True)
