"""What the program does to the rest of the machine while it reads hostile files: nothing.

Python's audit events name every file that is opened, every program that is started and every
connection that is made, whoever asks for it.
"""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import articles
from tests.hostile.catalogue import write_all
from tests.hostile.rows_of_formats import MAILS, MARKUP, NOT_READ_YET

PACKAGES = Path(articles.__file__).parents[1]

WATCHED = """
import json, os, sys
seen = {"written": [], "forbidden": []}
FORBIDDEN = ("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "os.system", "os.exec",
             "os.spawn", "os.posix_spawn", "os.fork", "subprocess.", "webbrowser.", "pty.", "code.",
             "ctypes.", "shutil.")
CHANGES = ("os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.link", "os.symlink",
           "os.truncate", "os.utime", "os.chmod", "os.chown", "sqlite3.connect")

def watch(event, arguments):
    if event == "open" and arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
        seen["written"].append(os.fspath(arguments[0]))
    elif event in CHANGES:
        seen["written"].append(str(arguments[0]))
    elif event.startswith(FORBIDDEN):
        seen["forbidden"].append([event, repr(arguments)])

from articles import headless
sys.dont_write_bytecode = True
sys.addaudithook(watch)
code = headless.main(["export", "--jsonl", sys.argv[1]])
headless.main(["list", sys.argv[1]])
print(json.dumps({"code": code, **seen}), file=sys.stderr)
"""

NETWORK = {"socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "xmlrpc", "webbrowser"}
SHELLS = {"os.system", "os.popen", "eval", "exec", "subprocess.getoutput"}


def test_hostile_files_reach_no_network_no_program_and_no_folder_but_its_own(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    write_all(folder, (*MARKUP, *MAILS, *NOT_READ_YET))
    own = tuple(f"{os.environ[f'XDG_{kind}_HOME']}/" for kind in ("STATE", "CACHE"))
    for home in own:
        os.makedirs(home)
    command = [sys.executable, "-c", WATCHED, str(folder)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    seen = json.loads(ended.stderr.splitlines()[-1])
    assert seen["code"] == 0
    assert seen["forbidden"] == []
    assert seen["written"]
    for path in seen["written"]:
        assert path.removeprefix("file:").startswith(own), path


def test_no_module_of_the_program_can_reach_the_network_or_a_shell() -> None:
    modules = [path for name in ("articles", "tui") for path in (PACKAGES / name).rglob("*.py")]
    assert len(modules) > 100
    for path in modules:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            assert not NETWORK & names_imported(node), path
            assert not is_call_of_a_shell(node), f"{path}:{getattr(node, 'lineno', 0)}"


def names_imported(node: ast.AST) -> set[str]:
    if isinstance(node, ast.Import):
        return {name.name for name in node.names}
    return {node.module or ""} if isinstance(node, ast.ImportFrom) else set()


def is_call_of_a_shell(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    return ast.unparse(node.func) in SHELLS or any(word.arg == "shell" for word in node.keywords)
