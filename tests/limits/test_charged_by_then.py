"""What was charged when: a charge decides nothing for sure of a time before it was made."""

from __future__ import annotations

import pytest

from casefiles.limits.clauses import Condition
from casefiles.limits.conditions import holds
from casefiles.limits.facts import facts_of
from casefiles.limits.loading import load_law
from casefiles.limits.periods import read_period
from casefiles.moments import read_moment
from tests.limits.scenes import DETAINED, NOW, charge, docket, event, spell
from tests.limits.worked import standing, worked

GRAVE = Condition(gravity=frozenset(("grave",)))
RIOTS = Condition(charged=frozenset(("CC 272",)))
NO_RIOTS = Condition(not_charged=frozenset(("CC 272",)))
BESIDE = Condition(charged_outside=frozenset(("CC 272",)))
RIOTS_NAMED = Condition(charged=frozenset(("CC 272",)), named=True)
KNOWN = Condition(gravity_known=frozenset(("grave",)))
WITHIN = Condition(gravity=frozenset(("grave",)), charged_within=read_period("P3M"))

# A charge in one line: article, degree, day.
THEFT, RIOT = "188 medium", "272 grave"


@pytest.mark.parametrize(
    ("condition", "charges", "expected"),
    [
        # By the day of the start, or without a date, as it stands.
        (GRAVE, [f"{RIOT} 2022-01-06"], "yes"),
        (GRAVE, [f"{RIOT} 2022-01"], "yes"),
        (GRAVE, [RIOT], "yes"),
        (GRAVE, [f"{THEFT} 2022-01-05"], "no"),
        # Only after it: in either direction nothing is sure.
        (GRAVE, [f"{RIOT} 2022-01-07"], "maybe"),
        (GRAVE, [f"{THEFT} 2022-01-07"], "maybe"),
        (RIOTS, [f"{RIOT} 2022-01-07"], "maybe"),
        (RIOTS, [f"{THEFT} 2022-01-07"], "maybe"),
        (NO_RIOTS, [f"{RIOT} 2022-01-07"], "maybe"),
        (NO_RIOTS, [f"{THEFT} 2022-01-07"], "maybe"),
        (BESIDE, [f"{RIOT} 2022-01-07"], "maybe"),
        (BESIDE, [f"{THEFT} 2022-01-07"], "maybe"),
        (KNOWN, [f"{RIOT} 2022-01-07"], "maybe"),
        (KNOWN, [f"{THEFT} 2022-01-07"], "no"),
        # Where a file without a charge decides, one made later for something else does too.
        (RIOTS_NAMED, [f"{RIOT} 2022-01-07"], "maybe"),
        (RIOTS_NAMED, [f"{THEFT} 2022-01-07"], "no"),
        # One charge at the time, another added later.
        (GRAVE, [f"{THEFT} 2022-01-06", f"{RIOT} 2022-01-07"], "maybe"),
        (GRAVE, [f"{RIOT} 2022-01-06", f"{THEFT} 2022-01-07"], "yes"),
        (GRAVE, [f"{THEFT} 2022-01-05", f"{THEFT} 2022-01-07"], "no"),
        # What was charged before may have been changed into what was charged next.
        (GRAVE, [f"{RIOT} 2021-12-01", f"{THEFT} 2022-01-05"], "maybe"),
        (GRAVE, [f"{THEFT} 2021-12-01", f"{RIOT} 2022-01-05"], "yes"),
        (GRAVE, [f"{RIOT} 2021-12-01", f"{THEFT} 2021-12-01"], "yes"),
        (GRAVE, [RIOT, f"{THEFT} 2022-01-05"], "yes"),
        (GRAVE, [f"{RIOT} 2021-12-01", THEFT], "yes"),
        (RIOTS, [f"{RIOT} 2021-12-01", f"{THEFT} 2022-01-05"], "maybe"),
        # A term counts charges until its end.
        (WITHIN, [f"{RIOT} 2022-04-06"], "yes"),
        (WITHIN, [f"{RIOT} 2022-04-07"], "maybe"),
        (WITHIN, [f"{RIOT} 2022-01-06", f"{THEFT} 2022-03-01"], "maybe"),
        (WITHIN, [f"{RIOT} 2022-01-06", f"{THEFT} 2022-05-01"], "yes"),
    ],
)
def test_what_was_charged_later_or_changed_is_not_sure(
    condition: Condition, charges: list[str], expected: str
) -> None:
    assert asked(condition, charges, "2022-01-06T09:10", "2022-01-06T09:10") == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2022-01-03", "yes"), ("2022-01-04", "maybe"), ("2022-01-20", "maybe")],
)
def test_a_start_that_lies_in_a_stretch_may_lie_before_the_charge(day: str, expected: str) -> None:
    assert asked(GRAVE, [f"{RIOT} {day}"], "2022-01-03T09:10", "2022-01-10T09:10") == expected


def test_of_a_start_without_an_earliest_time_the_latest_counts() -> None:
    assert asked(GRAVE, [f"{RIOT} 2022-01-20"], None, "2022-01-20T09:10") == "yes"


def asked(condition: Condition, charges: list[str], first: str | None, last: str) -> str:
    made = []
    for line in charges:
        article, gravity, *on = line.split()
        made.append(charge(f"CC {article}", gravity=gravity, on=on[0] if on else ""))
    file = docket(event(DETAINED, "e1", within="d1"), spells=(spell(),), charges=tuple(made))
    earliest = None if first is None else read_moment(first).earliest
    latest = read_moment(last).latest
    assert latest is not None
    facts = next(facts_of(file, NOW, load_law().custody))
    return holds(condition, facts, earliest, latest).name.lower()


