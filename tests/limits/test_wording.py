"""How a reckoning is worded: ends at 24:00, days moved, answers side by side, what would help."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casefiles.languages import CODES, language
from casefiles.limits.standings import Assessment, plain
from tests.limits.scenes import DETAINED, answer, charge, docket, event, judged, person, spell

REMANDED = "remand-decision 2022-01-04T10:00"
APPEAL = "remand.appeal-3d"


def lines(one: Assessment, code: str = "en") -> list[str]:
    return [plain(step, language(code)) for step in one.steps]


@pytest.mark.parametrize("code", CODES)
def test_a_term_in_days_ends_at_24_of_its_last_day(code: str) -> None:
    one = judged(docket(DETAINED, REMANDED))[APPEAL, None]
    (said,) = [line for line in lines(one, code) if "24:00 (" in line]
    assert "2022" in said
    assert "10" in said
    assert "00:00" not in said.replace("24:00", "")
    assert "24:00" in plain(one.why, language(code))


def test_of_a_start_known_to_the_day_both_ends_are_24() -> None:
    one = judged(docket("sentence 2020-09"))["appeal.sentence-15d", None]
    assert (
        "The limit of 15 days ends: between 16 September 2020, 24:00 and 15 October 2020, 24:00"
        " (Almaty, UTC+6)."
    ) in lines(one)


def test_a_term_in_hours_ends_at_the_midnight_it_says() -> None:
    one = judged(docket("actual-detention 2022-01-06T21:00"))["detention.protocol-3h", None]
    assert "The limit of 3 hours ends: 7 January 2022, 00:00 (Almaty, UTC+6)." in lines(one)


def test_every_reason_for_which_an_end_moved_is_named() -> None:
    said = lines(judged(docket(DETAINED, REMANDED))[APPEAL, None])
    (moved,) = [line for line in said if "it moves" in line]
    assert moved == (
        "The last day would be 7 January 2022, a rest day (Orthodox Christmas; weekend);"
        " it moves to 10 January 2022."
    )


def test_a_term_counted_backwards_leaves_a_last_minute_and_is_no_limit_that_ends() -> None:
    said = lines(judged(docket(DETAINED))["remand.prosecutor-to-judge-8h", None])
    assert "The last minute for it: 8 January 2022, 01:10 (Almaty, UTC+6)." in said
    assert not any("ends:" in line for line in said)


def test_answers_against_each_other_are_both_cited() -> None:
    yes, no = (answer(f"medical-check-after-detention {reply}") for reply in ("yes", "no"))
    both = docket(DETAINED, answers=(yes, replace(no, sources=())))
    said = lines(judged(both)["detention.medical-exam", None])
    asked = "“Was there a medical examination after the detention?” Answer: "
    assert [line.removeprefix(asked) for line in said if line.startswith(asked)] == [
        "yes, on the word of: Interview.",
        "no, on the word of: no source named.",
    ]


def helps(one: Assessment) -> list[str]:
    return [line for line in lines(one) if line.startswith("What would help")]


def test_what_would_help_is_not_what_is_on_file_already() -> None:
    rule = "interrogation.limits-vulnerable"
    sat = "interrogation 2022-01-06T13:00 2022-01-06T16:30"
    file = docket(DETAINED, sat, persons=(person(),), spells=(spell(),))
    # Of a woman over 58 and of a mother the law says so; the age is on file, the sex is not.
    assert helps(judged(file)[rule, "d1"]) == ["What would help: the sex (female)."]
    grave = docket(
        DETAINED,
        "qualification-announced 2022-01-20T10:00",
        charges=(charge("CC 188", part="2", gravity="medium"),),
        spells=(spell(),),
    )
    for one in judged(grave).values():
        assert not any("gravity" in line for line in helps(one)), one.rule


def test_where_the_law_itself_is_contested_no_fact_would_help() -> None:
    found = judged(docket(DETAINED, REMANDED, spells=(spell(ground="mass-riots", claimed=True),)))
    one = found["detention.max-before-court.exception72", "d1"]
    assert helps(one) == ["What would help: a ground for 72 hours."]


def test_a_bound_is_said_on_the_clock_of_the_event_that_gives_it() -> None:
    file = docket(
        event("release-from-sentence 2021-02", "e1", zone="Asia/Atyrau"), "supervision-start null"
    )
    steps = judged(file)["supervision.new-3-6-8y", None].steps
    assert "not earlier than 1 February 2021, 00:00 (Atyrau, UTC+5)" in "\n".join(map(plain, steps))


def test_of_what_is_not_on_file_no_order_is_told() -> None:
    lines_on_file = "actual-detention 2022-01-06T09:10", "delivery-certificate 2022-01-06T12:00"
    events = [event(line, f"e{place}", within="d1") for place, line in enumerate(lines_on_file)]
    file = docket(*events, persons=(person(),), spells=(spell(),))
    found = judged(file)["detention.counsel-private-meeting", "d1"]

    assert plain(found.why) == (
        "It is due before “Interrogation”; whether it was done, or still was due, the file does not"
        " show. Possible: running; not applicable."
    )
