"""The end entered with an imprisonment that was served out starts what runs from it: CC 50, 79."""

from __future__ import annotations

from typing import Any

import pytest

from casefiles.charges import Bound, Gravity
from casefiles.docket import Docket
from casefiles.limits.standings import plain
from casefiles.moments import read_instant, read_moment
from tests.limits.scenes import charge, docket, event, judged, person, sentence

BAN, RECORD, DUE = "crim.ban-1-10y", "record.term-6y", "amllist.delisting"
FILE = ("sentence 2017-03-10", "entry-into-force 2017-05-10", "listed 2017-06-01")
TAKEN, LET_GO = "actual-detention 2022-01-06T10:00", "release 2022-01-08T09:00"
IMPOSED = read_moment("2017-03-10")
SERVED: dict[str, Any] = {"starts": read_moment("2016-03-10"), "ends": read_moment("2021-03-10")}


def main(kind: str = "imprisonment", **more: Any) -> Any:
    return sentence(kind, "P5Y", gravity=Gravity.GRAVE, **{"imposed": IMPOSED, **SERVED, **more})


FORBIDDEN = sentence("ban-public-activities", "P3Y", additional=True, imposed=IMPOSED)


def file(*events: Any, some: tuple[Any, ...] = (main(), FORBIDDEN), **more: Any) -> Docket:
    charges = (charge("CC 174", part="2", gravity="grave"),)
    return docket(*FILE, *events, charges=charges, sentences=some, **more)


def said(of: Docket, rule: str, as_of: str = "2026-08-01") -> str:
    one = judged(of, read_instant(f"{as_of}T00:00")).get((rule, None))
    if one is None or one.deadline is None:
        return "-"
    ends = (one.deadline.earliest, one.deadline.latest)
    return " ".join((one.standing, *(str(end.date()) if end else "open" for end in ends)))


@pytest.mark.parametrize("later", [(), (TAKEN, LET_GO), ("release 2016-12-01",)])
def test_the_record_runs_from_the_end_as_entered_as_the_ban_does(later: tuple[str, ...]) -> None:
    of = file(*later)
    assert said(of, BAN) == "kept 2024-03-10 2024-03-10"
    assert said(of, RECORD) == "running 2030-03-10 2030-03-10"
    assert said(of, RECORD, "2030-06-01") == "kept 2030-03-10 2030-03-10"
    assert said(of, DUE, "2030-06-01") == "overdue 2030-03-10 2030-03-10"
    one = judged(of, read_instant("2026-08-01T00:00"))[RECORD, None]
    assert any(
        "as entered with the punishment: some time on 10 March 2021" in plain(step)
        for step in one.steps
    )


def test_so_it_does_without_a_ban() -> None:
    assert said(file(TAKEN, LET_GO, some=(main(),)), RECORD) == "running 2027-03-10 2027-03-10"


@pytest.mark.parametrize(
    ("events", "some", "record"),
    [
        # A release on file is the release, whatever end was foreseen.
        (("release-from-sentence 2020-09-10",), (main(),), "2026-09-10 2026-09-10"),
        (("release 2020-09-10",), (main(),), "2026-09-10 2026-09-10"),
        # Let go after the end that was foreseen, from no custody of later.
        (("release 2021-04-10",), (main(),), "2027-04-10 2027-04-10"),
        (("actual-detention 2021", "release 2021-12-30"), (main(),), "2027-12-30 2027-12-30"),
        # An end still to come, a derived one, or one of several punishments tells none.
        ((), (main(ends=read_moment("2026-09-10")),), "-"),
        ((), (main(derived=(Bound.ENDS,)),), "-"),
        ((), (main(ends=read_moment("2021/..")),), "-"),
        ((), (main(), main("arrest", starts=IMPOSED)), "-"),
        ((), (main("fine"),), "-"),
        # A ban that began, or ended before, may show an earlier release.
        (("ban-end 2020-03-10",), (main(), FORBIDDEN), "-"),
        (("ban-end 2023-09-10",), (main(), FORBIDDEN), "2029-09-10 2029-09-10"),
        # Nobody serves a punishment after his death.
        (("death 2019-05-01",), (main(),), "-"),
        (("death 2021",), (main(),), "-"),
        (("death 2026-07-01",), (main(),), "kept 2027-03-10 2027-03-10"),
    ],
)
def test_where_another_end_may_be_the_right_one_the_entered_one_tells_none(
    events: tuple[str, ...], some: tuple[Any, ...], record: str
) -> None:
    assert said(file(*events, some=some), RECORD).removeprefix("running ") == record


def test_a_detention_that_is_perhaps_of_another_shows_no_release_from_it() -> None:
    events = (event(TAKEN, "e8", None), event(LET_GO, "e9"))
    of = file(*events, some=(main(),), persons=(person("p2"), person()))
    assert said(of, RECORD) == "running 2028-01-08 2028-01-08"
