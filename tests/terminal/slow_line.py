"""A slow line, of as many bytes a second each way, on which each takes its time."""

from __future__ import annotations

import os
import select
import socket
import threading
import time
from collections import deque
from contextlib import suppress
from dataclasses import dataclass, field

PIECE = 64
"""Bytes that travel together."""


@dataclass(frozen=True)
class Line:
    """``delay`` is in seconds each way, ``rate`` in bytes a second."""

    delay: float = 0.2
    rate: int = 9_600

    def far_end(self, near: int) -> int:
        """Return a descriptor on which what is written and read goes over the line to ``near``."""
        ours, far = socket.socketpair()
        # A descriptor of its own: the number of one that the caller closes may soon be another's.
        self.join(os.dup(near), ours.detach())
        return far.detach()

    def door_to(self, port: int) -> int:
        """Return a port of this machine: a connection to it goes over the line to ``port``."""
        door = socket.create_server(("127.0.0.1", 0))

        def let_in() -> None:
            with door:
                far = door.accept()[0]
            self.join(socket.create_connection(("127.0.0.1", port)).detach(), far.detach())

        threading.Thread(target=let_in, daemon=True).start()
        number: int = door.getsockname()[1]
        return number

    def join(self, near: int, far: int) -> None:
        """Carry bytes between two descriptors until the other side of one is closed; close both."""
        threading.Thread(target=self._carry, args=(near, far), daemon=True).start()

    def _carry(self, near: int, far: int) -> None:
        ways = {near: _Way(far), far: _Way(near)}
        while len(ways) == 2 or any(way.under_way for way in ways.values()):
            for end in select.select(list(ways) if len(ways) == 2 else [], [], [], 0.005)[0]:
                if data := _read(end):
                    ways[end].take(data, self)
                else:
                    ways = {end: ways[end]}  # the other end still gets what is under way
                    break
            for way in ways.values():
                way.deliver()
        os.close(near)
        os.close(far)


def _read(end: int) -> bytes:
    try:
        return os.read(end, 65536)
    except OSError:  # Linux says so of a terminal whose other side was closed
        return b""


@dataclass
class _Way:
    """One direction: what is under way, and when it arrives."""

    to: int
    free_at: float = 0.0
    under_way: deque[tuple[float, bytes]] = field(default_factory=deque)

    def take(self, data: bytes, line: Line) -> None:
        for start in range(0, len(data), PIECE):
            piece = data[start : start + PIECE]
            self.free_at = max(self.free_at, time.monotonic()) + len(piece) / line.rate
            self.under_way.append((self.free_at + line.delay, piece))

    def deliver(self) -> None:
        while self.under_way and self.under_way[0][0] <= time.monotonic():
            piece = self.under_way.popleft()[1]
            with suppress(OSError):  # nobody is there any more
                os.write(self.to, piece)
