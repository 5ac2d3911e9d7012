"""No search for garbage while the program starts.

Nearly all that importing makes is kept until the end, and looking through it again and again
takes a tenth of the time in which the first page comes up.
"""

from __future__ import annotations

import gc


def hold() -> None:
    """Search for nothing until ``release``."""
    gc.disable()


def release() -> None:
    """Search from now on, but never again in what there is already."""
    gc.freeze()
    gc.enable()
