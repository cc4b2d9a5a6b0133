"""Every workspace comes to the newest schema, and one from the future is left alone."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from casefiles.errors import DamagedWorkspace, NotSaved, WorkspaceError, WorkspaceFromTheFuture
from db import upgrading
from db.faults import put_into_words
from db.tables import METADATA, SEARCH
from db.workspace import Workspace
from tests.db.folders import CASE, DOCKET, LATER, PASSPHRASE, filled

RELEASES = Path(__file__).parents[1] / "workspaces"


def test_the_migrations_make_the_tables_that_the_program_declares(workspace: Workspace) -> None:
    with workspace.reading() as store:
        context = MigrationContext.configure(
            store.connection,
            opts={
                "compare_type": True,
                "compare_server_default": True,
                "include_name": lambda name, kind, _: (
                    kind != "table" or not name.startswith(SEARCH)
                ),
            },
        )

        assert compare_metadata(context, METADATA) == []


def test_the_newest_schema_is_the_last_migration_and_each_file_bears_its_number() -> None:
    config = Config()
    config.set_main_option("script_location", str(upgrading.MIGRATIONS))
    scripts = ScriptDirectory.from_config(config)

    assert scripts.get_current_head() == upgrading.NEWEST
    for script in scripts.walk_revisions():
        assert Path(script.path).name == f"v{script.revision}.py"


@pytest.mark.parametrize("schema", ["0005", "9999", "1b2c", ""])
def test_a_workspace_from_the_future_is_refused_and_left_as_it_is(
    folder: Path, schema: str
) -> None:
    with filled(folder) as workspace, workspace.transaction("Save", by="A", now=LATER) as store:
        store.connection.exec_driver_sql("UPDATE alembic_version SET version_num = ?", (schema,))
    before = {file: file.read_bytes() for file in folder.iterdir()}

    with pytest.raises(WorkspaceFromTheFuture, match="newer version: update the program"):
        Workspace.open(folder, PASSPHRASE)

    assert {file: file.read_bytes() for file in folder.iterdir()} == before


@pytest.mark.parametrize("statement", ["DELETE FROM", "DROP TABLE"])
def test_a_database_that_does_not_say_its_schema_is_damaged(folder: Path, statement: str) -> None:
    with filled(folder) as workspace, workspace.transaction("Save", by="A", now=LATER) as store:
        store.connection.execute(text(f"{statement} alembic_version"))

    with pytest.raises(DamagedWorkspace, match="which version wrote it"):
        Workspace.open(folder, PASSPHRASE)


class Complaint(Exception):
    sqlite_errorcode = 10 | 1 << 8


class Silent:
    """A connection to a disk that does not answer."""

    def execute(self, _statement: object) -> None:
        raise OperationalError("SELECT", None, Complaint())


def test_a_disk_that_does_not_answer_is_not_called_damage() -> None:
    with (
        pytest.raises(NotSaved, match="does not answer"),
        put_into_words(Path("w")),
    ):
        upgrading.schema_of(Silent(), Path("w"))  # type: ignore[arg-type]


def test_an_older_workspace_that_cannot_be_written_is_told_so_and_left_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Path(shutil.copytree(RELEASES / "0.1.0", tmp_path / "w"))
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)

    with pytest.raises(WorkspaceError, match="older version and has to be brought up to date"):
        Workspace.open(folder, PASSPHRASE)

    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before


def test_an_older_workspace_is_upgraded_as_it_is_opened(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(folder).close()
    monkeypatch.setattr(upgrading, "NEWEST", "0005")

    with Workspace.open(folder, PASSPHRASE) as workspace, workspace.reading() as store:
        assert store.docket(CASE.id) == DOCKET


def test_an_upgrade_that_fails_leaves_the_workspace_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half(connection: object) -> None:
        connection.execute(text("DROP TABLE events"))  # type: ignore[attr-defined]
        raise WorkspaceError("half-way")

    filled(folder).close()
    monkeypatch.setattr(upgrading, "NEWEST", "0005")
    with monkeypatch.context() as patched:
        patched.setattr(upgrading, "migrate", half)
        with pytest.raises(WorkspaceError, match="half-way"):
            Workspace.open(folder, PASSPHRASE)

    with Workspace.open(folder, PASSPHRASE) as workspace, workspace.reading() as store:
        assert store.docket(CASE.id) == DOCKET


def test_a_workspace_of_today_opens_without_what_only_upgrading_needs(folder: Path) -> None:
    filled(folder).close()
    look = """
import sys
from pathlib import Path
from db.workspace import Workspace
from tests.db.folders import PASSPHRASE, note, save
with Workspace.open(Path(sys.argv[1]), PASSPHRASE) as workspace:
    save(workspace, note("n1"))
print(*{name.split(".")[0] for name in sys.modules} & {"alembic", "mako", "PySide6", "pydantic"})
"""

    done = subprocess.run(
        [sys.executable, "-c", look, folder], capture_output=True, check=True, text=True
    )

    assert done.stdout.split() == []
