"""What a hostile file is in these tests: its bytes, and what must become of them."""

from __future__ import annotations

from dataclasses import dataclass

HIDDEN = "zqxhidden"
"""Stands in the body of every sequence that is taken out whole: nobody may ever see it."""

NUMBER = "7319"
"""Stands among the parameters of sequences; the program itself sends none like it."""

ESC, ST, BEL = "\x1b", "\x1b\\", "\x07"


@dataclass(frozen=True, slots=True)
class Case:
    """One file of the catalogue, named after its row.

    ``shows`` must stand in the headline or the text of its articles, ``hides`` nowhere in them.
    ``skipped`` is how the reason begins where a file gives no article. ``seconds`` is how long
    reading and annotating may take on a slow and busy machine.
    """

    row: str
    content: bytes
    shows: str = ""
    hides: tuple[str, ...] = ()
    skipped: str = ""
    ending: str = ".txt"
    articles: int = 1
    seconds: float = 2.0

    @property
    def name(self) -> str:
        """The name of the file."""
        return self.row + self.ending


def page(row: str, *words: str) -> str:
    """Return a small article about the row, its words in paragraphs."""
    return "\n\n".join((f"Harbour report on {row}", *words, "The ferries sail on Monday.")) + "\n"


def text_case(row: str, words: str, shows: str = "", *hides: str) -> Case:
    """Return a case of one article in UTF-8, with ``words`` as its middle paragraph."""
    return Case(row, page(row, words).encode(), shows, hides)
