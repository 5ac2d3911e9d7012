"""The news that the commands are tried on, and what they print of it."""

from __future__ import annotations

import json

import pytest

FERRIES = """Published May 2, 2024

Ferries late again

The ferry to Lisbon was late on Thursday, passengers said.

“We have waited for three hours,” said Maria Costa, a teacher. “Nobody told us anything.”

The operator did not answer.
"""
CRANES = """Cranes stand still

The cranes of the harbour stood still on Monday.
"""

Capture = pytest.CaptureFixture[str]


def lines(capture: Capture) -> list[dict[str, object]]:
    """Return the JSON lines that were printed."""
    return [json.loads(line) for line in capture.readouterr().out.splitlines()]
