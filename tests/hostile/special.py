"""Rows of the catalogue that are no ordinary file, or have no ordinary name."""

from __future__ import annotations

import os
import socket
from pathlib import Path

from tests.hostile.case import BEL, ESC, HIDDEN, NUMBER, page

EMPTY = f"{ESC}]0;{HIDDEN}{BEL}{ESC}[{NUMBER}m\u202e[red]empty.txt"
"""The name of a file that is skipped, and named with its reason."""

NAMES: tuple[bytes, ...] = (
    *(f"{ESC}]0;{HIDDEN}{BEL}title.txt".encode(), f"{ESC}[{NUMBER}mcolour.txt".encode()),
    *(f"c1 \x9d0;{HIDDEN}\x9c.txt".encode(), b"raw \x9b31m.txt", b"caf\xe9.txt", b"\xff\xfe"),
    *(b"two\nlines.txt", b"return\r.txt", b"tab\t.txt", b"bell\x07.txt", b"back\b\b\b.txt"),
    *("over\u202etxt.exe".encode(), "wide 東京.txt".encode(), "clo\u0301sed.txt".encode()),
    *(b"-rf", b"--help", b"[red]gold.txt", b"[@click=app.quit]x.txt", b"$(touch x).txt"),
    *(b"; touch x", b"'quote\".txt", b" space .txt", b"%s%n.txt", b"back\\slash.txt", b"n" * 250),
)
"""Names of files that are shown cleaned, and opened by their bytes."""

LEFT_OVER = (".hidden.txt", "draft.txt~", ".draft.swp", "get.part", "x.tmp")
"""Names that are passed over."""


def write_names(folder: Path) -> None:
    """Write an article under each of the names, and under those that are passed over."""
    for number, name in enumerate((*NAMES, *map(os.fsencode, LEFT_OVER))):
        with open(os.fsencode(folder) + b"/" + name, "wb") as file:
            file.write(page(f"name {number}").encode())
    (folder / EMPTY).touch()


def write_special(folder: Path) -> None:
    """Put pipes, links and devices into ``folder``, and beside it what they must not lead to."""
    os.mkfifo(folder / "sp_fifo.txt")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(str(folder / "sp_sock.txt"))
    for name, target in (
        *(
            ("sp_zero.txt", "/dev/zero"),
            ("sp_tty.txt", "/dev/tty"),
            ("sp_mem.txt", "/proc/self/mem"),
        ),
        *(("sp_dangling.txt", "gone"), ("sp_loop.txt", "sp_loop.txt"), ("sp_dirloop", ".")),
        *(("sp_outside.txt", "../outside.txt"), ("sp_outside", "..")),
    ):
        (folder / name).symlink_to(target)
    (folder.parent / "outside.txt").write_text(page(f"outside {HIDDEN}"))
    (folder / "sp_dir.txt").mkdir()
    write_times(folder)
    (folder / "sp_hard.txt").hardlink_to(folder / "sp_mtime_1901.txt")


def write_times(folder: Path) -> None:
    """Write files that were changed long ago, and that will be changed in two hundred years."""
    for year, seconds in (("1901", -2_177_452_800), ("2242", 8_583_580_800)):
        path = folder / f"sp_mtime_{year}.txt"
        path.write_text(page(f"year {year}"))
        os.utime(path, (seconds, seconds))
