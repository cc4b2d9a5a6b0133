"""No deadline is moved without a word why, a duty comes round, nothing ends before it begins."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from casefiles.cases import Case
from casefiles.charges import Measure, Sentence
from casefiles.decisions import Decision, DecisionKind
from casefiles.docket import Record
from casefiles.event_kinds import EventKind
from casefiles.ids import (
    AnswerId,
    CaseId,
    DecisionId,
    EventId,
    MeasureId,
    PersonId,
    SentenceId,
    SourceId,
)
from casefiles.moments import UNKNOWN, read_moment
from casefiles.people import Person, Spelling
from casefiles.safeguard_questions import checklist
from casefiles.safeguards import Answer, Reply
from casefiles.soundness import LONGEST_NAME, faults_of, hides, overlong_names
from casefiles.sources import Source, SourceKind
from casefiles.timeline import Event
from casefiles.wordings import Wording

CASE = CaseId(UUID(int=1))
UNSEEN = ("A\n1", "A\0", "A\x1b1", "A\u2028", "A\u202e1", "\u200bA", "\ufeffA", "A\xad1")
CONFIRMED = Decision(
    id=DecisionId(UUID(int=2)),
    case=CASE,
    key="j1",
    rule="appeal.sentence-15d",
    person=PersonId(UUID(int=3)),
    kind=DecisionKind.CONFIRMED,
)
CLOSED = replace(CONFIRMED, kind=DecisionKind.CLOSED, reason="The appeal was lodged by post.")
OVERRIDDEN = replace(
    CONFIRMED,
    kind=DecisionKind.OVERRIDDEN,
    until=read_moment("2022-02-14"),
    reason="The court restored the term.",
)
MEASURE = Measure(id=MeasureId(UUID(int=4)), case=CASE, key="m1", kind="travel-ban")
SENTENCE = Sentence(id=SentenceId(UUID(int=5)), case=CASE, key="t1", kind="ban")

EVENT = Event(
    id=EventId(UUID(int=6)),
    case=CASE,
    key="e1",
    kind=EventKind.INTERROGATION,
    when=read_moment("2022-01-06T09:10"),
)
PERSON = Person(id=PersonId(UUID(int=3)), case=CASE, key="p1", name="Test Testov")
SOURCE = SourceId(UUID(int=8))


@pytest.mark.parametrize(
    "record",
    [
        CONFIRMED,
        replace(CONFIRMED, reason="Reckoned again."),
        CLOSED,
        OVERRIDDEN,
        replace(OVERRIDDEN, until=read_moment("2022-02-14T18:00")),
        MEASURE,
        SENTENCE,
        replace(SENTENCE, recurs="FREQ=WEEKLY;BYDAY=MO"),
        Case(id=CASE, ref="A", title=""),
        EVENT,
        replace(EVENT, until=read_moment("2022-01-06T09:10")),
        replace(EVENT, until=read_moment("2022-01-06")),
        replace(EVENT, when=UNKNOWN, until=read_moment("2022-01-06")),
    ],
)
def test_these_may_stand_on_file(record: Record) -> None:
    assert list(faults_of(record)) == []


@pytest.mark.parametrize(
    ("record", "fields", "sentence"),
    [
        (replace(CLOSED, reason=""), ["reason"], "for a reason: write it down."),
        (replace(CLOSED, reason=" \n"), ["reason"], "for a reason: write it down."),
        (replace(OVERRIDDEN, reason=""), ["reason"], "for a reason: write it down."),
        (replace(OVERRIDDEN, until=UNKNOWN), ["until"], "by another one: write its day, or its"),
        *(
            (replace(OVERRIDDEN, until=read_moment(vague)), ["until"], "write its day, or its")
            for vague in ("../2022-02-14", "2022-02", "2022", "2022-02-14T18", "2022-02-14~")
        ),
        (replace(OVERRIDDEN, until=UNKNOWN, reason=""), ["reason", "until"], "write"),
        (replace(CONFIRMED, until=read_moment("2022")), ["until"], "Only a deadline that is"),
        (replace(CLOSED, until=read_moment("2022")), ["until"], "Only a deadline that is"),
        (replace(MEASURE, recurs="weekly"), ["recurs"], "“weekly” does not say when a duty"),
        (replace(EVENT, until=read_moment("2022-01-06T09:09")), ["until"], "ended before it began"),
        (replace(EVENT, until=read_moment("2021")), ["until"], "ended before it began"),
        (replace(SENTENCE, recurs="weekly"), ["recurs"], "“weekly” does not say when a duty"),
    ],
)
def test_these_are_refused_with_the_field_and_what_to_do(
    record: Record, fields: list[str], sentence: str
) -> None:
    found = list(faults_of(record))
    assert [field for field, _ in found] == fields
    assert all(sentence in str(fault) for _, fault in found)


@pytest.mark.parametrize("key", UNSEEN)
def test_a_ref_or_a_key_with_what_cannot_be_seen_is_refused(key: str) -> None:
    [(field, fault)] = faults_of(Case(id=CASE, ref=key, title=""))
    assert (field, fault.message[:5]) == ("ref", "a ref")
    [(field, fault)] = faults_of(replace(EVENT, key=key))
    assert (field, fault.message[:5]) == ("key", "an id")


@pytest.mark.parametrize("key", [" A-1", "A-1 ", "A-1\u00a0"])
def test_a_record_on_file_with_an_outer_space_in_its_name_may_still_be_changed(key: str) -> None:
    # No form changes the key of an event: whoever has one from earlier could never save it again.
    assert hides(key)
    assert list(faults_of(replace(EVENT, key=key))) == []


LONG = "x" * (LONGEST_NAME + 1)
SPELT = (Spelling(text="x"), Spelling(text=LONG))
WORDED = (Wording(language="ru", field="title", text=LONG),)


@pytest.mark.parametrize(
    ("record", "field"),
    [
        (Case(id=CASE, ref=LONG, title=""), "ref"),
        (Case(id=CASE, ref="A", title=LONG), "title"),
        (Case(id=CASE, ref="A", title="", wordings=WORDED), "wordings[#1].text"),
        (replace(EVENT, key=LONG), "key"),
        (replace(PERSON, name=LONG), "name"),
        (replace(PERSON, spellings=SPELT), "spellings[#2].text"),
        (Source(id=SOURCE, case=CASE, key="s1", kind=SourceKind.NGO, title=LONG), "title"),
    ],
)
def test_an_endless_name_is_refused_unless_it_stands_on_file_so(record: Record, field: str) -> None:
    [(found, fault)] = overlong_names(record, None)

    assert (found, fault.values) == (field, {"most": 1_000, "count": 1_001})
    # Whoever has one from earlier can still change what else the record says.
    assert list(overlong_names(record, record)) == []


@pytest.mark.parametrize(
    "record",
    [
        replace(EVENT, what=LONG, wordings=(Wording(language="ru", field="what", text=LONG),)),
        replace(PERSON, name=LONG[1:], description=LONG),
    ],
)
def test_a_text_may_be_longer_than_a_name(record: Record) -> None:
    assert list(overlong_names(record, None)) == []


@pytest.mark.parametrize("key", ["ALM-2022-001", "Жаңаөзен 2011", "№\u00a07", 'a "b"/../%', "案件"])
def test_a_ref_of_any_letters_is_taken(key: str) -> None:
    assert list(faults_of(Case(id=CASE, ref=key, title=""))) == []


def test_what_is_answered_is_a_question_of_the_checklist() -> None:
    answer = Answer(
        id=AnswerId(UUID(int=7)),
        case=CASE,
        key="a1",
        person=PersonId(UUID(int=3)),
        safeguard="",
        answer=Reply.NO,
    )
    for question in checklist():
        assert list(faults_of(replace(answer, safeguard=question.id))) == []

    for word, said in (
        ("rights-explained-at-detenton", "did you mean “rights-explained-at-detention”?"),
        ("nope", "“nope” is not a question of the checklist"),
        ("", "is not a question of the checklist"),
    ):
        [(field, fault)] = faults_of(replace(answer, safeguard=word))
        assert field == "safeguard"
        assert said in str(fault)
