"""The beginning and the end entered with a ban count as its events, as what a source says."""

from __future__ import annotations

from typing import Any

import pytest

from casefiles.charges import Bound, Gravity
from casefiles.docket import Docket
from casefiles.languages import CODES, language
from casefiles.limits.standings import Assessment, plain
from casefiles.limits.terms import TermSort
from casefiles.moments import read_instant, read_moment
from tests.limits.dues import only, said
from tests.limits.scenes import charge, docket, judged, sentence

BAN, RECORD, DUE = "crim.ban-1-10y", "record.term-6y", "amllist.delisting"
IMPOSED = read_moment("2017-03-10")
FILE = ("sentence 2017-03-10", "entry-into-force 2017-05-10", "listed 2017-06-01")
RELEASED = "release-from-sentence 2021-03-10"


def forbidden(length: str = "P3Y", **more: Any) -> Any:
    dated = {name: read_moment(value) for name, value in more.items() if isinstance(value, str)}
    return sentence(
        "ban-public-activities", length, additional=True, imposed=IMPOSED, **(more | dated)
    )


def file(*events: str, bans: tuple[Any, ...], **prison: str) -> Docket:
    dated = {name: read_moment(value) for name, value in prison.items()}
    return docket(
        *FILE,
        *events,
        charges=(charge("CC 174", part="2", gravity="grave"),),
        sentences=(
            sentence("imprisonment", "P5Y", imposed=IMPOSED, gravity=Gravity.GRAVE, **dated),
            *bans,
        ),
    )


def found(of: Docket, rule: str, as_of: str = "2024-06-01") -> Assessment:
    return judged(of, read_instant(f"{as_of}T00:00"))[rule, None]


def last_days(one: Assessment) -> str:
    assert one.deadline is not None
    said = (one.deadline.earliest, one.deadline.latest)
    return " ".join(str(end.date()) if end else "open" for end in said)


@pytest.mark.parametrize(
    ("events", "prison", "ban", "ended", "due"),
    [
        # From its own beginning, and not from the release or from none.
        ((RELEASED,), {}, {"starts": "2021-09-01", "ends": "2024-09-01"}, "2024-09-01", "2030"),
        ((RELEASED,), {}, {"starts": "2021-09-01"}, "2024-09-01", "2030"),
        (
            (),
            {"starts": "2017-05-10", "ends": "2021-09-01"},
            {"starts": "2021-09-01", "ends": "2024-09-01"},
            "2024-09-01",
            "2030",
        ),
        # The event says the same, more exactly or less.
        ((RELEASED, "ban-start 2021-09-01"), {}, {"starts": "2021-09"}, "2024-09-01", "2030"),
        ((RELEASED, "ban-start 2021"), {}, {"starts": "2021-09-01"}, "2024-09-01", "2030"),
        ((RELEASED, "ban-start null"), {}, {"starts": "2021-09-01"}, "2024-09-01", "2030"),
    ],
)
def test_a_ban_runs_from_the_beginning_entered_with_it(
    events: tuple[str, ...], prison: dict[str, str], ban: dict[str, str], ended: str, due: str
) -> None:
    of = file(*events, bans=(forbidden(**ban),), **prison)
    assert (found(of, BAN).standing, last_days(found(of, BAN))) == ("running", f"{ended} {ended}")
    for rule in (RECORD, DUE):
        one = found(of, rule)
        last = f"{due}{ended[4:]}"
        assert (one.standing, last_days(one)) == ("running", f"{last} {last}")
    assert found(of, BAN, "2025-06-01").standing == "kept"


