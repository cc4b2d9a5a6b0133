"""A release that came before the clock of a duty started: it proves nothing kept."""

from __future__ import annotations

import pytest

from casefiles.languages import ENGLISH
from casefiles.limits.standings import Assessment, plain
from tests.limits.scenes import docket, judged, spell, stands

DETAINED = "actual-detention 2022-01-06T09:10"
AFTER = "detention-protocol 2022-01-07T10:00"
FREED = "release 2022-01-06T10:00"
TOLD, ASKED = "detention.prosecutor-12h", "detention.first-interrogation-24h"


def of(rule: str, *lines: str) -> str:
    return stands(docket(DETAINED, *lines, spells=(spell(),)), rule, "d1")


def found(*lines: str) -> Assessment:
    return judged(docket(DETAINED, *lines, spells=(spell(),)))[TOLD, "d1"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # The protocol of one who was free already: nobody knows whether the duty arose.
        ((FREED, AFTER), "unknown"),
        ((FREED, AFTER, "prosecutor-notified 2022-01-09T10:00"), "unknown"),
        ((FREED, AFTER, "death 2022-01-07T11:00"), "unknown"),
        (("release 2022-01-07", AFTER, "death 2022-01-08"), "unknown"),
        # What was done in time after it was done in time.
        ((FREED, AFTER, "prosecutor-notified 2022-01-07T12:00"), "kept"),
        (
            (
                "release 2022-01-07T09:59",
                "detention-protocol 2022-01-07T09:59/2022-01-07T10:00",
                "prosecutor-notified 2022-01-07T10:00",
            ),
            "kept",
        ),
        # It may have come before the protocol, or after it.
        (("release 2022-01-07", AFTER), "unknown"),
        (("release null", AFTER), "unknown"),
        # After the protocol it ends the duty, in the same minute too.
        ((AFTER, "release 2022-01-07T10:00"), "kept"),
        ((AFTER, "release 2022-01-07T12:00"), "kept"),
        ((AFTER, "release 2022-01-08T12:00"), "overdue"),
    ],
)
def test_the_prosecutor_need_not_have_been_told_of_one_who_was_free(
    lines: tuple[str, ...], expected: str
) -> None:
    assert of(TOLD, *lines) == expected


@pytest.mark.parametrize("freed", [FREED, "release 2022-01-07", "death 2022-01-07T09:00"])
def test_no_interrogation_is_kept_by_a_release_before_the_protocol(freed: str) -> None:
    assert of(ASKED, freed, AFTER) == "unknown"


def test_a_motion_for_custody_of_one_who_was_free_keeps_no_eight_hours() -> None:
    assert of("remand.judge-8h", FREED, "remand-motion-to-judge 2022-01-07T10:00") == "unknown"


def test_the_sentence_names_the_release_and_counts_no_time() -> None:
    one = found(FREED, AFTER)
    assert "“Release” is dated before “Detention protocol”" in plain(one.why, ENGLISH)
    assert any("Release: 6 January 2022, 10:00" in plain(step, ENGLISH) for step in one.steps)
    assert (one.verdict.least, one.verdict.most) == (None, None)
