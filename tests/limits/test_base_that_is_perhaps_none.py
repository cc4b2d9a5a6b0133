"""What is counted back from the end of a term that is perhaps no term of this person."""

from __future__ import annotations

import pytest

from casefiles.charges import Gravity
from casefiles.limits.assessment import assess
from casefiles.limits.loading import load_law
from casefiles.limits.standings import Assessment, plain
from casefiles.moments import read_instant, read_moment
from tests.limits.scenes import charge, docket, sentence

SENTENCED = ("sentence 2021-04-12", "entry-into-force 2021-05-12", "listed 2021-06-01")


def found(kind: str, length: str, *lines: str, as_of: str = "2025-01-01") -> dict[str, Assessment]:
    file = docket(
        *SENTENCED,
        *lines,
        charges=(charge("CC 405", part="2", gravity="medium"),),
        sentences=(
            sentence(kind, length, imposed=read_moment("2021-04-12"), gravity=Gravity("medium")),
        ),
    )
    return {
        one.rule: one
        for one in assess(file, read_instant(f"{as_of}T12:00"), load_law(), everything=True)
    }


@pytest.mark.parametrize("as_of", ["2024-01-01", "2025-01-01", "2028-01-01"])
@pytest.mark.parametrize("delisted", [(), ("delisted 2023-01-10",)])
@pytest.mark.parametrize(
    ("kind", "length", "line"),
    [
        # A ban as the main punishment, and one typed that the program does not know.
        ("ban", "P3Y", "ban-start 2021-05-12"),
        ("corrective-work", "P1Y", "release-from-sentence 2022-05-12"),
    ],
)
def test_no_delisting_is_due_for_sure_with_a_record_that_is_perhaps_another(
    kind: str, length: str, line: str, delisted: tuple[str, ...], as_of: str
) -> None:
    some = found(kind, length, line, *delisted, as_of=as_of)
    assert some["record.term-3y"].standing == "unknown"
    delisting = some["amllist.delisting"]
    assert delisting.standing == "unknown"
    assert plain(delisting.why).startswith(
        "Whether the term from whose end this is counted concerns this person is not certain;"
    )


def test_it_is_due_with_the_record_of_who_was_imprisoned() -> None:
    some = found("imprisonment", "P1Y", "release-from-sentence 2022-05-12")
    assert some["record.term-3y"].standing == "running"
    assert some["amllist.delisting"].standing == "running"