@pytest.mark.parametrize(
    ("entered", "event", "ended"),
    [
        # Nobody knows which of the two is right.
        ("2021-09-01", "ban-start 2021-03-10", "2024-03-10 2024-09-01"),
        ("2021-03-10", "ban-start 2021-09-01", "2024-03-10 2024-09-01"),
        ("2021-09/2021-12", "ban-start 2021-06/2021-10", "2024-06-01 2024-12-31"),
        ("../2021-09-01", "ban-start 2022-01-10", "open 2025-01-10"),
        ("2022-01-10", "ban-start ../2021-09-01", "open 2025-01-10"),
        ("2021-09/..", "ban-start 2021-03-10", "2024-03-10 open"),
    ],
)
def test_where_event_and_entry_contradict_each_other_neither_decides(
    entered: str, event: str, ended: str
) -> None:
    of = file(RELEASED, event, bans=(forbidden(starts=entered),))
    one = found(of, BAN, "2024-07-01")
    assert (one.standing, last_days(one)) == ("unknown", ended)
    assert one.started_by == of.events[4].id


@pytest.mark.parametrize(
    ("ends", "event", "as_of", "ban", "record"),
    [
        # Over before its length, by its end as entered; that end is still to come.
        ("2023-09-01", (), "2024-06-01", "kept", "2029-09-01 2029-09-01"),
        ("2024-09-01", (), "2024-09-01", "running", "2030-09-01 2030-09-01"),
        ("2024-09-01", (), "2024-09-02", "kept", "2030-09-01 2030-09-01"),
        # Past its length: kept up too long, or written down wrongly.
        ("2024-11-01", (), "2025-06-01", "unknown", "2030-09-01 2030-11-01"),
        ("2024-11-01", (), "2024-10-01", "kept", "2030-09-01 2030-09-01"),
        # The event says otherwise.
        ("2024-06-01", ("ban-end 2023-09-01",), "2024-10-01", "kept", "2029-09-01 2030-06-01"),
        # Before the end that was expected, which has passed or is still to come.
        ("2024-09-01", ("ban-end 2023-09-01",), "2024-10-01", "kept", "2029-09-01 2029-09-01"),
        ("2024-09-01", ("ban-end 2023-09-01",), "2024-06-01", "kept", "2029-09-01 2029-09-01"),
        ("2024-09-01", ("ban-end 2024-10-01",), "2025-06-01", "unknown", "2030-09-01 2030-10-01"),
        ("2024-11-01", ("ban-end 2024-09-01",), "2025-06-01", "unknown", "2030-09-01 2030-11-01"),
        ("2024-11-01", ("ban-end 2024-11-01",), "2025-06-01", "breached", "2030-11-01 2030-11-01"),
    ],
)
def test_a_ban_ended_as_entered_unless_an_event_tells_otherwise(
    ends: str, event: tuple[str, ...], as_of: str, ban: str, record: str
) -> None:
    of = file(RELEASED, *event, bans=(forbidden(starts="2021-09-01", ends=ends),))
    assert found(of, BAN, as_of).standing == ban
    assert last_days(found(of, RECORD, as_of)) == record


def test_no_time_that_was_derived_counts_and_none_of_several_bans() -> None:
    derived = forbidden(starts="2021-09-01", derived=(Bound.STARTS,))
    several = forbidden(starts="2021-09-01"), forbidden("P2Y", starts="2022-09-01")
    for bans, last in (((derived,), "2024-03-10"), (several, "2024-03-10")):
        assert last_days(found(file(RELEASED, bans=bans), BAN)) == f"{last} {last}"


@pytest.mark.parametrize("code", CODES)
def test_it_is_told_that_it_was_entered_with_the_punishment(code: str) -> None:
    one = found(file(RELEASED, bans=(forbidden(starts="2021-09-01"),)), BAN)
    assert one.started_by is None
    assert one.stopped_by is None
    steps = [plain(step, language(code)) for step in one.steps]
    if code == "en":
        assert (
            "t1, Ban begins, as entered with the punishment: some time on 1 September 2021;"
            " on the word of: no source named."
        ) in steps
    assert any(step.startswith("t1, ") for step in steps)


