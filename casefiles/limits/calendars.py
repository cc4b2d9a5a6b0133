"""Rest days of Kazakhstan: weekends, public holidays and days moved by decree, as a reviewed table.

The table is resources/calendars/kazakhstan.toml. It was seeded once from the `holidays` library
and is corrected by hand when a decree of the Government moves a day.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict, ValidationError

import resources
from casefiles.errors import BadRulePack
from casefiles.languages import later

SATURDAY: Final = 5
DAY: Final = timedelta(days=1)


class _Year(BaseModel):
    model_config = ConfigDict(extra="forbid")
    off: dict[date, str] = {}
    worked: list[date] = []


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid")
    known_until: date
    titles: dict[str, dict[str, str]]
    year: dict[int, _Year]


@dataclass(frozen=True, slots=True, kw_only=True)
class RestDays:
    """Which days nobody works.

    `off` holds the days off that fall on weekdays or weekends, each with the name of its reason in
    `titles`; `worked` the weekend days that a decree turned into working days. Past `known_until`
    the table holds what is expected, not what is known; past its last year it knows weekends
    alone.
    """

    off: dict[date, str]
    worked: frozenset[date]
    titles: dict[str, dict[str, str]]
    known_until: date

    def rests(self, day: date) -> bool:
        """Whether a day is a rest day."""
        return day in self.off or (day.weekday() >= SATURDAY and day not in self.worked)

    def working_day_from(self, day: date) -> date:
        """The day itself, or the first working day after it (CPC 48(4))."""
        while self.rests(day):
            day += DAY
        return day


WEEKENDS: Final = RestDays(off={}, worked=frozenset(), titles={}, known_until=date.min)


@cache
def kazakhstan() -> RestDays:
    """The rest days that the program ships."""
    return read_rest_days(resources.find("calendars", "kazakhstan.toml"))


def read_rest_days(path: Path) -> RestDays:
    """Read a table of rest days. Raises BadRulePack with a sentence naming file and field."""
    try:
        table = _Table.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadRulePack(
            later("The calendar {file} cannot be read: {problem}."), file=path.name, problem=error
        ) from error
    except ValidationError as error:
        first = error.errors()[0]
        raise BadRulePack(
            later("The calendar {file} is not one: {field}: {problem}."),
            file=path.name,
            field=".".join(str(part) for part in first["loc"]),
            problem=first["msg"],
        ) from error
    for number, year in table.year.items():
        for day in (*year.off, *year.worked):
            if day.year != number:
                raise BadRulePack(
                    later("The calendar {file} has {day} under the year {year}."),
                    file=path.name,
                    day=day.isoformat(),
                    year=number,
                )
    return RestDays(
        off={day: name for year in table.year.values() for day, name in year.off.items()},
        worked=frozenset(day for year in table.year.values() for day in year.worked),
        titles=table.titles,
        known_until=table.known_until,
    )
