"""The one table of commands.

Key bindings, the palette, ``?``, the hints at the foot of the screen, ``onrecord keys`` and the
table in README are all made from it. Imports nothing of Textual, so that ``onrecord keys``
answers at once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal, NamedTuple

Pane = Literal["list", "reading", "quotes", "entities"]
PANES: tuple[Pane, ...] = ("list", "reading", "quotes", "entities")

Group = Literal["Move", "Read", "Panes", "Find", "Mark", "Article", "Program"]


class Command(NamedTuple):
    """One thing that the reader can be told to do.

    ``keys`` are Textual key names, separated by commas (a comma itself is ``comma``). ``action``
    is an action of Textual, or ``module:function``: a function beside this module that is given
    the app, and is imported once it is wanted; a coroutine may ask the reader something.
    ``panes`` names the panes that it is bound in; empty means that it works everywhere. ``hint``
    is the short label at the foot of the screen, empty for most. ``outside`` marks what acts
    beyond the screen and one's own marks (starts a program, writes a file, corrects a name for all
    who read the folder): no restricted room has it.

    A named tuple, because the first page is up before there is time to import dataclasses.
    """

    id: str
    keys: str
    action: str
    title: str
    group: Group
    panes: tuple[Pane, ...] = ()
    hint: str = ""
    outside: bool = False

    @property
    def bound_to(self) -> str:
        """The action of Textual that the keys are bound to."""
        return f"app.run('{self.id}')" if ":" in self.action else self.action

    def applies_in(self, pane: Pane) -> bool:
        """Say whether the command can be used while ``pane`` has the focus."""
        return not self.panes or pane in self.panes


COMMANDS: tuple[Command, ...] = (
    Command("move.down", "j,down", "move(1)", "Line down", "Move", PANES),
    Command("move.up", "k,up", "move(-1)", "Line up", "Move", PANES),
    Command("move.page_down", "pagedown", "move_page(1)", "Page down in this pane", "Move", PANES),
    Command("move.page_up", "pageup", "move_page(-1)", "Page up in this pane", "Move", PANES),
    Command("move.half_down", "ctrl+d", "move_half(1)", "Half a page down", "Move", PANES),
    Command("move.half_up", "ctrl+u", "move_half(-1)", "Half a page up", "Move", PANES),
    Command("move.top", "g,home", "move_to_end(-1)", "To the top", "Move", PANES),
    Command("move.bottom", "G,end", "move_to_end(1)", "To the bottom", "Move", PANES),
    Command("list.open", "enter", "app.open", "Open the article", "Read", ("list",), "open"),
    Command(
        "quotes.show", "enter", "app.show_in_text", "Show the quote in the text", "Read",
        ("quotes",), "show",
    ),
    Command(
        "read.page_down", "space", "page(1)",
        "Page the article; at its end, open the next unread", "Read", (), "next page",
    ),
    Command("read.page_up", "b", "page(-1)", "Page the article back", "Read"),
    Command("article.next", "J", "article(1)", "Next article", "Read"),
    Command("article.previous", "K", "article(-1)", "Previous article", "Read"),
    Command("quote.next", "],.", "quote(1)", "Next quote", "Read", (), "next quote"),
    Command("quote.previous", "[,comma", "quote(-1)", "Previous quote", "Read"),
    Command(
        "mention.next", "},>", "mention(1)", "Next mention of the chosen entity", "Read",
    ),
    Command(
        "mention.previous", "{,<", "mention(-1)", "Previous mention of the chosen entity", "Read",
    ),
    Command("next", "n", "next(1)", "Next match while searching, else next unread", "Read"),
    Command(
        "previous", "N", "next(-1)", "Previous match while searching, else previous unread", "Read",
    ),
    Command("unread.previous", "p", "unread(-1)", "Previous unread", "Read"),
    Command("back", "backspace", "go_back", "Back to where I was before a jump", "Read"),
    Command("pane.right", "l,right", "screen.pane(1)", "Pane to the right", "Panes"),
    Command("pane.left", "h,left", "screen.pane(-1)", "Pane to the left", "Panes"),
    Command("pane.next", "tab", "screen.next_pane(1)", "Next pane", "Panes"),
    Command("pane.previous", "shift+tab", "screen.next_pane(-1)", "Previous pane", "Panes"),
    Command("pane.list", "1", "screen.focus_pane('list')", "To the list", "Panes"),
    Command("pane.reading", "2", "screen.focus_pane('reading')", "To the reading pane", "Panes"),
    Command("pane.quotes", "3", "screen.focus_pane('quotes')", "To the quotes", "Panes"),
    Command("pane.entities", "4", "screen.focus_pane('entities')", "To the entities", "Panes"),
    Command("pane.zoom", "z", "screen.zoom", "This pane only, without borders", "Panes"),
    Command("text.wider", "+,=", "measure(2)", "Wider text", "Panes"),
    Command("text.narrower", "-", "measure(-2)", "Narrower text", "Panes"),
    Command("find", "/", "find", "Find here", "Find", (), "find"),
    Command("filter.edit", "f", "filter", "Edit the filter", "Find", (), "filter"),
    Command(
        "filter.saved", "F", "filters:list_filters", "Saved filters: show, save, rename, remove",
        "Find",
    ),
    Command(
        "entities.choose", "enter", "choose", "Filter by this entity, or stop", "Find",
        ("entities",), "filter by it",
    ),
    Command(
        "entities.exclude", "x", "exclude", "Leave out articles that name it, or stop", "Find",
        ("entities",), "exclude",
    ),
    Command(
        "entities.scope", "a", "next_scope",
        "Next: all, people, organisations, places, new this week", "Find", ("entities",), "type",
    ),
    Command("mentions", "m", "choosing:only_mentioning", "Only articles that mention it", "Find",
            ("entities",)),
    Command(
        "mentions.unquoted", "M", "choosing:only_unquoted",
        "Only articles that mention but do not quote it", "Find", ("entities",),
    ),
    Command(
        "entities.correct", "c", "correcting:correct_entity",
        "Correct it: the same as another, another name, another type, nobody", "Mark",
        ("entities",), "correct", outside=True,
    ),
    Command(
        "speaker.all", "@,S", "speaking:everything_by",
        "Everything by this speaker, in all articles", "Find",
    ),
    Command(
        "quotes.correct", "c", "correcting:correct_speaker", "Correct who says it", "Mark",
        ("quotes",), "correct", outside=True,
    ),
    Command("list.scope", "a", "app.list_scope", "Next: all, unread, starred", "Find",
            ("list", "reading", "quotes")),
    Command("list.sort", "O", "sort", "Sort the list", "Find"),
    Command(
        "list.select", "v", "select", "Select the row, to act on several", "Mark",
        ("list", "entities"),
    ),
    Command("list.hide", "x", "marking:hide", "Hide the article from this view", "Mark", ("list",)),
    Command("quotes.context", "C", "app.context", "Show or hide the sentence before each quote",
            "Read", ("quotes",)),
    Command("quotes.hide", "x", "marking:hide_speaker", "Hide this speaker's quotes, or show them",
            "Mark", ("quotes",)),
    Command("mark.read", "r", "marking:mark_read", "Read or unread", "Mark"),
    Command("mark.all", "R", "marking:mark_all", "Mark all in view as read (asks)", "Mark"),
    Command("mark.star", "s", "marking:star", "Star, or take the star away", "Mark", (), "star"),
    Command(
        "mark.tags", "t", "marking:change_tags", "Tags: put words on the article, or take them off",
        "Mark",
    ),
    Command("undo", "u", "marking:undo", "Undo the last change", "Mark"),
    Command("copy", "y", "copying:copy", "Copy the quote, name or article", "Article"),
    Command("copy.cited", "Y", "copying:copy_cited", "Copy with citation", "Article"),
    Command(
        "open.browser", "o", "sharing:open_in_browser", "Open the article in a browser", "Article",
        outside=True,
    ),
    Command("open.editor", "e", "sharing:open_in_editor", "Open the file in an editor", "Article",
            outside=True),
    Command("links", "U", "sharing:list_links", "Links in the article", "Article"),
    Command("write", "w", "sharing:write_article", "Write the article to a file", "Article",
            outside=True),
    Command("pipe", "|,P", "sharing:pipe_article", "Pipe the article to a command", "Article",
            outside=True),
    Command(
        "details", "i", "explaining:tell_details", "Details of the article", "Article",
        ("list", "reading", "quotes"),
    ),
    Command(
        "entities.details", "i", "choosing:tell_of_entity",
        "Its other names, its days, and whom it appears with", "Article", ("entities",),
    ),
    Command(
        "left_out", "L", "explaining:show_left_out", "Show or hide the lines left out of the text",
        "Article",
    ),
    Command("skipped", "I", "explaining:list_skipped", "Files that were skipped, and why",
            "Program"),
    Command("palette", ":,ctrl+p", "command_palette", "Command palette", "Program"),
    Command("help", "?,f1", "help", "Help for this pane", "Program", (), "help"),
    Command("theme", "T", "next_theme", "Next theme", "Program"),
    Command("rescan", "ctrl+r", "rescan", "Look for new and changed files", "Program"),
    Command("redraw", "ctrl+l", "redraw", "Draw the screen anew", "Program"),
    Command("suspend", "ctrl+z", "suspend_process", "Suspend to the shell", "Program",
            outside=True),
    Command("escape", "escape", "escape", "End what I am in the middle of", "Program"),
    Command("out", "q", "out", "One level out; from the list, quit", "Program", (), "out"),
    Command("quit", "Q,ctrl+q", "quit", "Quit now", "Program"),
)  # fmt: skip

PRESETS: Mapping[str, Mapping[str, str]] = {
    "default": {},
    "newsboat": {
        "mark.read": "N",
        "previous": "P",
        "pipe": "|",
        "rescan": "R,ctrl+r",
        "mark.all": "A",
        "links": "u",
        "undo": "U",
    },
    "less": {
        "read.page_down": "space,f",
        "move.half_down": "d,ctrl+d",
        "move.half_up": "u,ctrl+u",
        "undo": "Z",
        "filter.edit": "&",
        "help": "?,H,f1",
    },
}
"""Other programs' fingers: command ids to keys; what is displaced gets another key."""


