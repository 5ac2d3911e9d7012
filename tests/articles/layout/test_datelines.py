"""Where a page was written from."""

import pytest

from tests.articles.layout.page import BODY, body, lay


@pytest.mark.parametrize(
    ("opening", "dateline"),
    [
        ("LISBON (Reuters) - ", "LISBON (Reuters)"),
        ("ST. PAUL, Minn., July 19 (AP) -- ", "ST. PAUL, Minn., July 19 (AP)"),
        ("ROME _ ", "ROME"),
        ("PARIS/LONDON, Aug 31 - ", "PARIS/LONDON, Aug 31"),
        ("KYIV, Ukraine (AP) — ", "KYIV, Ukraine (AP)"),
        ("SALT LAKE CITY – ", "SALT LAKE CITY"),
        ("WASHINGTON—", "WASHINGTON"),
        ("NEW DELHI: ", "NEW DELHI"),
        ("New Delhi, May 5 (PTI) ", "New Delhi, May 5 (PTI)"),
        ("Lisbon, 3 March (Lusa) - ", "Lisbon, 3 March (Lusa)"),
        ("(Reuters) - ", "(Reuters)"),
    ],
)
def test_18_19_is_no_part_of_the_text(opening: str, dateline: str) -> None:
    page = lay("Council keeps footbridge", "", opening + BODY[0], *BODY[1:])
    assert page.dateline == dateline
    assert body(page) == list(BODY)


def test_18_may_fill_a_line_of_its_own() -> None:
    page = lay("Council keeps footbridge", "", "LISBON, March 3 (Reuters)", *BODY)
    assert page.dateline == "LISBON, March 3 (Reuters)"
    assert body(page) == list(BODY)


@pytest.mark.parametrize(
    "first",
    [
        "UPDATE: The footbridge is open again",
        "NATO: an alliance and its bridges",
        "EU–China talks on bridges broke down on Monday.",
        "BREAKING - The footbridge is closed.",
        "Ana Ruiz - a councillor - voted against.",
        "THE BRIDGE IS NOT SAFE, AND NEVER WAS - so says a letter to the council.",
    ],
)
def test_18_labels_and_names_are_text(first: str) -> None:
    page = lay("Council keeps footbridge", "", first, *BODY)
    assert page.dateline == ""
    assert body(page)[0] == first


def test_19_a_name_before_a_colon_in_a_transcript_is_text() -> None:
    lines = ("RUIZ: Is the bridge safe?", "LI: It is.", "RUIZ: For how long?")
    page = lay("The bridge, an interview", "", *lines)
    assert page.dateline == ""
    assert body(page) == list(lines)
