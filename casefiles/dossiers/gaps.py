"""What a file may lack, in the order in which an author should see to it."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from casefiles.languages import later


class Lack(StrEnum):
    """A kind of gap, a doubt or a thing to check before filing."""

    COVER = "cover"
    PARTIES = "parties"
    FORM = "form"
    FACTS = "facts"
    UNDATED = "undated"
    UNSOURCED = "unsourced"
    CONTRADICTED = "contradicted"
    REMEDIES = "remedies"
    ADMISSIBILITY = "admissibility"
    OVERDUE = "overdue"
    UNDECIDED = "undecided"
    RUNNING = "running"
    KEPT = "kept"
    OWN_LIMITS = "own-limits"
    CLAIMS = "claims"
    UNCLAIMED = "unclaimed"
    UNREAD_LAW = "unread-law"
    UNVERIFIED_LAW = "unverified-law"
    DOUBTS = "doubts"
    UNDATED_ANNEX = "undated-annex"
    UNWORDED = "unworded"
    CAUTIONS = "cautions"
    NOTES = "notes"


TITLES: Final = {
    Lack.COVER: later("Lines of the cover left open"),
    Lack.PARTIES: later("Parties"),
    Lack.FORM: later("What the form asks and the file has no place for"),
    Lack.FACTS: later("Facts"),
    Lack.UNDATED: later("Facts without a date"),
    Lack.UNSOURCED: later("Facts without a source"),
    Lack.CONTRADICTED: later("Contradictions between sources"),
    Lack.REMEDIES: later("Domestic remedies"),
    Lack.ADMISSIBILITY: later("Admissibility: points not met, or not to be told"),
    Lack.OVERDUE: later("Limits past, with nothing on file that shows the duty was done"),
    Lack.UNDECIDED: later("Limits of which the file does not tell whether they were kept"),
    Lack.RUNNING: later("Limits still running"),
    Lack.KEPT: later("Limits kept, of which the filing says nothing"),
    Lack.OWN_LIMITS: later("Limits for the defence itself"),
    Lack.CLAIMS: later(
        "What each claim still needs, and what further claims turn on, unless the file already "
        "shows it"
    ),
    Lack.UNCLAIMED: later("Limits breached on which no claim is built"),
    Lack.UNREAD_LAW: later("Law and rules used whose text was not read"),
    Lack.UNVERIFIED_LAW: later("Rules that could not be verified, left out of the filing"),
    Lack.DOUBTS: later("Doubts about the law that was applied"),
    Lack.UNDATED_ANNEX: later("Annexes without a date"),
    Lack.UNWORDED: later("Sentences without wording in the language of this dossier"),
    Lack.CAUTIONS: later("Cautions kept with the case"),
    Lack.NOTES: later("Notes kept with the records"),
}
