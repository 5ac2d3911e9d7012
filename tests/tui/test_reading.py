"""Reading an article: opening, paging, going from quote to quote, keeping the place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.news import APPLES, BRIDGE, BUS, HEARING, MARKUP, TENTS
from tests.tui.reader import (
    NARROW,
    Reader,
    last_line,
    line_with,
    look_of,
    make,
    press,
    reader,
    reading,
    seen,
    settle,
)
from tui.config import Config


def current_quote(pilot: Reader) -> int | None:
    return reader(pilot).main.reading.marks.quote


# Opening ----------------------------------------------------------------------------------------


@pytest.mark.presses("list.open")
async def test_enter_opens_the_article_and_gives_the_keys_to_it(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "j", "enter")
        assert app.main.pane == "reading"
        assert HEARING in seen(app)
        assert "Day 1 of the hearing" in seen(app)


async def test_enter_marks_read_and_the_cursor_passing_does_not(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "j", "j")
        assert seen(app, "list").count("●") == 6
        await press(pilot, "enter")
        assert line_with(app, TENTS, "list").startswith("○")
        assert seen(app, "list").count("●") == 5


async def test_reading_for_some_seconds_marks_read(tmp_path: Path) -> None:
    async with reading(tmp_path, config=Config(read_after=0.05)) as (app, pilot):
        await press(pilot, "j")
        await pilot.pause(0.1)
        await settle(pilot)
        assert line_with(app, HEARING, "list").startswith("○")
        assert line_with(app, BRIDGE[:30], "list").startswith("●")


async def test_what_was_shown_without_being_asked_for_is_not_read_by_itself(
    tmp_path: Path,
) -> None:
    async with reading(tmp_path, config=Config(read_after=0.05)) as (app, pilot):
        assert BRIDGE in seen(app, "reading")
        await pilot.pause(0.1)
        await settle(pilot)
        assert seen(app, "list").count("●") == 6


async def test_what_cannot_be_seen_is_not_read_however_long_it_takes(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW, config=Config(read_after=0.05)) as (app, pilot):
        await press(pilot, "j")
        await pilot.pause(0.1)
        await settle(pilot)
        assert seen(app, "list").count("●") == 6


async def test_headline_credit_day_and_counts_stand_above_the_text(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "enter")
        lines = [line.strip() for line in seen(app, "reading").splitlines()[:3]]
        assert lines == [BRIDGE, "Lea Moor", "Monday 6 May 2024 · 1 min · 4 quotes · 3 voices"]


async def test_an_article_without_quotes_says_so(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "j", "j", "j", "j", "enter")
        assert "no quotes" in line_with(app, "2 May 2024 ·", "reading")
        assert "No quotes in this article." in seen(app, "quotes")
        await press(pilot, "]")
        assert "No more quotes in this article." in last_line(app)


async def test_an_article_whose_file_is_gone_says_so(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        (tmp_path / "news" / "bridge.txt").unlink()
        app.answers._library.refresh()
        await press(pilot, "enter")
        assert "no longer there" in last_line(app)
        assert app.main.pane == "list"


# Paging -----------------------------------------------------------------------------------------


@pytest.mark.presses("read.page_down", "read.page_up")
async def test_space_and_b_page_the_text_from_the_list(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "j")
        await press(pilot, "space")
        assert "Day 12 of" in seen(app, "reading")
        assert HEARING not in seen(app, "reading")
        assert app.main.pane == "list"
        await press(pilot, "b")
        assert HEARING in seen(app, "reading")


async def test_two_lines_of_the_page_before_are_seen_after_paging(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "j", "enter")
        before = seen(app, "reading").splitlines()
        await press(pilot, "space")
        assert seen(app, "reading").splitlines()[:2] == before[-2:]


async def test_space_opens_the_article_where_only_the_list_is_seen(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "space")
        assert app.main.pane == "reading"
        assert BRIDGE in seen(app, "reading")


async def test_space_at_the_end_opens_the_next_unread(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "j", "enter", "q", "k", "enter")  # the hearing is read now
        await press(pilot, "space")
        assert TENTS in seen(app, "reading")
        assert app.main.pane == "reading"


async def test_space_at_the_very_end_says_that_there_is_no_more(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "G", "enter", "space")
        assert "No unread article below" in last_line(app)
        assert MARKUP in seen(app, "reading")


async def test_space_right_after_a_move_opens_what_the_cursor_is_on(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "j", "space")
        assert HEARING in seen(app, "reading")


@pytest.mark.presses("article.next", "article.previous")
async def test_capital_j_and_k_open_the_neighbours_in_the_list(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "enter", "J")
        assert HEARING in seen(app, "reading")
        await press(pilot, "K")
        assert BRIDGE in seen(app, "reading")
        await press(pilot, "K")
        assert "first article" in last_line(app)


# Quotes and mentions ----------------------------------------------------------------------------


@pytest.mark.presses("quote.next", "quote.previous")
@pytest.mark.parametrize(("forth", "back"), [("]", "["), (".", ",")])
async def test_from_quote_to_quote_and_back(tmp_path: Path, forth: str, back: str) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "enter")
        assert current_quote(pilot) == 1
        await press(pilot, forth, forth)
        assert current_quote(pilot) == 3
        assert look_of(app, "We shall lose", "reading").underline
        assert not look_of(app, "It cannot wait", "reading").underline
        assert "❝3/4" in last_line(app)
        await press(pilot, back)
        assert current_quote(pilot) == 2


REPEATED = """Winter tents for the north
“We have asked for ten thousand,” Jens Stoltenberg said in Brussels.
By Lea Moor
4 May 2024

