"""Who may have been let go though no release is on file: a certificate, the end of a measure."""

from __future__ import annotations

import pytest

from casefiles.charges import Measure
from casefiles.docket import Docket
from casefiles.limits.standings import Assessment, plain
from casefiles.moments import UNKNOWN, read_instant, read_moment
from tests.limits.scenes import (
    docket,
    event,
    identity,
    judged,
    measure,
    person,
    spell,
    stands,
)

ADULT, PROTOCOL, MEETING, TERM = (
    "detention.max-before-court.adult",
    "detention.protocol-3h",
    "detention.counsel-private-meeting",
    "remand.term-2m",
)
BEGUN, CERTIFICATE = "actual-detention 2022-01-06T09:10", "delivery-certificate 2022-01-06T11:10"
REMANDED = "remand-decision 2022-01-08T08:00"
LATER = read_instant("2022-04-01T00:00")


def held(*lines: str, regime: str = "criminal", **records: tuple[Measure, ...]) -> Docket:
    events = [event(line, f"e{number}", within="d1") for number, line in enumerate(lines, 1)]
    return docket(*events, spells=(spell(regime=regime),), **records)


def custody(kind: str = "remand", ends: str | None = "2022-02-10", **more: str) -> Measure:
    until = UNKNOWN if ends is None else read_moment(ends)
    return measure(kind, starts=read_moment(more.get("starts", "2022-01-08")), ends=until)


def of(rule: str, file: Docket) -> Assessment:
    return judged(file, now=LATER, everything=True)[rule, "d1"]


@pytest.mark.parametrize("rule", [ADULT, PROTOCOL, MEETING])
def test_after_a_certificate_of_delivery_no_duty_of_custody_surely_runs_on(rule: str) -> None:
    one = of(rule, held(BEGUN, CERTIFICATE))
    assert one.standing == "unknown"
    told = [plain(step) for step in one.steps]
    assert any(
        "a certificate of delivery, given to whoever is not detained" in step for step in told
    )
    assert sum("delivery" in step and "e2" in step for step in told) == 1


def test_the_certificate_still_ends_the_delivery_itself() -> None:
    one = of("detention.delivery-3h", held(BEGUN, CERTIFICATE))
    assert one.standing == "kept"
    assert one.stopped_by is not None
    late = held(BEGUN, "delivery-certificate 2022-01-06T12:11")
    assert stands(late, "detention.delivery-3h", "d1", now=LATER) == "breached"
    # Late in any case, whether a protocol was due by then or not.
    assert stands(late, PROTOCOL, "d1", now=LATER) == "overdue"


@pytest.mark.parametrize(
    "shown",
    [
        "detention-protocol 2022-01-06T11:00",
        "detention-protocol null",
        "placed-in-ivs 2022-01-06T15:00",
        "custody-register-entry 2022-01-06T15:00",
        "prosecutor-notified 2022-01-06T15:00",
    ],
)
def test_who_is_shown_in_custody_was_not_let_go_with_a_certificate(shown: str) -> None:
    assert stands(held(BEGUN, CERTIFICATE, shown), ADULT, "d1", now=LATER) == "overdue"


def test_an_event_that_ends_the_custody_decides_and_the_certificate_does_not() -> None:
    file = held(BEGUN, CERTIFICATE, "release 2022-01-08T09:11")
    assert stands(file, ADULT, "d1", now=LATER) == "breached"
    remanded = held(BEGUN, CERTIFICATE, "remand-decision 2022-01-08T09:11")
    assert stands(remanded, ADULT, "d1", now=LATER) == "breached"


def test_a_certificate_of_an_administrative_case_says_nothing_of_the_kind() -> None:
    lines = "administrative-detention 2022-01-06T09:10", CERTIFICATE
    with_it, without = (
        stands(held(*some, regime="administrative"), "admin.detention-3h", "d1", now=LATER)
        for some in (lines, lines[:1])
    )
    assert with_it == without


@pytest.mark.parametrize("kind", ["remand", "remand-in-custody", "detention"])
def test_after_the_end_of_a_measure_on_file_custody_does_not_surely_run_on(kind: str) -> None:
    file = held(BEGUN, REMANDED, measures=(custody(kind),))
    one = of(TERM, file)
    assert one.standing == "unknown"
    told = [plain(step) for step in one.steps]
    assert any(
        "m1, a measure on file, ended: some time on 10 February 2022" in step for step in told
    )
    assert one.stopped_by is None
    assert "since the start: between 34 days and 85 days" in plain(one.why)
    assert of(TERM, held(BEGUN, REMANDED)).standing == "overdue"


