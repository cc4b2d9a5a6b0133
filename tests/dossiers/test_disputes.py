"""Answers that stand against others, against an event, or against a check that decides nothing."""

from __future__ import annotations

from typing import Any

import pytest

from casefiles.dossiers.blocks import Dossier, spoken
from casefiles.dossiers.gaps import Lack
from casefiles.limits.standings import Standing
from casefiles.safeguard_questions import checklist
from casefiles.vocabulary import words
from tests.dossiers.cases import docket_of, dossier_of, said

PERSON = {"id": "p1", "name": "Test Testov", "roles": ["detainee"], "born": "1980"}
SOURCES = [
    {"id": "s1", "kind": "interview", "title": "An interview", "on": "2022"},
    {"id": "s2", "kind": "official", "title": "A statement", "on": "2022"},
]
SEIZED = ("actual-detention", "2022-01-06T09:10", "s1")
TOLD = ("reasons-told", "2022-01-06T09:10", "s2")
EXPLAINED = ("rights-explained", "2022-01-06T09:10", "s2")
EXAMINED = ("medical-examination", "2022-01-06T10:00", "s2")
EXAMINED_LATE = ("medical-examination", "2022-01-09T10:00", "s2")
EXAMINED_LATER = ("medical-examination", "2022-01-11T10:00", "s2")
EXAMINED_ONCE = ("medical-examination", "", "s2")
ONCE = "medical examination (paragraph 5; Annex 2)"

RIGHTS = "rights-explained-at-detention"
DOCTOR = "medical-check-after-detention"
BEATEN = "beaten-during-delivery"
CERTAIN = {
    RIGHTS: "The file shows that this was not done as the law requires.",
    DOCTOR: "It was not carried out as required.",
    BEATEN: "Beating took place during delivery, in the power",
}
ALLEGED = "It is alleged that"


def filed(
    answers: list[tuple[str, str, str]], events: tuple[tuple[str, str, str], ...] = ()
) -> Dossier:
    lists: dict[str, Any] = {
        "persons": [PERSON],
        "sources": SOURCES,
        "spells": [{"id": "d1", "person": "p1"}],
        "events": [
            {"id": f"e{n}", "kind": kind, "when": when or None, "spell": "d1", "person": "p1"}
            | {"sources": [source]}
            for n, (kind, when, source) in enumerate((SEIZED, *events), start=1)
        ],
        "answers": [
            {"person": "p1", "spell": "d1", "safeguard": asked, "answer": reply}
            | {"sources": [source] if source else []}
            for asked, reply, source in answers
        ],
    }
    return dossier_of(docket_of(**lists))