def test_what_was_entered_is_told_where_it_is_no_event_and_is_not_said_to_be_missing() -> None:
    of = file(RELEASED, bans=(forbidden(starts="2021-03", ends="2028-03-10"),))
    steps = [plain(step) for step in found(of, RECORD).steps]
    for told in (
        "Ban begins, as entered with the punishment: March 2021",
        "Ban ends, as entered with the punishment: some time on 10 March 2028",
    ):
        assert f"t1, {told}; on the word of: no source named." in steps
    assert not any("Not on file: Ban" in step for step in steps)
    # One that was derived was not entered.
    of = file(RELEASED, bans=(forbidden(starts="2021-03", derived=(Bound.STARTS,)),))
    steps = [plain(step) for step in found(of, RECORD).steps]
    assert {"Not on file: Ban begins.", "Not on file: Ban ends."} <= {*steps}


def test_an_event_and_what_was_entered_otherwise_are_told_together() -> None:
    one = found(file(RELEASED, "ban-start 2021-03-10", bans=(forbidden(starts="2021-09-01"),)), BAN)
    assert (
        "e5, Ban begins: some time on 10 March 2021, on the word of: Interview."
        " As entered with the punishment: some time on 1 September 2021;"
        " on the word of: no source named."
    ) in [plain(step) for step in one.steps]


CAUGHT = ("actual-detention 2022-01-06T10:00", "release 2022-01-08T09:00")


@pytest.mark.parametrize(
    ("starts", "later"),
    [
        # The day of the release, or no more than the month or the year of it.
        ("2021-03-10", CAUGHT),
        ("2021-03-10", ()),
        ("2021-03", ()),
        ("2021", CAUGHT),
    ],
)
def test_a_beginning_that_agrees_with_the_release_leaves_the_ban_to_count_from_it(
    starts: str, later: tuple[str, ...]
) -> None:
    for more in ({}, {"ends": str(int(starts[:4]) + 3) + starts[4:]}):
        of = file(RELEASED, *later, bans=(forbidden(starts=starts, **more),))
        for as_of in ("2024-06-01", "2026-06-01"):
            one = found(of, BAN, as_of)
            assert (one.standing, last_days(one)) == ("kept", "2024-03-10 2024-03-10")
            for rule in (RECORD, DUE):
                one = found(of, rule, as_of)
                assert (one.standing, last_days(one)) == ("running", "2030-03-10 2030-03-10")


def test_a_beginning_where_nothing_else_shows_a_release_is_that_of_the_ban() -> None:
    # No release is on file, and the end of the imprisonment is no event.
    of = file(bans=(forbidden(starts="2021-03"),), starts="2016-03-10", ends="2021-03-10")
    assert last_days(found(of, RECORD)) == "2030-03-01 2030-03-31"
    # One that only may concern the person adds to nothing.
    of = file("release-from-sentence ../2021-03-31", bans=(forbidden(starts="2021-03-10"),))
    assert last_days(found(of, BAN, "2023-06-01")) == "2024-03-10 2024-03-31"


def test_a_beginning_adds_to_the_entry_into_force_where_no_main_punishment_is_on_file() -> None:
    # What else waits for the beginning of a ban finds it there.
    of = docket(
        *FILE,
        charges=(charge("CC 174", part="2", gravity="grave"),),
        sentences=(forbidden(starts="2017-05-10", ends="2020-05-10"),),
    )
    assert last_days(found(of, RECORD)) == "2026-05-10 2026-05-10"


@pytest.mark.parametrize("as_of", ["2024-01-01", "2024-06-01", "2029-05-01"])
def test_an_event_that_ended_a_ban_before_the_foreseen_end_is_its_end(as_of: str) -> None:
    for starts, ends in (("2021-03-10", "2024-03-10"), ("2021", "2024"), ("2021-03-10", "2024")):
        of = file(RELEASED, "ban-end 2023-06-01", bans=(forbidden(starts=starts, ends=ends),))
        assert found(of, BAN, as_of).standing == "kept"
        for rule in (RECORD, DUE):
            one = found(of, rule, as_of)
            assert (one.standing, last_days(one)) == ("running", "2029-06-01 2029-06-01")
    # Counted otherwise it is not what was foreseen, and neither decides.
    of = file(RELEASED, "ban-end 2023-06-01", bans=(forbidden(ends="2023-12-01"),))
    assert last_days(found(of, RECORD)) == "2029-06-01 2029-12-01"


