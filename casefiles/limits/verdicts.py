"""What is possible: the standings that the facts leave open, before one of them is pronounced."""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple

from casefiles.charges import Sentence
from casefiles.event_kinds import EventKind
from casefiles.ids import SourceId
from casefiles.limits.facts import Facts
from casefiles.limits.rules import Rule
from casefiles.limits.sightings import Sighting, may_lie_ahead
from casefiles.limits.standings import Standing
from casefiles.limits.touches import Touch
from casefiles.limits.versions import Version
from casefiles.limits.words import Early, Form
from casefiles.moments import MINUTE, clock
from casefiles.safeguards import Answer
from casefiles.timeline import Event

# Each standing that is still possible is a bit; more than one is "unknown".
KEPT: Final = 1
BREACHED: Final = 2
OVERDUE: Final = 4
RUNNING: Final = 8
NOT_TOUCHED: Final = 16
UNDECIDED: Final = KEPT | BREACHED

NO_TIME: Final = timedelta(0)
MOST_KEPT: Final = 4096
NOWHERE: Final = (None, None)

PRONOUNCED: Final = {
    KEPT: Standing.KEPT,
    BREACHED: Standing.BREACHED,
    OVERDUE: Standing.OVERDUE,
    RUNNING: Standing.RUNNING,
    NOT_TOUCHED: Standing.NOT_APPLICABLE,
    # Late in any case; whether it was done late or not at all is what stays open.
    BREACHED | OVERDUE: Standing.OVERDUE,
}
STANDINGS: Final = tuple(PRONOUNCED.get(some, Standing.UNKNOWN) for some in range(2 * NOT_TOUCHED))


class Because(StrEnum):
    """What a verdict rests on."""

    TIMES = "times"
    LAPSED = "lapsed"
    ENDED = "ended"
    RENEWED = "renewed"
    IN_TURN = "in-turn"
    ANSWER = "answer"
    SPENT = "spent"
    AFTER_TERM = "after-term"
    DONE_EARLY = "done-early"
    AT_ONCE = "at-once"
    NO_FIGURE = "no-figure"
    ORDER = "order"
    SITTINGS = "sittings"
    BARRED = "barred"
    IMPOSED = "imposed"
    CONTRADICTION = "contradiction"
    CLAIMED = "claimed"
    SERVED = "served"
    PUNISHED = "punished"
    HEARD = "heard"
    WORD = "word"
    BASE_OPEN = "base-open"
    SHOWN = "shown"
    SILENT = "silent"
    START_MISSING = "start-missing"
    BEYOND_MISSING = "beyond-missing"
    NOT_STARTED = "not-started"
    NOT_TOUCHED = "not-touched"
    NOT_IN_FORCE = "not-in-force"
    NEVER_AROSE = "never-arose"
    NOT_ANSWERED = "not-answered"
    DECLARED = "declared"


class Verdict:
    """What one rule comes to for one set of facts, still open to several standings.

    `possible` is the sum of the bits above. `first_end` and `last_end` bound the last minute in
    which the act is in time, None where open. `ends_at_midnight` says that the term ends at 24:00,
    a minute after it. `lawful` bounds the instant up to which time may be lawful, where grounds not
    on file or another rule of the family may set another end. `reached` bounds the moment up to
    which time was taken: the stop, or now.
    `lapse` is what ended the duty, or perhaps did.
    `sitting` is the least and the most time of the longest sitting or, where a `day` is named, of
    all of that day together; `sittings` are those that the rule governs, `by_night` says that one
    of them may have been so, `paused` that the two times differ by pauses too. `imposed` is the
    punishment that was measured, where one was.
    `others` are the rules of the family between which the facts do not decide, `other_texts` the
    text of each that was law. `against` is what breaks by other times what the times adopted keep.
    `asked_from` is from when on the person was looked at where nobody dated the start.
    `later` are the facts by which custody ordered anew was judged, `refused` says that it perhaps
    was refused.
    """

    # What is not said of a verdict stands here once; there may be hundreds of thousands of them.
    versions: tuple[Version | None, ...] = ()
    touch: Touch = Touch.YES
    start: Sighting | None = None
    asked_from: datetime | None = None
    stop: Sighting | None = None
    lapse: Sighting | None = None
    reached: tuple[datetime | None, datetime | None] = NOWHERE
    answer: Answer | None = None
    first_end: datetime | None = None
    last_end: datetime | None = None
    ends_at_midnight: bool = False
    lawful: tuple[datetime | None, datetime | None] | None = None
    sitting: tuple[timedelta, timedelta | None] | None = None
    day: date | None = None
    sittings: tuple[Event, ...] = ()
    by_night: bool = False
    paused: bool = False
    imposed: Sentence | None = None
    others: tuple[Rule, ...] = ()
    other_texts: tuple[Version, ...] = ()
    against: Against | None = None
    later: Facts | None = None
    refused: bool = False

    def __init__(self, rule: Rule, possible: int, because: Because) -> None:
        self.rule = rule
        self.possible = possible
        self.because = because
        self.version: Version = rule.versions[-1]

    def again(self) -> Verdict:
        """A verdict of its own with the same contents."""
        other = Verdict(self.rule, self.possible, self.because)
        # One by one: a compiled class cannot list them, and this is asked of every family.
        other.versions = self.versions
        other.version = self.version
        other.touch = self.touch
        other.start = self.start
        other.asked_from = self.asked_from
        other.stop = self.stop
        other.lapse = self.lapse
        other.reached = self.reached
        other.answer = self.answer
        other.first_end = self.first_end
        other.last_end = self.last_end
        other.ends_at_midnight = self.ends_at_midnight
        other.lawful = self.lawful
        other.sitting = self.sitting
        other.day = self.day
        other.sittings = self.sittings
        other.by_night = self.by_night
        other.paused = self.paused
        other.imposed = self.imposed
        other.others = self.others
        other.other_texts = self.other_texts
        other.against = self.against
        other.later = self.later
        other.refused = self.refused
        return other

    @property
    def least(self) -> timedelta | None:
        """The least time that can have passed between the start and what was reached."""
        if self.sitting is not None:
            return self.sitting[0]
        start, (reached, most) = self.start, self.reached
        if start is None or (reached is None and most is None):
            return None
        if reached is None or start.known_latest is None:
            return NO_TIME
        least = reached - start.latest
        return max(NO_TIME, least)

    @property
    def most(self) -> timedelta | None:
        """The most time that can have passed; None where it is open."""
        if self.sitting is not None:
            return self.sitting[1]
        start, reached = self.start, self.reached[1]
        if start is None or start.earliest is None or reached is None:
            return None
        most = reached - start.earliest
        return max(NO_TIME, most)

    @property
    def may_end(self) -> tuple[datetime | None, datetime | None]:
        """The instants between which the time that may be lawful ends; None is open."""
        if self.lawful is not None:
            return self.lawful
        return self.last_instants

    @property
    def last_instants(self) -> tuple[datetime | None, datetime | None]:
        """The ends as instants: the midnight after the last minute of a day, else that minute."""
        first, last = self.first_end, self.last_end
        if not self.ends_at_midnight or self.start is None:
            return first, last
        zone = clock(self.start.zone)
        return first and _or_midnight(first, zone), last and _or_midnight(last, zone)

    @property
    def endless(self) -> bool:
        """Whether nothing on file surely ended the time, so that it is counted up to now."""
        return self.stop is None and self.answer is None and self.sitting is None

    @property
    def standing(self) -> Standing:
        """The one standing that is possible, or unknown."""
        return STANDINGS[self.possible]


