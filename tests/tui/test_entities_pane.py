"""The people, organisations and places of the articles in view, and narrowing the list by them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.news import APPLES, BRIDGE, BUS, HEARING, MARKUP, NEWS, TENTS
from tests.tui.reader import (
    MEDIUM,
    NARROW,
    WIDE,
    first_line,
    last_line,
    look_of,
    press,
    reading,
    seen,
)
from tui.app import ReaderApp


def listed(app: ReaderApp) -> list[str]:
    """Return the beginnings of the headlines in the list, in order."""
    rows = [line for line in seen(app, "list").splitlines() if line[:1] in "●○▸"]
    return [line[2:14] for line in rows if line]


def beginnings(*headlines: str) -> list[str]:
    return [headline[:12] for headline in headlines]


def entities(app: ReaderApp) -> list[str]:
    """Return the entities with their marks and counts."""
    rows = [" ".join(line.split()) for line in seen(app, "entities").splitlines()]
    return [row for row in rows if row.startswith("[")]


async def test_entities_stand_by_type_with_the_articles_that_name_them(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, _):
        assert [line.strip() for line in seen(app, "entities").splitlines() if line][:3] == [
            "people",
            "[ ] Karl Ostrand                 3",
            "[ ] Ada Brenn                    2",
        ]
        assert "[ ] NATO 1" in entities(app)
        assert "[ ] Bergen 3" in entities(app)


@pytest.mark.presses("entities.choose")
async def test_enter_narrows_the_list_and_the_counts(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "4", "enter")
        assert listed(app) == beginnings(BRIDGE, HEARING, BUS)
        assert "filter: Karl Ostrand" in first_line(app)
        assert entities(app)[0] == "[x] Karl Ostrand 3"
        assert "[ ] Bergen 2" in entities(app)
        assert "[ ] NATO 1" not in entities(app)


async def test_several_entities_must_all_be_named(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "4", "enter", "j", "enter")
        assert "filter: Karl Ostrand, Ada Brenn" in first_line(app)
        assert listed(app) == beginnings(BRIDGE)
        await press(pilot, "g", "enter")  # of two that are named as often, Ada comes first
        assert listed(app) == beginnings(BRIDGE, HEARING, BUS)
        assert first_line(app).rstrip().endswith("filter: Karl Ostrand")


async def test_entities_of_two_types_must_both_be_named(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "4", "enter", "/", *"berg", "enter", "j", "enter")
        assert listed(app) == beginnings(BRIDGE, BUS)


@pytest.mark.presses("entities.exclude")
async def test_x_leaves_out_the_articles_that_name_it(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "4", "x")
        assert listed(app) == beginnings(TENTS, APPLES, MARKUP)
        assert "filter: not Karl Ostrand" in first_line(app)
        assert entities(app)[0].startswith("[-] Karl Ostrand")
        assert look_of(app, "Karl Ostrand", "entities").strike
        await press(pilot, "x")
        assert len(listed(app)) == 6


async def test_what_is_chosen_is_marked_in_the_text(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        assert not look_of(app, "Karl Ostrand", "reading").underline
        await press(pilot, "4", "enter")
        assert look_of(app, "Karl Ostrand", "reading").underline
        headline = app.main.reading.render_line(0)
        await press(pilot, "enter")
        assert not look_of(app, "Karl Ostrand", "reading").underline
        assert app.main.reading.render_line(0) is headline, "no name in it: nothing to draw anew"


@pytest.mark.presses("entities.scope")
async def test_a_goes_from_type_to_type(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "4", "a")
        assert entities(app)[0] == "[ ] Karl Ostrand 3"
        assert "NATO" not in seen(app, "entities")
        await press(pilot, "a")
        assert entities(app) == ["[ ] European Commission 1", "[ ] NATO 1"]
        await press(pilot, "a")
        assert entities(app)[0] == "[ ] Bergen 3"
        await press(pilot, "a")
        assert "people" in seen(app, "entities")


@pytest.mark.presses("mentions")
async def test_m_shows_only_the_articles_that_mention_it(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "4", "enter", "j", "m")
        assert listed(app) == beginnings(BRIDGE, TENTS)
        assert "filter: Ada Brenn" in first_line(app)


@pytest.mark.presses("mentions.unquoted")
async def test_capital_m_leaves_out_the_articles_that_quote_it(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "4", "j", "M")
        assert listed(app) == beginnings(TENTS)


async def test_typing_narrows_the_names_by_the_beginnings_of_their_words(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "4", "/", *"b")
        assert entities(app) == ["[ ] Ada Brenn 2", "[ ] Bergen 3", "[ ] Brussels 1"]
        await press(pilot, "r", "enter")
        assert entities(app) == ["[ ] Ada Brenn 2", "[ ] Brussels 1"]
        await press(pilot, "enter")
        assert listed(app) == beginnings(BRIDGE, TENTS)


async def test_a_name_that_is_not_there_is_said_so_and_escape_brings_all_back(
    tmp_path: Path,
) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "4", "/", *"zz")
        assert "No name like that" in seen(app, "entities")
        await press(pilot, "escape")
        assert len(entities(app)) > 5
        assert app.main.pane == "entities"


async def test_escape_drops_what_was_chosen(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "4", "enter", "j", "x", "escape")
        assert len(listed(app)) == 6
        assert not any(row.startswith(("[x]", "[-]")) for row in entities(app))


@pytest.mark.parametrize("size", [WIDE, MEDIUM, NARROW])
async def test_choosing_works_at_every_width(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reading(tmp_path, size) as (app, pilot):
        await press(pilot, "4", "enter", "1")
        assert listed(app) == beginnings(BRIDGE, HEARING, BUS)
        assert "filter: Karl Ostrand" in first_line(app)


async def test_where_no_article_is_left_the_list_says_how_to_go_on(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "4", "/", *"nato", "enter", "enter", "escape", "f")
        await press(pilot, *"apples", "enter")
        assert "Nothing matches. Esc drops the filter." in " ".join(seen(app, "list").split())
        assert "Nothing to read in this view." in seen(app, "reading")
        assert "NATO" in first_line(app)
        await press(pilot, "escape")
        assert len(listed(app)) == 6
        assert last_line(app)


SURNAME_ALONE = """Second week on the long road
Published 7 May 2024

