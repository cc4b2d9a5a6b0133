"""A duty that an answer says was done: when, unless it says so too, nobody knows."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from casefiles.limits.standings import Assessment, plain
from casefiles.moments import UNKNOWN, read_instant, read_moment
from tests.limits.scenes import DETAINED, answer, docket, judged, person
from tests.limits.worked import standing, worked


def doctor(when: str | None, *events: str) -> Assessment:
    """The medical examination by the answer alone: done, at that time."""
    said = answer("medical-check-after-detention yes")
    said = replace(said, when=UNKNOWN if when is None else read_moment(when))
    return judged(docket(*(events or (DETAINED,)), answers=(said,)))["detention.medical-exam", None]


def test_an_answer_without_a_time_counts_no_time() -> None:
    """The open format lets the answer stop this clock: the Code gives it no figure of its own."""
    one = doctor(None)
    assert (one.standing, one.least, one.most, one.overrun) == ("kept", None, None, None)


@pytest.mark.parametrize(
    ("when", "standing", "taken"),
    [
        ("2022-01-06T10:10", "kept", "1 h"),
        ("2022-01-06T12:10", "kept", "3 h"),
        ("2022-01-06T12:11", "unknown", "3 h 1 min"),
        ("2022-01-06", "unknown", "at most 14 h 49 min"),
        ("2022-01-05", "unknown", "not known"),
    ],
)
def test_the_time_of_an_answer_is_held_against_the_limit(
    when: str, standing: str, taken: str
) -> None:
    one = doctor(when)
    assert one.standing == standing, plain(one.why)
    said = [plain(step) for step in one.steps]
    assert (f"Time taken: {taken}." in said) is (taken != "not known")


def test_of_a_late_answer_it_is_said_what_is_open() -> None:
    assert plain(doctor("2022-01-06T12:11").why) == (
        "The answers and the times on file do not decide it."
    )


@pytest.mark.parametrize(
    ("reply", "released", "standing"),
    [
        # The release came long after the three hours: the answer alone says what was done.
        ("yes", "2022-08-21T09:17", "kept"),
        ("no", "2022-08-21T09:17", "breached"),
        ("partial", "2022-08-21T09:17", "unknown"),
        ("unknown", "2022-08-21T09:17", "overdue"),
        # It came before they were over: nothing was due any more.
        ("yes", "2022-01-06T10:10", "kept"),
        ("no", "2022-01-06T10:10", "kept"),
        ("partial", "2022-01-06T10:10", "kept"),
        # It may have come before or after.
        ("yes", "2022-01-06", "kept"),
        ("no", "2022-01-06", "unknown"),
    ],
)
def test_an_answer_is_heard_though_the_person_was_released(
    reply: str, released: str, standing: str
) -> None:
    said = answer(f"medical-check-after-detention {reply}")
    file = docket(DETAINED, f"release {released}", answers=(said,))
    assert judged(file)["detention.medical-exam", None].standing == standing


def test_an_answer_heard_after_a_release_takes_no_time_from_it() -> None:
    one = doctor("2022-01-06T11:10", DETAINED, "release 2022-08-21T09:17")
    assert (one.standing, one.stopped_by, one.most) == ("kept", None, timedelta(hours=2))
    assert doctor("2022-01-06T12:11", DETAINED, "release 2022-08-21").standing == "unknown"


@pytest.mark.parametrize(
    ("detained", "now", "standing"),
    [
        ("2022-01-06T09:10", "2022-01-06T12:10", "running"),
        ("2022-01-06T09:10", "2022-01-06T12:11", "breached"),
        ("2022-01-06T09", "2022-01-06T12:30", "unknown"),
    ],
)
def test_while_the_limit_may_still_run_not_yet_is_no_breach(
    detained: str, now: str, standing: str
) -> None:
    said = answer("medical-check-after-detention no")
    file = docket(f"actual-detention {detained}", answers=(said,))
    one = judged(file, now=read_instant(now))["detention.medical-exam", None]
    assert one.standing == standing


@pytest.mark.parametrize(
    ("reply", "examined", "released", "standing"),
    [
        # The examination on file is the one of which the answer speaks, or perhaps is.
        ("yes", "2022-01-06T20:11", "2022-01", "unknown"),
        ("yes", "2022-01-06T20:11", "2022-01-20T10:00", "breached"),
        ("yes", "2022-01-06T20:11", "2022-01-06T15:00", "breached"),
        ("yes", "2022-01-06T20:11", "2022-01-06T10:00", "kept"),
        ("yes", "2022-01-06T10:11", "2022-01", "kept"),
        ("no", "2022-01-06T20:11", "2022-01", "unknown"),
        ("no", "2022-01-06T10:11", "2022-01", "unknown"),
        ("no", "2022-01-06T20:11", "2022-01-06T10:00", "kept"),
    ],
)
def test_an_answer_makes_no_late_act_on_file_one_in_time(
    reply: str, examined: str, released: str, standing: str
) -> None:
    events = (DETAINED, f"medical-examination {examined}", f"release {released}")
    said = (answer(f"medical-check-after-detention {reply}"),)
    one = judged(docket(*events, answers=said))["detention.medical-exam", None]
    assert one.standing == standing


@pytest.mark.parametrize("released", ["2022-01-06T15:00", "2022-01-06"])
@pytest.mark.parametrize(
    ("reply", "standing"), [("yes", "kept"), ("no", "breached"), ("partial", "unknown")]
)
def test_a_release_before_any_questioning_on_file_silences_no_answer(
    released: str, reply: str, standing: str
) -> None:
    """The question speaks of an interrogation, of which nothing need be on file."""
    said = answer(f"legal-representative-present {reply}")
    minor = person(born="2005-05-01")
    file = docket(DETAINED, f"release {released}", answers=(said,), persons=(minor,))
    assert judged(file)["minor.legal-representative", None].standing == standing


TOLD, ENTERED = "refugee.detained-1d-2d", "refugee.detained-1d-2d.registered-2d"
SENT, MOTION = "admin.arrest-appeal-same-day", "complaint.motion-3d"
HELD = ("actual-detention 2025-11-18T10:00",)
HELD_THAT_DAY = ("actual-detention 2025-11-18",)
HELD_BY_THEN = ("actual-detention ../2025-11-18T10:00",)
HELD_AT_SOME_TIME = ("actual-detention null",)
APPEALED = ("administrative-arrest 2025-11-18T12:00", "administrative-appeal 2025-11-18T15:00")


@pytest.mark.parametrize(
    ("rule", "events", "reply", "as_of", "expected"),
    [
        (TOLD, HELD, "asylum-body-told no", "2025-11-18T12:00", "running"),
        (TOLD, HELD, "asylum-body-told unknown", "2025-11-18T12:00", "running"),
        (TOLD, HELD, "asylum-body-told partial", "2025-11-18T12:00", "unknown"),
        (TOLD, HELD, "asylum-body-told yes", "2025-11-18T12:00", "kept"),
        (TOLD, HELD, "asylum-body-told no", "2025-11-19T10:00", "running"),
        (TOLD, HELD, "asylum-body-told no", "2025-11-19T10:01", "breached"),
        (TOLD, HELD, "asylum-body-told unknown", "2025-11-19T10:01", "unknown"),
        (TOLD, HELD_THAT_DAY, "asylum-body-told no", "2025-11-19T12:00", "unknown"),
        (TOLD, HELD_THAT_DAY, "asylum-body-told no", "2025-11-20T00:00", "breached"),
        (TOLD, HELD_BY_THEN, "asylum-body-told no", "2025-11-18T12:00", "unknown"),
        (TOLD, HELD_BY_THEN, "asylum-body-told no", "2025-11-19T10:01", "breached"),
        (TOLD, HELD_AT_SOME_TIME, "asylum-body-told no", "2025-11-18T12:00", "breached"),
        # The two days run from the notice, which may lawfully have come a day later.
        (ENTERED, HELD, "asylum-request-registered no", "2025-11-20T23:59", "running"),
        (ENTERED, HELD, "asylum-request-registered no", "2025-11-21T00:00", "unknown"),
        (ENTERED, HELD, "asylum-request-registered no", "2025-11-22T00:00", "breached"),
        (SENT, APPEALED, "arrest-appeal-sent-same-day no", "2025-11-18T16:00", "running"),
        (SENT, APPEALED, "arrest-appeal-sent-same-day no", "2025-11-18T23:59", "running"),
        (SENT, APPEALED, "arrest-appeal-sent-same-day no", "2025-11-19T00:00", "breached"),
        # No motion can be older than what it was made in; how much younger, no event tells.
        (MOTION, HELD, "motions-decided-in-time no", "2025-11-21T23:59", "running"),
        (MOTION, HELD, "motions-decided-in-time no", "2025-11-22T00:00", "breached"),
    ],
)
def test_not_yet_breaks_nothing_before_the_term_is_over(
    rule: str, events: tuple[str, ...], reply: str, as_of: str, expected: str
) -> None:
    regime = "administrative" if rule is SENT else "criminal"
    assert standing(rule, *events, answers=(reply,), as_of=as_of, regime=regime) == expected


def test_the_end_of_a_duty_that_only_an_answer_tells_of_is_told_as_far_as_it_is_known() -> None:
    for rule, question, said in (
        (TOLD, "asylum-body-told", "19 November 2025, 10:00 (Almaty, UTC+5)"),
        (
            ENTERED,
            "asylum-request-registered",
            "between 20 November 2025, 24:00 and 21 November 2025, 24:00 (Almaty, UTC+5)",
        ),
        (
            MOTION,
            "motions-decided-in-time",
            "not earlier than 21 November 2025, 24:00 (Almaty, UTC+5)",
        ),
    ):
        (one,) = worked(rule, *HELD, answers=(f"{question} no",), as_of="2025-11-18T12:00")
        assert plain(one.why).endswith(f" runs until {said}.")
        assert any(plain(step).endswith(f" ends: {said}.") for step in one.steps)


def test_the_time_of_an_answer_is_held_against_the_end_of_such_a_duty() -> None:
    for rule, question, when, expected in (
        (TOLD, "asylum-body-told", "2025-11-19T10:00", "kept"),
        (TOLD, "asylum-body-told", "2025-11-19T10:01", "unknown"),
        # A motion may have been made long after the detention.
        (MOTION, "motions-decided-in-time", "2025-12-19T10:01", "kept"),
    ):
        said = replace(answer(f"{question} yes"), when=read_moment(when))
        found = judged(docket(*HELD, answers=(said,)))
        (one,) = (one for key, one in found.items() if key[0] == rule)
        assert one.standing == expected


@pytest.mark.parametrize(
    ("as_of", "expected"), [("2025-11-18T23:59", "running"), ("2025-11-19T00:00", "unknown")]
)
def test_what_an_event_shows_to_be_due_is_shown_without_an_answer(
    as_of: str, expected: str
) -> None:
    (one,) = worked(SENT, *APPEALED, as_of=as_of, regime="administrative")
    assert one.standing == expected
    assert "18 November 2025, 24:00" in plain(one.why)
    # A detention shows no wish to ask for asylum, and no motion.
    for rule in (TOLD, ENTERED, MOTION):
        assert standing(rule, *HELD, as_of=as_of) == "not-applicable"


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        # Released without a court, whatever a court decided later.
        (("release 2022-01-08T08:00", "remand-decision 2022-03-01T17:00"), "breached"),
        (("release 2022-01-08T08:00", "remand-extended 2022-03-01T17:00"), "breached"),
        (("remand-decision 2022-01-08T08:00", "release 2022-02-08T08:00"), "not-applicable"),
        (("remand-decision 2022-01-08", "release 2022-01-10"), "not-applicable"),
        (("remand-extended 2022-03-04T08:00", "release 2022-05-10T08:00"), "not-applicable"),
        # Which of the two came first is open.
        (("remand-decision 2022-01-08", "release 2022-01-08"), "unknown"),
        (("remand-decision null", "release 2022-01-08T08:00"), "unknown"),
    ],
)
def test_no_certificate_is_due_only_where_a_court_had_ordered_custody_before_the_release(
    events: tuple[str, ...], expected: str
) -> None:
    answers = ("release-certificate-given no",)
    rule = "detention.release-grounds.certificate"
    assert standing(rule, "actual-detention 2022-01-06T09:10", *events, answers=answers) == expected
