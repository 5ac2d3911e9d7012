"""The processes of this machine, as Linux tells of them."""

from __future__ import annotations

import time
from pathlib import Path


def readers_of(folder: Path) -> list[int]:
    """Return the readers of a folder by their numbers: not the shells and clients around them."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            arguments = (process / "cmdline").read_bytes().split(b"\0")
        except OSError:  # it has just ended
            continue
        if b"tui" in arguments[1:4] and str(folder).encode() in arguments:
            found.append(int(process.name))
    return found


def seconds_until_gone(folder: Path, patience: float = 20) -> float:
    """Wait until nobody reads the folder any more; return how long that took."""
    started = time.monotonic()
    while readers_of(folder):
        waited = time.monotonic() - started
        assert waited < patience, f"still there: {readers_of(folder)}"
        time.sleep(0.05)
    return time.monotonic() - started


def cpu_seconds(process: int) -> float:
    """Return how long a process has used a processor."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100


def memory(process: int) -> float:
    """Return the MiB of memory of a process, with its share of what it has with others (PSS)."""
    for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise AssertionError(f"Linux does not tell the memory of {process}")
