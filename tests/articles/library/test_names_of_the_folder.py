"""Questions about somebody whom articles call by different names."""

from __future__ import annotations

import pytest

from articles import annotate
from articles.library import EntityKey, Facet, Library, View
from tests.articles.library.small import (
    CRANES,
    FERRIES,
    NAMES,
    ORTIZ,
    Folder,
    find_known_names,
    headlines,
)


@pytest.fixture
def with_lone_names(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> Library:
    """One article names Lena Ortiz in full, another says only the surname and quotes her."""
    alone = {name: (name, kind) for name, (_, kind) in NAMES.items()}
    folder.write("a.txt", CRANES, "Lena Ortiz came to Port Halm.")
    folder.write("b.txt", FERRIES, "“We waited in Port Halm,” said Ortiz.")
    monkeypatch.setattr(annotate, "annotate_article", lambda a: find_known_names(a, alone))
    return folder.refreshed()


@pytest.mark.parametrize("name", ["ortiz", '"lena ortiz"'])
def test_every_question_speaks_of_the_person_of_the_folder(
    with_lone_names: Library, name: str
) -> None:
    library = with_lone_names
    assert sorted(headlines(library, f"person:{name}")) == [CRANES, FERRIES]
    assert headlines(library, f"speaker:{name}") == [FERRIES]
    assert headlines(library, f"speaker:{name} words>2 place:halm") == [FERRIES]
    assert len(library.quotes(View(query=f"speaker:{name}"))) == 1
    assert library.names_of([ORTIZ]) == {ORTIZ, EntityKey("person", "Ortiz")}
    assert library.facets(View(), "person", like=name.strip('"')) == [Facet(ORTIZ, 2, ("Ortiz",))]
