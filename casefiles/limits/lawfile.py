"""What the file of the law as a whole may say, field by field: its packs, and what custody is."""

from __future__ import annotations

from datetime import date
from typing import Literal

from casefiles.detention import Exception72, Regime
from casefiles.event_kinds import EventKind
from casefiles.limits.pack_fields import (
    Article,
    Evening,
    Gravities,
    Kinds,
    Measure,
    Morning,
    Punishment,
    Said,
    SomeImposed,
    SomeInDays,
    SomeKinds,
    Table,
    Years,
)


class CustodyTable(Table):
    """What the kinds of events and measures say of custody."""

    shown_by: Kinds
    shown_within: Kinds
    detention_shown_by: Kinds
    held_maybe_by: Kinds
    ended_by: SomeKinds
    replaced_by: Kinds
    replaced_maybe: Kinds
    held_anew_by: Kinds
    parted_by: SomeKinds
    taken_by: SomeKinds
    let_out_by: SomeKinds
    ordered_by: Kinds
    still_shown_by: Kinds
    carried_on_by: Kinds
    freed_maybe: dict[EventKind, Kinds]
    certificate: EventKind
    certified_under: frozenset[Regime]
    held_under: dict[Measure, frozenset[Regime]]
    free_under: frozenset[Punishment]
    sentenced_by: Kinds
    gives_way: frozenset[Regime]
    ground_degrees: dict[Exception72, Gravities]
    ground_articles: dict[Exception72, frozenset[Article]]


class CourseTable(Table):
    """With which events on file punishments or measures of some kinds begin and end."""

    kinds: SomeImposed
    starts: Kinds = ()
    ends: Kinds = ()
    ends_maybe: Kinds = ()
    entered: bool = False
    served_out: bool = False


class NightTable(Table):
    """The hours of the clock with which night begins, and with which it ends on the next day."""

    begins: Evening
    ends: Morning


class LawTable(Table):
    """What the packs are together: their order, and how far the law was read."""

    format: Literal["law/1"]
    begins: date
    read_until: date
    caution: Said
    birthday: Said
    older: Said
    restricted: Said
    earlier: Said
    undated: Said
    shown: Said
    interrupted: Said
    unended: Said
    refused: Said
    of_age: Years
    night: NightTable
    sentence_starts: Kinds
    terms_end: Kinds
    terms_counted: SomeInDays
    packs: tuple[str, ...]
    course: tuple[CourseTable, ...]
    custody: CustodyTable
