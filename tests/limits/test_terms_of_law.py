"""What the law adds to a sentence: bans, supervision, records and listings, and a death."""

from __future__ import annotations

from typing import Any

from casefiles.charges import Gravity
from casefiles.docket import Docket
from casefiles.limits.terms import TermSort
from casefiles.moments import UNKNOWN, read_moment
from tests.limits.dues import only, said, terms_of
from tests.limits.scenes import charge, docket, measure, person, sentence


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


def test_the_longest_listing_counts_no_ban_twice() -> None:
    file = released(
        sentence("imprisonment", "P4Y", gravity=Gravity.GRAVE),
        sentence("ban", "P3Y", additional=True),
        charges=(charge("CC 405", part="1", gravity="grave"),),
    )
    listing = only(file, TermSort.LISTING)
    # Three years of ban after the release, and six of the record after them.
    (longest,) = [one for one in listing.readings if one.ceiling]
    assert (longest.version.limit, longest.ends.written) == ("P6Y", "../2034-10-01")
    assert any("at most 6 years, not later than 1 October 2034" in line for line in said(listing))


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
        # That was over when he was released, before he died.
        (TermSort.SENTENCE, "imprisonment", mine): "2021-10-01",
        (TermSort.MEASURE, "travel-ban", mine): "2021-11-24",
        (TermSort.MEASURE, "travel-ban", other): None,
        (TermSort.MEASURE, "house-arrest", None): None,
        (TermSort.LISTING, "", mine): "2021-11-24",
        (TermSort.RECORD, "", mine): "2021-11-24",
    }
    lines = said(next(term for term in found if term.sort is TermSort.RECORD))
    assert "“Death” ended it: some time on 24 November 2021." in lines
    assert "It ended before its length had passed." in lines
