"""What ``o e U w`` and ``|`` do: take an article to another program, or into a file."""

from __future__ import annotations

import os
import shlex
import shutil
from pathlib import Path

from articles.sanitising import clean_line
from tui.choice import Choice
from tui.citing import as_markdown, file_name, links_of
from tui.listing import Listing
from tui.terminal import copy, open_link, run_in_front, wait_for_enter


def open_in_browser(desk: Listing) -> None:
    """Open the article's own address."""
    url = desk.annotated.article.url if desk.annotated else ""
    if url:
        desk.say(open_link(url, desk.config.browser))
    else:
        desk.say("This article names no address of its own. U lists the links in its text.")


async def list_links(desk: Listing) -> None:
    """Choose one of the links in the article and open it; where nothing is opened, copy it."""
    links = links_of(desk.annotated.article) if desk.annotated else []
    if not links:
        desk.say("There are no links in this article.")
        return
    choices = [Choice(link, link) for link in links]
    link = await desk.choose("Links in the article", choices)
    if link:
        stays = desk.config.restricted
        desk.say(copy(desk, link) if stays else open_link(link, desk.config.browser))


def open_in_editor(desk: Listing) -> None:
    """Open the file in the reader's editor, and come back when it ends."""
    command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "")
    if not command:
        desk.say("No editor is set: put its name into the variable EDITOR.")
    elif desk.annotated is None:
        desk.say("No article is open.")
    else:
        with desk.suspend():
            try:
                run_in_front([*command, str(desk.annotated.article.origin.path)])
            except OSError as error:
                desk.say(f"The editor {command[0]} did not start: {error.strerror}.")
        desk.refresh(layout=True)


async def write_article(desk: Listing) -> None:
    """Ask for a file name and write the article there as Markdown."""
    if desk.annotated:
        name = file_name(desk.annotated.article)
        await write_file(desk, "Write to: ", name, as_markdown(desk.annotated))


async def write_file(desk: Listing, prompt: str, name: str, words: str) -> None:
    """Ask where to write some words, and write them there; never over another file."""
    answer = await desk.ask(prompt, str(Path.home() / name))
    if answer and answer.strip():
        path = Path(answer.strip()).expanduser()
        try:
            with path.open("x", encoding="utf-8") as file:
                file.write(words)
        except OSError as error:
            desk.say(f"Not written: {path}: {error.strerror}.")
        else:
            desk.say(f"Written to {path}.")


async def pipe_article(desk: Listing) -> None:
    """Ask for a command and give it the article as Markdown. No shell takes part in it."""
    annotated = desk.annotated
    line = await desk.ask("Pipe to: ", "", desk.state.searches.of("pipe")) if annotated else None
    if annotated is None or not line:
        return
    try:
        command = shlex.split(line)
    except ValueError as error:
        desk.say(f"That command cannot be read: {error}.")
        return
    if not command or not shutil.which(command[0]):
        desk.say(f"There is no command {clean_line(line)}.")
        return
    desk.state.searches.add("pipe", line)
    with desk.suspend():
        code = run_in_front(command, as_markdown(annotated))
        wait_for_enter()
    desk.refresh(layout=True)
    desk.say(f"The command ended with {code}." if code else "")
