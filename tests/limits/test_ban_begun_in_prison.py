"""A ban covers the main term too; with imprisonment its own term counts from the release."""

from __future__ import annotations

import pytest

from tests.limits.worked import standing, worked

BAN, RECORD = "crim.ban-1-10y", "record.term-3y"
SENTENCED, BEGUN = "sentence 2019-03-10", "ban-start 2019-05-10"
PRISON = "imprisonment P5Y medium 2019-03-10"
FORBIDDEN = "ban-public-activities P3Y additional 2019-03-10"
BORN = "1980-05-01"


def ends(rule: str, *lines: str, sentences: tuple[str, ...]) -> str:
    (found,) = worked(rule, *lines, sentences=sentences, born=BORN, as_of="2024-06-01T00:00")
    assert found.deadline is not None
    said = (found.deadline.earliest, found.deadline.latest)
    return " ".join(str(one.date()) if one else "open" for one in said)


@pytest.mark.parametrize(
    ("lines", "sentences", "ban", "record"),
    [
        # From the entry into force as entered, or from the release.
        (
            ("release-from-sentence 2024-03-10",),
            (PRISON, FORBIDDEN),
            "2022-05-10 2027-03-10",
            "2025-05-10 2030-03-10",
        ),
        (
            ("release 2022-06-01", "release-from-sentence 2024-03-10"),
            (PRISON, FORBIDDEN),
            "2022-05-10 2027-03-10",
            "2025-05-10 2030-03-10",
        ),
        # No release on file: the imprisonment lasts no longer than its length.
        ((), (PRISON, FORBIDDEN), "2022-05-10 2027-05-10", "2025-05-10 2030-05-10"),
        ((), ("imprisonment unclear medium 2019-03-10", FORBIDDEN), "2022-05-10 open", ""),
        (("release null",), (PRISON, FORBIDDEN), "2022-05-10 open", ""),
        # Released before the ban began, so that nothing was served any more.
        (("release-from-sentence 2019-05-09",), (PRISON, FORBIDDEN), "2022-05-10 2022-05-10", ""),
        # A release before the sentence ends none of it, nor does one of which no more is known.
        (
            ("release 2019-01-10", "release-from-sentence 2024-03-10"),
            (PRISON, FORBIDDEN),
            "2022-05-10 2027-03-10",
            "",
        ),
        (
            ("release 2019-01-10",),
            ("imprisonment P5Y medium", FORBIDDEN),
            "2022-05-10 2027-05-10",
            "",
        ),
        # Imprisonment of a later sentence puts nothing off, and other punishments do not either.
        (
            ("release-from-sentence 2024-03-10",),
            (
                "restriction-of-freedom P2Y medium 2019-03-10",
                "imprisonment P1Y medium 2023-03-10",
                FORBIDDEN,
            ),
            "2022-05-10 2022-05-10",
            "",
        ),
        (
            ("release-from-sentence 2021-05-10",),
            ("restriction-of-freedom P2Y medium 2019-03-10", FORBIDDEN),
            "2022-05-10 2022-05-10",
            "",
        ),
    ],
)
def test_a_ban_that_began_in_prison_counts_perhaps_from_the_release_alone(
    lines: tuple[str, ...], sentences: tuple[str, ...], ban: str, record: str
) -> None:
    events = (SENTENCED, BEGUN, *lines)
    assert ends(BAN, *events, sentences=sentences) == ban
    if record:
        assert ends(RECORD, *events, sentences=sentences) == record


@pytest.mark.parametrize("lines", [(), ("release-from-sentence 2024-03-10",)])
def test_no_ban_has_run_out_while_it_may_not_have_begun_to_count(lines: tuple[str, ...]) -> None:
    more = {"sentences": (PRISON, FORBIDDEN), "born": BORN}
    events = (SENTENCED, BEGUN, *lines)
    assert standing(BAN, *events, as_of="2024-06-01T00:00", **more) == "unknown"
    assert standing(RECORD, *events, as_of="2026-06-01T00:00", **more) == "unknown"
    assert standing(RECORD, *events, as_of="2031-06-01T00:00", **more) == "kept"
