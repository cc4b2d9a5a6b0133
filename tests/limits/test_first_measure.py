"""The days before the qualification of the act run from the first measure, where none was held."""

from __future__ import annotations

from datetime import datetime

import pytest

from casefiles.moments import read_instant
from tests.limits.scenes import NOW, charge, docket, event, judged, spell, stands

RULE = "remand.before-qualification-10d"
D, BAN = "actual-detention 2020-11-02T09:00", "2020-11-13"
FREE, LATER = "release 2020-11-05T10:00", "travel-ban 2020-12-01T10:00"
HOME, CUSTODY = "house-arrest 2020-11-03T10:00", "remand-decision 2021-02-01T10:00"


@pytest.mark.parametrize(
    ("lines", "kind", "last"),
    [
        ((HOME, CUSTODY), "house-arrest", "2020-11-13"),
        ((CUSTODY, HOME), "house-arrest", "2020-11-13"),
        (("bail 2020-11-03T10:00", CUSTODY), "bail", "2020-11-13"),
        ((CUSTODY,), "remand-decision", "2021-02-11"),
        # Who was detained and then taken into custody is counted from the detention (139(1)); with
        # a milder measure first, from that measure, or by the other reading from the detention.
        ((D, "remand-decision 2020-11-03T10:00", HOME), "actual-detention", "2020-11-13"),
        ((D, "remand-decision 2020-11-03T09:59", HOME), "actual-detention", "2020-11-12"),
        ((D, HOME, CUSTODY), "actual-detention", "2020-11-13"),
        # A measure after a release has a term of its own, whichever came before it.
        ((D, "release 2020-11-03T09:00", "travel-ban 2020-11-03T09:00"), "travel-ban", BAN),
        ((D, "release 2020-11-03T09:00", "bail 2020-11-03T12:00"), "bail", "2020-11-13"),
        # Of one that changed the custody, and of custody, the detention may count as well.
        ((D, "remand-decision 2020-11-03T08:00", FREE, LATER), "actual-detention", "2020-12-11"),
        ((D, FREE, CUSTODY), "actual-detention", "2021-02-11"),
        # On which side of the release a ban of that day lies is not known.
        ((D, "release 2020-11-03", "travel-ban 2020-11-03T09:00"), "actual-detention", BAN),
        # What followed on a later release moves the end once more.
        ((D, FREE, LATER, "release 2020-12-05T10:00", CUSTODY), "actual-detention", "2021-02-11"),
    ],
)
def test_the_ten_days_run_from_the_detention_else_from_the_first_measure(
    lines: tuple[str, ...], kind: str, last: str
) -> None:
    found = judged(docket(*lines, spells=(spell(),), charges=(charge("CC 405", part="2"),)))
    verdict = found[RULE, "d1"].verdict
    assert verdict.start is not None
    assert verdict.start.event is not None
    assert verdict.start.event.kind == kind
    assert verdict.last_end is not None
    assert verdict.last_end.date().isoformat() == last


def test_a_measure_without_a_date_may_have_been_the_first() -> None:
    verdict = judged(docket(HOME, "bail null", spells=(spell(),)))[RULE, "d1"].verdict
    assert (verdict.start is None or verdict.start.earliest) is None
    assert verdict.standing == "overdue"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((FREE,), "kept"),
        ((FREE, LATER), "overdue"),
        # What was announced before the measure was announced.
        (("qualification-announced 2020-11-02T18:00", FREE, LATER), "kept"),
        (("qualification-announced 2020-11-02T08:00", FREE, LATER), "unknown"),
        # Whether there was a measure at all is not known, and nor is whether it came first.
        ((FREE, "travel-ban null"), "unknown"),
        ((FREE, "placed-in-sizo 2020-11-06T10:00"), "unknown"),
        # The release may have come of the bail that was chosen before.
        (("bail 2020-11-04T10:00", FREE), "unknown"),
        (("remand-decision 2020-11-04T10:00", FREE), "kept"),
        ((FREE, LATER, "release 2020-12-05T10:00"), "unknown"),
        ((FREE, CUSTODY, "release 2021-02-05T10:00"), "unknown"),
        ((FREE, LATER, "death 2020-12-05T10:00"), "kept"),
        # A file that was disclosed, or a case in court, before the measure: there was an order on
        # the qualification, and the days before it are none of this measure.
        (("file-disclosed 2020-11-04T10:00", FREE, LATER), "kept"),
        (("indictment 2020-11-20T10:00", FREE, LATER), "kept"),
        (("file-disclosed 2020-12-03T10:00", FREE, LATER), "kept"),
        (("file-disclosed 2020-12-20T10:00", FREE, LATER), "unknown"),
        # Of an earlier matter, or of this one: what was announced since then is of this one.
        (("file-disclosed 2020-11-01T10:00", FREE, LATER), "unknown"),
        (("indictment 2020-10-01", CUSTODY), "unknown"),
        (("indictment 2020-10-01", "file-disclosed 2020-11-04T10:00", FREE, LATER), "kept"),
        (("indictment 2020-10-01", "qualification-announced 2020-12-20", FREE, LATER), "breached"),
        (("file-disclosed null", FREE, LATER), "unknown"),
        # Before the measure, and then the measure went on, or after it, and then all was over.
        (("remand-decision 2020-11-04T10:00", "release 2020-11"), "unknown"),
        (("remand-decision 2020-11-04", "release 2020-11-04"), "unknown"),
        (("remand-decision 2020-11-04", "release 2020-11-04", LATER), "overdue"),
        (("remand-decision 2020-11-04", "release 2020-11-03"), "overdue"),
    ],
)
def test_a_release_ends_the_days_only_where_no_measure_outlasts_it_or_follows(
    lines: tuple[str, ...], expected: str
) -> None:
    file = docket(D, *lines, spells=(spell(),), charges=(charge("CC 405", part="2"),))
    assert judged(file)[RULE, "d1"].standing == expected


