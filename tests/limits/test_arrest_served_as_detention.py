"""An administrative arrest of which the file holds the punishment, and no event of the decision."""

from __future__ import annotations

import pytest

from casefiles.limits.assessment import assess
from casefiles.limits.loading import load_law
from casefiles.limits.standings import Assessment, plain
from casefiles.moments import read_instant, read_moment
from casefiles.timeline import Event
from tests.limits.scenes import charge, docket, event, sentence, spell

H3, H24, H48 = "admin.detention-3h", "admin.detention-24h", "admin.detention-48h"
BOTH_KINDS = pytest.mark.parametrize("kind", ["actual-detention", "administrative-detention"])


def found(
    *lines: str,
    imposed: str | None = "2022-02-20",
    part: str = "6",
    now: str = "2022-06-01T12:00",
    ends: str | None = None,
    loose: tuple[Event, ...] = (),
) -> dict[str, Assessment]:
    given = {"imposed": imposed, "ends": ends}
    times = {name: read_moment(when) for name, when in given.items() if when}
    arrest = sentence("administrative-arrest", "P15D", **times)
    file = docket(
        *loose,
        *(event(line, f"e{number}", within="d1") for number, line in enumerate(lines, 1)),
        spells=(spell(regime="administrative"),),
        sentences=() if imposed == "" else (arrest,),
        charges=(charge("KoAP 488", part=part),) if part else (),
    )
    return {one.rule: one for one in assess(file, read_instant(now), load_law(), everything=True)}


@BOTH_KINDS
@pytest.mark.parametrize("when", ["2022-02-20T10:00", "2022-02-20", "2022-02-20T10:00 2022-03-07"])
@pytest.mark.parametrize("released", [(), ("release 2022-03-07T10:00",)])
@pytest.mark.parametrize("imposed", ["2022-02-20", "2022-02-21", "2022-02-17", None])
def test_an_arrest_on_file_was_perhaps_decided_on_in_time(
    kind: str, when: str, released: tuple[str, ...], imposed: str | None
) -> None:
    one = found(f"{kind} {when}", *released, imposed=imposed)[H24]
    assert one.standing == "unknown"
    assert (one.least, one.most) == (None, None)
    assert plain(one.why) == (
        "A punishment on file may have been decided within the limit, or be what the person was"
        " taken to serve: how much of the time was detention, the file does not show."
    )
    assert any("Punishment on file: administrative arrest" in plain(step) for step in one.steps)


@BOTH_KINDS
def test_no_limit_of_the_detention_is_over_for_sure_where_it_is_not_known_which_applies(
    kind: str,
) -> None:
    some = found(f"{kind} 2022-02-20T10:00", "release 2022-03-07T10:00", part="")
    assert {some[rule].standing for rule in (H3, H24, H48)} == {"unknown"}


@BOTH_KINDS
@pytest.mark.parametrize(
    ("lines", "imposed", "standing"),
    [
        # It was decided only on a day when the 24 hours were over.
        (("release 2022-03-07T10:00",), "2022-02-22", "breached"),
        # The decision is on file, and came after them, on the day of the punishment or another.
        (("administrative-decision 2022-02-21T10:01",), "2022-02-21", "breached"),
        (("administrative-decision 2022-02-21T10:01",), None, "breached"),
        (("administrative-decision 2022-02-22T10:01",), "2022-02-20", "unknown"),
        (("administrative-decision 2022-02-21T10:00",), "2022-02-21", "kept"),
        (("release 2022-02-20T14:00",), "2022-02-20", "kept"),
        # No punishment is on file.
        (("release 2022-03-07T10:00",), "", "breached"),
        ((), "", "overdue"),
    ],
)
def test_what_is_late_by_any_reading_stays_late(
    kind: str, lines: tuple[str, ...], imposed: str | None, standing: str
) -> None:
    assert found(f"{kind} 2022-02-20T10:00", *lines, imposed=imposed)[H24].standing == standing


