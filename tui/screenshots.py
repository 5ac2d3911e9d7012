"""Makes the pictures in ``screenshots/``: ``python -m tui.screenshots``.

Every picture is taken of the bundled library, in folders of its own for index and state, so that
it comes out the same on every machine. With ``--check`` nothing is written: the exit code is 1
when a picture that is there is not the one that would be made now.
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import re
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from articles.library import Library
from articles.places import bundled
from articles.state import State
from tui.app import ReaderApp
from tui.config import Config

FOLDER = Path("screenshots")
SUMS = "made-of.txt"
"""Which SVG each PNG was made of: a PNG depends on the fonts of the machine, an SVG does not."""

FONT = "DejaVu Sans Mono"


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: the window in cells, the theme, and the keys pressed before it is taken."""

    name: str
    size: tuple[int, int]
    theme: str
    keys: tuple[str, ...]


TO_QUOTE = ("enter", "right_square_bracket", "right_square_bracket")
PICTURES = (
    Picture("wide", (160, 50), "dark", TO_QUOTE),
    Picture("medium", (100, 30), "dark", TO_QUOTE),
    Picture("narrow", (80, 24), "dark", TO_QUOTE),
    Picture("narrow-list", (80, 24), "dark", ("j", "j")),
    Picture("light", (160, 50), "light", (*TO_QUOTE, "4", "enter")),
    Picture("terminal", (160, 50), "terminal", TO_QUOTE),
    Picture("help", (100, 30), "dark", ("question_mark",)),
)


async def take(picture: Picture) -> str:
    """Return the picture as SVG."""
    with tempfile.TemporaryDirectory() as folder:
        state = State(Path(folder) / "state.db")
        library = Library([bundled()], index=Path(folder) / "index.db", state=state)
        library.refresh()
        config = Config(read_after=3600)
        app = ReaderApp(library, state, config, picture.theme, "the bundled library")
        async with app.run_test(size=picture.size) as pilot:
            await settle(app)
            for key in picture.keys:
                await pilot.press(key)
                await settle(app)
            await pilot.pause()
            svg = app.export_screenshot(title="On Record", simplify=True)
        library.close()
        state.close()
    return _with_system_font(svg)


async def settle(app: ReaderApp) -> None:
    """Wait until nothing is under way any more: no question to the library, no preview."""
    while True:
        await asyncio.sleep(0.02)
        if not app.is_busy:
            return


def _with_system_font(svg: str) -> str:
    """Name a font that machines have, instead of one that would be fetched from the network."""
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.S)
    return svg.replace("Fira Code", FONT)


def png(svg: str) -> bytes:
    """Return the picture as PNG, drawn with the fonts of this machine."""
    import resvg_py  # noqa: PLC0415 - for making pictures only, not installed with the program

    return bytes(resvg_py.svg_to_bytes(svg_string=svg))


def _sum(svg: str) -> str:
    return hashlib.sha256(svg.encode()).hexdigest()


def make(folder: Path) -> None:
    """Take all pictures and write them."""
    folder.mkdir(exist_ok=True)
    sums = []
    for picture in PICTURES:
        svg = asyncio.run(take(picture))
        (folder / f"{picture.name}.svg").write_text(svg, encoding="utf-8")
        (folder / f"{picture.name}.png").write_bytes(png(svg))
        sums.append(f"{_sum(svg)}  {picture.name}.png\n")
        print(f"{picture.name}: {picture.size[0]} x {picture.size[1]}, {picture.theme}")
    (folder / SUMS).write_text("".join(sums), encoding="utf-8")


def stale(folder: Path) -> list[str]:
    """Return the names of the files that are missing or not what would be made now."""
    sums = (folder / SUMS).read_text(encoding="utf-8") if (folder / SUMS).exists() else ""
    names = []
    for picture in PICTURES:
        svg = asyncio.run(take(picture))
        file = folder / f"{picture.name}.svg"
        if not file.exists() or file.read_text(encoding="utf-8") != svg:
            names.append(file.name)
        png_file = folder / f"{picture.name}.png"
        if not png_file.exists() or f"{_sum(svg)}  {png_file.name}\n" not in sums:
            names.append(png_file.name)
    return names


def main() -> int:
    """Make the pictures, or check them."""
    parser = argparse.ArgumentParser(prog="python -m tui.screenshots", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, report what is stale")
    parser.add_argument("--folder", type=Path, default=FOLDER)
    options = parser.parse_args()
    if not options.check:
        make(options.folder)
        return 0
    names = stale(options.folder)
    for name in names:
        print(f"{options.folder / name} is not what would be made now", file=sys.stderr)
    return 1 if names else 0


if __name__ == "__main__":
    sys.exit(main())
