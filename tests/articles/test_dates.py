import pytest

from articles.dates import DateLine, moment, parse_date_line, parse_stamp
from articles.model import Stamp


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("May 14, 2025", "2025-05-14"),
        ("14 May 2025", "2025-05-14"),
        ("12th October 2022", "2022-10-12"),
        ("October 12th 2022", "2022-10-12"),
        ("the 3rd of June, 2021", "2021-06-03"),
        ("Sept. 3, 2021", "2021-09-03"),
        ("Tuesday, 18th July 2024", "2024-07-18"),
        ("WED, 5 MAR 2025", "2025-03-05"),
        ("2025 May 14", "2025-05-14"),
        ("14-May-2025", "2025-05-14"),
        ("14-May-25", "2025-05-14"),
        ("2024-07-18", "2024-07-18"),
        ("2025/05/14", "2025-05-14"),
        ("20221012", "2022-10-12"),
        ("19.10.2025", "2025-10-19"),
        ("04.05.2023", "2023-05-04"),
        ("20/1/2026 18:30", "2026-01-20T18:30"),
        ("11/20/2019 01:14 PM", "2019-11-20T13:14"),
        ("05/05/2023", "2023-05-05"),
        ("November 19, 2019 at 6:34 am", "2019-11-19T06:34"),
        ("19 Nov 2019, 9:25pm", "2019-11-19T21:25"),
        ("8 p.m., June 9, 2020", "2020-06-09T20:00"),
        ("May 5, 2025 12:00 am", "2025-05-05T00:00"),
        ("May 5, 2025 12:30 p.m.", "2025-05-05T12:30"),
        ("2024-07-18 11:48", "2024-07-18T11:48"),
        ("28.04.2023 | 17:52 Uhr", "2023-04-28T17:52"),
        ("14 mai 2025 à 17h52", "2025-05-14T17:52"),
        ("12 de octubre de 2022", "2022-10-12"),
        ("12. Oktober 2022, 08:15", "2022-10-12T08:15"),
        ("May 14, 2025 · 4 min read", "2025-05-14"),
    ],
)
def test_days_and_times_in_the_shapes_of_news_pages(printed: str, iso: str) -> None:
    assert parse_stamp(printed) == Stamp(printed, iso)


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("19:23 IST, October 12th 2022", "2022-10-12T19:23+05:30"),
        ("1:39 am EST, Wednesday, November 20, 2019", "2019-11-20T01:39-05:00"),
        ("Wed 12 Oct 2022 19.23 BST", "2022-10-12T19:23+01:00"),
        ("1923 GMT, May 5 2003", "2003-05-05T19:23+00:00"),
        ("5 May 2025, 18:00 UTC+2", "2025-05-05T18:00+02:00"),
        ("2022-10-12T19:23:00+05:30", "2022-10-12T19:23+05:30"),
        ("2022-10-12T19:23:00.123Z", "2022-10-12T19:23+00:00"),
        ("Wed, 12 Oct 2022 19:23:00 -0400", "2022-10-12T19:23-04:00"),
        ("Wed Oct 12 19:23:00 2022", "2022-10-12T19:23"),
        ("2025/05/14 – 13:05 CEST (UTC +2)", "2025-05-14T13:05+02:00"),
        ("Monday, 5 May 2003, 10:15 GMT 11:15 UK", "2003-05-05T10:15+00:00"),
    ],
)
def test_a_zone_becomes_an_offset_and_seconds_are_left_out(printed: str, iso: str) -> None:
    assert parse_stamp(printed) == Stamp(printed, iso)


@pytest.mark.parametrize("printed", ["3:02 p.m. ET, June 9, 2020", "15:02 XQZ, June 9, 2020"])
def test_with_a_zone_of_no_known_offset_only_the_day_is_certain(printed: str) -> None:
    assert parse_stamp(printed) == Stamp(printed, "2020-06-09")


@pytest.mark.parametrize("printed", ["04/05/2023", "4-5-2023", "October 12", "May 2022"])
def test_an_uncertain_day_is_kept_as_printed_and_not_guessed(printed: str) -> None:
    assert parse_stamp(printed) == Stamp(printed, None)


