"""Where the commands get their articles from: the files themselves, or the index of a folder."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from articles.headless.failing import InputError
from articles.headless.options import checked
from articles.headless.printing import complain, shown
from articles.model import AnnotatedArticle, Article

if TYPE_CHECKING:
    from articles.library import Library, Progress


def annotated_files(paths: Sequence[Path]) -> Iterator[AnnotatedArticle]:
    """Read and annotate one file after another, without an index.

    A file that holds no article is told of on standard error if it was named itself.
    """
    from articles import origins

    named = checked(list(paths))
    given = set(named)
    skipped = 0
    for path in origins.discover(named):
        result = origins.read(path)
        if result.skipped and path in given:
            complain(f"{shown(path)}: {result.skipped.reason}")
        elif result.skipped:
            skipped += 1
        yield from each_annotated(result.articles)
    if skipped:
        complain(f"{skipped} files hold no article: onrecord index --skipped tells why")


def each_annotated(articles: Iterable[Article]) -> Iterator[AnnotatedArticle]:
    """Annotate articles, with the reader's corrections of names.

    One over which that fails is told of, and costs only itself.
    """
    from articles.annotate import annotate_article
    from articles.corrections.applying import corrected
    from articles.state.corrections import usual_meanings

    meanings = usual_meanings()
    for article in articles:
        try:
            yield corrected(annotate_article(article), meanings)
        except Exception as error:  # a mistake in the rules must not end an export of thousands
            reason = f"could not be understood ({type(error).__name__})"
            complain(f"{shown(article.origin.path)}: {reason}")


@contextmanager
def open_library(
    paths: Sequence[Path],
    report: Callable[[Progress], None] | None = None,
    *,
    restricted: bool = False,
) -> Iterator[Library]:
    """Open the index of some folders, brought up to date; errors of queries are input errors.

    ``restricted`` is for the index of a restricted room; see `Library`.
    """
    from articles.library import Library
    from articles.query import QueryError
    from articles.state import State

    state = State()
    for notice in (state.notice, state.corrections.notice):
        if notice:
            complain(notice)
    library = Library(checked(list(paths)), state=state, restricted=restricted)
    try:
        library.refresh(report or _nobody)
        if library.notice:
            complain(library.notice)
        yield library
    except QueryError as error:
        raise InputError(f"the query, at character {error.position + 1}: {error}") from None
    finally:
        library.close()
        state.close()


def _nobody(_: Progress) -> None:
    pass