BEGUN = "actual-detention 2022-03-06T09:10"
ORDERED = "remand-decision 2022-03-07T08:00"
LIGHT_BARRED = (BEGUN, ORDERED, "placed-in-sizo 2022-03-08T08:00")
ON_TRIAL = (
    "actual-detention 2023-01-06T09:10",
    "remand-decision 2023-01-08T08:00",
    "indictment 2023-02-10T10:00",
    "trial-opened 2023-02-20T10:00",
    "sentence 2023-11-30T10:00",
)
EXTENDED = (*ON_TRIAL[:2], "remand-extended 2023-03-01T08:00", "release 2023-11-30T10:00")


@pytest.mark.parametrize(
    ("rule", "events", "charges", "expected"),
    [
        # Ten or thirty days: mass riots charged on day 20, in the months after, or at once.
        ("30d", ("qualification-announced 2022-03-26T23:00",), ["CC 272 2022-03-26"], "unknown"),
        (
            "30d",
            ("qualification-announced 2022-03-26T23:00",),
            ["CC 188 2022-03-06", "CC 272 2022-06-26"],
            "unknown",
        ),
        ("30d", ("qualification-announced 2022-03-26T23:00",), ["CC 272 2022-03-09"], "kept"),
        ("10d", ("qualification-announced 2022-03-26T23:00",), ["CC 188 2022-03-09"], "breached"),
        ("10d", ("qualification-announced 2022-03-26T23:00",), ["CC 188 2022-03-26"], "unknown"),
        ("10d", ("qualification-announced 2022-03-10T23:00",), ["CC 188 2022-06-26"], "kept"),
    ],
)
def test_the_days_before_the_qualification_are_those_of_the_first_suspicion(
    rule: str, events: tuple[str, ...], charges: list[str], expected: str
) -> None:
    found = standing(
        f"remand.before-qualification-{rule}",
        *(BEGUN, ORDERED, *events),
        charges=tuple(charges),
        as_of="2022-07-15T00:00",
    )
    assert found == expected


@pytest.mark.parametrize(
    ("rule", "events", "charges", "expected"),
    [
        ("minor.no-custody-light", LIGHT_BARRED, ["CC 188 medium 2022-03-06"], "breached"),
        ("minor.no-custody-light", LIGHT_BARRED, ["CC 188 medium 2022-09-06"], "unknown"),
        (
            "minor.no-custody-light",
            LIGHT_BARRED,
            ["CC 188 medium 2022-03-06", "CC 188 grave 2022-09-06"],
            "unknown",
        ),
        (
            "minor.no-custody-light",
            LIGHT_BARRED,
            ["CC 188 grave 2022-03-06", "CC 188 medium 2022-09-06"],
            "not-applicable",
        ),
        ("remand.trial-stage", ON_TRIAL, ["CC 188 medium 2023-01-15"], "breached"),
        ("remand.trial-stage", ON_TRIAL, ["CC 188 medium 2023-11-30"], "unknown"),
        (
            "remand.trial-stage",
            ON_TRIAL,
            ["CC 188 grave 2023-01-06", "CC 188 medium 2023-11-30"],
            "not-applicable",
        ),
        ("remand.ext-9m", EXTENDED, ["CC 188 medium 2023-01-15"], "breached"),
        ("remand.ext-9m", EXTENDED, ["CC 188 medium 2023-11-30"], "unknown"),
    ],
)
def test_a_charge_made_after_all_was_over_decides_no_limit(
    rule: str, events: tuple[str, ...], charges: list[str], expected: str
) -> None:
    born = "2006-01-01" if rule.startswith("minor") else "1980-05-01"
    assert standing(rule, *events, charges=tuple(charges), born=born) == expected


ARRESTED = ("administrative-detention 2021-02-27T22:00", "administrative-arrest 2021-03-01T12:00")
SERVED = (*ARRESTED, "release 2021-03-18T00:00")
SIXTEEN_DAYS = ("administrative-arrest P16D 2021-03-01",)


@pytest.mark.parametrize(
    ("events", "sentences", "charges", "expected"),
    [
        # By the day of the arrest, however long before it the detention was, or without a date.
        (SERVED, (), ["KoAP 488 6 2021-03-01"], "breached"),
        (SERVED, (), ["KoAP 488 6"], "breached"),
        (ARRESTED, SIXTEEN_DAYS, ["KoAP 488 6 2021-03-01"], "breached"),
        ((), SIXTEEN_DAYS, ["KoAP 488 6 2021-03-01"], "breached"),
        # Only after it: the arrest may have been for something else.
        (SERVED, (), ["KoAP 488 6 2021-03-02"], "unknown"),
        (ARRESTED, SIXTEEN_DAYS, ["KoAP 488 6 2021-03-02"], "unknown"),
        ((), SIXTEEN_DAYS, ["KoAP 488 6 2021-03-02"], "unknown"),
        # However long it was, above every ceiling of the article.
        ((*ARRESTED, "release 2021-03-29T00:00"), (), ["KoAP 488 6 2021-03-02"], "unknown"),
        # A later ruling, and the charge made between the two.
        (
            ARRESTED,
            ("administrative-arrest P16D 2021-03-09",),
            ["KoAP 488 6 2021-03-05"],
            "breached",
        ),
    ],
)
def test_an_article_charged_only_after_the_arrest_does_not_say_what_the_arrest_was_for(
    events: tuple[str, ...], sentences: tuple[str, ...], charges: list[str], expected: str
) -> None:
    more = {"charges": tuple(charges), "sentences": sentences, "regime": "administrative"}
    (found,) = worked("admin.assembly-488.15d", *events, **more)
    assert found.standing == expected
    if expected == "unknown":
        assert found.doubt is not None
        assert "no later than the arrest" in found.doubt["en"]
