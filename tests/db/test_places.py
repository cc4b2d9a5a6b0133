"""A workspace may lie under any name that the disk takes, and where a link leads."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.verifying import verify
from db.workspace import Workspace
from tests.db.folders import PASSPHRASE, make


@pytest.mark.parametrize("name", ["x" * 255, "ж" * 127, "a folder with blanks", "Дело №1", "..."])
def test_a_workspace_may_bear_any_name_that_the_disk_takes(tmp_path: Path, name: str) -> None:
    make(tmp_path / name).close()

    with Workspace.open(tmp_path / name, PASSPHRASE) as workspace:
        assert verify(workspace) == []
    assert [folder.name for folder in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("there", [True, False], ids=["an empty folder", "no folder yet"])
def test_a_workspace_is_made_where_a_link_leads(tmp_path: Path, *, there: bool) -> None:
    link, place = tmp_path / "link", tmp_path / "disk" / "place"
    (place if there else place.parent).mkdir(parents=True)
    link.symlink_to(place)

    make(link).close()

    assert link.is_symlink()
    with Workspace.open(place, PASSPHRASE) as workspace:
        assert verify(workspace) == []
