"""The worker process: jobs come in on standard input, what was found goes out on standard output.

Started by `articles.library.workers`, and by nobody else.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import sys

from articles import garbage
from articles.library.examining import examine

_POLITENESS = 10
"""Added to the niceness: the screen is read while the folder is."""


def main() -> None:
    """Examine one file after another until the other end is closed."""
    os.nice(_POLITENESS)
    garbage.look_seldom()
    answers = sys.stdout.buffer
    sys.stdout = sys.stderr  # nothing else may be printed among the answers
    with contextlib.suppress(EOFError, BrokenPipeError, KeyboardInterrupt):
        while True:
            pickle.dump(examine(pickle.load(sys.stdin.buffer)), answers)
            answers.flush()


if __name__ == "__main__":
    main()
