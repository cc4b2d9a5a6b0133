"""The steps list each date from which a start was put off: of the ban, of the main punishment."""

from __future__ import annotations

from casefiles.limits.standings import plain
from casefiles.moments import read_instant, read_moment
from tests.limits import scenes
from tests.limits.worked import worked

DUE, RECORD = "amllist.delisting-served", "record.term-6y"
LISTED = ("sentence 2021-03-10", "entry-into-force 2021-05-10", "listed 2021-06-01")
MILDER = "restriction-of-freedom P1Y medium 2021-03-10"
BAN = "ban-public-activities P3Y additional 2021-03-10"


def told(rule: str, *lines: str, sentences: tuple[str, ...]) -> list[str]:
    (found,) = worked(rule, *lines, sentences=sentences, born="1980-05-01")
    return [plain(step) for step in found.steps]


def test_with_what_the_ban_began_that_the_listing_waits_for() -> None:
    begun = "Ban begins: some time on 12 May 2021, on the word of: no source named."
    entered = (
        "Sentence enters into force: some time on 10 May 2021, on the word of: no source named."
    )
    served = "release-from-sentence 2022-05-10"
    steps = told(DUE, *LISTED, "ban-start 2021-05-12", served, sentences=(MILDER, BAN))
    assert f"e4, {begun}" in steps
    assert f"e2, {entered}" not in steps
    assert f"e2, {entered}" in told(DUE, *LISTED, served, sentences=(MILDER, BAN))


def test_the_release_that_the_record_waits_for() -> None:
    steps = told(
        RECORD,
        *("sentence 2017-03-10", "release-from-sentence 2021-03-10"),
        *("ban-start 2017-05-10", "ban-end 2020-05-10", "release 2030-01-01"),
        sentences=(
            "imprisonment P5Y grave 2017-03-10",
            "ban-public-activities P3Y additional 2017-03-10",
        ),
    )
    line = "e2, Release from the sentence: some time on 10 March 2021,"
    assert sum(step.startswith(line) for step in steps) == 1
    # What still lies ahead has not happened yet.
    assert not any(step.startswith("e5") for step in steps)


def test_the_end_entered_with_the_main_punishment() -> None:
    imposed = read_moment("2021-03-10")
    file = scenes.docket(
        *LISTED,
        sentences=(
            scenes.sentence(
                "restriction-of-freedom",
                "P1Y",
                gravity="medium",
                imposed=imposed,
                ends=read_moment("2022-05-10"),
            ),
            scenes.sentence("fine", "P1D", gravity="medium", imposed=imposed),
            scenes.sentence("ban", "P3Y", additional=True, imposed=imposed),
        ),
    )
    found = scenes.judged(file, read_instant("2023-01-01T00:00"))
    line = (
        "The end entered with “restriction of freedom”: some time on 10 May 2022,"
        " on the word of: no source named."
    )
    steps = [plain(step) for step in found[DUE, None].steps]
    assert line in steps
    assert sum(step.startswith("The end entered") for step in steps) == 1
    # A ban waits for imprisonment and arrest alone, and none of them is on file.
    assert not any(one.startswith("e3") for one in map(plain, found["crim.ban-1-10y", None].steps))
