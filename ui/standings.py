"""The six standings in the order in which a lawyer must see them, and which limit is which."""

from __future__ import annotations

from typing import Final

from casefiles.limits.standings import Assessment, Standing

SEVERITY: Final = (
    Standing.BREACHED,
    Standing.OVERDUE,
    Standing.RUNNING,
    Standing.UNKNOWN,
    Standing.KEPT,
    Standing.NOT_APPLICABLE,
)


def which(assessment: Assessment) -> tuple[object, ...]:
    """What makes two assessments those of one limit, before and after the case was read anew."""
    return (assessment.rule, assessment.person, assessment.spell, assessment.started_by)
