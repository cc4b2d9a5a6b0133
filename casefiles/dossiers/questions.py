"""The checklist of safeguards in a dossier: what was asked, what was answered, on whose word."""

from __future__ import annotations

from casefiles.dossiers.blocks import Column, Row, Sign, Table, Text, Words
from casefiles.dossiers.disputes import note_contradictions
from casefiles.dossiers.drafting import Draft
from casefiles.dossiers.gaps import Lack
from casefiles.dossiers.parties import say_whom
from casefiles.limits.standings import Standing
from casefiles.safeguards import Answer, Reply
from casefiles.speech import say_briefly
from casefiles.vocabulary import label


def write_answers(draft: Draft) -> None:
    """The answers to the checklist as a table, person by person; nothing where none was given."""
    answers = draft.docket.answers
    if not answers:
        return
    say = draft.language.say
    draft.head(say("Safeguards on detention"), "facts-safeguards")
    draft.paragraph(
        (
            Words(
                say(
                    "The checklist of safeguards was answered as follows, on the word of the "
                    "sources named."
                )
            ),
        )
    )
    rows = []
    several = any(say_whom(draft, [answer.person]) for answer in answers)
    person = None
    for answer in sorted(answers, key=lambda one: _order(draft, one)):
        if several and answer.person != person:
            person = answer.person
            whom = say_whom(draft, [person]) or draft.name_of(person)
            rows.append(Row(cells=(((Words(whom),),),), heading=True))
        rows.append(_row(draft, answer))
        if not answer.sources:
            draft.lacks(Lack.UNSOURCED, say_question(draft, answer), answer.key)
    columns = (
        Column(title=say("Question"), weight=44),
        Column(title=say("Answer"), weight=17),
        Column(title=say("Time"), weight=20),
        Column(title=say("On whose word"), weight=19),
    )
    draft.blocks.append(Table(columns=columns, rows=tuple(rows)))
    note_contradictions(draft)


def say_question(draft: Draft, answer: Answer) -> str:
    return label("safeguard", answer.safeguard, draft.language)


def _order(draft: Draft, answer: Answer) -> tuple[int, int]:
    people = [person.id for person in draft.docket.persons]
    place = people.index(answer.person) if answer.person in people else len(people)
    return place, draft.docket.answers.index(answer)


def _row(draft: Draft, answer: Answer) -> Row:
    note: Text = draft.as_written(answer.note, record=answer.key)
    question: Text = (Words(say_question(draft, answer)),)
    word = label("reply", answer.answer, draft.language)
    reply = Sign(Standing.UNKNOWN, word) if answer.answer is Reply.UNKNOWN else (Words(word),)
    when = say_briefly(answer.when, draft.language) if answer.when.known else "–"
    cited = draft.cited(answer.sources, at=draft.last_paragraph)
    return Row(
        cells=(
            (question, note) if note else (question,),
            (reply,),
            ((Words(when),),),
            (_bare(cited) or (Words(draft.no_source()),),),
        )
    )


def _bare(cited: Text) -> Text:
    """Annexes for a column of their own: without the brackets of running text."""
    return cited[1:-1]
