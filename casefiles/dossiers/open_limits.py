"""What the author is told of limits: those that the filing leaves out, and doubts about the law."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from casefiles.dossiers.clocks import limits_shown, of_several, say_of_whom, touching
from casefiles.dossiers.drafting import Draft
from casefiles.dossiers.gaps import Lack
from casefiles.dossiers.readings import say_source, stands_for
from casefiles.ids import PersonId, SpellId
from casefiles.limits.standings import Assessment, Standing, plain
from casefiles.vocabulary import label

LEFT_OUT: Final = {
    Standing.KEPT: Lack.KEPT,
    Standing.OVERDUE: Lack.OVERDUE,
    Standing.RUNNING: Lack.RUNNING,
    Standing.UNKNOWN: Lack.UNDECIDED,
}

# Whose a limit is: a person, and the detention of which it is one.
Whose = tuple[PersonId, SpellId | None]

# What is said of limits, of which, and of whose: one sentence that is true of several is printed
# once.
Said = dict[tuple[Lack, str], dict[str, list[Assessment]]]


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
    everyone = {_whose(one) for one in (*touching(draft.fit), *touching(unfit))}
    for (lack, reason), found in said.items():
        # What the law itself leaves unread is so for anyone.
        named = of_several(draft) and lack is not Lack.UNREAD_LAW
        alike: dict[frozenset[Whose], list[str]] = {}
        for limit, assessments in found.items():
            whose = frozenset(map(_whose, assessments)) if named else frozenset()
            alike.setdefault(whose, []).append(limit)
        for limits in alike.values():
            concerned = found[limits[0]]
            told = draft.language.say("{limits}: {reason}", limits="; ".join(limits), reason=reason)
            if named and not _of_everyone(concerned, everyone):
                _lacks_of(draft, lack, told, concerned)
            else:
                draft.lacks(lack, told)


def _whose(assessment: Assessment) -> Whose:
    return assessment.person, assessment.spell


def _of_everyone(concerned: Sequence[Assessment], everyone: set[Whose]) -> bool:
    """Whether it is said of everyone, and of every detention if it is said of one of them."""
    here = set(map(_whose, concerned))
    return {person for person, _ in here} == {person for person, _ in everyone} and (
        all(spell is None for _, spell in here)
        or {one for one in everyone if one[1] is not None} <= here
    )


def _lacks_of(draft: Draft, lack: Lack, told: str, concerned: Sequence[Assessment]) -> None:
    """Note something of some of several people, with their names and the keys of their records."""
    docket = draft.docket
    names = dict.fromkeys(say_of_whom(draft, one) for one in concerned)
    keys: dict[PersonId | SpellId, str] = {one.id: one.key for one in docket.persons}
    keys |= {one.id: one.key for one in docket.spells}
    records = dict.fromkeys(keys.get(one.spell or one.person, "") for one in concerned)
    draft.lacks(
        lack,
        draft.language.say("{names}: {text}", names="; ".join(names), text=told),
        ", ".join(filter(None, records)),
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
    """Say the same of one more limit, or of one more person."""
    limit = draft.language.say(
        "{title} ({citation})",
        title=draft.language.pick(assessment.titles),
        citation=say_source(draft, assessment.citation, assessment.confidence),
    )
    said.setdefault((lack, reason), {}).setdefault(limit, []).append(assessment)
