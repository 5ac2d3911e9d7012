from tests.tui.making import bridge
from tui.voices import voices_of


def test_quotes_are_numbered_in_reading_order_and_what_the_standfirst_repeats_is_not_counted():
    voices = voices_of(bridge())
    assert [(q.number, q.quote.text) for q in voices.quotes] == [
        (1, "It cannot wait,"),
        (2, "Two bolts are gone."),
        (3, "the last straw for us all"),
    ]


def test_a_voice_is_the_full_name_with_the_role_the_text_gives():
    brenn, driver = voices_of(bridge()).voices
    assert (brenn.label, brenn.role, brenn.unnamed) == ("Ada Brenn", "city engineer", False)
    assert (driver.label, driver.unnamed) == ("A driver", True)


def test_the_sidebar_groups_by_who_spoke_first():
    numbers = [(q.voice, q.number) for q in voices_of(bridge()).by_voice()]
    assert numbers == [(0, 1), (0, 2), (1, 3)]
