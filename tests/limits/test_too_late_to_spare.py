"""What spares a duty spares it only before the term ran out towards which the duty is due."""

from __future__ import annotations

import pytest

from tests.limits.scenes import answer, docket, spell, stands

DETAINED, ORDERED = "actual-detention 2022-01-06T06:30", "remand-decision 2022-01-07T06:00"
HELD = (DETAINED, ORDERED)
NOT_WARNED = (answer("head-warned-24h no"), answer("head-warned-before-qualification no"))
TO_JUDGE, TO_COURT = "remand.prosecutor-to-judge-8h", "remand.ext-3m.to-court"
TO_READ, DISCLOSED = "remand.familiarisation.to-court", "file-disclosed 2022-02-25T10:00"


@pytest.mark.parametrize(
    ("rule", "lines", "expected"),
    [
        # The 48 hours end on 8 January at 06:30. Released within them, nothing was to be asked.
        (TO_JUDGE, (DETAINED, "release 2022-01-08T06:30"), "-"),
        (TO_JUDGE, (DETAINED, "release 2022-01-08T06:31"), "overdue"),
        (TO_JUDGE, (DETAINED, "release 2023-03-20T10:00"), "overdue"),
        (TO_JUDGE, (DETAINED, "death 2022-01-09T10:00"), "overdue"),
        (TO_JUDGE, (DETAINED, "release 2022-01-08"), "unknown"),
        # A ban within the 48 hours may have come of no motion; one after them did not spare it.
        (TO_JUDGE, (DETAINED, "travel-ban 2022-01-08T06:00"), "unknown"),
        (TO_JUDGE, (DETAINED, "travel-ban 2022-01-09T06:00"), "overdue"),
        # The two months end on 5 or 6 March.
        (TO_COURT, (*HELD, "release 2022-03-05T23:59"), "-"),
        (TO_COURT, (*HELD, "bail 2022-03-05T23:59"), "-"),
        (TO_COURT, (*HELD, "release 2022-03-06T12:00"), "unknown"),
        (TO_COURT, (*HELD, "release 2022-03-07T00:00"), "overdue"),
        (TO_COURT, (*HELD, "bail 2022-05-07T00:00"), "overdue"),
        (TO_COURT, (*HELD, "release 2022"), "unknown"),
        # The case came to court within the two months, and the term of the investigation ended.
        (TO_COURT, (*HELD, "indictment 2022-02-20", "release 2022-06-20"), "-"),
        # The file was disclosed in time, and custody went on without a motion for reading it.
        (TO_READ, (*HELD, DISCLOSED), "overdue"),
        (TO_READ, (*HELD, DISCLOSED, "release 2022-03-01"), "-"),
        (TO_READ, (*HELD, DISCLOSED, "release 2022-03"), "unknown"),
        (TO_READ, (*HELD, DISCLOSED, "release 2022-07-01"), "overdue"),
        (TO_READ, (*HELD, DISCLOSED, "indictment 2022-04-03", "release 2022-09-01"), "overdue"),
        (TO_READ, (*HELD, DISCLOSED, "indictment 2022-03-03", "release 2022-09-01"), "unknown"),
        (TO_COURT, (*HELD, DISCLOSED, "release 2022-07-01"), "-"),
        # What may have been custody ordered again ran out for sure at no time.
        (
            TO_COURT,
            (*HELD, "bail 2022-02-01", "remand-decision 2022-03-01", "release 2022-04-20"),
            "-",
        ),
    ],
)
def test_who_is_let_go_only_after_the_term_was_not_spared_the_motion(
    rule: str, lines: tuple[str, ...], expected: str
) -> None:
    assert stands(docket(*lines, spells=(spell(),)), rule, "d1") == expected


@pytest.mark.parametrize(
    ("rule", "lines", "expected"),
    [
        ("remand.head-warns-24h-139", ("qualification-announced 2022-01-15T10:00",), "-"),
        # Whether it was ten days or thirty, the charge says, which is not on file.
        ("remand.head-warns-24h-139", ("qualification-announced 2022-01-19T10:00",), "unknown"),
        ("remand.head-warns-24h-139", ("qualification-announced 2022-02-19T10:00",), "breached"),
        ("remand.head-warns-24h", ("release 2022-03-04T10:00",), "-"),
        ("remand.head-warns-24h", ("release 2022-03-21T10:00",), "breached"),
        ("remand.head-warns-24h", ("remand-extended 2022-03-21T10:00",), "breached"),
    ],
)
def test_nor_was_the_head_of_the_facility_spared_the_warning(
    rule: str, lines: tuple[str, ...], expected: str
) -> None:
    file = docket(*HELD, *lines, spells=(spell(),), answers=NOT_WARNED)
    assert stands(file, rule, "d1") == expected
