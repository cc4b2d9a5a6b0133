"""Extensions that went no further than the two months: of a short custody, or to a day within."""

from __future__ import annotations

import pytest

from tests.limits.worked import standing, worked

HELD = "actual-detention 2022-01-06T09:10", "remand-decision 2022-01-08T08:00"
SHORT = HELD[0], "remand-decision 2022-01-08T08:00 2022-01-18"
MONTH = HELD[0], "remand-decision 2022-01-08T08:00 2022-02-08"
OUT = "release 2022-03-18T12:00"
YES, NO = ("custody-for-ten-days yes",), ("custody-for-ten-days no",)
TO_SIX_MARCH = "remand-extended 2022-01-17T10:00 2022-03-06"
OF_NO_LENGTH = "remand-extended 2022-01-17T10:00"
TERM, THREE = "remand.term-2m", "remand.ext-3m"
TO_COURT, WARNED = "remand.ext-3m.to-court", "remand.head-warns-24h"


@pytest.mark.parametrize(
    ("events", "answers", "expected"),
    [
        # Extended up to the two months, and held past them.
        ((*SHORT, TO_SIX_MARCH, OUT), YES, "breached"),
        ((*SHORT, TO_SIX_MARCH, OUT), (), "breached"),
        ((*HELD, TO_SIX_MARCH, OUT), (), "breached"),
        ((*HELD, "remand-extended 2022-01-17T10:00 2022-03-07T00:00", OUT), (), "breached"),
        ((*HELD, TO_SIX_MARCH, "release 2022-03-04T10:00"), (), "kept"),
        # Released on the day to which it was ordered, perhaps: nothing tells.
        ((*SHORT, TO_SIX_MARCH), YES, "unknown"),
        # What is extended to a day in March is extended past the two months or not.
        ((*HELD, "remand-extended 2022-01-17T10:00 2022-03", OUT), (), "unknown"),
        ((*HELD, "remand-extended 2022-01-17T10:00 ../2022-05", OUT), (), "unknown"),
        ((*HELD, "remand-extended 2022-01-17T10:00 2022-03-08/..", OUT), (), "kept"),
        ((*HELD, "remand-extended 2022-01-17T10:00 2022-03-08", OUT), (), "kept"),
        # Extended twice within them; the order of the last one was over before the release.
        (
            (*HELD, "remand-extended 2022-01-17 2022-02-06",
             "remand-extended 2022-02-05 2022-03-01", "release 2022-03-04T10:00"),
            (),
            "unknown",
        ),
        (
            (*HELD, "remand-extended 2022-01-17 2022-02-06",
             "remand-extended 2022-02-05 2022-03-05", "release 2022-03-04T10:00"),
            (),
            "kept",
        ),
        # A short custody is extended up to two months and no further.
        ((*HELD, OF_NO_LENGTH, OUT), YES, "breached"),
        ((*HELD, OF_NO_LENGTH), YES, "overdue"),
        ((*HELD, OF_NO_LENGTH, OUT), (), "unknown"),
        ((*HELD, OF_NO_LENGTH, OUT), NO, "kept"),
        ((*HELD, OF_NO_LENGTH, OUT), ("custody-for-ten-days unknown",), "unknown"),
        # The second extension was the one to three months.
        ((*HELD, OF_NO_LENGTH, "remand-extended 2022-03-01T10:00", OUT), YES, "kept"),
        # The only one on file came late, or is not the first.
        ((*HELD, "remand-extended 2022-01-20T10:00", OUT), YES, "unknown"),
        ((*HELD, "remand-extended 2022-01", OUT), YES, "unknown"),
        # Nobody answered whether it was a short one: after ten days another is extended.
        ((*HELD, "remand-extended 2022-01-20T10:00", OUT), (), "kept"),
        ((*HELD, "remand-extended 2022-01", OUT), (), "unknown"),
        # Ordered for longer than ten days in any case, and for less than two months.
        ((*MONTH, OF_NO_LENGTH, OUT), (), "unknown"),
        ((*MONTH, "remand-extended 2022-02-07T10:00", OUT), (), "unknown"),
        ((*MONTH, "remand-extended 2022-02-07T10:00"), NO, "unknown"),
        ((*MONTH, "remand-extended 2022-02-07T10:00", "release 2022-03-04T10:00"), (), "kept"),
        ((*MONTH, "remand-extended 2022-02-07T10:00", "remand-extended 2022-03-01", OUT), (),
         "unknown"),
        ((*HELD, "remand-extended 2022-01-17 2022-02-06", "remand-extended 2022-02-05", OUT), YES,
         "unknown"),
        # Carried on to the end of the two months in between, or ordered anew for all of them.
        ((*MONTH, "remand-extended 2022-02-07 2022-03-05", "remand-extended 2022-03-01", OUT), (),
         "kept"),
        ((*MONTH, "remand-decision 2022-02-07", "remand-extended 2022-03-01", OUT), (), "kept"),
        ((HELD[0], "remand-decision 2022-01-08T08:00 2022-03-05", "remand-extended 2022-03-01",
          OUT), (), "kept"),
        ((HELD[0], "remand-decision 2022-01-08T08:00 ../2022-03-05", "remand-extended 2022-03-01",
          OUT), (), "unknown"),
        # No decision came before it.
        ((HELD[0], "remand-extended 2022-01-17T10:00", OUT), YES, "kept"),
        ((HELD[0], OF_NO_LENGTH, "remand-decision 2022-03-01T10:00", OUT), YES, "kept"),
    ],
)  # fmt: skip
def test_an_extension_within_the_two_months_does_not_stop_them(
    events: tuple[str, ...], answers: tuple[str, ...], expected: str
) -> None:
    assert standing(TERM, *events, answers=answers) == expected


