"""What one field of a rule pack or of the law's file may hold: a text, an article, a length."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Discriminator,
    Field,
    PlainValidator,
    Tag,
    model_validator,
)

from casefiles.event_kinds import EventKind
from casefiles.limits import notation
from casefiles.limits.periods import Counting, Period

Kinds = tuple[EventKind, ...]
# Kinds of which there must be one, or no file could show what they show.
SomeKinds = Annotated[Kinds, Field(min_length=1)]
# A text in which something is written.
Text = Annotated[str, Field(pattern=r"\S")]
IsoPeriod = Annotated[
    Period,
    PlainValidator(
        notation.length, json_schema_input_type=Annotated[str, Field(examples=["PT3H"])]
    ),
]
Article = Annotated[str, AfterValidator(notation.article)]
Question = Annotated[str, AfterValidator(notation.question)]
Punishment = Annotated[str, AfterValidator(notation.punishment)]
Measure = Annotated[str, AfterValidator(notation.measure)]
SomeImposed = Annotated[
    frozenset[Annotated[str, AfterValidator(notation.imposed)]], Field(min_length=1)
]
Time = Annotated[str, AfterValidator(notation.time)]
Instant = Annotated[str, AfterValidator(notation.instant)]
Years = Annotated[int, AfterValidator(notation.years)]
Evening = Annotated[int, AfterValidator(notation.evening)]
Morning = Annotated[int, AfterValidator(notation.morning)]
SomeInDays = Annotated[
    tuple[Annotated[Counting, AfterValidator(notation.in_days)], ...], Field(min_length=1)
]
Gravities = frozenset[Literal["minor", "medium", "grave", "especially-grave"]]


class Table(BaseModel):
    """A table of TOML in which no field may stand that is not known."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Said(Table):
    """A text in the languages it was written in; English always."""

    en: Text
    ru: Text
    kk: Text | None = None

    def titles(self) -> dict[str, str]:
        return self.model_dump(exclude_none=True)


class Named(Said):
    """A title, in all three languages."""

    kk: Text


class Stretch(Table):
    """Two days between which something took effect, both included."""

    first: date
    last: date

    @model_validator(mode="after")
    def _in_order(self) -> Stretch:
        notation.in_order(self.first, self.last)
        return self


def _one_or_two(untrusted: object) -> str:
    return "days" if isinstance(untrusted, dict | Stretch) else "day"


# A day, or two between which it lies; a mistake in one is told of the one that was meant.
Days = Annotated[
    Annotated[date, Tag("day")] | Annotated[Stretch, Tag("days")], Discriminator(_one_or_two)
]