NATO wants to buy tents for its soldiers in Norway, its secretary general said.

“Nobody should be cold in a tent of ours,” said Jens Stoltenberg. “We have asked for ten thousand.”

It will take a year.
"""


async def test_a_quote_that_the_standfirst_repeats_is_gone_to_in_both_places(
    tmp_path: Path,
) -> None:
    async with reading(tmp_path, NARROW, news={"tents.txt": REPEATED}) as (app, pilot):
        await press(pilot, "enter")
        assert "❝2/2" in last_line(app)
        await press(pilot, "]")
        assert "❝1/2" in last_line(app)
        await press(pilot, "]")
        assert "❝2/2" in last_line(app)
        await press(pilot, "]")
        assert "No more quotes" in last_line(app)
        await press(pilot, "[")
        assert "❝1/2" in last_line(app)
        await press(pilot, "[", "[")
        assert "No more quotes" in last_line(app)
        assert "❝2/2" in last_line(app)


async def test_a_quote_of_several_paragraphs_is_one_step(tmp_path: Path) -> None:
    speech = "“We begin on Monday.\n\n“We end on Friday,” said Ada Brenn. “And that is all of it.”"
    news = {"speech.txt": f"{BRIDGE}\n6 May 2024\n\nThe engineer spoke.\n\n{speech}\n"}
    async with reading(tmp_path, NARROW, news=news) as (app, pilot):
        await press(pilot, "enter", "]")
        assert "❝2/2" in last_line(app)
        await press(pilot, "[")
        assert "❝1/2" in last_line(app)


async def test_a_quote_further_down_is_scrolled_to(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "j", "enter", "]")
        assert "Letter 10 is the worst" in seen(app, "reading")
        await press(pilot, "]", "]", "]")
        assert "Letter 40 is the worst" in seen(app, "reading")
        await press(pilot, "]")
        assert "No more quotes" in last_line(app)


async def test_quotes_can_be_gone_through_from_the_list(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "]")
        assert current_quote(pilot) == 2
        assert app.main.pane == "list"


async def test_the_first_quote_on_a_new_page_is_the_current_one(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "j", "enter", "space", "space")
        assert "Letter 10 is the worst" in seen(app, "reading")
        assert current_quote(pilot) == 1


async def test_a_quote_has_its_number_a_bar_and_a_colour_of_its_speaker(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "enter")
        assert line_with(app, "“It cannot wait", "reading").lstrip().startswith("1▌")
        assert line_with(app, "“We shall lose", "reading").lstrip().startswith("3▌")
        brenn, ostrand = (
            look_of(app, words, "reading").color for words in ("It cannot", "We shall")
        )
        assert brenn != ostrand
        assert look_of(app, "Two bolts", "reading").color == brenn


@pytest.mark.presses("mention.next", "mention.previous")
@pytest.mark.parametrize(("forth", "back"), [("}", "{"), (">", "<")])
async def test_from_mention_to_mention_of_what_is_chosen(
    tmp_path: Path, forth: str, back: str
) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "4", "/", *"oslo", "enter", "enter", "1", "enter")
        assert HEARING in seen(app, "reading")
        assert look_of(app, "Oslo", "reading").underline
        await press(pilot, forth)
        assert "Mention 1 of 40" in last_line(app)
        await press(pilot, forth, forth, forth, forth, forth, forth, forth, forth)
        assert "Mention 9 of 40" in last_line(app)
        assert "Day 9 of the hearing" in seen(app, "reading")
        await press(pilot, back)
        assert "Mention 8 of 40" in last_line(app)


async def test_without_a_chosen_entity_the_way_to_one_is_told(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "}")
        assert "Choose an entity first" in last_line(app)


@pytest.mark.presses("left_out")
async def test_lines_left_out_of_the_text_are_shown_on_a_key(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "enter")
        assert "Advertisement" not in seen(app, "reading")
        await press(pilot, "L")
        assert look_of(app, "Advertisement", "reading").italic
        assert "1 line left out" in last_line(app)
        await press(pilot, "L")
        assert "Advertisement" not in seen(app, "reading")


async def test_where_nothing_was_left_out_the_key_says_so(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "j", "j", "j", "enter", "L")
        assert BUS in seen(app, "reading")
        assert "Nothing was left out" in last_line(app)


async def test_an_article_that_was_cut_says_so_at_its_end(tmp_path: Path) -> None:
    make(tmp_path / "news", {"cut.txt": f"{APPLES}\n\nThe first apples are ripe… [+2500 chars]\n"})
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "enter")
        assert "There was more: the text is cut off here" in seen(app, "reading")