@pytest.mark.parametrize(
    ("answers", "events", "certain", "against"),
    [
        # One word, and nothing against it.
        ([(RIGHTS, "no", "s1")], (), True, ""),
        ([(RIGHTS, "no", "s1"), (RIGHTS, "no", "s2")], (), True, ""),
        ([(RIGHTS, "no", "s1"), (RIGHTS, "unknown", "s2")], (), True, ""),
        ([(BEATEN, "yes", "s1")], (), True, ""),
        # Another word against it, whichever comes first.
        ([(RIGHTS, "no", "s1"), (RIGHTS, "yes", "s2")], (), False, "yes (Annex 2)"),
        ([(RIGHTS, "yes", "s2"), (RIGHTS, "no", "s1")], (), False, "yes (Annex 2)"),
        ([(RIGHTS, "no", "s1"), (RIGHTS, "partial", "s2")], (), False, "in part (Annex 2)"),
        ([(BEATEN, "yes", "s1"), (BEATEN, "no", "s2")], (), False, "no (Annex 2)"),
        # An event against it.
        (
            [(RIGHTS, "no", "s1")],
            (TOLD, EXPLAINED),
            False,
            # That the reasons were told does not contradict it.
            "rights explained, 6 January 2022, 09:10 (paragraph 5; Annex 2)",
        ),
        (
            [(DOCTOR, "no", "s1")],
            (EXAMINED,),
            False,
            "medical examination, 6 January 2022, 10:00 (paragraph 4; Annex 2)",
        ),
        # Late by the times alone: that it was not done in time is what the answer says as well.
        ([(DOCTOR, "no", "s1")], (EXAMINED_LATE,), True, ""),
        ([(DOCTOR, "no", "s1")], (EXAMINED_LATE, EXAMINED_LATER), True, ""),
        # Another word is one against it all the same.
        ([(DOCTOR, "no", "s1"), (DOCTOR, "yes", "s2")], (EXAMINED_LATE,), True, "yes (Annex 2)"),
        # Nobody knows of the first whether it was in time.
        (
            [(DOCTOR, "no", "s1")],
            (EXAMINED_ONCE, EXAMINED_LATE),
            False,
            f"{ONCE}; medical examination, 9 January 2022, 10:00 (paragraph 4; Annex 2)",
        ),
    ],
)
def test_a_claim_says_both_where_the_file_holds_both(
    answers: list[tuple[str, str, str]],
    events: tuple[tuple[str, str, str], ...],
    certain: bool,
    against: str,
) -> None:
    dossier = filed(answers, events)
    argued = said(dossier, "claims")
    asked = next(name for name, _, _ in answers)
    counting = {"beaten-during-delivery": "yes"}.get(asked, "no")

    assert (CERTAIN[asked] in argued) is certain
    assert (ALLEGED in argued) is not certain
    assert f"”: {counting} (Annex 1)." in argued or f"”: {counting} (Annex 1; Annex 2)." in argued
    assert ("Against this stands: " in argued) is bool(against)
    assert (f"Against this stands: {against}." in argued) is bool(against)
    asked_of_author = [gap for gap in dossier.gaps if gap.lack is Lack.CONTRADICTED]
    assert bool(asked_of_author) is bool(against)


def test_an_answer_cites_its_own_source_and_not_that_of_a_breach_beside_it() -> None:
    late = said(filed([(DOCTOR, "no", "s1")], (EXAMINED_LATE,)), "claims")
    both = [("held-elsewhere", "yes", "s1"), ("log-entry", "no", "s2"), ("log-entry", "no", "")]
    several = said(filed(both), "claims")

    assert "(paragraphs 4, 5) (Annex 1; Annex 2). “Was there a medical" in late
    assert "after the detention?”: no (Annex 1)." in late
    assert "before the protocol?”: yes (Annex 1). “Was the person entered" in several
    assert "register of detainees?”: no (Annex 2)." in several
    assert "no source" in said(filed([("log-entry", "no", "")]), "claims")


def at(kind: str, when: str) -> tuple[str, str, str]:
    return (kind, when, "s2")


PROTOCOL = at("detention-protocol", "2022-01-06T10:00")
IN_SIZO = at("placed-in-sizo", "2022-01-08T09:00")


