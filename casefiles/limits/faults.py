"""What would make the law false though each field is well written: fields that do not go together.

A fault is told by the rule, its field, and a sentence that says what to write.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from itertools import pairwise, product
from typing import NamedTuple

from casefiles.errors import BadRulePack
from casefiles.languages import later
from casefiles.limits.clauses import Condition
from casefiles.limits.coverage import Hole, end_of, holes
from casefiles.limits.periods import HOURLY
from casefiles.limits.rules import Law, Rule
from casefiles.limits.versions import Version
from casefiles.limits.words import Form


class Fault(NamedTuple):
    """A mistake of a rule: the field in which it stands, and what to write instead."""

    rule: Rule
    field: str
    problem: BadRulePack


def faults(law: Law) -> Iterator[Fault]:
    """Every fault of a law: of its rules one by one, then of the rules that name another."""
    for rule in law.rules:
        for field, problem in _of_rule(rule):
            yield Fault(rule, field, problem)
    yield from _of_names(law)
    yield from _of_families(law)
    for hole in holes(law):
        # Without a text after it a family was repealed.
        if hole.before is not None:
            yield _of_days(hole)


def _of_rule(rule: Rule) -> Iterator[tuple[str, BadRulePack]]:
    told = rule.form in (Form.INFORMATION, Form.COMPUTATION)
    if told is not (rule.declared is not None):
        yield (
            "declared",
            BadRulePack(
                later("give the reason if, and only if, the form is information or computation")
            ),
        )
    if not told and len(rule.examples) < 3:
        yield (
            "example",
            BadRulePack(later("give at least three: inside, at the edge, outside")),
        )
    if not (told or rule.starts or rule.imposed) and rule.form not in (Form.BACKWARDS, Form.BAR):
        yield "starts", BadRulePack(later("say what starts the clock"))
    counted = not rule.starts or any(one.period is not None for one in rule.versions)
    if rule.form is Form.BACKWARDS and not rule.base and counted:
        yield (
            "base",
            BadRulePack(later("name the rule, or the family of rules, from whose end it counts")),
        )
    yield from _of_form(rule)
    yield from _of_whom(rule)
    for number, version in enumerate(rule.versions):
        for field, sentence in _of_version(rule, version):
            yield f"version.{number}.{field}", BadRulePack(sentence)
    yield from _of_order(rule)


def _of_form(rule: Rule) -> Iterator[tuple[str, BadRulePack]]:
    """What some forms cannot do without, or nothing would ever be due."""
    if rule.form is Form.BEFORE and not rule.before:
        yield "before", BadRulePack(later("name the events before which it is due"))
    if rule.form is Form.BAR and not (rule.acts or rule.acts_maybe or rule.answers):
        yield (
            "acts",
            BadRulePack(later("name the act that is barred, or the question that tells of it")),
        )
    if rule.form is Form.DUTY and not rule.answers:
        yield "answers", BadRulePack(later("name the question whose answer tells of the duty"))


def _of_whom(rule: Rule) -> Iterator[tuple[str, BadRulePack]]:
    """Conditions that can never concern anyone."""
    for number, barred in enumerate(rule.never):
        if not barred.asked:
            yield (
                f"never.{number}",
                BadRulePack(later("it fits everyone, so that the rule would concern nobody")),
            )
    for number, one in enumerate(rule.touches):
        if any(_fits_too(barred, one) for barred in rule.never):
            yield (
                f"touches.{number}",
                BadRulePack(later("“never” leaves out whomever it fits: change one of the two")),
            )


def _fits_too(wider: Condition, one: Condition) -> bool:
    """Whether a condition surely fits whomever another fits: it asks no more."""
    by_one_day = (wider.charged_within, wider.charged_by) == (one.charged_within, one.charged_by)
    return by_one_day and not wider.perhaps and all(asked in one.asked for asked in wider.asked)


def _of_version(rule: Rule, version: Version) -> Iterator[tuple[str, str]]:
    if rule.form in (Form.LIMIT, Form.SITTING) and version.period is None:
        yield "period", later("this form needs a length of time")
    if not version.counting:
        yield "counting", later("say how it is counted, such as continuous, calendar or custody")
    yield from _of_parts(rule, version)
    if version.gone_first is not None and (
        version.gone_first <= version.first
        or (version.gone_last or version.gone_first) <= version.last
    ):
        yield "until", later("it ends before it begins: write a day after that of since")
    yield from _of_lengths(version)
    for period in (version.period, version.longer):
        if period is None:
            continue
        to_the_minute = HOURLY.issuperset(version.counting)
        if not (to_the_minute or HOURLY.isdisjoint(version.counting)):
            yield "counting", later("what is counted to the minute is counted in no other way")
        if to_the_minute and period.in_months:
            yield "counting", later("months and years are counted by dates")
        if period.hours and not to_the_minute:
            yield "counting", later("hours are counted to the minute")


def _of_lengths(version: Version) -> Iterator[tuple[str, str]]:
    """Lengths that take their sense from the length of the term, and have none beside it."""
    period, longer = version.period, version.longer
    if period is None:
        return
    if longer is not None and longer.never_longer_than(period):
        yield "longer", later("it is no longer than “period”: write how far that can be stretched")
    for field, wider in (("otherwise", version.otherwise), ("per_day", version.per_day)):
        if wider is not None and wider != period and wider.never_longer_than(period):
            yield field, later("it is shorter than “period”: exchange the two, or leave one out")
    within = [(f"shorter.{number}", one) for number, one in enumerate(version.shorter)]
    for field, part in (("least", version.least), ("rest", version.rest), *within):
        if part is not None and period.never_longer_than(part):
            yield field, later("it is no shorter than “period”: write a part of that")


def _of_parts(rule: Rule, version: Version) -> Iterator[tuple[str, str]]:
    """What a ceiling made of parts needs: the last part, and a length for each shorter ceiling."""
    if rule.parts and version.rest is None:
        yield "rest", later("say how much runs from the start of the last part")
    lengths, conditions = len(version.shorter), len(rule.shorter_when)
    if lengths < conditions:
        yield f"shorter.{lengths}", later("it is missing")
    elif lengths > conditions:
        yield f"shorter.{conditions}", later("there is no such field")


def _of_order(rule: Rule) -> Iterator[tuple[str, BadRulePack]]:
    """Of two texts each must have been law for a time, the older one first."""
    for number, (one, following) in enumerate(pairwise(rule.versions), 1):
        field = f"version.{number}.since"
        if following.first == one.first:
            yield (
                field,
                BadRulePack(
                    later("the version before it begins on {day} too: leave one of the two"),
                    day=following.first,
                ),
            )
        elif following.first < max(one.first, one.last):
            yield (
                field,
                BadRulePack(
                    later("it begins on {day}, before the version above it: put the older first"),
                    day=following.first,
                ),
            )


def _of_names(law: Law) -> Iterator[Fault]:
    """Rules that name a rule which is not there, and rules that count from one another."""
    for rule in law.rules:
        for field, named in _names(rule):
            if named and not _named(law, field, named):
                yield Fault(
                    rule, field, BadRulePack(later("no pack has the rule “{base}”"), base=named)
                )
        for field, named in _names(rule):
            if rule.id in _counted_from(_named(law, field, named), law):
                yield Fault(
                    rule,
                    field,
                    BadRulePack(
                        later(
                            "from “{base}” the count leads back to this very rule: name one that "
                            "does not count from it"
                        ),
                        base=named,
                    ),
                )


def _names(rule: Rule) -> tuple[tuple[str, str], ...]:
    """The fields of a rule that name another, with the names."""
    return (
        ("base", rule.base),
        ("floor", rule.floor),
        ("parts", rule.parts),
        ("within", rule.within),
        ("follows", rule.follows),
    )


def _named(law: Law, field: str, name: str) -> tuple[Rule, ...]:
    """The rules of a name: one, or for a base also those of a family, and else those alone."""
    family = law.families.get(name, ()) if field in ("base", "within") else ()
    if field == "within":
        return family
    return family or ((law.by_id[name],) if name in law.by_id else ())


def _counted_from(rules: tuple[Rule, ...], law: Law) -> set[str]:
    """The ids of some rules and of all that they are counted from, directly or not."""
    found: set[str] = set()
    waiting = list(rules)
    while waiting:
        rule = waiting.pop()
        if rule.id not in found:
            found.add(rule.id)
            for field, name in _names(rule):
                waiting += _named(law, field, name)
    return found


def _of_families(law: Law) -> Iterator[Fault]:
    """Of a family one rule sets the limit: it has others, and no two of them for one person."""
    for name, rules in law.families.items():
        if len(rules) == 1:
            yield Fault(rules[0], "family", _alone(name, law))
        for one, other in product(rules, rules):
            if one.asks_nothing and other is not one and _of_one_law(one, other):
                yield from _both(one, other)


def _alone(name: str, law: Law) -> BadRulePack:
    others = [other for other in law.families if other != name]
    like = get_close_matches(name, others, n=1)
    if not like:
        return BadRulePack(
            later(
                "no other rule is of the family “{family}”: write the name of one that has others, "
                "or leave the field out"
            ),
            family=name,
        )
    return BadRulePack(
        later("no other rule is of the family “{family}”: the nearest is “{like}”"),
        family=name,
        like=like[0],
    )


def _of_one_law(one: Rule, other: Rule) -> bool:
    return not (one.regimes and other.regimes and one.regimes.isdisjoint(other.regimes))


def _both(one: Rule, other: Rule) -> Iterator[Fault]:
    """The texts of a rule for everyone beside which another rule sets the limit for somebody."""
    for (number, text), beside in product(enumerate(one.versions), other.versions):
        begins = max(text.first, beside.first)
        if begins < min(end_of(one.versions, text), end_of(other.versions, beside)):
            yield Fault(
                one,
                f"version.{number}.until",
                BadRulePack(
                    later(
                        "from {day} on “{other}” of the same family is law too, and of the two "
                        "one alone can set the limit: write until when this text was law, or "
                        "whom it concerns"
                    ),
                    day=begins,
                    other=other.id,
                ),
            )


def _of_days(hole: Hole) -> Fault:
    """Days on which two texts are law, or none is, and of which nobody says why."""
    field, days = "gap", {"after": hole.after, "before": hole.before}
    if hole.overlap:
        field = "until"
        problem = BadRulePack(
            later(
                "the next text begins on {after}, before this one ends on {before}: correct one of "
                "the two days, or leave “until” out"
            ),
            **days,
        )
    elif hole.family:
        problem = BadRulePack(
            later(
                "from {after} to {before} no text of the family “{family}” is law: give the "
                "reason here, or correct one of the two days"
            ),
            family=hole.family,
            **days,
        )
    else:
        problem = BadRulePack(
            later(
                "from {after} to {before} no text is law: give the reason here, or correct one of "
                "the two days"
            ),
            **days,
        )
    return Fault(hole.rule, f"version.{hole.number}.{field}", problem)
