"""What the author is told of limits: those that the filing leaves out, and doubts about the law."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from casefiles.citations import say_citation
from casefiles.dossiers.clocks import limits_shown, touching
from casefiles.dossiers.drafting import Draft
from casefiles.dossiers.gaps import Lack
from casefiles.dossiers.readings import stands_for
from casefiles.limits.standings import Assessment, Standing, plain
from casefiles.vocabulary import label

LEFT_OUT: Final = {
    Standing.KEPT: Lack.KEPT,
    Standing.OVERDUE: Lack.OVERDUE,
    Standing.RUNNING: Lack.RUNNING,
    Standing.UNKNOWN: Lack.UNDECIDED,
}

# What is said of limits, and of which: one sentence that is true of several is printed once.
Said = dict[tuple[Lack, str], list[str]]


def note_limits(draft: Draft, unfit: Iterable[Assessment]) -> None:
    """Tell the author of every limit that is not in the filing, and of what is doubtful in it.

    `unfit` are the limits for the defence itself, and the rules that nobody could verify.
    """
    said: Said = {}
    shown = limits_shown(draft)
    # Those as well for which another is told: what is doubtful in them is doubtful in the filing.
    for assessment in touching(draft.fit):
        filed = any(one is assessment or stands_for(one, assessment) for one in shown)
        _note(draft, said, assessment, filed=filed)
    for assessment in touching(unfit):
        _note_unfit(draft, said, assessment)
    for (lack, reason), limits in said.items():
        draft.lacks(
            lack, draft.language.say("{limits}: {reason}", limits="; ".join(limits), reason=reason)
        )


def _note(draft: Draft, said: Said, assessment: Assessment, *, filed: bool) -> None:
    may_be_filed = assessment.verdict.rule.subject in draft.outline.filed.subjects
    if assessment.standing is Standing.KEPT and not may_be_filed:
        return
    if not filed and assessment.standing in LEFT_OUT:
        reason = plain(assessment.why, draft.language)
        _add(draft, said, LEFT_OUT[assessment.standing], reason, assessment)
    if not may_be_filed:
        return
    if assessment.confidence != "text":
        confidence = label("confidence", assessment.confidence, draft.language) + "."
        _add(draft, said, Lack.UNREAD_LAW, confidence, assessment)
    _note_doubt(draft, said, assessment)


def _note_unfit(draft: Draft, said: Said, assessment: Assessment) -> None:
    own = assessment.whose != "theirs"
    if own and assessment.standing is Standing.KEPT:
        return
    reason = draft.language.say(
        "{standing}. {reason}",
        standing=label("standing", assessment.standing, draft.language),
        reason=plain(assessment.why, draft.language),
    )
    _add(draft, said, Lack.OWN_LIMITS if own else Lack.UNVERIFIED_LAW, reason, assessment)
    _note_doubt(draft, said, assessment)


def _note_doubt(draft: Draft, said: Said, assessment: Assessment) -> None:
    if assessment.doubt:
        _add(draft, said, Lack.DOUBTS, draft.language.pick(assessment.doubt), assessment)


def _add(draft: Draft, said: Said, lack: Lack, reason: str, assessment: Assessment) -> None:
    """Say the same of one more limit; of several people it is said once."""
    limit = draft.language.say(
        "{title} ({citation})",
        title=draft.language.pick(assessment.titles),
        citation=say_citation(assessment.citation, draft.language),
    )
    limits = said.setdefault((lack, reason), [])
    if limit not in limits:
        limits.append(limit)
