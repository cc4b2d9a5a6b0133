"""Exhaustion and delay: whether the road at home was walked to its end, and how long ago."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from dateutil.relativedelta import relativedelta

from casefiles.dossiers.parties import victims
from casefiles.dossiers.points import CANNOT_TELL, MET, NOT_MET, Answered, Point, apart
from casefiles.dossiers.steps_at_home import counting, steps_among_facts
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
    final = [
        one
        for one in remedies
        if one.kind in HIGHEST
        and one.decided.known
        and one.outcome in (Outcome.REFUSED, Outcome.PARTLY)
    ]
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
    harmed = victims(point.draft.docket)
    left = [person for person in harmed if not any(one.person in (None, person.id) for one in last)]
    # What somebody tried who acts for the victim was for the one there is, and for which of several
    # the file does not say.
    if left and len(harmed) > 1:
        names = point.draft.names(left)
        return CANNOT_TELL, apart(shown, point.say("It shows none for: {names}.", names=names))
    point.advise(point.say("Check that each claim was raised there in substance."))
    return MET, shown


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
        for one in point.communications
        if one.body != point.body and one.adopted.latest is not None
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
