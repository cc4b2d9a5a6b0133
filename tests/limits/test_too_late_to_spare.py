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
        # Ordered anew: with the days before the bail its two months were perhaps over on 4 April.
        (
            TO_COURT,
            (*HELD, "bail 2022-02-01", "remand-decision 2022-03-01", "release 2022-04-20"),
            "unknown",
        ),
        (
            TO_COURT,
            (*HELD, "bail 2022-02-01", "remand-decision 2022-03-01", "release 2022-03-20"),
            "-",
        ),
    ],
)
def test_who_is_let_go_only_after_the_term_was_not_spared_the_motion(
    rule: str, lines: tuple[str, ...], expected: str
) -> None:
    assert stands(docket(*lines, spells=(spell(),)), rule, "d1") == expected


MOTION, SHORT = "remand-motion-to-judge 2022-06-01T10:00", "remand.short-to-2m"
FREED, AGAIN = "release 2022-01-06T20:00", "remand-decision 2022-06-01T15:00"
HOME, NEXT = "house-arrest 2022-02-01T10:00", "remand-decision 2022-02-10T10:00"
EARLY = "remand-motion-to-judge 2022-02-20T10:00"
FOR_READING = "remand-motion-to-judge 2022-03-01T15:00"


@pytest.mark.parametrize(
    ("rule", "lines", "expected"),
    [
        (TO_JUDGE, (DETAINED, FREED, MOTION), "-"),
        (TO_JUDGE, (DETAINED, FREED, MOTION, AGAIN), "-"),
        # Bail, a ban or a measure not named perhaps ended the detention, and perhaps did not.
        (TO_JUDGE, (DETAINED, "bail 2022-01-08T05:00", MOTION), "unknown"),
        (TO_JUDGE, (DETAINED, "travel-ban 2022-01-08T05:00", MOTION, AGAIN), "unknown"),
        (TO_JUDGE, (DETAINED, "measure-changed 2022-01-08T05:00", MOTION, AGAIN), "unknown"),
        # Of that very day, and nobody knows which of the two came first.
        (TO_COURT, (*HELD, "release 2022-03-01", "remand-motion-to-judge 2022-03-01"), "unknown"),
        # Asked for late, and let go after that: it was to be asked for in time.
        (TO_COURT, (*HELD, "remand-motion-to-judge 2022-03-01", "release 2022-03-02"), "breached"),
        (SHORT, (*HELD, "release 2022-01-12", MOTION, AGAIN), "-"),
        (SHORT, (*HELD, "release null", MOTION, AGAIN), "unknown"),
        (TO_READ, (*HELD, DISCLOSED, "release 2022-02-27", MOTION, AGAIN), "-"),
        # The motion was one to extend the house arrest.
        (TO_COURT, (*HELD, HOME, MOTION, "remand-extended 2022-06-01T15:00"), "-"),
        # Within the term it was in time, whatever it was about.
        (TO_COURT, (*HELD, HOME, EARLY), "kept"),
        (TO_JUDGE, (DETAINED, FREED, "remand-motion-to-judge 2022-01-06T22:00"), "kept"),
        # Custody was ordered anew in between: the time before counts towards the same term.
        (TO_COURT, (*HELD, HOME, NEXT, "remand-motion-to-judge 2022-03-20"), "unknown"),
        (TO_COURT, (*HELD, HOME, NEXT, EARLY), "kept"),
        # After the disclosure another motion is due, and another term for it.
        (TO_COURT, (*HELD, DISCLOSED, "remand-motion-to-judge 2022-03-01"), "-"),
        (TO_READ, (*HELD, DISCLOSED, "remand-motion-to-judge 2022-03-01"), "kept"),
        # What was asked for before even the first two months ended was in time, to wherever an
        # extension has moved the end; of what came later, only that end would tell.
        (TO_COURT, (*HELD, DISCLOSED, FOR_READING, "remand-extended 2022-03-03"), "-"),
        (TO_READ, (*HELD, DISCLOSED, FOR_READING, "remand-extended 2022-03-03"), "kept"),
        (TO_READ, (*HELD, DISCLOSED, "remand-extended 2022-03-03"), "unknown"),
        (TO_READ, (*HELD, DISCLOSED, MOTION, "remand-extended 2022-06-03"), "unknown"),
        (TO_READ, (*HELD, DISCLOSED, MOTION), "breached"),
        (TO_READ, (*HELD, "remand-extended 2022-02-20", DISCLOSED, FOR_READING), "kept"),
        (TO_READ, (*HELD, "remand-extended 2022-02-20", DISCLOSED, MOTION), "unknown"),
    ],
)
def test_a_motion_about_a_later_custody_is_not_the_one_that_was_spared(
    rule: str, lines: tuple[str, ...], expected: str
) -> None:
    short = (answer("custody-for-ten-days yes"),)
    assert stands(docket(*lines, spells=(spell(),), answers=short), rule, "d1") == expected


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
