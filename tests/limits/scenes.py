"""Small dockets for tests: who, what happened, and what was answered, in one line each."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any

from casefiles.cases import Case
from casefiles.charges import Charge, Gravity, Measure, Sentence
from casefiles.detention import Exception72, Regime, Spell
from casefiles.docket import Docket
from casefiles.event_kinds import EventKind
from casefiles.ids import (
    AnswerId,
    ChargeId,
    EventId,
    MeasureId,
    PersonId,
    SentenceId,
    SourceId,
    SpellId,
    case_id,
    record_id,
)
from casefiles.limits.assessment import assess
from casefiles.limits.loading import load_law
from casefiles.limits.standings import Assessment
from casefiles.moments import ALMATY, UNKNOWN, read_instant, read_moment
from casefiles.people import Person
from casefiles.safeguards import Answer, Reply
from casefiles.sources import Attestation, Source, SourceKind
from casefiles.timeline import Event

CASE = case_id("A")
NOW = read_instant("2026-06-01T00:00")
DETAINED, PROTOCOL = "actual-detention 2022-01-06T09:10", "detention-protocol 2022-01-06T11:10"


@cache
def identity(kind: str, key: str) -> Any:
    """The id of a record of the scene's case by its key."""
    return record_id(CASE, kind, key)


def person(key: str = "p1", born: str | None = "1980-05-01", **more: Any) -> Person:
    more.setdefault("roles", ("detainee",))
    return Person(
        id=PersonId(identity("persons", key)),
        case=CASE,
        key=key,
        name=key,
        born=UNKNOWN if born is None else read_moment(born),
        **more,
    )


def spell(
    key: str = "d1",
    who: str = "p1",
    regime: str = "criminal",
    ground: str = "",
    claimed: bool = False,
) -> Spell:
    return Spell(
        id=SpellId(identity("spells", key)),
        case=CASE,
        key=key,
        person=PersonId(identity("persons", who)),
        regime=Regime(regime),
        exception72=Exception72(ground) if ground else None,
        exception72_claimed_by=(SourceId(identity("sources", "s2")),) if claimed else (),
    )


def event(
    line: str,
    key: str,
    who: str | None = "p1",
    within: str | None = None,
    zone: str = ALMATY,
    **said: str,
) -> Event:
    """An event "kind when" or "kind when until"; `said` are the times of sources: s2="…"."""
    kind, when, *until = line.split()
    return Event(
        id=EventId(identity("events", key)),
        case=CASE,
        key=key,
        kind=EventKind(kind),
        when=read_moment(None if when == "null" else when, zone),
        until=read_moment(until[0], zone) if until else UNKNOWN,
        person=None if who is None else PersonId(identity("persons", who)),
        spell=None if within is None else SpellId(identity("spells", within)),
        sources=(SourceId(identity("sources", "s1")),),
        attestations=tuple(
            Attestation(
                source=SourceId(identity("sources", source)),
                when=read_moment(None if time == "null" else time, zone),
            )
            for source, time in said.items()
        ),
    )


def answer(line: str, who: str = "p1", within: str | None = None) -> Answer:
    safeguard, reply = line.split()
    return Answer(
        id=AnswerId(identity("answers", line + str(within))),
        case=CASE,
        key="a1",
        person=PersonId(identity("persons", who)),
        spell=None if within is None else SpellId(identity("spells", within)),
        safeguard=safeguard,
        answer=Reply(reply),
        sources=(SourceId(identity("sources", "s1")),),
    )


def charge(
    article: str, who: str | None = "p1", part: str = "", gravity: str = "", on: str = ""
) -> Charge:
    return Charge(
        id=ChargeId(identity("charges", article + part + on)),
        case=CASE,
        key="c1",
        person=None if who is None else PersonId(identity("persons", who)),
        code=article.split(maxsplit=1)[0],
        article=article.split()[1],
        part=part,
        gravity=Gravity(gravity),
        on=read_moment(on) if on else UNKNOWN,
    )


def sentence(kind: str, length: str = "", who: tuple[str, ...] = ("p1",), **more: Any) -> Sentence:
    return Sentence(
        id=SentenceId(identity("sentences", kind + length)),
        case=CASE,
        key="t1",
        kind=kind,
        length=length,
        persons=tuple(PersonId(identity("persons", one)) for one in who),
        **more,
    )


def measure(kind: str, length: str = "", **more: Any) -> Measure:
    return Measure(
        id=MeasureId(identity("measures", kind)),
        case=CASE,
        key="m1",
        kind=kind,
        length=length,
        **more,
    )


def docket(*events: Event | str, **records: Any) -> Docket:
    """A docket of one detainee, unless `persons` says otherwise; texts become events of p1."""
    records.setdefault("persons", (person(),))
    records.setdefault(
        "sources",
        (
            Source(
                id=SourceId(identity("sources", "s1")),
                case=CASE,
                key="s1",
                kind=SourceKind.INTERVIEW,
                title="Interview",
            ),
            Source(
                id=SourceId(identity("sources", "s2")),
                case=CASE,
                key="s2",
                kind=SourceKind.DETENTION_PROTOCOL,
                title="Protocol",
            ),
        ),
    )
    return Docket(
        case=Case(id=CASE, ref="A", title="A"),
        events=tuple(
            event(one, f"e{number}") if isinstance(one, str) else one
            for number, one in enumerate(events, 1)
        ),
        **records,
    )


def judged(
    file: Docket, now: datetime = NOW, everything: bool = False
) -> dict[tuple[str, str | None], Assessment]:
    """Every assessment of a docket, by the rule and the key of the spell."""
    keys = {one.id: one.key for one in file.spells}
    return {
        (one.rule, keys.get(one.spell) if one.spell else None): one
        for one in assess(file, now, load_law(), everything=everything)
    }


def stands(file: Docket, rule: str, spell_key: str | None = None, **more: Any) -> str:
    """Where one rule stands; "-" where the check leaves it out."""
    found = judged(file, **more).get((rule, spell_key))
    return "-" if found is None else found.standing.value
