"""The sentence names what came when, and lets nothing later pass for what it only shows."""

from __future__ import annotations

import pytest

from casefiles.languages import ENGLISH
from casefiles.limits.standings import plain
from tests.limits.scenes import charge, docket, judged, spell

HELD = "actual-detention 2022-01-06T09:10"


@pytest.mark.parametrize(
    ("rule", "lines", "standing", "said"),
    [
        (
            "remand.term-2m",
            (HELD, "house-arrest 2022-01-08T08:00", "trial-opened 2022-03-01"),
            "kept",
            (
                "“Trial opened” shows that it was over before; since “Actual detention”: at most "
                "46 h 50 min, within the limit of 2 months."
            ),
        ),
        (
            "misdemeanour.to-prosecutor-24h",
            (HELD, "release 2022-01-06T20:00", "indictment 2022-02-20"),
            "kept",
            (
                "The last minute allowed was 7 January 2022, 09:10 (Almaty, UTC+6); “Indictment” "
                "shows that it was done, or over, by then."
            ),
        ),
        (
            "complaint.judge-15d.no-answer",
            ("complaint-to-prosecutor 2022-03-01T10:00", "complaint-to-judge 2022-04-02T10:00"),
            "breached",
            (
                "From the end of the term that “Complaint to the prosecutor” began to “Complaint "
                "to the investigating judge”: 16 days 10 h 1 min, over the limit of 15 days."
            ),
        ),
        (
            "complaint.judge-15d.no-answer",
            ("complaint-to-prosecutor 2022-03-01T10:00", "complaint-to-judge 2022-03-28T10:00"),
            "kept",
            (
                "From the end of the term that “Complaint to the prosecutor” began to “Complaint "
                "to the investigating judge”: 11 days 10 h 1 min, within the limit of 15 days."
            ),
        ),
        (
            "remand.before-qualification-10d",
            ("qualification-announced 2022-01-10", "actual-detention 2022-02-02T10:00"),
            "unknown",
            (
                "“Qualification announced to the suspect” is on file, but it may belong to "
                "another matter then open."
            ),
        ),
    ],
)
def test_a_sentence_says_what_an_event_shows_and_from_when_time_was_counted(
    rule: str, lines: tuple[str, ...], standing: str, said: str
) -> None:
    file = docket(
        *lines, spells=(spell(),), charges=(charge("CC 391", gravity="minor", on="2022-01-06"),)
    )
    (one,) = [one for (id_, _), one in judged(file, everything=True).items() if id_ == rule]
    assert (one.standing, plain(one.why, ENGLISH)) == (standing, said)