@pytest.mark.parametrize(
    ("rule", "as_of", "expected"),
    [
        (THREE, "2022-02-01T00:00", "not-applicable"),
        ("remand.ext-9m", "2022-02-01T00:00", "not-applicable"),
        ("remand.ext-9m.to-court", "2022-02-01T00:00", "not-applicable"),
        (TERM, "2022-02-01T00:00", "running"),
        (TO_COURT, "2022-02-01T00:00", "running"),
        (TO_COURT, "2022-03-01T00:00", "overdue"),
        ("remand.ext-3m.to-prosecutor", "2022-02-01T00:00", "running"),
        (WARNED, "2022-02-01T00:00", "running"),
    ],
)
@pytest.mark.parametrize("extension", [TO_SIX_MARCH, OF_NO_LENGTH])
def test_the_next_step_of_the_chain_is_still_to_come_then(
    rule: str, as_of: str, expected: str, extension: str
) -> None:
    more = {"as_of": as_of, "answers": YES, "born": "1980-05-01"}
    assert standing(rule, *SHORT, extension, **more) == expected


@pytest.mark.parametrize("rule", [TERM, THREE, TO_COURT])
def test_what_carried_on_a_shorter_order_is_perhaps_no_step_of_the_chain(rule: str) -> None:
    ordered = HELD[0], "remand-decision 2022-01-08T02:00 2022-02-06"
    extended = "remand-extended 2022-02-04T10:00"
    grave = ("CC 188 3 grave",)
    assert standing(rule, *ordered, extended, OUT, charges=grave) == "unknown"


def test_a_further_extension_is_the_first_of_the_chain() -> None:
    further = "remand-extended 2022-03-01T10:00", "release 2022-12-01T10:00"
    more = {"answers": YES, "charges": ("CC 188 2 medium",)}
    assert standing(THREE, *SHORT, TO_SIX_MARCH, *further, **more) == "breached"
    assert standing(TO_COURT, *SHORT, TO_SIX_MARCH, *further, **more) == "unknown"


def test_an_extension_that_perhaps_went_no_further_is_perhaps_the_next_step() -> None:
    assert standing(THREE, *HELD, OF_NO_LENGTH, OUT) == "unknown"
    (one,) = worked(TERM, *HELD, OF_NO_LENGTH, OUT)
    assert "to what length" in str(one.doubt)
    (sure,) = worked(TERM, *HELD, OF_NO_LENGTH, OUT, answers=YES)
    assert "to what length" not in str(sure.doubt)


def test_custody_that_a_decision_began_is_carried_on_within_the_two_months_too() -> None:
    ordered = "remand-decision 2022-01-08T08:00 2022-02-08"
    extended = "remand-extended 2022-02-07T10:00 2022-03-07"
    assert standing(TERM, ordered, extended, "release 2022-03-04T10:00") == "kept"
    assert standing(TERM, ordered, extended, "release 2022-03-12T10:00") == "breached"
    assert standing(TERM, ordered, "release 2022-03-04T10:00") == "unknown"


