"""What a check says of its results: the sentence, the steps, the overrun, and what would decide."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from casefiles.docket import Docket
from casefiles.languages import ENGLISH, language
from casefiles.limits.standings import Assessment, Day, Span, Step, plain
from casefiles.moments import read_instant, read_moment
from casefiles.people import Sex
from tests.limits.scenes import (
    DETAINED,
    PROTOCOL,
    answer,
    charge,
    docket,
    event,
    judged,
    person,
    spell,
)

HOUR = timedelta(hours=1)
P3, ADULT = "detention.protocol-3h", "detention.max-before-court.adult"
MINOR = "detention.max-before-court.minor"


def of(
    rule: str, *events: Any, spell_key: str | None = "d1", now: str = "2026-06-01", **more: Any
) -> Assessment:
    more.setdefault("spells", (spell(),))
    file: Docket = docket(*events, **more)
    return judged(file, now=read_instant(now), everything=True)[rule, spell_key]


WHY = [
    # rule; events; records; the sentence
    (P3, (DETAINED, PROTOCOL), {}, "From “Actual detention” to “Detention protocol”: 2 h, within"),
    (P3, (DETAINED, "detention-protocol 2022-01-06T13:10"), {}, "4 h, over the limit of 3 hours"),
    (P3, (DETAINED,), {}, "ended: 6 January 2022, 12:10 (Almaty, UTC+6). Nothing on file"),
    (P3, (DETAINED, "detention-protocol null"), {}, "is on file without a time"),
    (P3, ("actual-detention null", "release null"), {}, "not known when the clock started"),
    (P3, ("actual-detention null", PROTOCOL), {}, "not known when the clock started"),
    (P3, ("actual-detention 2022-01-06", PROTOCOL), {}, "what is known does not decide"),
    (P3, (DETAINED, "detention-protocol 2022-01-06T08:00"), {}, "The file contradicts itself"),
    (P3, (DETAINED, "release 2022-01-06T11:10"), {}, "“Release” came after 2 h, before the limit"),
    (
        P3,
        (DETAINED, "release 2022-01-06T14:10", "detention-protocol 2022-01-06T15:10"),
        {},
        "“Release” came after 5 h, past the limit",
    ),
    (
        "detention.prosecutor-12h",
        (DETAINED, "prosecutor-notified 2022-01-06T10:00", PROTOCOL),
        {},
        "came before the clock even started",
    ),
    (MINOR, (DETAINED,), {}, "this person; that depends on: the age at that time – under 18"),
    ("detention.personal-search", (DETAINED,), {"spell_key": "d1"}, "A power of the body"),
    ("detention.badge", (DETAINED,), {}, "The question on it is not answered."),
    ("remand.judge-8h", (DETAINED,), {}, "Nothing on file starts this clock."),
    (
        "remand.head-warns-24h",
        (DETAINED, "release 2022-01-09"),
        {},
        "shows that the duty never arose",
    ),
]


@pytest.mark.parametrize(("rule", "events", "records", "part"), WHY)
def test_the_reason_is_one_sentence(
    rule: str, events: tuple[str, ...], records: dict[str, Any], part: str
) -> None:
    assert part in plain(of(rule, *events, **records).why)


def test_a_stop_without_its_start_is_a_gap_in_the_file_and_not_a_verdict() -> None:
    found = of("detention.prosecutor-12h", DETAINED, "prosecutor-notified 2022-01-06T12:00")
    assert found.standing == "unknown"
    assert "not what starts the clock: Detention protocol" in plain(found.why)
    assert found.least is None
    foreign = of(
        "detention.consulate",
        "consulate-notified 2022-01-06T12:00",
        persons=(person(citizenship="KZ"),),
    )
    assert foreign.standing == "not-applicable"


def test_a_window_shows_both_readings() -> None:
    found = of(ADULT, "actual-detention 2018-01-06T09:10", "release 2018-01-08T19:10")
    sentence = plain(found.why)
    assert "a day between 1 January 2018 and 15 January 2018" in sentence
    assert "breached; not applicable" in sentence
    assert found.version_from == "2018-01-01/2018-01-15"


@pytest.mark.parametrize(
    ("detained", "adult", "old"),
    [
        # both sides, to the minute, of the days between which Law 118-VI took effect
        ("2017-12-31T23:59", "not-applicable", "kept"),
        ("2018-01-01T00:00", "unknown", "unknown"),
        ("2018-01-15T23:59", "unknown", "unknown"),
        ("2018-01-16T00:00", "breached", "not-applicable"),
        # Detained on some day of that month, released on the third: perhaps before it.
        ("2017-12", "not-applicable", "kept"),
        ("2018-02", "unknown", "not-applicable"),
    ],
)
def test_the_version_is_that_of_the_day_on_which_the_clock_started(
    detained: str, adult: str, old: str
) -> None:
    begun = read_moment(detained).earliest
    assert begun is not None
    end = f"release {(begun + timedelta(hours=60)).isoformat(timespec='minutes')[:16]}Z"
    start = f"actual-detention {detained}"
    assert of(ADULT, start, end).standing == adult
    assert of("detention.max-before-court.old-72", start, end).standing == old


@pytest.mark.parametrize(
    ("rule", "events", "before", "after"),
    [
        (
            "detention.delivery-3h",
            ("actual-detention {}",),
            ("2025-09-15T23:59", "2015-01-01"),
            ("2025-09-16T00:00", "2025-09-16"),
        ),
    ],
)
def test_a_new_text_is_cited_from_its_first_minute(
    rule: str, events: tuple[str, ...], before: tuple[str, str], after: tuple[str, str]
) -> None:
    for when, since in (before, after):
        assert of(rule, *(one.format(when) for one in events)).version_from == since


def test_a_detention_of_an_unknown_day_is_judged_by_the_text_that_never_changed() -> None:
    assert of(P3, "actual-detention null", PROTOCOL).version_from == "2015-01-01"
    assert of(ADULT, "actual-detention null").standing == "unknown"


def test_before_the_law_on_file_nothing_is_judged() -> None:
    found = of(P3, "actual-detention 2014-12-31T09:00", "detention-protocol 2014-12-31T20:00")
    assert found.standing == "not-applicable"
    assert plain(found.why) == "The law before 1 January 2015 was not read."


def test_steps_tell_rule_facts_words_count_and_end() -> None:
    found = of(P3, DETAINED, "detention-protocol 2022-01-14T17:30")
    said = "\n".join(plain(step) for step in found.steps)
    for part in (
        "Detention protocol: 3 hours.",
        "CPC 131(2), law since 1 January 2015; text of the act read.",
        "because the clock started on 6 January 2022",
        "e1, Actual detention: 6 January 2022, 09:10",
        "on the word of: Interview",
        "Counted to the minute",
        "The limit of 3 hours ends: 6 January 2022, 12:10",
        "Time taken: 8 days 8 h 20 min.",
    ):
        assert part in said
    assert found.overrun == (timedelta(hours=197, minutes=20),) * 2


def test_steps_tell_what_moved_the_end_and_what_is_expected() -> None:
    appeal = "remand.appeal-3d"
    moved = of(appeal, DETAINED, "remand-decision 2022-01-13T10:00")
    said = "\n".join(plain(step) for step in moved.steps)
    assert "First day counted: 14 January 2022." in said
    assert "would be 16 January 2022, a rest day (weekend); it moves to 17 January 2022" in said
    holiday = of(appeal, DETAINED, "remand-decision 2022-01-04T10:00")
    assert "(Orthodox Christmas; weekend); it moves to 10 January 2022" in "\n".join(
        plain(step) for step in holiday.steps
    )
    future = of(appeal, DETAINED, "remand-decision 2026-05-20T10:00", now="2026-05-21")
    assert "are expected, not known" in "\n".join(plain(step) for step in future.steps)
    unmoved = of(appeal, DETAINED, "remand-decision 2022-01-10T10:00")
    assert "it moves" not in "\n".join(plain(step) for step in unmoved.steps)


def test_steps_tell_of_clocks_that_were_moved_and_of_law_not_read() -> None:
    across = of(ADULT, "actual-detention 2024-02-28T10:00", "release 2024-03-01T09:00")
    assert "The clocks were moved by 1 h in between" in "\n".join(
        plain(step) for step in across.steps
    )
    later = of(P3, "actual-detention 2026-06-20T10:00", now="2026-06-21")
    assert "The law was read up to 12 June 2026." in "\n".join(plain(step) for step in later.steps)


def test_an_unknown_says_which_fact_would_decide_and_where_the_edges_lie() -> None:
    found = of(P3, "actual-detention 2022-01-06T09", "detention-protocol 2022-01-06T12:30")
    said = "\n".join(plain(step) for step in found.steps)
    assert "to know exactly when “Actual detention” happened" in said
    assert "Surely kept if “Actual detention” came no earlier than 6 January 2022, 09:30" in said
    assert "Surely broken if “Actual detention” came before 6 January 2022, 09:30" in said
    nowhere = of(P3, PROTOCOL)
    assert "exactly when “Actual detention” happened" in "\n".join(
        plain(step) for step in nowhere.steps
    )
    age = of(MINOR, DETAINED, "release 2022-01-07T20:00", persons=(person(born=None),))
    assert "What would help: the age at that time" in "\n".join(plain(step) for step in age.steps)


def test_answers_are_told_with_the_question_and_whose_word_they_are() -> None:
    found = of(
        "detention.medical-exam", DETAINED, answers=(answer("medical-check-after-detention no"),)
    )
    assert plain(found.why) == (
        "The question “Was there a medical examination after the detention?” is answered: no."
    )
    said = "\n".join(plain(step) for step in found.steps)
    assert "Answer: no, on the word of: Interview." in said
    assert "Open in the law: The Code gives no figure of its own" in said


def test_a_source_on_whose_word_the_rule_would_stand_elsewhere_is_named() -> None:
    lied = event(DETAINED, "e1", s2="2022-01-14T15:30")
    found = of(P3, lied, "detention-protocol 2022-01-14T17:30")
    assert found.standing == "breached"
    assert "On the word of “Protocol” alone: kept (time taken: 2 h)." in [
        plain(step) for step in found.steps
    ]
    back = of("remand.prosecutor-to-judge-8h", lied, "remand-motion-to-judge 2022-01-15T10:00")
    assert "On the word of “Protocol” alone: kept" in "\n".join(plain(step) for step in back.steps)
    agreed = of(P3, event(DETAINED, "e1", s2="2022-01-06T09:12"), PROTOCOL)
    assert not [step for step in agreed.steps if "On the word of “Protocol”" in plain(step)]


def test_the_doubt_of_the_rule_and_of_the_case_are_both_told() -> None:
    plain_rule = of("detention.medical-exam", DETAINED)
    assert plain_rule.doubt is not None
    claimed = of(ADULT, DETAINED, spells=(spell(ground="mass-riots", claimed=True),))
    assert claimed.doubt is not None
    assert "somebody's claim" in claimed.doubt["en"]
    both = of(
        "detention.max-before-court.exception72",
        DETAINED,
        persons=(person(born="2005-03-11"),),
        spells=(spell(ground="mass-riots", claimed=True),),
    )
    assert both.doubt is not None
    assert "Contested" in both.doubt["en"]
    assert "somebody's claim" in both.doubt["en"]
    assert of(P3, DETAINED).doubt is None


def test_an_overrun_is_told_only_where_it_is_sure() -> None:
    assert of(P3, DETAINED, PROTOCOL).overrun is None
    assert of(P3, DETAINED, now="2022-01-06T13:10").overrun == (HOUR, HOUR)
    day = of(P3, "actual-detention 2022-01-06", "detention-protocol 2022-01-07T12:00")
    assert day.overrun == (timedelta(hours=9, minutes=1), 33 * HOUR)
    days = of(
        "remand.appeal-3d", DETAINED, "remand-decision 2022-01-10T10:00", now="2022-01-14T01:00"
    )
    assert days.overrun == (HOUR, HOUR)
    open_start = of(P3, "actual-detention ../2022-01-06T09:10", PROTOCOL.replace("11:10", "14:10"))
    assert open_start.overrun == (2 * HOUR, None)
    asked = of(
        "interrogation.limits-adult", DETAINED, "interrogation 2022-01-06T10:00 2022-01-06T15:00"
    )
    # Whether the person may be interrogated for no more than three hours, the file does not show.
    assert asked.overrun == (HOUR, 2 * HOUR)
    meeting = of(
        "detention.counsel-private-meeting",
        DETAINED,
        "interrogation 2022-01-06T13:00",
        "private-meeting-with-counsel 2022-01-06T15:00",
    )
    assert meeting.overrun == (2 * HOUR, 2 * HOUR)
    never = of("detention.relatives", DETAINED)
    assert never.overrun is None


def test_several_questions_and_articles_are_named_in_a_condition() -> None:
    group = of(
        "remand.before-qualification-30d",
        DETAINED,
        "qualification-announced 2022-01-25T10:00",
        charges=(charge("CC 405"),),
    )
    assert "charge: CC 173, CC 179" in plain(group.why)
    old = of(
        "interrogation.limits-vulnerable",
        DETAINED,
        "interrogation 2022-01-06T10:00 2022-01-06T13:30",
        persons=(person(sex=Sex.MALE),),
    )
    assert "age of 58 or over" in plain(old.why)


def test_values_of_a_step_are_said_as_what_they_are() -> None:
    assert plain(Step("{a}", {"a": Span(HOUR, HOUR), "b": 1 / 3})) == "1 h"
    assert plain(Step("{a}", {"a": HOUR})) == "1 h"
    assert plain(Step("{a}", {"a": {"en": "x", "ru": "я"}}), language("ru")) == "я"
    assert plain(Step("{a}", {"a": Step("in")}), ENGLISH) == "in"
    assert plain(Step("{a}", {"a": read_moment("2022-01-06T09:10")})).startswith("6 January 2022")
    first = read_moment("2022-01-06").earliest
    assert first is not None
    assert plain(Step("{a}", {"a": Day(first.date(), first.date())})) == "5 January 2022"
    assert plain(Step("{a}", {"a": ("x", 2)})) == "x; 2"


def test_time_that_nothing_surely_ended_is_not_said_to_have_been_taken() -> None:
    held = of(MINOR, DETAINED, persons=(person(born=None),))
    assert held.standing == "overdue"
    assert plain(held.why) == (
        "Whichever of these limits applies, it has ended: 24 hours or 48 hours."
        " Nothing on file shows that it was kept."
    )
    assert "No sure end is on file" in "\n".join(plain(step) for step in held.steps)
    silent = of("remand.head-warns-24h", "remand-decision null")
    assert plain(silent.why) == (
        "The last minute for it: not known. Only an answer can show that it was done, no event."
    )


@pytest.mark.parametrize(
    ("rule", "events", "said"),
    [
        (
            "detention.head-of-facility-release",
            ("actual-detention 2022-03-06T09:10", "death 2022-03-09T10:00"),
            "allowed was 8 March 2022, 09:10 (Almaty, UTC+6); “Death” came after it.",
        ),
        (
            "detention.head-of-facility-release",
            ("actual-detention 2022-03-06T09:10", "death 2022-03-07T10:00"),
            "allowed was 8 March 2022, 09:10 (Almaty, UTC+6); “Death” came by then.",
        ),
        (
            "detention.protocol-3h",
            ("actual-detention 2022-03-06T09:10", "release 2022-03-06T10:10"),
            "“Release” came after 1 h, before the limit of 3 hours ended.",
        ),
    ],
)
def test_a_death_is_said_to_come_neither_in_time_nor_too_late(
    rule: str, events: tuple[str, ...], said: str
) -> None:
    assert plain(of(rule, *events).why).endswith(said)


def test_an_undecided_motion_names_its_last_minute_and_not_the_time_since_the_start() -> None:
    motion = of("remand.ext-3m.to-court", "actual-detention 2020-09", "house-arrest 2020-09")
    assert motion.standing == "unknown"
    assert plain(motion.why).startswith("The last minute for it: between")
