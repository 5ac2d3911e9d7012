"""The file of the open article changes or goes: it stays readable, and the last line says so."""

from __future__ import annotations

from pathlib import Path

from tests.tui.news import BRIDGE, HEARING, NEWS, TENTS
from tests.tui.reader import MEDIUM, WIDE, first_line, last_line, press, reading, seen, settle

WAIT, NEVER = "It cannot wait", "It can wait for ever"


def edit(tmp_path: Path, name: str = "bridge.txt") -> None:
    text = NEWS[name]
    assert isinstance(text, str)
    (tmp_path / "news" / name).write_text(
        text.replace(WAIT, NEVER).replace("letter 9", "letter IX")
    )


async def test_opened_when_its_file_is_another_already_it_says_so(tmp_path: Path) -> None:
    async with reading(tmp_path, MEDIUM) as (app, pilot):
        assert "on disk" not in last_line(app)
        edit(tmp_path)
        await press(pilot, "enter")
        assert "changed on disk" in last_line(app)
        assert WAIT in seen(app, "reading")
        await press(pilot, "J")
        assert "on disk" not in last_line(app)


async def test_noticed_at_a_look_round_it_stays_as_it_was_read(tmp_path: Path) -> None:
    async with reading(tmp_path, MEDIUM) as (app, pilot):
        await press(pilot, "enter")
        edit(tmp_path)
        app.refresh_index()
        await settle(pilot)
        assert "changed on disk" in last_line(app)
        assert WAIT in seen(app, "reading")


async def test_ctrl_r_reads_it_again_where_the_reader_is(tmp_path: Path) -> None:
    async with reading(tmp_path, MEDIUM) as (app, pilot):
        await press(pilot, "J", "2", "space", "space")
        top = next(line for line in seen(app, "reading").splitlines() if "Day" in line)
        edit(tmp_path, "hearing.txt")
        await press(pilot, "ctrl+r")
        assert "read again" in last_line(app)
        assert "changed on disk" not in last_line(app)
        assert top in seen(app, "reading")
        await press(pilot, "g", "/", *"letter IX", "enter")
        assert "match 1/1" in last_line(app)


async def test_a_file_that_was_only_touched_is_as_it_was_after_ctrl_r(tmp_path: Path) -> None:
    async with reading(tmp_path, MEDIUM) as (app, pilot):
        (tmp_path / "news" / "bridge.txt").touch()
        await press(pilot, "enter")
        assert "changed on disk" in last_line(app)
        await press(pilot, "ctrl+r")
        assert "on disk" not in last_line(app)
        assert WAIT in seen(app, "reading")


async def test_deleted_it_stays_until_the_reader_moves_on(tmp_path: Path) -> None:
    async with reading(tmp_path, WIDE) as (app, pilot):
        await press(pilot, "enter", "]")
        (tmp_path / "news" / "bridge.txt").unlink()
        await press(pilot, "ctrl+r")
        assert "no longer on disk" in last_line(app)
        assert BRIDGE not in seen(app, "list")
        assert WAIT in seen(app, "reading")
        await press(pilot, "]")
        assert "❝3/4" in last_line(app)
        await press(pilot, "1", "j")
        assert TENTS in seen(app, "reading") or HEARING in seen(app, "reading")
        assert "on disk" not in last_line(app)


async def test_put_back_it_is_the_same_again(tmp_path: Path) -> None:
    async with reading(tmp_path, MEDIUM) as (app, pilot):
        file = tmp_path / "news" / "bridge.txt"
        away = file.rename(tmp_path / "away.txt")
        await press(pilot, "enter")
        assert "no longer on disk" in last_line(app)
        away.rename(file)
        await press(pilot, "ctrl+r")
        assert "on disk" not in last_line(app)


async def test_renamed_it_is_the_same_article(tmp_path: Path) -> None:
    async with reading(tmp_path, MEDIUM) as (app, pilot):
        await press(pilot, "j", "enter")
        file = tmp_path / "news" / "hearing.txt"
        file.rename(file.with_name("minutes.txt"))
        await press(pilot, "ctrl+r")
        assert "No new articles." in last_line(app)
        assert "on disk" not in last_line(app)
        assert app.main.articles.number == app.number
        assert "2 of 6" in first_line(app)