@pytest.mark.parametrize(
    ("asked", "events", "against"),
    [
        ("log-entry", [at("custody-register-entry", "2022-01-06T09:50")], 1),
        ("log-entry", [at("custody-register-entry", "2022-01-05T09:50")], 0),
        ("log-entry", [at("delivery", "2022-01-06T09:50")], 0),
        ("delivery-delay", [at("delivery-certificate", "2022-01-06T12:10")], 1),
        ("delivery-delay", [at("delivery-certificate", "2022-01-06T12:11")], 0),
        ("reasons-communicated", [TOLD], 1),
        ("reasons-communicated", [EXPLAINED], 0),
        (RIGHTS, [EXPLAINED, PROTOCOL], 1),
        (RIGHTS, [at("rights-explained", "2022-01-06T09:50"), PROTOCOL], 1),
        (RIGHTS, [at("rights-explained", "2022-01-06"), PROTOCOL], 1),
        (RIGHTS, [at("rights-explained", "2022-01-06T10:00"), PROTOCOL], 0),
        # Where the protocol has the minute of the detention, one minute is both.
        (RIGHTS, [EXPLAINED, at("detention-protocol", "2022-01-06T09:10")], 1),
        ("rights-explained-at-protocol", [at("rights-explained", "2022-01-06T10:00")], 1),
        ("rights-explained-at-protocol", [TOLD, EXPLAINED, PROTOCOL], 0),
        ("phone-call", [at("phone-call", "2022-01-06T09:13")], 1),
        ("relatives-informed", [at("relatives-notified", "2022-01-06T09:12")], 1),
        ("relatives-informed", [at("phone-call", "2022-01-06T09:12")], 0),
        ("confidential-meeting-24h", [at("private-meeting-with-counsel", "2022-01-07T09:10")], 1),
        ("confidential-meeting-24h", [at("private-meeting-with-counsel", "2022-01-07T09:11")], 0),
        ("confidential-meeting-24h", [at("private-meeting-with-counsel", "2022-01-05T09:11")], 0),
        # Nobody knows when: it may have been in time.
        ("confidential-meeting-24h", [at("private-meeting-with-counsel", "")], 1),
        ("medical-inspection-sizo", [EXAMINED], 0),
        ("medical-inspection-sizo", [EXAMINED, IN_SIZO], 0),
        ("medical-inspection-sizo", [IN_SIZO, at("medical-examination", "2022-01-08T09:05")], 1),
        ("medical-inspection-sizo", [IN_SIZO, EXAMINED_LATE], 0),
        ("advocate-present-investigation", [at("counsel-admitted", "2022-01-06T10:05")], 0),
    ],
)
def test_only_an_event_that_answers_the_question_in_its_time_stands_against_the_answer(
    asked: str, events: list[tuple[str, str, str]], against: int
) -> None:
    reply = "yes" if asked == "delivery-delay" else "no"
    dossier = filed([(asked, reply, "s1")], tuple(events))
    argued = said(dossier, "claims")
    asked_of_author = [gap for gap in dossier.gaps if gap.lack is Lack.CONTRADICTED]

    assert argued.count("Against this stands: ") == against
    assert len(asked_of_author) == against
    assert (ALLEGED in argued) >= bool(against)
    assert argued.count("Annex 1") == argued.count("Annex 2") or not against


CALL, APPOINTED = "call-chosen-advocate", "appointed-advocate-first"
ADMITTED = at("counsel-admitted", "2022-01-06T10:05")
ADMITTED_ABOUT_TEN = at("counsel-admitted", "2022-01-06T10")
ADMITTED_NEXT = at("counsel-admitted", "2022-01-06T15:00")
CAME_LATE = at("counsel-admitted", "2022-01-09T10:05")
MET = at("private-meeting-with-counsel", "2022-01-06T16:00")
AT_TEN, AT_THREE = (f"counsel admitted, 6 January 2022, {hour}" for hour in ("10:05", "15:00"))
ABOUT_TEN = "counsel admitted, between 10:00 and 11:00 on 6 January 2022"
IN_PRIVATE = "private meeting with counsel, 6 January 2022, 16:00"


