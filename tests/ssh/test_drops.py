"""Connections that drop: what was seen is kept, and nobody is left behind."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from tests.ssh.conftest import LogIn
from tests.ssh.processes import cpu_seconds, memory, readers_of, seconds_until_gone
from tests.ssh.server import in_shell, reader
from tests.terminal.terminal import Terminal
from tests.tui.news import BRIDGE, HEARING

GONE_WITHIN = 3.0
"""Seconds until a reader whose connection dropped has ended: two for a stalled one to tidy up."""

SESSIONS, AT_ONCE = 20, 5
MOST_MEMORY = 35.0
"""MiB of a session when there are so many: what they share is counted once."""


def test_every_star_that_was_seen_is_there_after_the_connection_was_killed(
    session: Terminal, log_in: LogIn, news: Path
) -> None:
    session.press("s")
    session.wait_for("★ " + BRIDGE)
    session.press("js")
    session.wait_for("★ " + HEARING)
    session.signal(signal.SIGKILL)
    assert seconds_until_gone(news) < GONE_WITHIN
    again = log_in()
    again.wait_for("★ " + BRIDGE, "★ " + HEARING)


def test_a_hangup_of_the_client_ends_the_reader(session: Terminal, news: Path) -> None:
    session.signal(signal.SIGHUP)
    assert seconds_until_gone(news) < GONE_WITHIN


def test_a_client_that_stops_under_full_output_and_is_killed_leaves_nobody(
    session: Terminal, news: Path
) -> None:
    session.press("J2")
    session.wait_for(HEARING)
    (process,) = readers_of(news)
    session.signal(signal.SIGSTOP)
    for _ in range(200):
        session.press(" bzzTT?q")
        time.sleep(0.01)
    before = cpu_seconds(process)
    time.sleep(3)
    assert cpu_seconds(process) - before < 1.5
    session.signal(signal.SIGKILL)
    assert seconds_until_gone(news) < GONE_WITHIN


def test_told_to_end_while_the_client_is_stopped_it_ends(session: Terminal, news: Path) -> None:
    (process,) = readers_of(news)
    session.signal(signal.SIGSTOP)
    session.press("jkT" * 30)
    time.sleep(1)
    os.kill(process, signal.SIGTERM)
    assert seconds_until_gone(news) < GONE_WITHIN


def test_a_hangup_that_nohup_ignores_is_noticed(log_in: LogIn, home: Path, news: Path) -> None:
    line = reader(home, news).removeprefix("exec ")
    terminal = log_in(in_shell({}, "sh", "-c", f"trap '' HUP; {line}"))
    terminal.wait_for(BRIDGE)
    terminal.signal(signal.SIGKILL)
    assert seconds_until_gone(news) < GONE_WITHIN


def test_twenty_sessions_share_their_memory_and_end_with_their_connections(
    session: Terminal, log_in: LogIn, news: Path
) -> None:
    sessions = [session]
    while len(sessions) < SESSIONS:
        more = [log_in() for _ in range(min(AT_ONCE, SESSIONS - len(sessions)))]
        for each in more:
            each.wait_for(BRIDGE[:20], "of 6")
        sessions += more
    readers = readers_of(news)
    assert len(readers) == SESSIONS
    used = sum(map(memory, readers)) / SESSIONS
    print(f"\n{SESSIONS} sessions: {used:.1f} MiB each")
    assert used < MOST_MEMORY
    for each in sessions:
        each.signal(signal.SIGKILL)
    assert seconds_until_gone(news) < GONE_WITHIN
