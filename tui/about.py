"""What the first and the last line say about the view and about the place in the text. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from articles.library import Progress, Sort, Standing, View
from tui.citing import via
from tui.marks import Marks
from tui.voices import Voices


def about_filter(view: View, search: str, saved: Mapping[str, str]) -> str:
    """Return what narrows the list, in the reader's own words; empty where nothing does.

    ``saved`` has the names of the filters that are saved, by their queries.
    """
    names = [entity.name for entity in view.chosen]
    names += [" or ".join(entity.name for entity in group) for group in view.any_of]
    names += [f"not {entity.name}" for entity in view.excluded]
    query = saved.get(view.query, view.query)
    wanted = [part for part in (query, search, *names) if part.strip()]
    return f"filter: {', '.join(wanted)}" if wanted else ""


ORDERS: Mapping[Sort, str] = {
    "newest": "",
    "oldest": "oldest first",
    "headline": "by headline",
    "publisher": "by publisher",
    "quotes": "most quotes first",
}


def about_order(sort: Sort) -> str:
    """Return the order of the list where it is not the usual one."""
    return ORDERS[sort]


def about_progress(progress: Progress | None) -> str:
    """Return how many files were read so far and how fast, while they are being read."""
    if progress is None or progress.done >= progress.total:
        return ""
    counted = f"reading {progress.done} of {progress.total} files"
    return ", ".join(part for part in (counted, progress.pace) if part)


def about_file(standing: Standing) -> str:
    """Return how the file of the open article has changed since it was read; empty if not."""
    return {"unchanged": "", "changed": "changed on disk", "gone": "no longer on disk"}[standing]


def about_place(marks: Marks, voices: Voices, percent: int | None) -> str:
    """Return the match, the quote with its cue, and how far down the text is, if it is seen."""
    parts = []
    if marks.found:
        parts.append(f"match {(marks.match or 0) + 1}/{len(marks.found)}")
    if marks.quote:
        quote = voices.quotes[marks.quote - 1].quote
        parts.append(f"❝{marks.quote}/{len(voices.quotes)}")
        parts.append(" ".join(quote.cue.text.split()) if quote.cue else "")
        parts.append(via(quote))
    if percent is not None:
        parts.append(f"{percent} %")
    return "  ".join(filter(None, parts))
