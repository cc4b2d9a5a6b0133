"""The first minute of every text of the law, and the minute before it, on two clocks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from casefiles.limits.loading import load_law
from casefiles.limits.rules import Rule
from casefiles.limits.standings import plain
from casefiles.limits.versions import Version
from casefiles.moments import clock, read_instant
from tests.limits.scenes import charge, docket, event, judged, person, spell

LAW = load_law()
RULES = {rule.id: rule for rule in LAW.rules}
MINUTE = timedelta(minutes=1)
# UTC+6 until 1 March 2024, UTC+5 since then, and UTC+5 throughout.
ZONES = ("Asia/Almaty", "Asia/Oral")


def midnight(day: object, zone: str, later: int = 0) -> datetime:
    """00:00 of a day, or of one some days later, on the wall clock of a zone."""
    written = datetime.fromisoformat(f"{day}T00:00") + timedelta(days=later)
    return written.replace(tzinfo=clock(zone)).astimezone(UTC)


def law_of(rule: Rule, minute: datetime, zone: str) -> set[Version | None]:
    return set(rule.possible_versions(minute, minute, zone))


def turns(rule: Rule) -> list[tuple[object, object, Version | None, Version | None]]:
    """Each change of a rule: the days between which it fell, the text before it, the text after."""
    found = []
    for before, after in zip((None, *rule.versions), (*rule.versions, None), strict=True):
        if after is not None:
            assert before is None or before.gone_first is None, "a repeal needs a row of its own"
            found.append((after.first, after.last, before, after))
        elif before is not None and before.gone_first is not None:
            found.append((before.gone_first, before.gone_last, before, None))
    return found


CHANGES = [(rule.id, number) for rule in LAW.rules for number in range(len(turns(rule)))]


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(("rule", "number"), CHANGES)
def test_a_text_is_law_from_its_first_minute_and_not_a_minute_earlier(
    rule: str, number: int, zone: str
) -> None:
    first, last, before, after = turns(RULES[rule])[number]
    begins, ends = midnight(first, zone), midnight(last, zone, later=1)
    assert law_of(RULES[rule], begins - MINUTE, zone) == {before}
    if first == last:
        assert law_of(RULES[rule], begins, zone) == {after}
        assert set(RULES[rule].possible_versions(begins - MINUTE, begins, zone)) == {before, after}
        return
    assert law_of(RULES[rule], begins, zone) == {before, after}
    assert law_of(RULES[rule], ends - MINUTE, zone) == {before, after}
    assert law_of(RULES[rule], ends, zone) == {after}


def test_most_changes_are_no_mere_beginning_of_what_was_read() -> None:
    dated = [
        (rule, turns(RULES[rule])[number][0])
        for rule, number in CHANGES
        if turns(RULES[rule])[number][0] != LAW.begins
    ]
    assert len(dated) >= 45


D = "actual-detention"
# A start in each of these minutes, and the texts that it is then judged by.
EDGES = [
    ("detention.max-before-court.adult", D, "2017-12-31T23:59", []),
    ("detention.max-before-court.adult", D, "2018-01-01T00:00", [None, "2018-01-01/2018-01-15"]),
    ("detention.max-before-court.adult", D, "2018-01-15T23:59", [None, "2018-01-01/2018-01-15"]),
    ("detention.max-before-court.adult", D, "2018-01-16T00:00", ["2018-01-01/2018-01-15"]),
    ("detention.max-before-court.old-72", D, "2017-12-31T23:59", ["2015-01-01"]),
    ("detention.max-before-court.old-72", D, "2018-01-01T00:00", [None, "2015-01-01"]),
    ("detention.max-before-court.old-72", D, "2018-01-15T23:59", [None, "2015-01-01"]),
    ("detention.max-before-court.old-72", D, "2018-01-16T00:00", []),
    ("detention.delivery-3h", D, "2025-09-15T23:59", ["2015-01-01"]),
    ("detention.delivery-3h", D, "2025-09-16T00:00", ["2025-09-16"]),
    ("detention.reasons-and-rights-oral", D, "2026-06-30T23:59", ["2015-01-01"]),
    ("detention.reasons-and-rights-oral", D, "2026-07-01T00:00", ["2026-07-01"]),
    ("detention.protocol-3h", D, "2014-12-31T23:59", []),
    ("detention.protocol-3h", D, "2015-01-01T00:00", ["2015-01-01"]),
    ("remand.house-arrest", "house-arrest", "2025-09-15T23:59", ["2015-01-01"]),
    ("remand.house-arrest", "house-arrest", "2025-09-16T00:00", ["2025-09-16"]),
    ("admin.appeal-10d", "judgment-served", "2018-01-07T23:59", ["2015-01-01"]),
    (
        "admin.appeal-10d",
        "judgment-served",
        "2018-01-08T00:00",
        ["2015-01-01", "2018-01-08/2018-01-31"],
    ),
    ("admin.appeal-10d", "judgment-served", "2018-02-01T00:00", ["2018-01-08/2018-01-31"]),
    ("supervision.old-6m-3y", "supervision-start", "2026-02-28T23:59", ["1996-07-15/1996-12-31"]),
    (
        "supervision.old-6m-3y",
        "supervision-start",
        "2026-03-31T23:59",
        [None, "1996-07-15/1996-12-31"],
    ),
    ("supervision.old-6m-3y", "supervision-start", "2026-04-01T00:00", []),
]


@pytest.mark.parametrize(("rule", "kind", "minute", "texts"), EDGES)
def test_what_began_in_a_minute_is_judged_by_the_text_of_that_minute(
    rule: str, kind: str, minute: str, texts: list[str | None]
) -> None:
    began = [event(f"{kind} {minute}", "e1", within="d1" if kind == D else None)]
    if rule == "admin.appeal-10d":
        began.append(event(f"administrative-decision {minute}", "e2"))
    file = docket(*began, persons=(person(),), spells=(spell(),) if kind == D else ())
    found = judged(file, now=read_instant("2026-08-01T00:00"), everything=True)
    one = found[rule, "d1" if kind == D else None]
    assert one.verdict is not None
    judged_by = {text and text.since for text in one.verdict.versions}
    assert judged_by == set(texts or [None]), plain(one.why)
    if not texts:
        assert one.standing == "not-applicable"


ADULT, MINOR, OLD = (f"detention.max-before-court.{one}" for one in ("adult", "minor", "old-72"))
PAPER, FREED = "detention-protocol 2022-03-01T10:00", "release 2022-03-10T10:00"


@pytest.mark.parametrize(
    ("lines", "born", "expected"),
    [
        # Nine days, and nothing on file of the detention itself: over 48 hours and over 72. Of a
        # text repealed before the paper it is not said.
        ((PAPER, FREED), "1980-05-01", {ADULT: "breached", OLD: "unknown"}),
        ((PAPER,), "1980-05-01", {ADULT: "overdue", OLD: "unknown"}),
        ((PAPER, FREED), "2010-05-01", {MINOR: "breached", OLD: "unknown"}),
        ((PAPER, FREED), None, {ADULT: "breached", MINOR: "breached", OLD: "unknown"}),
        (
            ("actual-detention ../2022-01-06T09:09", "release 2022-01-08T09:10"),
            "1980-05-01",
            {ADULT: "breached", OLD: "unknown"},
        ),
        # Sixty hours since a paper of 2022 are too long for who was held since the older text too.
        ((PAPER, "release 2022-03-03T22:00"), "1980-05-01", {ADULT: "breached"}),
        ((PAPER, "release 2022-03-03T10:00"), "1980-05-01", {ADULT: "unknown"}),
        (
            ("actual-detention 2017-11/2018-03-01T10:00", "release 2018-03-10T10:00"),
            "1980-05-01",
            {ADULT: "breached", OLD: "unknown"},
        ),
        # Which text was law on the last of these days is not known.
        (
            ("actual-detention 2017/2018-01-06T09:10", "release 2018-01-09T10:11"),
            "1980-05-01",
            {ADULT: "unknown", OLD: "unknown"},
        ),
        (
            ("actual-detention 2018-01-05/2018-02-05", "release 2018-02-05T10:00"),
            "1980-05-01",
            {ADULT: "unknown"},
        ),
        # The law before 2015 was not read, and a detention on file without a date may lie ahead.
        (
            ("actual-detention 2014/2018-03-01T10:00", "release 2018-03-10T10:00"),
            "1980-05-01",
            {ADULT: "unknown", OLD: "unknown"},
        ),
        (("actual-detention null", FREED), "1980-05-01", {ADULT: "unknown", OLD: "unknown"}),
    ],
)
def test_what_is_too_long_by_every_text_is_so_whichever_was_law(
    lines: tuple[str, ...], born: str | None, expected: dict[str, str]
) -> None:
    events = [event(line, f"e{number}", within="d1") for number, line in enumerate(lines)]
    file = docket(*events, persons=(person(born=born),), spells=(spell(),))
    found = {rule: one.standing for (rule, _), one in judged(file).items() if rule in expected}
    assert found == expected


@pytest.mark.parametrize(
    ("lines", "born", "expected"),
    [
        # Past 48 hours and not past 72, which were law only for a detention years before the paper.
        (
            (PAPER, "release 2022-03-03T22:00"),
            "1980-05-01",
            (
                "From “Actual detention (not on file)” to “Release”: at least 60 h,"
                " over the limit of 48 hours."
            ),
        ),
        (
            (PAPER, "release 2022-03-03T22:00"),
            None,
            (
                "Whichever of these limits applies, the result is the same: 48 hours or 24 hours."
                " Time taken: at least 60 h."
            ),
        ),
        (
            (PAPER, "release 2022-03-04T10:01"),
            "1980-05-01",
            (
                "Whichever of these limits applies, the result is the same: 48 hours or 72 hours."
                " Time taken: at least 72 h 1 min."
            ),
        ),
        (
            ("actual-detention 2017-11/2018-03-01T10:00", "release 2018-03-03T11:00"),
            "1980-05-01",
            (
                "From “Actual detention” to “Release”: between 49 h and 122 days 11 h,"
                " over the limit of 48 hours."
            ),
        ),
        (
            (PAPER.replace("03-01", "03-02"),),
            "1980-05-01",
            (
                "The limit of 48 hours ended: not later than 4 March 2022, 10:00 (Almaty, UTC+6)."
                " Nothing on file shows that it was kept."
            ),
        ),
    ],
)
def test_no_text_is_named_that_the_time_taken_at_the_least_is_not_over(
    lines: tuple[str, ...], born: str | None, expected: str
) -> None:
    events = [event(line, f"e{number}", within="d1") for number, line in enumerate(lines)]
    file = docket(*events, persons=(person(born=born),), spells=(spell(),))
    found = judged(file, read_instant("2022-03-04T10:01"))[ADULT, "d1"]
    assert plain(found.why) == expected


def test_before_the_first_text_of_a_whole_family_nothing_was_too_long() -> None:
    held = event("administrative-arrest ../2022-03-01", "e1", within="d1")
    freed = event("release 2022-05-01", "e2", within="d1")
    file = docket(
        held,
        freed,
        charges=(charge("KoAP 488"),),
        spells=(spell(regime="administrative"),),
    )
    found = {rule: one.standing for (rule, _), one in judged(file).items()}
    assert found["admin.assembly-488"] == "unknown"


def test_no_limit_of_the_older_text_is_taken_with_a_duty_that_replaced_it() -> None:
    # Sixty hours in the days of which nobody knows which text was law: 48 hours, or no such duty.
    lines = "actual-detention 2018-01-10T09:10", "release 2018-01-12T21:10"
    events = [event(line, f"e{number}", within="d1") for number, line in enumerate(lines)]
    file = docket(*events, persons=(person(born="1980-05-01"),), spells=(spell(),))
    found = judged(file)["detention.head-of-facility-release", "d1"]

    assert found.standing == "unknown"
    assert plain(found.why).endswith("by it the result would be: breached; not applicable.")
    assert found.deadline is not None
    assert found.deadline.earliest == found.deadline.latest == read_instant("2018-01-12T09:10")
