"""The orders in which a list can be asked for."""

from __future__ import annotations

from typing import Literal

Sort = Literal["newest", "oldest", "headline", "publisher", "quotes"]
