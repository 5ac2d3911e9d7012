"""What an idle session costs: bytes sent and processor time used while nobody touches it.

    python -m tests.benchmarks.idle [SECONDS]

Nothing may be sent, or a connection whose client is frozen is never found out. The tests watch for
ten seconds; this watches for four minutes, with an article open in the bundled library.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from tests.ssh.processes import cpu_seconds, memory
from tests.terminal.terminal import Terminal

SECONDS = 240.0


def main() -> int:
    """Print what was seen; return 1 where anything was sent."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS
    with tempfile.TemporaryDirectory() as home:
        folders = {f"XDG_{kind}_HOME": str(Path(home, kind)) for kind in ("STATE", "CACHE")}
        terminal = Terminal([sys.executable, "-m", "tui"], (100, 30), {**os.environ, **folders})
        try:
            sent, used = _watch(terminal, seconds)
            print(f"{seconds:.0f} s: {sent} bytes, {1000 * used / seconds:.2f} ms of CPU a second")
            print(f"{memory(terminal.process):.1f} MiB (PSS)")
        finally:
            terminal.close()
    return 1 if sent else 0


def _watch(terminal: Terminal, seconds: float) -> tuple[int, float]:
    """Return the bytes that come and the seconds of a processor that go."""
    terminal.wait_for("the bundled library", "of ")
    terminal.press("\r")
    terminal.bytes_until_quiet(8)  # until the article counts as read
    before, used = len(terminal.sent), cpu_seconds(terminal.process)
    terminal.watch(seconds)
    return len(terminal.sent) - before, cpu_seconds(terminal.process) - used


if __name__ == "__main__":
    sys.exit(main())
