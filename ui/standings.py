"""The six standings in the order in which a lawyer must see them."""

from __future__ import annotations

from typing import Final

from casefiles.limits.standings import Standing

SEVERITY: Final = (
    Standing.BREACHED,
    Standing.OVERDUE,
    Standing.RUNNING,
    Standing.UNKNOWN,
    Standing.KEPT,
    Standing.NOT_APPLICABLE,
)
