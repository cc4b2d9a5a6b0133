"""What the author is asked on the author's pages: a claim turns on it, and the file is silent."""

from __future__ import annotations

from collections.abc import Sequence

from casefiles.allegations import Allegation
from casefiles.charges import Charge
from casefiles.docket import Docket
from casefiles.dossiers.claims import Claim
from casefiles.dossiers.drafting import Draft
from casefiles.dossiers.gaps import Lack
from casefiles.dossiers.outline import Ask
from casefiles.dossiers.raising import (
    Shown,
    for_whom,
    is_older,
    named_in,
    of_one_person,
    records_raising,
    remedies_with,
)
from casefiles.remedies import Remedy


def note_asks(draft: Draft, claims: Sequence[Claim]) -> None:
    """Put each question of the plan that the file raises, once, with the records it is about."""
    for ask in draft.outline.asks:
        if not _fits_case(draft.docket, ask):
            continue
        about = _asked_about(draft.docket, ask, claims)
        if about or (ask.of_case and not _claimed(ask, claims)):
            records = ", ".join(record.key for record in about)
            draft.lacks(Lack.CLAIMS, draft.language.pick(ask.text), records)


def _fits_case(docket: Docket, ask: Ask) -> bool:
    category = docket.case.category
    return category not in ask.not_categories and category in (ask.categories or (category,))


def _claimed(ask: Ask, claims: Sequence[Claim]) -> bool:
    return any(claim.article.number in ask.unless for claim in claims)


def _asked_about(docket: Docket, ask: Ask, claims: Sequence[Claim]) -> Sequence[Shown]:
    """The records it is asked of: none for whom the article is claimed anyway."""
    raised = records_raising(docket, ask)
    open_ones = [one for one in raised if not _answered(docket, ask, claims, one)]
    if not ask.remedies:
        return open_ones
    remedies = remedies_with(docket, ask.remedies)
    if ask.acting:
        remedies = [one for one in remedies if not for_whom(docket, one) and named_in(one)]
    return [one for one in remedies if _may_be_about(docket, one, open_ones)]


def _may_be_about(docket: Docket, remedy: Remedy, raised: Sequence[Shown]) -> bool:
    """Whether it may be about one of the records, and not only about what went before them all."""
    alleged = [one for one in raised if isinstance(one, Allegation)]
    return any(of_one_person(docket, remedy, one) for one in raised) and not is_older(
        docket, remedy, alleged
    )


def _answered(docket: Docket, ask: Ask, claims: Sequence[Claim], raised: Shown) -> bool:
    """Whether an article that the question leads to is claimed for the same person already.

    A ban may raise the same freedom as a charge, and does not tell what the charge was for.
    """
    return any(
        of_one_person(docket, one, raised) and isinstance(one, Charge) >= isinstance(raised, Charge)
        for claim in claims
        if claim.article.number in ask.unless
        for proof in claim.evidence
        for one in proof.shown
    )
