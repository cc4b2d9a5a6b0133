"""What is kept by the times adopted, and not on the word of a source that gives others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casefiles.docket import Docket
from casefiles.languages import CODES, language
from casefiles.limits.standings import Assessment, plain
from casefiles.moments import read_moment
from casefiles.people import Sex
from casefiles.timeline import Event
from tests.limits.scenes import DETAINED, PROTOCOL, docket, event, judged, person

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
    "a detention after its own protocol leaves it open": (
        docket(event(DETAINED, "e1", s2="2022-01-06T12:00"), PROTOCOL),
        P3,
        "unknown",
    ),
    "a protocol before its own detention leaves it open": (
        docket(DETAINED, event(PROTOCOL, "e2", s2="2022-01-05T11:00")),
        P3,
        "unknown",
    ),
    "and the 48 hours, since custody may have begun by then": (
        docket(
            DETAINED,
            event(PROTOCOL, "e2", s2="2022-01-05T11:00"),
            "remand-decision 2022-01-08T08:00",
        ),
        ADULT,
        "unknown",
    ),
    "a remand before the detention leaves the 48 hours open": (
        docket(DETAINED, event("remand-decision 2022-01-08T08:00", "e2", s2="2022-01-06T08:00")),
        ADULT,
        "unknown",
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


TOGETHER = {
    "an earlier start on one word and a later stop on another": (
        docket(
            event(DETAINED, "e1", s1="2022-01-06T08:30"),
            event(PROTOCOL, "e2", s2="2022-01-06T11:40"),
        ),
        "unknown",
    ),
    "within the limit even then": (
        docket(
            event(DETAINED, "e1", s1="2022-01-06T08:50"),
            event(PROTOCOL, "e2", s2="2022-01-06T11:40"),
        ),
        "kept",
    ),
    "one source whose start may be right, and whose stop may not": (
        docket(
            event(DETAINED, "e1", s2="2022-01-06T15:30"),
            event(PROTOCOL, "e2", s2="2022-01-06T17:30"),
        ),
        "unknown",
    ),
    "words that only know it less exactly": (
        docket(
            event(DETAINED, "e1", s1="2022-01-06"),
            event(PROTOCOL, "e2", s2="2022-01-06"),
        ),
        "kept",
    ),
    "a word that is harmless, and one that only knows it less exactly": (
        docket(
            event(DETAINED, "e1", s1="2022-01-06T09:05"),
            event(PROTOCOL, "e2", s2="2022-01-06"),
        ),
        "kept",
    ),
}


@pytest.mark.parametrize("name", TOGETHER)
def test_nothing_is_kept_that_several_words_would_break_together(name: str) -> None:
    file, standing = TOGETHER[name]
    one = found(file, P3)
    assert one.standing == standing, plain(one.why)


def test_it_is_said_which_words_break_it_together() -> None:
    file, _ = TOGETHER["an earlier start on one word and a later stop on another"]
    assert plain(found(file, P3).why) == (
        "Kept by the times adopted, but broken if these are right: “Actual detention” on the word"
        " of “Interview”; “Detention protocol” on the word of “Protocol”."
    )


def test_words_that_may_break_it_together_are_not_said_to_break_it() -> None:
    file = docket(
        event(DETAINED, "e1", s1="2022-01-06T08:15"),
        event(PROTOCOL, "e2", s2="2022-01-06T11:12/2022-01-06T11:17"),
    )
    assert "but not surely if these are right: “Actual" in plain(found(file, P3).why)


@pytest.mark.parametrize(("first", "standing"), [("08:59", "kept"), ("08:15", "unknown")])
def test_of_more_words_than_can_be_combined_the_widest_moments_decide(
    first: str, standing: str
) -> None:
    begun = attested(DETAINED, "e1", first, *(f"09:0{minute}" for minute in range(1, 9)))
    ended = attested(PROTOCOL, "e2", *(f"11:1{minute}" for minute in range(1, 9)))
    one = found(docket(begun, ended), P3)
    assert one.standing == standing
    assert (one.standing == "kept") is (
        plain(one.why)
        != "Kept by the times adopted, but other times are on file for several events."
    )


def attested(line: str, key: str, *times: str) -> Event:
    """An event with as many words as times, all of one morning."""
    one = event(line, key, s1="2022-01-06T09:00")
    (word,) = one.attestations
    words = (replace(word, when=read_moment(f"2022-01-06T{time}")) for time in times)
    return replace(one, attestations=tuple(words))


def test_a_source_silent_on_the_end_leaves_it_where_it_was_adopted() -> None:
    sat = event("interrogation 2022-01-06T13:00 2022-01-06T16:00", "e2", s2="2022-01-06T12:30")
    file = docket(DETAINED, sat, persons=(person(sex=Sex.MALE),))
    assert judged(file)["interrogation.limits-adult", None].standing == "kept"
    until = replace(sat.attestations[0], until=read_moment("2022-01-06T17:00"))
    file = replace(file, events=(file.events[0], replace(sat, attestations=(until,))))
    assert judged(file)["interrogation.limits-adult", None].standing == "unknown"


@pytest.mark.parametrize(
    ("began", "ended", "standing"),
    [
        (None, "2022-01-06T17:00", "kept"),
        (None, "2022-01-06T17:01", "unknown"),
        ("2022-01-06T12:30", "2022-01-06T16:30", "kept"),
        ("2022-01-06T12:30", "2022-01-06T16:31", "unknown"),
    ],
)
def test_a_source_may_dispute_the_end_alone(began: str | None, ended: str, standing: str) -> None:
    sat = event("interrogation 2022-01-06T13:00 2022-01-06T16:00", "e2", s2=began or "null")
    word = replace(sat.attestations[0], until=read_moment(ended))
    file = docket(DETAINED, replace(sat, attestations=(word,)), persons=(person(sex=Sex.MALE),))
    one = judged(file)["interrogation.limits-adult", None]
    assert one.standing == standing, plain(one.why)


@pytest.mark.parametrize(("last", "standing"), [("16:59", "kept"), ("17:59", "unknown")])
@pytest.mark.parametrize("more", [0, 8])
def test_of_many_words_on_the_end_every_one_counts(last: str, standing: str, more: int) -> None:
    sat = event("interrogation 2022-01-06T13:00 2022-01-06T16:00", "e2", s2="null")
    (word,) = sat.attestations
    ends = (last, *(f"16:5{minute}" for minute in range(8)))
    words = tuple(replace(word, until=read_moment(f"2022-01-06T{time}")) for time in ends)
    again = attested(
        "interrogation 2022-01-06T10:00 2022-01-06T10:30",
        "e3",
        *(f"10:0{minute}" for minute in range(1, 1 + more)),
    )
    file = docket(
        DETAINED, replace(sat, attestations=words), again, persons=(person(sex=Sex.MALE),)
    )
    one = judged(file)["interrogation.limits-adult", None]
    assert one.standing == standing, plain(one.why)
