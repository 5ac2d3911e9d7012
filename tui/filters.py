"""What ``F`` does: views with a name and a count, to be shown, saved, renamed and removed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar, Literal

from textual import work
from textual.binding import Binding, BindingType

from articles.library import Scope, View
from articles.query import QueryError, parse
from articles.state import SavedFilter
from tui.choices import Choice, ChoiceLines, ChoiceScreen
from tui.listing import Listing
from tui.typed_ahead import ASKING

SCOPES: Mapping[str, tuple[str, Scope]] = {
    "=all": ("All articles", "all"),
    "=unread": ("Unread articles", "unread"),
    "=starred": ("Starred articles", "starred"),
}
"""What stands above the saved filters and is shown in the same way, by keys that are no name."""

SAVE = "=save"


class FilterScreen(ChoiceScreen):
    """The scopes and the saved filters; a choice is a key of ``SCOPES``, a name, or ``SAVE``.

    ``wish`` is what is to be done with the choice.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "rename", "Rename"),
        Binding("x", "remove", "Remove"),
    ]
    HINT = "Enter show · r rename · x remove · / find · Esc back"

    wish: Literal["show", "rename", "remove"] = "show"

    def action_rename(self) -> None:
        """End with the wish to rename a saved filter."""
        self._end("rename")

    def action_remove(self) -> None:
        """End with the wish to remove a saved filter."""
        self._end("remove")

    def _end(self, wish: Literal["rename", "remove"]) -> None:
        lines = self.query_one(ChoiceLines)
        if lines.item_count and lines.choices[lines.cursor].key not in (*SCOPES, SAVE):
            self.wish = wish
            self.action_choose()


class Filters(Listing):
    """Shows saved filters, and changes them."""

    @work(exclusive=True, group=ASKING)
    async def action_filters(self) -> None:
        """List the saved filters with their counts, and do what is wished."""
        try:
            saved = self._saved_filters()
        except OSError as error:
            self.say(f"The saved filters cannot be read: {error.filename}: {error.strerror}.")
            return
        views = {key: View(scope, sort=self.view.sort) for key, (_, scope) in SCOPES.items()}
        views |= {each.name: View(query=each.query, sort=self.view.sort) for each in saved}
        screen = FilterScreen("Filters", self._choices(views, {}))
        self._count(screen, views)
        chosen = await self.push_screen_wait(screen)
        if chosen == SAVE:
            await self._save()
        elif chosen and screen.wish == "rename":
            await self._rename(chosen)
        elif chosen and screen.wish == "remove":
            self._remove(chosen)
        elif chosen:
            self._show(views[chosen])

    @work(exclusive=True, group="counts")
    async def _count(self, screen: FilterScreen, views: Mapping[str, View]) -> None:
        """Count the articles of each view, and say so as the numbers come."""
        counts: dict[str, str] = {}
        for key, view in views.items():
            try:
                counts[key] = str(await self.answers.count(view))
            except QueryError:
                counts[key] = "?"
            if not screen.is_current:
                return
            screen.renew(self._choices(views, counts))

    def _choices(self, views: Mapping[str, View], counts: Mapping[str, str]) -> list[Choice]:
        choices = [
            Choice(key, SCOPES.get(key, (key,))[0], f"{counts.get(key, '…'):>6}  {view.query}")
            for key, view in views.items()
        ]
        line = self.shown_view.line
        if line and line not in self.saved_names:
            choices.append(Choice(SAVE, "Save the present filter", f"{'':8}{line}"))
        return choices

    def _show(self, view: View) -> None:
        try:
            parse(view.query)
        except QueryError as error:
            self.say(f"This filter is not understood: {error}.")
        else:
            self.main.focus_pane("list")
            self.set_view(view, "")

    async def _save(self) -> None:
        line = self.shown_view.line
        name = await self.ask("Save the filter as: ")
        if name is not None and self._change(lambda: self.state.filters.save(name, line)):
            self.say("Saved. F lists it, u undoes it.")

    async def _rename(self, old: str) -> None:
        new = await self.ask("New name: ", old)
        if new is not None and self._change(lambda: self.state.filters.rename(old, new)):
            self.say("Renamed. u undoes it.")

    def _remove(self, name: str) -> None:
        if self._change(lambda: self.state.filters.remove(name)):
            self.say(f"The filter {name} is removed. u undoes it.")

    def _change(self, change: Callable[[], None]) -> bool:
        """Change the saved filters; say why where that cannot be."""
        try:
            change()
            self._saved_filters()
        except (LookupError, ValueError) as error:
            self.say(f"Nothing was changed: {error.args[0]}.")
            return False
        except OSError as error:
            self.say(f"Nothing was changed: {error.filename}: {error.strerror}.")
            return False
        return True

    def _saved_filters(self) -> tuple[SavedFilter, ...]:
        saved = self.state.filters.all()
        self.saved_names = {each.query: each.name for each in saved}
        return saved
