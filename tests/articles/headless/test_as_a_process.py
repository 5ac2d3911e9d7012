"""The commands as a shell runs them: a process each, with its input, output and locale."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from articles import headless


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    script = "import sys; from articles.headless import main; sys.exit(main(sys.argv[1:]))"
    return subprocess.run(
        [sys.executable, "-c", script, *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
    )


@pytest.mark.parametrize("name", list(headless.COMMANDS))
def test_every_command_has_help(name: str) -> None:
    finished = run(name, "--help")
    assert finished.returncode == 0
    assert finished.stdout.startswith(f"usage: onrecord {name}".encode())


def test_output_is_utf8_whatever_the_locale(news: Path) -> None:
    finished = run("quotes", str(news), LC_ALL="C", PYTHONIOENCODING="latin-1", PYTHONUTF8="0")
    assert finished.returncode == 0
    assert "“We have waited for three hours,”" in finished.stdout.decode("utf-8")


def test_a_reader_that_leaves_early_is_no_error(news: Path) -> None:
    for number in range(300):
        (news / f"{number}.txt").write_text(f"Report {number} {'long ' * 40}\n\nAll was calm.\n")
    script = "import sys; from articles.headless import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", script, "list", str(news)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.parametrize("arguments", [["list"], ["show"], ["quotes"], ["entities"], ["index"]])
def test_no_command_imports_the_screen(news: Path, arguments: list[str]) -> None:
    script = (
        "import sys; from articles.headless import main; main(sys.argv[1:]); "
        "print([name for name in sys.modules if name.split('.')[0] in ('textual', 'rich', 'tui')], "
        "file=sys.stderr)"
    )
    finished = subprocess.run(
        [sys.executable, "-c", script, *arguments, str(news)], capture_output=True, check=False
    )
    assert finished.stderr.splitlines()[-1] == b"[]"


def test_help_loads_nothing_that_takes_time() -> None:
    script = (
        "import sys; from articles.headless import main\n"
        "try: main(['annotate', '--help'])\n"
        "except SystemExit: pass\n"
        "print('sqlite3' in sys.modules, 'articles.annotate' in sys.modules, file=sys.stderr)"
    )
    finished = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert finished.stderr.splitlines()[-1] == b"False False"


def test_closed_input_and_output_are_told_of(news: Path) -> None:
    script = "import sys; from articles.headless import main; sys.exit(main(sys.argv[1:]))"
    command = f'"{sys.executable}" -c "{script}"'
    closed = subprocess.run(
        f"{command} annotate --jsonl <&-", shell=True, capture_output=True, check=False
    )
    assert (closed.returncode, closed.stderr) == (2, b"onrecord: standard input is closed\n")
    full = subprocess.run(
        f"{command} list '{news}' > /dev/full", shell=True, capture_output=True, check=False
    )
    assert (full.returncode, full.stderr) == (2, b"onrecord: output: No space left on device\n")
