"""The summing-up line under a headline."""

from tests.articles.layout.page import BODY, body, lay


def test_24_recurs_in_the_body_where_the_copy_stays() -> None:
    first = 'Delegates want "a longer pause" before the next vote.'
    page = lay("Talks adjourned", first, *BODY, first, *BODY)
    assert page.standfirst == first
    assert body(page) == [*BODY, first, *BODY]


def test_24_may_be_joined_from_pieces() -> None:
    first = '"We wait for the tide and then we see what is left," harbour master Bo Li said.'
    page = lay(
        "Storm closes port",
        first,
        *BODY,
        '"We wait for the tide," said Ruiz.',
        '"And then we see what is left," harbour master Bo Li said on Monday.',
    )
    assert page.standfirst == first


def test_24_is_not_any_second_line() -> None:
    page = lay("Council keeps footbridge", "", *BODY)
    assert page.standfirst == ""
    assert body(page) == list(BODY)


def test_24_is_not_longer_than_a_summary() -> None:
    long = " ".join(BODY) + " " + " ".join(BODY)
    page = lay("Council keeps footbridge", long, long)
    assert page.standfirst == ""


def test_24_is_known_by_its_place_above_the_byline() -> None:
    deck = "The port stays shut until Monday"
    page = lay("Storm closes port", deck, "By Ana Ruiz", "3 May 2023", *BODY)
    assert page.standfirst == deck
    assert body(page) == list(BODY)
