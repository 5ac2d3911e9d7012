"""Paragraphs, sentences and tokens: where each begins and ends."""

import pytest

from articles.model import Span
from articles.sentences import paragraphs, sentences, tokens


def cut(text):
    return [span.of(text) for span in sentences(text, Span(0, len(text)))]


def words(text):
    return [token.text for token in tokens(text, Span(0, len(text)))]


def test_every_line_is_a_paragraph_and_blank_lines_are_none():
    text = "First line.\n\n  Second line. \r\nThird"
    assert [span.of(text) for span in paragraphs(text)] == ["First line.", "Second line.", "Third"]


def test_a_text_wrapped_at_a_fixed_width_has_paragraphs_of_several_lines():
    line = "the ferry left the island late because the fog had not lifted and"
    text = "\n".join([line] * 6) + "\n\n" + "\n".join([line] * 4) + "\n    " + line
    assert len(paragraphs(text)) == 3


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Lind met Dr. Okafor on St. Olav Street.",
        "He chose No. 7 of the set.",
        "The U.S. Senate met at 5 p.m. Tuesday.",
        "J. R. Hale and Mary K. Dunn agreed.",
        "Hale vs. Dunn was heard by Gov. Reyes.",
        "A Ph.D. student found it.",
        "They met on Feb. 5 in Turku.",
        "The firm One.Tel and the site news.Example.org closed.",
        "“Is it over?” he asked.",
    ],
)
def test_one_sentence_stays_whole(text):
    assert cut(text) == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It rained. It stopped.", ["It rained.", "It stopped."]),
        ("Is it? Yes! Well…  Maybe.", ["Is it?", "Yes!", "Well…", "Maybe."]),
        ("She left the U.S. He stayed.", ["She left the U.S.", "He stayed."]),
        ("“We go.” They went.", ["“We go.”", "They went."]),
        ("It fell in 2014.But then it rose.", ["It fell in 2014.", "But then it rose."]),
        ('So he said."We agree."', ["So he said.", '"We agree."']),
        ('"We agree."But nobody signed.', ['"We agree."', "But nobody signed."]),
        ("They met Ana Ruiz.The hall was full.", ["They met Ana Ruiz.", "The hall was full."]),
        ("He knew (of old).Others did not.", ["He knew (of old).", "Others did not."]),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text, parts):
    assert cut(text) == parts


def test_spans_point_into_the_whole_text():
    text = "Out. In here. And here."
    spans = sentences(text, Span(5, len(text)))
    assert [span.of(text) for span in spans] == ["In here.", "And here."]


def test_tokens_keep_abbreviations_whole_and_cut_possessives_off():
    assert words("Mr. O’Brien’s U.S. ship didn't sail, J. Day said.") == [
        *("Mr.", "O’Brien", "’s", "U.S.", "ship", "didn't", "sail", ",", "J.", "Day", "said", "."),
    ]


def test_tokens_carry_their_place():
    text = "A harbour"
    assert tokens(text, Span(2, 9))[0].span.of(text) == "harbour"


def test_numbers_and_hyphenated_names_are_one_token():
    assert words("Jean-Luc paid $1,200.50 on the 20th") == [
        *("Jean-Luc", "paid", "$", "1,200.50", "on", "the", "20th"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Don’t-know voters", ["Don’t", "-", "know", "voters"], id="before a hyphen"),
        pytest.param("They hadn't've", ["They", "hadn't", "'ve"], id="before another"),
        pytest.param("rock-n't-roll", ["rock-n't-roll"], id="inside a compound"),
        pytest.param("CAN'T", ["CAN'T"], id="in capitals"),
    ],
)
def test_a_verb_that_is_denied_is_one_token(text, expected):
    assert words(text) == expected


def test_a_letter_in_the_wrong_encoding_belongs_to_its_word():
    assert words("CafÃ© MÃ¼ller, JoÃ£o") == ["CafÃ©", "MÃ¼ller", ",", "JoÃ£o"]
    assert words("Ã alone") == ["Ã", "alone"]


@pytest.mark.parametrize("unit", ["a", "Ã", "a-", "n't", "a.b", "aÃ"])
def test_a_long_hostile_word_is_cut_in_linear_time(unit):
    text = unit * 100_000
    found = tokens(text, Span(0, len(text)))
    assert (found[0].start, found[-1].end) == (0, len(text))


def test_a_long_hostile_line_is_read_in_linear_time():
    text = ".'\"" * 50_000
    assert sentences(text, Span(0, len(text)))
