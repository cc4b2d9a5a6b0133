"""What is filed about an act that came too late: no more that it be done."""

from __future__ import annotations

import pytest

from casefiles.docket import Docket
from casefiles.moments import read_instant
from tests.limits.dues import due, seized
from tests.limits.scenes import charge, docket

NOW = read_instant("2022-06-20T12:00")
SPEED_UP = "Application to speed up the hearing of the complaint"
JUDGE, FILED = "complaint.judge-decides-3-10d", ("complaint-to-judge 2022-03-01",)
REGISTERED = "complaint-registered 2022-03-02"


def paper(file: Docket, rule: str) -> str:
    filing = due(rule, file, NOW).filing
    assert filing is not None
    return filing.paper["en"]


def test_what_was_done_too_late_is_not_asked_for_any_more() -> None:
    decided = "complaint-decision 2022-05-01"
    assert paper(docket(*FILED, REGISTERED), JUDGE) == SPEED_UP
    assert paper(docket(*FILED, REGISTERED, decided), JUDGE) == "Complaint on the missed term"


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ((), "Motion to change the measure"),
        (
            ("sentence 2022-06-10",),
            "Complaint on the unlawful deprivation of liberty, and a claim for compensation",
        ),
    ],
)
def test_custody_that_ended_with_the_sentence_is_not_to_be_changed(
    events: tuple[str, ...], expected: str
) -> None:
    held = "remand-decision 2021-01-08", "trial-opened 2021-10-01"
    crime = charge("CC 188", gravity="medium", on="2021-01-06")
    assert paper(seized(*held, *events, charges=(crime,)), "remand.trial-stage") == expected


def test_a_release_leaves_to_be_done_what_holds_nobody() -> None:
    assert paper(seized(*FILED, REGISTERED, "release 2022-04-01"), JUDGE) == SPEED_UP