@pytest.mark.parametrize(
    ("appointed_first", "events", "against", "asked"),
    [
        # The file does not tell whether the one who came was chosen or appointed.
        ([], [ADMITTED], "", AT_TEN),
        ([], [ADMITTED, MET], "", f"{AT_TEN}; {IN_PRIVATE}"),
        (["unknown"], [ADMITTED], "", AT_TEN),
        (["partial"], [ADMITTED], "", AT_TEN),
        (["yes", "no"], [ADMITTED], "", AT_TEN),
        ([], [CAME_LATE], "", ""),
        # The first was chosen, or was appointed.
        (["no"], [ADMITTED], AT_TEN, ""),
        (["no", "unknown"], [MET], IN_PRIVATE, ""),
        (["no"], [CAME_LATE], "", ""),
        (["yes"], [ADMITTED], "", ""),
        (["yes"], [ADMITTED, MET], "", ""),
        # It tells of the first alone.
        (["no"], [ADMITTED, ADMITTED_NEXT], AT_TEN, ""),
        (["yes"], [ADMITTED, ADMITTED_NEXT], "", AT_THREE),
        (["yes"], [ADMITTED_ABOUT_TEN, ADMITTED], "", f"{ABOUT_TEN}; {AT_TEN}"),
    ],
)
def test_only_an_advocate_of_own_choosing_stands_against_the_answer_that_none_could_be_called(
    appointed_first: list[str], events: list[tuple[str, str, str]], against: str, asked: str
) -> None:
    answers = [(APPOINTED, reply, "s2") for reply in appointed_first]
    dossier = filed([(CALL, "no", "s1"), *answers], tuple(events))
    argued = said(dossier, "claims")
    call = "“Could the person call an advocate of their own choosing?”: no"
    first = "“Was the first legal aid given by an appointed advocate?”: no"
    gaps = [gap.sentence for gap in dossier.gaps if gap.sentence.startswith(call)]

    assert (ALLEGED in argued) is bool(against or asked)
    assert f"{call} (Annex 1)." in argued
    assert ("Against this stands: " in argued) is bool(against)
    if against:
        pointed = "(paragraph 4; Annex 2)"
        assert f"Against this stands: {against} {pointed}; {first} (Annex 2)." in argued
        assert [f"tells of: {against}; {first}. Which is right" in gap for gap in gaps] == [True]
    else:
        told = f"tells of: {asked}. It does not tell whether that contradicts the answer"
        assert [told in gap for gap in gaps] == [True] * bool(asked)


def test_what_shows_an_answer_wrong_is_in_the_vocabulary() -> None:
    shown = [asked.shown for asked in checklist() if asked.shown]
    kinds = {kind for one in shown for kind in (*one.by, one.since, one.until)} - {""}

    assert kinds <= words()["event"].keys()
    assert {one.told_by for one in shown} - {""} == {APPOINTED} <= words()["safeguard"].keys()
    assert {one.told_as for one in shown} - {""} <= words()["reply"].keys()


@pytest.mark.parametrize(
    ("asked", "kind"), [("phone-call", "phone-call"), ("relatives-informed", "relatives-notified")]
)
def test_what_shows_that_it_was_done_is_no_annex_to_the_breach(asked: str, kind: str) -> None:
    dossier = filed([(asked, "no", "s1")], (at(kind, "2022-01-06T09:13"),))

    assert not any(part.key == "limits" for part in dossier.parts)
    assert "limit" not in said(dossier, "summary")
    assert said(dossier, "claims").count("Annex 2") == 1


def test_a_breach_stands_where_one_of_two_answers_has_nothing_against_it() -> None:
    dossier = filed([("reasons-communicated", "no", "s1"), (RIGHTS, "no", "s1")], (EXPLAINED,))
    argued = said(dossier, "claims")

    assert CERTAIN[RIGHTS] in argued
    assert argued.count("Against this stands: rights explained,") == 1
    assert any(part.key == "limits" for part in dossier.parts)


@pytest.mark.parametrize(
    ("event", "against"),
    [
        ({"person": "p1", "spell": "d1"}, True),
        ({"spell": "d1"}, True),
        ({"person": "p1"}, True),
        ({}, True),
        ({"spell": "d2"}, False),
        ({"spell": "d3"}, False),
        ({"person": "p2"}, False),
    ],
)
def test_what_was_done_for_another_or_in_another_detention_contradicts_nothing(
    event: dict[str, str], against: bool
) -> None:
    lists: dict[str, Any] = {
        "persons": [PERSON, PERSON | {"id": "p2", "name": "Another"}],
        "sources": SOURCES,
        "spells": [
            {"id": spell, "person": person}
            for spell, person in (("d1", "p1"), ("d2", "p1"), ("d3", "p2"))
        ],
        "events": [{"kind": "custody-register-entry", "when": "2022", "sources": ["s2"], **event}],
        "answers": [
            {"person": "p1", "spell": "d1", "safeguard": "log-entry", "answer": "no"}
            | {"sources": ["s1"]}
        ],
    }
    argued = said(dossier_of(docket_of(**lists)), "claims")

    assert ("Against this stands" in argued) is against


