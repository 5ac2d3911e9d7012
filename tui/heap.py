"""Large blocks of memory that go back to the system as soon as they are free.

The C library of Linux learns from every large block that is freed to keep the next ones of that
size in its own heap, which shrinks only at its end. The numbers of a large folder are such blocks:
with 100,000 articles a search left 8 MB behind.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Final

_MMAP_THRESHOLD: Final = -3
"""``M_MMAP_THRESHOLD`` of ``malloc.h``; to set it ends the learning."""

_LARGE: Final = 128 * 1024
"""Bytes from which on a block is the system's: with what the C library begins."""


def give_back() -> None:
    """Give large blocks back from now on; does nothing where the C library knows no such thing."""
    import ctypes  # noqa: PLC0415 - not to start

    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, _LARGE)
