"""By what the time of a certain limit ended: no more time is told than up to the event named."""

from __future__ import annotations

from datetime import timedelta

import pytest

from casefiles.limits.standings import plain
from tests.limits.scenes import DETAINED, docket, event, identity, judged, spell

PROSECUTOR, QUALIFICATION = "detention.prosecutor-12h", "remand.before-qualification-10d"
TERM, TO_JUDGE = "remand.term-2m", "remand.prosecutor-to-judge-8h"
LET_GO = "release 2022-01-06T07:50/2022-01-06T15:35"
WRITTEN = "detention-protocol 2022-01-06T13:02/2022-01-06T23:59"
TOLD = "prosecutor-notified 2022-01-06T15:24/2022-01-06T19:02"
SEIZED = "actual-detention 2022-01-06T02:44/2022-01-06T04:36"
READ = "file-disclosed 2022-01-06T03:29/2022-01-06T08:42"
FREED = "release 2022-01-06T06:19/2022-01-06T11:44"
SENT = "indictment 2022-01-06T10:11"
DIED = "death 2022-01-06T16:10/2022-01-06T23:58"


@pytest.mark.parametrize(
    ("rule", "lines", "loose", "named", "hours"),
    [
        # The release may lie before the protocol: the letter to the prosecutor ended it at last.
        (PROSECUTOR, (WRITTEN, TOLD, LET_GO), (), TOLD, "6:00:00"),
        (PROSECUTOR, (WRITTEN, LET_GO, TOLD), (), TOLD, "6:00:00"),
        # A release surely after the protocol ended the duty itself.
        (
            *(PROSECUTOR, ("detention-protocol 2022-01-06T07:40", LET_GO, TOLD), ()),
            *(LET_GO, "7:55:00"),
        ),
        # What is entered in no spell may lie before the seizure; the release does not.
        (TERM, (SEIZED, FREED, READ), (2,), FREED, "9:00:00"),
        (QUALIFICATION, (SEIZED, READ, SENT), (1,), SENT, "7:27:00"),
        (QUALIFICATION, (SEIZED, READ, DIED), (1,), DIED, "21:14:00"),
        # Nor does time run up to today where a death surely ended it.
        (TERM, (SEIZED, READ, DIED), (1,), DIED, "21:14:00"),
    ],
)
def test_the_time_of_a_limit_that_is_kept_runs_no_further_than_the_event_named(
    rule: str, lines: tuple[str, ...], loose: tuple[int, ...], named: str, hours: str
) -> None:
    events = [
        event(line, f"e{n}", within=None if n in loose else "d1") for n, line in enumerate(lines)
    ]
    one = judged(docket(*events, spells=(spell(),)))[rule, "d1"]
    assert one.standing == "kept"
    assert str(one.most) == hours, plain(one.why)
    ended = next(seen for seen in events if seen.id == one.stopped_by)
    begun = next(seen for seen in events if seen.id == one.started_by)
    assert ended.when.latest is not None
    assert begun.when.earliest is not None
    assert ended.when.latest - begun.when.earliest == one.most
    assert lines[events.index(ended)] == named


def test_what_would_decide_an_open_limit_stays_named() -> None:
    events = ("house-arrest 2022-01-06", "sentence 2022-05-04")
    loose = [event(line, f"e{n}") for n, line in enumerate(events, 2)]
    file = docket(event(DETAINED, "e1", within="d1"), *loose, spells=(spell(),))
    one = judged(file)[TERM, "d1"]
    assert one.standing == "unknown"
    assert one.stopped_by == identity("events", "e2")
    assert one.most is not None
    assert one.most > timedelta(days=100)