def test_a_release_after_a_house_arrest_alone_is_the_end_of_that() -> None:
    file = docket(HOME, "release 2020-11-05T10:00", spells=(spell(),))
    assert judged(file)[RULE, "d1"].standing == "kept"


ANNOUNCED, ORDERED = "qualification-announced 2020-11-06T10:00", "remand-decision 2020-11-04T10:00"
LATE = "qualification-announced 2020-11-20T10:00"
ARREST, OUT = "house-arrest 2020-12-01T10:00", "release 2021-03-01T10:00"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # A measure after the announcement is none before it, and its ten days never ran.
        ((D, ORDERED, ANNOUNCED, ARREST), "kept"),
        ((D, ORDERED, ANNOUNCED, ARREST, OUT), "kept"),
        (("travel-ban 2020-11-02", ANNOUNCED, CUSTODY, OUT), "kept"),
        ((D, ORDERED, LATE, ARREST, OUT), "breached"),
        # Let go, and custody ordered again months later: perhaps in another case.
        ((D, ORDERED, ANNOUNCED, "release 2020-11-09T10:00", CUSTODY), "unknown"),
        ((D, ORDERED, ANNOUNCED, "release 2020-11-09T10:00", CUSTODY, OUT), "unknown"),
        ((D, ORDERED, ANNOUNCED, "release null", CUSTODY, OUT), "unknown"),
        # Announced at liberty, between the two measures.
        ((D, FREE, LATE, CUSTODY, OUT), "unknown"),
        # Announced before the detention, and again after it, in this case or in another.
        (("qualification-announced 2020-10-01", D, LATE), "unknown"),
    ],
)
def test_what_was_announced_was_announced_for_the_measures_after_it(
    lines: tuple[str, ...], expected: str
) -> None:
    file = docket(*lines, spells=(spell(),), charges=(charge("CC 405", part="2"),))
    assert judged(file)[RULE, "d1"].standing == expected


AGAIN, ANEW = "actual-detention 2021-02-01T09:00", "remand-decision 2021-02-02T09:00"
WARNING, BEFORE = "remand.head-warns-24h-139", "2021-02-05T00:00"
AFRESH = "qualification-announced 2021-03-01"


@pytest.mark.parametrize(
    ("first", "second", "at", "expected", "warning"),
    [
        # Of the first case, or of a second one; with nothing announced it is overdue for sure.
        ((ANNOUNCED,), (), NOW, "unknown", "unknown"),
        (("file-disclosed 2020-11-06",), (), NOW, "unknown", "unknown"),
        ((), (), NOW, "overdue", "unknown"),
        ((ANNOUNCED,), (), read_instant(BEFORE), "unknown", "unknown"),
        ((), (), read_instant(BEFORE), "running", "running"),
        # Announced again: by another order in the same case, or for the first time in another.
        ((ANNOUNCED,), (AFRESH,), NOW, "unknown", "unknown"),
        ((ANNOUNCED,), ("qualification-announced 2021-02-03",), NOW, "kept", "-"),
        # A case that was in court needs no new announcement; that there was one tells of another.
        (("indictment 2020-12-01",), (AFRESH,), NOW, "breached", "unknown"),
        # What came only after the ten days were over was announced late.
        ((AFRESH,), (), NOW, "overdue", "unknown"),
    ],
)
def test_what_was_announced_under_an_earlier_custody_is_perhaps_of_another_case(
    first: tuple[str, ...],
    second: tuple[str, ...],
    at: datetime,
    expected: str,
    warning: str,
) -> None:
    lines = [(one, "d1") for one in (D, *first, FREE)] + [
        (one, "d2") for one in (AGAIN, ANEW, *second)
    ]
    events = [event(line, f"e{n}", within=within) for n, (line, within) in enumerate(lines)]
    spells = spell("d1"), spell("d2")
    file = docket(*events, spells=spells, charges=(charge("CC 405", part="2"),))
    found = [stands(file, rule, "d2", now=at) for rule in (RULE, WARNING)]
    assert found == [expected, warning]


def test_nor_does_it_matter_under_which_law_the_earlier_custody_was() -> None:
    events = (
        event("administrative-detention 2020-11-02T09:00", "e1", within="d1"),
        event(ANNOUNCED, "e2"),
        event("release 2020-11-07T09:00", "e3", within="d1"),
        event(AGAIN, "e4", within="d2"),
    )
    spells = spell("d1", regime="administrative"), spell("d2")
    file = docket(*events, spells=spells, charges=(charge("CC 405", part="2"),))
    assert judged(file)[RULE, "d2"].standing == "unknown"