@BOTH_KINDS
@pytest.mark.parametrize("imposed", ["2022-02-17", ""])
def test_who_is_taken_to_serve_an_arrest_is_detained_after_the_decision(
    kind: str, imposed: str
) -> None:
    one = found(
        "administrative-decision 2022-02-17T15:00",
        f"{kind} 2022-02-20T10:00",
        "release 2022-03-07T10:00",
        imposed=imposed,
    )[H24]
    assert one.standing == "unknown"
    assert "contradicts itself" not in plain(one.why)
    assert plain(one.why).startswith("“Administrative decision” is dated before “")


@BOTH_KINDS
def test_a_release_before_the_detention_contradicts_it(kind: str) -> None:
    one = found(f"{kind} 2022-02-20T10:00", "release 2022-02-19T10:00")[H24]
    assert one.standing == "unknown"
    assert "contradicts itself" in plain(one.why)


@pytest.mark.parametrize(
    ("imposed", "now", "standing"),
    [
        ("2022-02-20", "2022-02-21T08:00", "unknown"),
        ("2022-02-21", "2022-02-21T08:00", "unknown"),
        (None, "2022-02-21T08:00", "unknown"),
        # Of a day that is still to come, or of an earlier detention.
        ("2022-02-21", "2022-02-20T18:00", "running"),
        ("2022-02-17", "2022-02-21T08:00", "running"),
        ("2019-05-01", "2022-02-21T08:00", "running"),
    ],
)
def test_a_detention_runs_no_longer_for_sure_once_an_arrest_was_imposed(
    imposed: str | None, now: str, standing: str
) -> None:
    one = found("administrative-detention 2022-02-20T10:00", imposed=imposed, now=now)[H24]
    assert one.standing == standing
    if standing == "unknown":
        assert plain(one.why).startswith("A punishment on file may have been decided within")


@pytest.mark.parametrize("released", ["2022-03-07", "2022-03-07T10:00"])
@pytest.mark.parametrize("detained", ["2022-02-20", "2022-02-20T10:00"])
def test_the_time_of_the_decision_would_help_and_no_other(detained: str, released: str) -> None:
    one = found(f"actual-detention {detained}", f"release {released}")[H24]
    helping = [step for step in map(plain, one.steps) if step.startswith("What would help")]
    assert len(helping) == 1
    assert "when “Administrative decision; Administrative arrest” happened" in helping[0]


def test_of_what_was_served_no_time_would_help() -> None:
    lines = ("administrative-decision 2022-02-17", "actual-detention 2022-02-20", LET_GO)
    one = found(*lines, imposed="2022-02-17")[H24]
    assert one.standing == "unknown"
    assert not [step for step in map(plain, one.steps) if step.startswith("What would help")]


def decided_before(
    *lines: str,
    fine: str | None = "2022-01-20",
    kind: str = "fine",
    arrest: str | None = None,
    now: str = "2022-06-01T12:00",
) -> Assessment:
    """The 24 hours, with events of the spell, or before a "@" of none, and what was imposed."""
    punished = [
        sentence(one, imposed=read_moment(None if when == "null" else when))
        for one, when in ((kind, fine), ("administrative-arrest", arrest))
        if when
    ]
    file = docket(
        *(
            event(line.removeprefix("@"), f"e{number}", within=None if line[0] == "@" else "d1")
            for number, line in enumerate(lines, 1)
        ),
        spells=(spell(regime="administrative"),),
        sentences=tuple(punished),
        charges=(charge("KoAP 488", part="6"),),
    )
    return {one.rule: one for one in assess(file, read_instant(now), load_law())}[H24]


OF_JANUARY, HELD = "administrative-decision 2022-01-20", "administrative-detention 2022-02-20T10:00"
LET_GO = "release 2022-02-22T10:00"


def test_a_fine_of_an_earlier_decision_is_not_served_in_detention() -> None:
    one = decided_before("@" + OF_JANUARY, HELD, LET_GO)
    assert one.standing == "breached"
    assert "48 h, over the limit of 24 hours" in plain(one.why)
    assert decided_before("@" + OF_JANUARY, HELD).standing == "overdue"
    # The next decision shows how long it was detention.
    later = decided_before(OF_JANUARY, HELD, "administrative-decision 2022-02-21T16:00", LET_GO)
    assert later.standing == "breached"
    assert "30 h, over the limit of 24 hours" in plain(later.why)
    soon = decided_before(OF_JANUARY, HELD, "administrative-decision 2022-02-21T09:00", LET_GO)
    assert soon.standing == "kept"


