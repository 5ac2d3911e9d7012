"""Who wrote a page, and for whom."""

import pytest

from tests.articles.layout.page import BODY, body, hidden, lay


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Ana Ruiz and Bo Li", ("Ana Ruiz", "Bo Li")),
        ("By Ana Ruiz, Energy Correspondent", ("Ana Ruiz",)),
        ("BY ANA RUIZ AND BO LI", ("ANA RUIZ", "BO LI")),
        ("By Ana Ruiz, Bo Li and C. J. de la Cruz", ("Ana Ruiz", "Bo Li", "C. J. de la Cruz")),
        ("By Our Correspondent", ("Our Correspondent",)),
        ("By Reuters", ("Reuters",)),
        ("By: Ana Ruiz @anaruiz", ("Ana Ruiz",)),
        ("Byline: Ana Ruiz", ("Ana Ruiz",)),
        ("Por Ana Ruiz", ("Ana Ruiz",)),
    ],
)
def test_16_credits_its_authors(line: str, authors: tuple[str, ...]) -> None:
    page = lay("Council keeps footbridge", line, *BODY)
    assert page.authors == authors
    assert body(page) == list(BODY)


def test_16_may_carry_the_date() -> None:
    page = lay("Council keeps footbridge", "By Ana Ruiz | Updated 5 May 2025", *BODY)
    assert page.authors == ("Ana Ruiz",)
    assert page.updated_at is not None
    assert page.updated_at.iso == "2025-05-05"


@pytest.mark.parametrize("role", ["Associated Press Writer", "Transport correspondent"])
def test_16_may_have_a_role_on_the_next_line(role: str) -> None:
    page = lay("Council keeps footbridge", "By ANA RUIZ", role, *BODY)
    assert page.authors == ("ANA RUIZ",)
    assert hidden(page) == [(role, "byline")]
    assert body(page) == list(BODY)


def test_16_may_be_just_a_name_beside_the_date() -> None:
    for lines in (("Ana Ruiz", "5 May 2025"), ("Ana Ruiz | 5 May 2025",)):
        page = lay("Council keeps footbridge", *lines, *BODY)
        assert page.authors == ("Ana Ruiz",)
        assert page.published_at is not None
        assert page.published_at.iso == "2025-05-05"
        assert body(page) == list(BODY)


def test_16_may_name_an_agency_and_a_place_beside_the_date() -> None:
    line = "PTI | New Delhi | Updated: May 05, 2025 18:30 IST"
    page = lay("Council keeps footbridge", line, *BODY)
    assert page.authors == ()
    assert hidden(page) == [(line, "byline")]
    assert page.updated_at is not None
    assert page.updated_at.iso == "2025-05-05T18:30+05:30"


@pytest.mark.parametrize(
    "line",
    [
        "By Friday, most shops had closed.",
        "By then the ferry was gone.",
        "By the time the ferry left, Ana Ruiz had gone.",
        "By Monday",
        "By Ana Ruiz's count, forty people were on the bridge.",
        "By Christmas the bridge was open.",
        "By Royal Mile, where the bridge ends, the crowd was waiting.",
    ],
)
def test_17_sentences_that_begin_with_by_are_text(line: str) -> None:
    page = lay("Council keeps footbridge", "", line, *BODY)
    assert page.authors == ()
    assert body(page) == [line, *BODY]


def test_17_a_headline_may_begin_with_by() -> None:
    assert lay("By Popular Demand", "", *BODY).headline == "By Popular Demand"
    assert lay("By Ana Ruiz", "Council keeps footbridge", "", *BODY).authors == ("Ana Ruiz",)


def test_17_far_down_by_begins_only_sentences() -> None:
    assert "By Ana Ruiz" in body(lay("Council keeps footbridge", *BODY, *BODY, "By Ana Ruiz"))
