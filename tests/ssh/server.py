"""An sshd of its own on this machine, with keys of its own, that nobody else can log in to."""

from __future__ import annotations

import getpass
import os
import shlex
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

SSHD = shutil.which("sshd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")

_KEPT = "LANG LC_* COLORTERM NO_COLOR PYTHONIOENCODING PYTHONUTF8"
"""What the client may set: what a locale and a terminal are, and what stands in for a locale."""

_CONFIG = """
ListenAddress 127.0.0.1
Port {port}
HostKey {folder}/host
PidFile none
AuthorizedKeysFile {folder}/authorized_keys
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
DisableForwarding yes
PermitUserRC no
AcceptEnv {kept}
MaxStartups 100:30:200
MaxSessions 50
ClientAliveInterval 15
"""


class Server:
    """Runs from when it is made until it is stopped."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        for name in ("host", "user"):
            _run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name))
        self.let_in("")
        config = folder / "sshd_config"
        config.write_text(_CONFIG.format(port=self.port, folder=folder, kept=_KEPT))
        if os.geteuid() == 0:
            Path("/run/sshd").mkdir(exist_ok=True)
        assert SSHD
        with (folder / "log").open("w") as log:
            self._process = subprocess.Popen([SSHD, "-D", "-e", "-f", config], stderr=log)
        self._wait()

    def let_in(self, options: str) -> None:
        """Let the user in, with some options of ``authorized_keys`` besides the usual ones."""
        key = (self.folder / "user.pub").read_text().strip()
        usual = ",".join(filter(None, ("restrict", "pty", options)))
        (self.folder / "authorized_keys").write_text(f"{usual} {key}\n")

    def ssh(self, command: str, *options: str, port: int | None = None) -> list[str]:
        """Return how to run a command over there; ``options`` are ssh's own."""
        port = port or self.port
        host_key = " ".join((self.folder / "host.pub").read_text().split()[:2])
        known = self.folder / f"known_hosts_{port}"
        if not known.exists():  # another session may be reading it
            known.write_text(f"[127.0.0.1]:{port} {host_key}\n")
        return [
            *("ssh", "-F", "none", "-p", str(port), "-i", str(self.folder / "user")),
            *("-o", "IdentitiesOnly=yes", "-o", f"UserKnownHostsFile={known}"),
            *("-o", "StrictHostKeyChecking=yes"),
            *("-o", "SendEnv=" + _KEPT, "-o", "EscapeChar=none", "-o", "LogLevel=ERROR"),
            *(options or ("-tt",)),
            *(f"{getpass.getuser()}@127.0.0.1", command),
        ]

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(10)

    def _wait(self) -> None:
        until = time.monotonic() + 10
        while time.monotonic() < until and self._process.poll() is None:
            with socket.socket() as door:
                if door.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        raise OSError(f"sshd does not listen: {(self.folder / 'log').read_text()}")


def reader(home: Path, *arguments: object, python: str = sys.executable) -> str:
    """Return the command line that opens the reader, with its home in a folder of the test."""
    folders = {f"XDG_{kind}_HOME": home / kind.lower() for kind in ("CONFIG", "STATE", "CACHE")}
    return in_shell({"HOME": home, **folders}, python, "-m", "tui", *arguments)


def in_shell(environment: Mapping[str, object], *command: object) -> str:
    """Return a line for a shell that runs a command with some variables set."""
    given = (f"{name}={value}" for name, value in environment.items())
    return shlex.join(["exec", "env", *given, *map(str, command)])


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=20)
