"""Of several bans the record waits for the last, whichever of them an end on file is of."""

from __future__ import annotations

from typing import Any

import pytest

from casefiles.charges import Gravity
from casefiles.docket import Docket
from casefiles.limits.standings import Assessment
from casefiles.moments import read_instant, read_moment
from tests.limits.scenes import charge, docket, judged, sentence

BAN, RECORD, DUE = "crim.ban-1-10y", "record.term-6y", "amllist.delisting"
FILE = ("sentence 2017-03-10", "entry-into-force 2017-05-10", "listed 2017-06-01")
RELEASED = "release-from-sentence 2021-03-10"
BEGUN = "ban-start 2021-03-10"
IMPOSED = read_moment("2017-03-10")


def ban(length: str, *, imposed: str = "2017-03-10", most: bool = False, **dated: str) -> Any:
    more = {name: read_moment(value) for name, value in dated.items()}
    when = read_moment(imposed)
    return sentence("ban", length, additional=True, imposed=when, at_most=most, **more)


THREE, FIVE = ban("P3Y"), ban("P5Y")


def file(*events: str, bans: tuple[Any, ...]) -> Docket:
    prison = sentence("imprisonment", "P5Y", imposed=IMPOSED, gravity=Gravity.GRAVE)
    charged = charge("CC 174", part="2", gravity="grave")
    return docket(*FILE, *events, charges=(charged,), sentences=(prison, *bans))


def found(of: Docket, rule: str, as_of: str) -> Assessment:
    return judged(of, read_instant(f"{as_of}T00:00"))[rule, None]


def last_days(one: Assessment) -> str:
    assert one.deadline is not None
    said = (one.deadline.earliest, one.deadline.latest)
    return " ".join(str(end.date()) if end else "open" for end in said)


@pytest.mark.parametrize(
    ("events", "bans", "ended"),
    [
        # Which of the two ended, nobody knows: the other may have run on.
        ((BEGUN, "ban-end 2024-03-10"), (THREE, FIVE), "2030-03-10 2032-03-10"),
        ((BEGUN, "ban-end 2024-03-10"), (THREE, ban("unclear")), "2030-03-10 open"),
        ((BEGUN, "ban-end 2024-03-10", "ban-end 2026"), (THREE, FIVE), "2032-01-01 2032-12-31"),
        ((BEGUN, "ban-end 2024-03", "ban-end 2024"), (THREE, FIVE), "2030-03-01 2032-03-10"),
        ((BEGUN, "ban-end 2024-03-10", "ban-end null"), (THREE, FIVE), "2030-03-10 open"),
        (
            (BEGUN, "ban-end 2024-03-10", "ban-end 2026-03-10"),
            (THREE, FIVE),
            "2032-03-10 2032-03-10",
        ),
        ((BEGUN, "ban-end 2026-03-10"), (THREE, FIVE), "2032-03-10 2032-03-10"),
        # Without an end on file both are over when the longest is.
        ((), (THREE, FIVE), "2032-03-10 2032-03-10"),
        ((), (ban("P3Y", most=True), ban("P5Y", most=True)), "2027-03-10 2032-03-10"),
        ((BEGUN, "ban-start 2021-04-01"), (THREE, FIVE), "2032-03-10 2032-04-01"),
        ((), (THREE, ban("P5Y", starts="2021-03-10", ends="2026-03-10")), "2032-03-10 2032-03-10"),
        ((), (THREE, ban("P5Y", starts="2021-09-01")), "2032-03-10 2032-09-01"),
        ((), (THREE, ban("P5Y", ends="2025-06-01")), "2031-06-01 2032-03-10"),
        ((), (THREE, ban("unclear")), "2030-03-10 open"),
        ((), (ban("P3Y", imposed="2017"), ban("P5Y", imposed="2017")), "2032-03-10 2032-03-10"),
        # What another sentence imposed is told apart by nothing.
        ((), (THREE, ban("P5Y", imposed="2017-06-10")), "2030-03-10 2032-03-10"),
    ],
)
def test_the_record_waits_for_the_last(
    events: tuple[str, ...], bans: tuple[Any, ...], ended: str
) -> None:
    assert last_days(found(file(RELEASED, *events, bans=bans), RECORD, "2028-01-01")) == ended


@pytest.mark.parametrize(
    ("ends", "as_of", "expected"),
    [
        (("2024-03-10",), "2030-12-01", "unknown unknown"),
        (("2024-03-10",), "2032-03-12", "kept overdue"),
        (("2024-03-10", "2026-03-10"), "2030-12-01", "running running"),
        (("2024-03-10", "2026-03-10"), "2032-03-12", "kept overdue"),
    ],
)
def test_nothing_is_over_while_one_of_them_may_have_run_on(
    ends: tuple[str, ...], as_of: str, expected: str
) -> None:
    of = file(RELEASED, BEGUN, *(f"ban-end {one}" for one in ends), bans=(THREE, FIVE))
    assert f"{found(of, RECORD, as_of).standing} {found(of, DUE, as_of).standing}" == expected


@pytest.mark.parametrize(
    ("ends", "as_of", "expected"),
    [
        (("2024-03-10",), "2024-06-01", "unknown"),
        (("2024-03-10",), "2026-03-12", "kept"),
        (("2023-03-10", "2024-03-10"), "2024-06-01", "kept"),
        (("2024-03-10", "2027-03-10"), "2030-06-01", "unknown"),
        (("2024-03-10", "2026-03-10"), "2030-06-01", "kept"),
        (("2024-03-10", "null"), "2030-06-01", "unknown"),
        # On the day on which the longest runs out it is the longest that ended.
        (("2026-03-10",), "2030-06-01", "kept"),
        (("2026-03-09",), "2030-06-01", "unknown"),
        (("2026-03",), "2030-06-01", "unknown"),
    ],
)
def test_a_ban_that_ended_ends_none_beside_it(
    ends: tuple[str, ...], as_of: str, expected: str
) -> None:
    of = file(RELEASED, BEGUN, *(f"ban-end {one}" for one in ends), bans=(THREE, FIVE))
    assert found(of, BAN, as_of).standing == expected


def test_of_what_may_be_two_sentences_either_ban_may_be_the_one() -> None:
    bans = tuple(ban(length, imposed="2017") for length in ("P3Y", "P5Y"))
    fine = sentence("fine", "P1D", imposed=read_moment("2017"), gravity=Gravity.GRAVE)
    of = file(RELEASED, bans=(*bans, fine))
    assert last_days(found(of, RECORD, "2028-01-01")) == "2030-03-10 2032-03-10"


def test_with_a_death_none_of_them_runs_on() -> None:
    of = file(RELEASED, BEGUN, "ban-end 2024-03-10", "death 2024-05-01", bans=(THREE, FIVE))
    assert found(of, BAN, "2024-06-01").standing == "kept"
