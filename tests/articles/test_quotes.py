"""Which marks enclose a quotation, and what kind of quotation it is."""

import random

import pytest

from articles.quotes import find_quotes, is_title_case


def spoken(text):
    return [quote.span.of(text) for quote in find_quotes(text) if quote.kind in {"direct", "mixed"}]


def kinds(text):
    return [(quote.span.of(text), quote.kind) for quote in find_quotes(text)]


@pytest.mark.parametrize(
    "text",
    [
        "“The ferry is late again,” she said.",
        '"The ferry is late again," she said.',
        "``The ferry is late again,'' she said.",
        "''The ferry is late again,'' she said.",
        "«The ferry is late again,» she said.",
        "„The ferry is late again,“ she said.",
        "„The ferry is late again,” she said.",
        "‘The ferry is late again,’ she said.",
        "'The ferry is late again,' she said.",
    ],
)
def test_every_family_of_marks_encloses_a_quotation(text):
    assert spoken(text) == ["The ferry is late again,"]


def test_the_marks_belong_to_the_outer_span_only():
    text = "She said: “The ferry is late.”"
    (quote,) = find_quotes(text)
    assert (quote.span.of(text), quote.outer.of(text)) == (
        "The ferry is late.",
        "“The ferry is late.”",
    )


def test_a_curly_quotation_may_be_closed_by_a_straight_mark():
    assert spoken('“The ferry is late again," she said.') == ["The ferry is late again,"]


@pytest.mark.parametrize(
    "text",
    [
        "»Der Hafen gehört uns allen«, said Jens Holm. Then: »Wir geben ihn nicht her.«",
        "«Der Hafen gehört uns allen», said Jens Holm. Then: «Wir geben ihn nicht her.»",
        "« Der Hafen gehört uns allen », said Jens Holm. Then: « Wir geben ihn nicht her. »",
        "»Der Hafen gehört uns allen», said Jens Holm. Then: »Wir geben ihn nicht her.»",
    ],
)
def test_guillemets_point_the_way_they_do_in_the_article(text):
    assert [words.strip() for words in spoken(text)] == [
        "Der Hafen gehört uns allen",
        "Wir geben ihn nicht her.",
    ]


def test_british_marks_are_outer_ones_where_they_outnumber_the_double_ones():
    text = "‘We never saw the “safe” route’, she said. ‘Nobody told us the way.’"
    assert spoken(text) == ["We never saw the “safe” route", "Nobody told us the way."]


def test_single_marks_inside_double_ones_are_nested():
    text = "“He told us, ‘Go back to the boat,’ and we went,” she said. “It was dark by then.”"
    assert len(spoken(text)) == 2


def test_single_marks_are_outer_ones_in_a_headline_of_any_article():
    text = (
        "Lind: ‘We Will Win This Race’\nThe captain spoke. “We row at noon,” she said. “All of us.”"
    )
    assert spoken(text)[0] == "We Will Win This Race"


@pytest.mark.parametrize(
    "text",
    [
        "The 6'2\" keeper saved a 12\" board from the '90s.",
        "The boys' club met the dogs' home in '98.",
        "It was rock 'n' roll, 'til the ships' horns blew.",
    ],
)
def test_inches_feet_years_and_possessives_are_no_marks(text):
    assert find_quotes(text) == ()


def test_a_possessive_inside_british_marks_does_not_close_them():
    text = "‘The owners’ club was shut,’ he said. ‘Nobody came to open it.’"
    assert spoken(text)[0] == "The owners’ club was shut,"


def test_a_quotation_that_each_paragraph_opens_and_only_the_last_closes_is_one():
    text = "“We sold the bell.\n“We gave the pews away.\n“We kept the door.”\nSo he wrote."
    (quote,) = find_quotes(text)
    assert quote.span.of(text).count("“") == 2
    assert quote.span.of(text).endswith("door.")


def test_a_possessive_does_not_close_what_goes_on_in_the_next_paragraph():
    text = (
        "‘Nobody sang. Nobody asked for the others’ bread.\n‘We went home.’\n"
        "‘We sold all of our boats’ said Bo Ranta. He sighed.\n‘Nobody came for the nets,’ he said."
    )
    assert spoken(text) == [
        "Nobody sang. Nobody asked for the others’ bread.\n‘We went home.",
        "We sold all of our boats",
        "Nobody came for the nets,",
    ]


