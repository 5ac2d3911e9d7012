"""What ``F`` does: views with a name and a count, to be shown, saved, renamed and removed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from textual.worker import Worker

from articles import query
from articles.library import Scope, View
from articles.state import SavedFilter
from tui.choice import Choice
from tui.filter_screen import FilterScreen
from tui.listing import Listing

SCOPES: Mapping[str, tuple[str, Scope]] = {
    "=all": ("All articles", "all"),
    "=unread": ("Unread articles", "unread"),
    "=starred": ("Starred articles", "starred"),
}
"""What stands above the saved filters and is shown in the same way, by keys that are no name."""

SAVE = "=save"


async def list_filters(desk: Listing) -> None:
    """List the saved filters with their counts, and do what is wished."""
    try:
        saved = _saved_filters(desk)
    except OSError as error:
        desk.say(f"The saved filters cannot be read: {error.filename}: {error.strerror}.")
        return
    views = {key: View(scope, sort=desk.view.sort) for key, (_, scope) in SCOPES.items()}
    views |= {each.name: View(query=each.query, sort=desk.view.sort) for each in saved}
    screen = FilterScreen("Filters", _choices(desk, views, {}), fixed=(*SCOPES, SAVE))
    count = partial(_count, desk, screen, views)
    _: Worker[None] = desk.run_worker(count, exclusive=True, group="counts")
    chosen = await desk.push_screen_wait(screen)
    if chosen == SAVE:
        await _save(desk)
    elif chosen and screen.wish == "rename":
        await _rename(desk, chosen)
    elif chosen and screen.wish == "remove":
        _remove(desk, chosen)
    elif chosen:
        _show(desk, views[chosen])


async def _count(desk: Listing, screen: FilterScreen, views: Mapping[str, View]) -> None:
    """Count the articles of each view, and say so as the numbers come."""
    counts: dict[str, str] = {}
    for key, view in views.items():
        try:
            counts[key] = str(await desk.answers.count(view))
        except query.QueryError:
            counts[key] = "?"
        if not screen.is_current:
            return
        screen.renew(_choices(desk, views, counts))


def _choices(desk: Listing, views: Mapping[str, View], counts: Mapping[str, str]) -> list[Choice]:
    choices = [
        Choice(key, SCOPES.get(key, (key,))[0], f"{counts.get(key, '…'):>6}  {view.query}")
        for key, view in views.items()
    ]
    line = desk.shown_view.line
    if line and line not in desk.saved_names:
        choices.append(Choice(SAVE, "Save the present filter", f"{'':8}{line}"))
    return choices


def _show(desk: Listing, view: View) -> None:
    try:
        query.parse(view.query)
    except query.QueryError as error:
        desk.say(f"This filter is not understood: {error}.")
    else:
        desk.main.focus_pane("list")
        desk.set_view(view, "")


async def _save(desk: Listing) -> None:
    line = desk.shown_view.line
    name = await desk.ask("Save the filter as: ")
    if name is not None and _change(desk, lambda: desk.state.filters.save(name, line)):
        desk.say("Saved. F lists it, u undoes it.")


async def _rename(desk: Listing, old: str) -> None:
    new = await desk.ask("New name: ", old)
    if new is not None and _change(desk, lambda: desk.state.filters.rename(old, new)):
        desk.say("Renamed. u undoes it.")


def _remove(desk: Listing, name: str) -> None:
    if _change(desk, lambda: desk.state.filters.remove(name)):
        desk.say(f"The filter {name} is removed. u undoes it.")


def _change(desk: Listing, change: Callable[[], None]) -> bool:
    """Change the saved filters; say why where that cannot be."""
    try:
        change()
        _saved_filters(desk)
    except (LookupError, ValueError) as error:
        desk.say(f"Nothing was changed: {error.args[0]}.")
        return False
    except OSError as error:
        desk.say(f"Nothing was changed: {error.filename}: {error.strerror}.")
        return False
    return True


def _saved_filters(desk: Listing) -> tuple[SavedFilter, ...]:
    saved = desk.state.filters.all()
    desk.saved_names = {each.query: each.name for each in saved}
    return saved
