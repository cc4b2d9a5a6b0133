"""What is open of a term in this very case: earlier custody, a refusal, extensions of no length."""

from __future__ import annotations

from collections.abc import Iterator

from casefiles.limits.clauses import Titles
from casefiles.limits.facts import Facts
from casefiles.limits.ordered import of_unended
from casefiles.limits.pieces import of_earlier
from casefiles.limits.reaching import of_no_length
from casefiles.limits.rules import Law
from casefiles.limits.sightings import Sighting
from casefiles.limits.verdicts import Verdict


def of_term(verdict: Verdict, facts: Facts, start: Sighting, law: Law) -> Iterator[Titles]:
    """The doubts about how a term that started then is counted, and whether it runs at all."""
    served = of_earlier(verdict.rule, verdict.later or facts, start, law)
    if served is not None:
        yield served
    if verdict.refused:
        yield law.refused
    unended = of_unended(verdict.rule, facts, start, law) or of_no_length(verdict, facts, law)
    if unended is not None:
        yield unended