def test_inches_inside_a_quotation_do_not_close_it():
    assert spoken('"The screen is 27" wide and costs too much," said John Dean.') == [
        'The screen is 27" wide and costs too much,'
    ]
    assert spoken('"I took the 27" and the 32" one," he said. "They were 12" apart."') == [
        'I took the 27" and the 32" one,',
        'They were 12" apart.',
    ]
    assert spoken('"We last won in 1998" he said. "It was a fine team."') == [
        "We last won in 1998",
        "It was a fine team.",
    ]


def test_an_unclosed_quotation_ends_with_its_paragraph():
    text = "“We sold the bell of the old church.\nThe parish was angry about it."
    assert spoken(text) == ["We sold the bell of the old church."]


def test_two_quotations_with_their_cue_between_are_two():
    text = "“We sold the bell,” he said. “We may give the pews away.”"
    assert spoken(text) == ["We sold the bell,", "We may give the pews away."]


def test_some_words_inside_the_writers_sentence_are_mixed():
    text = "The mayor called the plan “a gift to every smuggler on this coast.”"
    assert kinds(text) == [("a gift to every smuggler on this coast.", "mixed")]


def test_titles_and_scare_quotes_are_told_from_speech():
    text = "On “The Slow Boat to Turku,” he called it a “so-called” success."
    assert [kind for _, kind in kinds(text)] == ["scare", "scare"]


def test_what_an_author_follows_is_a_title():
    assert kinds("“Night trains are back for good,” by Ana Ruiz.") == [
        ("Night trains are back for good,", "scare")
    ]
    assert kinds("“Night trains are back”, by the Courier’s Bo Ranta.")[0][1] == "scare"
    assert kinds("“Night trains are back for good,” by all accounts.")[0][1] == "direct"


def test_a_sentence_of_a_word_or_two_is_brief():
    assert kinds("“Never,” she said. “I am.”") == [("Never,", "brief"), ("I am.", "brief")]


def test_a_straight_mark_without_a_space_before_it_opens_where_none_is_open():
    assert spoken('He wrote about"a joint effort of two towns."') == [
        "a joint effort of two towns.",
    ]


def test_an_unclosed_quotation_ends_where_another_opens():
    text = "“We sold the bell. “We will sell the organ.\nThe parish was angry about it."
    assert spoken(text) == ["We sold the bell.", "We will sell the organ."]


def test_an_opening_mark_at_the_end_of_a_paragraph_opens_nothing():
    text = "The sexton wept. “The bell is gone for good. “\n“We will ring pans,” he said."
    assert spoken(text) == ["The bell is gone for good. ", "We will ring pans,"]


def test_a_stray_mark_of_another_kind_encloses_nothing():
    text = "« Lokeren. “We sold the bell of the church,” he said.\n“We will sell the organ.”"
    assert spoken(text) == ["We sold the bell of the church,", "We will sell the organ."]


def test_a_quotation_goes_on_only_after_a_mark_of_its_kind():
    text = "«We sold the bell of the old church.\n“We will sell the organ,” he said."
    assert spoken(text) == ["We sold the bell of the old church.", "We will sell the organ,"]


def test_marks_of_another_kind_are_nested_in_what_goes_on_in_the_next_paragraph():
    text = "“We told them «go home» and they did.\n“Then we went «too»,” she said."
    (quote,) = find_quotes(text)
    assert quote.span.of(text).endswith("we went «too»,")


def test_quotations_never_overlap_whatever_the_marks():
    chance = random.Random(1848)
    pieces = [*"“”\"«»„‟‘’'`", "``", "''", " ", " ", " ", ", ", ". ", "\n", "We sold", "6", "bells"]
    for _ in range(400):
        text = "".join(chance.choices(pieces, k=chance.randint(1, 40)))
        end = 0
        for quote in find_quotes(text):
            assert end <= quote.outer.start <= quote.span.start, text
            assert quote.span.start <= quote.span.end <= quote.outer.end <= len(text), text
            end = quote.outer.end


def test_title_case_counts_the_longer_words_only():
    assert is_title_case("A Song of the Sea")
    assert not is_title_case("A song of the Sea")


def test_a_long_run_of_marks_is_read_in_linear_time():
    assert len(find_quotes('"' * 20_000)) <= 10_000
    assert len(find_quotes("“a " * 20_000)) <= 20_000


def test_an_answer_in_capitals_is_no_title():
    assert kinds("“Yes, Your Honor,” he said. He wrote “No, Nobody But You”.") == [
        ("Yes, Your Honor,", "brief"),
        ("No, Nobody But You", "scare"),
    ]