def test_the_author_is_asked_which_of_two_answers_is_right_though_no_claim_rests_on_them() -> None:
    dossier = filed([("badge-shown", "no", "s1"), ("badge-shown", "yes", "s2")])
    (asked,) = (gap for gap in dossier.gaps if gap.lack is Lack.CONTRADICTED)

    assert asked.sentence == (
        "“Did the officer show a badge?”: the file holds different answers (no; yes). Which is "
        "right, and what shows it? A claim that rests on them tells both."
    )


def test_an_answer_that_the_check_leaves_undecided_is_told_as_alleged() -> None:
    """Of an examination that was due from a minute that nobody knows."""
    lists: dict[str, Any] = {
        "persons": [PERSON],
        "sources": SOURCES,
        "spells": [{"id": "d1", "person": "p1"}],
        "events": [
            {"id": "e1", "kind": "actual-detention", "when": None, "person": "p1", "spell": "d1"}
        ],
        "answers": [
            {"person": "p1", "spell": "d1", "safeguard": DOCTOR, "answer": "no", "sources": ["s1"]}
        ],
    }
    dossier = dossier_of(docket_of(**lists))
    argued = said(dossier, "claims")

    assert CERTAIN[DOCTOR] not in argued
    assert f"{ALLEGED} it was not carried out as required." in argued
    assert "Against this stands" not in argued
    (told,) = (gap for gap in dossier.gaps if "the check does not decide" in gap.sentence)
    assert told.record == "a1"


def test_two_detentions_with_different_answers_contradict_nothing() -> None:
    lists: dict[str, Any] = {
        "persons": [PERSON],
        "sources": SOURCES,
        "spells": [{"id": "d1", "person": "p1"}, {"id": "d2", "person": "p1"}],
        "answers": [
            {"person": "p1", "spell": spell, "safeguard": BEATEN, "answer": reply}
            | {"sources": ["s1"]}
            for spell, reply in (("d1", "yes"), ("d2", "no"))
        ],
    }
    dossier = dossier_of(docket_of(**lists))

    assert CERTAIN[BEATEN] in said(dossier, "claims")
    assert not [gap for gap in dossier.gaps if gap.lack is Lack.CONTRADICTED]


def test_an_answer_without_a_source_that_stands_against_another_says_that_it_has_none() -> None:
    argued = said(filed([(RIGHTS, "no", ""), (RIGHTS, "yes", "s2")]), "claims")

    assert "”: no [no source on file]. Against this stands: yes (Annex 2)." in argued


@pytest.mark.parametrize(
    ("source", "standing", "told"),
    [
        ("s1", Standing.UNKNOWN, "Only answers that the file leaves in doubt support"),
        ("", Standing.BREACHED, "No source is on file for"),
    ],
)
def test_a_claim_on_answers_in_doubt_is_not_said_to_have_no_source(
    source: str, standing: Standing, told: str
) -> None:
    dossier = filed([(BEATEN, "yes", source), (BEATEN, "no", "s2")])
    (finding,) = (one for one in dossier.findings if one.key == "substantiated")

    assert finding.standing is standing
    assert spoken(finding.reason) == f"{told} the claims under 7, 10(1)."


def test_a_dispute_about_one_person_is_not_told_as_certain_of_that_person() -> None:
    lists: dict[str, Any] = {
        "persons": [PERSON, PERSON | {"id": "p2", "name": "Another"}],
        "sources": SOURCES,
        "answers": [
            {"person": person, "safeguard": BEATEN, "answer": reply, "sources": [source]}
            for person, reply, source in (
                ("p1", "yes", "s1"),
                ("p2", "yes", "s1"),
                ("p2", "no", "s2"),
            )
        ],
    }
    argued = said(dossier_of(docket_of(**lists)), "claims")

    assert "in the power of the officers. This concerns Test Testov. “Was" in argued
    assert "yes (Annex 1). Another: “Was the person beaten on the way?”: yes (Annex 1). " in argued
    assert argued.count("Against this stands: no (Annex 2).") == 1
