"""The reckoning says nothing more exactly than the file does, and names no limit there is not."""

from __future__ import annotations

from casefiles.limits.standings import Assessment, plain
from casefiles.moments import read_moment
from tests.limits.scenes import charge, docket, judged, sentence

ADULT = "detention.max-before-court.adult"


def lines(one: Assessment) -> list[str]:
    return [plain(step) for step in one.steps]


def test_a_clock_that_started_in_a_month_started_on_no_day_of_it() -> None:
    said = lines(judged(docket("sentence 2020-09"))["appeal.sentence-15d", None])
    assert "This version is taken by when the clock started: September 2020." in said
    assert "First day counted: a day between 2 September 2020 and 1 October 2020." in said


def test_of_a_year_no_rest_day_is_named() -> None:
    said = lines(judged(docket("sentence 2016"))["appeal.sentence-15d", None])
    assert "This version is taken by when the clock started: 2016." in said
    assert not any(line.startswith("The last day would be") for line in said)


def test_a_day_is_still_a_day() -> None:
    said = lines(judged(docket("sentence 2020-09-03T10:00"))["appeal.sentence-15d", None])
    assert "This version is taken because the clock started on 3 September 2020." in said
    assert "First day counted: 4 September 2020." in said


def test_a_punishment_of_a_year_was_imposed_on_no_day_of_it() -> None:
    file = docket(
        charges=(charge("CC 405", part="1"),),
        sentences=(sentence("imprisonment", "P5Y", imposed=read_moment("2021")),),
    )
    said = lines(judged(file)["crim.art405", None])
    assert "This version is taken by when the punishment was imposed: 2021." in said


def test_the_shift_of_the_clocks_is_told_only_where_it_surely_lies_between() -> None:
    shift = "The clocks were moved by 1 h in between; hours are counted as they passed."
    within = {
        when: shift in lines(judged(docket(f"actual-detention {when}"))[ADULT, None])
        for when in ("2024-02-28T10:00", "2024-02-28", "2024-02")
    }
    assert within == {"2024-02-28T10:00": True, "2024-02-28": True, "2024-02": False}


def test_a_sentence_without_a_limit_names_none() -> None:
    file = docket("actual-detention 2020-09", "house-arrest 2020-09")
    one = judged(file)["detention.head-of-facility-release", None]
    assert one.standing == "unknown"
    assert plain(one.why) == (
        "The last minute for it: between 3 September 2020, 00:00 and 2 October 2020, 23:59"
        " (Almaty, UTC+6); what is known does not decide."
    )
