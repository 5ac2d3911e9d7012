"""Where the headline of a page is, and what is no part of it."""

import pytest

from tests.articles.layout.page import BODY, body, hidden, lay


def test_01_is_the_first_line_that_is_nothing_else() -> None:
    for headline in ("Harbour strike enters third week", "Ministers agree fishing quota"):
        page = lay("Advertisement", "3 May 2023", "By Ana Ruiz", headline, "", *BODY)
        assert page.headline == headline
        assert body(page) == list(BODY)


def test_02_loses_one_final_full_stop() -> None:
    assert lay("Court blocks dam permit.", "", *BODY).headline == "Court blocks dam permit"
    assert lay("“Mayor resigns.”", "", *BODY).headline == "“Mayor resigns”"
    assert lay("Ferries return to the U.S.", "", *BODY).headline.endswith("U.S.")
    assert lay("And then there were none...", "", *BODY).headline.endswith("none...")


def test_03_on_two_lines_is_title_and_deck() -> None:
    page = lay("Rail fares rise again; ", "Commuters plan a boycott.", "", *BODY)
    assert page.headline == "Rail fares rise again"
    assert page.standfirst == "Commuters plan a boycott."
    assert body(page) == list(BODY)


def test_04_repeated_near_the_top_is_hidden() -> None:
    page = lay("Storm closes airport", "", "STORM CLOSES AIRPORT!", "", *BODY)
    assert hidden(page) == [("STORM CLOSES AIRPORT!", "repeated headline")]
    assert body(page) == list(BODY)


def test_04_repeated_without_the_name_of_the_site_gives_the_publisher() -> None:
    page = lay("Storm closes airport | The Gazette", "Storm closes airport", "", *BODY)
    assert (page.headline, page.publisher) == ("Storm closes airport", "The Gazette")
    assert body(page) == list(BODY)


def test_04_repeated_far_below_stays() -> None:
    page = lay("Storm closes airport", "", *BODY, *BODY, "Storm closes airport")
    assert body(page)[-1] == "Storm closes airport"


@pytest.mark.parametrize(
    "first",
    [
        "The committee met late on Monday and voted to send the plan back to its authors, who"
        " have until the end of June to say how the second bridge would be paid for, and by"
        " whom.",
        "Prices fell for the fourth month in a row, the office said on Monday.",
    ],
)
def test_05_is_made_of_the_first_words_where_there_is_none(first: str) -> None:
    page = lay(first, *BODY)
    assert body(page) == [first, *BODY]
    assert len(page.headline) <= 90
    assert first.startswith(page.headline.rstrip("…"))


def test_05_in_title_case_is_a_headline_however_long() -> None:
    title = "Council Votes To Keep The Old Wooden Footbridge Open Until Next Spring."
    assert lay(title, *BODY).headline == title[:-1]


def test_05_is_the_name_of_the_file_where_there_are_no_words_at_all() -> None:
    page = lay("Advertisement", "3 May 2023", name="port-strike.txt")
    assert (page.headline, page.text) == ("port-strike", "")
