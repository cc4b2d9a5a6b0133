"""Sentences and measures: worked examples, each no more exact than its source."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from casefiles.docket import Docket
from casefiles.exchange.demonstration import demonstration
from casefiles.limits.terms import TermSort
from casefiles.moments import UNKNOWN, read_instant, read_moment
from tests.limits.dues import only, said, terms_of
from tests.limits.scenes import docket, event, measure, person, sentence, spell


@cache
def documented(ref: str) -> Docket:
    return next(file for file in demonstration() if file.case.ref == ref)


def test_bokayev_was_banned_for_three_years_from_february_2021() -> None:
    ban = only(documented("bokayev-max"), TermSort.BAN)
    assert ban.reckoned.written == ban.recorded.written == "2024-02"
    plain_record = replace(documented("bokayev-max").sentences[1], ends=UNKNOWN)
    file = replace(documented("bokayev-max"), sentences=(plain_record,))
    derived = only(file, TermSort.BAN)
    assert (derived.begins.written, derived.ends.written) == ("2021-02", "2024-02")
    assert derived.derived
    assert not ban.derived
    assert said(derived) == [
        "It begins, as entered: February 2021.",
        "Its length: 3 years.",
        "Counted by “Ban on an office or activity: 1 to 10 years” (CC 50(2)-(4)).",
        "Its first day is left out; it ends at 24:00 of the matching day.",
        "Its end, reckoned from that: February 2024.",
    ]
    assert [
        ban.over(read_instant(when)) for when in ("2024-01-31", "2024-02-15", "2024-03-01")
    ] == [
        False,
        None,
        True,
    ]


def test_the_beginning_of_a_ban_is_found_in_the_events_where_nobody_entered_it() -> None:
    file = documented("bokayev-max")
    bare = replace(file.sentences[1], starts=UNKNOWN, ends=UNKNOWN)
    ban = only(replace(file, sentences=(file.sentences[0], bare)), TermSort.BAN)
    assert (ban.begins.written, ban.ends.written) == ("2021-02", "2024-02")
    assert said(ban)[0] == "It begins, by the events on file: February 2021."


def test_bokayevs_supervision_is_up_to_three_years_from_a_day_that_nobody_gives() -> None:
    supervision = only(documented("bokayev-max"), TermSort.SUPERVISION)
    assert supervision.ends == UNKNOWN
    assert said(supervision) == [
        "When it began is not known.",
        "Its length: at most 3 years.",
        # Nobody says that it began under the law of 1996.
        "What is on file leaves open by which text of the law it is counted.",
    ]
    begun = replace(documented("bokayev-max").sentences[2], starts=read_moment("2021-02"))
    file = replace(documented("bokayev-max"), sentences=(begun,))
    assert only(file, TermSort.SUPERVISION).ends.written == "../2024-02-29"


def test_bokayevs_record_is_open_between_the_terms_of_three_degrees_of_gravity() -> None:
    record = only(documented("bokayev-max"), TermSort.RECORD)
    assert record.begins.written == "2024-02-01/2024-02-28"
    assert record.ends.written == "2027-02-01/2032-02-28"
    assert [(one.assessment.rule, one.ends.written) for one in record.readings] == [
        ("record.term-3y", "2027-02-01/2027-02-28"),
        ("record.term-6y", "2030-02-01/2030-02-28"),
        ("record.term-8y", "2032-02-01/2032-02-28"),
    ]
    assert "What is on file leaves open which of these texts applies." in said(record)


def test_utepovas_three_years_are_not_over_before_april_2024() -> None:
    ban = only(documented("utepova-aigul"), TermSort.BAN)
    assert (ban.begins.written, ban.ends.written) == ("2021-04-01/..", "2024-04-01/..")
    assert ban.over(read_instant("2024-03-31")) is False
    assert ban.over(read_instant("2030-01-01")) is None
    restriction = only(documented("utepova-aigul"), TermSort.SENTENCE)
    assert restriction.ends == UNKNOWN


def test_the_terms_of_the_thirteen_of_almaty_begin_on_no_known_day() -> None:
    found = terms_of(documented("almaty-13"))
    assert len(found) == 13
    assert {term.ends for term in found} == {UNKNOWN}
    assert {term.person for term in found} == {one.id for one in documented("almaty-13").persons}
    assert not any(term.derived for term in found)
    assert all(said(term)[0] == "When it began is not known." for term in found)


def test_custody_before_a_sentence_counts_so_that_from_its_entry_into_force_it_is_no_longer() -> (
    None
):
    file = docket(
        "sentence 2017-01-05",
        "entry-into-force 2017-01-20",
        sentences=(sentence("imprisonment", "P5Y"),),
    )
    term = only(file, TermSort.SENTENCE)
    assert (term.begins.written, term.ends.written) == ("2017-01-20", "../2022-01-20")
    assert "may end earlier" in said(term)[0]


def test_without_the_event_the_entry_into_force_of_the_record_counts() -> None:
    file = docket(sentences=(sentence("arrest", "P40D", in_force=read_moment("2017-02-01")),))
    term = only(file, TermSort.SENTENCE)
    assert (term.begins.written, term.ends.written) == ("2017-02-01", "../2017-03-13")


def test_a_second_sentence_does_not_begin_with_the_entry_into_force_of_the_first() -> None:
    file = docket(
        "entry-into-force 2016-01-20",
        "entry-into-force 2021-06-10",
        event("entry-into-force 2019-01-01", "e9", who=None),
        sentences=(
            sentence("imprisonment", "P1Y", imposed=read_moment("2016-01-05")),
            sentence("imprisonment", "P2Y", imposed=read_moment("2021-05")),
            sentence("arrest", "P30D", imposed=read_moment("2022-05")),
        ),
    )
    found = [term.begins.written for term in terms_of(file) if term.kind]
    assert found == ["2016-01-20", "2021-06-10", None]


def test_a_sentence_that_nobody_dated_began_with_none_of_two_entries_into_force() -> None:
    entered = ("entry-into-force 2016-01-20", "entry-into-force 2021-06-10")
    once = docket(*entered[:1], sentences=(sentence("imprisonment", "P1Y"),))
    assert only(once, TermSort.SENTENCE).begins.written == "2016-01-20"
    twice = docket(*entered, sentences=(sentence("imprisonment", "P1Y"),))
    assert only(twice, TermSort.SENTENCE).begins == UNKNOWN
    assert only(twice, TermSort.SENTENCE).ends == UNKNOWN


def test_a_punishment_of_nobody_in_particular_has_a_term_too() -> None:
    file = docket(sentences=(sentence("fine", who=(), starts=read_moment("2017-02-01")),))
    term = only(file, TermSort.SENTENCE)
    assert (term.person, term.ends) == (None, UNKNOWN)
    assert said(term)[1] == "No length is on file."


def test_a_length_in_words_is_shown_and_counted_by_no_calendar() -> None:
    term = only(
        docket(sentences=(sentence("arrest", "a month", starts=read_moment("2017")),)),
        TermSort.SENTENCE,
    )
    assert term.ends == UNKNOWN
    assert said(term)[1] == "No calendar can count its length: “a month”."


@pytest.mark.parametrize(
    ("ends", "sentence_on_it"),
    [
        ("2018-01-01", "It ended before its length had passed."),
        ("2023-01-01", "It went on after its length had passed."),
        ("2022-01-20", None),
    ],
)
def test_the_end_that_was_entered_counts_and_the_reckoned_one_stays_beside_it(
    ends: str, sentence_on_it: str | None
) -> None:
    term = only(
        docket(
            sentences=(
                sentence(
                    "imprisonment", "P5Y", starts=read_moment("2017-01-20"), ends=read_moment(ends)
                ),
            )
        ),
        TermSort.SENTENCE,
    )
    assert (term.ends.written, term.reckoned.written) == (ends, "2022-01-19/2022-01-20")
    assert not term.derived
    assert ("length had passed." in said(term)[-1]) is (sentence_on_it is not None)
    assert sentence_on_it in (None, said(term)[-1])


def test_an_event_states_the_end_of_a_ban_as_well_as_an_entry_does() -> None:
    file = docket(
        "ban-start 2021-02-15",
        "ban-end 2023-08-01",
        sentences=(sentence("ban", "P3Y", additional=True),),
    )
    ban = only(file, TermSort.BAN)
    assert (ban.ends.written, ban.reckoned.written) == ("2023-08-01", "2024-02-15")
    assert said(ban)[-1] == "It ended before its length had passed."


def test_a_ban_that_is_longer_than_the_law_allows_still_ends_as_it_was_imposed() -> None:
    file = docket(
        "sentence 2020-12-01",
        "ban-start 2021-02-15",
        sentences=(sentence("ban", "P12Y", additional=True, imposed=read_moment("2020-12-01")),),
    )
    assert only(file, TermSort.BAN).ends.written == "2033-02-15"


def test_an_additional_punishment_that_no_rule_counts_begins_when_its_record_says_so() -> None:
    file = docket(
        "entry-into-force 2017-01-20", sentences=(sentence("fine", "P1Y", additional=True),)
    )
    assert only(file, TermSort.SENTENCE).begins == UNKNOWN


def test_administrative_arrest_is_counted_by_its_rule_from_the_detention() -> None:
    file = docket(
        "administrative-detention 2021-03-01T10:00",
        "administrative-arrest 2021-03-01T20:00",
        sentences=(
            sentence("administrative-arrest", "P15D", imposed=read_moment("2021-03-01T20:00")),
        ),
    )
    term = only(file, TermSort.SENTENCE)
    assert term.ends.written == "2021-03-15/2021-03-16"
    assert "Whether its first day counts is not settled: the end is given both ways." in said(term)


def test_of_two_arrests_each_sentence_is_counted_from_its_own_detention() -> None:
    file = docket(
        event("administrative-detention 2021-03-01T10:00", "e1", within="d1"),
        event("administrative-arrest 2021-03-01T20:00", "e2", within="d1"),
        event("release 2021-03-11T10:00", "e3", within="d1"),
        event("administrative-detention 2022-05-01T10:00", "e4", within="d2"),
        event("administrative-arrest 2022-05-01T20:00", "e5", within="d2"),
        spells=(spell(regime="administrative"), spell("d2", regime="administrative")),
        sentences=(
            sentence("administrative-arrest", "P15D", imposed=read_moment("2022-05-01T20:00")),
        ),
    )
    assert only(file, TermSort.SENTENCE).begins.written == "2022-05-01"


def test_a_rule_that_was_no_law_then_counts_nothing_however_much_is_asked_of_the_check() -> None:
    file = docket(
        "sentence 2018-06-01",
        "release-from-sentence 2026-04-10",
        "supervision-start 2026-05-04",
        sentences=(sentence("administrative-supervision", "P1Y", additional=True),),
    )
    assert [(term.sort, term.ends) for term in terms_of(file, everything=True)] == [
        (term.sort, term.ends) for term in terms_of(file)
    ]


def test_a_measure_lasts_from_its_beginning() -> None:
    file = docket(
        measures=(
            measure(
                "house-arrest", "P2M", starts=read_moment("2016-05-17"), persons=(person().id,)
            ),
            measure("travel-ban"),
        )
    )
    arrest, travel = terms_of(file)
    assert (arrest.ends.written, arrest.person) == ("2016-07-16/2016-07-17", person().id)
    assert (travel.ends, travel.person, travel.sort) == (UNKNOWN, None, TermSort.MEASURE)


def test_a_text_that_was_perhaps_repealed_counts_no_supervision_that_it_only_measured() -> None:
    file = docket(
        "sentence 2022-03-10",
        sentences=(
            sentence("imprisonment", "P4Y", imposed=read_moment("2022-03-10")),
            sentence(
                "administrative-supervision",
                "P6Y",
                additional=True,
                starts=read_moment("2026-04-20"),
            ),
        ),
    )
    supervision = next(one for one in terms_of(file) if one.kind == "administrative-supervision")
    assert supervision.ends.written == "2032-04-19/2032-04-20"
    assert not any("1996" in one for one in said(supervision))
    assert [one.kind for one in terms_of(file)] == ["imprisonment", "administrative-supervision"]
