"""A few articles, each with something about it that the tests look for."""

from __future__ import annotations

from collections.abc import Mapping

BRIDGE = "Harbour bridge to close for repairs"
"""The newest: two speakers, an unnamed source, a line of furniture, two links."""

HEARING = "Hearing reads out forty letters"
"""Several pages long, with a quote now and then."""

TENTS = "NATO looks for winter tents"
BUS = "Council votes on the night bus"

APPLES = "Apples come early this year"
"""Without quotes."""

MARKUP = "[/] wins [red]gold[/red], [@click=app.quit]and quits[/]"
"""The oldest: what Textual would take for markup, wherever an article has words."""

HEADLINES = (BRIDGE, HEARING, TENTS, BUS, APPLES, MARKUP)
"""In the order of the list: the newest first."""

CITY_LINK, ROAD_LINK = "https://city.example/bridge", "https://city.example/road?from=north"

_BRIDGE = f"""{BRIDGE}
Published 6 May 2024
By Lea Moor

The harbour bridge in Bergen will close for six weeks from Monday, the city said.

“It cannot wait,” said Ada Brenn, the city engineer. “Two bolts are gone.”

“We shall lose the summer,” said Karl Ostrand, who runs a café beside it.

A city official said the closure “could last until autumn”.

Advertisement

Ms Brenn said lorries from Norway would take the long road. Plans: {CITY_LINK} and {ROAD_LINK}.
"""

_TENTS = f"""{TENTS}
Published 4 May 2024

NATO wants to buy tents for its soldiers in Norway, its secretary general said in Brussels.

“Nobody should be cold,” said Jens Stoltenberg. “We have asked for ten thousand.”

Ada Brenn, who is advising NATO on bridges, was also in Brussels.
"""

_BUS = f"""{BUS}
Published 3 May 2024

The council in Bergen voted for a night bus on Friday.

“I have walked home for years,” said Karl Ostrand.

“We will pay half,” said Ursula von der Leyen, the president of the European Commission.
"""

_APPLES = f"""{APPLES}
Published 2 May 2024

The first apples are ripe in Bergen two weeks early. Farmers put it down to a warm spring.
"""

_MARKUP = f"""{MARKUP}
Published 1 May 2024

The club [/] won [red]silver[/red] on Monday in Oslo.

“We [bold]ran[/bold] like [@click=app.quit]foxes[/],” said Marta Lund.

“The [red]rain[/] helped,” said one runner from the club.
"""


def _hearing() -> str:
    days = []
    for number in range(1, 41):
        days.append(
            f"Day {number} of the hearing in Oslo began late, and the chairman read letter "
            f"{number} aloud while the gallery wrote it down and wondered how many were left."
        )
        if number % 10 == 0:
            days.append(f"“Letter {number} is the worst so far,” said Karl Ostrand.")
    return "\n\n".join([f"{HEARING}\nPublished 5 May 2024", *days, ""])


NEWS: Mapping[str, str | bytes] = {
    "bridge.txt": _BRIDGE,
    "hearing.txt": _hearing(),
    "tents.txt": _TENTS,
    "bus.txt": _BUS,
    "apples.txt": _APPLES,
    "[red]markup.txt": _MARKUP,
    "nothing.txt": "",
    "[bold]photo.txt": b"\x89PNG\r\n\x1a\n\x00\x00\x00",
}
"""A folder of news: six articles, and two files that hold none."""
