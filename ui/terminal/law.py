"""The command `rules`: the law as the program knows it, over time or on one day."""

from __future__ import annotations

import json
import sys
import textwrap
from collections.abc import Iterator
from datetime import date
from typing import Any

from casefiles.errors import WrongCall
from casefiles.languages import Language, later
from casefiles.limits.loading import load_law
from casefiles.limits.rules import Law, Rule, Version
from casefiles.speech import say_period
from casefiles.vocabulary import label
from ui.terminal.grammar import Call

Known = list[tuple[Rule, list[Version]]]


def rules(call: Call, language: Language) -> int:
    """Print every rule with its versions; with `--on`, those that were law on that day."""
    law = load_law()
    day = _day(call.find("--on"))
    known = _known(law, day)
    if call.find("--format") == "json":
        json.dump(_plain(known, law, day, language), sys.stdout, ensure_ascii=False, indent=2)
        sys.stdout.write("\n")
    else:
        sys.stdout.writelines(f"{line}\n" for line in _page(known, law, day, language))
    return 0


def _day(written: str | None) -> date | None:
    if written is None:
        return None
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise WrongCall(
            later("“{written}” is not a day: write it as 2022-01-06."), written=written
        ) from error


def _known(law: Law, day: date | None) -> Known:
    if day is None:
        return [(rule, list(rule.versions)) for rule in law.rules]
    on_the_day: dict[str, tuple[Rule, list[Version]]] = {}
    for rule, version in law.in_force_on(day):
        on_the_day.setdefault(rule.id, (rule, []))[1].append(version)
    return list(on_the_day.values())


def _plain(known: Known, law: Law, day: date | None, language: Language) -> dict[str, Any]:
    return {
        "format": "rules/1",
        "on": day and day.isoformat(),
        "begins": law.begins.isoformat(),
        "read_until": law.read_until.isoformat(),
        "caution": language.pick(law.caution),
        "rules": [
            {
                "rule": rule.id,
                "subject": rule.subject,
                "title": language.pick(rule.titles),
                "means": language.pick(rule.means),
                "form": rule.form.value,
                "whose": rule.whose,
                "versions": [
                    {
                        "from": version.since,
                        "limit": version.period and version.period.iso,
                        "citation": version.citation,
                        "confidence": version.confidence,
                        "doubt": version.doubt and language.pick(version.doubt),
                    }
                    for version in versions
                ],
            }
            for rule, versions in known
        ],
    }


def _page(known: Known, law: Law, day: date | None, language: Language) -> Iterator[str]:
    yield from _wrapped(language.pick(law.caution), 0)
    if day is not None and not law.begins <= day <= law.read_until:
        yield from _wrapped(
            language.say(
                "The law was read from {begins} to {until}: that of {day} is not known here.",
                begins=law.begins,
                until=law.read_until,
                day=day,
            ),
            0,
        )
    for rule, versions in known:
        yield ""
        yield from _wrapped(f"{rule.id} · {language.pick(rule.titles)}", 0)
        yield from _wrapped(language.pick(rule.means), 2)
        for version in versions:
            facts = [language.say("from {day}", day=version.since)]
            if version.period is not None:
                facts.append(say_period(version.period.iso, language))
            facts += [version.citation, label("confidence", version.confidence, language)]
            yield from _wrapped(" · ".join(facts), 4)
            if version.doubt:
                doubt = language.pick(version.doubt)
                yield from _wrapped(language.say("Open question: {doubt}", doubt=doubt), 6)


def _wrapped(text: str, indent: int) -> list[str]:
    return textwrap.wrap(
        text,
        80,
        initial_indent=" " * indent,
        subsequent_indent=" " * indent,
        break_on_hyphens=False,
    )
