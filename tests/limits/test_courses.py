"""With which events on file a punishment or a measure begins and ends: surely, or perhaps."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from casefiles.charges import Gravity
from casefiles.docket import Docket
from casefiles.limits.loading import load_law
from casefiles.limits.reporting import reporting
from casefiles.limits.terms import Term, TermSort
from casefiles.moments import UNKNOWN, read_instant, read_moment
from tests.limits.dues import only, said, terms_of
from tests.limits.scenes import docket, event, measure, person, sentence

MONDAYS = "FREQ=WEEKLY;BYDAY=MO"
SERVED = (
    "sentence 2022-03-10",
    "entry-into-force 2022-05-10",
    "release-from-sentence 2026-04-10",
)
IMPOSED = read_moment("2022-03-10")
P1 = (person().id,)


def of_kind(file: Docket, kind: str) -> Term:
    (found,) = [term for term in terms_of(file, "2026-11-22") if term.kind == kind]
    return found


def doubt_of(term: Term) -> str:
    return "" if term.doubted is None else term.doubted.kind.value


def supervised(*events: Any, length: str = "P6Y", **more: Any) -> Docket:
    more.setdefault("imposed", read_moment("2026-04-14"))
    return docket(
        *SERVED,
        *events,
        sentences=(
            sentence("imprisonment", "P4Y", imposed=IMPOSED, gravity=Gravity.GRAVE),
            sentence("administrative-supervision", length, additional=True, recurs=MONDAYS, **more),
        ),
    )


def bound(*events: Any, kind: str = "travel-ban", starts: str | None = "2026-10-01") -> Docket:
    return docket(*events, measures=(measure(kind, starts=read_moment(starts), persons=P1),))


def test_a_kind_begins_and_ends_in_one_way_alone() -> None:
    kinds = Counter(kind for course in load_law().courses for kind in course.kinds)
    assert max(kinds.values()) == 1


@pytest.mark.parametrize("starts", [None, "2026-04-20"])
def test_supervision_ends_once_as_the_law_counts_it_whoever_says_when_it_began(
    starts: str | None,
) -> None:
    file = supervised("supervision-start 2026-04-20", starts=read_moment(starts))
    term = only(file, TermSort.SUPERVISION, "2026-11-22")
    # From the end of the sentence, which lies between the release and the beginning.
    assert (term.begins.written, term.ends.written) == ("2026-04-20", "2032-04-10/2032-04-20")
    assert [one.rule for one in term.rests_on] == ["supervision.new-3-6-8y.6y"]
    assert any(line.startswith("By the law its length counts from: between") for line in said(term))
    duty = reporting(term)
    assert duty is not None
    assert str(duty.first) == "2026-04-20"


def test_supervision_without_a_length_lasts_as_long_as_the_law_says() -> None:
    term = only(supervised("supervision-start 2026-04-20", length=""), TermSort.SUPERVISION)
    assert term.ends.written == "2032-04-10/2032-04-20"
    assert [one.ends.written for one in term.readings] == [term.ends.written]
    assert any(
        line.startswith("By “Administrative supervision (law of 2025)") for line in said(term)
    )


def test_a_length_that_the_law_does_not_have_leaves_the_limit_of_the_law_beside_it() -> None:
    term = only(supervised("supervision-start 2026-04-20", length="P4Y"), TermSort.SUPERVISION)
    assert (term.ends.written, term.rests_on) == ("2030-04-10/2030-04-20", ())


def test_what_may_be_of_either_law_is_counted_by_neither_alone() -> None:
    file = supervised("supervision-start 2026-03", length="P3Y", imposed=UNKNOWN)
    term = of_kind(file, "administrative-supervision")
    assert not any(line.startswith("Counted by") for line in said(term))
    assert "What is on file leaves open by which text of the law it is counted." in said(term)


def test_no_term_that_began_later_is_counted_by_a_law_that_was_repealed() -> None:
    term = of_kind(supervised(starts=read_moment("2026-04-20")), "administrative-supervision")
    assert not any("law of 1996" in line for line in said(term))
    # From the end of the sentence, as with an event of its beginning.
    assert term.ends.written == "2032-04-10/2032-04-20"


@pytest.mark.parametrize(
    ("events", "ends", "doubted"),
    [
        ((), "2032-04-10/2032-04-20", ""),
        (("supervision-end 2026-11-10",), "2026-11-10", ""),
        (("supervision-end 2026-04-19",), "2032-04-10/2032-04-20", ""),
        (("supervision-end 2026",), "2032-04-10/2032-04-20", "supervision-end"),
        (("supervision-end null",), "2032-04-10/2032-04-20", "supervision-end"),
        (("remand-decision 2026-08-01",), "2032-04-10/2032-04-20", "remand-decision"),
        (("remand-decision 2026-08-01", "supervision-end 2026-09-01"), "2026-09-01", "remand-d"),
        (("supervision-end 2026-09-01", "remand-decision 2026-10-01"), "2026-09-01", ""),
    ],
)
def test_supervision_ends_with_its_event(events: tuple[str, ...], ends: str, doubted: str) -> None:
    file = supervised("supervision-start 2026-04-20", *events)
    term = of_kind(file, "administrative-supervision")
    assert term.ends.written == ends
    assert doubt_of(term).startswith(doubted)
    assert bool(doubt_of(term)) is bool(doubted)


@pytest.mark.parametrize("kind", ["restriction-of-freedom", "imprisonment"])
@pytest.mark.parametrize(
    ("line", "ends", "doubted"),
    [
        ("release-from-sentence 2026-11-01", "2026-11-01", ""),
        # Let go on the day of the sentence, or before it enters into force.
        ("release-from-sentence 2025-12-20", "2025-12-20", ""),
        ("release-from-sentence 2025-12", "../2027-07-10", "release-from-sentence"),
        ("release-from-sentence 2025-11-01", "../2027-07-10", ""),
    ],
)
def test_a_main_punishment_ends_with_the_release_from_it(
    kind: str, line: str, ends: str, doubted: str
) -> None:
    imposed = sentence(kind, "P1Y6M", imposed=read_moment("2025-12-10"))
    file = docket("sentence 2025-12-10", "entry-into-force 2026-01-10", line, sentences=(imposed,))
    term = of_kind(file, kind)
    assert (term.ends.written, doubt_of(term)) == (ends, doubted)


def test_a_plain_release_of_a_prisoner_leaves_the_term_open() -> None:
    imposed = sentence("imprisonment", "P4Y", imposed=read_moment("2025-12-10"))
    file = docket("entry-into-force 2026-01-10", "release 2026-11-01", sentences=(imposed,))
    term = of_kind(file, "imprisonment")
    assert (term.ends.written, doubt_of(term)) == ("../2030-01-10", "release")
    assert said(term)[-1] == "“Release” has perhaps ended it: some time on 1 November 2026."
    assert term.over(read_instant("2026-11-22")) is None


def test_of_two_punishments_the_first_is_over_before_the_second() -> None:
    file = docket(
        "release-from-sentence 2018-01-01",
        "release-from-sentence 2026-11-01",
        sentences=(
            sentence("imprisonment", "P5Y", imposed=read_moment("2015-01-05")),
            sentence("restriction-of-freedom", "P2Y", imposed=read_moment("2025-12-01")),
        ),
    )
    ended = {term.kind: (term.ends.written, doubt_of(term)) for term in terms_of(file)}
    assert ended["imprisonment"] == ("2018-01-01", "")
    assert ended["restriction-of-freedom"] == ("2026-11-01", "")


def test_of_two_punishments_that_may_both_last_none_surely_ends() -> None:
    file = docket(
        "release-from-sentence 2026-11-01",
        sentences=(
            sentence("imprisonment", "P15Y", imposed=read_moment("2015-01-05")),
            sentence("restriction-of-freedom", "P2Y", imposed=read_moment("2025-12-01")),
        ),
    )
    assert {term.kind: doubt_of(term) for term in terms_of(file) if term.kind} == {
        "imprisonment": "release-from-sentence",
        "restriction-of-freedom": "release-from-sentence",
    }


@pytest.mark.parametrize(
    ("events", "ends", "doubted"),
    [
        # The change is sure; what took the place of the measure follows it.
        (("measure-changed 2026-11-10", "remand-decision 2026-11-11"), "2026-11-10", ""),
        (("remand-decision 2026-11-11",), None, "remand-decision"),
        # With a change of that very day it began.
        (("measure-changed 2026-10-01",), None, ""),
        (("measure-changed 2026-09-01",), None, ""),
    ],
)
def test_a_measure_ends_with_its_change_and_perhaps_with_another(
    events: tuple[str, ...], ends: str | None, doubted: str
) -> None:
    term = of_kind(bound("travel-ban 2026-10-01", *events), "travel-ban")
    assert (term.ends.written, doubt_of(term)) == (ends, doubted)


@pytest.mark.parametrize("kind", ["travel-ban", "house-arrest", "bail", "personal-surety"])
@pytest.mark.parametrize(
    ("line", "doubted"),
    [
        # By a dismissal, or with an indictment, after which the measure may go on.
        ("investigation-ended 2026-11-10", "investigation-ended"),
        ("investigation-ended 2026-09-01", ""),
    ],
)
def test_a_measure_perhaps_ends_with_the_investigation(kind: str, line: str, doubted: str) -> None:
    term = of_kind(bound(line, kind=kind), kind)
    assert (term.ends.written, doubt_of(term)) == (None, doubted)


def test_a_measure_begins_with_its_event_and_ends_when_that_does() -> None:
    term = of_kind(bound("travel-ban 2026-11-16 2026-12-16", starts=None), "travel-ban")
    assert (term.begins.written, term.ends.written) == ("2026-11-16", "2026-12-16")
    assert said(term)[0].startswith("It begins, by the events on file:")
    assert said(term)[-1] == "Its end, as entered: some time on 16 December 2026."


def test_between_several_events_the_beginning_is_open() -> None:
    term = of_kind(
        bound("travel-ban 2026-09-16", "travel-ban 2026-11-16", starts=None), "travel-ban"
    )
    assert term.begins.written == "2026-09-16/2026-11-16"


def test_an_event_with_which_another_measure_began_begins_no_second_one() -> None:
    file = docket(
        "travel-ban 2026-01-12",
        "travel-ban 2026-11-16",
        measures=(
            measure("travel-ban", starts=read_moment("2026-01-12"), persons=P1),
            measure("recognisance-not-to-leave", persons=P1),
        ),
    )
    assert of_kind(file, "recognisance-not-to-leave").begins.written == "2026-11-16"


def test_a_measure_whose_beginning_is_not_known_has_perhaps_ended() -> None:
    file = bound("remand-decision 2026-11-11", starts=None)
    assert doubt_of(of_kind(file, "travel-ban")) == "remand-decision"


def test_what_names_nobody_ends_a_measure_of_one_of_several_perhaps() -> None:
    file = docket(
        event("measure-changed 2026-11-10", "e1", who=None),
        persons=(person(), person("p2")),
        measures=(
            measure("travel-ban", starts=read_moment("2026-10-01"), persons=P1),
            measure("house-arrest", starts=read_moment("2026-10-01")),
        ),
    )
    assert doubt_of(of_kind(file, "travel-ban")) == "measure-changed"
    assert doubt_of(of_kind(file, "house-arrest")) == "measure-changed"


def test_a_measure_of_nobody_in_particular_is_that_of_the_only_person() -> None:
    file = docket(
        "measure-changed 2026-11-10",
        measures=(measure("travel-ban", starts=read_moment("2026-10-01")),),
    )
    assert of_kind(file, "travel-ban").ends.written == "2026-11-10"


@pytest.mark.parametrize(
    ("entered", "ends"),
    [("2032-04-20", "2026-11-10"), ("2026-11-10", "2026-11-10"), ("2026-10-01", "2026-10-01")],
)
def test_an_event_before_the_end_that_was_foreseen_ended_it(entered: str, ends: str) -> None:
    events = "supervision-start 2026-04-20", "supervision-end 2026-11-10"
    file = supervised(*events, ends=read_moment(entered))
    assert of_kind(file, "administrative-supervision").ends.written == ends
