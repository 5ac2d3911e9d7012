"""A session killed at each single statement: ``python -m tests.benchmarks.faults``.

The tests try every 29th; this takes minutes. Prints how many deaths were survived, and raises at
the first after which anything acknowledged is missing.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.faults.test_starved import die_everywhere

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as base:
        print(f"{die_everywhere(Path(base), step=1)} deaths, nothing lost")
