"""Domestic remedies in a dossier: what was tried with whom, what came back, what was not tried."""

from __future__ import annotations

from typing import Final

from casefiles.docket import Docket
from casefiles.dossiers.blocks import Column, Piece, Row, Table, Text, Tone, Words
from casefiles.dossiers.drafting import Draft, capital, sentence
from casefiles.dossiers.gaps import Lack
from casefiles.dossiers.parties import say_whom
from casefiles.dossiers.raising import acting_for_victims, of_victims, tried_for_victims
from casefiles.event_kinds import EventKind
from casefiles.ids import EventId
from casefiles.remedies import Outcome, Remedy
from casefiles.speech import say_briefly
from casefiles.vocabulary import label

# Events that are steps at home: pointed to where they were not entered as remedies as well.
STEPS: Final = frozenset(
    {
        EventKind.COMPLAINT_TO_PROSECUTOR,
        EventKind.COMPLAINT_TO_JUDGE,
        EventKind.COMPLAINT_DECISION,
        EventKind.TORTURE_COMPLAINT,
        EventKind.COMPLAINT_REGISTERED,
        EventKind.REMAND_APPEAL,
        EventKind.REMAND_APPEAL_DECISION,
        EventKind.COMPENSATION_AWARDED,
        EventKind.COMPENSATION_PAID,
        EventKind.APPEAL,
        EventKind.APPEAL_DECISION,
        EventKind.CASSATION,
        EventKind.CASSATION_DECISION,
        EventKind.ADMINISTRATIVE_APPEAL,
        EventKind.ADMINISTRATIVE_APPEAL_DECISION,
    }
)
# Steps where something was complained of: else the investigation is one against the victim.
INVESTIGATED: Final = frozenset({EventKind.INVESTIGATION_OPENED, EventKind.INVESTIGATION_ENDED})
COMPLAINED: Final = frozenset(
    {
        EventKind.COMPLAINT_TO_PROSECUTOR,
        EventKind.COMPLAINT_TO_JUDGE,
        EventKind.TORTURE_COMPLAINT,
        EventKind.COMPLAINT_REGISTERED,
    }
)
ADVOCACY: Final = "advocacy"


def counting(draft: Draft) -> list[Remedy]:
    """The remedies that count for exhaustion: those tried for a victim, all but advocacy."""
    return [remedy for remedy in tried_for_victims(draft.docket) if remedy.kind != ADVOCACY]


def write_remedies(draft: Draft) -> None:
    """The part on domestic remedies: a table of the steps, and what the facts add to it."""
    say = draft.language.say
    remedies = counting(draft)
    steps = steps_among_facts(draft.docket)
    if remedies:
        draft.paragraph(
            (Words(say("The table shows what was tried, or could have been tried, at home.")),)
        )
        draft.paragraphs |= {remedy.id: draft.last_paragraph for remedy in remedies}
        draft.blocks.append(_table(draft, remedies))
    else:
        if not steps:
            draft.remark(say("The file holds no remedy tried at home."))
        draft.lacks(
            Lack.REMEDIES,
            say("No remedy is on file: enter each step with body, date, number and outcome."),
        )
    if steps:
        lead = say("Steps at home are told among the facts:")
        if remedies:
            lead = say("Steps at home are also told among the facts:")
        draft.paragraph((Words(lead + " "), *draft.pointing(steps), Words(".")))
    other = [remedy for remedy in draft.docket.remedies if remedy not in remedies]
    if other:
        _write_not_counting(draft, other)
    for remedy in remedies:
        _note_gaps(draft, remedy)
    for remedy in draft.docket.remedies:
        if remedy.note:
            draft.lacks(Lack.NOTES, draft.noted(remedy, "note"), remedy.key)
    draft.close_part("remedies")


def _write_not_counting(draft: Draft, remedies: list[Remedy]) -> None:
    draft.head(draft.language.say("Steps that do not count as remedies"), "remedies-advocacy")
    for remedy in remedies:
        text = _not_counting(draft, remedy)
        draft.paragraph(text, about=remedy.id, sources=remedy.sources, mark_unsourced=True)
        if remedy.kind != ADVOCACY:
            _note_stranger(draft, remedy)


def steps_among_facts(docket: Docket) -> list[EventId]:
    """The events that are steps at home, whether or not they were entered as remedies as well.

    An investigation of what was complained of may name the officer against whom it was opened.
    """
    concerning = of_victims(docket, docket.events)
    acting = acting_for_victims(docket)
    tried = [*concerning, *(one for one in docket.events if one.person in acting)]
    steps = {event.id for event in tried if event.kind in STEPS}
    complained = any(event.kind in COMPLAINED for event in tried)
    if complained or of_victims(docket, docket.allegations):
        steps |= {event.id for event in docket.events if event.kind in INVESTIGATED}
    return [event.id for event in docket.events if event.id in steps]


