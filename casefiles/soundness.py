"""What a record must say to be of any use, where its fields alone cannot ask for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from casefiles.cases import Case
from casefiles.charges import Measure, Sentence
from casefiles.decisions import Decision, DecisionKind
from casefiles.docket import Record
from casefiles.errors import RefusedInput
from casefiles.languages import later
from casefiles.moments import Precision
from casefiles.people import Person
from casefiles.safeguard_questions import asked_about
from casefiles.safeguards import Answer
from casefiles.sources import Source
from casefiles.timeline import Event

# No text that somebody writes or pastes comes near it; what is longer is a mistake or an attack.
LONGEST_TEXT: Final = 1_000_000
TOO_LONG: Final = later(
    "a text holds {most} characters at most, and this one has {count}: divide it."
)

# What stands in a column, at the head of a page or as the name of a file: a longer one hangs or
# breaks whatever prints it, and is a text that came into the wrong place.
LONGEST_NAME: Final = 1_000
NAME_TOO_LONG: Final = later(
    "a name, a title, a ref or an id holds {most} characters at most, and this one has {count}: "
    "shorten it, and put the rest into a note."
)
NAMES: Final = ("name", "title")

# What would break the line of a list, turn it round, or make two refs that look the same: control
# characters, and the marks of other scripts for a word that a ref does not need.
UNSEEN: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
UNSEEN_IN_REF: Final = later(
    "a ref stands on one line, holds no control characters and has no space before or after it."
)
UNSEEN_IN_KEY: Final = later(
    "an id stands on one line, holds no control characters and has no space before or after it."
)


def hides(name: str) -> bool:
    """Whether a ref or an id of a file holds what nobody sees, a space at either end included.

    `faults_of` passes over such a space: what is on file with one must still be changed.
    """
    return UNSEEN.search(name) is not None or name != name.strip()


def faults_of(record: Record) -> Iterator[tuple[str, RefusedInput]]:
    """What is wrong with a record: each time the field, and the sentence about it.

    Checked wherever a record comes in, from a file or from a window.
    """
    key = record.ref if isinstance(record, Case) else record.key
    if UNSEEN.search(key):
        yield _unseen(record)
    if isinstance(record, Event):
        if record.until.surely_before(record.when):
            yield (
                "until",
                RefusedInput(
                    later(
                        "This ended before it began: correct “when” or “until”, or leave one out."
                    )
                ),
            )
    elif isinstance(record, Answer):
        yield from _of_answer(record)
    elif isinstance(record, Decision):
        yield from _of_decision(record)
    elif isinstance(record, Measure | Sentence) and record.recurs:
        # Few records have such a rule, and reading one needs a library that takes a while to load.
        from casefiles.recurrence import read_recurrence  # noqa: PLC0415

        try:
            read_recurrence(record.recurs)
        except RefusedInput as error:
            yield "recurs", error


def overlong_names(record: Record, before: Record | None) -> Iterator[tuple[str, RefusedInput]]:
    """Each name, title, ref or id that is too long, by its field, with the sentence about it.

    One that the record bore `before`, as it is on file, is passed over: whoever has it must still
    be able to change what else the record says.
    """
    long = [one for one in _names_in(record) if len(one[1]) > LONGEST_NAME]
    if not long:
        return
    standing = {name for _, name in _names_in(before)} if before is not None else set()
    for field, name in long:
        if name not in standing:
            yield field, RefusedInput(NAME_TOO_LONG, most=LONGEST_NAME, count=len(name))


def _names_in(record: Record) -> Iterator[tuple[str, str]]:
    """Whatever is a name in a record, each with its field."""
    if isinstance(record, Case):
        yield "ref", record.ref
        yield "title", record.title
    else:
        yield "key", record.key
    if isinstance(record, Source):
        yield "title", record.title
        return
    if isinstance(record, Person):
        yield "name", record.name
        for place, spelling in enumerate(record.spellings, start=1):
            yield f"spellings[#{place}].text", spelling.text
    for place, wording in enumerate(getattr(record, "wordings", ()), start=1):
        if wording.field in NAMES:
            yield f"wordings[#{place}].text", wording.text


def _unseen(record: Record) -> tuple[str, RefusedInput]:
    if isinstance(record, Case):
        return "ref", RefusedInput(UNSEEN_IN_REF)
    return "key", RefusedInput(UNSEEN_IN_KEY)


def _of_answer(answer: Answer) -> Iterator[tuple[str, RefusedInput]]:
    """An answer to a question that nobody asks would count for nothing, and nobody would notice."""
    asked = asked_about()
    if answer.safeguard in asked:
        return
    # Only what is refused needs it.
    from difflib import get_close_matches  # noqa: PLC0415

    meant = get_close_matches(answer.safeguard[:80], sorted(asked), n=1)
    if meant:
        fault = RefusedInput(
            later("“{word}” is not known here; did you mean “{meant}”?"),
            word=answer.safeguard,
            meant=meant[0],
        )
    else:
        fault = RefusedInput(
            later(
                "“{word}” is not a question of the checklist, so its answer would count for "
                "nothing: take one of those in resources/safeguards, or write a note."
            ),
            word=answer.safeguard,
        )
    yield "safeguard", fault


def _of_decision(decision: Decision) -> Iterator[tuple[str, RefusedInput]]:
    """A deadline is never moved, and never dropped, without a word why."""
    if decision.kind is not DecisionKind.CONFIRMED and not decision.reason.strip():
        yield (
            "reason",
            RefusedInput(later("A deadline is overridden or closed for a reason: write it down.")),
        )
    overridden = decision.kind is DecisionKind.OVERRIDDEN
    until = decision.until
    if overridden and (until.about or until.precision not in (Precision.DAY, Precision.MINUTE)):
        yield (
            "until",
            RefusedInput(
                later("A deadline is overridden by another one: write its day, or its minute.")
            ),
        )
    if not overridden and until.known:
        yield (
            "until",
            RefusedInput(
                later("Only a deadline that is overridden has another date: take it out here.")
            ),
        )
