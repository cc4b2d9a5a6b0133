"""How the end of a limit was counted, step by step: the first day, rest days, clock changes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

from casefiles.languages import later
from casefiles.limits.asking import events_named
from casefiles.limits.calendars import DAY
from casefiles.limits.periods import Counting, Period, last_day, months_later
from casefiles.limits.rules import Law
from casefiles.limits.sightings import Sighting
from casefiles.limits.standings import Between, Day, Length, Step
from casefiles.limits.verdicts import Verdict
from casefiles.limits.versions import Version
from casefiles.limits.words import Form
from casefiles.moments import clock

COUNTED: Final = {
    Counting.CONTINUOUS: later(
        "Counted to the minute from the minute of the start; nothing moves the end."
    ),
    Counting.NEXT_HOUR: later("Counted in full hours: the hour of the start is left out."),
    Counting.CALENDAR: later(
        "Counted in days: the day of the start is left out, the last day ends at 24:00, and"
        " a rest day moves the end to the next working day."
    ),
    Counting.MATCHING: later(
        "Counted by dates: the day of the start is left out, and the matching date ends at 24:00."
    ),
    Counting.CUSTODY: later(
        "Counted as custody: the day of the start is the first day, and nothing moves the end."
    ),
    Counting.SAME_DAY: later("It ends at 24:00 of the very day of the start."),
}

MOVED: Final = later("The last day would be {unmoved}, a rest day ({reason}); it moves to {day}.")
AT_THE_EARLIEST: Final = later(
    "At the earliest the last day would be {unmoved}, a rest day ({reason}); it moves to {day}."
)


def counted(verdict: Verdict, start: Sighting, law: Law) -> Iterator[Step]:
    """How the end of a limit was counted, and what moved it."""
    version = verdict.version
    period = version.period
    if period is None or verdict.rule.form is Form.SITTING:
        return
    if verdict.imposed is not None and version.least is not None:
        between = {"least": Length(version.least.iso), "limit": Length(period.iso)}
        yield Step(later("The law allows from {least} to {limit}."), between)
        return
    if verdict.imposed is not None:
        yield Step(later("The law allows at most {limit}."), {"limit": Length(period.iso)})
        return
    if verdict.rule.form is Form.BACKWARDS:
        yield Step(
            later("Counted backwards: {limit} before the end of the other limit."),
            {"limit": Length(period.iso)},
        )
    else:
        for clause in verdict.rule.starts:
            if clause.delay is not None:
                yield Step(
                    later("The clock starts when {delay} after “{kind}” have run out."),
                    {"delay": Length(clause.delay.iso), "kind": events_named(clause.kinds)},
                )
                yield from _delayed(start, clause.delay, version, law)
        for counting in version.counting:
            yield Step(COUNTED[counting])
            yield from _moved(start, period, counting, law)
    ends_at = later("The limit of {limit} ends: {deadline}.")
    if verdict.rule.form is Form.BACKWARDS:
        # The length was counted back from an end; what ends there is the time for the act.
        ends_at = later("The last minute for it: {deadline}.")
    midnight = verdict.ends_at_midnight
    yield Step(
        ends_at,
        {
            "limit": Length(period.iso),
            "deadline": Between(*verdict.last_instants, start.zone, ends=midnight),
        },
    )
    yield from _clock_change(start, verdict)


def _moved(start: Sighting, period: Period, counting: Counting, law: Law) -> Iterator[Step]:
    """The first day, and the rest days off which the end moved."""
    if counting in (Counting.CONTINUOUS, Counting.NEXT_HOUR) or start.earliest is None:
        return
    day = start.earliest.astimezone(clock(start.zone)).date()
    left_out = timedelta(0) if counting in (Counting.CUSTODY, Counting.SAME_DAY) else DAY
    last = last_date(start)
    if last is None:
        first = Day(day + left_out, day + left_out)
        yield Step(later("First day counted, at the earliest: {day}."), {"day": first})
    else:
        first = Day(day + left_out, last + left_out)
        yield Step(later("First day counted: {day}."), {"day": first})
    if counting is Counting.CALENDAR and last in (day, None):
        sentence = AT_THE_EARLIEST if last is None else MOVED
        yield from _off_rest_days(start.earliest, period, start.zone, law, sentence)


def _delayed(start: Sighting, delay: Period, version: Version, law: Law) -> Iterator[Step]:
    """The rest days off which the end of a term moved at whose end the clock started."""
    when = None if start.event is None else start.event.when
    by_rest_days = Counting.CALENDAR in version.counting
    if when is None or when.earliest is None or when.latest is None or not by_rest_days:
        return
    wall = clock(when.zone)
    if when.earliest.astimezone(wall).date() == when.latest.astimezone(wall).date():
        yield from _off_rest_days(when.earliest, delay, when.zone, law, MOVED)


def _off_rest_days(
    begun: datetime, period: Period, zone: str, law: Law, sentence: str
) -> Iterator[Step]:
    """The rest days off which the end of a term in days moved, and what of them is not known."""
    day = begun.astimezone(clock(zone)).date()
    unmoved = months_later(day, period.in_months) + timedelta(days=period.days)
    ended = last_day(begun, period, Counting.CALENDAR, zone, law.rest)
    if ended != unmoved:
        days = (unmoved + number * DAY for number in range((ended - unmoved).days))
        reasons = (law.rest.titles.get(law.rest.off.get(one, "")) for one in days)
        yield Step(
            sentence,
            {
                "unmoved": Day(unmoved, unmoved),
                "reason": tuple(reason or Step(later("weekend")) for reason in reasons),
                "day": Day(ended, ended),
            },
        )
    if ended > law.rest.known_until:
        yield Step(
            later("The rest days after {day} are expected, not known."),
            {"day": Day(law.rest.known_until, law.rest.known_until)},
        )


def _clock_change(start: Sighting, verdict: Verdict) -> Iterator[Step]:
    """That the clocks were moved between start and end, where they were whenever it started."""
    wall = clock(start.zone)
    begun, ended = (start.earliest, start.known_latest), (verdict.first_end, verdict.last_end)
    shifts = [
        {None if at is None else at.astimezone(wall).utcoffset() for at in ats}
        for ats in (begun, ended)
    ]
    if any(len(shift) != 1 for shift in shifts):
        return
    before, after = (shift.pop() for shift in shifts)
    if before is not None and after is not None and before != after:
        yield Step(
            later("The clocks were moved by {shift} in between; hours are counted as they passed."),
            {"shift": abs(after - before)},
        )


def last_date(start: Sighting) -> date | None:
    """The latest date on which the clock can have started; None where it is open."""
    if start.known_latest is None:
        return None
    return start.known_latest.astimezone(clock(start.zone)).date()
