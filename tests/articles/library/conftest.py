from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from articles import annotate
from articles.library import Library
from tests.articles.library.small import CRANES, FERRIES, TRAMS, Folder, find_known_names


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Folder]:
    """A folder of news without an article yet, where the names that are found are certain."""
    monkeypatch.setattr(annotate, "annotate_article", find_known_names)
    folder = Folder(tmp_path)
    yield folder
    folder.state.close()


@pytest.fixture
def library(folder: Folder) -> Library:
    """Three articles: cranes (oldest), ferries (newest), and trams, without a date."""
    folder.write(
        "a.txt",
        CRANES,
        "The cranes of Port Halm stood still in São Remo. “We will wait for the Škoda Union and "
        "for nobody else at all,” said Lena Ortiz. “No,” answered Jan Marsh.",
        date="March 1, 2024",
    )
    folder.write(
        "b.txt",
        FERRIES,
        "The ferry to Port Halm was late. “Never again,” promised Jan Marsh. The new minister "
        "was not there, and a Minister of State kept silent.",
        date="May 2, 2024",
    )
    folder.write("c.txt", TRAMS, "Nobody was asked. “It rattles,” said an old driver of trams.")
    return folder.refreshed()
