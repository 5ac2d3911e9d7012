"""The program with hardly any memory, files or room: one line says so, and nothing is broken."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Sequence
from itertools import count
from pathlib import Path

import pytest

from articles.state import State
from tests.faults.sessions import is_sound
from tests.hostile.catalogue import write_all
from tests.hostile.rows_of_letters import ESCAPES
from tests.terminal.terminal import ALTERNATE_SCREEN, Terminal, reader
from tests.tui.news import BRIDGE
from tests.tui.reader import make

MEBIBYTE = 1 << 20


@pytest.fixture
def news(tmp_path: Path) -> Path:
    return make(tmp_path / "news")


def limited(
    what: int, most: int, arguments: Sequence[str | Path]
) -> subprocess.CompletedProcess[str]:
    """Run the program without a screen and with no more of something than ``most``."""
    return subprocess.run(
        reader(*arguments),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        preexec_fn=lambda: resource.setrlimit(what, (most, most)),
    )


def listed(news: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(reader("list", news), capture_output=True, text=True, check=False)


def assert_told_in_one_line(ended: subprocess.CompletedProcess[str]) -> None:
    assert ended.returncode not in (0, 1), ended.stdout
    assert "Traceback" not in ended.stderr
    assert ended.stderr.startswith("onrecord: ")


@pytest.mark.parametrize("files", [16, 12])
def test_with_hardly_a_file_to_open_the_list_is_whole_or_the_reason_told(
    news: Path, files: int
) -> None:
    ended = limited(resource.RLIMIT_NOFILE, files, ["list", news])
    if ended.returncode:
        assert_told_in_one_line(ended)
    else:
        assert BRIDGE in ended.stdout
    assert "Traceback" not in ended.stderr
    assert BRIDGE in listed(news).stdout


@pytest.mark.parametrize("room", [0, 4096, 100_000])
def test_with_no_room_for_its_files_it_lists_all_the_same(news: Path, room: int) -> None:
    ended = limited(resource.RLIMIT_FSIZE, room, ["list", news])
    assert ended.returncode == 0
    assert BRIDGE in ended.stdout
    assert "Traceback" not in ended.stderr
    assert "kept" in ended.stderr
    assert (listed(news).stdout, listed(news).stderr) == (ended.stdout, "")


def test_with_300_megabytes_a_file_that_needs_more_costs_only_itself(news: Path) -> None:
    (news / "large.txt").write_text("Large\n\n" + "The quay is shut, said Ana Ruiz. " * 400_000)
    ended = limited(resource.RLIMIT_AS, 300 * MEBIBYTE, ["list", news])
    assert "Traceback" not in ended.stderr
    assert ended.returncode == 0 or ended.stderr.startswith("onrecord: ")
    assert BRIDGE in ended.stdout or ended.returncode != 0


def test_out_of_memory_before_anything_is_read_it_is_told_in_one_line(news: Path) -> None:
    command = [
        sys.executable,
        "-c",
        "import sys; from articles import headless; from articles.library import library\n"
        "def read(*_): raise MemoryError\n"
        "library.Library.refresh = read\n"
        "sys.exit(headless.main(['list', sys.argv[1]]))",
        str(news),
    ]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    ended = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert_told_in_one_line(ended)


def limited_reader(news: Path, soft: int, hard: int) -> Terminal:
    limit = f"import resource; resource.setrlimit(resource.RLIMIT_NOFILE, ({soft}, {hard}))"
    start = f"{limit}; import sys; from tui.__main__ import main; sys.exit(main(sys.argv[1:]))"
    environment = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    return Terminal([sys.executable, "-c", start, str(news)], (100, 30), environment)


def test_a_reader_that_may_open_too_few_files_says_so_before_the_screen(news: Path) -> None:
    terminal = limited_reader(news, 16, 16)
    try:
        assert terminal.exit_code() == 2
        assert terminal.sent.startswith(b"onrecord: only 16 files may be open at once")
        assert terminal.sent.count(b"\n") == 1
    finally:
        terminal.close()


def test_a_reader_that_may_open_more_files_does_so(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    write_all(folder, ESCAPES)
    terminal = limited_reader(folder, 16, 256)
    try:
        terminal.wait_for("Harbour report")
        terminal.bytes_until_quiet(1.0)
        for key in (*"jsjs]]4j3j2 i", "\x1b"):
            terminal.press(key)
            terminal.bytes_until_quiet(0.2)
        terminal.press("Q")
        assert terminal.exit_code() == 0
        assert b"Traceback" not in terminal.sent
        assert not terminal.is_on(ALTERNATE_SCREEN)
    finally:
        terminal.close()


# Leaving ----------------------------------------------------------------------------------------


def test_nobody_reads_on_and_nothing_is_said_of_it(news: Path) -> None:
    with subprocess.Popen(
        reader("export", "--jsonl", news), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 128 + 13


# What a program that is started inherits --------------------------------------------------------


def test_a_program_started_in_the_middle_of_a_change_has_none_of_its_files(tmp_path: Path) -> None:
    state = State(tmp_path / "state.db")
    connection = state._opened.connection
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("INSERT INTO articles (id, starred) VALUES ('a', 1)")
    child = (
        "import os; print(*map(os.path.realpath, [f'/dev/fd/{n}' for n in os.listdir('/dev/fd')]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", child], capture_output=True, text=True, check=True, close_fds=False
    )
    assert "state.db" not in done.stdout
    process = os.fork()
    if process == 0:
        os._exit(0)  # and its copies of all descriptors are closed
    os.waitpid(process, 0)
    connection.execute("COMMIT")
    other = State(tmp_path / "state.db")
    assert other.get("a").starred
    other.close()
    state.close()
    assert is_sound(tmp_path / "state.db")


# Killed at each point ---------------------------------------------------------------------------

DYING = """
import os, sqlite3, sys
from pathlib import Path
from articles import state as package
from articles.library import Library, connections
from articles.state import State, opening

