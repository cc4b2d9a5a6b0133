"""A change: one record as it stands on file, and as it shall stand."""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID

from casefiles.docket import KIND_OF, Record

# What a record is called throughout the database: its kind and its id.
Name = tuple[str, UUID]


def name_of(record: Record) -> Name:
    return (KIND_OF[type(record)], record.id)


class Change(NamedTuple):
    """One record as it stands on file and as it shall stand; None where there is none."""

    name: Name
    before: Record | None
    after: Record | None
