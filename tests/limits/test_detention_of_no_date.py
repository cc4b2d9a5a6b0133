"""A detention that nobody recorded is no later than what shows it; no date is ever borrowed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from casefiles.limits.standings import Assessment, plain
from casefiles.moments import read_instant
from tests.limits.dues import instant
from tests.limits.scenes import docket, event, judged, person, spell

ADULT = "detention.max-before-court.adult"
DRAWN = "detention-protocol 2022-01-06T12:00"
LET_GO = "release 2022-03-08T10:00"


def found(rule: str, *lines: str) -> Assessment:
    events = [event(line, f"e{number}", within="d1") for number, line in enumerate(lines)]
    return judged(docket(*events, spells=(spell(),)), everything=True)[rule, "d1"]


@pytest.mark.parametrize(
    ("shown", "latest"),
    [
        (DRAWN, "2022-01-08T06:00Z"),
        ("delivery 2022-01-06T11:00", "2022-01-08T05:00Z"),
        ("placed-in-ivs 2022-01-06", "2022-01-08T17:59Z"),
        # These say nothing of when the person was seized.
        ("prosecutor-notified 2022-01-06T13:00", None),
        ("interrogation 2022-01-06T13:00", None),
        ("detention-protocol null", None),
        ("detention-protocol 2022-01-06T12:00/..", None),
    ],
)
def test_the_limit_ends_no_later_than_counted_from_what_shows_custody(
    shown: str, latest: str | None
) -> None:
    one = found(ADULT, shown)
    start = one.verdict.start
    assert start is not None
    assert start.earliest is None
    assert one.verdict.first_end is None
    assert instant(one.verdict.last_end) == latest


def test_the_first_of_several_papers_bounds_it() -> None:
    one = found(ADULT, "custody-register-entry 2022-01-07T10:00", DRAWN)
    assert instant(one.verdict.last_end) == "2022-01-08T06:00Z"


@pytest.mark.parametrize(
    ("rule", "released", "expected"),
    [
        # Two months from the day of the protocol end on 6 March at the latest.
        ("remand.term-2m", "2022-03-07T00:00", "breached"),
        ("remand.term-2m", "2022-03-06T10:00", "unknown"),
        ("remand.before-qualification-30d", "2022-03-07T00:00", "overdue"),
        ("detention.protocol-3h", "2022-03-07T00:00", "unknown"),
        ("detention.phone-call", "2022-03-07T00:00", "overdue"),
    ],
)
def test_what_is_late_even_from_the_protocol_is_late(
    rule: str, released: str, expected: str
) -> None:
    assert found(rule, DRAWN, f"release {released}").standing == expected


def test_what_may_be_of_another_person_bounds_nothing() -> None:
    mine = event("release 2022-01-09T10:00", "e1", within="d1")
    anybody = event(DRAWN, "e2", who=None)
    other = spell("d2", who="p2")
    file = docket(mine, anybody, spells=(spell(), other), persons=(person(), person("p2")))
    one = judged(file, everything=True)[ADULT, "d1"]
    assert one.verdict.last_end is None


@pytest.mark.parametrize(
    ("when", "standing", "latest"),
    [
        ("2022-01-06", "overdue", "2022-01-08T17:59Z"),
        ("2022-01", "overdue", "2022-02-02T17:59Z"),
        ("2022", "overdue", "2023-01-02T17:59Z"),
        ("null", "unknown", None),
    ],
)
def test_a_detention_on_file_is_known_as_well_as_it_is_dated(
    when: str, standing: str, latest: str | None
) -> None:
    """Else a file known less well, where nobody wrote a date, would be the more certain one."""
    one = found(ADULT, f"actual-detention {when}", DRAWN)
    assert one.standing == standing
    assert instant(one.verdict.last_end) == latest
    assert found("remand.term-2m", f"actual-detention {when}", DRAWN).standing == standing


@pytest.mark.parametrize(
    "lines",
    [
        ("remand-decision 2022-03-06T10:00", "placed-in-sizo 2022-03-06T15:00"),
        ("sentence 2022-03-06T10:00", "placed-in-sizo 2022-03-06T15:00"),
        ("placed-in-sizo 2022-03-06",),
        ("placed-in-ivs 2022-03-06T10:00",),
        ("custody-register-entry 2022-03-06T10:00",),
    ],
)
@pytest.mark.parametrize(
    "rule",
    [
        "detention.delivery-3h",
        "detention.protocol-3h",
        "detention.reasons-and-rights-oral",
        "detention.phone-call",
        "detention.relatives",
    ],
)
def test_custody_that_may_have_begun_in_court_breaks_no_duty_of_a_detention(
    rule: str, lines: tuple[str, ...]
) -> None:
    one = found(rule, *lines, "release 2022-04-01T10:00")
    assert one.standing == "unknown"
    said = plain(one.why)
    assert said.startswith("No detention is on file, nor anything with a date that shows one"), said


@pytest.mark.parametrize(
    ("rule", "lines", "expected"),
    [
        # What shows a detention, or an answer about it, is as good as the detention itself.
        ("detention.phone-call", (DRAWN,), "overdue"),
        ("detention.phone-call", ("delivery 2022-01-06T13:00",), "overdue"),
        ("detention.protocol-3h", ("delivery-certificate 2022-01-06T13:00",), "overdue"),
        # It may lie ahead, or be of no detention of his.
        ("detention.phone-call", ("delivery 2022-01-06T13:00/2031",), "unknown"),
        ("remand.term-2m", ("placed-in-sizo 2022-01-06",), "unknown"),
        ("remand.term-2m", ("remand-decision 2022-01-06",), "breached"),
    ],
)
def test_a_detention_that_is_shown_is_taken_for_one(
    rule: str, lines: tuple[str, ...], expected: str
) -> None:
    assert found(rule, *lines, "release 2022-05-01T10:00").standing == expected


@pytest.mark.parametrize(
    ("shown", "sure"),
    [
        ("prosecutor-notified 2022-01-06T13:00", True),
        # Without a date it may lie ahead.
        ("detention-protocol null", False),
    ],
)
def test_what_shows_a_detention_and_not_since_when_leaves_its_time_open(
    shown: str, sure: bool
) -> None:
    one = found("detention.phone-call", shown, "release 2022-05-01T10:00")
    assert one.standing == "unknown"
    assert one.verdict.start is not None
    assert one.verdict.start.sure is sure


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("detention.phone-call", "Due at once after “Actual detention (not on file)”; nothing"),
        ("detention.delivery-3h", "From “Actual detention (not on file)” to “Release”: "),
    ],
)
def test_what_is_not_on_file_has_a_name_and_is_said_not_to_be(rule: str, said: str) -> None:
    one = found(rule, "delivery 2022-01-06T13:00", "release 2022-01-09T10:00")
    assert said in plain(one.why)


# Its text of today is law since 16 September 2025.
DELIVERY, FIRST, TODAY = "detention.delivery-3h", "2015-01-01", "2025-09-16"


@pytest.mark.parametrize(
    ("lines", "since"),
    [
        (("actual-detention null", "release 2022-01-10T10:00"), FIRST),
        (("actual-detention null", "release 2025-12-10T10:00"), TODAY),
        (("release 2022-01-10T10:00",), FIRST),
        (("death 2022-01",), FIRST),
        # A sentence ends no custody, yet the spell in which it stands had begun by then.
        (("remand-decision null", "sentence 2021-02"), FIRST),
        (("house-arrest 2020-11", "remand-decision 2021-02"), FIRST),
        # Of the last it is not known whether it came by then.
        (("sentence 2021/..",), TODAY),
        (("actual-detention null",), TODAY),
        # A file that contradicts itself says nothing.
        (("actual-detention 2023/..", "release 2022-01-10T10:00"), TODAY),
        # Whoever was let go may have been detained again since, which is of no date either.
        (("actual-detention null", "release 2022-01-10T10:00", "actual-detention null"), TODAY),
    ],
)
def test_no_text_is_named_that_became_law_only_after_the_spell_had_begun(
    lines: tuple[str, ...], since: str
) -> None:
    assert found(DELIVERY, *lines).version_from == since


def test_what_may_be_of_another_person_does_not_bound_the_text_either() -> None:
    mine = event("prosecutor-notified null", "e1", within="d1")
    anybody = event("death 2022", "e2", who=None)
    other = spell("d2", who="p2")
    file = docket(mine, anybody, spells=(spell(), other), persons=(person(), person("p2")))
    assert judged(file, everything=True)[DELIVERY, "d1"].version_from == TODAY


@pytest.mark.parametrize(
    ("lines", "standing", "least_hours"),
    [
        # Detention counts towards custody (CPC 152(6)): 60 days and more, by the papers alone.
        (("detention-protocol 2022-01-06T12:00",), "breached", 1462),
        (("delivery 2022-01-06T12:00",), "breached", 1462),
        (
            ("detention-protocol 2022-01-06T12:00", "placed-in-ivs 2022-01-06T13:00"),
            "breached",
            1462,
        ),
        # Held before the decision, and nothing says by what, or since when.
        (("placed-in-ivs 2022-01-06T12:00",), "unknown", 1392),
        (("prosecutor-notified 2022-01-06T12:00",), "unknown", 1392),
        # What is done with whoever is detained, and with others at times.
        (("reasons-told 2022-01-06T12:00",), "unknown", 1392),
        (("rights-explained 2022-01-06T12:00",), "unknown", 1392),
        (("relatives-notified 2022-01-06T12:00",), "unknown", 1392),
        (("interrogation 2022-01-06T12:00",), "unknown", 1392),
        (("transfer 2022-01-06T12:00",), "unknown", 1392),
        # Perhaps before the decision.
        (("detention-protocol 2022-01-09",), "unknown", 1392),
        (("relatives-notified 2022-01-09",), "unknown", 1392),
        (("detention-protocol null",), "unknown", 1392),
        # Surely after it, or let go again.
        (("detention-protocol 2022-01-09T10:01",), "kept", 1392),
        (("placed-in-sizo 2022-01-10",), "kept", 1392),
        (("relatives-notified 2022-01-09T10:01",), "kept", 1392),
        (("rights-explained 2022-01-06T12:00", "release 2022-01-07"), "kept", 1392),
        # A motion is brought about whoever is at liberty too.
        (("remand-motion-to-judge 2022-01-08T10:00",), "kept", 1392),
        (("detention-protocol 2022-01-06T12:00", "release 2022-01-07"), "kept", 1392),
        ((), "kept", 1392),
    ],
)
def test_custody_by_decision_of_a_court_counts_from_the_detention_that_papers_show(
    lines: tuple[str, ...], standing: str, least_hours: int
) -> None:
    one = found("remand.term-2m", *lines, "remand-decision 2022-01-09T10:00", LET_GO)
    assert one.standing == standing
    assert one.least == timedelta(hours=least_hours)


@pytest.mark.parametrize(
    ("last", "standing"),
    [
        # He came of age on 7 January 2022; nobody entered anything of this detention after that.
        ("2022-01-06T18:36", "not-applicable"),
        ("2022-01-09T08:36", "unknown"),
        # Known to the month, it may be that of 9 January.
        ("2022-01", "unknown"),
        ("2022-01-06T18:36/2022-01-09T08:36", "unknown"),
        ("../2022-01-10T08:36", "unknown"),
        # Of what surely lies ahead nobody was in custody yet.
        ("2022-01-10T08:36", "not-applicable"),
    ],
)
def test_a_detention_on_no_file_was_no_later_than_the_last_that_may_be_entered_in_its_spell(
    last: str, standing: str
) -> None:
    file = docket(
        event("relatives-notified 2022-01-06T09:10", "e1", within="d1"),
        event(f"private-meeting-with-counsel {last}", "e2", within="d1"),
        persons=(person(born="2004-01-07"),),
        spells=(spell(),),
    )
    found = judged(file, read_instant("2022-01-09T12:00"), everything=True)
    assert found["detention.max-before-court.adult", "d1"].standing == standing


def test_what_is_recorded_in_no_spell_may_be_of_a_time_at_liberty() -> None:
    asked = event("interrogation 2022-01-06T12:00", "e1")
    ordered = event("remand-decision 2022-01-09T10:00", "e2", within="d1")
    file = docket(asked, ordered, event(LET_GO, "e3", within="d1"), spells=(spell(),))
    assert judged(file)["remand.term-2m", "d1"].standing == "kept"
