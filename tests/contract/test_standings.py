"""The promises of the open format about standings, kept from outside through the command line."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.contract.scenes import AS_OF, scene

D, P, N = "actual-detention", "detention-protocol", "prosecutor-notified"
R, M, F = "remand-decision", "remand-motion-to-judge", "release"
ADULT, MINOR = "detention.max-before-court.adult", "detention.max-before-court.minor"
EXCEPTION, OLD = "detention.max-before-court.exception72", "detention.max-before-court.old-72"
P3, D3, N12 = "detention.protocol-3h", "detention.delivery-3h", "detention.prosecutor-12h"

# what happened; the rule; where it stands
TABLE: list[tuple[str, dict[str, Any], str, str]] = []


def row(name: str, rule: str, standing: str, *happened: str, **more: Any) -> None:
    """One line of the table."""
    TABLE.append((name, scene(name, *happened, **more), rule, standing))


# 3 hours to the protocol: inside, at the edge, outside
row("protocol-at-2h59", P3, "kept", f"{D} 2022-01-06T09:10", f"{P} 2022-01-06T12:09")
row("protocol-at-3h00", P3, "kept", f"{D} 2022-01-06T09:10", f"{P} 2022-01-06T12:10")
row("protocol-at-3h01", P3, "breached", f"{D} 2022-01-06T09:10", f"{P} 2022-01-06T12:11")
row("protocol-eight-days-late", P3, "breached", f"{D} 2022-01-06T09:10", f"{P} 2022-01-14T17:30")
row("protocol-undated", P3, "unknown", f"{D} 2022-01-06T09:10", f"{P} null")
row("detention-undated", P3, "unknown", f"{D} null", f"{P} 2022-01-06T12:10")
row("detention-known-to-the-day", P3, "unknown", f"{D} 2022-01-06", f"{P} 2022-01-06T12:10")
row("day-apart", P3, "breached", f"{D} 2022-01-06", f"{P} 2022-01-07T09:10")
row(
    "protocol-older-than-detention", P3, "unknown", f"{D} 2022-01-06T09:10", f"{P} 2022-01-06T08:00"
)
row("no-protocol-on-file", P3, "overdue", f"{D} 2022-01-06T09:10")
row("hour-known-inside", P3, "kept", f"{D} 2022-01-06T09", f"{P} 2022-01-06T12:00")
row("hour-known-undecided", P3, "unknown", f"{D} 2022-01-06T09", f"{P} 2022-01-06T12:30")
row("hour-known-outside", P3, "breached", f"{D} 2022-01-06T09", f"{P} 2022-01-06T13:05")
row("delivery-ends-with-release", D3, "kept", f"{D} 2022-01-06T09:10", f"{F} 2022-01-06T11:00")
row(
    "delivery-certificate",
    D3,
    "kept",
    f"{D} 2022-01-06T09:10",
    "delivery-certificate 2022-01-06T12:00",
)

# 12 hours to the prosecutor run from the protocol
row(
    "prosecutor-12h00",
    N12,
    "kept",
    f"{D} 2022-01-06T09:10",
    f"{P} 2022-01-06T12:00",
    f"{N} 2022-01-07T00:00",
)
row(
    "prosecutor-12h01",
    N12,
    "breached",
    f"{D} 2022-01-06T09:10",
    f"{P} 2022-01-06T12:00",
    f"{N} 2022-01-07T00:01",
)
row("prosecutor-never", N12, "overdue", f"{D} 2022-01-06T09:10", f"{P} 2022-01-06T12:00")

# 48 hours, adults
row("adult-48h00", ADULT, "kept", f"{D} 2022-01-06T09:10", f"{R} 2022-01-08T09:10")
row("adult-48h01", ADULT, "breached", f"{D} 2022-01-06T09:10", f"{R} 2022-01-08T09:11")
row("adult-released-that-day", ADULT, "kept", f"{D} 2022-01-06", f"{F} 2022-01-06")
row("adult-remanded-next-day", ADULT, "kept", f"{D} 2022-01-06", f"{R} 2022-01-07T10:00")
row("adult-released", ADULT, "kept", f"{D} 2022-01-06T09:10", f"{F} 2022-01-07T09:10")
row("adult-house-arrest", ADULT, "kept", f"{D} 2022-01-06T09:10", "house-arrest 2022-01-07T09:10")
row("adult-nothing-more", ADULT, "overdue", f"{D} 2022-01-06T09:10")
row("adult-month-only", ADULT, "unknown", f"{D} 2020-09", "house-arrest 2020-09")
row(
    "first-of-two-decides",
    ADULT,
    "kept",
    f"{D} 2022-01-06T09:10",
    f"{F} 2022-01-07T09:10",
    f"{R} 2022-01-20T09:10",
)

# the clocks of 1 March 2024, against wall-clock subtraction
row("march-48h-on-utc", ADULT, "kept", f"{D} 2024-02-28T10:00", f"{R} 2024-03-01T09:00")
row("march-48h01-on-utc", ADULT, "breached", f"{D} 2024-02-28T10:00", f"{R} 2024-03-01T09:01")
row(
    "march-without-change",
    ADULT,
    "kept",
    f"{D} 2024-02-28T10:00",
    f"{R} 2024-03-01T10:00",
    zone="Asia/Aqtau",
)
row("repeated-hour", P3, "unknown", f"{D} 2024-02-29T23:30", f"{P} 2024-03-01T02:00")
row("repeated-hour-first", P3, "breached", f"{D} 2024-02-29T23:30+06:00", f"{P} 2024-03-01T02:00")
row("repeated-hour-second", P3, "kept", f"{D} 2024-02-29T23:30+05:00", f"{P} 2024-03-01T02:00")

# 24 hours, minors; and an age that is not known
row(
    "minor-24h00",
    MINOR,
    "kept",
    f"{D} 2022-01-06T09:10",
    f"{R} 2022-01-07T09:10",
    born="2005-03-11",
)
row(
    "minor-24h01",
    MINOR,
    "breached",
    f"{D} 2022-01-06T09:10",
    f"{R} 2022-01-07T09:11",
    born="2005-03-11",
)
# The Code does not say whether the years are full on the very birthday or on the day after it.
row(
    "birthday-that-day",
    MINOR,
    "unknown",
    f"{D} 2022-01-06T09:10",
    f"{R} 2022-01-07T19:11",
    born="2004-01-06",
)
row(
    "birthday-day-after",
    MINOR,
    "not-applicable",
    f"{D} 2022-01-07T09:10",
    f"{R} 2022-01-08T19:11",
    born="2004-01-06",
)
row(
    "born-in-the-year",
    MINOR,
    "unknown",
    f"{D} 2022-01-06T09:10",
    f"{R} 2022-01-07T19:11",
    born="2004",
)
row("birth-unknown", MINOR, "unknown", f"{D} 2022-01-06T09:10", f"{R} 2022-01-07T19:11", born=None)
row("adult-is-no-minor", MINOR, "not-applicable", f"{D} 2022-01-06T09:10", f"{R} 2022-01-07T19:11")
row(
    "minor-is-no-adult",
    ADULT,
    "not-applicable",
    f"{D} 2022-01-06T09:10",
    f"{R} 2022-01-07T19:11",
    born="2005-03-11",
)

# 72 hours: the six cases, and the law before January 2018
row(
    "riots-71h",
    EXCEPTION,
    "kept",
    f"{D} 2022-01-06T09:10",
    f"{R} 2022-01-09T08:10",
    exception72="mass-riots",
)
row(
    "riots-73h",
    EXCEPTION,
    "breached",
    f"{D} 2022-01-06T09:10",
    f"{R} 2022-01-09T10:10",
    exception72="mass-riots",
)
row(
    "no-exception-named",
    EXCEPTION,
    "not-applicable",
    f"{D} 2022-01-06T09:10",
    f"{R} 2022-01-09T08:10",
)
row("old-law-70h", OLD, "kept", f"{D} 2017-05-06T09:10", f"{R} 2017-05-09T07:10")
row("old-law-73h", OLD, "breached", f"{D} 2017-05-06T09:10", f"{R} 2017-05-09T10:11")
row(
    "old-law-knows-no-48h",
    ADULT,
    "not-applicable",
    f"{D} 2017-05-06T09:10",
    f"{R} 2017-05-09T07:10",
)
row(
    "new-law-knows-no-72h-for-all",
    OLD,
    "not-applicable",
    f"{D} 2018-02-06T09:10",
    f"{R} 2018-02-09T07:10",
)
row("window-of-118-VI", ADULT, "unknown", f"{D} 2018-01-06T09:10", f"{R} 2018-01-08T19:10")

# the motion 8 hours before the end of detention, the judge within 8 hours, the appeal in 3 days
row(
    "motion-at-hour-40",
    "remand.prosecutor-to-judge-8h",
    "kept",
    f"{D} 2022-01-06T09:10",
    f"{M} 2022-01-08T01:10",
    f"{R} 2022-01-08T05:00",
)
row(
    "motion-at-hour-41",
    "remand.prosecutor-to-judge-8h",
    "breached",
    f"{D} 2022-01-06T09:10",
    f"{M} 2022-01-08T02:10",
    f"{R} 2022-01-08T05:00",
)
row(
    "minor-motion-at-hour-17",
    "remand.prosecutor-to-judge-8h",
    "breached",
    f"{D} 2022-01-06T09:10",
    f"{M} 2022-01-07T02:10",
    f"{R} 2022-01-07T05:00",
    born="2005-03-11",
)
row(
    "judge-8h00",
    "remand.judge-8h",
    "kept",
    f"{D} 2022-01-06T09:10",
    f"{M} 2022-01-07T09:10",
    f"{R} 2022-01-07T17:10",
)
row(
    "judge-8h01",
    "remand.judge-8h",
    "breached",
    f"{D} 2022-01-06T09:10",
    f"{M} 2022-01-07T09:10",
    f"{R} 2022-01-07T17:11",
)
row(
    "appeal-on-the-third-day",
    "remand.appeal-3d",
    "kept",
    f"{D} 2022-01-10T09:10",
    f"{R} 2022-01-11T10:00",
    "remand-appeal 2022-01-14T23:59",
)
row(
    "appeal-on-the-fourth-day",
    "remand.appeal-3d",
    "breached",
    f"{D} 2022-01-10T09:10",
    f"{R} 2022-01-11T10:00",
    "remand-appeal 2022-01-15T00:01",
)
row(
    "appeal-after-a-weekend",
    "remand.appeal-3d",
    "kept",
    f"{D} 2022-01-12T09:10",
    f"{R} 2022-01-13T10:00",
    "remand-appeal 2022-01-17T18:00",
)

# foreigners, and people of whom no citizenship is known
row(
    "consulate-at-25h",
    "detention.consulate",
    "breached",
    f"{D} 2022-01-06T09:10",
    "consulate-notified 2022-01-07T10:10",
    citizenship="KG",
)
row("consulate-of-a-citizen", "detention.consulate", "not-applicable", f"{D} 2022-01-06T09:10")

# answers
row(
    "doctor-answer-no",
    "detention.medical-exam",
    "breached",
    f"{D} 2022-01-06T09:10",
    answers=("medical-check-after-detention no",),
)


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, dict[str, Any]]]:
    """Every scene judged in one call: case, then rule, then what the check says."""
    file = tmp_path_factory.mktemp("scenes") / "scenes.json"
    cases = [case for _, case, _, _ in TABLE]
    file.write_text(json.dumps({"format": "casefiles/1", "cases": cases}), "utf-8")
    return judged(file, "--as-of", AS_OF)


def judged(file: Path, *options: str) -> dict[str, dict[str, dict[str, Any]]]:
    """What `check --file` answers about a file."""
    call = [sys.executable, "-m", "ui.terminal", "check", "--file", str(file)]
    answer = subprocess.run(
        [*call, "--format", "json", "--all", "--explain", *options],
        capture_output=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr.decode()
    report = json.loads(answer.stdout)
    assert report["format"] == "assessments/1"
    return {
        case["ref"]: {one["rule"]: one for one in case["assessments"]} for case in report["cases"]
    }


@pytest.mark.parametrize(("name", "rule", "standing"), [(n, r, s) for n, _, r, s in TABLE])
def test_a_rule_stands_where_the_facts_put_it(
    found: dict[str, dict[str, dict[str, Any]]], name: str, rule: str, standing: str
) -> None:
    assert found[name][rule]["standing"] == standing, found[name][rule]["why"]


def test_nothing_that_has_not_happened_yet_counts(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    case = scene("A", f"{D} 2022-01-06T09:10", f"{P} 2022-01-06T13:00")
    file.write_text(json.dumps({"format": "casefiles/1", "cases": [case]}), "utf-8")
    at = {
        "2022-01-06T11:00+06:00": "running",
        "2022-01-06T12:10+06:00": "running",
        "2022-01-06T12:30+06:00": "overdue",
        "2022-01-06T13:00+06:00": "breached",
    }
    assert {when: judged(file, "--as-of", when)["A"][P3]["standing"] for when in at} == at


def test_the_example_of_the_contract_is_answered_as_the_contract_prints_it(tmp_path: Path) -> None:
    case = scene(
        "ALM-2022-001",
        f"{D} 2022-01-06T09:10",
        f"{P} 2022-01-14T17:30",
        born="2005-03-11",
        exception72="mass-riots",
        exception72_claimed_by=["s2"],
    )
    file = tmp_path / "a.json"
    file.write_text(json.dumps({"format": "casefiles/1", "cases": [case]}), "utf-8")
    answer = judged(file, "--as-of", "2022-02-01T00:00+06:00")["ALM-2022-001"][P3]
    expected = {
        "rule": P3,
        "person": "p1",
        "spell": "d1",
        "standing": "breached",
        "limit": "PT3H",
        "least": "PT200H20M",
        "most": "PT200H20M",
        "deadline": {"earliest": "2022-01-06T06:10Z", "latest": "2022-01-06T06:10Z"},
        "from": "e1",
        "to": "e2",
        "citation": "CPC 131(2)",
        "version_from": "2015-01-01",
        "confidence": "text",
        "doubt": None,
    }
    assert {key: answer[key] for key in expected} == expected
    assert answer["why"]
    assert answer["steps"]