def _table(draft: Draft, remedies: list[Remedy]) -> Table:
    say = draft.language.say
    columns = (
        Column(title=say("No."), weight=5),
        Column(title=say("Step and body"), weight=34),
        Column(title=say("Filed"), weight=14),
        Column(title=say("Decided"), weight=14),
        Column(title=say("Outcome"), weight=20),
        Column(title=say("Annex"), weight=13),
    )
    rows = tuple(_row(draft, number, remedy) for number, remedy in enumerate(remedies, start=1))
    return Table(columns=columns, rows=rows)


def _row(draft: Draft, number: int, remedy: Remedy) -> Row:
    language = draft.language
    pieces: list[Piece] = [_title(draft, remedy)]
    what = draft.told(remedy, "what")
    if what:
        pieces.append(sentence(what))
    reason = draft.told(remedy, "reason")
    if reason:
        pieces.append((Words(language.say("Reason:") + " "), *sentence(reason)))
    if not remedy.sources:
        pieces.append((Words(draft.no_source(), Tone.ASIDE),))
    outcome = label("outcome", remedy.outcome, language) or language.say("not on file")
    return Row(
        cells=(
            ((Words(str(number)),),),
            tuple(pieces),
            ((Words(say_briefly(remedy.filed, language)),),),
            ((Words(say_briefly(remedy.decided, language)),),),
            ((Words(outcome),),),
            (draft.cited_in_column(remedy.sources) or (Words("–"),),),
        )
    )


def _title(draft: Draft, remedy: Remedy) -> Text:
    kind = label("remedy", remedy.kind, draft.language)
    body = draft.told(remedy, "body")
    name = say_whom(draft, [remedy.person])
    whose = (Words(f" · {name}"),) if name else ()
    return (Words(kind), *((Words(": "), *body) if body else ()), *whose)


def _not_counting(draft: Draft, remedy: Remedy) -> Text:
    """Advocacy as it is told; of what somebody else tried at home who it was, and what came."""
    what = draft.told(remedy, "what")
    if remedy in tried_for_victims(draft.docket):
        return sentence(what or _title(draft, remedy))
    say = draft.language.say
    text = (*sentence(_title(draft, remedy)), *((Words(" "), *sentence(what)) if what else ()))
    if remedy.decided.known:
        decided = say_briefly(remedy.decided, draft.language)
        text = (*text, Words(" " + say("Decided: {moment}.", moment=decided)))
    outcome = label("outcome", remedy.outcome, draft.language)
    return (*text, Words(" " + say("Outcome:") + f" {outcome}.")) if outcome else text


def _named(draft: Draft, remedy: Remedy) -> str:
    if remedy.what:
        return draft.named(remedy, "what", 90)
    return label("remedy", remedy.kind, draft.language)


def _note_stranger(draft: Draft, remedy: Remedy) -> None:
    told = draft.language.say(
        "{remedy}: not counted, because it is entered for somebody who is no alleged victim "
        "({name}). If it was tried for the victim, enter the victim.",
        remedy=_named(draft, remedy),
        name=say_whom(draft, [remedy.person]),
    )
    draft.lacks(Lack.REMEDIES, told, remedy.key)


def _note_gaps(draft: Draft, remedy: Remedy) -> None:
    say, named, heading = draft.language.say, _named(draft, remedy), Lack.REMEDIES
    if remedy.outcome is not Outcome.NOT_TRIED:
        if not remedy.filed.known:
            draft.lacks(heading, say("{remedy}: no date of filing.", remedy=named), remedy.key)
        if remedy.outcome is not Outcome.PENDING and not remedy.decided.known:
            draft.lacks(heading, say("{remedy}: no date of decision.", remedy=named), remedy.key)
        if remedy.outcome is Outcome.UNKNOWN:
            draft.lacks(heading, say("{remedy}: no outcome.", remedy=named), remedy.key)
    elif not remedy.reason:
        draft.lacks(
            heading, say("{remedy}: not tried, and no reason why.", remedy=named), remedy.key
        )
    if not remedy.body:
        draft.lacks(heading, say("{remedy}: no body is named.", remedy=named), remedy.key)
    if not remedy.sources:
        draft.lacks(Lack.UNSOURCED, capital(named), remedy.key)
