"""A hearing of which the file holds the arrest that was imposed, and no event of the decision."""

from __future__ import annotations

import pytest

from casefiles.limits.assessment import assess
from casefiles.limits.loading import load_law
from casefiles.limits.standings import Assessment, plain
from casefiles.moments import read_instant, read_moment
from tests.limits.scenes import answer, charge, docket, event, sentence, spell

SAME_DAY, FIFTEEN = "admin.detention-24h.heard-same-day", "admin.ordinary-hearing-15d"
PROTOCOL, DETAINED = (
    "administrative-protocol 2022-02-20T12:00",
    "administrative-detention 2022-02-20T10:00",
)
ARRESTABLE = (answer("offence-carries-arrest yes"),)
HEARD = (
    "A punishment on file may have been imposed in this case within the limit: the file holds no"
    " event of that decision."
)


def found(
    rule: str, *lines: str, imposed: str | None = "2022-02-20", as_of: str = "2022-02-25T10:00"
) -> Assessment | None:
    arrest = sentence(
        "administrative-arrest", "P15D", **({"imposed": read_moment(imposed)} if imposed else {})
    )
    file = docket(
        *(event(line, f"e{number}", within="d1") for number, line in enumerate(lines, 1)),
        spells=(spell(regime="administrative"),),
        sentences=() if imposed == "" else (arrest,),
        charges=(charge("KoAP 488", part="6", on="2022-02-20"),),
        answers=ARRESTABLE,
    )
    every = assess(file, read_instant(as_of), load_law(), everything=True)
    return next((one for one in every if one.rule == rule), None)


@pytest.mark.parametrize("imposed", ["2022-02-20", "2022-02-23", None])
def test_the_fifteen_days_run_no_longer_for_sure(imposed: str | None) -> None:
    one = found(FIFTEEN, PROTOCOL, imposed=imposed)
    assert one is not None
    assert one.standing == "unknown"
    assert plain(one.why) == HEARD
    assert (one.least, one.most) == (None, None)
    assert any("Punishment on file: administrative arrest" in plain(step) for step in one.steps)


@pytest.mark.parametrize(
    "imposed",
    [
        # No arrest, one of a day that is still ahead, and one of another case before the protocol.
        "",
        "2022-03-20",
        "2022-02-17",
    ],
)
def test_they_run_where_no_arrest_may_be_of_this_case(imposed: str) -> None:
    one = found(FIFTEEN, PROTOCOL, imposed=imposed)
    assert one is not None
    assert one.standing == "running"


def test_where_the_decision_is_on_file_it_tells() -> None:
    one = found(FIFTEEN, PROTOCOL, "administrative-decision 2022-02-22T10:00")
    assert one is not None
    assert one.standing == "kept"


@pytest.mark.parametrize("as_of", ["2022-02-20T23:00", "2022-02-25T10:00"])
def test_nor_is_the_case_of_who_is_detained_surely_still_to_be_heard(as_of: str) -> None:
    one = found(SAME_DAY, DETAINED, PROTOCOL, as_of=as_of)
    assert one is not None
    assert one.standing == "unknown"
    assert HEARD in plain(one.why) or "kept" in plain(one.why)
