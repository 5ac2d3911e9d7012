from datetime import date

from articles.model import Stamp
from tui.days import long_day, short_day

TODAY = date(2024, 11, 29)


def test_a_short_day_names_the_month():
    assert short_day("2022-10-02", TODAY) == "2 Oct 2022"
    assert short_day(None, TODAY) == ""


def test_a_short_day_of_this_year_leaves_the_year_out():
    assert short_day("2024-01-31", TODAY) == "31 Jan"
    assert short_day("2025-01-31", TODAY) == "31 Jan 2025"


def test_a_long_day_has_the_weekday_and_the_clock_where_it_is_known():
    assert long_day(Stamp("x", "2022-10-12T19:23+05:30")) == "Wednesday 12 October 2022, 19:23"
    assert long_day(Stamp("x", "2022-10-12")) == "Wednesday 12 October 2022"


def test_an_ambiguous_day_is_shown_as_the_page_printed_it():
    assert long_day(Stamp("04/05/2023", None)) == "04/05/2023"
