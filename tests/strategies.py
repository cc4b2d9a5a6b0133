"""Records as Hypothesis draws them: every kind, every field, references kept inside one case.

A case has the id that an import gives to its ref, and its records the ids of their keys. That keeps
drawing fast, because what may refer to what is known before anything is drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace
from datetime import UTC, datetime
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints
from uuid import UUID

from hypothesis import strategies as st

from casefiles.cases import Case
from casefiles.decisions import Decision, DecisionKind
from casefiles.docket import KEY_LETTER, KINDS, Docket, Record
from casefiles.errors import RefusedInput
from casefiles.ids import CaseId, EventId, PersonId, SourceId, SpellId, case_id, record_id
from casefiles.moments import ALMATY, UNKNOWN, Moment, Precision, read_moment
from casefiles.timeline import Event

# Two zones that moved their clocks on different nights, one that did not, and none at all.
ZONES = (ALMATY, "Asia/Qyzylorda", "Asia/Oral", "UTC")
REFS = ("ALM-2022-001", "Жаңаөзен 2011", 'a "b" <c>/../%', "e1")
LANGUAGES = ("en", "ru", "kk")
KEYS = ("1", "2")

# Letters that look alike, are easily lost, or break a program that thinks in ASCII.
ALPHABET = "aeciopxyBHT019 .,:;'\"%_{}<>&\\/-~\n\tӘәҒғҚқҢңӨөҰұҮүҺһІіЁёЙйаесорху№§₸—“”é"

# How often somebody may have to report.
RECURRENCES = (
    "",
    "FREQ=DAILY;BYHOUR=21",
    "FREQ=WEEKLY;BYDAY=MO,TH",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;BYHOUR=9;BYMINUTE=30",
    "FREQ=MONTHLY;BYMONTHDAY=1,31",
    "FREQ=MONTHLY;BYDAY=1MO,-1FR;BYHOUR=10",
)

# What may have been asked about.
SAFEGUARDS = ("badge-shown", "force-used", "complaint-accepted")

# What the open format asks for is never blank.
NEVER_BLANK = {"ref", "key", "name", "title", "code", "article", "field"}


def texts(max_size: int = 12) -> st.SearchStrategy[str]:
    """Any text that a file can hold; a lone surrogate and a NUL are refused elsewhere."""
    return st.text(ALPHABET, max_size=max_size) | st.text(
        st.characters(codec="utf-8", exclude_characters="\0"), max_size=max_size
    )


def words(max_size: int = 12) -> st.SearchStrategy[str]:
    """A text that is not blank."""
    return texts(max_size).filter(lambda text: bool(text.strip()))


@st.composite
def _written_items(draw: st.DrawFn) -> str:
    year, month, day = draw(
        st.dates(datetime(1930, 1, 1).date(), datetime(2035, 1, 1).date()).map(  # noqa: DTZ001
            lambda date: (date.year, date.month, date.day)
        )
    )
    hour, minute = divmod(draw(st.integers(0, 24 * 60 - 1)), 60)
    shapes = (
        f"{year}",
        f"{year}-{month:02}",
        f"{year}-{month:02}-{day:02}",
        f"{year}-{month:02}-{day:02}T{hour:02}",
        f"{year}-{month:02}-{day:02}T{hour:02}:{minute:02}",
        f"{year}-{month:02}-{day:02}T{hour:02}:{minute:02}Z",
        f"{year}-{month:02}-{day:02}T{hour:02}:{minute:02}+05:00",
    )
    return draw(st.sampled_from(shapes)) + draw(st.sampled_from(("", "", "~")))


@st.composite
def moments(draw: st.DrawFn, zone: str | None = None) -> Moment:
    """A moment as a file may say it: null, a year to a minute, about, or a range open at one end.

    A text that names no time, such as an hour that was skipped, becomes a year.
    """
    zone = zone or draw(st.sampled_from(ZONES))
    shape = draw(st.sampled_from(("null", "one", "one", "range", "until", "from")))
    if shape == "null":
        return read_moment(None, zone)
    first = draw(_written_items())
    shapes = {"one": first, "until": f"../{first}", "from": f"{first}/.."}
    try:
        return read_moment(shapes.get(shape) or f"{first}/{draw(_written_items())}", zone)
    except RefusedInput:
        return read_moment(first[:4], zone)


def instants() -> st.SearchStrategy[datetime]:
    """An instant in UTC, to the microsecond."""
    return st.datetimes(datetime(1990, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


def _values(hint: Any, ids: Mapping[Any, Sequence[UUID]]) -> st.SearchStrategy[Any]:
    if hint in ids:
        return st.sampled_from(ids[hint])
    if hint in SIMPLE:
        return SIMPLE[hint]
    if get_origin(hint) is tuple:
        return st.lists(_values(get_args(hint)[0], ids), max_size=2).map(tuple)
    if isinstance(hint, UnionType) or get_args(hint):
        known = [option for option in get_args(hint) if option is not type(None)]
        return st.none() | st.one_of(*(_values(option, ids) for option in known))
    if issubclass(hint, StrEnum):
        return st.sampled_from(list(hint))
    return st.builds(hint, **_fields(hint, ids))


SIMPLE: dict[Any, st.SearchStrategy[Any]] = {
    str: texts(),
    bool: st.booleans(),
    int: st.integers(1, 100_000),
    Moment: moments(),
}


def _fields(kind: type, ids: Mapping[Any, Sequence[UUID]]) -> dict[str, st.SearchStrategy[Any]]:
    hints = get_type_hints(kind)
    found = {
        field.name: _values(hints[field.name], ids) for field in fields(kind) if field.name != "id"
    }
    found |= {name: words() for name in NEVER_BLANK & found.keys()}
    found |= {name: st.sampled_from(LANGUAGES) for name in {"language"} & found.keys()}
    found |= {name: st.sampled_from(SAFEGUARDS) for name in {"safeguard"} & found.keys()}
    found |= {name: st.sampled_from(RECURRENCES) for name in {"recurs"} & found.keys()}
    return found | {name: st.sampled_from(ZONES) for name in {"zone"} & found.keys()}


@cache
def _of_kind(kind: str, case: CaseId, key: str) -> st.SearchStrategy[Any]:
    ids = {
        CaseId: (case,),
        PersonId: [record_id(case, "persons", f"p{number}") for number in KEYS],
        SourceId: [record_id(case, "sources", f"s{number}") for number in KEYS],
        SpellId: [record_id(case, "spells", f"d{number}") for number in KEYS],
        EventId: [record_id(case, "events", f"e{number}") for number in KEYS],
    }
    known = {"id": st.just(record_id(case, kind, key)), "key": st.just(key)}
    made = st.builds(KINDS[kind], **_fields(KINDS[kind], ids) | known)
    return made.map(SOUND[kind]) if kind in SOUND else made


def _sound(decision: Decision) -> Decision:
    """A decision as it may stand on file: with a reason, and another date where it overrides."""
    if decision.kind is not DecisionKind.OVERRIDDEN:
        return replace(decision, until=UNKNOWN, reason=decision.reason.strip() or "A reason")
    plain = (
        decision.until.precision in (Precision.DAY, Precision.MINUTE) and not decision.until.about
    )
    dated = decision.until if plain else read_moment("2022-01-07")
    return replace(decision, until=dated, reason=decision.reason.strip() or "A reason")


def _lasting(event: Event) -> Event:
    """An event as it may stand on file: it does not end before it begins."""
    return replace(event, until=UNKNOWN) if event.until.surely_before(event.when) else event


SOUND: dict[str, Callable[[Any], Any]] = {"decisions": _sound, "events": _lasting}


@cache
def cases(ref: str = REFS[0]) -> st.SearchStrategy[Case]:
    """A case without its records; it may refer to s1 and s2."""
    known = {"id": st.just(case_id(ref)), "ref": st.just(ref)}
    ids = {SourceId: [record_id(case_id(ref), "sources", f"s{number}") for number in KEYS]}
    return st.builds(Case, **_fields(Case, ids) | known)


def records(kind: str, ref: str = REFS[0], key: str | None = None) -> st.SearchStrategy[Record]:
    """A record of one kind of the case `ref`; it may refer to p1, p2, s1, s2, d1, d2, e1 and e2."""
    return _of_kind(kind, case_id(ref), key or f"{KEY_LETTER[kind]}1")


@st.composite
def dockets(draw: st.DrawFn, ref: str = REFS[0], most: int = 1) -> Docket:
    """A case with two persons, sources and spells, and `most` (up to 2) of every other kind."""
    found: dict[str, tuple[Any, ...]] = {}
    for kind, letter in KEY_LETTER.items():
        keys = (
            KEYS if kind in ("persons", "sources", "spells") else KEYS[: draw(st.integers(0, most))]
        )
        found[kind] = tuple(draw(records(kind, ref, f"{letter}{number}")) for number in keys)
    events = {event.id for event in found["events"]}
    found["decisions"] = tuple(
        one if one.started_by in events else replace(one, started_by=None)
        for one in found["decisions"]
    )
    held = {spell.id: spell.person for spell in found["spells"]}
    for kind in ("events", "answers", "decisions"):
        found[kind] = tuple(
            replace(one, person=held[one.spell]) if one.spell and one.person else one
            for one in found[kind]
        )
    return Docket(case=draw(cases(ref)), **found)
