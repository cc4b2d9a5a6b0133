"""A point of admissibility: what it asks of the file, and the three answers it may get."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final
from uuid import UUID

from casefiles.communications import Communication
from casefiles.dossiers.blocks import Text, Words
from casefiles.dossiers.bodies import is_here
from casefiles.dossiers.claims import Claim
from casefiles.dossiers.drafting import Draft, before_the_stop
from casefiles.dossiers.outline import AdmissibilityRule
from casefiles.dossiers.raising import procedures_of_victims
from casefiles.languages import later
from casefiles.limits.standings import Standing

MET: Final = Standing.KEPT
NOT_MET: Final = Standing.BREACHED
CANNOT_TELL: Final = Standing.UNKNOWN

WORDS: Final = {
    MET: later("met"),
    NOT_MET: later("not met"),
    CANNOT_TELL: later("cannot be told from the file"),
}

OVER: Final = frozenset(
    {
        "inadmissible",
        "views-adopted",
        "decision-adopted",
        "decided",
        "opinion-adopted",
        "discontinued",
        "follow-up",
        "closed",
    }
)
# Reached by a decision that ends nothing: what was decided, and when, may be told of that one.
INTERIM: Final = frozenset({"interim-measures", "admissible"})
PENDING: Final = INTERIM | {"submitted", "registered", "pending"}

Answered = tuple[Standing, Text]


@dataclass(frozen=True, slots=True)
class Point:
    """What is needed to answer: draft, rule, claims, and the length of the facts in words."""

    draft: Draft
    rule: AdmissibilityRule
    claims: Sequence[Claim]
    words: int
    advice: list[Text] = field(default_factory=list)

    def advise(self, text: Text) -> None:
        """Tell the author what to do about the point; the filing does not print it."""
        self.advice.append(text)

    @property
    def communications(self) -> tuple[Communication, ...]:
        """Those of the matter: not what is entered for an officer alone."""
        return procedures_of_victims(self.draft.docket)

    def before(self, *, here: bool | None) -> list[Communication]:
        """Those before the body to which the dossier goes, or another; None where nobody knows."""
        outline = self.draft.outline
        return [one for one in self.communications if is_here(one, outline) is here]

    @property
    def filed_at(self) -> datetime:
        """When the communication was submitted, at the latest; now, where it was not."""
        own = [one.submitted.latest for one in undecided(self.draft)]
        return max((when for when in own if when is not None), default=self.draft.now)

    def say(self, message: str, /, **values: object) -> Text:
        """A sentence in the language of the dossier."""
        return (Words(self.draft.language.say(message, **values)),)

    def pointing(self, sentence: Text, records: Iterable[UUID]) -> Text:
        """The sentence with the paragraphs of some records in brackets before its stop."""
        return before_the_stop(sentence, self.draft.in_brackets(self.draft.pointing(records)))


def is_over(communication: Communication) -> bool | None:
    """Whether a procedure has ended; None where the file does not tell."""
    stage, dated = communication.stage, communication.adopted.known
    if stage in PENDING and communication.outcome and (stage in INTERIM or not dated):
        return None
    if stage in OVER or communication.outcome or (dated and stage not in INTERIM):
        return True
    return False if stage in PENDING else None


def undecided(draft: Draft) -> list[Communication]:
    """The communications to the body of a dossier that are not known to be decided.

    One that was decided is not the one that the dossier is: a new one would be submitted anew.
    """
    return [
        one
        for one in procedures_of_victims(draft.docket)
        if is_here(one, draft.outline) and not is_over(one)
    ]


Test = Callable[[Point], Answered]


def apart(*sentences: Text) -> Text:
    """Sentences with a space between them; empty ones are left out."""
    text: Text = ()
    for sentence in sentences:
        if sentence:
            text = (*text, *((Words(" "),) if text else ()), *sentence)
    return text
