"""Why a rule stands where it stands: the one sentence, and by how much a limit is overrun."""

from __future__ import annotations

from datetime import timedelta

from casefiles.languages import later
from casefiles.limits import steps
from casefiles.limits.conditions import Touch, holds
from casefiles.limits.facts import Facts
from casefiles.limits.rules import Form, Law, Titles
from casefiles.limits.sightings import Sighting
from casefiles.limits.standings import Between, Day, Length, Span, Standing, Step, Word
from casefiles.limits.verdicts import NO_TIME, Because, Verdict
from casefiles.moments import MINUTE


class Reasons:
    """What a verdict rests on, kept so that its sentences are written only when they are asked for."""

    __slots__ = ("facts", "law", "verdict")

    def __init__(self, verdict: Verdict, facts: Facts, law: Law) -> None:
        self.verdict = verdict
        self.facts = facts
        self.law = law

    def why(self) -> Step:
        """The reason in one sentence."""
        verdict = self.verdict
        match verdict.standing:
            case Standing.NOT_APPLICABLE:
                return self._not_applicable()
            case Standing.UNKNOWN:
                return self._unknown()
            case standing:
                return self._certain(standing)

    def steps(self) -> tuple[Step, ...]:
        """The whole reckoning."""
        return steps.steps_of(self.verdict, self.facts, self.law)

    def overrun(self) -> tuple[timedelta, timedelta | None] | None:
        """How far past the last lawful instant, at least and at most; None for a rule without one."""
        verdict = self.verdict
        if verdict.sitting is not None:
            least, most = verdict.sitting
            limit = timedelta(hours=verdict.version.period.hours if verdict.version.period else 0)
            return max(NO_TIME, least - limit), most and max(NO_TIME, most - limit)
        reached, first, last = verdict.reached, verdict.first_end, verdict.last_end
        if last is None or reached == (None, None):
            return None
        over = MINUTE if verdict.ends_at_midnight else NO_TIME
        least = NO_TIME if reached[0] is None else max(NO_TIME, reached[0] - last - over)
        if reached[1] is None or first is None:
            return least, None
        return least, max(NO_TIME, reached[1] - first - over)

    def doubt(self) -> Titles | None:
        """What the law leaves open here, of the rule as such and in this very case."""
        verdict = self.verdict
        found = [] if verdict.version.doubt is None else [verdict.version.doubt]
        start = verdict.start
        if verdict.rule.contested and start is not None and verdict.touch is not Touch.NO:
            found += [
                contested.doubt
                for contested in verdict.rule.contested
                if holds(contested.when, self.facts, start.earliest, start.latest)
            ]
        if len(found) < 2:
            return found[0] if found else None
        return {
            code: " ".join(doubt.get(code, doubt["en"]) for doubt in found) for code in found[0]
        }

    def _certain(self, standing: Standing) -> Step:
        verdict = self.verdict
        if verdict.because is Because.ANSWER and verdict.answer is not None:
            return Step(
                later("The question “{question}” is answered: {answer}."),
                {
                    "question": steps.question(verdict.answer.safeguard),
                    "answer": Word("reply", verdict.answer.answer.value),
                },
            )
        if verdict.because is Because.BARRED:
            return Step(
                later("“{act}” is on file, and the law bars it for this person."),
                {"act": named(verdict.start)},
            )
        if verdict.because is Because.DONE_EARLY:
            return Step(
                later("“{act}” was done before the clock even started."),
                {"act": named(verdict.stop)},
            )
        if verdict.because is Because.SITTINGS:
            return self._sittings(standing)
        if verdict.because is Because.ORDER:
            return self._order(standing)
        if verdict.others:
            return self._whichever(standing)
        if standing is Standing.RUNNING:
            return self._running()
        if standing is Standing.OVERDUE:
            return self._overdue()
        return self._timed(standing)

    def _timed(self, standing: Standing) -> Step:
        verdict = self.verdict
        values = self._values()
        if verdict.because is Because.SPENT:
            return Step(later("The term of {limit} ran out: {deadline}."), values)
        if verdict.because is Because.LAPSED and standing is Standing.BREACHED:
            return Step(
                later(
                    "“{stop}” came after {taken}, past the limit of {limit}; it was done even later."
                ),
                values,
            )
        if verdict.because is Because.LAPSED:
            return Step(
                later("“{stop}” came after {taken}, before the limit of {limit} ended."), values
            )
        if verdict.rule.form is Form.BACKWARDS:
            if standing is Standing.KEPT:
                return Step(
                    later("“{stop}” came in time; the last minute for it was {deadline}."), values
                )
            return Step(
                later("“{stop}” came too late; the last minute for it was {deadline}."), values
            )
        if verdict.rule.form is Form.AT_ONCE:
            if standing is Standing.KEPT:
                return Step(later("“{stop}” came in the same minute as “{start}”."), values)
            return Step(
                later("“{stop}” came only {taken} after “{start}”, after acts it had to precede."),
                values,
            )
        if standing is Standing.KEPT:
            return Step(
                later("From “{start}” to “{stop}”: {taken}, within the limit of {limit}."), values
            )
        return Step(
            later("From “{start}” to “{stop}”: {taken}, over the limit of {limit}."), values
        )

    def _running(self) -> Step:
        if self.verdict.rule.form is Form.AT_ONCE:
            return Step(later("It is due at once."))
        if self.verdict.rule.form is Form.BACKWARDS:
            return Step(later("The last minute for it: {deadline}."), self._values())
        return Step(later("The limit of {limit} runs, until {deadline}."), self._values())

    def _overdue(self) -> Step:
        if self.verdict.rule.form is Form.AT_ONCE:
            return Step(
                later(
                    "It was due at once after “{start}”, and nothing on file shows that it was done."
                ),
                self._values(),
            )
        if self.verdict.rule.form is Form.BACKWARDS:
            return Step(
                later(
                    "The last minute for it was {deadline}; nothing on file shows that it was done."
                ),
                self._values(),
            )
        return Step(
            later(
                "The limit of {limit} ended: {deadline}. Nothing on file shows that it was kept."
            ),
            self._values(),
        )

    def _whichever(self, standing: Standing) -> Step:
        return Step(
            later(
                "Whichever of these limits applies, the result is the same: {limits}. Time taken: {taken}."
            ),
            {**self._values(), "limits": self._limits()},
        )

    def _limits(self) -> tuple[object, ...]:
        verdict = self.verdict
        periods = [verdict.version.period] + [rule.versions[-1].period for rule in verdict.others]
        unique = {period.iso: None for period in periods if period is not None}
        return tuple(Length(iso) for iso in unique)

    def _sittings(self, standing: Standing) -> Step:
        values: dict[str, object] = {
            "limit": Length(self.verdict.version.period.iso) if self.verdict.version.period else "",
            "in_a_day": Length(self.verdict.version.per_day.iso)
            if self.verdict.version.per_day
            else "",
            "taken": Span(self.verdict.least, self.verdict.most),
        }
        return Step(
            later(
                "Longest sitting: {taken}; the law allows {limit} without a break and {in_a_day} a day."
            ),
            values,
        )

    def _order(self, standing: Standing) -> Step:
        verdict = self.verdict
        values: dict[str, object] = {
            "stop": tuple(Word("event", kind.value) for kind in verdict.rule.stops[:1]),
            "due": tuple(Word("event", kind.value) for kind in verdict.rule.before[:1]),
        }
        match standing:
            case Standing.KEPT:
                return Step(later("“{stop}” came before “{due}”."), values)
            case Standing.BREACHED:
                return Step(later("“{stop}” came only after “{due}”."), values)
            case Standing.OVERDUE:
                return Step(
                    later("“{due}” has happened, and nothing on file shows “{stop}” before it."),
                    values,
                )
            case _:
                return Step(later("It is due before “{due}”, which has not happened yet."), values)

    def _not_applicable(self) -> Step:
        verdict = self.verdict
        match verdict.because:
            case Because.DECLARED:
                return Step(later("{reason}"), {"reason": verdict.rule.declared or {"en": ""}})
            case Because.NOT_IN_FORCE:
                return Step(
                    later("This text was not law then: it is in force from {since}."),
                    {"since": Day(verdict.version.first, verdict.version.last)},
                )
            case Because.NEVER_AROSE:
                return Step(
                    later("“{stop}” shows that the duty never arose."),
                    {"stop": named(verdict.stop)},
                )
            case Because.NOT_ANSWERED:
                return Step(later("Nothing on file bears on it: the question is not answered."))
            case Because.NOT_STARTED:
                return Step(later("Nothing on file starts this clock."))
            case _:
                return Step(
                    later("The rule does not concern this person: {condition}."),
                    {"condition": steps.condition_of(verdict)},
                )

    def _unknown(self) -> Step:
        verdict = self.verdict
        values = self._values()
        match verdict.because:
            case Because.CONTRADICTION:
                return Step(
                    later("The file contradicts itself: “{stop}” is dated before “{start}”."),
                    values,
                )
            case Because.START_MISSING:
                return Step(
                    later("“{stop}” is on file, but not what starts the clock: {starts}."),
                    {
                        **values,
                        "starts": tuple(
                            Word("event", kind.value) for kind in sorted(verdict.rule.start_kinds)
                        ),
                    },
                )
            case Because.NO_FIGURE:
                return Step(
                    later(
                        "Done {taken} after “{start}”; the law says “at once” and gives no figure."
                    ),
                    values,
                )
            case Because.ANSWER:
                return Step(later("The answers and the times on file do not decide it."))
        if None in verdict.versions:
            return Step(
                later(
                    "The day on which this text became law lies {since}; by it the result would be: {readings}."
                ),
                {
                    "since": Day(verdict.version.first, verdict.version.last),
                    "readings": steps.readings(verdict),
                },
            )
        if verdict.others:
            return Step(
                later("Time taken: {taken}. Which limit applies is not certain: {limits}."),
                {**values, "limits": self._limits()},
            )
        if verdict.touch is Touch.MAYBE:
            return Step(
                later(
                    "Whether the rule concerns this person is not known: {condition}. If it does: {readings}."
                ),
                {"condition": steps.condition_of(verdict), "readings": steps.readings(verdict)},
            )
        if verdict.because is Because.SITTINGS:
            return self._sittings(Standing.UNKNOWN)
        if verdict.because is Because.BARRED:
            return Step(
                later(
                    "“{act}” is on file; whether the law bars it here depends on more than the file shows."
                ),
                {"act": named(verdict.start)},
            )
        if verdict.because is Because.ORDER:
            return Step(
                later(
                    "The order of the two events cannot be told from what is known of their times."
                )
            )
        return self._undecided_by_time(values)

    def _undecided_by_time(self, values: dict[str, object]) -> Step:
        verdict = self.verdict
        if verdict.start is not None and not verdict.start.known:
            return Step(
                later("It is not known when the clock started, so the limit cannot be placed."),
                values,
            )
        if verdict.stop is not None and not verdict.stop.known:
            return Step(
                later("“{stop}” is on file without a time; the limit ends: {deadline}."), values
            )
        return Step(
            later("Time taken: {taken}. The limit is {limit}, and what is known does not decide."),
            values,
        )

    def _values(self) -> dict[str, object]:
        verdict = self.verdict
        zone = verdict.start.zone if verdict.start is not None else self.facts.zone
        over = MINUTE if verdict.ends_at_midnight else NO_TIME
        first, last = verdict.first_end, verdict.last_end
        period = verdict.version.period
        return {
            "start": named(verdict.start),
            "stop": named(verdict.stop),
            "taken": Span(verdict.least, verdict.most),
            "limit": "" if period is None else Length(period.iso),
            "deadline": Between(first and first + over, last and last + over, zone),
        }


def named(seen: Sighting | None) -> object:
    """What an event is called."""
    if seen is None or seen.event is None:
        return Step(later("an event not on file"))
    return Word("event", seen.event.kind.value)
