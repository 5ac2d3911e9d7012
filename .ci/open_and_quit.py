"""Runs a shell command that ends in the reader, waits for its list, presses q.

The command runs in a pseudo-terminal of 100 by 30. Exits with 0 when the reader opened, showed
an article of the bundled library and quit with 0, else with 1 and what the terminal showed last.
Needs the standard library alone, for nothing is installed yet.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import sys
import termios
import time

INSTALLING = 600
"""Seconds until the list must be there, downloads included."""

QUITTING = 20
"""Seconds until the reader must have ended after q."""

IN_THE_LIST = "The night train to"
"""How the newest headline of the bundled library begins."""

ESCAPES = re.compile(r"\x1b(\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)|[@-Z\\-_=>])")


def main() -> int:
    """Run the command given as the only argument."""
    process, terminal = pty.fork()
    if process == 0:
        os.environ["TERM"] = "xterm-256color"
        os.execvp("bash", ["bash", "-euo", "pipefail", "-c", sys.argv[1]])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
    seen, code = read(terminal, process, "", until=IN_THE_LIST, seconds=INSTALLING)
    if code is None and IN_THE_LIST in ESCAPES.sub("", seen):
        os.write(terminal, b"q")
        seen, code = read(terminal, process, seen, until=None, seconds=QUITTING)
        if code == 0:
            return 0
    said = "did not end" if code is None else f"ended with {code}"
    print(f"{ESCAPES.sub('', seen)[-4000:]}\n\nthe command {said}", file=sys.stderr)
    return 1


def read(
    terminal: int, process: int, seen: str, *, until: str | None, seconds: float
) -> tuple[str, int | None]:
    """Read on until the words are seen, the process ends or the time is over.

    Returns all that was seen, and the exit code where the process ended.
    """
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if select.select([terminal], [], [], 0.1)[0]:
            try:
                seen += os.read(terminal, 65536).decode(errors="replace")
            except OSError:  # the other side is closed
                time.sleep(0.1)
        ended, status = os.waitpid(process, os.WNOHANG)
        if ended:
            return seen, os.waitstatus_to_exitcode(status)
        if until and until in ESCAPES.sub("", seen[-20_000:]):
            break
    return seen, None


if __name__ == "__main__":
    sys.exit(main())
