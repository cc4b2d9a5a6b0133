"""The first tables: one for each kind of record, the history of them all, the words to search."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    records(
        "cases",
        needed="ref title category zone language summary status",
        free="tags status_on related cautions wordings",
        more=(
            sa.Column("closed", sa.Boolean, nullable=False),
            sa.UniqueConstraint("ref", name="uq_cases_ref"),
        ),
    )
    of_a_case(
        "persons",
        needed="name citizenship sex description",
        free="spellings born roles sources wordings",
        more=(sa.Column("size", sa.Integer),),
    )
    of_a_case("sources", needed="kind title author locator symbol address note", free="on")
    of_a_case(
        "charges",
        needed="code article part point gravity outcome note",
        free="on sources wordings",
        ids="person",
    )
    of_a_case(
        "spells",
        needed="regime note",
        free="exception72 exception72_claimed_by",
        more=(identity("person", nullable=False),),
    )
    of_a_case(
        "events",
        needed="kind place authority what stated basis note",
        free="when until sources attestations wordings",
        ids="person spell",
    )
    of_a_case(
        "answers",
        needed="safeguard answer note",
        free="when sources",
        ids="spell",
        more=(identity("person", nullable=False),),
    )
    of_a_case(
        "measures",
        needed="kind length stated note",
        free="persons starts ends conditions sources wordings",
    )
    of_a_case(
        "sentences",
        needed="kind court length gravity stated note",
        free="persons imposed in_force starts ends conditions sources wordings",
        more=(
            sa.Column("additional", sa.Boolean, nullable=False),
            sa.Column("at_most", sa.Boolean, nullable=False),
        ),
    )
    of_a_case(
        "allegations",
        needed="kind place what by_whom effects note",
        free="when until methods sources wordings",
        ids="person",
    )
    of_a_case(
        "remedies",
        needed="kind body outcome what reason note",
        free="filed decided sources wordings",
        ids="person",
    )
    of_a_case(
        "communications",
        needed="body number symbol stage outcome follow_up note",
        free="persons submitted registered adopted invoked violated sources wordings",
    )
    of_a_case(
        "notes",
        needed="text language",
        free="on sources wordings",
        more=(sa.Column("private", sa.Boolean, nullable=False),),
    )
    op.create_table(
        "revisions",
        sa.Column("number", sa.Integer, primary_key=True),
        identity("act", nullable=False),
        identity("record", nullable=False),
        identity("case"),
        *(
            sa.Column(name, sa.Text, nullable=False)
            for name in ("title", "kind", "at", "by", "seal")
        ),
        *(sa.Column(name, sa.Text) for name in ("before", "after")),
    )
    op.create_index("ix_revisions_record", "revisions", ["record"])
    op.create_index("ix_revisions_act", "revisions", ["act"])
    op.create_index("ix_revisions_case_number", "revisions", ["case", "number"])
    op.create_table(
        "head",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("seal", sa.Text, nullable=False),
    )
    op.create_table(
        "drafts",
        sa.Column("form", sa.Text, primary_key=True, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
    )
    # The index holds no text of its own and forgets what is removed; `spellings` folds letters.
    op.execute(
        "CREATE VIRTUAL TABLE search USING fts5("
        "words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2')"
    )


def of_a_case(
    name: str,
    *,
    needed: str,
    free: str = "",
    ids: str = "",
    more: tuple[sa.schema.SchemaItem, ...] = (),
) -> None:
    """A table of records that lie on a case."""
    case = sa.Column(
        "case",
        sa.LargeBinary,
        sa.ForeignKey("cases.id", name=f"fk_{name}_case", deferrable=True, initially="DEFERRED"),
        nullable=False,
    )
    key = sa.UniqueConstraint("case", "key", name=f"uq_{name}_case_key")
    more = (case, *(identity(column) for column in ids.split()), *more, key)
    records(name, needed=f"key {needed}", free=free, more=more)


def records(name: str, *, needed: str, free: str, more: tuple[sa.schema.SchemaItem, ...]) -> None:
    """A table of records: texts that are always there, texts that may be NULL, and more columns."""
    op.create_table(
        name,
        sa.Column("entered", sa.Integer, primary_key=True),
        identity("id", nullable=False),
        *(sa.Column(column, sa.Text, nullable=False) for column in needed.split()),
        *(sa.Column(column, sa.Text) for column in free.split()),
        *more,
        sa.UniqueConstraint("id", name=f"uq_{name}_id"),
    )


def identity(name: str, *, nullable: bool = True) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary, nullable=nullable)
