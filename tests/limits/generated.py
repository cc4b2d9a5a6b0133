"""Facts as the real world has them, drawn at random: who, under which law, what happened when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache

from hypothesis import strategies as st

from casefiles.charges import Charge, Sentence
from casefiles.docket import Docket
from casefiles.event_kinds import EventKind
from casefiles.limits.loading import load_law
from casefiles.moments import (
    ALMATY,
    UNKNOWN,
    Moment,
    clock,
    moment_at,
    moment_between,
    read_instant,
    read_moment,
)
from casefiles.people import Person, Sex
from casefiles.timeline import Event
from tests.limits.scenes import answer, charge, docket, event, person, sentence, spell

# An ordinary winter; the weeks in which 72 hours became 48; the night on which the clocks were
# turned back; the eve of the changes of 16 September 2025.
BEGINNINGS = ("2022-01-06T09:10", "2018-01-08T22:30", "2024-02-28T21:15", "2025-09-15T18:00")
LONG_AFTER = read_instant("2026-06-01T00:00")
IMPOSED = read_instant("2023-05-10T12:00")
BORN = ("1980-05-01", "2005-03-11", "2004-01-07", "2004", "1957-05-01", None)
REGIMES = ("criminal", "criminal", "criminal", "administrative", "extradition")
CHARGES = (
    "CC 272 2 grave", "CC 174 1 medium", "CC 405 1 minor", "CC 258 1 grave", "CC 188 2 medium",
    "CC 99 2 especially-grave", "KoAP 488 6", "KoAP 434 1", "CC 272 2 grave 2022-01-07",
    "CC 188 2 medium 2022-01-06", "CC 99 2 especially-grave 2022-01-09", "KoAP 488 6 2022-01-08",
)  # fmt: skip
SENTENCES = (
    "imprisonment P3Y grave", "imprisonment P10Y especially-grave", "administrative-arrest P15D",
    "restriction-of-freedom P2Y medium", "ban P5Y", "conditional-imprisonment P1Y minor",
)  # fmt: skip
FIRST_DAYS = (
    "detention-protocol", "delivery-certificate", "prosecutor-notified", "relatives-notified",
    "counsel-admitted", "private-meeting-with-counsel", "medical-examination", "interrogation",
    "remand-motion-to-judge", "remand-decision", "placed-in-ivs", "release", "house-arrest",
    "qualification-announced",
)  # fmt: skip
# The hours of the limits most asked for.
LENGTHS = (3, 8, 12, 24, 40, 48, 72, 24 * 3, 24 * 10, 24 * 15, 24 * 60)
KINDS = (
    st.sampled_from(FIRST_DAYS) | st.sampled_from(FIRST_DAYS) | st.sampled_from(sorted(EventKind))
)
REPLIES = st.sampled_from(("yes", "no", "partial", "unknown"))


@cache
def questions() -> tuple[str, ...]:
    """Every question that some rule asks."""
    return tuple(sorted({name for rule in load_law().rules for name, _, _ in rule.answers}))


@dataclass(frozen=True, slots=True)
class Happened:
    """An event: the minute at which it happened, and how the file writes that."""

    kind: str
    minute: datetime
    written: Moment
    until: Moment = UNKNOWN
    who: str | None = "p1"
    within: str | None = None
    attested: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A docket of one detainee, or of two, in plain words; `spells` is how many are on file."""

    now: datetime
    regime: str
    spells: int
    born: Moment
    sex: str
    citizenship: str
    ground: str
    claimed: bool
    two: bool
    charges: tuple[str, ...]
    sentences: tuple[tuple[str, Moment], ...]
    answers: tuple[str, ...]
    events: tuple[Happened, ...]

    def docket(self) -> Docket:
        """The records of the scene."""
        return docket(
            *(_event(one, number) for number, one in enumerate(self.events, 1)),
            persons=tuple(self._persons()),
            spells=tuple(
                spell(f"d{number}", regime=self.regime, ground=self.ground, claimed=self.claimed)
                for number in range(1, self.spells + 1)
            ),
            charges=tuple(_charge(line) for line in self.charges),
            sentences=tuple(
                _sentence(line, imposed, f"t{number}")
                for number, (line, imposed) in enumerate(self.sentences)
            ),
            answers=tuple(answer(line) for line in self.answers),
        )

    def _persons(self) -> Iterator[Person]:
        one = person("p1", born=None, sex=Sex(self.sex), citizenship=self.citizenship)
        yield replace(one, born=self.born)
        if self.two:
            yield person("p2")

    def with_event(self, place: int, one: Happened) -> Scene:
        """The scene with one event in the place of another."""
        return replace(self, events=(*self.events[:place], one, *self.events[place + 1 :]))

    def later(self, by: timedelta) -> Scene:
        """The same, all of it so much later; every event is known to its minute."""
        moved = (
            replace(
                one,
                minute=one.minute + by,
                written=moment_at(one.minute + by),
                until=_moved(one.until, by),
            )
            for one in self.events
        )
        return replace(self, events=tuple(moved))


