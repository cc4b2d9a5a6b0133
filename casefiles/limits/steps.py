"""The reckoning of one rule, line by line, as a lawyer would write it down."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any, Final

from casefiles.charges import Sentence
from casefiles.event_kinds import EventKind
from casefiles.languages import later
from casefiles.limits import recorded
from casefiles.limits.calendars import DAY
from casefiles.limits.clocks import ends
from casefiles.limits.conditions import Touch, holds
from casefiles.limits.facts import Facts
from casefiles.limits.penalties import length_of
from casefiles.limits.periods import Counting, Period, last_day, months_later
from casefiles.limits.rules import Condition, Law, Rule
from casefiles.limits.sightings import Sighting
from casefiles.limits.standings import At, Between, Day, Length, Several, Span, Standing, Step, Word
from casefiles.limits.verdicts import PRONOUNCED, Because, Verdict
from casefiles.limits.words import Form
from casefiles.moments import MINUTE, clock
from casefiles.timeline import Event

COUNTED: Final = {
    Counting.CONTINUOUS: later(
        "Counted to the minute from the minute of the start; nothing moves the end."
    ),
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


def steps_of(verdict: Verdict, facts: Facts, law: Law) -> tuple[Step, ...]:
    """Rule and version, facts and whose word, the count, what is open and what would decide."""
    return tuple(_steps(verdict, facts, law))


def _steps(verdict: Verdict, facts: Facts, law: Law) -> Iterator[Step]:
    yield from _law(verdict, law)
    if verdict.because is Because.DECLARED:
        return
    yield from _facts(verdict, facts)
    if verdict.start is not None and verdict.standing is not Standing.NOT_APPLICABLE:
        yield from _count(verdict, verdict.start, law)
        yield from _taken(verdict)
        yield from recorded.steps_of(verdict, facts, law)
    if verdict.standing is Standing.UNKNOWN:
        yield from _would_decide(verdict, law)
    for contested in verdict.rule.contested:
        start = verdict.start
        if start is not None and holds(contested.when, facts, start.earliest, start.latest):
            yield Step(later("Contested: {doubt}"), {"doubt": contested.doubt})
    if verdict.version.doubt is not None:
        yield Step(later("Open in the law: {doubt}"), {"doubt": verdict.version.doubt})


def _law(verdict: Verdict, law: Law) -> Iterator[Step]:
    rule, version = verdict.rule, verdict.version
    yield Step(later("{title}. {means}"), {"title": rule.titles, "means": rule.means})
    yield Step(
        later("{citation}, law since {since}; {confidence}."),
        {
            "citation": version.citation,
            "since": Day(version.first, version.last),
            "confidence": Word("confidence", version.confidence),
        },
    )
    start = verdict.start
    if start is None or start.earliest is None:
        return
    day = start.earliest.astimezone(clock(start.zone)).date()
    taken = later("This version is taken because the clock started on {day}.")
    if verdict.imposed is not None:
        taken = later("This version is taken because the punishment was imposed on {day}.")
    yield Step(taken, {"day": Day(day, day)})
    if day > law.read_until:
        yield Step(
            later("The law was read up to {day}. {caution}"),
            {"day": Day(law.read_until, law.read_until), "caution": law.caution},
        )


def _facts(verdict: Verdict, facts: Facts) -> Iterator[Step]:
    told = set()
    for seen in (verdict.start, verdict.stop):
        if seen is not None and seen.event is not None and seen.event.id not in told:
            told.add(seen.event.id)
            yield _fact(seen.event, facts)
    if verdict.answer is not None:
        answer = verdict.answer
        yield Step(
            later("“{question}” Answer: {answer}, on the word of: {sources}."),
            {
                "question": Word("safeguard", answer.safeguard),
                "answer": Word("reply", answer.answer.value),
                "sources": _sources(answer.sources, facts),
            },
        )
    if verdict.imposed is not None:
        sentence = verdict.imposed
        yield Step(
            later("Punishment on file: {kind}, {length}, on the word of: {sources}."),
            {
                "kind": Word("sentence", sentence.kind),
                "length": length_on_file(sentence),
                "sources": _sources(sentence.sources, facts),
            },
        )
    if verdict.touch is Touch.MAYBE:
        yield Step(
            later("Whether the rule concerns the person is not certain: {condition}."),
            {"condition": Asked(verdict.rule)},
        )


def _fact(event: Event, facts: Facts) -> Step:
    return Step(
        later("{key}, {kind}: {when}, on the word of: {sources}."),
        {
            "key": event.key,
            "kind": Word("event", event.kind.value),
            "when": event.when,
            "sources": _sources(event.sources, facts),
        },
    )


def _sources(ids: tuple[object, ...], facts: Facts) -> object:
    titles = tuple(source.title for source in facts.docket.sources if source.id in ids)
    return titles or Step(later("no source named"))


def _count(verdict: Verdict, start: Sighting, law: Law) -> Iterator[Step]:
    version = verdict.version
    period = version.period
    if period is None or verdict.rule.form is Form.SITTING:
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
                    {"delay": Length(clause.delay.iso), "kind": _events(clause.kinds)},
                )
        for counting in version.counting:
            yield Step(COUNTED[counting])
            yield from _moved(start, period, counting, law)
    over = MINUTE if verdict.ends_at_midnight else timedelta(0)
    first, last = verdict.first_end, verdict.last_end
    yield Step(
        later("The limit of {limit} ends: {deadline}."),
        {
            "limit": Length(period.iso),
            "deadline": Between(first and first + over, last and last + over, start.zone),
        },
    )
    yield from _clock_change(start, verdict.last_end or verdict.first_end)


def _moved(start: Sighting, period: Period, counting: Counting, law: Law) -> Iterator[Step]:
    """The first day, and the rest days off which the end moved."""
    if counting is Counting.CONTINUOUS or start.earliest is None:
        return
    day = start.earliest.astimezone(clock(start.zone)).date()
    first = day if counting in (Counting.CUSTODY, Counting.SAME_DAY) else day + DAY
    yield Step(later("First day counted: {day}."), {"day": Day(first, first)})
    if counting is not Counting.CALENDAR:
        return
    unmoved = months_later(day, period.in_months) + timedelta(days=period.days)
    ended = last_day(start.earliest, period, counting, start.zone, law.rest)
    if ended != unmoved:
        reason = law.rest.titles.get(law.rest.off.get(unmoved, ""))
        yield Step(
            later("The last day would be {unmoved}, a rest day ({reason}); it moves to {day}."),
            {
                "unmoved": Day(unmoved, unmoved),
                "reason": reason or Step(later("weekend")),
                "day": Day(ended, ended),
            },
        )
    if ended > law.rest.known_until:
        yield Step(
            later("The rest days after {day} are expected, not known."),
            {"day": Day(law.rest.known_until, law.rest.known_until)},
        )


def _clock_change(start: Sighting, end: datetime | None) -> Iterator[Step]:
    if start.earliest is None or end is None:
        return
    wall = clock(start.zone)
    before, after = start.earliest.astimezone(wall).utcoffset(), end.astimezone(wall).utcoffset()
    if before is not None and after is not None and before != after:
        yield Step(
            later("The clocks were moved by {shift} in between; hours are counted as they passed."),
            {"shift": abs(after - before)},
        )


def _taken(verdict: Verdict) -> Iterator[Step]:
    if verdict.least is not None or verdict.most is not None:
        yield Step(later("Time taken: {taken}."), {"taken": Span(verdict.least, verdict.most)})
    for other in verdict.others:
        period = other.versions[-1].period
        yield Step(
            later("Instead, “{title}” may apply: {limit}, {citation}."),
            {
                "title": other.titles,
                "limit": "" if period is None else Length(period.iso),
                "citation": other.versions[-1].citation,
            },
        )


def _would_decide(verdict: Verdict, law: Law) -> Iterator[Step]:
    """Which better-known fact would decide, and the widest moments under which it would."""
    start, stop = verdict.start, verdict.stop
    for seen in (start, stop):
        if seen is not None and not seen.exact and verdict.imposed is None:
            yield Step(
                later("What would help: to know exactly when “{kind}” happened."),
                {"kind": _kind(seen, verdict)},
            )
    if verdict.touch is Touch.MAYBE:
        yield Step(later("What would help: {condition}."), {"condition": Asked(verdict.rule)})
    if verdict.because is Because.SHOWN:
        yield Step(
            later("What would help: to know exactly when “{kind}” happened."),
            {"kind": _events(verdict.rule.stops)},
        )
    told = verdict.because in (Because.CLAIMED, Because.SHOWN)
    if told or start is None or stop is None or None in verdict.versions or verdict.others:
        return
    yield from _edges(verdict, start, stop, law)


def _edges(verdict: Verdict, start: Sighting, stop: Sighting, law: Law) -> Iterator[Step]:
    """The widest moments of a stop under which the rule would surely be kept, or broken."""
    version, last = verdict.version, verdict.last_end
    if verdict.first_end is not None:
        yield Step(
            later("Surely kept if “{kind}” came no later than {moment}."),
            {"kind": _kind(stop, verdict), "moment": At(verdict.first_end, start.zone)},
        )
    if version.open_ended:
        yield Step(later("Past the limit it can still be lawful, on grounds that are not on file."))
        return
    if version.longer is not None:
        last = ends(start, version.longer, version, law)[1]
        yield Step(
            later("On grounds that are not on file the limit can be {longer}."),
            {"longer": Length(version.longer.iso)},
        )
    if last is not None:
        yield Step(
            later("Surely broken if “{kind}” came after {moment}."),
            {"kind": _kind(stop, verdict), "moment": At(last, start.zone)},
        )


def _kind(seen: Sighting, verdict: Verdict) -> object:
    """What is to be known better: the event itself, or the start that one before it stands for."""
    event, starts = seen.event, verdict.rule.start_kinds
    if event is None or (seen is verdict.start and starts and event.kind not in starts):
        return tuple(Word("event", kind.value) for kind in sorted(starts))
    return Word("event", event.kind.value)


def readings(verdict: Verdict) -> tuple[Word, ...]:
    """Every standing that is still possible."""
    return tuple(
        Word("standing", standing.value)
        for bit, standing in PRONOUNCED.items()
        if verdict.possible & bit == bit and bit.bit_count() == 1
    )


def length_on_file(sentence: Sentence) -> object:
    """How long a punishment on file lasts."""
    length = length_of(sentence)
    if length is None:
        return Step(later("no length on file"))
    if sentence.at_most:
        return Step(later("at most {length}"), {"length": Length(length.iso)})
    return Length(length.iso)


EVENTS: Final = {kind: Word("event", kind.value) for kind in EventKind}


def event_named(seen: Sighting | None) -> object:
    """What an event is called; nothing where none is on file."""
    event = None if seen is None else seen.event
    return "" if event is None else EVENTS[event.kind]


WORDS: Final = {
    "minor": later("the age at that time (under 18)"),
    "adult": later("the age at that time (18 or over)"),
    "named": later("a ground for 72 hours"),
    "claimed": later("a ground for 72 hours"),
    "none": later("no ground for 72 hours"),
    "foreign": later("foreign citizenship"),
}


class Asked(Several):
    """What a rule asks of a person, as a value of a step: put together only when it is said."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule

    def parts(self) -> Iterator[object]:
        """Each thing that is asked, in words."""
        conditions = (*self.rule.touches, *self.rule.never)
        yield from (part for condition in conditions for part in _words(condition))
        if self.rule.regimes and not conditions:
            yield Step(
                later("regime: {regimes}"),
                {"regimes": tuple(Word("regime", one.value) for one in sorted(self.rule.regimes))},
            )


