"""A ground for 72 hours that somebody claims, or that what is charged denies."""

from __future__ import annotations

import pytest

from tests.limits.scenes import charge, docket, judged, spell
from tests.limits.worked import standing

RULES = ("detention.max-before-court.adult", "detention.max-before-court.exception72")


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("claimed", [False, True])
def test_what_is_open_of_the_72_hours_says_what_is_on_file(rule: str, claimed: bool) -> None:
    ground = spell(ground="mass-riots", claimed=True) if claimed else spell()
    charges = (charge("CC 272", part="2", gravity="especially-grave"),)
    file = docket("actual-detention 2022-01-06T09:10", spells=(ground,), charges=charges)
    one = judged(file, everything=True)[rule, "d1"]
    doubt = "" if one.doubt is None else one.doubt["en"]
    assert "no ground for 72 hours is on file" not in doubt
    assert ("somebody's claim" in doubt) is claimed
    if rule == RULES[0]:
        assert "no established ground for 72 hours is on file" in doubt


GRAVEST, DEATH = "especially-grave-crime", "drugs-minors-or-death"


@pytest.mark.parametrize(
    ("ground", "charges", "expected"),
    [
        # By 60 hours: the one limit is over, and the other not.
        (GRAVEST, (), ("not-applicable", "kept")),
        (GRAVEST, ("CC 188 2 medium",), ("unknown", "unknown")),
        (GRAVEST, ("CC 400 1 minor",), ("unknown", "unknown")),
        (GRAVEST, ("CC 188 2 medium", "CC 99 1 especially-grave"), ("not-applicable", "kept")),
        (GRAVEST, ("CC 188 2 medium", "CC 106 3"), ("not-applicable", "kept")),
        # What was charged later says nothing of the suspicion on which somebody was detained.
        (GRAVEST, ("CC 188 2 medium 2022-01-15",), ("not-applicable", "kept")),
        ("terrorist-or-extremist-crime", ("CC 188 2 medium",), ("unknown", "unknown")),
        ("terrorist-or-extremist-crime", ("CC 188 2",), ("not-applicable", "kept")),
        ("terrorist-or-extremist-crime", ("CC 405 2 medium",), ("not-applicable", "kept")),
        (DEATH, ("CC 188 2 medium",), ("unknown", "unknown")),
        (DEATH, ("CC 106 3 grave",), ("not-applicable", "kept")),
        (DEATH, ("CC 296 3 medium",), ("not-applicable", "kept")),
        # Theft too may be done in mass riots, in a group, or far from any judge.
        ("mass-riots", ("CC 188 2 medium",), ("not-applicable", "kept")),
        ("criminal-group", ("CC 188 2 medium",), ("not-applicable", "kept")),
        ("remoteness-or-emergency", ("CC 188 2 medium",), ("not-applicable", "kept")),
    ],
)
def test_a_ground_that_every_charge_denies_is_perhaps_none(
    ground: str, charges: tuple[str, ...], expected: tuple[str, str]
) -> None:
    events = "actual-detention 2022-01-06T09:10", "release 2022-01-08T21:10"
    more = {"charges": charges, "exception72": ground, "born": ADULT}
    assert tuple(standing(rule, *events, **more) for rule in RULES) == expected


def test_of_a_ground_that_is_denied_the_doubt_tells() -> None:
    held = spell(ground=GRAVEST)
    charges = (charge("CC 188", part="2", gravity="medium"),)
    found = judged(docket("actual-detention 2022-01-06T09:10", spells=(held,), charges=charges))
    for rule in RULES:
        doubt = found[rule, "d1"].doubt
        assert doubt is not None
        assert "nothing that is charged is of its kind" in doubt["en"]


# Terrorist and extremist crimes, CC 3(30) and 3(39); those against minors, 3(42); drugs, chapter 11
# and the smuggling of them: read at 16.09.2025. With a part where only that part is named.
TERROR = "170,171,173,177,178,184,255,256,257,258,259,260,261,269,270"
EXTREMISM = "174,179,180,181,182,184,258,259,260,267,404 2,404 3,405"
# Of a criminal group, or in an emergency; 274 without its part may be it.
GROUP = "274 4,274"
MINORS = "120,121,122,123,124,134,144,312 2,312 3"
ADULT = "1980-05-01"
DRUGS = "286,296,297,297-1,298,299,299-1,300,301,302,303"


@pytest.mark.parametrize("articles", [TERROR, EXTREMISM, MINORS, DRUGS, GROUP])
def test_fifty_hours_are_open_where_the_charge_may_be_one_of_the_six_cases(articles: str) -> None:
    events = "actual-detention 2022-01-06T09:10", "release 2022-01-08T11:10"
    for article in articles.split(","):
        found = standing(RULES[0], *events, charges=(f"CC {article} grave",))
        assert found == "unknown", article
    for article in ("188", "274 3", "312 1", "404 1"):
        assert standing(RULES[0], *events, charges=(f"CC {article} grave",)) == "breached"


@pytest.mark.parametrize("articles", [TERROR, EXTREMISM, GROUP])
def test_more_than_nine_months_are_open_for_terrorist_and_extremist_crimes(articles: str) -> None:
    events = (
        "actual-detention 2022-01-06T09:10",
        "remand-decision 2022-01-08T08:00",
        "remand-extended 2022-03-03T10:00",
        "remand-extended 2022-06-03T10:00",
        "release 2022-12-20T10:00",
    )
    for article in articles.split(","):
        found = standing("remand.ext-9m", *events, charges=(f"CC {article} grave",), born=ADULT)
        assert found == "unknown", article
    for article in ("188", "274 3", "297", "404 1"):
        found = standing("remand.ext-9m", *events, charges=(f"CC {article} grave",), born=ADULT)
        assert found == "breached", article


@pytest.mark.parametrize("step", ["ext-12m", "ext-18m"])
@pytest.mark.parametrize("motion", ["to-prosecutor", "to-court"])
def test_a_motion_past_nine_months_was_perhaps_due_for_them_too(step: str, motion: str) -> None:
    events = (
        *("actual-detention 2022-01-06T09:10", "remand-decision 2022-01-08T08:00"),
        "remand-extended 2022-03-03T10:00",
    )
    for article, expected in (("405 2", "unknown"), ("274 4", "unknown"), ("188 2", "not-")):
        charges = (f"CC {article} grave",)
        found = standing(f"remand.{step}.{motion}", *events, charges=charges, born=ADULT)
        assert found.startswith(expected), article
