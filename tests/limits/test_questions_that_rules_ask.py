"""What a rule asks in words can be answered: it is on the checklist, beside the rules it feeds."""

from __future__ import annotations

from datetime import timedelta

import pytest

from casefiles.languages import CODES
from casefiles.limits.loading import load_law
from casefiles.limits.rules import Rule
from casefiles.limits.words import Meaning
from casefiles.safeguard_questions import checklist
from casefiles.vocabulary import words
from tests.limits.worked import standing, worked

QUESTIONS = {question.id: question for question in checklist()}


def asked(rule: Rule) -> set[str]:
    """The questions whose answers may decide a rule, or decide whom it concerns."""
    conditions = (
        *rule.touches,
        *rule.never,
        *rule.longer_when,
        *(one.when for one in rule.contested),
        *(start.when for start in rule.starts if start.when is not None),
    )
    found = {safeguard for safeguard, _, _ in rule.answers}
    for condition in conditions:
        found |= {*condition.answered, *condition.unanswered}
    return found


@pytest.mark.parametrize(
    "rule", [one for one in load_law().rules if asked(one)], ids=lambda one: one.id
)
def test_every_question_that_a_rule_asks_is_on_the_checklist_beside_that_rule(rule: Rule) -> None:
    for question in asked(rule):
        assert question in QUESTIONS, rule.id
        assert rule.id in QUESTIONS[question].rules, question


def test_every_question_is_put_in_three_languages_and_once() -> None:
    assert len(QUESTIONS) == len(checklist())
    for question in QUESTIONS:
        assert all(words()["safeguard"][question].get(code) for code in CODES), question


@pytest.mark.parametrize("question", sorted(QUESTIONS))
def test_one_answer_keeps_no_two_duties_of_a_person_held_under_one_law(question: str) -> None:
    kept = [
        rule
        for rule in load_law().rules
        if (question, Meaning.KEPT) in [(safeguard, yes) for safeguard, yes, _ in rule.answers]
    ]
    for place, rule in enumerate(kept):
        for other in kept[place + 1 :]:
            assert rule.regimes, rule.id
            assert rule.regimes.isdisjoint(other.regimes), (rule.id, other.id)


@pytest.mark.parametrize(
    ("question", "other", "rule"),
    [
        (
            "head-warned-before-qualification",
            "head-warned-24h",
            "remand.head-warns-24h-139",
        ),
        ("head-warned-24h", "head-warned-before-qualification", "remand.head-warns-24h"),
    ],
)
@pytest.mark.parametrize(("reply", "expected"), [("yes", "kept"), ("no", "breached")])
def test_a_warning_before_the_end_of_one_term_says_nothing_of_that_before_another(
    question: str, other: str, rule: str, reply: str, expected: str
) -> None:
    events = "actual-detention 2022-01-06T06:30", "remand-decision 2022-01-08T06:00"
    more = {"charges": ("CC 188 medium",)}
    assert standing(rule, *events, answers=(f"{question} {reply}",), **more) == expected
    assert standing(rule, *events, answers=(f"{other} {reply}",), **more) == "unknown"
    # The warning before the end of the ten days makes nothing kept that is due seven weeks on.
    early = standing(rule, *events, answers=(f"{other} yes",), as_of="2022-01-14T12:00", **more)
    assert early == "running"


BEFORE, CUSTODY = "remand.head-warns-24h-139", "remand.head-warns-24h"


@pytest.mark.parametrize(
    ("rule", "ended", "expected", "overrun"),
    [
        # The last days on which to warn: 14 or 15 January, 4 or 5 March.
        (BEFORE, "qualification-announced 2022-01-19T10:00", "breached", (58, 106)),
        (BEFORE, "travel-ban 2022-01-19T10:00", "breached", (58, 106)),
        (CUSTODY, "remand-extended 2022-03-20T10:00", "breached", (346, 370)),
        (CUSTODY, "bail 2022-03-20T10:00", "breached", (346, 370)),
        # Before the trial the file was disclosed, and when is not on file.
        (BEFORE, "trial-opened 2022-03-20T10:00", "unknown", None),
        (CUSTODY, "sentence 2022-12-20T10:00", "unknown", None),
        (CUSTODY, "indictment 2022-02-20T10:00", "not-applicable", None),
    ],
)
def test_a_warning_is_missing_no_longer_than_the_term_lasts_before_whose_end_it_was_due(
    rule: str, ended: str, expected: str, overrun: tuple[int, int] | None
) -> None:
    events = "actual-detention 2022-01-06T06:30", "remand-decision 2022-01-08T06:00", ended
    no = ("head-warned-24h no", "head-warned-before-qualification no")
    (found,) = worked(rule, *events, answers=no, charges=("CC 188 medium",))
    assert found.standing == expected
    assert found.overrun == (overrun and tuple(timedelta(hours=one) for one in overrun))
