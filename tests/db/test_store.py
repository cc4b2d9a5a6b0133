"""What is saved comes back equal, with its history; what may not be saved is refused in a sentence."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import Phase, given, settings

from casefiles.docket import Docket
from db.workspace import Workspace
from tests.db.conftest import CHEAP, NOW, PASSPHRASE
from tests.strategies import dockets


@settings(max_examples=40, deadline=None, phases=(Phase.generate,))
@given(dockets(most=2))
def test_what_is_saved_comes_back_equal_after_the_workspace_was_closed(docket: Docket) -> None:
    with TemporaryDirectory() as parent:
        folder = Path(parent) / "w"
        with Workspace.create(folder, PASSPHRASE, now=NOW, by="A", cost=CHEAP) as workspace:
            with workspace.transaction("Import", by="A", now=NOW) as store:
                store.save_all(docket.records())
        with Workspace.open(folder, PASSPHRASE) as workspace, workspace.reading() as store:
            assert store.docket(docket.case.id) == docket
            assert list(store.dockets()) == [docket]
