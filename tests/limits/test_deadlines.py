"""Deadlines, the ends of terms, and recorded against actual."""

from __future__ import annotations

from datetime import timedelta

from casefiles.limits.assessment import assess
from casefiles.limits.deadlines import Stage, deadlines, next_deadline
from casefiles.limits.loading import load_law
from casefiles.moments import read_instant
from tests.limits.scenes import DETAINED, docket, spell

LAW = load_law()


def test_what_was_missed_and_what_runs_stand_in_the_order_of_their_ends() -> None:
    now = read_instant("2022-01-06T12:30")
    file = docket(DETAINED, spells=(spell(),))
    found = deadlines(assess(file, now, LAW), now)
    ends = [due.at.earliest for due in found if due.at is not None and due.at.earliest is not None]
    assert ends == sorted(ends)
    stages = {due.assessment.rule: due.stage for due in found}
    assert stages["detention.protocol-3h"] is Stage.MISSED
    assert stages["detention.max-before-court.adult"] is Stage.RUNNING
    assert "detention.prosecutor-12h" not in stages
    adult = next(due for due in found if due.assessment.rule == "detention.max-before-court.adult")
    assert adult.left == timedelta(hours=44, minutes=40)
    assert not adult.ours
    assert adult.filing is not None
    assert adult.filing.citation.startswith("CPC 133")
    relatives = next(due for due in found if due.assessment.rule == "detention.relatives")
    assert (relatives.at, relatives.left) == (None, None)


def test_the_next_deadline_is_the_first_that_runs() -> None:
    now = read_instant("2022-01-06T12:30")
    coming = next_deadline(assess(docket(DETAINED, spells=(spell(),)), now, LAW), now)
    assert coming is not None
    assert coming.assessment.rule == "detention.counsel-replacement-24h" or coming.left
    assert next_deadline([], now) is None


def test_an_appeal_is_ours_to_file_and_says_where() -> None:
    now = read_instant("2022-01-12T12:00")
    file = docket(DETAINED, "remand-decision 2022-01-11T10:00", spells=(spell(),))
    appeal = next(
        due
        for due in deadlines(assess(file, now, LAW), now)
        if due.assessment.rule == "remand.appeal-3d"
    )
    assert appeal.ours
    assert appeal.stage is Stage.RUNNING
    assert appeal.filing is not None
    assert appeal.filing.refused is not None
    assert "Regional court" in appeal.filing.to["en"]
