"""The phrases by which unnamed sources are shown: whole, up to a comma."""

import pytest

from articles.annotate import annotate

PHRASES = {
    "close to somebody": (
        "“He never wanted the mill,” said a source close to Prince Edvard.",
        "a source close to Prince Edvard",
    ),
    "briefed on something": (
        "“He never wanted the mill,” said two people briefed on the matter.",
        "two people briefed on the matter",
    ),
    "in a city": (
        "“He never wanted the mill,” said a diplomat in Brussels.",
        "a diplomat in Brussels",
    ),
    "in a statement is where it was said": (
        "“He never wanted the mill,” said a spokesman for the port in a statement.",
        "a spokesman for the port",
    ),
    "at a rally, too": (
        "“He never wanted the mill,” said a man in the crowd at a rally in Turku on Monday.",
        "a man in the crowd",
    ),
    "who lives somewhere": (
        "“He never wanted the mill,” said a woman who lives next door.",
        "a woman who lives next door",
    ),
    "a remark after a comma": (
        "“He never wanted the mill,” said one senior official, who asked not to be named.",
        "one senior official",
    ),
    "a condition between commas": (
        "A person familiar with the talks, speaking on condition of anonymity, said: “He never"
        " wanted the mill.”",
        "A person familiar with the talks",
    ),
    "a remark longer than what is shown": (
        "A senior official of the Health Ministry, who asked not to be named because she was not"
        " allowed to speak to the press, said there was fuel for “nine or ten days, if it stays"
        " mild”.",
        "A senior official of the Health Ministry",
    ),
}


@pytest.mark.parametrize(("text", "expected"), PHRASES.values(), ids=PHRASES)
def test_the_phrase_of_an_unnamed_source(text, expected):
    speaker = annotate(text).quotes[-1].speaker
    assert (speaker.phrase, speaker.anonymous) == (expected, True)
    assert speaker.span.of(text) == expected


def test_no_more_than_twelve_words_are_shown():
    text = (
        "“He never wanted the mill,” said a clerk of the court of the county of the port of Turku"
        " in the south of Finland."
    )
    speaker = annotate(text).quotes[-1].speaker
    assert speaker.phrase == "a clerk of the court of the county of the port"
