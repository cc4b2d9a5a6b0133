"""Answers of the checklist as proof: the certain ones, and those against which the file speaks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from casefiles.docket import Docket
from casefiles.dossiers.blocks import Text, Tone, Words
from casefiles.dossiers.denials import (
    asks,
    denied_by_times,
    of_one_detention,
    perhaps_against,
    standing_against,
    telling,
)
from casefiles.dossiers.drafting import Draft, capital
from casefiles.dossiers.gaps import Lack
from casefiles.dossiers.parties import victims
from casefiles.dossiers.raising import of_victims
from casefiles.ids import PersonId, SourceId
from casefiles.limits.standings import Assessment, Standing
from casefiles.safeguard_questions import question
from casefiles.safeguards import Answer, Reply
from casefiles.speech import say_briefly
from casefiles.timeline import Event
from casefiles.vocabulary import label

# The check found that the duty was done, or cannot tell.
UNDECIDED: Final = frozenset({Standing.KEPT, Standing.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Dispute:
    """An answer that shows nothing for certain, with the answers and events that stand against it.

    What is only `perhaps` against it stands against nothing: the file does not tell whether it is
    the very thing asked about. Without any of them it is the check that does not decide: it cannot
    be told of which detention the answer speaks, or from when on the duty was due. The answers
    `telling` show that the events are what was asked about.
    """

    answer: Answer
    answers: tuple[Answer, ...]
    events: tuple[Event, ...]
    perhaps: tuple[Event, ...]
    telling: tuple[Answer, ...]


def weigh_answers(
    docket: Docket, assessments: Sequence[Assessment], counting: Mapping[str, Sequence[str]]
) -> tuple[tuple[Answer, ...], tuple[Dispute, ...]]:
    """Of a victim's answers that count (by question) the certain ones, and those in dispute.

    One that says no more than that something was not done yet, while its time runs, is neither.
    """
    certain: list[Answer] = []
    disputes: list[Dispute] = []
    for answer in of_victims(docket, docket.answers):
        if answer.answer not in counting.get(answer.safeguard, ()):
            continue
        asking = [one for one in assessments if asks(one, answer)]
        standings = {one.standing for one in asking}
        others = contrary(docket, answer)
        late = any(denied_by_times(one, answer) for one in asking)
        events = () if late else standing_against(docket, answer)
        breached = Standing.BREACHED in standings
        perhaps = perhaps_against(docket, answer)
        if others or events or perhaps or (not breached and standings & UNDECIDED):
            tells = telling(docket, answer) if events else ()
            disputes.append(Dispute(answer, others, events, perhaps, tells))
        elif breached or Standing.RUNNING not in standings:
            certain.append(answer)
    return tuple(certain), tuple(disputes)


def contrary(docket: Docket, answer: Answer) -> tuple[Answer, ...]:
    """The answers to the same question, of the same detention, that say something else."""
    return tuple(
        one
        for one in docket.answers
        if one.safeguard == answer.safeguard
        and of_one_detention(one, answer)
        and one.answer is not answer.answer
        and Reply.UNKNOWN not in (one.answer, answer.answer)
    )


def say_disputes(draft: Draft, disputes: Iterable[Dispute], *, names: bool) -> Text:
    """Both sides of each dispute with their annexes; behind a sentence in the next paragraph."""
    text: Text = ()
    for dispute in disputes:
        if names:
            text = (*text, Words(f" {draft.name_of(dispute.answer.person)}:"))
        said = say_answer(draft, dispute.answer)
        text = (
            *text,
            Words(f" {said}"),
            *_on_whose_word(draft, dispute.answer.sources),
            Words("."),
        )
        against = _against(draft, dispute)
        if against:
            lead = draft.language.say("Against this stands:")
            text = (*text, Words(f" {lead} "), *against, Words("."))
    return text


def say_answers(
    draft: Draft, answers: Iterable[Answer], concerned: set[PersonId | None] | None
) -> Text:
    """Answers against which nothing stands, each with its annexes, behind a sentence.

    What several answers say alike is said once; `concerned` as in `say_whose`.
    """
    alike: dict[str, list[Answer]] = {}
    for answer in answers:
        alike.setdefault(say_answer(draft, answer), []).append(answer)
    text: Text = ()
    for said, same in alike.items():
        sources = [source for answer in same for source in answer.sources]
        whose = say_whose(draft, {answer.person for answer in same}, concerned)
        text = (*text, *whose, Words(f" {said}"), *_on_whose_word(draft, sources), Words("."))
    return text


def say_whose(
    draft: Draft, persons: set[PersonId | None], concerned: set[PersonId | None] | None
) -> Text:
    """Whose something is, with a colon, unless it is everyone's of whom the paragraph tells.

    `concerned` are these; None where the file does not name them all.
    """
    everyone = victims(draft.docket)
    if len(everyone) < 2 or persons == concerned:
        return ()
    names = draft.names(person for person in everyone if person.id in persons)
    return (Words(f" {capital(names)}:"),) if names else ()


def say_answer(draft: Draft, answer: Answer) -> str:
    """The question and its answer, without a stop."""
    return draft.language.say(
        "“{question}”: {reply}",
        question=label("safeguard", answer.safeguard, draft.language),
        reply=label("reply", answer.answer, draft.language),
    )


def note_disputes(draft: Draft, disputes: Iterable[Dispute]) -> None:
    """Ask the author what an answer is worth against an event, or where the check is open.

    Answers that contradict each other are asked about with the checklist.
    """
    say = draft.language.say
    for dispute in disputes:
        said = say_answer(draft, dispute.answer)
        if dispute.events:
            told = "; ".join(
                (
                    *(_say_event(draft, event) for event in dispute.events),
                    *(say_answer(draft, one) for one in dispute.telling),
                )
            )
            keys = ", ".join(
                (
                    dispute.answer.key,
                    *(event.key for event in dispute.events),
                    *(one.key for one in dispute.telling),
                )
            )
            draft.lacks(
                Lack.CONTRADICTED,
                say(
                    "{answer}; but the file also tells of: {events}. Which is right, and what "
                    "shows it? The claim tells both.",
                    answer=said,
                    events=told,
                ),
                keys,
            )
        elif dispute.perhaps:
            _note_perhaps(draft, dispute)
        elif not dispute.answers:
            draft.lacks(
                Lack.CLAIMS,
                say(
                    "{answer}: the check does not decide whether the duty was broken, and the "
                    "claim says no more than that this is alleged. Enter the detention and the "
                    "times that the answer is about.",
                    answer=said,
                ),
                dispute.answer.key,
            )


def _note_perhaps(draft: Draft, dispute: Dispute) -> None:
    """Ask the author what an event was of which only another answer could tell it."""
    asked = question(dispute.answer.safeguard)
    told_by = asked.shown.told_by if asked and asked.shown else ""
    draft.lacks(
        Lack.CLAIMS,
        draft.language.say(
            "{answer}; the file also tells of: {events}. It does not tell whether that contradicts "
            "the answer, so the claim says no more than that this is alleged. The answer to "
            "“{question}” tells it of the first alone.",
            answer=say_answer(draft, dispute.answer),
            events="; ".join(_say_event(draft, event) for event in dispute.perhaps),
            question=label("safeguard", told_by, draft.language),
        ),
        ", ".join((dispute.answer.key, *(event.key for event in dispute.perhaps))),
    )


def note_contradictions(draft: Draft) -> None:
    """Ask the author about each question to which the file holds different answers."""
    told: set[tuple[object, ...]] = set()
    for answer in draft.docket.answers:
        others = contrary(draft.docket, answer)
        about = (answer.person, answer.safeguard)
        if not others or about in told:
            continue
        told.add(about)
        both = (answer, *others)
        replies = dict.fromkeys(label("reply", one.answer, draft.language) for one in both)
        draft.lacks(
            Lack.CONTRADICTED,
            draft.language.say(
                "“{question}”: the file holds different answers ({answers}). Which is right, and "
                "what shows it? A claim that rests on them tells both.",
                question=label("safeguard", answer.safeguard, draft.language),
                answers="; ".join(replies),
            ),
            ", ".join(one.key for one in both),
        )


def _against(draft: Draft, dispute: Dispute) -> Text:
    """What stands against an answer, each with its annexes."""
    text: Text = ()
    for other in dispute.answers:
        apart: Text = (Words("; "),) if text else ()
        reply = label("reply", other.answer, draft.language)
        text = (*text, *apart, Words(reply), *_on_whose_word(draft, other.sources))
    for event in dispute.events:
        apart = (Words("; "),) if text else ()
        pointed = draft.pointing([event.id])
        cited = draft.cited(event.sources, at=draft.next_paragraph)[1:-1]
        between: Text = (Words("; "),) if pointed and cited else ()
        facts = draft.in_brackets((*pointed, *between, *cited))
        text = (*text, *apart, Words(_say_event(draft, event)), *facts)
    for one in dispute.telling:
        said = say_answer(draft, one)
        text = (*text, Words(f"; {said}"), *_on_whose_word(draft, one.sources))
    return text


def _on_whose_word(draft: Draft, sources: Sequence[SourceId]) -> Text:
    at = draft.next_paragraph
    if sources:
        return draft.cited(sources, at=at)
    return (Words("\u00a0" + draft.no_source(at=at), Tone.ASIDE),)


def _say_event(draft: Draft, event: Event) -> str:
    """What happened and when, inside a sentence."""
    kind = label("event", event.kind, draft.language)
    said = kind[:1].lower() + kind[1:]
    return f"{said}, {say_briefly(event.when, draft.language)}" if event.when.known else said