Lorries stood in line for an hour. “We had no choice,” Brenn said on Tuesday.
"""


async def test_an_article_that_says_the_surname_alone_counts_for_the_person(
    tmp_path: Path,
) -> None:
    async with reading(tmp_path, news={**NEWS, "road.txt": SURNAME_ALONE}) as (app, pilot):
        assert "[ ] Ada Brenn 3" in entities(app)
        await press(pilot, "4", "/", *"brenn", "enter", "enter")
        assert listed(app) == ["Second week ", *beginnings(BRIDGE, TENTS)]
        await press(pilot, "}")
        assert "Mention 1 of 1." in last_line(app)


async def test_a_name_is_found_by_another_form_of_it_which_is_told(tmp_path: Path) -> None:
    trust = "Trust speaks\n\nThe Tarn Harbour Trust (THT) met in Bergen. The THT said no.\n"
    async with reading(tmp_path, news={**NEWS, "trust.txt": trust}) as (app, pilot):
        assert "[ ] Tarn Harbour Trust · THT 1" in entities(app)
        await press(pilot, "4", "/", *"th")
        assert entities(app) == ["[ ] Tarn Harbour Trust as THT 1"]


@pytest.mark.presses("list.select")
async def test_of_several_that_are_chosen_together_any_must_be_named(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "4", "v", "v", "enter")
        assert "filter: Karl Ostrand or Ada Brenn" in first_line(app)
        assert entities(app)[:2] == ["[o] Karl Ostrand 3", "[o] Ada Brenn 2"]
        assert listed(app) == beginnings(BRIDGE, HEARING, TENTS, BUS)
        await press(pilot, "/", *"nato", "enter", "enter")
        assert listed(app) == beginnings(TENTS)
        await press(pilot, "escape", "escape")
        assert len(listed(app)) == 6


async def test_a_selection_is_seen_and_escape_drops_it_alone(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "4", "v")
        assert "▸[ ] Karl Ostrand" in seen(app, "entities")
        await press(pilot, "escape")
        assert "▸" not in seen(app, "entities")
        await press(pilot, "g", "v", "v", "x")
        assert listed(app) == beginnings(APPLES, MARKUP)


async def test_a_view_with_alternatives_can_be_saved(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "4", "v", "v", "enter", "F", "G", "enter", *"Both", "enter")
        saved = app.state.filters.named("Both")
        assert saved.query == '(person:"Karl Ostrand" or person:"Ada Brenn")'


@pytest.mark.presses("entities.details")
async def test_i_tells_the_other_names_the_days_and_whom_it_appears_with(tmp_path: Path) -> None:
    async with reading(tmp_path) as (app, pilot):
        await press(pilot, "4", "j", "i")
        screen = " ".join(seen(app).split())
        assert "called Ada Brenn in 2 articles" in screen
        assert "called Ms Brenn" not in screen
        assert "dated 2024-05-04 to 2024-05-06" in screen
        assert "appears with Karl Ostrand in 1 article" in screen
        await press(pilot, "/", *"karl", "enter", "enter")
        assert listed(app) == beginnings(BRIDGE)
        assert "filter: Ada Brenn, Karl Ostrand" in first_line(app)


async def test_i_tells_of_a_country_who_speaks_only_of_its_people(tmp_path: Path) -> None:
    ferries = "Ferries late\n\nNorwegian ferries were late again.\n"
    async with reading(tmp_path, news={**NEWS, "ferries.txt": ferries}) as (app, pilot):
        await press(pilot, "4", "/", *"norway", "enter", "i")
        screen = " ".join(seen(app).split())
        assert "called Norway in 2 articles" in screen
        assert "only as Norwegian in 1 more" in screen


async def test_what_only_the_last_days_name_is_new(tmp_path: Path) -> None:
    old = "Nothing new\nPublished 2 March 2024\n\nKarl Ostrand and Ada Brenn met in Bergen.\n"
    async with reading(tmp_path, news={**NEWS, "old.txt": old}) as (app, pilot):
        await press(pilot, "4", "a", "a", "a", "a")
        names = " ".join(entities(app))
        assert "Marta Lund" in names
        assert "Norway" in names
        assert not any(name in names for name in ("Karl Ostrand", "Ada Brenn", "Bergen"))
        await press(pilot, "a")
        assert "[ ] Karl Ostrand 4" in entities(app)


def crowd(people: int) -> dict[str, str]:
    """Return articles that name so many people twice, and one of them once."""
    names = [f"{first} {last}" for first in FIRST for last in LAST][:people]
    said = "".join(f"“Yes,” said {name}. " for name in names)
    return {
        "one.txt": f"First round\n\n{said}\n",
        "two.txt": f"Second round\n\n{said}“No,” said Helen Rossiter.\n",
    }


FIRST = ("Anna", "Peter", "Maria", "Thomas", "Laura")
LAST = ("Bergman", "Collins", "Dawson", "Ericson", "Fletcher")


async def test_those_seen_once_are_folded_away_until_the_line_is_opened(tmp_path: Path) -> None:
    async with reading(tmp_path, (160, 100), news=crowd(25)) as (app, pilot):
        await press(pilot, "4", "a")
        assert "▸ seen once" in seen(app, "entities")
        assert "Helen Rossiter" not in seen(app, "entities")
        await press(pilot, "G", "enter")
        assert "▾ seen once" in seen(app, "entities")
        assert entities(app)[-1] == "[ ] Helen Rossiter 1"
        await press(pilot, "enter")
        assert "Helen Rossiter" not in seen(app, "entities")
        await press(pilot, "/", *"ross", "enter")
        assert entities(app) == ["[ ] Helen Rossiter 1"]


async def test_of_few_names_none_is_folded_away(tmp_path: Path) -> None:
    async with reading(tmp_path, (160, 100), news=crowd(5)) as (app, pilot):
        await press(pilot, "4", "a")
        assert "seen once" not in seen(app, "entities")
        assert "[ ] Helen Rossiter 1" in entities(app)
