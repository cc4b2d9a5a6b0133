"""What must hold of any facts: nothing certain is taken back, nothing unknown is made certain."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from casefiles.event_kinds import EventKind
from casefiles.limits.assessment import assess
from casefiles.limits.loading import load_law
from casefiles.limits.standings import Assessment, Standing, plain
from casefiles.limits.verdicts import NO_TIME, Because
from casefiles.moments import moment_at, read_instant
from tests.limits.scenes import NOW, answer, docket, event, judged, person, spell
from tests.strategies import dockets, instants

LAW = load_law()
CERTAIN = {Standing.KEPT, Standing.BREACHED}
BEGIN = read_instant("2022-01-06T09:10")
KINDS = (
    "detention-protocol",
    "prosecutor-notified",
    "remand-motion-to-judge",
    "remand-decision",
    "medical-examination",
    "interrogation",
    "release",
)


def written(minute: datetime, width: int) -> str:
    """A minute of the clock of Almaty, or so many minutes from it on, as the format writes them."""
    first = moment_at(minute).written
    last = moment_at(minute + timedelta(minutes=width)).written
    return f"{first}/{last}" if width else f"{first}"


@st.composite
def histories(draw: st.DrawFn) -> list[tuple[str, datetime, int, int]]:
    """A detention and what followed: kind, minute, minutes before and after of what is known."""
    minutes = [0, *(draw(st.integers(1, 6000)) for _ in KINDS)]
    chosen = [("actual-detention", BEGIN, 0, 0)]
    for kind, offset in zip(KINDS, minutes[1:], strict=True):
        if draw(st.booleans()):
            chosen.append((kind, BEGIN + timedelta(minutes=offset), 0, 0))
    return [
        (kind, minute, draw(st.integers(0, 400)), draw(st.integers(0, 400)))
        for kind, minute, _, _ in chosen
    ]


def told(history: list[tuple[str, datetime, int, int]], share: int) -> object:
    """The history, each moment widened by a share of its room: 0 is the minute itself."""
    events = []
    for number, (kind, minute, before, after) in enumerate(history, 1):
        first = minute - timedelta(minutes=before * share // 2)
        width = (before * share // 2) + (after * share // 2)
        events.append(event(f"{kind} {written(first, width)}", f"e{number}", within="d1"))
    return events


def told_too_long(one: Assessment) -> bool:
    """Whether more time is told than lies between the events named, of what is certain.

    From the seizure to what ended a duty that holds of what is not certain too.
    """
    start, stop = one.verdict.start, one.verdict.stop
    if one.most is None or not (start and stop and start.event and stop.event):
        return False
    begun, ended = start.event, stop.event
    ended_it = one.verdict.because in (Because.LAPSED, Because.RENEWED)
    seized = begun.kind is EventKind.ACTUAL_DETENTION
    if one.verdict.sitting or not (one.standing in CERTAIN or (ended_it and seized)):
        return False
    assert begun.when.earliest is not None
    assert ended.when.latest is not None
    return one.most > max(NO_TIME, ended.when.latest - begun.when.earliest)


@settings(max_examples=150)
@given(histories())
def test_widening_never_makes_certain_nor_turns_round_and_narrowing_never_contradicts(
    history: list[tuple[str, datetime, int, int]],
) -> None:
    narrow, wider, widest = (
        judged(docket(*told(history, share), spells=(spell(),)))  # type: ignore[misc]
        for share in (0, 1, 2)
    )
    for one in (*narrow.values(), *wider.values(), *widest.values()):
        assert not told_too_long(one), (one.rule, plain(one.why))
    for better, worse in ((narrow, wider), (wider, widest)):
        for rule, found in worse.items():
            if found.standing in CERTAIN and rule in better:
                assert better[rule].standing is found.standing, (rule, plain(found.why))


@settings(max_examples=100)
@given(histories())
def test_exact_facts_of_a_person_of_known_age_leave_no_limit_in_hours_undecided(
    history: list[tuple[str, datetime, int, int]],
) -> None:
    found = judged(docket(*told(history, 0), spells=(spell(),)))  # type: ignore[misc]
    for rule in ("detention.protocol-3h", "detention.max-before-court.adult", "remand.judge-8h"):
        one = found.get((rule, "d1"))
        assert (
            one is None
            or one.standing is not Standing.UNKNOWN
            # A motion for the custody of one who was free already.
            or (rule == "remand.judge-8h" and one.verdict.because is Because.CONTRADICTION)
        )


@settings(max_examples=60)
@given(histories(), st.integers(1, 3000))
def test_a_later_start_never_gives_an_earlier_deadline(
    history: list[tuple[str, datetime, int, int]], minutes: int
) -> None:
    shifted = [(k, at + timedelta(minutes=minutes), b, a) for k, at, b, a in history]
    first = judged(docket(*told(history, 0), spells=(spell(),)))  # type: ignore[misc]
    second = judged(docket(*told(shifted, 0), spells=(spell(),)))  # type: ignore[misc]
    for rule in first.keys() & second.keys():
        one, other = first[rule].deadline, second[rule].deadline
        if one is not None and other is not None and one.latest and other.latest:
            assert one.latest <= other.latest


@settings(max_examples=60)
@given(histories())
def test_an_age_not_known_never_claims_more_than_both_ages(
    history: list[tuple[str, datetime, int, int]],
) -> None:
    adult, minor, unknown = (
        judged(docket(*told(history, 0), persons=(person(born=born),), spells=(spell(),)))  # type: ignore[misc]
        for born in ("1980-05-01", "2005-03-11", None)
    )
    limits = ("detention.max-before-court.adult", "detention.max-before-court.minor")
    ages = adult[limits[0], "d1"].standing, minor[limits[1], "d1"].standing
    for rule in limits:
        found = unknown[rule, "d1"].standing
        assert found is ages[0] if ages[0] is ages[1] else found not in CERTAIN


@settings(max_examples=60)
@given(dockets(most=2), instants())
def test_no_file_whatever_stops_the_check_and_every_rule_is_answered(
    file: object, now: datetime
) -> None:
    minute = now.replace(second=0, microsecond=0)
    found = assess(file, minute, LAW, everything=True)  # type: ignore[arg-type]
    assert {one.standing for one in found} <= set(Standing)
    for one in found[:: max(1, len(found) // 40)]:
        assert plain(one.why)
        assert all(plain(step) for step in one.steps)
        assert one.doubt is None or one.doubt["en"]
        assert one.overrun is None or one.standing in (Standing.BREACHED, Standing.OVERDUE)
    touching = assess(file, minute, LAW)  # type: ignore[arg-type]
    assert [one for one in found if one.standing is not Standing.NOT_APPLICABLE] == touching


def test_the_check_answers_alike_however_often_it_is_asked() -> None:
    file = docket(event("actual-detention 2022-01-06T09:10", "e1"), spells=(spell(),))
    assert assess(file, NOW, LAW) == assess(file, NOW, LAW)


@settings(max_examples=120)
@given(histories(), st.integers(0, 1))
def test_the_short_way_says_what_the_long_way_says(
    history: list[tuple[str, datetime, int, int]], share: int
) -> None:
    events = told(history, share)
    short = judged(docket(*events, spells=(spell(),)))  # type: ignore[misc]
    # An answer on file, though no rule asks for it, sends every rule the long way.
    asked = (answer("force-used no"),)
    long = judged(docket(*events, spells=(spell(),), answers=asked))  # type: ignore[misc]
    assert short == long
    assert [one.overrun for one in short.values()] == [one.overrun for one in long.values()]