def command(command_id: str) -> Command:
    """Return the command of that id; raises ``KeyError`` for an unknown one."""
    return _BY_ID[command_id]


def usable(pane: Pane, *, restricted: bool) -> list[Command]:
    """Return the commands that can be used while ``pane`` has the focus, in a room or not."""
    offered = (entry for entry in COMMANDS if not (restricted and entry.outside))
    return [entry for entry in offered if entry.applies_in(pane)]


def leads_outside(action: str, parameters: tuple[object, ...]) -> bool:
    """Say whether a Textual action is that of a command that no room has."""
    if action == "run":
        return command(str(parameters[0])).outside
    return action in _OUTSIDE


_OUTSIDE = frozenset(entry.action for entry in COMMANDS if entry.outside)
_BY_ID: Mapping[str, Command] = {entry.id: entry for entry in COMMANDS}


def keymap(preset: str, keys: Mapping[str, str]) -> dict[str, str]:
    """Return what differs from the default keys: the preset's, then the reader's own."""
    return {**PRESETS[preset], **keys}


_SHOWN = {
    "comma": ",",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "enter": "Enter",
    "space": "Space",
    "escape": "Esc",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "backspace": "Backspace",
    "f1": "F1",
}


def shown_keys(keys: str) -> str:
    """Return keys as a person reads them: ``],.`` is ``] .`` and ``comma`` is ``,``."""
    return " ".join(_SHOWN.get(key, key) for key in _split(keys))


