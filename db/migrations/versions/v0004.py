"""On whose word it is said where a matter stands."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    # What was entered before names no source for it.
    op.add_column("cases", sa.Column("status_sources", sa.Text))
