"""Exhaustion and delay: whether the road at home was walked to its end, and how long ago."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from dateutil.relativedelta import relativedelta

from casefiles.docket import Docket
from casefiles.dossiers.blocks import Text
from casefiles.dossiers.claims import Evidence
from casefiles.dossiers.facts import ABROAD
from casefiles.dossiers.parties import victims
from casefiles.dossiers.points import CANNOT_TELL, MET, NOT_MET, Answered, Point, apart
from casefiles.dossiers.raising import Shown, of_victims
from casefiles.dossiers.spans import began
from casefiles.dossiers.steps_at_home import STEPS, counting, steps_among_facts
from casefiles.moments import LAST, Moment
from casefiles.remedies import Outcome, Remedy
from casefiles.speech import say_briefly, say_duration
from casefiles.vocabulary import label

HIGHEST: Final = frozenset({"appeal", "cassation"})
# After an appeal a cassation may still be open, and nothing on file tells that it was not.
LAST_INSTANCE: Final = "cassation"


def exhaustion(point: Point) -> Answered:
    """OP art. 5(2)(b), with the one exception of its text."""
    remedies = counting(point.draft)
    steps = steps_among_facts(point.draft.docket)
    if not remedies and steps:
        told = point.say(
            "Steps at home are told among the facts; the file does not tell whether they exhaust "
            "the remedies."
        )
        return CANNOT_TELL, point.pointing(told, steps)
    if not remedies:
        return CANNOT_TELL, point.say(
            "The file shows no remedy tried at home, nor why none could be."
        )
    pending = [one for one in remedies if one.outcome is Outcome.PENDING]
    if pending:
        point.advise(
            point.say(
                "The one exception in the text of the Protocol is a remedy that is unreasonably "
                "prolonged: argue it with the dates."
            )
        )
        return NOT_MET, point.say("Still pending: {remedies}.", remedies=_named(point, pending))
    untried = [one for one in remedies if one.outcome is Outcome.NOT_TRIED]
    if untried:
        point.advise(
            point.say(
                "Show from the Committee's case law that the remedy was not available or not "
                "effective: the text of the Protocol does not name that exception."
            )
        )
        return CANNOT_TELL, point.say("Not tried: {remedies}.", remedies=_named(point, untried))
    unclear = [one for one in remedies if one.outcome is Outcome.UNKNOWN]
    if unclear:
        return CANNOT_TELL, point.say(
            "The file does not tell what came of: {remedies}.", remedies=_named(point, unclear)
        )
    return _refused(point, remedies)


def _refused(point: Point, remedies: Sequence[Remedy]) -> Answered:
    """Whether what was tried to the end was refused there, and for everyone."""
    final = [
        one
        for one in remedies
        if one.kind in HIGHEST and one.decided.known and one.outcome is Outcome.REFUSED
    ]
    granted = _last_granted(point, remedies, final)
    if granted:
        return CANNOT_TELL, point.say(
            "Granted, in whole or in part: {remedies}. The file does not tell which claims were "
            "refused in the end.",
            remedies=_named(point, granted),
        )
    last = [one for one in final if one.kind == LAST_INSTANCE]
    if not final:
        return CANNOT_TELL, point.say(
            "The file shows no decision on appeal or in cassation that refused the claims."
        )
    if not last:
        point.advise(point.say("Show that a cassation was tried, or was not open."))
        return CANNOT_TELL, apart(
            point.say("A refusal on appeal is on file: {remedies}.", remedies=_named(point, final)),
            point.say("The file tells nothing of a cassation."),
        )
    shown = point.say("The file shows a final refusal: {remedies}.", remedies=_named(point, last))
    later = _not_raised(point, last)
    if later:
        return CANNOT_TELL, apart(shown, later)
    harmed = victims(point.draft.docket)
    left = [person for person in harmed if not any(one.person in (None, person.id) for one in last)]
    # What somebody tried who acts for the victim was for the one there is, and for which of several
    # the file does not say.
    if left and len(harmed) > 1:
        names = point.draft.names(left)
        return CANNOT_TELL, apart(shown, point.say("It shows none for: {names}.", names=names))
    point.advise(point.say("Check that each claim was raised there in substance."))
    return MET, shown


def _last_granted(
    point: Point, remedies: Sequence[Remedy], refused: Sequence[Remedy]
) -> list[Remedy]:
    """What the highest courts granted, wholly or partly, and none of them refused afterwards."""
    alone = len(victims(point.draft.docket)) < 2
    found = []
    for one in remedies:
        if one.kind not in HIGHEST or one.outcome not in (Outcome.GRANTED, Outcome.PARTLY):
            continue
        against = [
            other
            for other in refused
            if alone or one.person == other.person or None in (one.person, other.person)
        ]
        if (against or not refused) and not any(_followed(one, other) for other in against):
            found.append(one)
    return found


def _followed(one: Remedy, other: Remedy) -> bool:
    """Whether another came after one decision: a cassation after an appeal, unless dated before."""
    if other.kind == LAST_INSTANCE != one.kind:
        return not other.decided.surely_before(one.decided)
    return one.decided.surely_before(other.decided)


def _not_raised(point: Point, last: Sequence[Remedy]) -> Text:
    """What cannot have been before the courts that refused: facts that came after all of that."""
    docket = point.draft.docket
    told: list[Shown] = [
        *(one for one in docket.events if one.kind not in ABROAD | STEPS),
        *docket.allegations,
        *docket.charges,
        *docket.measures,
        *docket.sentences,
    ]
    facts = of_victims(docket, told)
    if _all_later([began(one) for one in facts], last):
        return point.say("Every dated fact on file is later than that.")
    articles = [
        claim.article.number
        for claim in point.claims
        if _all_later([when for one in claim.evidence for when in _begun(docket, one)], last)
    ]
    if not articles:
        return ()
    return point.say(
        "The facts under {articles} are later than that.", articles=", ".join(articles)
    )


def _begun(docket: Docket, evidence: Evidence) -> list[Moment]:
    """When what raises a ground began, as far as events and records tell."""
    starts = {one.started_by for one in evidence.breaches}
    return [
        *(began(one) for one in evidence.records if not isinstance(one, Remedy)),
        *(event.when for event in docket.events if event.id in starts),
    ]


def _all_later(whens: Sequence[Moment], last: Sequence[Remedy]) -> bool:
    """Whether some of the times are known, and each of those surely came after every decision."""
    known = [when for when in whens if when.known]
    return bool(known) and all(one.decided.surely_before(when) for one in last for when in known)


def delay(point: Point) -> Answered:
    """Five years after exhaustion, three after another procedure: a warning, never automatic."""
    rule = point.rule
    ends = [
        (one.decided, rule.months_after_exhaustion)
        for one in counting(point.draft)
        if one.decided.latest is not None
    ]
    ends += [
        (one.adopted, rule.months_after_procedure)
        for one in point.before(here=False)
        if one.adopted.latest is not None
    ]
    if not ends:
        return CANNOT_TELL, point.say(
            "The file holds no date of a final decision at home or of the end of another procedure."
        )
    moment, months = max(ends, key=lambda end: _latest(end[0]))
    term = relativedelta(months=months or 0)
    if months is None or (moment.earliest is not None and point.filed_at <= moment.earliest + term):
        return MET, point.say(
            "The last decision on file is of {moment}, which is recent enough.",
            moment=say_briefly(moment, point.draft.language),
        )
    passed = (
        point.say(
            "The last decision on file is of {moment}; more than {months} months may have passed.",
            moment=say_briefly(moment, point.draft.language),
            months=months,
        )
        if point.filed_at <= _latest(moment) + term
        else point.say(
            "The last decision on file is of {moment}; more than {months} months have passed.",
            moment=say_briefly(moment, point.draft.language),
            months=months,
        )
    )
    point.advise(point.say("That is not in itself an abuse: explain the delay."))
    return CANNOT_TELL, passed


def _named(point: Point, remedies: Sequence[Remedy]) -> str:
    """Remedies by kind and body, and for how long the pending ones have been so."""
    language = point.draft.language
    named = []
    for remedy in remedies:
        said = label("remedy", remedy.kind, language)
        if remedy.body:
            body = point.draft.noted(remedy, "body").strip()
            said = language.say("{kind} ({body})", kind=said, body=body)
        if remedy.outcome is Outcome.PENDING and remedy.filed.latest is not None:
            days = (point.draft.now - remedy.filed.latest).days
            if days > 0:
                length = say_duration(timedelta(days=days), language)
                said = language.say("{remedy}, for at least {length}", remedy=said, length=length)
        named.append(said)
    return "; ".join(named)


def _latest(moment: Moment) -> datetime:
    return moment.latest or LAST
