"""Reading the rule packs: law that a lawyer wrote in TOML, checked field by field, or refused."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ValidationError

import resources
from casefiles.errors import BadRulePack
from casefiles.languages import later
from casefiles.limits.calendars import WEEKENDS, RestDays, kazakhstan
from casefiles.limits.mistakes import mistaken, unreadable
from casefiles.limits.packs import LawTable, PackTable
from casefiles.limits.periods import Counting
from casefiles.limits.rules import Law, Rule, Version
from casefiles.limits.words import Form

# Ways of counting that end in a minute of the clock, and not at 24:00.
HOURLY = frozenset((Counting.CONTINUOUS, Counting.NEXT_HOUR))

Pack = TypeVar("Pack", bound=BaseModel)


# What there is to reckon by where the files are refused.
NO_LAW: Final = Law(
    rules=(),
    rest=WEEKENDS,
    begins=date.max,
    read_until=date.min,
    caution={"en": ""},
    birthday={"en": ""},
    restricted={"en": ""},
    earlier={"en": ""},
    undated={"en": ""},
    shown={"en": ""},
    custody_shown_by=(),
    custody_shown_within=(),
    sentence_starts=(),
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
        path = folder / f"{subject}.toml"
        for table in _checked(path, PackTable).rule:
            rule = table.rule(subject, len(rules))
            _sensible(path.name, rule)
            rules.append(rule)
    found = Law(
        rules=tuple(rules),
        rest=rest,
        begins=law.begins,
        read_until=law.read_until,
        caution=law.caution.titles(),
        birthday=law.birthday.titles(),
        restricted=law.restricted.titles(),
        earlier=law.earlier.titles(),
        undated=law.undated.titles(),
        shown=law.shown.titles(),
        custody_shown_by=law.custody_shown_by,
        custody_shown_within=law.custody_shown_within,
        sentence_starts=law.sentence_starts,
    )
    _connected(found)
    return found


def _checked(path: Path, kind: type[Pack]) -> Pack:
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
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
    if len(place) > 1 and place[0] == "rule" and isinstance(place[1], int):
        rule = str(raw["rule"][place[1]].get("id", place[1] + 1))
        place = place[2:]
    field = ".".join(str(part) for part in place)
    if not rule:
        return BadRulePack(
            later("The rule pack {file} is not law: field “{field}”: {problem}."),
            file=file,
            field=field,
            problem=mistaken(first),
        )
    return BadRulePack(
        later("The rule pack {file} is not law: rule “{rule}”, field “{field}”: {problem}."),
        file=file,
        rule=rule,
        field=field,
        problem=mistaken(first),
    )


def _sensible(file: str, rule: Rule) -> None:
    """Refuse a rule whose fields do not go together."""
    problem = next(_problems(rule), None)
    if problem is not None:
        field, sentence = problem
        raise BadRulePack(
            later("The rule pack {file} is not law: rule “{rule}”, field “{field}”: {problem}."),
            file=file,
            rule=rule.id,
            field=field,
            problem=BadRulePack(sentence),
        )


def _problems(rule: Rule) -> Iterator[tuple[str, str]]:
    told = rule.form in (Form.INFORMATION, Form.COMPUTATION)
    if told is not (rule.declared is not None):
        yield (
            "declared",
            later("give the reason if, and only if, the form is information or computation"),
        )
    if not told and len(rule.examples) < 3:
        yield "example", later("give at least three: inside, at the edge, outside")
    if not (told or rule.starts or rule.imposed) and rule.form not in (Form.BACKWARDS, Form.BAR):
        yield "starts", later("say what starts the clock")
    if rule.form is Form.BACKWARDS and not rule.base:
        yield "base", later("name the rule, or the family of rules, from whose end it counts")
    for version in rule.versions:
        yield from _problems_of(rule, version)


def _problems_of(rule: Rule, version: Version) -> Iterator[tuple[str, str]]:
    counted = rule.form in (Form.LIMIT, Form.SITTING)
    if counted and version.period is None:
        yield "version.period", later("this form needs a length of time")
    for period in (version.period, version.longer):
        if period is None:
            continue
        to_the_minute = HOURLY.issuperset(version.counting)
        if not (to_the_minute or HOURLY.isdisjoint(version.counting)):
            yield (
                "version.counting",
                later("what is counted to the minute is counted in no other way"),
            )
        if to_the_minute and period.in_months:
            yield "version.counting", later("months and years are counted by dates")
        if period.hours and not to_the_minute:
            yield "version.counting", later("hours are counted to the minute")


def _connected(law: Law) -> None:
    """Refuse two rules of one id, and a rule that counts from one that is not there."""
    seen: set[str] = set()
    for rule in law.rules:
        if rule.id in seen:
            raise BadRulePack(
                later("Two rules are called “{rule}”: the second one stands in {file}."),
                rule=rule.id,
                file=f"{rule.subject}.toml",
            )
        seen.add(rule.id)
    for rule in law.rules:
        if rule.base and rule.base not in law.families and rule.base not in law.by_id:
            raise BadRulePack(
                later(
                    "The rule pack {file} is not law: rule “{rule}”, field “base”: no pack has the "
                    "rule “{base}”."
                ),
                file=f"{rule.subject}.toml",
                rule=rule.id,
                base=rule.base,
            )
