"""What the author is asked on the author's pages: a claim turns on it, and the file is silent."""

from __future__ import annotations

from collections.abc import Sequence

from casefiles.charges import Charge
from casefiles.docket import Docket
from casefiles.dossiers.claims import Claim
from casefiles.dossiers.drafting import Draft
from casefiles.dossiers.gaps import Lack
from casefiles.dossiers.outline import Ask
from casefiles.dossiers.raising import Proof, Shown, named_in, records_raising, remedies_with


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
    open_ones = [one for one in raised if not _answered(ask, claims, one)]
    if not ask.remedies:
        return open_ones
    remedies = remedies_with(docket, ask.remedies)
    return [one for one in remedies if any(_of_one_person(one, other) for other in open_ones)]


def _of_one_person(one: Proof, other: Proof) -> bool:
    """Whether two records may be about one person: they share one, or one of them names nobody."""
    first, second = named_in(one), named_in(other)
    return not first or not second or bool(first & second)


def _answered(ask: Ask, claims: Sequence[Claim], raised: Shown) -> bool:
    """Whether an article that the question leads to is claimed for the same person already.

    A ban may raise the same freedom as a charge, and does not tell what the charge was for.
    """
    return any(
        _of_one_person(one, raised) and isinstance(one, Charge) >= isinstance(raised, Charge)
        for claim in claims
        if claim.article.number in ask.unless
        for proof in claim.evidence
        for one in proof.shown
    )
