"""A ground for 72 hours that somebody claims is on file, and no sentence denies that it is."""

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


# Terrorist and extremist crimes, CC 3(30) and 3(39); those against minors, 3(42); drugs, chapter 11
# and the smuggling of them: read at 16.09.2025. With a part where only that part is named.
TERROR = "170,171,173,177,178,184,255,256,257,258,259,260,261,269,270"
EXTREMISM = "174,179,180,181,182,184,258,259,260,267,404 2,404 3,405"
MINORS = "120,121,122,123,124,134,144,312 2,312 3"
ADULT = "1980-05-01"
DRUGS = "286,296,297,297-1,298,299,299-1,300,301,302,303"


@pytest.mark.parametrize("articles", [TERROR, EXTREMISM, MINORS, DRUGS])
def test_fifty_hours_are_open_where_the_charge_may_be_one_of_the_six_cases(articles: str) -> None:
    events = "actual-detention 2022-01-06T09:10", "release 2022-01-08T11:10"
    for article in articles.split(","):
        found = standing(RULES[0], *events, charges=(f"CC {article} grave",))
        assert found == "unknown", article
    for article in ("188", "312 1", "404 1"):
        assert standing(RULES[0], *events, charges=(f"CC {article} grave",)) == "breached"


@pytest.mark.parametrize("articles", [TERROR, EXTREMISM])
def test_more_than_nine_months_are_open_for_terrorist_and_extremist_crimes(articles: str) -> None:
    events = (
        "actual-detention 2022-01-06T09:10",
        "remand-decision 2022-01-08T08:00",
        "remand-extended 2022-03-03T10:00",
        "remand-extended 2022-06-03T10:00",
        "remand-extended 2022-10-01T10:00",
        "release 2022-12-20T10:00",
    )
    for article in articles.split(","):
        found = standing("remand.ext-9m", *events, charges=(f"CC {article} grave",), born=ADULT)
        assert found == "unknown", article
    for article in ("188", "297", "404 1"):
        found = standing("remand.ext-9m", *events, charges=(f"CC {article} grave",), born=ADULT)
        assert found == "breached", article
