"""The quotes of the open article, grouped by speaker, in step with the text both ways."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.making import bridge
from tests.tui.reader import NARROW, last_line, line_with, look_of, press, reading, seen
from tui.voices import voices_of


async def test_quotes_stand_under_their_speakers_with_role_and_count(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, _):
        assert seen(app, "quotes").split("\n")[:9] == [
            " Ada Brenn                            2",
            " the city engineer",
            "   1▌ “It cannot wait,”",
            "   2▌ “Two bolts are gone.”",
            "",
            " Karl Ostrand                         1",
            "   3▌ “We shall lose the summer,”",
            "",
            " A city official                      1",
        ]
        assert "3 Quotes · 4" in seen(app)


async def test_an_unnamed_source_looks_different_from_a_name(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, _):
        assert look_of(app, "A city official", "quotes").italic
        assert not look_of(app, "Karl Ostrand", "quotes").italic


async def test_a_voice_has_one_colour_in_the_text_and_in_the_pane(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, _):
        in_text = look_of(app, "We shall lose", "reading").color
        assert in_text is not None
        assert look_of(app, "Karl Ostrand", "quotes").color == in_text


async def test_moving_in_the_pane_moves_the_text(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "j", "enter", "3", "j", "j")
        assert "Letter 30 is the worst" in seen(app, "reading")
        assert app.main.reading.marks.quote == 3
        assert app.main.pane == "quotes"


async def test_moving_in_the_text_moves_the_pane(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "j", "enter", "]", "]", "]")
        assert app.main.quotes.current is not None
        assert app.main.quotes.current.number == 4
        await press(pilot, "g")
        assert app.main.quotes.current.number == app.main.reading.marks.quote == 1


@pytest.mark.presses("quotes.show")
async def test_enter_shows_the_quote_in_the_text(tmp_path: Path) -> None:
    async with reading(tmp_path, NARROW) as (app, pilot):
        await press(pilot, "j", "enter", "3", "j", "enter")
        assert app.main.pane == "reading"
        assert "Letter 20 is the worst" in seen(app)
        await press(pilot, "backspace")
        assert app.main.pane == "reading"


@pytest.mark.presses("quotes.hide")
async def test_x_folds_the_quotes_of_a_speaker_away_and_shows_them_again(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        coloured = look_of(app, "We shall lose", "reading").color
        await press(pilot, "3", "j", "j", "x")
        assert look_of(app, "We shall lose", "quotes").italic
        assert look_of(app, "We shall lose", "reading").color != coloured
        assert "▌" not in line_with(app, "We shall lose", "reading")
        await press(pilot, "]")
        assert app.main.reading.marks.quote == 4
        await press(pilot, "[", "[", "x")
        assert look_of(app, "It cannot wait", "quotes").italic
        await press(pilot, "x")
        assert not look_of(app, "It cannot wait", "quotes").italic


async def test_a_quote_is_found_by_its_words_or_its_speaker(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "3", "/", *"official", "enter")
        assert app.main.reading.marks.quote == 4
        await press(pilot, "/", *"BOLTS")
        assert "not found" in seen(app)
        await press(pilot, *["backspace"] * 5, *"bolts", "enter")
        assert app.main.reading.marks.quote == 2
        assert app.main.pane == "quotes"


SECOND_HAND = """A contract signed at night
Published 9 May 2024

“I will not put my name to it,” Tomas Oliver told his cousin, according to the New York Times.

“He signed it,” said Lena Ortiz.
"""


async def test_second_hand_words_are_shown_with_the_outlet_they_came_through(
    tmp_path: Path,
) -> None:
    async with reading(tmp_path, news={"contract.txt": SECOND_HAND}) as (app, pilot):
        assert seen(app, "quotes").split("\n")[:6] == [
            " Tomas Oliver                         1",
            "   1▌ “I will not put my name to it,”",
            "    ▌ via the New York Times",
            "",
            " Lena Ortiz                           1",
            "   2▌ “He signed it,”",
        ]
        assert "told  via the New York Times" in last_line(app)
        await press(pilot, "3", "x")
        assert "via" not in seen(app, "quotes")


@pytest.mark.presses("quotes.context")
async def test_capital_c_shows_the_sentence_before_each_quote(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "3")
        assert "harbour bridge" not in seen(app, "quotes")
        await press(pilot, "C")
        assert "harbour bridge" in seen(app, "quotes")
        await press(pilot, "C")
        assert "harbour bridge" not in seen(app, "quotes")


async def test_a_speaker_that_is_doubted_has_a_question_mark_and_a_sure_one_has_none(
    tmp_path: Path,
) -> None:
    async with reading(tmp_path) as (app, pilot):
        app.main.quotes.show(voices_of(bridge()), ())
        await pilot.pause()
        shown = seen(app, "quotes")
        assert "3?▌ “the last straw" in shown
        assert "1▌ “It cannot wait" in shown


async def test_a_key_that_changes_nothing_about_the_quotes_does_not_draw_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(tmp_path) as (app, _):
        drawn: list[object] = []
        monkeypatch.setattr(app.main.quotes, "refresh", lambda *areas, **_: drawn.append(areas))
        app.show_status()
        assert drawn == []
