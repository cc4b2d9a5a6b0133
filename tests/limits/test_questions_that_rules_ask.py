"""What a rule asks in words can be answered: it is on the checklist, beside the rules it feeds."""

from __future__ import annotations

import pytest

from casefiles.languages import CODES
from casefiles.limits.loading import load_law
from casefiles.limits.rules import Rule
from casefiles.safeguard_questions import checklist
from casefiles.vocabulary import words

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
