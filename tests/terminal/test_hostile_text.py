"""Nothing that a file says reaches the terminal as anything but words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal.terminal import Terminal, reader
from tests.tui.reader import make

CLIPBOARD = "\x1b]52;c;c3RvbGVu\x07"
TITLE = "\x1b]0;Taken over\x07"
ALARMING = "\x1b[31mred\x1b[0m"
C1 = "\x9b5mC1\x9d0;again\x9c"
QUERY = "\x1bP$qm\x1b\\\x1b[6n"
HIDDEN = "\u202egnp.exe\u202c"

HOSTILE = (
    f"Minister{TITLE} steps{C1} down {ALARMING}\nPublished 3 May 2024\n\n"
    f"The minister{CLIPBOARD} left{QUERY} on Monday {HIDDEN}.\n\n"
    f"“I am{TITLE} tired{C1},” said Karl{ALARMING} Ostrand{CLIPBOARD}.\n\n"
    f"A link: https://city.example/{TITLE}bridge\n"
)

NEVER = (b"c3RvbGVu", b"Taken over", b"\x1b]0;", b"\x1b]2;", b"\x1b]52;", b"\x1b[31m", b"$q")


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    """The reader on a folder of hostile files."""
    news = make(tmp_path / "news", {"one.txt": HOSTILE, f"two{TITLE.replace('/', '')}.txt": ""})
    opened = Terminal(reader(news), (160, 50))
    yield opened
    opened.close()


def test_no_control_of_an_article_gets_through(terminal: Terminal) -> None:
    terminal.wait_for("Minister steps")
    terminal.press("\r")
    terminal.wait_for("The minister left")
    for key, words in [("]", "tired"), ("i", "Details"), ("I", "skipped"), ("U", "Links in")]:
        terminal.press(key)
        terminal.wait_for(words)
        if key != "]":
            terminal.press("q")
            terminal.wait_until_gone(words)
    terminal.press("Q")
    assert terminal.exit_code() == 0
    for piece in NEVER:
        assert piece not in terminal.sent
    said = terminal.sent.decode()
    assert not {letter for letter in said if "\x80" <= letter <= "\x9f"}
    assert not {letter for letter in said if letter in "\u202a\u202b\u202c\u202d\u202e\u2066\u2069"}