@lru_cache(maxsize=MOST_KEPT)
def _or_midnight(minute: datetime, zone: tzinfo) -> datetime:
    """The midnight after the last minute of a day; many limits of many people end with one day."""
    after = minute + MINUTE
    same_day = minute.astimezone(zone).date() == after.astimezone(zone).date()
    # The end of an order may be on file to the minute.
    return minute if same_day else after


class Against(NamedTuple):
    """The verdict by times that are not those adopted, and on whose word.

    `source` is the one whose times they all are. None: it takes several `words` together, each the
    kind of an event and who gives that time for it; without any, more than are told apart.
    """

    verdict: Verdict
    source: SourceId | None = None
    words: tuple[tuple[EventKind, SourceId], ...] = ()


def uncertain(verdict: Verdict, facts: Facts) -> Verdict:
    """Add that the rule may not have been law, or its clock not have started."""
    start = verdict.start
    if None in verdict.versions or not (
        start is None or start.sure or _has_begun(verdict, start, facts)
    ):
        verdict.possible |= NOT_TOUCHED
    return verdict


def _has_begun(verdict: Verdict, start: Sighting, facts: Facts) -> bool:
    """Whether something else shows that a start which by its time may lie ahead has come.

    That is an answer about it, or what has stopped the clock and cannot come before it.
    """
    if start.event is None:
        return verdict.answer is not None
    if start.event.id in facts.perhaps:
        return False
    if verdict.answer is not None:
        return True
    rule, stop = verdict.rule, verdict.stop
    return (
        verdict.because is Because.TIMES
        and rule.form is Form.LIMIT
        and rule.plain_start is not None
        and rule.early is Early.CONTRADICTION
        and stop is not None
        and stop.sure
    )


def while_law(verdict: Verdict, start: Sighting, now: datetime) -> Sighting:
    """The start as late as the texts that may apply were law; later the rule does not apply."""
    if None not in verdict.versions:
        return start
    lives = zip(verdict.rule.versions, verdict.rule.edges(start.zone), strict=True)
    until = max(life.perhaps_until for version, life in lives if version in verdict.versions)
    if start.latest < until:
        return start
    return Sighting(
        start.event, start.earliest, until - MINUTE, now, sure=start.sure, zone=start.zone
    )


def ahead(verdict: Verdict, now: datetime) -> Sighting | None:
    """What may lie ahead of `now`, where all depends on whether it does; else nothing."""
    possible = verdict.possible & ~NOT_TOUCHED
    perhaps: tuple[Sighting | None, ...] = ()
    if possible == KEPT | RUNNING:
        perhaps = (verdict.stop, verdict.lapse, verdict.start)
    elif verdict.possible & NOT_TOUCHED and verdict.touch is Touch.YES and possible in PRONOUNCED:
        perhaps = (verdict.start,)
    return next((one for one in perhaps if one and may_lie_ahead(one, now)), None)
