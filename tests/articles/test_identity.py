from articles.identity import article_id

HEADLINE = "Ferry returns to Ardvik"
TEXT = "The ferry came back on Monday.\n\nPassengers cheered."


def test_an_id_is_short_and_printable() -> None:
    assert len(article_id(HEADLINE, TEXT)) == 20
    assert int(article_id(HEADLINE, TEXT), 16) >= 0


def test_wrapping_and_spacing_do_not_change_it() -> None:
    wrapped = "The ferry came\nback on  Monday.\n\n\nPassengers\tcheered.\n"
    assert article_id(HEADLINE, wrapped) == article_id(HEADLINE, TEXT)


def test_capitals_and_composed_letters_do_not_change_it() -> None:
    assert article_id("ELECCIÓN", "Año") == article_id("Eleccio\u0301n", "an\u0303o")


def test_another_word_changes_it() -> None:
    assert article_id(HEADLINE, TEXT + " Twice.") != article_id(HEADLINE, TEXT)


def test_words_cannot_move_between_headline_and_text() -> None:
    assert article_id("One two", "three") != article_id("One", "two three")


def test_a_lone_surrogate_is_hashed_and_not_raised() -> None:
    assert article_id("\ud800", "") == article_id("?", "")
