"""The sentence before a quote."""

from __future__ import annotations

from pathlib import Path

from articles import origins
from articles.annotate import annotate_article
from tui.context import contexts
from tui.voices import voices_of

TEXT = """The bridge is to close

The bridge in Halm will close on Monday.

“It cannot wait,” said Ada Brenn, the engineer. “Two bolts are gone.”

“We shall lose the summer,” said Karl Ostrand, who runs a café. It has nine tables. “And the
autumn,” he said.
"""


def test_a_quote_has_the_sentence_before_it_unless_its_own_voice_speaks_in_that() -> None:
    annotated = annotate_article(origins.read_text(TEXT, Path("bridge.txt"))[0])
    before = contexts(annotated, voices_of(annotated))
    assert before == (
        "The bridge in Halm will close on Monday.",
        "",
        "“Two bolts are gone.”",
        "It has nine tables.",
    )