def _split(keys: str) -> list[str]:
    return [key.strip() for key in re.split(r",(?!$)", keys) if key.strip()]


def keys_of(entry: Command, changed: Mapping[str, str]) -> str:
    """Return the keys of a command under the keymap ``changed``, as a person reads them."""
    return shown_keys(changed.get(entry.id, entry.keys))


def listing(changed: Mapping[str, str]) -> str:
    """Return one line a command: id, keys, title. For ``onrecord keys``."""
    rows = [(entry.id, keys_of(entry, changed), entry.title) for entry in COMMANDS]
    name, keys = (max(len(row[column]) for row in rows) for column in (0, 1))
    return "\n".join(f"{row[0]:<{name}}  {row[1]:<{keys}}  {row[2]}" for row in rows)


def markdown_table() -> str:
    """Return the table of default keys for README, a section a group."""
    lines: list[str] = []
    for group in dict.fromkeys(entry.group for entry in COMMANDS):
        lines += ["", f"**{group}**", "", "| keys | does | command |", "| --- | --- | --- |"]
        for entry in (entry for entry in COMMANDS if entry.group == group):
            keys = " ".join(f"`{key}`" for key in shown_keys(entry.keys).split(" "))
            where = f" ({', '.join(entry.panes)})" if 0 < len(entry.panes) < len(PANES) else ""
            lines.append(
                f"| {keys.replace('|', chr(92) + '|')} | {entry.title}{where} | `{entry.id}` |"
            )
    return "\n".join(lines[1:])