def test_a_clock_that_perhaps_began_with_the_end_of_a_measure_names_it_as_such() -> None:
    file = docket("sentence 2022-02-03T00:00", spells=(spell(),), measures=(custody(),))
    one = judged(file, now=LATER, everything=True)["record.term-6y", None]
    told = [plain(step) for step in one.steps]
    assert one.standing == "unknown"
    assert sum("m1, a measure on file, ended: some time on 10" in step for step in told) == 1
    assert not any("Release:" in step for step in told)


def test_what_is_on_file_after_it_stays_what_stopped_the_clock() -> None:
    # Told 14 hours after the protocol; the measure had ended by then.
    lines = BEGUN, "detention-protocol 2022-01-06T10:00", "prosecutor-notified 2022-01-07T00:00"
    over = custody("detention", "2022-01-06T20:00", starts="2022-01-06")
    free = held(*lines[:2], measures=(over,))
    assert of("detention.prosecutor-12h", free).standing == "unknown"
    late = of("detention.prosecutor-12h", held(*lines, measures=(over,)))
    # The notice shows custody, so that the end of the measure was no release.
    assert (late.standing, late.stopped_by) == ("breached", identity("events", "e3"))
    asked = "interrogation 2022-01-07T15:00 2022-01-07T16:00"
    one = of("detention.first-interrogation-24h", held(*lines[:2], asked, measures=(over,)))
    assert (one.standing, one.stopped_by) == ("unknown", identity("events", "e3"))
    assert "29 h" in plain(one.why)


@pytest.mark.parametrize(
    "measures",
    [
        # Not over, perhaps not over, of another law, or no custody.
        (custody(ends=None),),
        (custody(ends="2022-05-01"),),
        (custody("administrative-arrest"),),
        (custody("travel-ban"),),
        # Another goes on.
        (custody("detention", "2022-01-08T08:00"), custody(ends=None)),
        # It ended with the decision, or before the detention.
        (custody("detention", "2022-01-08T08:00"),),
        (custody("detention", "2022-01-08"),),
        (custody("detention", "2021-12-01"),),
    ],
)
def test_where_custody_goes_on_no_end_of_a_measure_is_taken_for_a_release(
    measures: tuple[Measure, ...],
) -> None:
    assert of(TERM, held(BEGUN, REMANDED, measures=measures)).standing == "overdue"


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ("placed-in-sizo 2022-02-20T10:00", "overdue"),
        ("placed-in-sizo 2022-01-08T15:00", "unknown"),
        ("remand-extended 2022-02-10T10:00", "kept"),
        ("release 2022-02-10T10:00", "kept"),
        ("release 2022-03-20T10:00", "breached"),
    ],
)
def test_what_is_on_file_of_the_time_after_decides(shown: str, expected: str) -> None:
    file = held(BEGUN, REMANDED, shown, measures=(custody(),))
    assert of(TERM, file).standing == expected


def test_the_last_of_several_ends_counts() -> None:
    both = custody("detention", "2022-01-08T08:00"), custody("remand", "2022-03-20")
    # Past the two months in any case.
    assert of(TERM, held(BEGUN, REMANDED, measures=both)).standing == "overdue"


def test_of_whom_a_measure_is_not_said_it_is_of_each() -> None:
    people = (person(), person("p2"))
    named = measure(
        "remand", persons=(people[1].id,), starts=UNKNOWN, ends=read_moment("2022-02-10")
    )
    for measures, expected in (((named,), "overdue"), ((custody(),), "unknown")):
        events = [event(line, f"e{n}", within="d1") for n, line in enumerate((BEGUN, REMANDED))]
        file = docket(*events, spells=(spell(),), persons=people, measures=measures)
        assert of(TERM, file).standing == expected


def test_who_may_have_been_let_go_may_have_complained_free() -> None:
    lines = "placed-in-sizo 2022-01-06T09:10", "torture-complaint 2022-03-07T10:00"
    rule = "complaint.forward-torture-immediately"
    answered = "complaint-to-prosecutor 2022-03-07T10:00"
    assert stands(docket(*lines, answered), rule, now=LATER) == "kept"
    file = docket(*lines, answered, measures=(custody(),))
    assert stands(file, rule, now=LATER) == "unknown"
