"""Where the day on file is not the one from which the law counts, the answer says so."""

from __future__ import annotations

import pytest

from casefiles.languages import ENGLISH
from casefiles.limits.loading import load_law
from tests.limits.worked import worked

PROSECUTOR, JUDGE = (
    "complaint-to-prosecutor 2022-02-07T10:00",
    "complaint-to-judge 2022-02-14T15:00",
)
DECIDED = "complaint-decision 2022-02-10T12:00"
DETAINED = "actual-detention 2022-01-06T09:10"


@pytest.mark.parametrize(
    ("rule", "events", "said"),
    [
        ("complaint.prosecutor-7d", (PROSECUTOR,), "on file is the day of filing"),
        ("complaint.detention-3d", (DETAINED, PROSECUTOR), "on file is the day of filing"),
        ("complaint.judge-decides-3-10d", (JUDGE,), "on file is the day of filing"),
        ("complaint.judge-15d", (PROSECUTOR, DECIDED), "on file is the day of the decision"),
        ("refugee.decision-3m", ("asylum-application 2022-02-01",), "runs from the registration"),
        ("detention.consulate", (DETAINED,), "impossible at once"),
    ],
)
def test_a_start_that_the_file_does_not_hold_is_named(
    rule: str, events: tuple[str, ...], said: str
) -> None:
    for one in worked(rule, *events, citizenship="KG"):
        assert one.doubt is not None
        assert said in ENGLISH.pick(one.doubt)
        assert {"en", "ru", "kk"} <= one.doubt.keys()


def test_what_is_due_of_somebody_wanted_abroad_is_no_event_of_the_file() -> None:
    events = DETAINED, "remand-decision 2022-01-09T09:40"
    (one,) = worked("detention.extradition-72h", *events, regime="extradition")
    assert one.standing == "breached"
    assert one.doubt is not None
    assert "identity, citizenship and the papers" in ENGLISH.pick(one.doubt)


@pytest.mark.parametrize(
    "rule",
    ["minor.no-custody-light", "minor.custody-max-6m", "minor.held-apart", "minor.parents-told"],
)
def test_every_rule_of_article_541_says_that_an_amendment_of_it_was_not_read(rule: str) -> None:
    for one in load_law().rule(rule).versions:
        assert one.doubt is not None
        assert all("240-VI" in one.doubt[code] for code in ("en", "ru", "kk"))
