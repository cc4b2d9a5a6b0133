"""The command `rules`: the law as the program knows it, over time or on one day."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Final

from casefiles.citations import say_citation
from casefiles.errors import WrongCall
from casefiles.languages import Language, later
from casefiles.limits.loading import load_law
from casefiles.limits.periods import first_minute
from casefiles.limits.rules import Law, Rule
from casefiles.limits.versions import Version
from casefiles.moments import AT_THE_END, read_moment
from casefiles.speech import say_briefly, say_period
from casefiles.vocabulary import label
from ui.terminal.answers import answer
from ui.terminal.columns import wrapped
from ui.terminal.grammar import Call

UNCHECKED: Final = later("No lawyer has checked the wording of the rules in this language yet.")

Stretch = tuple[date, date]
Known = list[tuple[Rule, list[Version]]]
Text = tuple[Rule, Version]


def rules(call: Call, language: Language) -> int:
    """Print every rule with its versions; with `--on`, those that were law on that day.

    Of a day, rules that were not law yet, or no more, are named apart.
    """
    law = load_law()
    day = _day(call.find("--on"))
    known = _known(law, day)
    if call.find("--format") == "json":
        plain = _plain(known, law, day, language)
        answer([json.dumps(plain, ensure_ascii=False, indent=2), "\n"])
    else:
        answer(f"{line}\n" for line in _page(known, law, day, language))
    return 0


def _day(written: str | None) -> date | None:
    if written is None:
        return None
    try:
        day = date.fromisoformat(written)
    except ValueError as error:
        raise WrongCall(
            later("“{written}” is not a day: write it as 2022-01-06."), written=written
        ) from error
    if date.min < day < date.max:
        return day
    raise WrongCall(AT_THE_END, written=written)


def _known(law: Law, day: date | None) -> Known:
    if day is None:
        return [(rule, list(rule.versions)) for rule in law.rules]
    on_the_day: dict[str, tuple[Rule, list[Version]]] = {}
    for rule, version in law.in_force_on(day):
        on_the_day.setdefault(rule.id, (rule, []))[1].append(version)
    return list(on_the_day.values())


def _not_law(law: Law, day: date | None) -> tuple[list[Rule], list[Text]]:
    """Of a day whose law was read: the rules not law yet, and those no more, with the last text."""
    if day is None or day < law.begins:
        return [], []
    on_the_day = {rule.id for rule, _ in law.in_force_on(day)}
    not_yet, no_more = [], []
    for rule in law.rules:
        if rule.id in on_the_day:
            continue
        before = [version for version in rule.versions if version.first <= day]
        if before:
            no_more.append((rule, before[-1]))
        else:
            not_yet.append(rule)
    return not_yet, no_more


def _undecided(rule: Rule, day: date) -> bool:
    """Whether it is not known which text of a rule, if any, was law on a day."""
    begin = first_minute(day, "UTC")
    return len(rule.possible_versions(begin, begin, "UTC")) > 1


def _gone(rule: Rule, version: Version) -> Stretch | None:
    """The day from which a version was law no more: first and last possible; None where it is."""
    if version.gone_first is not None:
        return version.gone_first, version.gone_last or version.gone_first
    place = rule.versions.index(version)
    if place + 1 == len(rule.versions):
        return None
    following = rule.versions[place + 1]
    return following.first, following.last


def _iso(stretch: Stretch | None) -> str | None:
    """A day as the open format writes it; two days with a slash where it lies between them."""
    if stretch is None:
        return None
    first, last = stretch
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def _plain(known: Known, law: Law, day: date | None, language: Language) -> dict[str, Any]:
    not_yet, no_more = _not_law(law, day)
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
                "declared": rule.declared and language.pick(rule.declared),
                "contested": list(_contested(rule, language)),
                "whose": rule.whose,
                "versions": [
                    {
                        "from": version.since,
                        "until": _iso(_gone(rule, version)),
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
        "not_yet": [
            {
                "rule": rule.id,
                "title": language.pick(rule.titles),
                "from": rule.versions[0].since,
            }
            for rule in not_yet
        ],
        "no_more": [
            {
                "rule": rule.id,
                "title": language.pick(rule.titles),
                "until": _iso(_gone(rule, version)),
            }
            for rule, version in no_more
        ],
    }


def _page(known: Known, law: Law, day: date | None, language: Language) -> Iterator[str]:
    yield from wrapped(language.pick(law.caution), 0)
    if any(language.code in rule.unchecked for rule, _ in known):
        yield from wrapped(language.say(UNCHECKED), 0)
    if day is not None and not law.begins <= day <= law.read_until:
        yield from wrapped(
            language.say(
                "The law was read from {begins} to {until}: that of {day} is not known here.",
                begins=_day_in_words(law.begins, language),
                until=_day_in_words(law.read_until, language),
                day=_day_in_words(day, language),
            ),
            0,
        )
    for rule, versions in known:
        yield ""
        yield from wrapped(f"{rule.id} · {language.pick(rule.titles)}", 0)
        yield from wrapped(language.pick(rule.means), 2)
        if rule.declared:
            yield from wrapped(language.pick(rule.declared), 2)
        for version in versions:
            facts = [_since((version.first, version.last), language)]
            gone = _gone(rule, version)
            if gone is not None:
                facts.append(_until(gone, language))
            if version.period is not None:
                facts.append(say_period(version.period.iso, language))
            facts += [
                say_citation(version.citation, language),
                label("confidence", version.confidence, language),
            ]
            yield from wrapped(" · ".join(facts), 4)
            yield from _open(rule, version, day, language)
        for doubt in _contested(rule, language):
            yield from wrapped(language.say("Contested: {doubt}", doubt=doubt), 4)
    yield from _apart(law, day, language)


def _contested(rule: Rule, language: Language) -> Iterable[str]:
    """The doubts of a rule, each once: of one there may be several occasions."""
    return dict.fromkeys(language.pick(one.doubt) for one in rule.contested)


def _open(rule: Rule, version: Version, day: date | None, language: Language) -> Iterator[str]:
    """What is not certain about a text: whether it was law on the day, what it leaves open."""
    if day is not None and _undecided(rule, day):
        yield from wrapped(language.say("Whether this was law on that day is not known."), 6)
    if version.doubt:
        doubt = language.pick(version.doubt)
        yield from wrapped(language.say("Open question: {doubt}", doubt=doubt), 6)


def _apart(law: Law, day: date | None, language: Language) -> Iterator[str]:
    """The rules that were not law on the day, those to come and those that are past."""
    not_yet, no_more = _not_law(law, day)
    if not_yet:
        yield from ("", language.say("NOT YET LAW ON THAT DAY"))
        # Of an article that was only changed then, saying "not yet" alone would be false.
        yield from wrapped(
            language.say(
                "Their first text known here came later. Where it replaced an older one, the older "
                "one was not read."
            ),
            0,
        )
    for rule in not_yet:
        first = rule.versions[0]
        yield from _listed(rule, _since((first.first, first.last), language), language)
    if no_more:
        yield from ("", language.say("NO LONGER LAW ON THAT DAY"))
    for rule, version in no_more:
        gone = _gone(rule, version)
        yield from _listed(rule, "" if gone is None else _until(gone, language), language)


def _listed(rule: Rule, when: str, language: Language) -> tuple[str, ...]:
    words = (rule.id, language.pick(rule.titles), when)
    return wrapped(" · ".join(filter(None, words)), 2)


def _since(stretch: Stretch, language: Language) -> str:
    first, last = stretch
    if first == last:
        return language.say("from {day}", day=_day_in_words(first, language))
    return language.say(
        "from a day between {first} and {last}",
        first=_day_in_words(first, language),
        last=_day_in_words(last, language),
    )


def _until(stretch: Stretch, language: Language) -> str:
    first, last = stretch
    if first == last:
        return language.say("before {day}", day=_day_in_words(first, language))
    return language.say(
        "before a day between {first} and {last}",
        first=_day_in_words(first, language),
        last=_day_in_words(last, language),
    )


def _day_in_words(day: date, language: Language) -> str:
    return say_briefly(read_moment(day.isoformat()), language)
