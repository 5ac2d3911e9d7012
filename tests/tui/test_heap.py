"""What is freed does not stay with the process."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest

SEARCH_FOR_MUCH = """
import os
from pathlib import Path
from tui.heap import give_back
{first}
block = b"x" * 1_000_000
del block
large, small = [], []
for _ in range(60):
    large.append(b"x" * 500_000)
    small.append(bytes(1_000))
del large
print(int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE"))
"""
"""Large blocks between small ones that stay, after one that was freed."""


def resident_after(first: str) -> int:
    """Return the bytes that a process holds when all that is large was freed."""
    code = SEARCH_FOR_MUCH.format(first=first)
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    return int(run.stdout)


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="nothing is promised elsewhere")
def test_large_blocks_go_back_to_the_system() -> None:
    assert resident_after("pass") - resident_after("give_back()") > 20_000_000