def _moved(until: Moment, by: timedelta) -> Moment:
    return until if until.earliest is None else moment_at(until.earliest + by)


def _event(one: Happened, number: int) -> Event:
    said = {f"s{place}": time for place, time in enumerate(one.attested, 1)}
    found = event(f"{one.kind} null", f"e{number}", who=one.who, within=one.within, **said)
    return replace(found, when=one.written, until=one.until)


def _charge(line: str) -> Charge:
    code, article, part, *more = line.split()
    on = "".join(word for word in more if word[0].isdecimal())
    gravity = "".join(word for word in more if not word[0].isdecimal())
    return charge(f"{code} {article}", part=part, gravity=gravity, on=on)


def _sentence(line: str, imposed: Moment, key: str) -> Sentence:
    kind, length, *gravity = line.split()
    one = sentence(kind, length, imposed=imposed, gravity="".join(gravity))
    return replace(one, key=key)


def writings(minute: datetime, before: int = 90, after: int = 200) -> list[Moment]:
    """Ways to write a minute, from the minute itself to nothing at all."""
    written = minute.astimezone(clock(ALMATY)).isoformat(timespec="minutes")
    first, last = minute - timedelta(minutes=before), minute + timedelta(minutes=after)
    return [
        *(read_moment(written[:length]) for length in (22, 13, 10, 7, 4)),
        moment_between(first, last),
        moment_between(minute - 20 * timedelta(minutes=before), last),
        moment_between(minute, last),
        moment_between(None, last),
        moment_between(first, None),
        UNKNOWN,
    ]


def wider(known: Moment, minute: datetime, before: int, after: int) -> list[Moment]:
    """The writings of a minute that say less of it than is known; nothing at all says the least."""
    return [
        one
        for one in writings(minute, before, after)
        if one.covers(known) and not known.covers(one)
    ]


def offsets() -> st.SearchStrategy[timedelta]:
    """From the first minutes of a detention to the years after a sentence."""
    minutes = st.one_of(
        st.integers(0, 400),
        st.integers(0, 5000),
        st.integers(-300, 90_000),
        st.integers(0, 1400).map(lambda days: 1440 * days + 7),
        st.sampled_from(LENGTHS).map(lambda hours: 60 * hours),
        # A little to either side of a limit, where a wider moment reaches over its end.
        st.tuples(st.sampled_from(LENGTHS), st.integers(-60, 60)).map(
            lambda near: 60 * near[0] + near[1]
        ),
    )
    return minutes.map(lambda count: timedelta(minutes=count))