@pytest.mark.parametrize(
    ("lines", "fine", "kind", "arrest"),
    [
        # Nothing tells what it imposed, or of which decision the punishment is.
        (("@" + OF_JANUARY, HELD, LET_GO), None, "fine", None),
        (("@" + OF_JANUARY, HELD, LET_GO), "null", "fine", None),
        (("@" + OF_JANUARY, HELD, LET_GO), "2022-01", "fine", None),
        (("@" + OF_JANUARY, HELD, LET_GO), "2022-03-01", "fine", None),
        (("@administrative-decision 2022-01", HELD, LET_GO), "2022-01-20", "fine", None),
        (("@administrative-decision null", HELD, LET_GO), "2022-01-20", "fine", None),
        # It is of another kind, or an arrest was imposed then too, or perhaps.
        (("@" + OF_JANUARY, HELD, LET_GO), "2022-01-20", "imprisonment", None),
        (("@" + OF_JANUARY, HELD, LET_GO), "2022-01-20", "fine", "2022-01-20"),
        (("@" + OF_JANUARY, HELD, LET_GO), "2022-01-20", "fine", "null"),
        (("@administrative-arrest 2022-01-20", HELD, LET_GO), "2022-01-20", "fine", None),
        # Of one of two.
        (
            ("@" + OF_JANUARY, "@administrative-decision 2022-02-10", HELD, LET_GO),
            *("2022-01-20", "fine", None),
        ),
    ],
)
def test_of_what_else_was_decided_before_it_may_be_served(
    lines: tuple[str, ...], fine: str | None, kind: str, arrest: str | None
) -> None:
    one = decided_before(*lines, fine=fine, kind=kind, arrest=arrest)
    assert one.standing == "unknown"
    assert "what it imposed may have been" not in plain(one.why)


@pytest.mark.parametrize(
    ("decided", "fine"),
    [("@administrative-decision 2022-02-20T09:00", "2022-02-20"), (OF_JANUARY, "2022-01-20")],
)
def test_a_fine_of_this_very_detention_before_it_contradicts_the_file(
    decided: str, fine: str
) -> None:
    one = decided_before(decided, HELD, LET_GO, fine=fine)
    assert one.standing == "unknown"
    assert "contradicts itself" in plain(one.why)


@pytest.mark.parametrize("begins", ["Surely", "What would help"])
def test_the_widest_moments_and_what_would_help_name_the_event_as_the_file_does(
    begins: str,
) -> None:
    some = found("actual-detention 2022-02-20", "release 2022-02-21T12:00", imposed="")
    told = [plain(step) for step in some[H24].steps if step.message.startswith(begins)]
    assert any("“Actual detention”" in line for line in told)
    assert not any("“Administrative detention”" in line for line in told)


@BOTH_KINDS
@pytest.mark.parametrize("decided", [(), ("administrative-decision 2022-01-10",)])
@pytest.mark.parametrize(
    ("ends", "released", "expected"),
    [
        ("2022-01-15", "2022-02-21T16:00", "breached"),
        ("2022-01-15", "2022-02-20T20:00", "kept"),
        # Perhaps not over by then.
        ("2022-02-20", "2022-02-21T16:00", "unknown"),
        ("2022-02", "2022-02-21T16:00", "unknown"),
        (None, "2022-02-21T16:00", "unknown"),
    ],
)
def test_what_was_over_before_the_detention_was_not_served_in_it(
    kind: str, decided: tuple[str, ...], ends: str | None, released: str, expected: str
) -> None:
    lines = (f"{kind} 2022-02-20T10:00", f"release {released}")
    loose = tuple(event(line, "e0") for line in decided)
    one = found(*lines, imposed="2022-01-10", ends=ends, loose=loose)[H24]
    assert one.standing == expected
