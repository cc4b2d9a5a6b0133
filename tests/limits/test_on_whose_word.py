"""What is kept by the times adopted, and not on the word of a source that gives others."""

from __future__ import annotations

import pytest

from casefiles.docket import Docket
from casefiles.languages import CODES, language
from casefiles.limits.standings import Assessment, plain
from tests.limits.scenes import DETAINED, PROTOCOL, docket, event, judged

ADULT, P3, D3 = "max-before-court.adult", "protocol-3h", "delivery-3h"
LATE, EARLY = "actual-detention 2022-01-06T17:30", "2022-01-06T09:10"
REMANDED = "remand-decision 2022-01-08T16:00"

# the detention adopted, and on whose word otherwise; what else happened; the rule; its standing
TABLE: dict[str, tuple[Docket, str, str]] = {
    "an earlier detention on file costs the 3 hours": (
        docket(event(LATE, "e1", s1=EARLY), "detention-protocol 2022-01-06T18:00"),
        P3,
        "unknown",
    ),
    "and the 48 hours": (
        docket(event(LATE, "e1", s1=EARLY), event(REMANDED, "e2")),
        ADULT,
        "unknown",
    ),
    "a later protocol": (
        docket(DETAINED, event("detention-protocol 2022-01-06T11:00", "e2", s2="2022-01-06T17:30")),
        P3,
        "unknown",
    ),
    "an earlier detention within the limit costs nothing": (
        docket(event(DETAINED, "e1", s1="2022-01-06T09:00"), PROTOCOL),
        P3,
        "kept",
    ),
    "breached by the times adopted stays breached": (
        docket(event(DETAINED, "e1", s2="2022-01-14T15:30"), "detention-protocol 2022-01-14T17:30"),
        P3,
        "breached",
    ),
    "times that contradict themselves break nothing": (
        docket(event(DETAINED, "e1", s2="2022-01-06T12:00"), PROTOCOL),
        P3,
        "kept",
    ),
    "who only knows the day breaks nothing": (
        docket(event(DETAINED, "e1", s2="2022-01-06"), PROTOCOL),
        P3,
        "kept",
    ),
    "who knows another day breaks it": (
        docket(event(DETAINED, "e1", s2="2022-01-05"), PROTOCOL),
        P3,
        "unknown",
    ),
    "who puts it elsewhere may break it": (
        docket(event(DETAINED, "e1", s2="2022-01-06T08"), PROTOCOL),
        P3,
        "unknown",
    ),
    "a time for what the rule does not use": (
        docket(DETAINED, PROTOCOL, event("phone-call 2022-01-06T12:00", "e3", s2="2022-01-07T12")),
        P3,
        "kept",
    ),
    "a release on another day": (
        docket(DETAINED, event("release 2022-01-06T11:00", "e2", s2="2022-01-06T20:00")),
        D3,
        "unknown",
    ),
}


def found(file: Docket, rule: str) -> Assessment:
    return judged(file)[f"detention.{rule}", None]


@pytest.mark.parametrize("name", TABLE)
def test_nothing_is_kept_that_some_source_would_break(name: str) -> None:
    file, rule, standing = TABLE[name]
    one = found(file, rule)
    assert one.standing == standing, plain(one.why)


def test_it_is_said_by_whose_time_and_with_both_lengths() -> None:
    file, rule, _ = TABLE["a later protocol"]
    one = found(file, rule)
    assert plain(one.why) == (
        "Kept by the times adopted (1 h 50 min), but broken on the word of “Protocol” (8 h 20 min);"
        " the limit is 3 hours."
    )
    steps = [plain(step) for step in one.steps]
    assert "On the word of “Protocol” alone: breached (time taken: 8 h 20 min)." in steps
    assert "What would help: to know whose time is right." in steps
    assert not any(step.startswith("Surely") for step in steps)


def test_a_source_that_leaves_it_open_is_not_said_to_break_it() -> None:
    one = found(*TABLE["who puts it elsewhere may break it"][:2])
    assert plain(one.why) == (
        "Kept by the times adopted (2 h), but not surely on the word of “Protocol”"
        " (between 2 h 11 min and 3 h 10 min); the limit is 3 hours."
    )


@pytest.mark.parametrize(
    ("word", "said"), [("2022-01-06T08:00", "broken"), ("2022-01-06T08", "not surely")]
)
def test_a_term_counted_backwards_names_no_length(word: str, said: str) -> None:
    file = docket(
        event(DETAINED, "e1", s2=word),
        "remand-motion-to-judge 2022-01-08T00:30",
        "remand-decision 2022-01-08T05:00",
    )
    one = judged(file)["remand.prosecutor-to-judge-8h", None]
    assert (one.standing, plain(one.why)) == (
        "unknown",
        f"Kept by the times adopted, but {said} on the word of “Protocol”.",
    )


@pytest.mark.parametrize("code", CODES)
def test_the_reading_is_said_in_every_language(code: str) -> None:
    file, rule, _ = TABLE["a later protocol"]
    assert "“Protocol”" in plain(found(file, rule).why, language(code)).replace("«", "“").replace(
        "»", "”"
    )
