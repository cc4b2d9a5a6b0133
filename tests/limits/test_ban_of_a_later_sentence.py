"""A ban counts from what came since it was imposed, and from no event of a sentence before."""

from __future__ import annotations

import pytest

from tests.limits.worked import standing, worked

RULE = "crim.ban-1-10y"
FIRST = ("sentence 2017-03-10", "entry-into-force 2017-05-10")
SECOND = ("sentence 2018-03-10", "entry-into-force 2018-05-10")
MILDER = "restriction-of-freedom P3Y medium 2018-03-10"
PRISON = "imprisonment P1Y medium 2018-03-10"
BAN = "ban-public-activities P3Y additional 2018-03-10"


@pytest.mark.parametrize(
    ("lines", "sentences", "as_of", "expected"),
    [
        ((*FIRST, *SECOND), (MILDER, BAN), "2021-05-10", "running"),
        ((*FIRST, *SECOND), (MILDER, BAN), "2021-05-12", "kept"),
        (
            (
                *FIRST,
                "release-from-sentence 2018-01-10",
                *SECOND,
                "release-from-sentence 2019-05-10",
            ),
            (PRISON, BAN),
            "2022-05-10",
            "running",
        ),
        # Nothing since it was imposed says when it began.
        ((*FIRST, SECOND[0]), (MILDER, BAN), "2020-12-01", "unknown"),
        ((*FIRST, SECOND[0]), (MILDER, BAN), "2024-12-01", "unknown"),
        # Of two bans one is of the first sentence, and it may be the longest.
        ((*FIRST, *SECOND), (MILDER, BAN, BAN.replace("2018", "2017")), "2020-12-01", "unknown"),
        ((*FIRST, *SECOND), (MILDER, BAN, BAN.replace("2018", "2017")), "2021-05-12", "kept"),
        ((*FIRST, *SECOND), (MILDER, "ban P3Y additional"), "2021-05-12", "kept"),
        (
            (*FIRST,),
            (MILDER.replace("2018", "2017"), BAN.replace("2018", "2017")),
            "2020-05-12",
            "kept",
        ),
    ],
)
def test_what_came_before_it_was_imposed_began_no_ban(
    lines: tuple[str, ...], sentences: tuple[str, ...], as_of: str, expected: str
) -> None:
    assert standing(RULE, *lines, sentences=sentences, as_of=f"{as_of}T12:00") == expected


def test_it_ends_so_long_after_its_own_entry_into_force() -> None:
    (found,) = worked(RULE, *FIRST, *SECOND, sentences=(MILDER, BAN), as_of="2020-12-01T12:00")
    assert found.deadline is not None
    assert str(found.deadline.earliest).startswith("2021-05-10")
    assert str(found.deadline.latest).startswith("2021-05-10")
