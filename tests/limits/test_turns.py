"""Which limits turn on whose word is right."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casefiles.docket import Docket
from casefiles.limits.standings import Standing, plain
from casefiles.limits.turns import Turn, adopted_standing, only_together, turning, turns
from tests.limits.scenes import DETAINED, PROTOCOL, docket, event, identity, judged

P3, ADULT = "detention.protocol-3h", "detention.max-before-court.adult"
NOON, EVENING = "detention-protocol 2022-01-06T11:00", "2022-01-06T17:30"
SEIZED_AT_LAST = event(DETAINED, "e1", s2="2022-01-06T17:30")
WRITTEN_AT_ONCE = "detention-protocol 2022-01-06T17:30"
REMANDED = "remand-decision 2022-01-08T16:00"

# what is on file; the rule; by the times adopted; on the word of s2; the events that decide
TABLE: dict[str, tuple[Docket, str, str, str, set[str]]] = {
    "broken for the client, kept on the word of the protocol": (
        docket(SEIZED_AT_LAST, WRITTEN_AT_ONCE),
        P3,
        "breached",
        "kept",
        {"e1"},
    ),
    "the 48 hours likewise": (
        docket(SEIZED_AT_LAST, REMANDED),
        ADULT,
        "breached",
        "kept",
        {"e1"},
    ),
    "and the reverse": (
        docket(DETAINED, event(NOON, "e2", s2=EVENING)),
        P3,
        "kept",
        "breached",
        {"e2"},
    ),
    "a source is believed in everything it says, which may change nothing": (
        docket(SEIZED_AT_LAST, event(WRITTEN_AT_ONCE, "e2", s2="2022-01-06T21:30")),
        P3,
        "breached",
        "breached",
        set(),
    ),
    "two times of one source that only together make the difference": (
        docket(
            event(DETAINED, "e1", s2="2022-01-06T08:40"),
            event("detention-protocol 2022-01-06T11:40", "e2", s2="2022-01-06T12:00"),
        ),
        P3,
        "kept",
        "breached",
        {"e1", "e2"},
    ),
    "a time that does not matter is not said to": (
        docket(
            event(DETAINED, "e1", s2="2022-01-06T09:11"),
            event(NOON, "e2", s2=EVENING),
        ),
        P3,
        "kept",
        "breached",
        {"e2"},
    ),
    "two times of which each would do": (
        docket(
            event(DETAINED, "e1", s2="2022-01-06T01:00"),
            event(NOON, "e2", s2=EVENING),
        ),
        P3,
        "kept",
        "breached",
        {"e1", "e2"},
    ),
    "who knows only the day leaves open what is sure": (
        docket(event(DETAINED, "e1", s2="2022-01-06"), WRITTEN_AT_ONCE),
        P3,
        "breached",
        "unknown",
        {"e1"},
    ),
    "a time for what the rule does not use": (
        docket(DETAINED, PROTOCOL, event("phone-call 2022-01-06T12:00", "e3", s2="2022-01-07T12")),
        P3,
        "kept",
        "kept",
        set(),
    ),
}


def of_rule(file: Docket, rule: str) -> list[Turn]:
    return turns([judged(file)[rule, None]])


@pytest.mark.parametrize("name", TABLE)
def test_a_limit_turns_where_one_source_puts_it_elsewhere(name: str) -> None:
    file, rule, adopted, believed, decisive = TABLE[name]
    one = judged(file)[rule, None]
    assert adopted_standing(one) == adopted
    found = turns([one])
    assert [(turn.adopted, turn.believed.standing) for turn in found] == (
        [] if adopted == believed else [(adopted, believed)]
    )
    assert [turn.events for turn in found] == (
        [{identity("events", key) for key in decisive}] if decisive else []
    )


def test_each_source_is_believed_by_itself() -> None:
    file = docket(event(DETAINED, "e1", s1="2022-01-06T15:00", s2=EVENING), WRITTEN_AT_ONCE)
    found = of_rule(file, P3)
    sources = [identity("sources", key) for key in ("s1", "s2")]
    assert [turn.source for turn in found] == sources
    assert {turn.believed.standing for turn in found} == {Standing.KEPT}


def test_it_is_said_why_on_that_word() -> None:
    (turn,) = of_rule(docket(DETAINED, event(NOON, "e2", s2="2022-01-06T13:10")), P3)
    assert plain(turn.believed.why) == (
        "From “Actual detention” to “Detention protocol”: 4 h, over the limit of 3 hours."
    )


def test_what_only_several_words_together_break_turns_on_no_single_one() -> None:
    file = docket(
        event(DETAINED, "e1", s1="2022-01-06T08:40"),
        event("detention-protocol 2022-01-06T11:40", "e2", s2="2022-01-06T12:00"),
    )
    one = judged(file)[P3, None]
    assert one.standing is Standing.UNKNOWN
    assert turns([one]) == []
    assert only_together([one]) == turning([one]) == [one]
    assert only_together(judged(docket(SEIZED_AT_LAST, WRITTEN_AT_ONCE)).values()) == []


def test_a_case_of_one_word_has_no_turns() -> None:
    assert turns(judged(docket(DETAINED, PROTOCOL), everything=True).values()) == []


def test_what_is_asked_leaves_the_case_as_it_was() -> None:
    file = docket(SEIZED_AT_LAST, WRITTEN_AT_ONCE)
    before = judged(file)
    turns(before.values())
    assert judged(replace(file)) == before


@pytest.mark.parametrize(
    ("said", "adopted", "disputed"),
    [
        ("2022-01-06T17:30", DETAINED, [True]),
        ("2022-01-06", DETAINED, [False]),
        ("null", DETAINED, [False]),
        # Who knows better settles what is not known well enough.
        ("2022-01-06T17:00", "actual-detention 2022-01-06", [True]),
    ],
)
def test_who_only_knows_it_less_exactly_is_not_against_it(
    said: str, adopted: str, disputed: list[bool]
) -> None:
    file = docket(event(adopted, "e1", s2=said), WRITTEN_AT_ONCE)
    one = judged(file)[P3, None]
    assert [turn.disputed for turn in turns([one])] == disputed
    assert turning([one]) == ([one] if any(disputed) else [])
