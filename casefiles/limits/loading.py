"""Reading the rule packs: law that a lawyer wrote in TOML, checked field by field, or refused."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, Final, TypeVar

import tomli
from pydantic import BaseModel, ValidationError

import resources
from casefiles.errors import BadRulePack
from casefiles.languages import later
from casefiles.limits.calendars import WEEKENDS, RestDays, kazakhstan
from casefiles.limits.clauses import Course
from casefiles.limits.faults import faults
from casefiles.limits.lawfile import LawTable
from casefiles.limits.liberty import Custody
from casefiles.limits.mistakes import mistaken, unreadable
from casefiles.limits.nights import Night
from casefiles.limits.packs import PackTable
from casefiles.limits.rules import Law, Rule

Pack = TypeVar("Pack", bound=BaseModel)


# What there is to reckon by where the files are refused.
NO_LAW: Final = Law(
    rules=(),
    rest=WEEKENDS,
    begins=date.max,
    read_until=date.min,
    caution={"en": ""},
    birthday={"en": ""},
    older={"en": ""},
    restricted={"en": ""},
    earlier={"en": ""},
    undated={"en": ""},
    shown={"en": ""},
    interrupted={"en": ""},
    unended={"en": ""},
    refused={"en": ""},
    custody=Custody(),
    of_age=0,
    night=Night(0, 0),
    sentence_starts=(),
    terms_end=(),
    terms_counted=(),
    courses=(),
)

# The law in use: none before it is first asked for, else one.
_IN_USE: list[Law] = []


def load_law() -> Law:
    """The law in use: as its files stood when it was first asked for, or the law taken up since.

    Raises BadRulePack naming file, rule and field.
    """
    if not _IN_USE:
        take_up(law_on_file())
    return _IN_USE[0]


def law_on_file() -> Law:
    """The law as its files stand now. Raises BadRulePack; the law in use stays as it is."""
    return read_law(resources.find("rulepacks"), kazakhstan())


def take_up(law: Law) -> None:
    """Reckon by this law from now on."""
    _IN_USE[:] = [law]


def read_law(folder: Path, rest: RestDays) -> Law:
    """The law of a folder of rule packs. Raises BadRulePack naming file, rule and field."""
    law = _checked(folder / "law.toml", LawTable)
    rules: list[Rule] = []
    for subject in law.packs:
        pack = _checked(folder / f"{subject}.toml", PackTable)
        for table in pack.rule:
            rules.append(table.rule(subject, len(rules), law.of_age))
    found = Law(
        rules=tuple(rules),
        rest=rest,
        begins=law.begins,
        read_until=law.read_until,
        caution=law.caution.titles(),
        birthday=law.birthday.titles(),
        older=law.older.titles(),
        restricted=law.restricted.titles(),
        earlier=law.earlier.titles(),
        undated=law.undated.titles(),
        shown=law.shown.titles(),
        interrupted=law.interrupted.titles(),
        unended=law.unended.titles(),
        refused=law.refused.titles(),
        custody=Custody(**dict(law.custody)),
        of_age=law.of_age,
        night=Night(law.night.begins, law.night.ends),
        sentence_starts=law.sentence_starts,
        terms_end=law.terms_end,
        terms_counted=law.terms_counted,
        courses=tuple(Course(**dict(one)) for one in law.course),
    )
    _each_once(found)
    fault = next(faults(found), None)
    if fault is not None:
        rule, field, problem = fault
        raise _not_law(f"{rule.subject}.toml", rule.id, field, problem)
    return found


def _each_once(law: Law) -> None:
    """Refuse two rules of one id."""
    seen: set[str] = set()
    for rule in law.rules:
        if rule.id in seen:
            raise BadRulePack(
                later(
                    "Two rules are called “{rule}”, and the second one stands in {file}: give it "
                    "another name in its field “id”."
                ),
                rule=rule.id,
                file=f"{rule.subject}.toml",
            )
        seen.add(rule.id)


def _checked(path: Path, kind: type[Pack]) -> Pack:
    try:
        raw = tomli.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomli.TOMLDecodeError) as error:
        raise BadRulePack(
            later("The rule pack {file} cannot be read: {problem}."),
            file=path.name,
            problem=unreadable(error),
        ) from error
    try:
        return kind.model_validate(raw)
    except ValidationError as error:
        raise _refused(path.name, raw, error) from error


def _refused(file: str, raw: dict[str, Any], error: ValidationError) -> BadRulePack:
    first = error.errors()[0]
    place = list(first["loc"])
    rule = ""
    if len(place) > 2 and place[0] == "rule" and isinstance(place[1], int):
        rule = str(raw["rule"][place[1]].get("id", place[1] + 1))
        place = place[2:]
    # "day" and "days" behind "since" are ways to write it and no fields, "[key]" is a field itself.
    field = ".".join(
        str(part)
        for before, part in zip((None, *place), place, strict=False)
        if not (before in ("since", "until") and part in ("day", "days")) and part != "[key]"
    )
    problem = mistaken(first)
    if rule:
        return _not_law(file, rule, field, problem)
    return BadRulePack(
        later("The rule pack {file} is not law: field “{field}”: {problem}."),
        file=file,
        field=field,
        problem=problem,
    )


def _not_law(file: str, rule: str, field: str, problem: BadRulePack) -> BadRulePack:
    return BadRulePack(
        later("The rule pack {file} is not law: rule “{rule}”, field “{field}”: {problem}."),
        file=file,
        rule=rule,
        field=field,
        problem=problem,
    )
