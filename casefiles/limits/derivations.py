"""How the end of a term was reckoned, line by line, as a lawyer would show it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from casefiles.citations import cited
from casefiles.event_kinds import EventKind
from casefiles.languages import later
from casefiles.limits.endings import Reading
from casefiles.limits.periods import Counting, read_period
from casefiles.limits.standings import Assessment, Day, Length, Step, Word
from casefiles.limits.versions import Version
from casefiles.moments import UNKNOWN, Moment
from casefiles.timeline import Event


class Begin(StrEnum):
    """Where the beginning of a term was taken from."""

    ENTERED = "entered"
    EVENTS = "events"
    ON_FILE = "on-file"
    IN_FORCE = "in-force"


def of_imposed(
    begins: Moment,
    length: str,
    reckoned: Moment,
    recorded: Moment,
    *,
    counting: tuple[Counting, ...],
    counted_from: Moment = UNKNOWN,
    at_most: bool = False,
    taken_from: Begin = Begin.ENTERED,
    ended_by: EventKind | None = None,
    doubted: Event | None = None,
    readings: Sequence[Reading] = (),
    by_law: Sequence[Assessment] = (),
) -> tuple[Step, ...]:
    """The lines on a punishment or measure that was imposed, with the texts that may govern it.

    The law may count it from another moment than its beginning; an event may have `doubted` it.
    """
    governed = by_law[0] if len(by_law) == 1 else None
    return (
        _beginning(begins, taken_from),
        *_counted_from(counted_from, begins),
        *_length(length, at_most=at_most),
        *(() if governed is None else (_rule(governed),)),
        *(_reading(reading) for reading in readings),
        *((_by_which_text(),) * (len(by_law) > 1)),
        *(_counting(counting) if reckoned.known else ()),
        *_end(reckoned, recorded, ended_by),
        *(() if doubted is None else (perhaps_ended(doubted),)),
        *(() if governed is None else _extension(governed.verdict.version)),
    )


def of_law(
    begins: Moment,
    readings: Sequence[Reading],
    reckoned: Moment,
    recorded: Moment,
    ended_by: EventKind | None,
    *,
    taken_from: Begin,
) -> tuple[Step, ...]:
    """The lines on what the law adds to a sentence: each text that may apply, and why."""
    versions = {id(reading.version): reading.version for reading in readings}.values()
    doubts = [doubt for one in readings if (doubt := one.assessment.doubt) is not None]
    open_questions = {doubt["en"]: doubt for doubt in doubts}.values()
    undecided = sum(not reading.ceiling for reading in readings) > 1
    return (
        _beginning(begins, taken_from),
        *(_reading(reading) for reading in readings),
        *((Step(later("What is on file leaves open which of these texts applies.")),) * undecided),
        *_end(reckoned, recorded, ended_by),
        *_said_once(step for version in versions for step in _extension(version)),
        *(Step(later("Open question: {doubt}"), {"doubt": doubt}) for doubt in open_questions),
    )


def _said_once(steps: Iterable[Step]) -> Iterator[Step]:
    """The same lines, each once: several texts may be extended alike."""
    said: list[Step] = []
    for step in steps:
        if step not in said:
            said.append(step)
            yield step


def of_parts(parts: Sequence[tuple[str, str, Moment, Moment]]) -> tuple[Step, ...]:
    """The lines on what a term is made of: subject and key of each part, and its two ends."""
    return tuple(
        Step(
            later("One part of it: {what}; begins: {begins}; ends: {ends}."),
            {"what": Word(subject, key), "begins": begins, "ends": ends},
        )
        for subject, key, begins, ends in parts
    )


def _beginning(begins: Moment, taken_from: Begin) -> Step:
    if not begins.known:
        return Step(later("When it began is not known."))
    message = {
        Begin.ENTERED: later("It begins, as entered: {moment}."),
        Begin.EVENTS: later("It begins, by the events on file: {moment}."),
        Begin.ON_FILE: later("It begins, by what is on file: {moment}."),
        Begin.IN_FORCE: later(
            "It begins with its entry into force: {moment}. Custody before that counts towards it,"
            " so that it may end earlier."
        ),
    }[taken_from]
    return Step(message, {"moment": begins})


def _counted_from(moment: Moment, begins: Moment) -> Iterator[Step]:
    if moment.known and moment != begins:
        yield Step(later("By the law its length counts from: {moment}."), {"moment": moment})


def _by_which_text() -> Step:
    return Step(later("What is on file leaves open by which text of the law it is counted."))


def perhaps_ended(event: Event) -> Step:
    """The line on an event that perhaps ended a term."""
    return Step(
        later("“{event}” has perhaps ended it: {moment}."),
        {"event": Word("event", event.kind.value), "moment": event.when},
    )


def _length(length: str, *, at_most: bool) -> Iterator[Step]:
    if not length:
        yield Step(later("No length is on file."))
        return
    try:
        read_period(length)
    except ValueError:
        yield Step(later("No calendar can count its length: “{length}”."), {"length": length})
        return
    message = later("Its length: at most {length}.") if at_most else later("Its length: {length}.")
    yield Step(message, {"length": Length(length)})


def _rule(one: Assessment) -> Step:
    return Step(
        later("Counted by “{title}” ({citation})."),
        {"title": one.titles, "citation": cited(one.citation)},
    )


def _counting(counting: tuple[Counting, ...]) -> Iterator[Step]:
    if counting == (Counting.MATCHING,):
        yield Step(later("Its first day is left out; it ends at 24:00 of the matching day."))
    else:
        yield Step(
            later("Whether its first day counts is not settled: the end is given both ways.")
        )


def _end(reckoned: Moment, recorded: Moment, ended_by: EventKind | None) -> Iterator[Step]:
    if reckoned.known:
        yield Step(later("Its end, reckoned from that: {moment}."), {"moment": reckoned})
    if ended_by is not None:
        yield Step(
            later("“{event}” ended it: {moment}."),
            {"event": Word("event", ended_by.value), "moment": recorded},
        )
    elif recorded.known:
        yield Step(later("Its end, as entered: {moment}."), {"moment": recorded})
    if recorded.surely_before(reckoned):
        yield Step(later("It ended before its length had passed."))
    elif reckoned.surely_before(recorded):
        yield Step(later("It went on after its length had passed."))


def _extension(version: Version) -> Iterator[Step]:
    if version.open_ended:
        yield Step(later("It can be extended, and the law sets no end to that."))
    elif version.longer is not None and version.longer != version.period:
        yield Step(
            later("It can be extended, to {length} in all."), {"length": Length(version.longer.iso)}
        )


def _reading(reading: Reading) -> Step:
    one, version = reading.assessment, reading.version
    if version.period is None:
        message = later("By “{title}” ({citation}): {moment}.")
    elif reading.ceiling:
        message = later("By “{title}” ({citation}, law since {since}): at most {length}, {moment}.")
    else:
        message = later("By “{title}” ({citation}, law since {since}): {length}, {moment}.")
    return Step(
        message,
        {
            "title": one.titles,
            "citation": cited(version.citation),
            "since": Day(version.first, version.last),
            "length": "" if version.period is None else Length(version.period.iso),
            "moment": reading.ends,
        },
    )
