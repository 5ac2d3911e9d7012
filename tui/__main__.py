"""The program ``onrecord``."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line; return the exit code."""
    from articles import headless

    return headless.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
