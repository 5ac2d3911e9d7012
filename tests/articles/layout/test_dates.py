"""When a page says that it was published and updated."""

import pytest

from tests.articles.layout.page import BODY, body, lay


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("Published 19:23 IST, October 12th 2022", "2022-10-12T19:23+05:30"),
        ("First published on March 3, 2021 / 8:16 AM", "2021-03-03T08:16"),
    ],
)
def test_06_published_is_never_the_headline(line: str, iso: str) -> None:
    page = lay(line, "Storm closes airport", *BODY)
    assert page.headline == "Storm closes airport"
    assert page.published_at is not None
    assert page.published_at.iso == iso


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("Updated 1:39 am EST, Wednesday, November 20, 2019", "2019-11-20T01:39-05:00"),
        ("Last updated: 3 May 2023", "2023-05-03"),
    ],
)
def test_07_updated_is_kept_apart(line: str, iso: str) -> None:
    page = lay("Published 2 January 2018", "Storm closes airport", *BODY, line)
    assert page.published_at is not None
    assert page.published_at.iso == "2018-01-02"
    assert page.updated_at is not None
    assert page.updated_at.iso == iso
    assert body(page) == list(BODY)


def test_07_the_earliest_stamp_is_the_publication() -> None:
    page = lay("Storm closes airport", "Updated 3 May 2023", "Published 4 May 2023", *BODY)
    assert page.published_at is not None
    assert page.published_at.iso == "2023-05-03"
    only_updated = lay("Storm closes airport", "Updated 3 May 2023", *BODY)
    assert only_updated.published_at == only_updated.updated_at


@pytest.mark.parametrize("line", ["Tuesday, 18th July 2024", "2024-07-18 11:48"])
def test_08_a_bare_date_counts_at_either_end(line: str) -> None:
    for page in (lay("Storm closes airport", line, *BODY), lay("Storm", *BODY, line)):
        assert page.published_at is not None
        assert page.published_at.day == "2024-07-18"
        assert body(page) == list(BODY)


def test_08_a_bare_date_in_the_middle_is_text() -> None:
    page = lay("Diary of a strike", *BODY, *BODY, "18 July 2024", *BODY, *BODY)
    assert page.published_at is None
    assert "18 July 2024" in body(page)


def test_09_two_stamps_share_a_line() -> None:
    for line, first, last in (
        ("12:43, 20 Apr 2026Updated 12:44, 20 Apr 2026", "12:43", "12:44"),
        ("Posted 5 May 2025 8:00 | Updated 6 May 2025 9:00", "08:00", "09:00"),
    ):
        page = lay("Storm closes airport", line, *BODY)
        assert page.published_at is not None
        assert page.updated_at is not None
        assert str(page.published_at.iso).endswith(first)
        assert str(page.updated_at.iso).endswith(last)


def test_10_zone_letters_are_kept_as_printed() -> None:
    page = lay("Storm closes airport", "09:10 IST, May 4 2021", *BODY)
    assert page.published_at is not None
    assert page.published_at.raw == "09:10 IST, May 4 2021"
    assert page.published_at.iso == "2021-05-04T09:10+05:30"
    page = lay("Storm closes airport", "3:02 p.m. ET, June 9, 2020", *BODY)
    assert page.published_at is not None
    assert page.published_at.iso == "2020-06-09"


def test_11_day_and_month_are_not_guessed() -> None:
    page = lay("Storm closes airport", "11/20/2019 01:14 PM", *BODY)
    assert page.published_at is not None
    assert page.published_at.iso == "2019-11-20T13:14"
    page = lay("Storm closes airport", "04/05/2023", *BODY)
    assert page.published_at is not None
    assert (page.published_at.raw, page.published_at.iso) == ("04/05/2023", None)
