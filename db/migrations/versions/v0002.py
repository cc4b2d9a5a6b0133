"""Decisions on deadlines, when a duty under a measure comes round, and what is not saved yet."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "decisions",
        sa.Column("entered", sa.Integer, primary_key=True),
        identity("id", nullable=False),
        sa.Column(
            "case",
            sa.LargeBinary,
            sa.ForeignKey(
                "cases.id", name="fk_decisions_case", deferrable=True, initially="DEFERRED"
            ),
            nullable=False,
        ),
        identity("person", nullable=False),
        identity("spell"),
        identity("started_by"),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("key", "rule", "kind", "reason")),
        *(sa.Column(name, sa.Text) for name in ("computed", "until", "sources")),
        sa.UniqueConstraint("id", name="uq_decisions_id"),
        sa.UniqueConstraint("case", "key", name="uq_decisions_case_key"),
    )
    for name in ("measures", "sentences"):
        with op.batch_alter_table(name) as table:
            table.add_column(sa.Column("recurs", sa.Text, nullable=False, server_default=""))
        # What was entered before has no such rule; from now on the program always says.
        with op.batch_alter_table(name) as table:
            table.alter_column("recurs", server_default=None)
    # The first schema was given this table after a workspace had been kept that lacks it.
    if not sa.inspect(op.get_bind()).has_table("drafts"):
        op.create_table(
            "drafts",
            sa.Column("form", sa.Text, primary_key=True, nullable=False),
            sa.Column("content", sa.Text, nullable=False),
        )


def identity(name: str, *, nullable: bool = True) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary, nullable=nullable)
