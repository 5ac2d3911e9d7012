"""Files examined by several processes at once.

Each worker is a child of its own that reads jobs from its standard input and ends when that is
closed, so that none is left behind however this program ends. One that dies over a file costs
that file only.
"""

from __future__ import annotations

import os
import pickle
import queue
import select
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import cast

from articles.library.examining import Examined, Job, examine

WORTH_WORKERS = 64
"""Fewer files than this are read sooner than a worker has started (0.5 s, at 10 ms a file)."""

WORTH_WORKERS_BYTES = 1_000_000
"""Or fewer bytes: what takes long must be done elsewhere, where it can be stopped."""

_AHEAD = 32
"""Jobs handed out for each worker, so that none waits for the index to be written: half a second of
them, where a write takes about a tenth."""

_LOOK_UP_EVERY = 0.1
"""Seconds between two looks at whether the reader has left meanwhile."""

_PATIENCE = 300.0
"""Seconds for one file; the largest that is read takes a minute or two."""


def examined(
    jobs: Iterable[Job], count: int, size: int, stop: Callable[[], bool]
) -> Iterator[Examined]:
    """Examine ``count`` files of ``size`` bytes together, in no certain order, until ``stop``.

    Worker processes do it where there is much to do.
    """
    if count < WORTH_WORKERS and size < WORTH_WORKERS_BYTES:
        yield from map(examine, jobs)
        return
    with _Pool(min(count, os.cpu_count() or 1)) as pool:
        yield from pool.examined(jobs, stop)


class _Pool:
    """As many workers as wanted, each with a thread that does nothing but talk to it."""

    def __init__(self, size: int) -> None:
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._results: queue.SimpleQueue[Examined] = queue.SimpleQueue()
        self._workers: list[_Worker | None] = [None] * size
        self._closing = threading.Event()
        self._threads = [
            threading.Thread(target=self._serve, args=(place,), daemon=True)
            for place in range(size)
        ]

    def __enter__(self) -> _Pool:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._closing.set()
        for worker in self._workers:
            if worker:
                worker.kill()
        for _ in self._threads:
            self._jobs.put(None)
        for thread in self._threads:
            thread.join()

    def examined(self, jobs: Iterable[Job], stop: Callable[[], bool]) -> Iterator[Examined]:
        """Hand out the jobs, a few ahead of the results."""
        waiting = 0
        for job in jobs:
            self._jobs.put(job)
            waiting += 1
            if waiting >= _AHEAD * len(self._threads):
                yield from self._one_result(stop)
                waiting -= 1
            if stop():
                return
        for _ in range(waiting):
            yield from self._one_result(stop)

    def _one_result(self, stop: Callable[[], bool]) -> Iterator[Examined]:
        """Yield the next result, or nothing if it is stopped before there is one."""
        while not stop():
            with suppress(queue.Empty):
                yield self._results.get(timeout=_LOOK_UP_EVERY)
                return

    def _serve(self, place: int) -> None:
        """Give one job after another to the worker at ``place``, a new one after each death."""
        while (job := self._jobs.get()) is not None and not self._closing.is_set():
            worker = self._workers[place] = self._workers[place] or _started()
            answer = worker.ask(job) if worker else examine(job)
            if answer is None:
                answer = _lost(job)
                self._bury(place)
            self._results.put(answer)
        self._bury(place)

    def _bury(self, place: int) -> None:
        worker, self._workers[place] = self._workers[place], None
        if worker:
            worker.close()


class _Worker:
    """One child process."""

    def __init__(self) -> None:
        package = str(Path(__file__).parents[2])
        self._process = subprocess.Popen(
            # -P: a folder of news must not be searched for modules because it is the current one.
            [sys.executable, "-P", "-X", "utf8", "-m", "articles.library.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": package},
            # Signals that the terminal sends to the reader are none of the worker's business.
            start_new_session=True,
        )

    def ask(self, job: Job) -> Examined | None:
        """Return what the worker made of a file, ``None`` if it died over it or never ends."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            pickle.dump(job, self._process.stdin)
            self._process.stdin.flush()
            if not self._answers_in_time():
                return None
            return cast(Examined, pickle.load(self._process.stdout))
        except (OSError, EOFError, pickle.UnpicklingError):
            return None

    def _answers_in_time(self) -> bool:
        assert self._process.stdout is not None
        answers = select.poll()
        answers.register(self._process.stdout, select.POLLIN)
        return bool(answers.poll(_PATIENCE * 1000))

    def kill(self) -> None:
        """End the worker at once: what it was about to answer is not wanted any more."""
        self._process.kill()

    def close(self) -> None:
        """End the worker and wait until nothing is left of it."""
        self._process.kill()
        with suppress(BrokenPipeError), self._process:
            pass  # what it was never sent is dropped with the pipe


def _started() -> _Worker | None:
    """Return a new worker, ``None`` where the system allows no more processes."""
    try:
        return _Worker()
    except OSError:
        return None


def _lost(job: Job) -> Examined:
    return Examined(
        job.path,
        job.size,
        job.mtime,
        None,
        "could not be understood: the worker that read it gave up",
    )
