"""What ``y Y o e U w | i I`` and ``L`` do: taking things elsewhere, and explaining them."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work

from articles.sanitising import clean_line
from tui.choice import Choice
from tui.citing import as_markdown, cited_article, cited_quote, file_name, links_of, plain_quote
from tui.listing import Listing
from tui.terminal import copy, fits_clipboard, open_link, run_in_front, wait_for_enter
from tui.typed_ahead import ASKING
from tui.voices import NumberedQuote

if TYPE_CHECKING:
    from articles.model import Article, Stamp


class Sharing(Listing):
    """Copies, opens, writes and explains."""

    # Copying ------------------------------------------------------------------------------

    def action_copy(self) -> None:
        """Copy the quote or name under the cursor, else where the article is."""
        self._copy(cited=False)

    def action_copy_cited(self) -> None:
        """Copy the quote with its speaker and the article it is from."""
        self._copy(cited=True)

    def _copy(self, *, cited: bool) -> None:
        facet = self.main.entities.current
        if self.main.pane == "entities" and facet:
            self.say(copy(self, facet.entity.name))
        elif self.annotated is None:
            self.say("Nothing to copy: no article is open.")
        else:
            article = self.annotated.article
            words = self._words_to_copy(article, cited=cited)
            if fits_clipboard(words) or self.config.restricted:
                self.say(copy(self, words))
            else:
                self._offer_file(article, words)

    @work(exclusive=True, group=ASKING)
    async def _offer_file(self, article: Article, words: str) -> None:
        name = Path(file_name(article)).with_suffix(".txt").name
        await self._write("Too large for a clipboard. Write to: ", name, words)

    def _words_to_copy(self, article: Article, *, cited: bool) -> str:
        numbered = self._current_quote()
        if numbered is None:
            return cited_article(article) if cited else article.url or str(article.origin.path)
        if not cited:
            return plain_quote(numbered)
        return cited_quote(numbered, self.voices.voices[numbered.voice], article)

    def _current_quote(self) -> NumberedQuote | None:
        """Return the quote meant: none in the list, where the article is meant."""
        if self.main.pane == "quotes":
            return self.main.quotes.current
        number = self.main.reading.marks.quote if self.main.pane == "reading" else None
        return self.voices.quotes[number - 1] if number else None

    # Opening ------------------------------------------------------------------------------

    def action_browser(self) -> None:
        """Open the article's own address."""
        url = self.annotated.article.url if self.annotated else ""
        if url:
            self.say(open_link(url, self.config.browser))
        else:
            self.say("This article names no address of its own. U lists the links in its text.")

    @work(exclusive=True, group=ASKING)
    async def action_links(self) -> None:
        """Choose one of the links in the article and open it; where nothing is opened, copy it."""
        links = links_of(self.annotated.article) if self.annotated else []
        if not links:
            self.say("There are no links in this article.")
            return
        choices = [Choice(link, link) for link in links]
        link = await self.choose("Links in the article", choices)
        if link:
            stays = self.config.restricted
            self.say(copy(self, link) if stays else open_link(link, self.config.browser))

    def action_editor(self) -> None:
        """Open the file in the reader's editor, and come back when it ends."""
        import shlex  # noqa: PLC0415 - not to start

        command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "")
        if not command:
            self.say("No editor is set: put its name into the variable EDITOR.")
        elif self.annotated is None:
            self.say("No article is open.")
        else:
            with self.suspend():
                try:
                    run_in_front([*command, str(self.annotated.article.origin.path)])
                except OSError as error:
                    self.say(f"The editor {command[0]} did not start: {error.strerror}.")
            self.refresh(layout=True)

    # Writing ------------------------------------------------------------------------------

    @work(exclusive=True, group=ASKING)
    async def action_write(self) -> None:
        """Ask for a file name and write the article there as Markdown."""
        if self.annotated:
            name = file_name(self.annotated.article)
            await self._write("Write to: ", name, as_markdown(self.annotated))

    async def _write(self, prompt: str, name: str, words: str) -> None:
        """Ask where to write some words, and write them there; never over another file."""
        answer = await self.ask(prompt, str(Path.home() / name))
        if answer and answer.strip():
            path = Path(answer.strip()).expanduser()
            try:
                with path.open("x", encoding="utf-8") as file:
                    file.write(words)
            except OSError as error:
                self.say(f"Not written: {path}: {error.strerror}.")
            else:
                self.say(f"Written to {path}.")

    @work(exclusive=True, group=ASKING)
    async def action_pipe(self) -> None:
        """Ask for a command and give it the article as Markdown. No shell takes part in it."""
        annotated = self.annotated
        line = (
            await self.ask("Pipe to: ", "", self.state.searches.of("pipe")) if annotated else None
        )
        if annotated is None or not line:
            return
        import shlex  # noqa: PLC0415 - not to start

        try:
            command = shlex.split(line)
        except ValueError as error:
            self.say(f"That command cannot be read: {error}.")
            return
        if not command or not shutil.which(command[0]):
            self.say(f"There is no command {clean_line(line)}.")
            return
        self.state.searches.add("pipe", line)
        with self.suspend():
            code = run_in_front(command, as_markdown(annotated))
            wait_for_enter()
        self.refresh(layout=True)
        self.say(f"The command ended with {code}." if code else "")

    # Explaining ---------------------------------------------------------------------------

    @work(exclusive=True, group=ASKING)
    async def action_details(self) -> None:
        """Show what is known about the article."""
        if self.annotated is None:
            return
        article = self.annotated.article
        details = _details(article)
        if tags := self.state.tags.of([article.id]):
            details["tags"] = ", ".join(tags)
        choices = [Choice(label, label, about) for label, about in details.items()]
        chosen = await self.choose("Details of the article", choices)
        if chosen:
            self.say(copy(self, details[chosen]))

    @work(exclusive=True, group=ASKING)
    async def action_skipped(self) -> None:
        """List the files that were skipped, each with its reason."""
        skipped = await self.answers.skipped()
        if not skipped:
            self.say("No file was skipped.")
            return
        choices = [
            Choice(str(file.path), clean_line(file.path.name), file.reason) for file in skipped
        ]
        count = f"{len(skipped)} file{'s' if len(skipped) > 1 else ''} skipped"
        await self.choose(count, choices)

    def action_left_out(self) -> None:
        """Show or hide the lines that stand on the page but are not the article."""
        reading = self.main.reading
        lines = len(self.annotated.article.furniture) if self.annotated else 0
        if not lines:
            self.say("Nothing was left out of this article.")
            return
        reading.show_left_out(not reading.left_out)
        self.say(
            f"{lines} line{'s' if lines > 1 else ''} left out of the text, shown dim."
            if reading.left_out
            else ""
        )


def _details(article: Article) -> dict[str, str]:
    """Return what there is to tell of an article, without what it does not have."""
    details = [
        ("headline", article.headline),
        ("standfirst", article.standfirst),
        ("authors", ", ".join(article.authors)),
        ("publisher", article.publisher),
        ("dateline", article.dateline),
        ("published", _stamp(article.published_at)),
        ("updated", _stamp(article.updated_at)),
        ("address", article.url),
        ("file", clean_line(article.origin.path.name)),
        ("folder", clean_line(str(article.origin.path.parent))),
        ("format", article.origin.format),
        ("article in the file", str(article.origin.index + 1)),
        ("lines left out", str(len(article.furniture))),
    ]
    return {label: about for label, about in details if about}


def _stamp(stamp: Stamp | None) -> str:
    if stamp is None:
        return ""
    return f"{stamp.iso} (“{stamp.raw}”)" if stamp.iso else f"“{stamp.raw}”, day not certain"
