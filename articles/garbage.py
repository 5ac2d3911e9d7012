"""Looking for garbage less often, in a process that does nothing but annotate.

Annotating makes no reference cycles, so that all it is done with goes at once. Yet it makes many
small objects, and Python looks through them for cycles every few hundred: a tenth of the time. At
its end it looks through all that is remembered, a few times over: as much again for 80 articles.
"""

from __future__ import annotations

import atexit
import gc

_YOUNG = 100_000
"""So many new objects are let be, about 10 MB; cycles that other modules make are still found."""


def look_seldom() -> None:
    """Look for garbage once in 100,000 new objects from now on, in this whole process.

    When it ends no more is looked for, as all that is left goes with it.
    """
    gc.set_threshold(_YOUNG)
    atexit.register(gc.freeze)
