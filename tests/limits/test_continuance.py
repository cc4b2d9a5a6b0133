"""What went on at some moment: the hearing of who is held, and the complaint of who is arrested."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.limits.worked import standing

D, R, P = "administrative-detention", "administrative-protocol", "administrative-decision"
A, C, Z = "administrative-arrest", "administrative-appeal", "administrative-appeal-decision"
SAME_DAY, FIFTEEN = "admin.detention-24h.heard-same-day", "admin.ordinary-hearing-15d"
DAY, NOT = "admin.arrest-appeal-1d", "not-applicable"
FIVE_DAYS = {"sentences": (f"{A} P5D 2022-06-06",)}
UNCLEAR = {"sentences": (f"{A} unclear 2022-06-06",)}


@pytest.mark.parametrize(
    ("detained", "events", "ordinary", "same_day"),
    [
        # Held at the hearing, on the day of the protocol.
        (f"{D} 06T09:10", (f"{R} 06T11:00", f"{P} 06T20:00"), "not-applicable", "kept"),
        (f"{D} 06", (f"{R} 06", f"{P} 06"), "not-applicable", "unknown"),
        (f"{D} 06", (f"{R} 06T11:00", f"{P} 06T20:00"), "unknown", "kept"),
        (f"{D} 06T09:10", (f"{R} 06T11:00", f"{A} 06T20:00"), "not-applicable", "kept"),
        (f"{D} 06T09:10", (f"{R} 06T11:00", f"{P} 08T09:10"), "not-applicable", "unknown"),
        # No release is on file, and nobody may be held so long.
        (f"{D} 06T09:10", (f"{R} 06T11:00", f"{P} 08T09:11"), "unknown", "unknown"),
        # Let go before there was a protocol, or after it: by then the court may have had it.
        (f"{D} 06T09:10", ("release 06T10:59", f"{R} 06T11:00", f"{P} 16"), "kept", NOT),
        (f"{D} 06T09:10 06T10:59", (f"{R} 06T11:00", f"{P} 16"), "kept", NOT),
        (f"{D} 06T09:10", (f"{R} 06T11:00", "release 06T12:00", f"{P} 16"), "unknown", "unknown"),
        (f"{D} 06T09:10", (f"{R} 06T11:00", "release null", f"{P} 16"), "unknown", "unknown"),
        # Detained only after the hearing, or perhaps.
        (f"{D} 17T09:10", (f"{R} 06T11:00", f"{P} 16"), "kept", NOT),
        (f"{D} null", (f"{R} 06T11:00", f"{P} 16"), "unknown", "unknown"),
        # A release before the detention ended nothing of it.
        (
            f"{D} 06T09:10",
            ("release 01", f"{R} 06T11:00", f"{P} 06T20:00"),
            "not-applicable",
            "kept",
        ),
        # Of an earlier matter, that a decision ended.
        (f"{D} 01T09:10", (f"{P} 01T18:00", f"{R} 06T11:00", f"{P} 16"), "kept", NOT),
        (f"{D} 01T09:10", (f"{A} 01T18:00", f"{R} 06T11:00", f"{P} 16"), "unknown", NOT),
        # No detention is on file, though there was one, or an arrest was imposed.
        ("", (f"{R} 06T11:00", f"{P} 06T20:00"), "kept", "kept"),
        ("", (f"{R} 06T11:00", f"{P} 16"), "kept", "unknown"),
        ("", ("release 06T10:59", f"{R} 06T11:00", f"{P} 16"), "kept", NOT),
        ("", (f"{R} 06T11:00", f"{A} 06T20:00"), "not-applicable", "kept"),
        ("", (f"{R} 06T11:00", f"{P} 16", f"{A} 20"), "kept", "unknown"),
    ],
)
def test_whoever_is_let_go_before_the_case_arrives_is_heard_in_the_ordinary_term(
    detained: str, events: tuple[str, ...], ordinary: str, same_day: str
) -> None:
    lines = [re.sub(r" (\d\d)", r" 2022-06-\1", line) for line in (detained, *events) if line]
    more: dict[str, Any] = {"regime": "administrative", "charges": ("KoAP 488 6",)}
    found = [standing(rule, *lines, **more) for rule in (FIFTEEN, SAME_DAY)]
    assert found == [ordinary, same_day]


@pytest.mark.parametrize(
    ("arrests", "filed", "heard", "more", "expected"),
    [
        # Served by its own end, by a release, or before it began.
        (
            ("2022-06-06T18:00 2022-06-11T09:10",),
            "2022-06-14T10:00",
            "2022-06-20",
            {},
            "not-applicable",
        ),
        (
            ("2022-06-06T18:00", "release 2022-06-11T09:10"),
            "2022-06-14T10:00",
            "2022-06-20",
            {},
            "not-applicable",
        ),
        (("2022-06-25T18:00",), "2022-06-14T10:00", "2022-06-20", {}, "not-applicable"),
        # Its end, or the release, came within the day, or may have come before the complaint.
        (("2022-06-06T18:00 2022-06-11T09:10",), "2022-06-10T10:00", "2022-06-20", {}, "kept"),
        (("2022-06-06T18:00 2022-06-11T09:10",), "2022-06-10T09:00", "2022-06-20", {}, "breached"),
        (("2022-06-06T18:00 2022-06-11T09:10",), "2022-06-08T09:00", "", {}, "overdue"),
        (("2022-06-06T18:00 2022-06-11",), "2022-06-11", "2022-06-15", {}, "unknown"),
        (("2022-06-06T18:00", "release null"), "2022-06-14T10:00", "2022-06-20", {}, "unknown"),
        (("null",), "2022-06-14T10:00", "2022-06-20", {}, "unknown"),
        # Nothing tells of its end: it may have been served once no ruling lets it last.
        (("2022-06-06T18:00",), "2022-06-14T10:00", "2022-06-20", {}, "breached"),
        (("2022-06-06T18:00",), "2022-07-14T10:00", "2022-07-20", {}, "unknown"),
        (("2022-06-06T18:00",), "2022-06-14T10:00", "2022-06-20", FIVE_DAYS, "unknown"),
        (("2022-06-06T18:00",), "2022-06-14T10:00", "2022-06-20", UNCLEAR, "breached"),
        # The detention counts towards the five days, and it began at 09:10.
        (("2022-06-06T18:00",), "2022-06-11T09:11", "2022-06-20", FIVE_DAYS, "unknown"),
        (("2022-06-06T18:00",), "2022-06-11T09:10", "2022-06-20", FIVE_DAYS, "breached"),
        # Of two arrests the second is being served, and the end of the first ended nothing here.
        (
            ("2022-06-06T18:00 2022-06-08T09:10", "2022-06-12T18:00 2022-06-30T09:10"),
            "2022-06-14T10:00",
            "2022-06-20",
            {},
            "breached",
        ),
    ],
)
def test_a_complaint_is_heard_in_a_day_only_while_the_arrest_is_served(
    arrests: tuple[str, ...], filed: str, heard: str, more: dict[str, Any], expected: str
) -> None:
    events = [one if one.startswith("release") else f"{A} {one}" for one in arrests]
    events += [f"{C} {filed}", *([f"{Z} {heard}"] if heard else [])]
    detained = f"{D} 2022-06-06T09:10"
    assert standing(DAY, detained, *events, regime="administrative", **more) == expected
