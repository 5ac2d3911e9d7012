"""What ``F`` does: views with a name and a count, to be shown, saved, renamed and removed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from textual import work

from articles import query
from articles.library import Scope, View
from articles.state import SavedFilter
from tui.choice import Choice
from tui.listing import Listing
from tui.typed_ahead import ASKING

if TYPE_CHECKING:
    from tui.filter_screen import FilterScreen

SCOPES: Mapping[str, tuple[str, Scope]] = {
    "=all": ("All articles", "all"),
    "=unread": ("Unread articles", "unread"),
    "=starred": ("Starred articles", "starred"),
}
"""What stands above the saved filters and is shown in the same way, by keys that are no name."""

SAVE = "=save"


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
        from tui.filter_screen import FilterScreen  # noqa: PLC0415 - not to start

        screen = FilterScreen("Filters", self._choices(views, {}), fixed=(*SCOPES, SAVE))
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
            except query.QueryError:
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
            query.parse(view.query)
        except query.QueryError as error:
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
