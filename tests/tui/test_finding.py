"""Finding in the text, searching all articles, filtering the list, going to the next unread."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.library import View
from tests.tui.news import APPLES, BRIDGE, BUS, HEARING, MARKUP, TENTS
from tests.tui.reader import (
    MEDIUM,
    NARROW,
    WIDE,
    at,
    first_line,
    last_line,
    look_of,
    press,
    reading,
    seen,
)
from tests.tui.test_entities_pane import beginnings, listed
from tui.search_bar import FAULT_AFTER

# In the text ------------------------------------------------------------------------------------


@pytest.mark.presses("find", "next", "previous")
async def test_words_are_found_in_the_text_as_they_are_typed(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "j", "enter", "/")
        assert "Find in the text:" in seen(app)
        await press(pilot, *"chairman")
        assert "1/40" in seen(app)
        assert look_of(app, "chairman", "reading").reverse
        await press(pilot, "enter")
        assert "match 1/40" in last_line(app)
        await press(pilot, "n")
        assert "match 2/40" in last_line(app)
        await press(pilot, "N", "N")
        assert "match 40/40" in last_line(app)
        assert "Day 40" in seen(app, "reading")
        await press(pilot, "n")
        assert "match 1/40" in last_line(app)


async def test_a_match_may_cross_the_end_of_a_line(tmp_path: Path) -> None:
    async with reading(tmp_path, (44, 30)) as (app, pilot):
        await press(pilot, "enter", "/", *"the city said", "enter")
        assert "match 1/1" in last_line(app)
        assert "the city said" not in seen(app)
        assert look_of(app, "city said", "reading").reverse


async def test_small_letters_find_capitals_and_capitals_find_themselves(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "enter", "/", *"cafe", "enter")
        assert "match 1/1" in last_line(app)
        await press(pilot, "/", *"CAFE", "enter")
        assert "“CAFE” is not in this text." in last_line(app)


async def test_words_that_are_not_there_leave_the_text_where_it_is(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "j", "enter", "space")
        before = app.main.reading.scroll_offset
        await press(pilot, "/", *"zebra")
        assert "not found" in seen(app)
        await press(pilot, "escape")
        assert app.main.reading.scroll_offset == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("/b.lt/", "1/1"),
        ("summ*", "1/1"),
        ('"night train"', "not found"),
        ('"six  weeks"', "1/1"),
        ("lorries or bolts", "1/2"),
        ("lorries zebra", "not found"),
        ("autumn”", "1/1"),
        ('"autumn', "not found"),
    ],
)
async def test_what_does_not_stand_there_as_it_is_may_be_a_query(
    tmp_path: Path, words: str, said: str
) -> None:
    async with reading(tmp_path, WIDE) as (app, pilot):
        await press(pilot, "enter", "/", *words)
        assert said in seen(app).splitlines()[-1]


@pytest.mark.parametrize("keys", [("space", "j", "j"), ("j",), ("G",)])
async def test_escape_in_the_bar_puts_the_text_back(tmp_path: Path, keys: tuple[str, ...]) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "j", "enter", *keys)
        before = seen(app, "reading")
        await press(pilot, "/", *"day 30")
        assert seen(app, "reading") != before
        await press(pilot, "escape")
        assert seen(app, "reading") == before


async def test_up_brings_back_what_was_looked_for(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "j", "enter", "/", *"gallery", "enter", "/", "up", "enter")
        assert "match 1/40" in last_line(app)


async def test_what_was_looked_for_is_there_in_the_next_session(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "/", *"bolts", "enter", "escape", "/", *"tents", "enter", "escape")
        await press(pilot, "f", *"peron:x", "enter", "escape")
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "/", "up", "up")
        assert "bolts" in last_line(app)
        await press(pilot, "down", "enter")
        assert "filter: tents" in first_line(app)
        await press(pilot, "f", "up")
        assert "peron" not in last_line(app)


async def test_escape_ends_the_matches_before_anything_else(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "f", *"hearing", "enter", "enter", "/", *"letter", "enter", "escape")
        assert "match" not in last_line(app)
        assert app.main.pane == "reading"
        assert "filter: hearing" in first_line(app)


# In the list ------------------------------------------------------------------------------------


@pytest.mark.presses("find")
async def test_a_search_of_all_articles_narrows_the_list_as_it_is_typed(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "/", *"bolts")
        assert listed(app) == beginnings(BRIDGE)
        assert "1 found" in seen(app)
        await press(pilot, "enter")
        assert look_of(app, "bolts", "reading").reverse
        assert "match 1/1" in last_line(app)
        await press(pilot, "escape")
        assert len(listed(app)) == 6


async def test_the_words_that_are_searched_for_are_marked_in_the_rows(tmp_path: Path) -> None:
    async with reading(tmp_path, MEDIUM) as (app, pilot):
        before = seen(app, "list").split("\n")
        await press(pilot, "/", *"tents")
        rows = seen(app, "list").split("\n")
        assert rows[0] == before[4]
        assert rows[1] == "  … to buy tents for its…  2❝"
        assert look_of(app, "tents", "list").underline
        await press(pilot, "enter", "r")
        assert seen(app, "list").split("\n")[1] == "  … to buy tents for its…  2❝"
        await press(pilot, "escape", "escape")
        assert seen(app, "list").split("\n")[5] == before[5]


async def test_words_for_the_headline_are_marked_in_the_headline_of_the_text(
    tmp_path: Path,
) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "/", *"headline:bridge", "enter", "enter")
        assert "match 1/1" in last_line(app)
        assert look_of(app, "bridge", "reading").reverse


async def test_what_the_list_finds_meanwhile_is_not_said_of_other_words(tmp_path: Path) -> None:
    async with reading(tmp_path, WIDE) as (app, pilot):
        await press(pilot, "enter", "/", *"city")
        await app.list_view(anchored=True).wait()  # as a refresh does
        assert "1/" in seen(app).splitlines()[-1]
        assert "found" not in seen(app).splitlines()[-1]
        await press(pilot, "escape", "q", "f", *"bus", *" peron:B")
        await app.list_view(anchored=True).wait()
        await pilot.pause(FAULT_AFTER)
        assert "found" not in seen(app).splitlines()[-1]
        assert "unknown field" in seen(app)


async def test_a_word_at_the_end_of_a_headline_is_seen_in_its_row(tmp_path: Path) -> None:
    news = {"a.txt": "Extradition request suspended after an honest wombat dispute\n\nCalm.\n"}
    async with reading(tmp_path, MEDIUM, news=news) as (app, pilot):
        assert "wombat" not in seen(app, "list")
        await press(pilot, "/", *"wombat")
        assert "● … an honest wombat dispute" in seen(app, "list")
        assert look_of(app, "wombat", "list").underline


async def test_a_wide_row_has_the_day_beside_the_words(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "/", *"tents")
        assert "4 May 2024 · NATO wants to buy tents for its soldiers" in seen(app, "list")


async def test_a_filter_leaves_day_and_publisher_in_the_rows(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "f", *"tents", "enter")
        assert "4 May 2024" in seen(app, "list")


async def test_escape_in_the_bar_puts_the_list_back(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "/", *"bolts", "escape")
        assert len(listed(app)) == 6
        assert app.main.pane == "list"


@pytest.mark.presses("filter.edit")
async def test_a_filter_narrows_the_list_and_can_be_edited(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "f", *"place:Norway", "enter")
        assert listed(app) == beginnings(BRIDGE, TENTS)
        assert "filter: place:Norway" in first_line(app)
        await press(pilot, "f")
        assert "Filter: place:Norway" in seen(app)
        await press(pilot, *" tents", "enter")
        assert listed(app) == beginnings(TENTS)


async def test_a_query_may_speak_of_quotes(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "f", *"speaker:Ostrand -summer", "enter")
        assert listed(app) == beginnings(HEARING, BUS)


async def test_an_invalid_filter_leaves_the_list_and_says_where_it_broke(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "f", *"-peron:Brenn", "enter")
        assert len(listed(app)) == 6
        column, line = at(app, "peron:Brenn")
        assert at(app, "↓ unknown field 'peron:', did you mean 'person:'?") == (column, line - 1)
        assert app.main.bar.is_open
        await press(pilot, "x")
        assert "unknown field" not in seen(app)
        await press(pilot, "escape")
        assert not app.main.bar.is_open
        assert len(listed(app)) == 6


async def test_a_filter_that_breaks_while_it_is_typed_keeps_what_held_before(
    tmp_path: Path,
) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "f", *'bolts "wait')
        assert listed(app) == beginnings(BRIDGE)


async def test_what_is_wrong_is_said_when_typing_stops(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "f", *"-peron:B")
        assert "unknown field" not in seen(app)
        await pilot.pause(FAULT_AFTER)
        assert "unknown field" in seen(app)
        await press(pilot, "escape", "f")
        assert "unknown field" not in seen(app)


async def test_a_long_line_is_pointed_at_where_it_is_seen(tmp_path: Path) -> None:
    async with reading(tmp_path, (40, 10)) as (app, pilot):
        await press(pilot, "f", *"bridge or winter or summer or is:red", "enter")
        column, line = at(app, "is:red")
        assert (column, line - 1) == at(app, "↓")
        assert "unknown mark 'red'" in seen(app)


async def test_tab_writes_out_what_is_half_typed(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "f", *"-spea", "tab", *"ostr", "tab")
        assert "Filter: -speaker:ostr" in last_line(app)
        await press(pilot, *" p", "tab")
        assert "publisher: person: place:" in last_line(app)
        await press(pilot, *"u", "tab", "left", *"x")
        assert "-speaker:ostr publisherx:" in last_line(app)
        await press(pilot, "escape", "2", "/", *"spea", "tab")
        assert "Find in the text: spea " in last_line(app)


async def test_a_search_within_a_filter_must_hold_as_well(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "f", *"harbour or tents", "enter", "/", *"winter", "enter")
        assert listed(app) == beginnings(TENTS)
        assert "filter: harbour or tents, winter" in first_line(app)


async def test_a_filter_and_a_search_that_are_too_long_together_end_nothing(
    tmp_path: Path,
) -> None:
    async with reading(tmp_path) as (app, pilot):
        app.set_view(View(query="bridge or " * 90 + "bridge"), "tents " * 90)
        await press(pilot)
        assert "The list is as it was: too many words." in last_line(app)
        await press(pilot, "r", "s", "F", "escape", "j", "u")
        assert app.is_running
        assert len(listed(app)) == 6


# The next unread --------------------------------------------------------------------------------


@pytest.mark.presses("next", "previous", "unread.previous")
async def test_n_goes_to_the_next_unread_where_nothing_is_searched_for(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "j", "r", "k", "enter", "n")
        assert TENTS in seen(app, "reading")
        await press(pilot, "n")
        assert BUS in seen(app, "reading")
        await press(pilot, "1", "G", "N")
        assert APPLES in seen(app, "reading")
        await press(pilot, "u", "p")
        assert HEARING not in seen(app, "reading")


async def test_where_no_unread_article_is_left_it_says_so(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "p")
        assert "No unread article above" in last_line(app)
        await press(pilot, "G", "n")
        assert "No unread article below" in last_line(app)


# Scope and order --------------------------------------------------------------------------------


@pytest.mark.presses("list.scope")
async def test_a_goes_from_all_to_unread_to_starred(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "r", "j", "s", "a")
        assert first_line(app).rstrip().endswith("unread · 1 of 5")
        assert BRIDGE[:20] not in seen(app, "list")
        await press(pilot, "a")
        assert first_line(app).rstrip().endswith("starred · 1 of 1")
        await press(pilot, "a")
        assert first_line(app).rstrip().endswith("all · 1 of 6")


@pytest.mark.presses("list.sort")
async def test_o_sorts_the_list_and_the_cursor_stays_on_its_article(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "j", "j", "O")
        assert "Sort the list" in seen(app)
        await press(pilot, "j", "enter")
        assert listed(app)[0] == MARKUP[:12]
        assert "· oldest first" in first_line(app)
        assert "4 of 6" in first_line(app)
        assert TENTS in seen(app, "reading")
        await press(pilot, "O", "j", "enter")
        assert listed(app).index(APPLES[:12]) < listed(app).index(BUS[:12])


@pytest.mark.parametrize("bar", ["f", "/"])
async def test_o_says_that_the_filter_sorts_the_list(tmp_path: Path, bar: str) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, bar, *"sort:oldest", "enter")
        before = listed(app)
        await press(pilot, "O")
        assert "The filter sorts the list: sort:oldest." in last_line(app)
        assert "Sort the list" not in seen(app)
        await press(pilot, "escape", "O")
        assert "Sort the list" in seen(app)
        await press(pilot, "escape")
        assert before[0] == MARKUP[:12]
        assert listed(app)[0] == beginnings(BRIDGE)[0]


# Escape -----------------------------------------------------------------------------------------


@pytest.mark.presses("escape")
async def test_escape_ends_one_thing_at_a_time_and_never_quits(tmp_path: Path) -> None:
    async with reading(tmp_path, WIDE) as (app, pilot):
        await press(pilot, "f", *"bergen", "enter", "/", *"bus", "enter", "v", "2", "z")
        assert app.main.zoomed
        await press(pilot, "escape")
        assert not app.main.zoomed
        assert "1 selected" in first_line(app)
        await press(pilot, "escape")
        assert "selected" not in first_line(app)
        await press(pilot, "escape")  # the matches in the text
        assert "filter: bergen, bus" in first_line(app)
        await press(pilot, "escape")
        assert "filter: bergen" in first_line(app)
        assert "bus" not in first_line(app)
        await press(pilot, "escape")
        assert "filter" not in first_line(app)
        assert app.main.pane == "reading"
        await press(pilot, "escape")
        assert app.main.pane == "list"
        await press(pilot, "escape", "escape")
        assert app.is_running


async def test_a_word_is_found_while_it_is_typed(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "/", *"bolt")
        assert listed(app) == beginnings(BRIDGE)
        assert "filter: bolt*" in first_line(app)


async def test_a_field_is_no_word_that_goes_on(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "/", *"is:unread", "enter")
        assert len(listed(app)) == 6
        assert app.search == "is:unread"


# Among the quotes -------------------------------------------------------------------------------


async def test_n_goes_from_quote_to_quote_with_the_words_that_were_looked_for(
    tmp_path: Path,
) -> None:
    async with reading(tmp_path, WIDE) as (app, pilot):
        await press(pilot, "enter", "3", "/", *"ada or karl", "enter")
        assert "❝1/4" in last_line(app)
        await press(pilot, "n")
        assert "❝2/4" in last_line(app)
        await press(pilot, "n", "n")
        assert "❝1/4" in last_line(app)
        await press(pilot, "N")
        assert "❝3/4" in last_line(app)
        assert app.annotated
        assert app.annotated.article.headline == BRIDGE


async def test_escape_forgets_what_was_looked_for_among_the_quotes(tmp_path: Path) -> None:
    async with reading(tmp_path, WIDE) as (app, pilot):
        await press(pilot, "enter", "3", "/", *"ada", "enter", "escape", "n")
        assert app.annotated
        assert app.annotated.article.headline == HEARING
