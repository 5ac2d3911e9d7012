"""A list over the screen: links, sorts, skipped files, details, questions, help."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tui.bindings import movement_bindings, terminal_bindings
from tui.choice import Choice
from tui.fitting import cell_len, cut, pad
from tui.lines import Lines
from tui.matching import matches


class ChoiceLines(Lines):
    """The lines of a ``ChoiceScreen``."""

    BINDINGS: ClassVar[list[BindingType]] = movement_bindings()

    def __init__(self) -> None:
        super().__init__(id="choices")
        self.empty_text = "Nothing matches."
        self.choices: Sequence[Choice] = ()
        self._column = 0

    def show(self, choices: Sequence[Choice], cursor: int = 0) -> None:
        """List these, with the cursor on one of them."""
        self.choices = choices
        self._column = max((cell_len(choice.label) for choice in choices), default=0)
        self.set_items(len(choices), cursor)

    def item_line(self, item: int, line: int, width: int) -> list[Segment]:  # noqa: ARG002
        """Return the label, and what there is to say about it in a second column."""
        choice = self.choices[item]
        if not choice.about:
            return [Segment(f" {cut(choice.label, width - 2)}")]
        column = min(self._column, max(8, width // 2))
        about = cut(choice.about, max(0, width - column - 4))
        return [
            Segment(f" {pad(choice.label, column)}  "),
            Segment(about, self.style("lines--faint")),
        ]


class ChoiceScreen(ModalScreen[str | None]):
    """Shows choices until one is made (its key is the result) or Escape is pressed (``None``)."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Back"),
        Binding("q,question_mark,f1", "leave", "Back", show=False),
        Binding("enter", "choose", "Choose"),
        Binding("slash", "find", "Find"),
        *terminal_bindings(),
    ]

    AUTO_FOCUS = ""
    CSS_PATH = "lists.tcss"
    HINT = "Enter choose · / find · Esc back"

    def __init__(self, title: str, choices: Sequence[Choice], *, cursor: int = 0) -> None:
        super().__init__()
        self._title = title
        self._choices = choices
        self._cursor = cursor

    def compose(self) -> ComposeResult:
        """Make the title, the lines, and the input that ``/`` opens."""
        with Vertical(id="box"):
            yield Static(self._title, id="box-title", markup=False)
            yield ChoiceLines()
            yield Input(id="box-find", placeholder="find", compact=True)
            yield Static(self.HINT, id="box-hint", markup=False)

    def on_mount(self) -> None:
        """Show all choices, as high as they are."""
        self.begin()

    def begin(self) -> None:
        """Show what there is when the screen comes up."""
        lines = self.query_one(ChoiceLines)
        lines.show(self._choices)
        lines.styles.height = min(max(1, len(self._choices)), max(1, self.app.size.height - 6))
        self.set_focus(lines)
        lines.show_cursor_at(self._cursor)

    def action_find(self) -> None:
        """Narrow the list to what is typed."""
        self.add_class("finding")
        self.set_focus(self.query_one(Input))  # at once: the next key is for it

    def action_choose(self) -> None:
        """End with the choice under the cursor."""
        lines = self.query_one(ChoiceLines)
        self.dismiss(lines.choices[lines.cursor].key if lines.item_count else None)

    def action_leave(self) -> None:
        """Leave the input, or else end without a choice."""
        lines = self.query_one(ChoiceLines)
        if not lines.has_focus:
            self.remove_class("finding")
            self.query_one(Input).clear()
            self.set_focus(lines)
        else:
            self.dismiss(None)

    def renew(self, choices: Sequence[Choice]) -> None:
        """Say something else about the choices, which stay as many and in their order."""
        self._choices = choices
        for lines in self.query(ChoiceLines):  # answers may come before the screen, or after it
            lines.show(self._narrowed(self.query_one(Input).value), lines.cursor)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.narrow(event.value)

    def narrow(self, words: str) -> None:
        """Show what is left by the words that were typed so far."""
        self.query_one(ChoiceLines).show(self._narrowed(words))

    def _narrowed(self, words: str) -> list[Choice]:
        return [
            choice
            for choice in self._choices
            if not words.strip() or matches(f"{choice.label} {choice.about}", words)
        ]

    @on(Input.Submitted)
    async def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        await self.accept()

    async def accept(self) -> None:
        """Go from the words that were typed to the lines."""
        self.set_focus(self.query_one(ChoiceLines))

    @on(Lines.Chosen)
    def _clicked(self, event: Lines.Chosen) -> None:
        event.stop()
        self.action_choose()
