"""Rest days of Kazakhstan: weekends, public holidays and days moved by decree, as a reviewed table.

The table is resources/calendars/kazakhstan.toml. It was seeded once from the `holidays` library
and is corrected by hand when a decree of the Government moves a day.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final

import tomli
from pydantic import BaseModel, ConfigDict, ValidationError

import resources
from casefiles.errors import BadRulePack
from casefiles.languages import later
from casefiles.limits.mistakes import mistaken, unreadable

# The field, what is wrong with it, and the values in that sentence.
Problem = tuple[str, str, dict[str, object]]

SATURDAY: Final = 5
DAY: Final = timedelta(days=1)


class _Year(BaseModel):
    model_config = ConfigDict(extra="forbid")
    off: dict[date, str] = {}
    worked: list[date] = []
    dropped: list[date] = []


class _Title(BaseModel):
    model_config = ConfigDict(extra="forbid")
    en: str
    ru: str
    kk: str


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid")
    known_until: date
    titles: dict[str, _Title]
    year: dict[int, _Year]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedDay:
    """One line of the table: a day off, or a weekend day that is `worked`.

    `titles` say why it is off, by language; why it is worked is always a decree. `known` is false
    for what is only expected.
    """

    day: date
    titles: dict[str, str] | None
    known: bool

    @property
    def worked(self) -> bool:
        """Whether it is worked."""
        return self.titles is None


@dataclass(frozen=True, slots=True, kw_only=True)
class RestDays:
    """Which days nobody works.

    `off` holds the days off that fall on weekdays or weekends, each with the name of its reason in
    `titles`; `worked` the weekend days that a decree turned into working days; `dropped` such as
    were off under a law that is no more. Past `known_until` the table holds what is expected, not
    what is known; past its last year it knows weekends alone.
    """

    off: dict[date, str]
    worked: frozenset[date]
    titles: dict[str, dict[str, str]]
    known_until: date
    dropped: frozenset[date] = frozenset()

    @property
    def years(self) -> tuple[int, ...]:
        """The years that the table lists, in order."""
        return tuple(sorted({day.year for day in (*self.off, *self.worked)}))

    def listed(self, year: int) -> tuple[ListedDay, ...]:
        """What the table lists of a year, day by day; mere weekends are not listed."""
        days = sorted(day for day in (*self.off, *self.worked) if day.year == year)
        return tuple(
            ListedDay(
                day=day,
                titles=None if day in self.worked else self.titles[self.off[day]],
                known=day <= self.known_until,
            )
            for day in days
        )

    def rests(self, day: date) -> bool:
        """Whether a day is a rest day."""
        return day in self.off or (day.weekday() >= SATURDAY and day not in self.worked)

    def working_day_from(self, day: date) -> date:
        """The day itself, or the first working day after it (CPC 48(4))."""
        while self.rests(day):
            day += DAY
        return day


WEEKENDS: Final = RestDays(off={}, worked=frozenset(), titles={}, known_until=date.min)


def rest_days_file() -> Path:
    """The file that a user corrects."""
    return resources.find("calendars", "kazakhstan.toml")


def kazakhstan() -> RestDays:
    """The rest days as their file says now. Raises BadRulePack naming file and field."""
    return read_rest_days(rest_days_file())


def read_rest_days(path: Path) -> RestDays:
    """Read a table of rest days. Raises BadRulePack with a sentence naming file and field."""
    try:
        table = _Table.model_validate(tomli.loads(path.read_text(encoding="utf-8-sig")))
    except (OSError, UnicodeDecodeError, tomli.TOMLDecodeError) as error:
        raise BadRulePack(
            later("The calendar {file} cannot be read: {problem}."),
            file=path.name,
            problem=unreadable(error),
        ) from error
    except ValidationError as error:
        first = error.errors()[0]
        raise BadRulePack(
            later("The calendar {file} is not one: field “{field}”: {problem}."),
            file=path.name,
            field=".".join(str(part) for part in first["loc"] if part != "[key]"),
            problem=mistaken(first),
        ) from error
    problem = next(_problems(table), None)
    if problem is not None:
        field, message, values = problem
        raise BadRulePack(
            later("The calendar {file} is not one: field “{field}”: {problem}."),
            file=path.name,
            field=field,
            problem=BadRulePack(message, **values),
        )
    return RestDays(
        off={day: name for year in table.year.values() for day, name in year.off.items()},
        worked=frozenset(day for year in table.year.values() for day in year.worked),
        titles={reason: title.model_dump() for reason, title in table.titles.items()},
        known_until=table.known_until,
        dropped=frozenset(day for year in table.year.values() for day in year.dropped),
    )


def _problems(table: _Table) -> Iterator[Problem]:
    """What would make the table lie though each field is well written."""
    for number, year in table.year.items():
        yield from _problems_of(number, year, set(table.titles))
    first, last = min(table.year, default=0), max(table.year, default=0)
    for number in range(first, last):
        if number not in table.year:
            message = later("there is no year {year}, though there are years before and after it")
            yield "year", message, {"year": number}
    if table.known_until.year > last:
        message = later("nothing is listed after {year}, so nothing can be known then")
        yield "known_until", message, {"year": last}


def _problems_of(number: int, year: _Year, titles: set[str]) -> Iterator[Problem]:
    for day in (*year.off, *year.worked, *year.dropped):
        if day.year != number:
            yield f"year.{number}", later("{day} stands under another year"), {"day": day}
    for day, reason in year.off.items():
        if reason not in titles:
            message = later("the reason “{reason}” has no title in this file")
            yield f"year.{number}.off.{day}", message, {"reason": reason}
    for day in year.dropped:
        if day in year.off:
            yield (
                f"year.{number}.dropped",
                later("{day} cannot be both off and off no more"),
                {"day": day},
            )
    for day in year.worked:
        if day in year.off:
            yield (
                f"year.{number}.worked",
                later("{day} cannot be both worked and off"),
                {"day": day},
            )
        elif day.weekday() < SATURDAY:
            message = later("{day} is neither a Saturday nor a Sunday: it is worked anyway")
            yield f"year.{number}.worked", message, {"day": day}
