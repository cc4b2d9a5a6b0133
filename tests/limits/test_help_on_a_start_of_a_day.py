"""What would help where the day of what started a clock is on file, and something else is not."""

from __future__ import annotations

import pytest

from casefiles.charges import Gravity
from casefiles.docket import Docket
from casefiles.limits.standings import plain
from casefiles.moments import read_instant, read_moment
from tests.limits.scenes import charge, docket, judged, sentence

RECORD, DUE = "record.term-6y", "amllist.delisting"
FILE = ("sentence 2017-03-10", "listed 2017-06-01")
IMPOSED = read_moment("2017-03-10")
RELEASE = "What would help: to know exactly when “Release from the sentence” happened."
PRISON = sentence("imprisonment", "P5Y", imposed=IMPOSED, gravity=Gravity.GRAVE)


def helps(of: Docket, rule: str) -> list[str]:
    one = judged(of, read_instant("2026-08-01T00:00"))[rule, None]
    assert one.standing == "unknown"
    said = [plain(step) for step in one.steps]
    return [line for line in said if line.startswith("What would help")]


@pytest.mark.parametrize("rule", [RECORD, DUE])
@pytest.mark.parametrize(
    ("events", "dated"),
    [
        (("ban-start 2017-03-10", "ban-end 2020-03-10"), {}),
        (("ban-start 2017-03-10", "ban-end 2020-03-10T12:00"), {}),
        ((), {"starts": read_moment("2017-03-10"), "ends": read_moment("2020-03-10")}),
    ],
)
def test_where_the_end_of_the_ban_is_on_file_the_release_would_help(
    rule: str, events: tuple[str, ...], dated: dict[str, object]
) -> None:
    ban = sentence("ban-public-activities", "P3Y", additional=True, imposed=IMPOSED, **dated)
    of = docket(*FILE, *events, sentences=(PRISON, ban), charges=(charge("CC 174", part="2"),))
    assert helps(of, rule) == [RELEASE]


@pytest.mark.parametrize(
    ("events", "event"),
    [
        # Less than its day is on file, or a release that may be the one.
        (("ban-start 2017-03-10", "ban-end 2020"), "Ban ends"),
        (("ban-start 2017-03-10", "ban-end 2020-03-10", "release 2020"), "Ban ends"),
    ],
)
def test_where_the_end_of_the_ban_is_not_well_known_it_would_help(
    events: tuple[str, ...], event: str
) -> None:
    ban = sentence("ban-public-activities", "P3Y", additional=True, imposed=IMPOSED)
    of = docket(*FILE, *events, sentences=(PRISON, ban), charges=(charge("CC 174", part="2"),))
    assert any(f"“{event}” happened" in line for line in helps(of, RECORD))


@pytest.mark.parametrize("rule", [RECORD, DUE])
@pytest.mark.parametrize("released", ["2021-03-10", "2021-03-10T12:00"])
def test_no_minute_of_the_release_decides_what_the_punishment_does(
    rule: str, released: str
) -> None:
    charges = (charge("CC 174", part="1", gravity="grave"),)
    of = docket(*FILE, f"release-from-sentence {released}", charges=charges)
    assert helps(of, rule) == []