left = int(sys.argv[2])

def die_in_time(statement):
    global left
    if statement.startswith(("COMMIT", "BEGIN", "INSERT", "UPDATE", "DELETE", "CREATE")):
        left -= 1
        if left < 0:
            os.kill(os.getpid(), 9)

for module, name in ((opening, "_connect"), (connections, "connect")):
    def traced(address, connect=getattr(module, name)):
        connection = connect(address)
        connection.set_trace_callback(die_in_time)
        return connection
    setattr(module, name, traced)

base = Path(sys.argv[1])
state = State(base / "state" / "state.db")
library = Library([base / "news"], base / "index.db", state)
for n in range(3):
    assert state.star([f"star-{n}"], True)
    print(f"star-{n}", flush=True)
library.refresh()
library.close()
state.close()
print("end", flush=True)
"""


def run_dying(base: Path, after: int) -> list[str]:
    """Run a session that is killed after so many statements; return what it acknowledged."""
    command = [sys.executable, "-c", DYING, str(base), str(after)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode in (0, -9), done.stderr
    return done.stdout.split()


def headlines(base: Path) -> list[str]:
    from articles.library import Library, View

    library = Library([base / "news"], base / "index.db")
    library.refresh()
    found = [row.headline for row in library.rows(library.numbers(View()))]
    library.close()
    return found


def die_everywhere(base: Path, step: int) -> int:
    """Kill a session after ``step`` statements, twice as many and so on; return how many times.

    Each time all that it acknowledged must be there, and the index be as a new one.
    """
    news = {f"{n}.txt": f"Report {n}\n\nThe quay {n} was shut on Monday.\n" for n in range(3)}
    for deaths in count():
        life = base / str(deaths)
        life.mkdir()
        make(life / "news", news)
        acknowledged = run_dying(life, deaths * step)
        state = State(life / "state" / "state.db")
        assert state.notice is None
        stars = [name for name in acknowledged if name != "end"]
        assert [name for name in stars if not state.get(name).starred] == []
        state.close()
        assert sorted(headlines(life)) == ["Report 0", "Report 1", "Report 2"]
        if "end" in acknowledged:
            return deaths
    raise AssertionError("unreachable: a session has an end")


def test_killed_at_many_points_of_starring_and_indexing_it_is_right_the_next_time(
    tmp_path: Path,
) -> None:
    assert die_everywhere(tmp_path, step=29) > 2
