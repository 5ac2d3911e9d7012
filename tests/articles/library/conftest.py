from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from articles import annotate
from tests.articles.library.small import Folder, find_known_names


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Folder]:
    """A folder of news without an article yet, where the names that are found are certain."""
    monkeypatch.setattr(annotate, "annotate_article", find_known_names)
    folder = Folder(tmp_path)
    yield folder
    folder.state.close()
