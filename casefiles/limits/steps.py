"""The reckoning of one rule, line by line, as a lawyer would write it down."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Final

from casefiles.citations import cited
from casefiles.detention import FOUNDING
from casefiles.event_kinds import EventKind
from casefiles.ids import EventId
from casefiles.languages import later
from casefiles.limits import recorded, sensitivity
from casefiles.limits.asking import as_entered, events_named, left_open, open_here
from casefiles.limits.calendars import DAY
from casefiles.limits.concerned import facts_asked_about
from casefiles.limits.conditions import stretched
from casefiles.limits.facts import Facts
from casefiles.limits.helping import by_its_day, released
from casefiles.limits.on_file import answer_told, event_told, perhaps_let_go, punishment_told
from casefiles.limits.open_terms import of_term
from casefiles.limits.periods import first_minute
from casefiles.limits.reckoning import counted, last_date
from casefiles.limits.rules import Law
from casefiles.limits.serving import deciding
from casefiles.limits.sightings import Sighting
from casefiles.limits.standings import Between, Day, Length, Span, Standing, Step, Word
from casefiles.limits.touches import Touch
from casefiles.limits.verdicts import NO_TIME, PRONOUNCED, Because, Verdict
from casefiles.moments import MINUTE, clock
from casefiles.papers import papers_for
from casefiles.safeguards import Answer
from casefiles.timeline import Event, Imposed, entered_as


def steps_of(verdict: Verdict, facts: Facts, law: Law) -> tuple[Step, ...]:
    """Rule and version, facts and whose word, the count, what is open and what would decide."""
    return tuple(_steps(verdict, facts, law))


def _steps(verdict: Verdict, facts: Facts, law: Law) -> Iterator[Step]:
    yield from _law(verdict, facts, law)
    if verdict.because is Because.DECLARED:
        return
    yield from _facts(verdict, facts, law)
    if verdict.start is not None and verdict.standing is not Standing.NOT_APPLICABLE:
        yield from counted(verdict, verdict.start, law)
        for doubt in of_term(verdict, facts, verdict.start, law):
            yield Step(later("Open in the law: {doubt}"), {"doubt": doubt})
        if coming(verdict, facts.now) is None:
            yield from _taken(verdict)
        yield from recorded.steps_of(verdict, facts, law)
    if verdict.standing is Standing.UNKNOWN:
        yield from would_decide(verdict, facts, law)
    if verdict.start is not None:
        for doubt in open_here(verdict.rule, facts, verdict.start):
            yield Step(later("Contested: {doubt}"), {"doubt": doubt})
    if verdict.version.doubt is not None:
        yield Step(later("Open in the law: {doubt}"), {"doubt": verdict.version.doubt})


def _law(verdict: Verdict, facts: Facts, law: Law) -> Iterator[Step]:
    rule, version = verdict.rule, verdict.version
    yield Step(later("{title}. {means}"), {"title": rule.titles, "means": rule.means})
    yield Step(
        later("{citation}, law since {since}; {confidence}."),
        {
            "citation": cited(version.citation),
            "since": Day(version.first, version.last),
            "confidence": Word("confidence", version.confidence),
        },
    )
    start = verdict.start
    if start is None or start.earliest is None:
        return
    day = start.earliest.astimezone(clock(start.zone)).date()
    yield _taken_by(verdict, start, day, facts)
    if day > law.read_until:
        yield Step(
            later("The law was read up to {day}. {caution}"),
            {"day": Day(law.read_until, law.read_until), "caution": law.caution},
        )


def _taken_by(verdict: Verdict, start: Sighting, day: date, facts: Facts) -> Step:
    """By what the version is taken, no more exactly than the file says when that was."""
    if start.earliest is not None and start.earliest > facts.now:
        return Step(
            later("This version is taken because the clock starts {begins}."),
            {"begins": begins(verdict, facts)},
        )
    if is_pending(verdict):
        return Step(
            later("This version is taken because what began ({when}) may have gone on under it."),
            {"when": _when(verdict, start)},
        )
    if last_date(start) == day:
        taken = later("This version is taken because the clock started on {day}.")
        if verdict.imposed is not None:
            taken = later("This version is taken because the punishment was imposed on {day}.")
        return Step(taken, {"day": Day(day, day)})
    taken = later("This version is taken by when the clock started: {when}.")
    if verdict.imposed is not None:
        taken = later("This version is taken by when the punishment was imposed: {when}.")
    return Step(taken, {"when": _when(verdict, start)})


def is_pending(verdict: Verdict) -> bool:
    """Whether it began before the rule had any text, and may have gone on under the first."""
    start = verdict.start
    if start is None or not verdict.rule.pending_to or None not in verdict.versions:
        return False
    return start.latest < first_minute(verdict.version.first, start.zone)


def coming(verdict: Verdict, now: datetime) -> str | None:
    """The sentence for a limit whose clock surely starts only after now; else nothing."""
    start = verdict.start
    if verdict.standing is not Standing.RUNNING or verdict.others or start is None:
        return None
    if start.earliest is None or start.earliest <= now or verdict.version.limit is None:
        return None
    return later(
        "The limit of {limit} has not begun: its clock starts {begins}, and it ends: {deadline}."
    )


def begins(verdict: Verdict, facts: Facts) -> Between:
    """When the clock starts; where terms end at midnight, the midnight after the last minute."""
    start = verdict.start
    first, last = (None, None) if start is None else (start.earliest, start.known_latest)
    zone = facts.zone if start is None else start.zone
    midnight = verdict.ends_at_midnight
    over = MINUTE if midnight else NO_TIME
    return Between(first and first + over, last and last + over, zone, ends=midnight)


def _when(verdict: Verdict, start: Sighting) -> object:
    """The moment on file, or the interval that the clock started in."""
    on_file = (start.earliest, start.known_latest)
    known = None if start.event is None else start.event.when
    if verdict.imposed is not None:
        known = verdict.imposed.imposed
    if known is not None and (known.earliest, known.latest) == on_file:
        return known
    return Between(*on_file, start.zone)


def _facts(verdict: Verdict, facts: Facts, law: Law) -> Iterator[Step]:
    told: set[EventId] = set()
    for seen in (verdict.start, verdict.stop):
        if seen is not None and seen.event is not None and seen.event.id not in told:
            told.add(seen.event.id)
            supposed = seen.event.id in facts.freed
            yield (perhaps_let_go if supposed else event_told)(seen.event, facts)
    for event in _bounding(verdict, facts):
        told.add(event.id)
        yield event_told(event, facts)
    perhaps = facts.of((EventKind.RELEASE,)) if _may_be_freed(verdict, facts) else ()
    yield from (perhaps_let_go(event, facts) for event in perhaps if event.id not in told)
    for event in verdict.sittings:
        if event.id not in told:
            told.add(event.id)
            yield event_told(event, facts)
    for answer in () if verdict.answer is None else _answers(verdict, facts):
        yield answer_told(answer, facts)
    if verdict.imposed is not None:
        yield punishment_told(verdict.imposed, facts)
        shown = facts.of(tuple(verdict.rule.shown_imposed))
        own = verdict.imposed.id
        told.update(one.id for one in shown if isinstance(one, Imposed) and one.punishment == own)
    yield from facts_asked_about(verdict, facts, law, told)
    condition = left_open(verdict, facts)
    if verdict.touch is Touch.MAYBE and condition.fields:
        yield Step(
            later("Whether the rule concerns the person is not certain: {condition}."),
            {"condition": condition},
        )


def _bounding(verdict: Verdict, facts: Facts) -> list[Event]:
    """What says by when something was over that perhaps ended sooner with something else."""
    rule, stop = verdict.rule, verdict.stop
    if stop is None or stop.event is None or stop.known_latest is None:
        return []
    if stop.event.when.latest == stop.known_latest:
        return []
    start = None if verdict.start is None else verdict.start.event
    return [
        event
        for event in facts.of((*rule.stops, *rule.lapses))
        if event.when.latest == stop.known_latest
        and event is not start
        and event.id not in facts.freed
    ]


def _may_be_freed(verdict: Verdict, facts: Facts) -> bool:
    """Whether it matters that the person may have been let go, though no release is on file."""
    rule = verdict.rule
    asked = (*rule.stops, *rule.lapses, *rule.void)
    return bool(facts.freed) and verdict.touch is not Touch.NO and EventKind.RELEASE in asked


def _answers(verdict: Verdict, facts: Facts) -> list[Answer]:
    """Every answer to what the rule asks, so that those against each other stand side by side."""
    return [
        answer
        for safeguard, _, _ in verdict.rule.answers
        for answer in facts.answers.get(safeguard, ())
    ]


def _taken(verdict: Verdict) -> Iterator[Step]:
    if verdict.because is Because.SPENT:
        # It ended by itself; no event need end it.
        return
    if verdict.least is not None or verdict.most is not None:
        taken = (
            later("No sure end is on file. Time since the start: {taken}.")
            if verdict.endless
            else later("Time taken: {taken}.")
        )
        yield Step(taken, {"taken": Span(verdict.least, verdict.most)})
    for other, text in zip(verdict.others, verdict.other_texts, strict=True):
        period = text.period
        yield Step(
            later("Instead, “{title}” may apply: {limit}, {citation}."),
            {
                "title": other.titles,
                "limit": "" if period is None else Length(period.iso),
                "citation": cited(text.citation),
            },
        )


def would_decide(verdict: Verdict, facts: Facts, law: Law) -> Iterator[Step]:
    """Which better-known fact would decide, and the widest moments under which it would."""
    condition = left_open(verdict, facts)
    yield from _better_known(verdict, facts, law, open_too=bool(condition.fields))
    if verdict.touch is Touch.MAYBE and condition.fields:
        yield Step(later("What would help: {condition}."), {"condition": condition})
    if verdict.because is Because.SHOWN:
        yield _to_know_when(verdict.rule.stops)
    if verdict.because is Because.PUNISHED:
        yield _to_know_when(deciding(verdict.rule, facts))
    if verdict.because is Because.WORD:
        yield Step(later("What would help: to know whose time is right."))
    start = verdict.start
    begun = (None, facts.now) if start is None else (start.earliest, start.latest)
    longer, open_ended = stretched(verdict.rule, verdict.version, facts, *begun)
    if open_ended:
        yield Step(later("Past the limit it can still be lawful, on grounds that are not on file."))
    elif longer is not None and longer != verdict.version.period:
        yield Step(
            later("On grounds that are not on file the limit can be {longer}."),
            {"longer": Length(longer.iso)},
        )
    yield from sensitivity.widest(verdict, facts, law)


def _better_known(verdict: Verdict, facts: Facts, law: Law, *, open_too: bool) -> Iterator[Step]:
    """What of the start and the stop is to be known better; `open_too` is what a rule asks for."""
    start, stop = verdict.start, verdict.stop
    sought = start, None if stop and sensitivity.between_the_ends(verdict, stop) else stop
    settled = verdict.touch is Touch.YES and len(verdict.versions) == 1
    # Whether the law bars an act, no time of it decides where person and text are known, nor
    # whether a text took over what surely began before it.
    timeless = (settled and verdict.because is Because.BARRED) or is_pending(verdict)
    # Of a punishment that was perhaps served, no other time does than that of the decision on it.
    timeless = timeless or verdict.because in (Because.SERVED, Because.PUNISHED)
    for seen in () if timeless else sought:
        if seen is not None and not seen.exact and verdict.imposed is None:
            waits = released(seen, verdict, facts, law) if seen is start else ()
            if waits:
                yield _to_know_when(waits)
                continue
            if seen is start and not open_too and by_its_day(seen, verdict):
                continue
            kinds = _kinds(seen, verdict, facts)
            known = seen is stop and (
                _of_another_time(seen, kinds) or _known_well_enough(verdict, kinds, facts)
            )
            if not (known or _exact_on_file(seen, kinds, facts)):
                yield _to_know_when(as_entered(kinds, seen.event))


def _to_know_when(kinds: tuple[EventKind, ...]) -> Step:
    """That the time of an event would help, with the papers that may show it where any is known."""
    named, papers = events_named(kinds), papers_for(kinds)
    if not papers:
        return Step(
            later("What would help: to know exactly when “{kind}” happened."), {"kind": named}
        )
    return Step(
        later(
            "What would help: to know exactly when “{kind}” happened; it may be shown by: {papers}."
        ),
        {"kind": named, "papers": papers},
    )


def _kinds(seen: Sighting, verdict: Verdict, facts: Facts) -> tuple[EventKind, ...]:
    """What is to be known better: the event itself, or the start that one before it stands for."""
    event, starts = seen.event, verdict.rule.start_kinds
    if event is None and facts.founding is not None:
        return (facts.founding,)
    if event is None or (seen is verdict.start and starts and event.kind not in starts):
        return tuple(sorted(starts))
    # A minute on file whose latest is open stands for another event that starts the clock.
    others = starts - {event.kind} if event.when.exact and seen.known_latest is None else ()
    return tuple(sorted(others)) or (event.kind,)


def _exact_on_file(seen: Sighting, kinds: tuple[EventKind, ...], facts: Facts) -> bool:
    """Whether what was seen is vague only in what it shows, its own minute being on file."""
    event = seen.event
    return (
        event is not None
        and kinds == (event.kind,)
        and all(one.when.exact for one in facts.events.get(event.kind, (event,)))
    )


def _of_another_time(seen: Sighting, kinds: tuple[EventKind, ...]) -> bool:
    """Whether an event stands for an end other than its own time, as for the end recorded of it."""
    event = seen.event
    return (
        event is not None
        and kinds == (event.kind,)
        and event.when.earliest not in (None, seen.earliest)
        and event.when.latest not in (None, seen.known_latest)
    )


def _known_well_enough(verdict: Verdict, kinds: tuple[EventKind, ...], facts: Facts) -> bool:
    """Whether no minute of the days on file of some events would decide, but something else.

    Nothing else on file may have come before or after them on those days, and no limit ends then.
    """
    first, last, ended = verdict.first_end, verdict.last_end, facts.of(kinds)
    others = [one for some in facts.events.values() for one in some if one not in ended]
    return bool(ended) and all(
        known is not None
        and until is not None
        and until - known < DAY
        and first is not None
        and last is not None
        and (until <= first or known > last)
        and all(
            one.when.surely_before(event.when) or event.when.surely_before(one.when)
            for one in others
        )
        for event in ended
        for known, until in ((event.when.earliest, event.when.latest),)
    )


def readings(verdict: Verdict) -> tuple[Word, ...]:
    """Every standing that is still possible."""
    return tuple(
        Word("standing", standing.value)
        for bit, standing in PRONOUNCED.items()
        if verdict.possible & bit == bit and bit.bit_count() == 1
    )


EVENTS: Final = {kind: Word("event", kind.value) for kind in EventKind}


def event_named(seen: Sighting | None) -> object:
    """What an event is called; nothing where none is on file."""
    event = None if seen is None else seen.event
    return "" if event is None else EVENTS[entered_as(event)]


def start_named(verdict: Verdict) -> object:
    """What started the clock; a detention that a spell presupposes is said not to be on file."""
    start = verdict.start
    if start is None or start.event is not None:
        return event_named(start)
    kinds = tuple(EVENTS[kind] for kind in FOUNDING.values() if kind in verdict.rule.start_kinds)
    return Step(later("{event} (not on file)"), {"event": tuple(dict.fromkeys(kinds))})


def limits(verdict: Verdict) -> object:
    """The lengths of the rules between which the facts do not decide, each once."""
    versions = [verdict.version, *verdict.other_texts]
    found = dict.fromkeys(version.limit for version in versions if version.limit is not None)
    said: object = ""
    for limit in found:
        either = Step(later("{one} or {other}"), {"one": said, "other": Length(limit)})
        said = either if said else Length(limit)
    return said