@pytest.mark.parametrize(
    ("died", "standing"),
    [
        ("2023-01-01", "not-applicable"),
        # Which of the two came first is not known.
        ("2024", "unknown"),
        ("2024-06-01", "kept"),
    ],
)
def test_no_end_that_was_foreseen_comes_after_a_death(died: str, standing: str) -> None:
    ban = forbidden(starts="2021-03-10", ends="2024-03-10")
    for of in (
        file(RELEASED, f"death {died}", bans=(ban,)),
        file(f"death {died}", bans=(ban,), starts="2016-03-10", ends="2021-03-10"),
    ):
        for rule in (RECORD, DUE):
            one = judged(of, read_instant("2026-06-01T00:00"), everything=True)[rule, None]
            assert one.standing == standing

    # Dated before the ban, it contradicts it, and decides of no end.
    of = file(
        RELEASED, "death 2020-03-10", bans=(forbidden(starts="2021-03-10", ends="2023-06-01"),)
    )
    assert last_days(found(of, RECORD, "2026-06-01")) == "2029-06-01 2029-06-01"


@pytest.mark.parametrize(
    ("ends", "ban", "record"),
    [
        ("2024-03-10", "2024-03-10 2024-03-10", "2030-03-10 2030-03-10"),
        # No whole number of months, or no day: what was imposed may end between the two.
        ("2024-03-20", "2024-03-20 2031-03-10", "2030-03-20 2030-03-20"),
        ("2024", "2023-12-31 2031-03-10", "2030-01-01 2030-12-31"),
        ("../2024", "open 2031-03-10", "2027-03-10 2030-12-31"),
        ("2024/..", "2023-12-31 2031-03-10", "2030-01-01 open"),
        # Longer than any ban may be.
        ("2034-03-10", "2031-03-10 2031-03-10", "2040-03-10 2040-03-10"),
    ],
)
def test_a_ban_of_no_length_runs_to_the_end_entered_with_it(
    ends: str, ban: str, record: str
) -> None:
    for starts in ({"starts": "2021-03-10"}, {}):
        of = file(RELEASED, bans=(forbidden("", ends=ends, **starts),))
        one = found(of, BAN, "2022-06-01")
        # What ends at some time up to then may be over.
        standing = "unknown" if ends.startswith("..") else "running"
        assert (one.standing, last_days(one)) == (standing, ban)
        assert last_days(found(of, RECORD, "2022-06-01")) == record
    if ends == "2024-03-10":
        assert found(of, BAN, "2024-03-10").standing == "running"
        assert (
            "The end entered with “ban on public activities”: some time on 10 March 2024,"
            " on the word of: no source named."
        ) in [plain(step) for step in found(of, BAN, "2022-06-01").steps]
        assert found(of, BAN, "2024-03-11").standing == "kept"
        # A start known to the year, and an end that was derived, tell no length.
        of = file(bans=(forbidden("", starts="2021", ends=ends),), ends="2020-03-10")
        assert last_days(found(of, BAN, "2022-06-01")) == "2024-03-10 2031-12-31"
        of = file(RELEASED, bans=(forbidden("", ends=ends, derived=(Bound.ENDS,)),))
        assert last_days(found(of, BAN, "2022-06-01")) == "2031-03-10 2031-03-10"


@pytest.mark.parametrize(
    ("events", "ban", "taken"),
    [
        ((RELEASED, "ban-end 2024-03-10"), {}, "the events"),
        # What the record begins with was entered with the ban, or reckoned.
        ((RELEASED,), {"ends": "2024-03-10"}, "what is"),
        ((RELEASED,), {}, "what is"),
    ],
)
def test_a_record_is_said_to_begin_by_events_where_one_is_its_beginning(
    events: tuple[str, ...], ban: dict[str, str], taken: str
) -> None:
    of = file(*events, bans=(forbidden(**ban),))
    begins = said(only(of, TermSort.RECORD))[0]
    assert begins.startswith(f"It begins, by {taken} on file: ")
    assert "10 March 2024" in begins