@st.composite
def scenes(
    draw: st.DrawFn,
    *,
    exact: bool = False,
    attested: bool = False,
    two: bool = False,
    soon: bool = False,
) -> Scene:
    """A detention, or two, or none on file, and two to eight other things that happened.

    With `soon` it is looked at within its first days, so that much of it still lies ahead.
    """
    regime = draw(st.sampled_from(REGIMES))
    begun = read_instant(draw(st.sampled_from(BEGINNINGS)))
    founding = "administrative-detention" if regime == "administrative" else "actual-detention"
    now = max(begun, LONG_AFTER if draw(st.integers(0, 2)) else begun + draw(offsets()))
    if soon:
        now = begun + timedelta(minutes=draw(st.integers(0, 5000)))
    chosen = [founding] * draw(st.sampled_from((1, 1, 1, 1, 1, 0, 2)))
    chosen += draw(st.lists(KINDS, min_size=2, max_size=8))
    spells = draw(st.sampled_from((1, 1, 0, 2) if len(chosen) > 3 else (1, 0)))
    two = two or draw(st.sampled_from((False, False, False, True)))
    return Scene(
        now=now,
        regime=regime,
        spells=spells,
        born=read_moment(draw(st.sampled_from(BORN))),
        sex=draw(st.sampled_from(("m", "f", ""))),
        citizenship=draw(st.sampled_from(("KZ", "UZ", ""))),
        ground=draw(st.sampled_from(("", "", "mass-riots", "criminal-group"))),
        claimed=draw(st.booleans()),
        two=two,
        charges=tuple(draw(st.lists(st.sampled_from(CHARGES), max_size=2, unique=True))),
        sentences=tuple(
            (line, draw(st.sampled_from(writings(IMPOSED))))
            for line in draw(st.lists(st.sampled_from(SENTENCES), max_size=2, unique=True))
        ),
        answers=tuple(
            f"{question} {draw(REPLIES)}"
            for question in draw(st.lists(st.sampled_from(questions()), max_size=3, unique=True))
        ),
        events=tuple(
            draw(
                _happened(kind, begun, bool(place), spells, two=two, exact=exact, attested=attested)
            )
            for place, kind in enumerate(chosen)
        ),
    )


@st.composite
def _happened(
    draw: st.DrawFn,
    kind: str,
    begun: datetime,
    after: bool,
    spells: int,
    *,
    two: bool,
    exact: bool,
    attested: bool,
) -> Happened:
    minute = begun + draw(offsets()) if after else begun
    ways = writings(minute, draw(st.integers(0, 500)), draw(st.integers(0, 500)))
    sure = exact or draw(st.integers(0, 2)) > 0
    who = draw(st.sampled_from(("p1", "p1", "p1", None, *(("p2",) if two else ()))))
    within = draw(st.sampled_from((None, None, *(f"d{n}" for n in range(1, spells + 1)))))
    lasted = draw(st.none() | st.integers(0, 700)) if kind == "interrogation" else None
    return Happened(
        kind=kind,
        minute=minute,
        written=ways[0] if sure else draw(st.sampled_from(ways)),
        until=UNKNOWN if lasted is None else moment_at(minute + timedelta(minutes=lasted)),
        who=who,
        within=None if who == "p2" else within,
        attested=tuple(draw(st.lists(_words(minute), max_size=2))) if attested else (),
    )


def _words(minute: datetime) -> st.SearchStrategy[str]:
    """What a source says of a minute: another time, known as well as it may be."""
    return st.integers(-3000, 3000).flatmap(
        lambda by: st.sampled_from(
            [one.written or "null" for one in writings(minute + timedelta(minutes=by))]
        )
    )


@st.composite
def known_less_well(draw: st.DrawFn) -> tuple[Scene, list[Scene]]:
    """A scene, and the same with one moment of it known less well: a time, a birth, a sentence.

    That in several ways, each by itself.
    """
    scene = draw(scenes())
    room = draw(st.integers(0, 500)), draw(st.integers(0, 500))
    ways: list[Scene] = []
    for place, one in enumerate(scene.events):
        some = wider(one.written, one.minute, *room)
        ways += [scene.with_event(place, replace(one, written=moment)) for moment in some]
    born = scene.born.written
    lengths = () if born is None else (7, 4, 0)
    births = (read_moment(born[:length] or None) for length in lengths if length < len(born))  # type: ignore[index,arg-type]
    ways += [replace(scene, born=one) for one in births]
    for place, (line, imposed) in enumerate(scene.sentences):
        rest = (*scene.sentences[:place], *scene.sentences[place + 1 :])
        some = wider(imposed, IMPOSED, *room)
        ways += [replace(scene, sentences=((line, moment), *rest)) for moment in some]
    return scene, draw(st.lists(st.sampled_from(ways or [scene]), min_size=1, max_size=6))
