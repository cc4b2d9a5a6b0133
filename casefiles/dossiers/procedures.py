"""Matters before international bodies: what the file shows, and whether they bar this one."""

from __future__ import annotations

from casefiles.communications import Communication
from casefiles.dossiers.blocks import Text, Tone, Words
from casefiles.dossiers.bodies import is_here
from casefiles.dossiers.drafting import Draft, sentence
from casefiles.dossiers.facts import ABROAD, write_fact
from casefiles.dossiers.gaps import Lack
from casefiles.dossiers.parties import say_whom, victims
from casefiles.dossiers.points import CANNOT_TELL, MET, NOT_MET, Answered, Point, apart, is_over
from casefiles.dossiers.raising import procedures_of_victims
from casefiles.speech import say_briefly
from casefiles.timeline import in_order
from casefiles.vocabulary import label


def same_matter(point: Point) -> Answered:
    """OP art. 5(2)(a): only what is being examined elsewhere at the same time is a bar."""
    elsewhere, unknown = point.before(here=False), point.before(here=None)
    if not elsewhere and not unknown:
        point.advise(point.say("That is no proof that there is none: say whether there is one."))
        return CANNOT_TELL, point.say("The file shows no other international procedure.")
    pending = [one for one in elsewhere if is_over(one) is False]
    if pending:
        return NOT_MET, point.say(
            "On file as pending: {procedures}.", procedures=_listed(point, pending)
        )
    if unknown:
        return CANNOT_TELL, _before_whom(point, unknown)
    unsure = [one for one in elsewhere if is_over(one) is None]
    if unsure:
        return CANNOT_TELL, point.say(
            "The file does not tell whether this is still being examined: {procedures}.",
            procedures=_listed(point, unsure),
        )
    point.draft.lacks(
        Lack.UNREAD_LAW,
        point.draft.language.say(
            "Whether Kazakhstan made a reservation about matters already examined elsewhere was "
            "not read."
        ),
    )
    return MET, apart(
        point.say(
            "Every other procedure on file has ended: {procedures}.",
            procedures=_listed(point, elsewhere),
        ),
        point.say("The Protocol bars only what is being examined elsewhere at the same time."),
    )


def not_decided_here(point: Point) -> Answered:
    """Whether this very body has decided the matter before."""
    own, unknown = point.before(here=True), point.before(here=None)
    decided = [one for one in own if is_over(one)]
    if decided:
        point.advise(
            point.say(
                "A new communication needs new facts; what the State does about the old decision "
                "belongs to follow-up."
            )
        )
        return NOT_MET, point.say(
            "This Committee has decided before: {procedures}.",
            procedures=_listed(point, decided),
        )
    if own:
        return CANNOT_TELL, point.say(
            "The file shows a communication to this Committee already: {procedures}.",
            procedures=_listed(point, own),
        )
    if unknown:
        return CANNOT_TELL, _before_whom(point, unknown)
    point.advise(point.say("That is no proof that there is none: say whether there is one."))
    return CANNOT_TELL, point.say(
        "The file shows no earlier decision of this Committee in the matter."
    )


def _before_whom(point: Point, unknown: list[Communication]) -> Text:
    return point.say(
        "This program does not know the body by its name, and cannot tell whether it is this "
        "Committee: {procedures}.",
        procedures=_listed(point, unknown),
    )


def say_procedure(communication: Communication, draft: Draft) -> str:
    """A procedure by its body, number and stage, in one phrase; and whose it is, if not all's."""
    stage = communication.stage
    parts = [
        label("body", communication.body, draft.language),
        communication.symbol or communication.number,
        label("stage", stage, draft.language) if stage else "",
    ]
    said = ", ".join(part for part in parts if part)
    harmed = {person.id for person in victims(draft.docket)}
    if harmed and harmed <= set(communication.persons):
        return said
    names = say_whom(draft, communication.persons)
    return f"{said} ({names})" if names else said


def write_procedures(draft: Draft) -> None:
    """Every procedure on file in a paragraph, then what happened in them, in date order."""
    say = draft.language.say
    events = in_order(event for event in draft.docket.events if event.kind in ABROAD)
    if not draft.docket.communications and not events:
        return
    draft.head(say("International procedures on file"), "admissibility-procedures")
    for communication in draft.docket.communications:
        _write(draft, communication)
    for event in events:
        write_fact(draft, event)


def _write(draft: Draft, communication: Communication) -> None:
    say = draft.language.say
    text: Text = (Words(say_procedure(communication, draft), Tone.STRONG), Words("."))
    dates = (
        (say("Submitted: {moment}."), communication.submitted),
        (say("Registered: {moment}."), communication.registered),
        (say("Decided: {moment}."), communication.adopted),
    )
    for pattern, moment in dates:
        if moment.known:
            said = pattern.format(moment=say_briefly(moment, draft.language))
            text = (*text, Words(f" {said}"))
    for title, articles in (
        (say("Articles invoked: {articles}."), communication.invoked),
        (say("Articles found violated: {articles}."), communication.violated),
    ):
        if articles:
            text = (*text, Words(" " + title.format(articles="; ".join(articles))))
    outcome = sentence(draft.told(communication, "outcome"))
    after = sentence(draft.told(communication, "follow_up"))
    text = apart(text, outcome, after)
    draft.paragraph(
        text, about=communication.id, sources=communication.sources, mark_unsourced=True
    )
    if communication not in procedures_of_victims(draft.docket):
        told = say(
            "{remedy}: not counted, because it is entered for somebody who is no alleged victim "
            "({name}). If it was tried for the victim, enter the victim.",
            remedy=say_procedure(communication, draft),
            name=say_whom(draft, communication.persons),
        )
        draft.lacks(Lack.ADMISSIBILITY, told, communication.key)
    elif is_here(communication, draft.outline) is None:
        told = say(
            "“{body}”: no body that this program knows. If it is one of those offered, choose it "
            "there: what bars a communication depends on which it is.",
            body=communication.body,
        )
        draft.lacks(Lack.ADMISSIBILITY, told, communication.key)
    if communication.note:
        draft.lacks(Lack.NOTES, draft.noted(communication, "note"), communication.key)
    if not communication.sources:
        draft.lacks(Lack.UNSOURCED, say_procedure(communication, draft), communication.key)


def _listed(point: Point, communications: list[Communication]) -> str:
    return "; ".join(say_procedure(one, point.draft) for one in communications)