ASKED = "remand-motion-to-judge 2022-01-16T10:00"


@pytest.mark.parametrize(
    ("events", "as_of", "expected"),
    [
        # What asked for the two months of a short custody does not ask for the third.
        ((*SHORT, ASKED, TO_SIX_MARCH), "2022-02-20T00:00", "running"),
        ((*SHORT, ASKED, TO_SIX_MARCH), "2022-03-01T00:00", "overdue"),
        ((*SHORT, ASKED, TO_SIX_MARCH, "remand-motion-to-judge 2022-02-25"), "2022-03-01T00:00",
         "kept"),
        ((*SHORT, ASKED, TO_SIX_MARCH, "remand-motion-to-judge 2022-03-01"), "2022-03-02T00:00",
         "breached"),
        # On the day of the extension: for that one, or for the next.
        ((*SHORT, "remand-motion-to-judge 2022-01-17", TO_SIX_MARCH), "2022-03-01T00:00",
         "unknown"),
        # Of a month, and the file does not say how far it was extended.
        ((*MONTH, "remand-motion-to-judge 2022-01-29", "remand-extended 2022-02-07"),
         "2022-03-01T00:00", "unknown"),
        ((*MONTH, "remand-motion-to-judge 2022-01-29", "remand-extended 2022-02-07 2022-03-06",
          OUT), "2022-04-01T00:00", "overdue"),
        ((*SHORT, ASKED, TO_SIX_MARCH, "release 2022-02-20"), "2022-04-01T00:00", "not-applicable"),
    ],
)  # fmt: skip
def test_what_asked_for_an_extension_within_the_term_asked_for_no_other(
    events: tuple[str, ...], as_of: str, expected: str
) -> None:
    assert standing(TO_COURT, *events, as_of=as_of, answers=YES) == expected


FIRST, MAYBE = "remand-motion-to-judge 2022-02-02", "remand-extended 2022-02-07"
IN_TIME, LATE = "remand-motion-to-judge 2022-02-25", "remand-motion-to-judge 2022-02-28"
TO_APRIL = "remand-extended 2022-03-04 2022-04-06"


@pytest.mark.parametrize(
    ("events", "as_of", "expected"),
    [
        # The first motion asked for what went past the two months, or else the second did.
        ((*MONTH, FIRST, MAYBE, IN_TIME, TO_APRIL), "2022-03-20T00:00", "kept"),
        ((*MONTH, FIRST, MAYBE, IN_TIME, TO_APRIL, "release 2022-04-05"), "2022-05-01T00:00",
         "kept"),
        ((*MONTH, FIRST, MAYBE, IN_TIME), "2022-03-01T00:00", "kept"),
        ((*SHORT, ASKED, OF_NO_LENGTH, IN_TIME, TO_APRIL), "2022-03-20T00:00", "kept"),
        ((*MONTH, FIRST, MAYBE, LATE, TO_APRIL), "2022-03-20T00:00", "unknown"),
        ((*MONTH, FIRST, MAYBE, "remand-motion-to-judge 2022-02-26/2022-02-27", TO_APRIL),
         "2022-03-20T00:00", "unknown"),
        # No motion for the extension is on file, or it may be the one for custody.
        ((*MONTH, MAYBE, LATE, TO_APRIL), "2022-03-20T00:00", "unknown"),
        ((HELD[0], "remand-motion-to-judge 2022-01-07T10:00", MONTH[1], MAYBE, LATE, TO_APRIL),
         "2022-03-20T00:00", "unknown"),
        # Or none after it, or only after the person was let go.
        ((*MONTH, FIRST, MAYBE), "2022-03-20T00:00", "unknown"),
        ((*MONTH, FIRST, MAYBE, "release 2022-02-10", IN_TIME), "2022-03-20T00:00", "unknown"),
    ],
)  # fmt: skip
def test_where_each_reading_has_its_motion_on_file_the_time_lies_between_the_two(
    events: tuple[str, ...], as_of: str, expected: str
) -> None:
    assert standing(TO_COURT, *events, as_of=as_of) == expected
