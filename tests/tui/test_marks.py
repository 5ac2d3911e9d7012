from articles.library import EntityKey
from tests.tui.making import bridge
from tui.marks import Marks, looks, margin_mark, voice_colour
from tui.page import compose
from tui.voices import voices_of

PAGE = compose(bridge(), voices_of(bridge()))
WHOLE = (0, len(PAGE.text))


def names(marks):
    return {name for _, _, name in looks(PAGE, marks, WHOLE)}


def test_quotes_have_the_colour_of_their_voice():
    assert {voice_colour(0), voice_colour(1)} <= names(Marks())


def test_a_hidden_voice_is_not_marked():
    assert voice_colour(1) not in names(Marks(hidden_voices=frozenset({1})))


def test_all_places_of_the_current_quote_are_marked():
    current = [look for look in looks(PAGE, Marks(quote=1), WHOLE) if look[2] == "current"]
    assert len(current) == 2


def test_mentions_are_marked_only_of_what_is_chosen():
    assert "mention" not in names(Marks())
    assert "mention" in names(Marks(chosen=frozenset({EntityKey("person", "Ada Brenn")})))


def test_the_current_match_differs_from_the_others():
    assert {"match", "current-match"} <= names(Marks(found=((0, 3), (5, 9)), match=1))


def test_nothing_lies_over_a_line_that_it_does_not_touch():
    elsewhere = Marks(found=((50, 60),), match=0)
    assert looks(PAGE, elsewhere, (0, 10)) == looks(PAGE, Marks(), (0, 10))


def test_the_gutter_has_the_number_where_a_quote_begins_and_a_bar_where_it_goes_on():
    place = next(place for place in PAGE.quotes if place.number == 3)
    assert margin_mark(PAGE, Marks(), (place.start - 5, place.start + 5)) == ("3?", place)
    assert margin_mark(PAGE, Marks(), (place.start + 5, place.start + 9)) == ("", place)
    assert margin_mark(PAGE, Marks(), (0, 5)) == ("", None)