def _words(condition: Condition) -> Iterator[object]:
    for name, wanted in condition.asked:
        yield from ASKED[name](wanted)


def _events(kinds: tuple[EventKind, ...]) -> tuple[object, ...]:
    return tuple(Word("event", kind.value) for kind in kinds)


def _articles(articles: frozenset[str]) -> tuple[object, ...]:
    return (Step(later("charge: {articles}"), {"articles": ", ".join(sorted(articles))}),)


def _degrees(degrees: frozenset[str]) -> tuple[object, ...]:
    words = tuple(Word("gravity", degree) for degree in sorted(degrees))
    return (Step(later("gravity: {gravity}"), {"gravity": words}),)


def _questions(safeguards: tuple[str, ...]) -> tuple[object, ...]:
    return tuple(Word("safeguard", safeguard) for safeguard in safeguards)


def _punishments(kinds: tuple[str, ...]) -> tuple[object, ...]:
    return tuple(Word("sentence", kind) for kind in kinds)


def _ages(older: tuple[tuple[str, int], ...]) -> tuple[object, ...]:
    return tuple(
        Step(later("age of {age} or over ({sex})"), {"age": age, "sex": Word("sex", sex)})
        for sex, age in older
    )


ASKED: Final[dict[str, Callable[[Any], tuple[object, ...]]]] = {
    "age": lambda wanted: (Step(WORDS[wanted]),),
    "younger": lambda age: (Step(later("age under {age}"), {"age": age}),),
    "exception72": lambda wanted: (Step(WORDS[wanted]),),
    "citizenship": lambda wanted: (Step(WORDS[wanted]),),
    "charged": _articles,
    "charged_outside": _articles,
    "not_charged": _articles,
    "named": lambda _: (),
    "gravity": _degrees,
    "sentenced": _degrees,
    "answered": _questions,
    "unanswered": _questions,
    "older": _ages,
    "held": lambda _: (Step(later("in custody")),),
    "imposed": _punishments,
    "not_imposed": _punishments,
    "on_file": _events,
    "not_on_file": _events,
}
