"""What no source states: the article of a charge, the times of what was imposed, a rough number."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    for name in ("measures", "sentences"):
        with op.batch_alter_table(name) as table:
            table.add_column(sa.Column("derived", sa.Text))
    filled("charges", sa.Column("basis", sa.Text, nullable=False, server_default=""))
    filled(
        "persons", sa.Column("size_about", sa.Boolean, nullable=False, server_default=sa.false())
    )


def filled(name: str, column: sa.Column[str] | sa.Column[bool]) -> None:
    """Add a column that what was entered before has empty; from now on the program always says."""
    with op.batch_alter_table(name) as table:
        table.add_column(column)
    with op.batch_alter_table(name) as table:
        table.alter_column(column.name, server_default=None)
