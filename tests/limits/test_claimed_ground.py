"""A ground for 72 hours that somebody claims is on file, and no sentence denies that it is."""

from __future__ import annotations

import pytest

from tests.limits.scenes import charge, docket, judged, spell

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
