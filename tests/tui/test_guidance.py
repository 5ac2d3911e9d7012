from tui.guidance import hints, strip_of_panes


def test_hints_are_those_of_the_pane_first():
    assert hints("entities", {}).startswith("Enter filter by it")
    assert "] next quote" in hints("reading", {})


def test_hints_follow_the_readers_keys():
    assert "ctrl+n next quote" in hints("reading", {"quote.next": "ctrl+n"})


def test_the_strip_says_where_i_am():
    assert strip_of_panes("quotes", 60) == "1 Articles  2 Reading  [3 Quotes]  4 Entities"
    assert strip_of_panes("quotes", 20) == "1 2 [3 Quotes] 4"


def test_in_a_restricted_room_no_hint_is_given_of_what_is_not_there() -> None:
    assert "c correct" in hints("entities", {})
    assert "correct" not in hints("entities", {}, restricted=True)
