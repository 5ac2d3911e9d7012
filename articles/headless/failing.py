"""What ends a command with one line on standard error."""

from __future__ import annotations


class InputError(Exception):
    """The arguments or the input are not usable; the message says what, which, and what to do."""
