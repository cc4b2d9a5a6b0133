"""Sensitivity: under which moments what is unknown would be kept or broken, each tried out."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from casefiles.docket import Docket
from casefiles.event_kinds import EventKind
from casefiles.exchange.demonstration import demonstration
from casefiles.ids import EventId
from casefiles.languages import CODES, language
from casefiles.limits import sensitivity
from casefiles.limits.assessment import assess
from casefiles.limits.loading import load_law
from casefiles.limits.proving import docket_of
from casefiles.limits.standings import Assessment, Standing, Step, plain
from casefiles.moments import MINUTE, UNKNOWN, moment_at, read_instant
from casefiles.timeline import Event
from tests.limits.worked import worked

LAW = load_law()
NOW = read_instant("2026-06-01T00:00")
HOUR = timedelta(hours=1)
PROTOCOL = "detention.protocol-3h"


def said(rule: str, *events: str, **more: Any) -> list[str]:
    """What a rule says on the widest moments."""
    (one,) = worked(rule, *events, **more)
    assert one.standing is Standing.UNKNOWN
    return [plain(step) for step in sensitivity.widest(one.verdict, one.facts, LAW)]


@pytest.mark.parametrize(
    ("events", "sentences"),
    [
        (
            ("actual-detention 2022-01-06T09", "detention-protocol 2022-01-06"),
            [
                "Surely kept if “Detention protocol” came no later than 6 January 2022, 12:00",
                "Surely broken if “Detention protocol” came after 6 January 2022, 12:59",
            ],
        ),
        (
            ("actual-detention 2022-01-06T09:10", "detention-protocol null"),
            [
                "Surely kept if “Detention protocol” came no later than 6 January 2022, 12:10",
                "Surely broken if “Detention protocol” came after 6 January 2022, 12:10",
            ],
        ),
        (
            ("actual-detention 2022-01-06T09", "detention-protocol 2022-01-06T12:30"),
            [
                "Surely kept if “Actual detention” came no earlier than 6 January 2022, 09:30",
                "Surely broken if “Actual detention” came before 6 January 2022, 09:30",
            ],
        ),
        (
            ("actual-detention null", "detention-protocol 2022-01-06T17:30"),
            [
                "Surely kept if “Actual detention” came no earlier than 6 January 2022, 14:30",
                "Surely broken if “Actual detention” came before 6 January 2022, 14:30",
            ],
        ),
        # By the beginning alone it can be kept and not broken: the end is as vague.
        (
            ("actual-detention 2022-01-06", "detention-protocol 2022-01-06"),
            [
                "Surely kept if “Detention protocol” came no later than 6 January 2022, 03:00",
                "Surely broken if “Detention protocol” came after 7 January 2022, 02:59",
                "Surely kept if “Actual detention” came no earlier than 6 January 2022, 20:59",
            ],
        ),
    ],
)
def test_the_widest_moments_of_end_and_beginning_are_told(
    events: tuple[str, ...], sentences: list[str]
) -> None:
    found = said(PROTOCOL, *events)

    assert len(found) == len(sentences)
    for sentence, start in zip(found, sentences, strict=True):
        assert sentence.startswith(start)


def test_where_it_is_open_which_limit_applies_the_shortest_keeps_and_the_longest_breaks() -> None:
    found = said(
        "detention.max-before-court.adult", "actual-detention 2022-01-06T09:10", "release 2022-01"
    )

    assert found[0].startswith("Surely kept if “Release” came no later than 7 January 2022, 09:10")
    assert found[1].startswith("Surely broken if “Release” came after 8 January 2022, 09:10")


def test_where_it_is_open_whom_the_rule_concerns_that_is_said_first() -> None:
    found = said(
        "detention.consulate", "actual-detention 2022-01-06T09:10", "consulate-notified null"
    )

    person = "If the rule concerns the person: "
    edge = "7 January 2022, 09:10 (Almaty, UTC+6)."
    assert found == [
        f"{person}kept where “Consulate notified” came by {edge}",
        f"{person}broken where “Consulate notified” came after {edge}",
    ]


def test_what_is_due_before_another_event_is_kept_up_to_the_minute_before_it() -> None:
    found = said(
        "detention.counsel-private-meeting",
        "actual-detention 2022-01-06T09:10",
        "private-meeting-with-counsel 2022-01-06",
        "interrogation 2022-01-06T12:00",
    )

    meeting = "“Private meeting with counsel” came"
    assert found == [
        f"Surely kept if {meeting} no later than 6 January 2022, 11:59 (Almaty, UTC+6).",
        f"Surely broken if {meeting} after 6 January 2022, 12:00 (Almaty, UTC+6).",
    ]


def test_of_an_end_that_is_known_to_a_day_no_other_day_is_supposed() -> None:
    events = (
        "actual-detention 2022-01-06T09:10",
        "remand-decision 2022-01-08T09:00",
        "sentence 2022-03-04T12:00",
    )
    assert said("appeal.sentence-15d", *events, "appeal 2022-03-29") == []
    (kept,) = said("appeal.sentence-15d", *events, "appeal 2022-03")
    assert kept.startswith("Surely kept if “Appeal” came no later than 24 March 2022, 23:59")


@pytest.mark.parametrize(
    ("rule", "events"),
    [
        (
            "remand.prosecutor-to-judge-8h",
            ("actual-detention 2022-01-06T09:10", "remand-decision 2022-01-08T05:00"),
        ),
        ("appeal.sentence-15d", ("sentence null",)),
    ],
)
def test_what_no_single_moment_would_settle_says_nothing(
    rule: str, events: tuple[str, ...]
) -> None:
    assert said(rule, *events) == []


def instants(step: Step, one: Assessment) -> list[datetime]:
    """Some moments of which the sentence speaks: the outermost, and some further in."""
    told: datetime = step.values["moment"].instant  # type: ignore[attr-defined]
    start, stop = one.verdict.start, one.verdict.stop
    assert start is not None
    surely = start.known_latest is not None and start.known_latest <= told - HOUR
    sentences = {
        sensitivity.KEPT_UNTIL: (told, told - HOUR if surely else told),
        sensitivity.BROKEN_AFTER: (told + MINUTE, told + HOUR, told + 400 * 24 * HOUR),
        sensitivity.BROKEN_BEFORE: (told - MINUTE, told - HOUR),
    }
    if stop is not None:
        known = [stop.latest] if start.known_latest is None else [stop.latest, start.latest]
        sentences[sensitivity.KEPT_FROM] = (told, min(known))
    return [
        instant
        for messages, listed in sentences.items()
        if step.message in messages
        for instant in listed
    ]


def supposing(file: Docket, one: Assessment, kind: EventKind, instant: datetime) -> Docket:
    """The file, as if the event of that kind that the rule goes by had come at an instant."""
    when = moment_at(instant, file.case.zone)
    seen = (one.verdict.start, one.verdict.stop)
    on_file = {found.event.id for found in seen if found is not None and found.event is not None}
    if any(event.id in on_file and event.kind is kind for event in file.events):
        return replace(
            file,
            events=tuple(
                replace(event, when=when, until=UNKNOWN)
                if event.id in on_file and event.kind is kind
                else event
                for event in file.events
            ),
        )
    added = Event(
        id=EventId(UUID(int=1)),
        case=file.case.id,
        key="supposed",
        kind=kind,
        when=when,
        person=one.person,
        spell=one.spell,
    )
    return replace(file, events=(*file.events, added))


def borne_out(file: Docket, now: datetime) -> int:
    """How many sentences a whole check of the changed file bears out; fails where it does not."""
    count = 0
    plainly = replace(file, events=tuple(replace(e, attestations=()) for e in file.events))
    for one in assess(plainly, now, LAW):
        if one.standing is not Standing.UNKNOWN:
            continue
        for step in sensitivity.widest(one.verdict, one.facts, LAW):
            wanted = Standing.KEPT if "ept" in step.message else Standing.BREACHED
            for word in step.values["kind"]:  # type: ignore[attr-defined]
                for instant in instants(step, one):
                    changed = supposing(plainly, one, EventKind(word.key), instant)
                    found = {
                        again.standing
                        for again in assess(changed, max(now, instant + MINUTE), LAW)
                        if (again.rule, again.person, again.spell)
                        == (one.rule, one.person, one.spell)
                    }
                    sure = step.message.startswith("Surely")
                    assert wanted in found or (not sure and Standing.UNKNOWN in found), (
                        file.case.ref,
                        one.rule,
                        plain(step),
                        instant,
                        found,
                    )
                    count += 1
    return count


def test_every_sentence_on_the_documented_cases_is_borne_out_by_a_check_of_the_whole() -> None:
    assert sum(borne_out(file, NOW) for file in demonstration()) > 30


def test_every_sentence_on_the_worked_examples_is_borne_out_by_a_check_of_the_whole() -> None:
    count = 0
    for rule in LAW.rules:
        for example in rule.examples:
            if example.standing == "unknown":
                count += borne_out(docket_of(example, rule), read_instant(example.as_of))

    assert count > 30


@pytest.mark.parametrize("code", CODES)
def test_no_reason_on_the_documented_cases_has_a_hole_in_it(code: str) -> None:
    hole = re.compile(r"\(\)|: \.|“”|«»|: ;|\(;|; \)|\{")
    for file in demonstration():
        for one in assess(file, NOW, LAW):
            for step in (one.why, *one.steps):
                sentence = plain(step, language(code))
                assert not hole.search(sentence), (file.case.ref, one.rule, sentence)
