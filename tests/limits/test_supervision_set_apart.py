"""Supervision is set by an order of its own: of no date, between the sentence and its beginning."""

from __future__ import annotations

import pytest

from casefiles.charges import Gravity
from casefiles.moments import read_moment
from tests.limits.scenes import docket, judged, sentence
from tests.limits.worked import standing

RULE = "supervision.old-6m-3y"
SERVED = "imprisonment P4Y grave 2018-03-10"


@pytest.mark.parametrize(
    ("lines", "supervision", "expected"),
    [
        # Begun after the law of 1996 was repealed: nothing is measured by it.
        (("supervision-start 2026-04-20",), "P6Y additional", "not-applicable"),
        # Begun, and so set, while it was law.
        (("supervision-start 2022-04-20",), "P6Y additional", "breached"),
        (("supervision-start 2022-04",), "P6Y additional", "breached"),
        # Nothing tells when it was set.
        (("supervision-start null",), "P6Y additional", "unknown"),
        ((), "P6Y additional", "unknown"),
        # Set again, perhaps under the law of 2025.
        (
            ("supervision-start 2022-04-20", "supervision-start null"),
            "P6Y additional",
            "unknown unknown",
        ),
        # A date of its own decides.
        ((), "P6Y additional 2022-04-01", "breached"),
    ],
)
def test_supervision_of_no_date_is_measured_by_the_law_of_its_beginning(
    lines: tuple[str, ...], supervision: str, expected: str
) -> None:
    sentences = (SERVED, f"administrative-supervision {supervision}")
    assert standing(RULE, "sentence 2018-03-10", *lines, sentences=sentences) == expected


@pytest.mark.parametrize(
    ("starts", "expected"),
    [
        # Begun after the law of 1996 was repealed, as with an event of that day.
        ("2026-04-20", "not-applicable"),
        ("2026-04", "not-applicable"),
        # Perhaps begun while it was law.
        ("2026-03-20", "unknown"),
        ("2026", "unknown"),
        ("2022", "breached"),
    ],
)
def test_its_beginning_may_stand_in_the_punishment_itself(starts: str, expected: str) -> None:
    file = docket(
        "sentence 2018-03-10",
        sentences=(
            sentence("imprisonment", "P4Y", imposed=read_moment("2018-03-10")),
            sentence(
                "administrative-supervision", "P6Y", additional=True, starts=read_moment(starts)
            ),
        ),
    )
    found = judged(file).get((RULE, None))
    assert ("not-applicable" if found is None else found.standing) == expected


def test_a_ban_of_no_date_was_imposed_with_the_main_punishment() -> None:
    sentences = (SERVED, "ban P12Y additional")
    assert standing("crim.ban-1-10y", "ban-start null", sentences=sentences) == "breached"


NEW = "supervision.new-3-6-8y.6y"
SIX = (NEW, "running", "2032-04-10T19:00:00+00:00", "2032-04-20T19:00:00+00:00")


@pytest.mark.parametrize(
    ("lines", "dates", "expected"),
    [
        (("supervision-start 2026-04-20",), {}, SIX),
        ((), {"starts": "2026-04-20"}, SIX),
        ((), {"starts": "2026-04-20", "ends": "2032-04-20"}, SIX),
        # Nothing says when it began, or not that it has begun since the release, by now.
        ((), {}, None),
        ((), {"starts": "2026-06"}, None),
        ((), {"starts": "2026-04-01"}, None),
        # It has ended.
        (("supervision-end 2026-05-10",), {"starts": "2026-04-20"}, None),
        ((), {"starts": "2026-04-20", "ends": "2026-05-10"}, None),
        ((), {"starts": "2026-04-20", "ends": "../2026-12-10"}, None),
    ],
)
def test_the_law_of_2025_counts_what_began_by_the_punishment_itself(
    lines: tuple[str, ...], dates: dict[str, str], expected: tuple[str, ...] | None
) -> None:
    said = {name: read_moment(date) for name, date in dates.items()}
    file = docket(
        "sentence 2022-03-10",
        "release-from-sentence 2026-04-10",
        *lines,
        sentences=(
            sentence(
                "imprisonment", "P4Y", imposed=read_moment("2022-03-10"), gravity=Gravity.GRAVE
            ),
            sentence("administrative-supervision", "P6Y", additional=True, **said),
        ),
    )
    found = judged(file).get((NEW, None))
    if expected is None:
        assert found is None or (found.standing == "unknown" and found.started_by is None)
        return
    assert found is not None
    assert found.deadline is not None
    ends = (one.isoformat() for one in found.deadline if one is not None)
    assert (found.rule, found.standing, *ends) == expected
    if not lines:
        release = next(one for one in file.events if one.kind == "release-from-sentence")
        assert found.started_by == release.id


def test_without_a_release_on_file_it_begins_no_term_of_that_law() -> None:
    file = docket(
        "sentence 2022-03-10",
        sentences=(
            sentence(
                "imprisonment", "P4Y", imposed=read_moment("2022-03-10"), gravity=Gravity.GRAVE
            ),
            sentence(
                "administrative-supervision",
                "P6Y",
                additional=True,
                starts=read_moment("2026-04-20"),
            ),
        ),
    )
    assert (NEW, None) not in judged(file)