def test_the_weekday_decides_between_day_and_month() -> None:
    assert parse_stamp("Thursday 04/05/2023") == Stamp("Thursday 04/05/2023", "2023-05-04")
    assert parse_stamp("Wednesday 04/05/2023") == Stamp("Wednesday 04/05/2023", "2023-04-05")


@pytest.mark.parametrize(
    "line",
    [
        "",
        "31 February 2022",
        "45/13/2022",
        "25:10, 5 May 2025",
        "2022",
        "19:23",
        "In May 2022 the mill closed",
        "By Friday, 3 May 2023",
        "May 5, 2025 - May 9, 2025",
        "Chapter 12, 2022",
        "— Port Office (@port) May 1, 2020",
        "May 14, 2025 " * 20,
    ],
)
def test_what_is_not_a_date_from_end_to_end_is_none(line: str) -> None:
    assert parse_stamp(line) is None


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("Published 19:23 IST, October 12th 2022", "2022-10-12T19:23+05:30", None),
        ("First published on March 3, 2021 / 8:16 AM", "2021-03-03T08:16", None),
        ("(Posted: 5 May 2025)", "2025-05-05", None),
        ("Date: 5 May 2025", "2025-05-05", None),
        ("Veröffentlicht am 28.04.2023", "2023-04-28", None),
        ("Publié le 14 mai 2025 à 17h52", "2025-05-14T17:52", None),
        ("Last updated: 3 May 2023", None, "2023-05-03"),
        ("UPDATED 8:16 AM EDT, May 4, 2021", None, "2021-05-04T08:16-04:00"),
        ("Posted 5 May 2025 | Updated 6 May 2025", "2025-05-05", "2025-05-06"),
        (
            "12:43, 20 Apr 2026Updated 12:44, 20 Apr 2026",
            "2026-04-20T12:43",
            "2026-04-20T12:44",
        ),
        ("5 May 2025, 5:30 pmUpdated 6 May 2025, 7pm", "2025-05-05T17:30", "2025-05-06T19:00"),
    ],
)
def test_a_labelled_line_says_what_its_stamps_are(
    line: str, published: str | None, updated: str | None
) -> None:
    found = parse_date_line(line)
    assert found is not None
    assert (found.published and found.published.iso) == published
    assert (found.updated and found.updated.iso) == updated
    assert found.labelled


def test_the_raw_stamp_is_what_follows_the_label() -> None:
    found = parse_date_line("Published on 19:23 IST, October 12th 2022")
    assert found is not None
    assert found.published is not None
    assert found.published.raw == "19:23 IST, October 12th 2022"


def test_a_bare_date_counts_as_the_publication() -> None:
    assert parse_date_line("2024-07-18 11:48") == DateLine(
        Stamp("2024-07-18 11:48", "2024-07-18T11:48")
    )


@pytest.mark.parametrize(
    ("line", "raw"),
    [("Updated 8:16 AM", "8:16 AM"), ("Updated 2 hours ago", "2 hours ago")],
)
def test_after_a_label_part_of_a_date_is_enough_and_today_is_not_invented(
    line: str, raw: str
) -> None:
    assert parse_date_line(line) == DateLine(updated=Stamp(raw, None), labelled=True)


@pytest.mark.parametrize(
    "line",
    [
        "Update: ministers agree",
        "Published weekly since 1902",
        "Posted 31 February 2022",
        "October 12",
        "02:36",
        "The committee met on 5 May 2025",
        "Date night in Ardvik",
    ],
)
def test_sentences_and_headings_are_no_date_lines(line: str) -> None:
    assert parse_date_line(line) is None


def test_stamps_are_compared_as_moments() -> None:
    earlier, later = Stamp("", "2025-05-05T12:00+05:30"), Stamp("", "2025-05-05T08:00+00:00")
    first, second = moment(earlier), moment(later)
    assert first is not None
    assert second is not None
    assert first < second
    assert moment(Stamp("04/05/2023", None)) is None
