"""Many files, read by processes of their own: which may die, be slow, or be killed with it all."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from articles import origins
from articles.library import Progress, View, workers
from articles.library.examining import Examined, Job
from tests.articles.library.small import Folder, headlines

BODY = "The cranes of Port Halm stood still. “We will wait,” said Lena Ortiz."


@pytest.fixture
def many(folder: Folder) -> Folder:
    for number in range(workers.WORTH_WORKERS):
        folder.write(f"{number:03}.txt", f"Report number {number}", BODY)
    return folder


def test_many_files_are_read_by_worker_processes(many: Folder) -> None:
    library = many.library()
    progress = library.refresh()
    assert progress.added == len(library.numbers(View())) == workers.WORTH_WORKERS
    assert library.skipped() == []


def test_without_processes_many_files_are_read_all_the_same(
    many: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "_started", lambda: None)
    assert many.library().refresh().added == workers.WORTH_WORKERS


def test_a_worker_that_dies_costs_one_file_and_is_replaced(
    many: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers._Worker, "ask", _dying_once(workers._Worker.ask))
    library = many.library()
    library.refresh()
    assert len(library.skipped()) == 1
    assert "gave up" in library.skipped()[0].reason
    assert len(library.numbers(View())) == workers.WORTH_WORKERS - 1


def test_large_files_are_read_by_worker_processes_too(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "WORTH_WORKERS_BYTES", 10)
    monkeypatch.setattr(workers, "examine", _must_not_be_called)
    folder.write("a.txt", "Cranes stand still", BODY)
    assert headlines(folder.refreshed()) == ["Cranes stand still"]


def test_who_leaves_does_not_wait_for_a_slow_file(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "WORTH_WORKERS_BYTES", 10)
    monkeypatch.setattr(workers._Worker, "_answers_in_time", lambda _: time.sleep(0.5))
    folder.write("a.txt", "Cranes stand still", BODY)
    looked = time.monotonic()
    told: list[Progress] = []
    progress = folder.library().refresh(told.append, stop=lambda: bool(told))
    assert progress.done == 0
    assert time.monotonic() - looked < 5


def test_a_worker_that_never_answers_is_not_waited_for(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "WORTH_WORKERS", 2)
    monkeypatch.setattr(workers, "_PATIENCE", 0)
    for number in range(3):
        folder.write(f"{number}.txt", f"Report number {number}", BODY)
    library = folder.library()
    assert library.refresh() == Progress(done=3, total=3, skipped=3, added=0)


def test_killed_in_the_middle_it_goes_on_where_it_was(many: Folder) -> None:
    script = (
        "import sys\nfrom pathlib import Path\nfrom articles.library import Library\n"
        "Library([Path(sys.argv[1])], Path(sys.argv[2])).refresh(lambda p: print(p.done, "
        "flush=True))"
    )
    command = [sys.executable, "-c", script, str(many.news), str(many.index)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        while int(process.stdout.readline() or 999) == 0:
            pass
        process.send_signal(signal.SIGKILL)
    library = many.library()
    library.refresh()
    assert len(library.numbers(View())) == workers.WORTH_WORKERS
    (verdict,) = sqlite3.connect(many.index).execute("PRAGMA integrity_check").fetchone()
    assert verdict == "ok"


def test_killed_at_any_point_it_comes_to_what_an_unkilled_one_has(
    many: Folder, tmp_path: Path
) -> None:
    command = [sys.executable, "-m", "tui", "index", str(many.news)]

    def indexed(home: Path, *kill_after: float) -> bytes:
        home.mkdir()
        environment = {**os.environ, "HOME": str(home), "XDG_CACHE_HOME": str(home / "cache")}
        for seconds in kill_after:
            with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as process:
                time.sleep(seconds)
                process.kill()
        subprocess.run(command, env=environment, check=True, capture_output=True)
        export = [*command[:3], "export", "--jsonl", str(many.news)]
        entities = [*command[:3], "entities", "--jsonl", str(many.news)]
        return b"".join(
            subprocess.run(each, env=environment, check=True, capture_output=True).stdout
            for each in (export, entities)
        )

    killed = indexed(tmp_path / "killed", 0.25, 0.5, 0.75, 1.0)
    assert killed == indexed(tmp_path / "unkilled")
    assert killed.count(b"\n") > workers.WORTH_WORKERS


def test_two_sessions_refresh_one_after_the_other(many: Folder) -> None:
    script = (
        "import sys\nfrom pathlib import Path\nfrom articles.library import Library\n"
        "print(Library([Path(sys.argv[1])], Path(sys.argv[2])).refresh().added)"
    )
    command = [sys.executable, "-c", script, str(many.news), str(many.index)]
    sessions = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    added = [int(session.communicate()[0]) for session in sessions]
    assert sorted(added) == [0, workers.WORTH_WORKERS]


def _must_not_be_called(what: object, *_: object) -> origins.ReadResult:
    raise AssertionError(f"{what} was read")


Ask = Callable[[workers._Worker, Job], Examined | None]


def _dying_once(ask: Ask) -> Ask:
    deaths = iter([True])

    def die_once(self: workers._Worker, job: Job) -> Examined | None:
        if next(deaths, False):
            self._process.kill()
            time.sleep(0.05)
        return ask(self, job)

    return die_once
