"""The answer "unknown": it decides nothing that silence leaves open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest

from casefiles.limits.loading import load_law
from casefiles.limits.proving import prove
from tests.limits.worked import standing

LAW = load_law()


def questions(value: Any) -> Iterator[str]:
    """Every safeguard question that a clause asks about, however deep."""
    if isinstance(value, tuple):
        for one in value:
            yield from questions(one)
    elif is_dataclass(value):
        for field in fields(value):
            found = getattr(value, field.name)
            if field.name in {"answered", "unanswered"}:
                yield from found
            else:
                yield from questions(found)


def test_the_answer_unknown_makes_nothing_certain() -> None:
    tried = 0
    for rule in LAW.rules:
        asked = sorted(
            {
                *questions((rule.touches, rule.never, rule.contested)),
                *(one[0] for one in rule.answers),
            }
        )
        examples = tuple(
            replace(example, answers=(*example.answers, f"{question} unknown"))
            for question in asked
            for example in rule.examples
            if example.standing == "unknown"
            and not any(line.startswith(f"{question} ") for line in example.answers)
        )
        for proof in prove(replace(rule, examples=examples), LAW):
            assert proof.found.standing == "unknown", (rule.id, proof.example)
            tried += 1
    assert tried > 20


@pytest.mark.parametrize(
    ("reply", "expected"), [("yes", "unknown"), ("no", "overdue"), ("unknown", "unknown")]
)
def test_whether_the_relatives_were_told_is_as_open_as_before(reply: str, expected: str) -> None:
    held = "actual-detention 2022-01-06T09:10"
    answers = ("phone-call unknown", f"relatives-informed {reply}")
    assert standing("detention.phone-call", held, answers=answers) == expected
