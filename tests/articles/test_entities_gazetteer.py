"""Looking phrases up in the word lists: every length, and nothing past the longest."""

import pytest

from articles.entities.gazetteer import LONGEST, gazetteer


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        pytest.param("Kenya signed", [(1, "place")], id="one word"),
        pytest.param("South Korea signed", [(2, "place")], id="two words"),
        pytest.param("New York City Council", [(2, "place"), (3, "place")], id="one in another"),
        pytest.param("BANK OF ENGLAND", [(3, "organisation")], id="in capitals"),
        pytest.param(
            "CAC 40 fell", [(1, "organisation"), (2, "other")], id="only listed in capitals"
        ),
        pytest.param("Cac 40 fell", [], id="capitals that are missing"),
        pytest.param("Bank of Tarn", [], id="begins like a listed phrase"),
        pytest.param("Tarn", [], id="unknown"),
    ],
)
def test_every_listed_phrase_that_begins_at_a_word_is_found(phrase, expected):
    assert list(gazetteer().matches(phrase.split(), 0)) == expected


def test_a_phrase_is_found_in_the_middle_of_a_sentence_and_at_its_very_end():
    words = ["They", "left", "South", "Korea"]
    assert list(gazetteer().matches(words, 2)) == [(4, "place")]
    assert list(gazetteer().matches(words[:3], 2)) == []


def test_no_phrase_is_looked_for_past_the_longest():
    longest = gazetteer().longest
    assert longest["south"] > 1
    assert "ardvik" not in longest
    assert max(longest.values()) == LONGEST
