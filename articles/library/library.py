"""The library as the rest of the program knows it."""

from __future__ import annotations

import os
import sqlite3
from array import array
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from sqlite3 import Connection
from typing import TYPE_CHECKING, TypeVar

from articles import places
from articles.library import listing, matching, newest, schema
from articles.library.locking import alone
from articles.library.mending import MendingIndex
from articles.library.questions import Question, question
from articles.library.rows import Row
from articles.library.standing import standing
from articles.library.views import Facet, Profile, Progress, Scope, Seen, Standing, View
from articles.library.whereabouts import heirs, moved, vanished
from articles.query.errors import QueryError
from articles.sanitising import clean_line

if TYPE_CHECKING:
    from articles.corrections.meaning import Meanings
    from articles.library.sayings import Found, Saying
    from articles.model import AnnotatedArticle, EntityKey, EntityType
    from articles.origins import Skipped
    from articles.state import State

T = TypeVar("T")

_NOT_KEPT = "The index cannot be kept: every start will read all files again."


def _nobody(_: Progress) -> None:
    pass


def _never() -> bool:
    return False


class Library:
    """Folders and files of news as one list that can be asked.

    Every method may be called from any thread and answers from the index alone; only `refresh`
    looks at the files. A question that finds the index damaged is answered as if it were empty,
    and the next `refresh` builds it again. ``notice`` is a sentence for the reader where the last
    refresh, or keeping the index, did not succeed.
    """

    def __init__(
        self,
        paths: Sequence[Path],
        index: Path | None = None,
        state: State | None = None,
        *,
        restricted: bool = False,
    ) -> None:
        """``index`` is the file of the index, by default in the XDG cache folder.

        ``restricted`` is for one folder that is not to be left: no link in it is followed, and
        no process is started to read it.
        """
        self._paths = tuple(path.absolute() for path in paths)
        self._within = self._paths[0].resolve() if restricted else None
        self._file = index or _default_index(self._paths, restricted=restricted)
        self._state = state
        self._index = MendingIndex(self._file, self._prepare)
        self.notice = self._not_kept

    def refresh(
        self,
        report: Callable[[Progress], None] = _nobody,
        stop: Callable[[], bool] = _never,
    ) -> Progress:
        """Notice files that were added, changed, moved or deleted, and index what is new.

        ``report`` is called after each transaction, ``stop`` asked between two files; both in
        the calling thread. Another session that refreshes the same index is waited for. Where a
        path is not there or nothing can be written, the list stays as it is and ``notice`` says
        why.
        """
        self.notice = self._not_kept
        self.follow_corrections()
        progress = self._refreshed(report, stop)
        self.follow_corrections()  # edited articles have taken theirs along
        return progress

    def follow_corrections(self) -> bool:
        """Let all answers follow what the reader has corrected; return whether anything changed.

        Where they cannot, ``notice`` says why.
        """
        from articles.library.followed import followed  # noqa: PLC0415 - not to start

        meanings = self._meanings()
        try:
            if self._index.ask(followed) == meanings:
                return False
            from articles.library.correcting import follow  # noqa: PLC0415 - hardly ever needed

            self._index.write(lambda connection: follow(connection, meanings))
        except sqlite3.OperationalError as error:
            self.notice = f"The index could not be written: {error}."
        return True

    def numbers(self, view: View) -> array[int]:
        """Return the numbers of the articles of a view, in its order; raises `QueryError`."""
        return self._answer(view, listing.numbers)

    def count(self, view: View) -> int:
        """Return how many articles a view has; raises `QueryError`."""
        return self._answer(view, listing.count)

    def rows(self, numbers: Sequence[int], search: str = "") -> list[Row]:
        """Return the lines of the list for these articles, in this order.

        Articles that are no longer in the index are left out. With the words of a ``search`` the
        rows say where these are found. Raises `QueryError`.
        """
        if not search.strip():
            return self._index.ask(lambda connection: listing.rows(connection, numbers))
        from articles.library.excerpts import with_matches  # noqa: PLC0415 - not to start

        return self._index.ask(
            lambda connection: with_matches(connection, listing.rows(connection, numbers), search)
        )

    def origins(self, numbers: Sequence[int]) -> dict[int, tuple[Path, int]]:
        """Return for each article the file it is in, and which article of the file it is."""
        return self._index.ask(lambda connection: listing.origins(connection, numbers))

    def quotes(self, view: View) -> list[Found]:
        """Return the quotes of a view: ``(number of the article, index in its quotes)``.

        Where the query speaks of quotes, only those that it speaks of. Raises `QueryError`.
        """
        return self._answer(view, listing.quotes)

    def sayings(self, found: Sequence[Found]) -> dict[Found, Saying]:
        """Return the quotes of `quotes` that are still there, to be shown."""
        from articles.library.sayings import sayings  # noqa: PLC0415 - not to start

        return self._index.ask(lambda connection: sayings(connection, found))

    def article(self, number: int) -> AnnotatedArticle | None:
        """Return the whole article with its annotations, corrected; ``None`` if it is gone."""
        from articles.corrections.applying import corrected  # noqa: PLC0415 - not to start
        from articles.library.documents import document  # noqa: PLC0415 - not to start

        found = self._index.ask(lambda connection: document(connection, number))
        return found and corrected(found, self._meanings())

    def standing(self, number: int, id: str) -> Standing:
        """Say what became of the file of an article that was read as ``id``.

        Looks at the file, but does not read it: it may be found changed without being different.
        """
        follow = self._within is None
        return self._index.ask(
            lambda connection: standing(connection, number, id, follow_links=follow)
        )

    def facets(
        self,
        view: View,
        *types: EntityType,
        like: str = "",
        limit: int = 200,
        seen: Seen = "any",
        numbers: Sequence[int] | None = None,
    ) -> list[Facet]:
        """Return the entities of a view with the number of its articles, most frequent first.

        Only entities that some article of the view mentions are there, at most ``limit`` of each
        of ``types``, one type after the other; without types, of all together. ``like`` keeps
        those with a name or alias that has a word beginning like it. ``numbers`` are those of the
        view, where they are known already. Raises `QueryError`.
        """
        from articles.library.facets import Wanted, facets  # noqa: PLC0415 - not to start

        wanted = Wanted(types or (None,), like, limit, seen)
        return self._answer(
            view, lambda connection, asked: facets(connection, asked, wanted, numbers)
        )

    def names_of(self, entities: Sequence[EntityKey]) -> frozenset[EntityKey]:
        """Return everything that articles call these entities of the folder."""
        from articles.library.entities import names_of  # noqa: PLC0415 - not to start

        return self._index.ask(lambda connection: names_of(connection, entities))

    def shown_as(self, entities: Sequence[EntityKey]) -> tuple[EntityKey, ...]:
        """Return the entities that are shown now for these; those that are gone are left out."""
        from articles.library.entities import shown_as  # noqa: PLC0415 - not to start

        return self._index.ask(lambda connection: shown_as(connection, entities))

    def profile(self, entity: EntityKey) -> Profile:
        """Return what the folder knows of an entity."""
        from articles.library.entities import profile  # noqa: PLC0415 - not to start

        return self._index.ask(lambda connection: profile(connection, entity))

    def skipped(self) -> list[Skipped]:
        """Return the files that hold no article, each with the reason."""
        from articles.origins import Skipped  # noqa: PLC0415 - the formats are not needed to start

        sql = "SELECT path, skipped FROM files WHERE skipped IS NOT NULL ORDER BY path"
        rows = self._index.ask(lambda connection: connection.execute(sql).fetchall())
        return [Skipped(Path(os.fsdecode(path)), reason) for path, reason in rows]

    def counts(self) -> dict[Scope, int]:
        """Return the number of articles of each scope."""
        return self._index.ask(listing.counts)

    def interrupt(self, thread: int) -> None:
        """End the question that a thread is just asking: it gets ``sqlite3.OperationalError``."""
        self._index.interrupt(thread)

    def close(self) -> None:
        """Close all connections. Nothing is lost: every answer was already written."""
        if self._state is not None:
            with suppress(sqlite3.Error):  # of a broken index nobody can tell where articles lie
                self._state.note_whereabouts(self._index.ask(moved), ())
        self._index.close()

    def _answer(self, view: View, answer: Callable[[Connection, Question], T]) -> T:
        """Return what the index answers of a view; raises `QueryError`."""
        asked = question(view)
        try:
            return self._index.ask(lambda connection: answer(connection, asked))
        except (sqlite3.OperationalError, MemoryError) as error:
            if not matching.took_too_long(error):
                raise
            from articles.query.patterns import TOO_LONG  # noqa: PLC0415 - not to start

            raise QueryError(TOO_LONG, 0) from error

    def _refreshed(self, report: Callable[[Progress], None], stop: Callable[[], bool]) -> Progress:
        with alone(self._file, stop):
            try:
                progress = self._unchanged(stop) or self._read_anew(report, stop)
                if progress.done == progress.total and not stop():
                    self._follow_marks()
                return progress
            except FileNotFoundError as error:
                self.notice = f"{clean_line(error.filename)} is not there; the list is as it was."
            except sqlite3.OperationalError as error:
                self.notice = f"The index could not be written: {error}."
        return Progress(0, 0, len(self.skipped()), 0)

    def _unchanged(self, stop: Callable[[], bool]) -> Progress | None:
        """Return what a refresh would report where there is nothing to do; else ``None``.

        In a restricted room no process is started to find out, not even one of ours.
        """
        from articles.library import sets, unchanged  # noqa: PLC0415 - not to start

        if self._within or self._file is None or self._index.in_memory:
            return None
        sql = "SELECT count(*), count(skipped) FROM files"
        known, skipped = self._index.ask(lambda connection: connection.execute(sql).fetchone())
        if known < unchanged.WORTH or not unchanged.is_unchanged(self._file, self._paths, stop):
            return None
        self._index.write(newest.renew)  # whoever read the last file may have been killed then
        self._index.write(sets.renew)
        return Progress(0, 0, skipped, 0)

    def _read_anew(self, report: Callable[[Progress], None], stop: Callable[[], bool]) -> Progress:
        from articles.library.refreshing import Watchers, refresh  # noqa: PLC0415 - not to start

        watchers = Watchers(report, stop, self._carry)
        return self._index.write(
            lambda connection: refresh(connection, self._paths, watchers, self._within)
        )

    @property
    def _not_kept(self) -> str | None:
        return _NOT_KEPT if self._index.in_memory else None

    def _prepare(self, connection: Connection) -> None:
        if schema.is_new(connection):
            schema.create(connection)
        matching.teach(connection)
        if self._state is None:
            connection.execute("CREATE TEMP TABLE marks (id TEXT PRIMARY KEY, read, starred, tags)")
            connection.execute("CREATE TEMP TABLE tagged (tag, id)")
        else:
            self._state.lend(connection)

    def _meanings(self) -> Meanings:
        from articles.corrections.meaning import Meanings  # noqa: PLC0415 - not to start

        if self._state is None or self._within is not None:
            return Meanings()  # the index of a room is shared, and nobody's to correct
        return self._state.corrections.meanings()

    def _follow_marks(self) -> None:
        """Give marks to the articles that stand where marked ones stood; note where all lie."""
        if self._state is None:
            return
        self._carry(self._index.ask(heirs))
        roots = (self._within,) if self._within else self._paths
        gone = self._index.ask(lambda connection: vanished(connection, roots))
        self._state.note_whereabouts(self._index.ask(moved), gone)

    def _carry(self, successors: dict[str, str]) -> None:
        if self._state is not None and successors:
            self._state.carry(successors)
            with suppress(OSError):  # a file that cannot be written is told where it is changed
                self._state.corrections.carry(successors)


def _default_index(paths: Sequence[Path], *, restricted: bool) -> Path | None:
    with suppress(places.NoHomeError):
        return places.index_file(paths, restricted=restricted)
    return None
