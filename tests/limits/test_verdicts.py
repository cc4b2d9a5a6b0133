"""A verdict before it is pronounced."""

from __future__ import annotations

from casefiles.limits.loading import load_law
from casefiles.limits.verdicts import KEPT, Because, Verdict


def test_a_verdict_made_again_says_everything_that_the_first_said() -> None:
    one = Verdict(load_law().rules[0], KEPT, Because.TIMES)
    for name in (*Verdict.__annotations__, "version"):
        setattr(one, name, object())

    assert vars(one.again()) == vars(one)
