"""Bringing a workspace to the newest schema; one from the future is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from sqlalchemy import Connection, text
from sqlalchemy.exc import OperationalError

from casefiles.errors import DamagedWorkspace, WorkspaceError, WorkspaceFromTheFuture
from casefiles.languages import later
from db.folder import can_be_written

# The last file under migrations/versions; a test holds the two together.
NEWEST: Final = "0004"
# SQLITE_ERROR, the code of whatever is wrong with a statement.
NO_SUCH_TABLE: Final = 1
MIGRATIONS: Final = Path(__file__).parent / "migrations"


def schema_of(connection: Connection, path: Path) -> str:
    """The schema of the database of the workspace at `path`, by the number of its last migration.

    Raises DamagedWorkspace where it does not say.
    """
    try:
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    except OperationalError as error:
        # Whatever it complains of but a table that is not there, such as a disk that does not
        # answer, is no damage.
        if getattr(error.orig, "sqlite_errorcode", 0) & 0xFF != NO_SUCH_TABLE:
            raise
        found = None
    if found is None:
        raise DamagedWorkspace(
            later(
                "The database of “{folder}” is damaged: it does not say which version wrote it. "
                "Bring the workspace back from a backup."
            ),
            folder=path.name,
        )
    return str(found)


def bring_up_to_date(connection: Connection, path: Path) -> None:
    """Upgrade the database inside the transaction of `connection`, if it needs it.

    Raises WorkspaceFromTheFuture for a schema that this program does not know, and WorkspaceError
    where it would have to be upgraded but cannot be written.
    """
    schema = schema_of(connection, path)
    if schema == NEWEST:
        return
    if not (MIGRATIONS / "versions" / f"v{schema}.py").exists():
        raise WorkspaceFromTheFuture(
            later("“{folder}” was written by a newer version: update the program to open it."),
            folder=path.name,
        )
    if not can_be_written(path):
        raise WorkspaceError(
            later(
                "“{folder}” was written by an older version and has to be brought up to date, but "
                "it cannot be written. Copy the folder to a disk that can be written, and open it "
                "there."
            ),
            folder=path.name,
        )
    migrate(connection)


def migrate(connection: Connection) -> None:
    """Run every migration that the database has not had. An empty database has had none."""
    # Alembic takes a fifth of a second to load, and a workspace of today does not need it.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
