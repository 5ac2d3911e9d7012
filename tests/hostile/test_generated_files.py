"""A thousand files put together at random from everything that some part of the program looks for.

A failure names the shortest text that fails, and the line with which it is generated again.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from articles.annotate import annotate_article
from articles.model import AnnotatedArticle
from articles.origins import read
from articles.sanitising import clean
from tests.hostile.test_reading_hostile_files import is_safe, strings_of
from tui.fitting import drawn
from tui.page import compose
from tui.voices import voices_of
from tui.wrapping import hyphen, wrap

_CONTROLS = (
    *("\x1b", "\x1b[", "\x1b]0;", "\x1b]52;c;", "\x1bP", "\x1b\\", "\x07", "\x9b31m", "\x9d"),
    *("\x9c", "\x00", "\x08", "\x0e", "\x18", "\x7f", "\x85", "\u2028", "\r", "\n", "\n\n", "\t"),
    *("\x0c", "\u202e", "\u2066", "\u200b", "\u200d", "\ufeff", "\U000e0041", "\ufe0f", "\u0301"),
    *("\ufffe", "\u00ad"),
)
_LETTERS = (
    "é",
    "東京",
    "שלום",
    "☂",
    "👩\u200d🚀",
    "&#27;",
    "&#x9b;",
    "&amp;",
    "<b>",
    "<!--",
    "[/]",
)
_MARKS = ("“", "”", '"', "'", "‘", "’", "«", "„", "``", "''", "(", ")", "—", "…", ":", "; ")
_WORDS = (
    *("said ", "he told ", "Ana Ruiz ", "Dr. ", "NATO ", "BERLIN (Reuters) - ", "By Ana Ruiz\n"),
    *("---\n", "title: x\n", "From: x\n", "1 of 2 DOCUMENTS\n", "Published 5 May 2025\n"),
    *("From a@b Wed Oct 12 19:23:00 2022\n", "a", "the harbour was closed ", " ", "$(x)", "\\"),
    *("%s", "{0}"),
)

TEXTS = st.lists(st.sampled_from((*_CONTROLS, *_LETTERS, *_MARKS, *_WORDS)), max_size=40).map(
    "".join
)
WIDTHS = st.integers(min_value=2, max_value=90)
"""Of a window, in cells; a wide letter needs two."""


@settings(
    max_examples=1000,
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],  # each example writes it anew
)
@given(text=TEXTS, broken=st.binary(max_size=3), width=WIDTHS)
def test_whatever_is_in_a_file_it_is_read_cleaned_annotated_and_wrapped(
    tmp_path: Path, text: str, broken: bytes, width: int
) -> None:
    path = tmp_path / "news.txt"
    path.write_bytes(text.encode() + broken)
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert all(map(is_safe, cleaned))
    for article in read(path).articles:
        assert all(map(is_safe, "".join(strings_of(article))))
        annotated = annotate_article(article)
        for mention in annotated.text.mentions:
            assert mention.span.of(article.text) == mention.text
        assert_fits(annotated, width)


def assert_fits(annotated: AnnotatedArticle, width: int) -> None:
    """No line of the page is wider than the window, and no letter but blanks is left out."""
    page = compose(annotated, voices_of(annotated), left_out=True)
    lines = wrap(page.text, width)
    for start, end in lines:
        assert cell_len(drawn(page.text[start:end]) + hyphen(page.text, end)) <= width
    edges = [0, *(edge for line in lines for edge in line), len(page.text)]
    assert edges == sorted(edges)
    assert not "".join(page.text[a:b] for a, b in list(pairwise(edges))[::2]).strip()
