"""Why a rule stands where it stands: the one sentence, and by how much a limit is overrun."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import cache, lru_cache
from string import Formatter
from typing import Final

from casefiles.limits import on_file, recorded, steps
from casefiles.limits.asking import Asked, asked, contested, left_open
from casefiles.limits.calendars import DAY
from casefiles.limits.clauses import Titles
from casefiles.limits.conditions import ages_of, birthday_known, on_birthday
from casefiles.limits.expected import expected
from casefiles.limits.facts import Facts
from casefiles.limits.interruption import later_ones
from casefiles.limits.open_terms import of_term
from casefiles.limits.restraint import before_detention, shown_before
from casefiles.limits.rules import Law
from casefiles.limits.sightings import Sighting
from casefiles.limits.sittings import doubts_of, limits_of
from casefiles.limits.standings import Assessment, Between, Day, Length, Span, Standing, Step, Word
from casefiles.limits.telling import sentence_of
from casefiles.limits.touches import Touch
from casefiles.limits.verdicts import NO_TIME, Because, Verdict, ahead

# How many doubts that stand together are remembered.
MOST_KEPT: Final = 1024


class Reasoned(Assessment):
    """An assessment with its sentences, written only when they are asked for."""

    __slots__ = ()

    @property
    def message(self) -> str:
        """The reason before its fields are filled in."""
        return sentence_of(self.verdict, self.facts, self.law)

    @property
    def why(self) -> Step:
        """The reason in one sentence."""
        message, verdict, facts = self.message, self.verdict, self.facts
        return Step(message, {name: NAMED[name](verdict, facts) for name in names_in(message)})

    @property
    def steps(self) -> tuple[Step, ...]:
        """The whole reckoning."""
        return steps.steps_of(self.verdict, self.facts, self.law)

    @property
    def overrun(self) -> tuple[timedelta, timedelta | None] | None:
        """How far past the last lawful instant; None where there is none, or not surely past it.

        At the least it is past the longest time that may be lawful, at the most past the shortest.
        """
        verdict = self.verdict
        if verdict.standing not in (Standing.BREACHED, Standing.OVERDUE):
            return None
        if verdict.sitting is not None:
            least, most = verdict.sitting
            limits = limits_of(verdict)
            return max(NO_TIME, least - max(limits)), most and max(NO_TIME, most - min(limits))
        reached, (first, last) = verdict.reached, verdict.may_end
        if last is None or reached == (None, None):
            return None
        least = NO_TIME if reached[0] is None else max(NO_TIME, reached[0] - last)
        if not least and verdict.standing is Standing.OVERDUE:
            # The spell was over before the limit was surely past.
            return None
        if reached[1] is None or first is None:
            return least, None
        return least, max(NO_TIME, reached[1] - first)

    @property
    def doubt(self) -> Titles | None:
        """What the law leaves open here, of the rule as such and in this very case."""
        verdict, facts, law = self.verdict, self.facts, self.law
        rule, version = verdict.rule, verdict.version
        if rule.id not in law.told_apart and not (
            facts.held or facts.earlier or verdict.later or shown_before(facts)
        ):
            return version.doubt
        found = [] if version.doubt is None else [version.doubt]
        if rule.contested:
            found += contested(verdict, facts)
        found += _of_case(verdict, facts, law)
        if len(found) < 2:
            return found[0] if found else None
        return _together(tuple(tuple(doubt.items()) for doubt in found))


@lru_cache(maxsize=MOST_KEPT)
def _together(found: tuple[tuple[tuple[str, str], ...], ...]) -> Titles:
    """Several doubts one after another; many people share them."""
    doubts = [dict(one) for one in found]
    return {code: " ".join(doubt.get(code, doubt["en"]) for doubt in doubts) for code in doubts[0]}


def _of_case(verdict: Verdict, facts: Facts, law: Law) -> list[Titles]:
    """What is open of this person: a sitting by night, a birthday, an earlier restriction."""
    rule, start = verdict.rule, verdict.start
    found: list[Titles] = []
    if start is None or verdict.because is Because.NOT_IN_FORCE:
        return found
    if verdict.sittings:
        found += doubts_of(verdict)
    if rule.id in law.asking_age and _on_birthday(verdict, start, facts, [law.of_age]):
        found.append(law.birthday)
    older = ages_of(facts, law.asking_older.get(rule.id, ()))
    if older and _on_birthday(verdict, start, facts, older):
        found.append(law.older)
    if facts.held and facts.founding in law.begun_by[rule.id]:
        found.append(law.restricted)
    if before_detention(rule, facts, law):
        found.append(law.shown)
    found += of_term(verdict, facts, start, law)
    if later_ones(law.begun_anew_after[rule.id], facts, start):
        found.append(law.interrupted)
    return found + expected(verdict, law)


def _on_birthday(verdict: Verdict, start: Sighting, facts: Facts, ages: list[int]) -> bool:
    """Whether it may have been the very birthday of an age, for what is known to a day or so."""
    if not birthday_known(facts):
        return False
    moments = [(start.earliest, start.known_latest)]
    if verdict.touch is not Touch.NO:
        sittings = verdict.sittings
        moments += [(one.when.earliest, one.until.latest or one.when.latest) for one in sittings]
    return any(
        earliest is not None
        and latest is not None
        and latest - earliest <= 2 * DAY
        and on_birthday(facts, earliest, latest, years)
        for earliest, latest in moments
        for years in ages
    )


def deadline_of(verdict: Verdict, facts: Facts) -> Between:
    """The last lawful minute, or the midnight after it, on the clock of the start."""
    zone = facts.zone if verdict.start is None else verdict.start.zone
    return Between(*verdict.last_instants, zone, ends=verdict.ends_at_midnight)


def condition_of(verdict: Verdict, facts: Facts) -> Asked:
    """What it depends on whether the rule touches the person: what is open, else all of it."""
    if verdict.touch is not Touch.MAYBE:
        return asked(verdict.rule)
    return left_open(verdict, facts)


def _until(verdict: Verdict) -> object:
    first, last = verdict.version.gone_first, verdict.version.gone_last
    return "" if first is None or last is None else Day(first, last)


def _in_a_day(verdict: Verdict, _: Facts) -> object:
    per_day = verdict.version.per_day
    return "" if per_day is None else Length(per_day.iso)


def _answered(verdict: Verdict, _: Facts) -> object:
    return "" if verdict.answer is None else Word("reply", verdict.answer.answer.value)


def _question(verdict: Verdict, _: Facts) -> object:
    return "" if verdict.answer is None else Word("safeguard", verdict.answer.safeguard)


def _imposed(verdict: Verdict, _: Facts) -> object:
    return "" if verdict.imposed is None else on_file.length_on_file(verdict.imposed)


def _against(verdict: Verdict, facts: Facts) -> object:
    source = None if verdict.against is None else verdict.against.source
    return "" if source is None else facts.docket.source(source).title


def _otherwise(verdict: Verdict, _: Facts) -> object:
    other = None if verdict.against is None else verdict.against.verdict
    return "" if other is None else Span(other.least, other.most)


# What the version of a rule, the kinds of the two events, the standings that are possible and the
# other rules of the family decide between them.
SAME: Final = frozenset(
    (
        *("start", "stop", "title", "limit", "limits", "in_a_day", "due", "starts", "since"),
        *("beyond", "until", "readings", "reason"),
    )
)

# Everything that a sentence may name. What it does not name is not worked out: a check of ten
# thousand people asks for some hundred thousand sentences.
NAMED: Final[dict[str, Callable[[Verdict, Facts], object]]] = {
    "start": lambda verdict, _: steps.start_named(verdict),
    "stop": lambda verdict, _: steps.event_named(verdict.stop),
    "ahead": lambda verdict, facts: steps.event_named(ahead(verdict, facts.now)),
    "title": lambda verdict, _: verdict.rule.titles,
    "taken": lambda verdict, _: Span(verdict.least, verdict.most),
    "limit": lambda verdict, _: "" if (iso := verdict.version.limit) is None else Length(iso),
    "in_a_day": _in_a_day,
    "day": lambda verdict, _: "" if verdict.day is None else Day(verdict.day, verdict.day),
    "day_total": lambda verdict, _: Span(verdict.least, verdict.most),
    "deadline": deadline_of,
    "begins": steps.begins,
    "question": _question,
    "regime": lambda _, facts: "" if facts.regime is None else Word("regime", facts.regime.value),
    "answer": _answered,
    "due": lambda verdict, _: tuple(Word("event", kind.value) for kind in verdict.rule.before),
    "starts": lambda verdict, _: tuple(
        Word("event", kind.value) for kind in sorted(verdict.rule.start_kinds)
    ),
    "beyond": lambda verdict, _: tuple(
        Word("event", kind.value) for clause in verdict.rule.starts for kind in clause.beyond
    ),
    "since": lambda verdict, _: Day(verdict.version.first, verdict.version.last),
    "until": lambda verdict, _: _until(verdict),
    "limits": lambda verdict, _: steps.limits(verdict),
    "least": lambda verdict, _: (
        "" if (least := verdict.version.least) is None else Length(least.iso)
    ),
    "readings": lambda verdict, _: steps.readings(verdict),
    "condition": condition_of,
    "reason": lambda verdict, _: verdict.rule.declared or verdict.rule.titles,
    "imposed": _imposed,
    "source": _against,
    "words": recorded.words,
    "otherwise": _otherwise,
}


@cache
def names_in(message: str) -> tuple[str, ...]:
    """The fields of a message."""
    return tuple(name for _, name, _, _ in Formatter().parse(message) if name)
