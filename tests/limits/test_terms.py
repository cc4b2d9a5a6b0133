"""Sentences and what follows them: worked examples, each no more exact than its source."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from casefiles.charges import Gravity
from casefiles.docket import Docket
from casefiles.exchange.demonstration import demonstration
from casefiles.limits.assessment import assess
from casefiles.limits.loading import load_law
from casefiles.limits.standings import plain
from casefiles.limits.terms import Term, TermSort, terms
from casefiles.moments import UNKNOWN, read_instant, read_moment
from tests.limits.scenes import charge, docket, event, measure, person, sentence, spell

LAW = load_law()
NOW = "2026-06-01T00:00"


def terms_of(file: Docket, now: str = NOW, everything: bool = False) -> list[Term]:
    found = assess(file, read_instant(now), LAW, everything=everything)
    return terms(file, found, LAW)


def only(file: Docket, sort: TermSort, now: str = NOW) -> Term:
    (found,) = [term for term in terms_of(file, now) if term.sort is sort]
    return found


def said(term: Term) -> list[str]:
    return [plain(step) for step in term.steps]


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
        (
            "Counted by “Administrative supervision (law of 1996): 6 months to 3 years” "
            "(Law 28-I of 15.07.1996 arts 2, 4, 6, 7, 14)."
        ),
        "It can be extended, to 5 years in all.",
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


def released(*sentences: Any, **more: Any) -> Docket:
    return docket(
        "sentence 2013-04-01",
        "listed 2014-01-10",
        "release-from-sentence 2025-10-01",
        sentences=sentences,
        **more,
    )


def test_the_listing_shows_eighteen_years_and_twenty_with_what_each_rests_on() -> None:
    file = released(sentence("imprisonment", "P12Y", gravity=Gravity.ESPECIALLY_GRAVE))
    listing = only(file, TermSort.LISTING, "2026-06-01T00:00")
    assert listing.begins.written == "2014-01-10"
    assert listing.ends.written == "2033-10-01/2035-10-01"
    spans = [
        (one.version.limit, one.version.since, one.ends.written)
        for one in listing.readings
        if one.ceiling
    ]
    assert ("P18Y", "2015-01-01", "../2043-10-01") in spans
    assert ("P20Y", "2020-01-07/2025-09-16", "../2045-10-01") in spans
    lines = said(listing)
    assert any("at most 20 years, not later than 1 October 2045" in line for line in lines)
    assert any("up to 18 years after the sentence" in line for line in lines)
    assert any(line.startswith("One part of it: criminal record; begins:") for line in lines)


def test_a_ban_is_part_of_the_listing_and_puts_the_record_off() -> None:
    file = released(
        sentence("imprisonment", "P12Y", gravity=Gravity.GRAVE),
        sentence("ban", "P3Y", additional=True),
        charges=(charge("CC 174", gravity="grave"),),
    )
    listing = only(file, TermSort.LISTING)
    assert listing.ends.written == "2034-10-01"
    assert (
        "One part of it: ban; begins: some time on 1 October 2025; ends: some time on "
        "1 October 2028." in said(listing)
    )


def test_who_was_taken_off_the_list_is_no_longer_on_it() -> None:
    file = docket(
        "listed 2014-01-10",
        "release-from-sentence 2018-05-20",
        "delisted 2023-04-01",
        sentences=(sentence("imprisonment", "P5Y", gravity=Gravity.GRAVE),),
        charges=(charge("CC 174", gravity="grave"),),
    )
    listing = only(file, TermSort.LISTING)
    assert (listing.ends.written, listing.reckoned.written) == ("2023-04-01", "2024-05-20")


def test_a_ban_without_a_sentence_on_file_lasts_at_most_as_long_as_the_code_allows() -> None:
    ban = only(docket("ban-start 2021-02-15"), TermSort.BAN)
    assert (ban.kind, ban.ends.written) == ("", "../2031-02-15")


def test_supervision_without_a_sentence_on_file_lasts_at_most_with_its_extensions() -> None:
    old = only(docket("supervision-start 2021-02-15"), TermSort.SUPERVISION, "2022-01-01")
    assert old.ends.written == "../2026-02-15"
    assert "It can be extended, to 5 years in all." in said(old)


def test_supervision_under_the_law_of_2025_has_a_length_and_extensions_without_end() -> None:
    file = docket(
        "sentence 2018-06-01",
        "release-from-sentence 2026-05-04",
        "supervision-start 2026-05-04",
        sentences=(sentence("imprisonment", "P2Y", gravity=Gravity.MEDIUM),),
    )
    term = only(file, TermSort.SUPERVISION)
    assert term.ends.written == "2029-05-04"
    assert "It can be extended, and the law sets no end to that." in said(term)


def test_what_does_not_apply_makes_no_term_however_much_was_asked_of_the_check() -> None:
    file = docket("actual-detention 2022-01-06T09:10")
    assert terms_of(file, everything=True) == terms_of(file) == []


def test_a_ban_that_lies_ahead_has_not_begun() -> None:
    file = docket("ban-start 2030-01-01", sentences=(sentence("ban", "P3Y", additional=True),))
    for everything in (False, True):
        (ban,) = terms_of(file, everything=everything)
        assert (ban.sort, ban.kind, ban.begins) == (TermSort.BAN, "ban", UNKNOWN)


def test_a_listing_that_ended_is_shown_though_nothing_says_when_the_sentence_did() -> None:
    listing = only(docket("listed 2014-01-10", "delisted 2023-04-01"), TermSort.LISTING)
    assert (listing.begins.written, listing.ends.written) == ("2014-01-10", "2023-04-01")
    assert (listing.readings, listing.reckoned) == ((), UNKNOWN)


def test_a_person_named_twice_has_one_term() -> None:
    file = docket(
        sentences=(sentence("fine", who=("p1", "p1")),),
        measures=(measure("travel-ban", persons=(person().id, person().id)),),
    )
    assert len(terms_of(file)) == 2


def test_with_a_death_every_term_of_the_person_ends_and_no_one_elses() -> None:
    others = (person(), person("p2"))
    file = docket(
        "sentence 2013-04-01",
        "listed 2014-01-10",
        "release-from-sentence 2021-10-01",
        "death 2021-11-24",
        persons=others,
        sentences=(sentence("imprisonment", "P18Y", starts=read_moment("2016")),),
        measures=(
            measure("travel-ban", persons=tuple(one.id for one in others)),
            measure("house-arrest"),
        ),
    )
    found = terms_of(file)
    ended = {(term.sort, term.kind, term.person): term.ends.written for term in found}
    mine, other = others[0].id, others[1].id
    assert ended == {
        (TermSort.SENTENCE, "imprisonment", mine): "2021-11-24",
        (TermSort.MEASURE, "travel-ban", mine): "2021-11-24",
        (TermSort.MEASURE, "travel-ban", other): None,
        (TermSort.MEASURE, "house-arrest", None): None,
        (TermSort.LISTING, "", mine): "2021-11-24",
        (TermSort.RECORD, "", mine): "2021-11-24",
    }
    lines = said(next(term for term in found if term.sort is TermSort.RECORD))
    assert "“Death” ended it: some time on 24 November 2021." in lines
    assert "It ended before its length had passed." in lines
