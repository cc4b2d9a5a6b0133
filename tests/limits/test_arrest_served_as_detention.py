"""An administrative arrest of which the file holds the punishment, and no event of the decision."""

from __future__ import annotations

import pytest

from casefiles.limits.assessment import assess
from casefiles.limits.loading import load_law
from casefiles.limits.standings import Assessment, plain
from casefiles.moments import read_instant, read_moment
from tests.limits.scenes import charge, docket, event, sentence, spell

H3, H24, H48 = "admin.detention-3h", "admin.detention-24h", "admin.detention-48h"
BOTH_KINDS = pytest.mark.parametrize("kind", ["actual-detention", "administrative-detention"])
NOW = read_instant("2022-06-01T12:00")


def found(
    *lines: str, imposed: str | None = "2022-02-20", part: str = "6"
) -> dict[str, Assessment]:
    arrest = sentence(
        "administrative-arrest", "P15D", **({"imposed": read_moment(imposed)} if imposed else {})
    )
    file = docket(
        *(event(line, f"e{number}", within="d1") for number, line in enumerate(lines, 1)),
        spells=(spell(regime="administrative"),),
        sentences=() if imposed == "" else (arrest,),
        charges=(charge("KoAP 488", part=part),) if part else (),
    )
    return {one.rule: one for one in assess(file, NOW, load_law(), everything=True)}


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
