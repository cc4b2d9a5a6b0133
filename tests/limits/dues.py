"""The deadlines and the terms of a small docket: all of them, or that of one rule or sort."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from casefiles.docket import Docket
from casefiles.limits.assessment import assess
from casefiles.limits.deadlines import Due, deadlines
from casefiles.limits.loading import load_law
from casefiles.limits.standings import plain
from casefiles.limits.terms import Term, TermSort, terms
from casefiles.moments import read_instant
from tests.limits.scenes import DETAINED, docket, spell

LAW = load_law()
NOON = read_instant("2022-01-06T12:30")
REMANDED = "remand-decision 2022-01-11T10:00"


def dues(file: Docket, now: datetime = NOON) -> list[Due]:
    return deadlines(file, assess(file, now, LAW), now)


def due(rule: str, file: Docket, now: datetime = NOON) -> Due:
    (found,) = [one for one in dues(file, now) if one.assessment.rule == rule]
    return found


def seized(*events: Any, **records: Any) -> Docket:
    """One detention, and whatever else is given."""
    return docket(DETAINED, *events, spells=(spell(),), **records)


def instant(when: datetime | None) -> str | None:
    """An instant as it is written in UTC."""
    return None if when is None else when.strftime("%Y-%m-%dT%H:%MZ")


def terms_of(file: Docket, now: str = "2026-06-01T00:00", everything: bool = False) -> list[Term]:
    return terms(file, assess(file, read_instant(now), LAW, everything=everything), LAW)


def only(file: Docket, sort: TermSort, now: str = "2026-06-01T00:00") -> Term:
    (found,) = [term for term in terms_of(file, now) if term.sort is sort]
    return found


def said(term: Term) -> list[str]:
    """How its end was reckoned, in English."""
    return [plain(step) for step in term.steps]
