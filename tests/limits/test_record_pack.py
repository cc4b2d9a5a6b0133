"""The criminal record: tables of dates that a lawyer can check with a calendar."""

from __future__ import annotations

from typing import Any

import pytest

from casefiles.charges import Gravity
from casefiles.limits.standings import plain
from tests.limits.scenes import charge, docket, judged, sentence, stands
from tests.limits.worked import last_day, standing, worked

R, F, S = "release-from-sentence", "release", "sentence"
B, E = "ban-start", "ban-end"
THREE, SIX = "record.term-3y", "record.term-6y"
EIGHT, TEN = "record.term-8y", "record.term-10y"
ADULT = "1980-05-01"
MEDIUM, GRAVE = ("imprisonment P2Y medium 2015",), ("imprisonment P5Y grave 2013",)
GRAVEST = ("imprisonment P12Y especially-grave 2010",)


@pytest.mark.parametrize(
    ("rule", "sentences", "charges", "released", "ends"),
    [
        (THREE, MEDIUM, (), "2021-02-10", "2024-02-10"),
        (THREE, ("imprisonment P1Y minor 2020",), (), "2021-02-10", "2024-02-10"),
        # The hour of the release does not matter, nor that 10 February 2024 is a Saturday.
        (THREE, MEDIUM, (), "2021-02-10T00:00", "2024-02-10"),
        (THREE, MEDIUM, (), "2021-02-10T23:59", "2024-02-10"),
        # 29 February exists in leap years only; a term that ends in one ends on the 29th.
        (THREE, MEDIUM, (), "2020-02-29", "2023-02-28"),
        (THREE, MEDIUM, (), "2021-02-28", "2024-02-28"),
        (SIX, GRAVE, ("CC 174 2",), "2018-12-31", "2024-12-31"),
        (SIX, GRAVE, ("CC 174 2",), "2020-02-29", "2026-02-28"),
        (EIGHT, GRAVEST, ("CC 174 3",), "2016-02-29", "2024-02-29"),
        (EIGHT, GRAVEST, ("CC 174 3",), "2018-06-15", "2026-06-15"),
        # Of an especially grave crime of before p.5-1 it does not matter what it was against.
        (TEN, GRAVEST, (), "2018-06-15", "2026-06-15"),
        (TEN, GRAVEST, (), "2025-10-01", "2035-10-01"),
    ],
)
def test_a_record_ends_on_the_matching_date(
    rule: str, sentences: tuple[str, ...], charges: tuple[str, ...], released: str, ends: str
) -> None:
    more: dict[str, Any] = {"sentences": sentences, "charges": charges, "born": ADULT}
    assert last_day(rule, f"{R} {released}", **more) == ends


@pytest.mark.parametrize(
    ("events", "bans", "ends"),
    [
        # No ban: from the release.
        ((), (), "2024-02-10"),
        # The ban ended: from its end, whatever its length was.
        ((f"{B} 2021-02-10", f"{E} 2022-03-15"), (), "2025-03-15"),
        ((f"{B} 2021-02-10", f"{E} 2022-03-15"), ("ban P2Y additional 2019",), "2025-03-15"),
        # Its end is not on file: it follows from its length, which ends on 10 February 2023.
        ((f"{B} 2021-02-10",), ("ban P2Y additional 2019",), "2026-02-10"),
        ((), ("ban P2Y additional 2019",), "2026-02-10"),
        # A ban of one month from 31 January ends on 28 February.
        ((f"{B} 2023-01-31",), ("ban P1M additional 2019",), "2026-02-28"),
    ],
)
def test_a_ban_puts_the_beginning_of_the_record_off(
    events: tuple[str, ...], bans: tuple[str, ...], ends: str
) -> None:
    released = "2023-01-31" if "P1M" in str(bans) else "2021-02-10"
    more: dict[str, Any] = {"sentences": (*MEDIUM, *bans), "born": ADULT}
    assert last_day(THREE, f"{S} 2015", f"{R} {released}", *events, **more) == ends


def test_a_ban_without_end_and_length_leaves_the_end_of_the_record_open() -> None:
    (found,) = worked(
        THREE, f"{R} 2021-02-10T10:00", f"{B} 2021-02-10T10:00", sentences=MEDIUM, born=ADULT
    )
    assert found.standing == "unknown"
    assert found.deadline is not None
    assert found.deadline.latest is None
    assert found.deadline.earliest is not None
    assert found.deadline.earliest.isoformat() == "2024-02-10T18:00:00+00:00"


def test_a_ban_of_up_to_two_years_ended_somewhere_in_them() -> None:
    (found,) = worked(
        THREE,
        f"{R} 2021-02-10T10:00",
        f"{B} 2021-02-10T10:00",
        sentences=(*MEDIUM, "ban P2Y additional at-most 2019"),
        born=ADULT,
    )
    assert found.deadline is not None
    assert str(found.deadline.earliest) == "2024-02-10 18:00:00+00:00"
    assert str(found.deadline.latest) == "2026-02-10 19:00:00+00:00"


def test_of_a_ban_longer_than_any_is_lawful_both_ends_are_open() -> None:
    """Ten years of the eleven are lawful: whether the record waits for the last is open."""
    bans = (*MEDIUM, "ban P11Y additional 2019")
    more: dict[str, Any] = {"sentences": bans, "born": ADULT}
    (found,) = worked(THREE, f"{R} 2021-02-10T10:00", f"{B} 2021-02-10T10:00", **more)
    assert found.deadline is not None
    assert str(found.deadline.earliest) == "2034-02-10 19:00:00+00:00"
    assert str(found.deadline.latest) == "2035-02-10 19:00:00+00:00"


def test_of_two_bans_of_different_length_the_record_waits_for_the_longest() -> None:
    (found,) = worked(
        THREE,
        f"{R} 2021-02-10T10:00",
        f"{B} 2021-02-10T10:00",
        sentences=(*MEDIUM, "ban P1Y additional 2019", "publication-ban P2Y additional 2019"),
        born=ADULT,
    )
    assert found.deadline is not None
    assert str(found.deadline.earliest) == "2026-02-10 19:00:00+00:00"
    assert str(found.deadline.latest) == "2026-02-10 19:00:00+00:00"


@pytest.mark.parametrize(
    ("as_of", "three", "six", "eight", "ten"),
    [
        # Released on 10 February 2018, the gravity is not known.
        ("2021-02-10T12:00+06:00", "running", "running", "running", "running"),
        ("2021-02-11T00:01+06:00", "unknown", "unknown", "unknown", "unknown"),
        ("2025-06-01T00:00", "unknown", "unknown", "unknown", "unknown"),
        ("2026-02-11T00:01+05:00", "kept", "kept", "kept", "kept"),
    ],
)
def test_without_the_gravity_every_term_may_be_the_one(
    as_of: str, three: str, six: str, eight: str, ten: str
) -> None:
    found = tuple(
        standing(rule, f"{R} 2018-02-10", sentences=("imprisonment P5Y 2013",), as_of=as_of)
        for rule in (THREE, SIX, EIGHT, TEN)
    )
    assert found == (three, six, eight, ten)


@pytest.mark.parametrize(
    ("released", "as_of", "expected"),
    [
        # Before p.5-1 eight years, after it ten; in the years in which it came both.
        ("2020-01-06", "2028-01-08T00:00", "kept"),
        ("2020-01-08", "2028-01-10T00:00", "unknown"),
        ("2025-09-15", "2033-09-18T00:00", "unknown"),
        ("2025-09-17", "2033-09-19T00:00", "unknown"),
        ("2025-09-17", "2035-09-19T00:00", "kept"),
    ],
)
def test_ten_years_came_on_a_day_that_is_not_known(
    released: str, as_of: str, expected: str
) -> None:
    assert standing(TEN, f"{R} {released}", sentences=GRAVEST, as_of=as_of) == expected


def test_between_eight_and_ten_years_an_article_not_against_life_decides() -> None:
    more: dict[str, Any] = {"sentences": GRAVEST, "charges": ("CC 174 3",), "born": ADULT}
    at = {"as_of": "2034-06-01T00:00"}
    assert standing(EIGHT, f"{R} 2025-10-01", **more, **at) == "kept"
    assert standing(TEN, f"{R} 2025-10-01", **more, **at) == "not-applicable"


def test_a_release_before_the_sentence_starts_no_record() -> None:
    more: dict[str, Any] = {"sentences": MEDIUM, "born": ADULT}
    events = (f"{F} 2014-05-01", f"{S} 2015-03-02", f"{F} 2017-02-10")
    assert last_day(THREE, *events, **more) == "2020-02-10"


def test_the_last_sentence_counts_and_while_it_is_served_the_record_before_is_open() -> None:
    first = (f"{S} 2015-03-02", f"{R} 2017-02-10")
    more: dict[str, Any] = {"sentences": MEDIUM, "born": ADULT}
    assert standing(THREE, *first, **more) == "kept"
    again = (*first, f"{S} 2019-05-01")
    assert standing(THREE, *again, **more) == "unknown"
    assert last_day(THREE, *again, f"{R} 2022-02-10", **more) == "2025-02-10"


EARLIER = "CC 188 2 medium 2010-01-01"
# Released from the first sentence, whose record of three years ended on 10 March 2019.
FREED = f"{S} 2012-03-10", f"{R} 2016-03-10"


@pytest.mark.parametrize(
    ("events", "charges", "sentences", "expected"),
    [
        # However late the charge: when the crime was committed the file does not show.
        ((f"{S} 2026-05-01",), ("CC 188 2 medium 2026-01-01",), (), "unknown"),
        # With the fine for it on file, of which the degree is not.
        (
            (f"{S} 2026-05-01",),
            ("CC 188 2 medium 2026-01-01",),
            ("imprisonment P4Y medium 2012-03-10", "fine P0D 2026-05-01"),
            "unknown",
        ),
        # A graver crime, of which the term has another length.
        (
            (f"{S} 2026-05-01",),
            ("CC 188 2 medium 2026-01-01",),
            ("imprisonment P4Y medium 2012-03-10", "imprisonment P6Y grave 2026-05-01"),
            "unknown",
        ),
        # Of the two nobody says which was for which crime.
        (
            (f"{S} 2026-05-01",),
            ("CC 188 2 medium 2026-01-01",),
            ("imprisonment P4Y medium", "imprisonment P6Y grave"),
            "unknown",
        ),
        # Nothing shows when that crime was charged, or it was before the term was over.
        ((f"{S} 2026-05-01",), (), (), "unknown"),
        ((f"{S} 2026-05-01",), ("CC 188 2 medium 2019-03-10",), (), "unknown"),
        ((f"{S} 2026-05-01",), ("CC 188 2 medium 2019-03-11",), (), "unknown"),
        # The charge is of a crime for which there is a sentence later still.
        ((f"{S} 2020-05-01",), ("CC 188 2 medium 2026-01-01",), (), "unknown"),
        # Sentenced within the term, or on a day that is not known.
        ((f"{S} 2018-05-01",), ("CC 188 2 medium 2018-01-01",), (), "unknown"),
        ((f"{S} null",), ("CC 188 2 medium 2026-01-01",), (), "unknown"),
        # One within it and one after it.
        (
            (f"{S} 2018-05-01", f"{S} 2026-05-01"),
            ("CC 188 2 medium 2026-01-01",),
            (),
            "unknown",
        ),
    ],
)
def test_a_later_sentence_wipes_no_record_out(
    events: tuple[str, ...], charges: tuple[str, ...], sentences: tuple[str, ...], expected: str
) -> None:
    more: dict[str, Any] = {
        "charges": (EARLIER, *charges),
        "sentences": sentences or MEDIUM,
        "born": ADULT,
        "as_of": "2026-11-20T12:00",
    }
    assert standing(THREE, *FREED, *events, **more) == expected
    (found,) = worked(THREE, *FREED, *events, **more)
    assert found.doubt is not None
    assert "A later sentence is on file." in found.doubt["en"]


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        # The sentence from which the person was released is not on file, the later one is.
        ((f"{R} 2016-03-10", f"{S} 2018-05-01"), "unknown"),
        # The day of the release is not known, and each sentence may be the last before it.
        ((f"{S} 2012-03-10", f"{R} null", f"{S} 2018-05-01"), "unknown"),
        # A ban whose end put the beginning off.
        ((*FREED, f"{B} 2016-03-10", f"{E} 2018-03-10", f"{S} 2020-05-01"), "unknown"),
        # No release at all.
        ((f"{S} 2012-03-10", f"{S} 2018-05-01"), "not-applicable"),
    ],
)
def test_where_a_release_is_on_file_a_later_sentence_leaves_the_record_open(
    events: tuple[str, ...], expected: str
) -> None:
    assert standing(THREE, *events, sentences=MEDIUM, born=ADULT) == expected


def test_of_one_sentence_alone_no_later_one_is_told() -> None:
    (found,) = worked(THREE, f"{S} 2012-03-10", f"{R} null", sentences=MEDIUM, born=ADULT)
    assert found.doubt is not None
    assert "A later sentence" not in found.doubt["en"]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (("restriction-of-freedom P1Y medium 2020",), "not-applicable"),
        (("conditional-imprisonment P2Y medium 2020",), "not-applicable"),
        # Every milder punishment is spent when it has been served (79(3) p.2).
        (("fine P0D medium 2020",), "not-applicable"),
        (("community-service P1M medium 2020",), "not-applicable"),
        (("public-labour P1M medium 2020",), "not-applicable"),
        (("arrest P30D medium 2020",), "not-applicable"),
        # With its gravity not on file no less.
        (("fine P0D 2020",), "not-applicable"),
        (("imprisonment P2Y medium 2020",), "running"),
        (("fine P0D medium 2018", "imprisonment P2Y medium 2020"), "running"),
        # A ban may be a main punishment, or one of which the main one is not on file.
        (("ban P2Y medium 2020",), "unknown"),
        # Imprisonment whose rest was replaced is still imprisonment (79(4)).
        (("imprisonment P2Y medium 2020", "restriction-of-freedom P1Y medium 2021"), "running"),
        # A file of events alone: a release from a sentence is taken for imprisonment.
        ((), "running"),
    ],
)
def test_only_imprisonment_has_these_terms(sentences: tuple[str, ...], expected: str) -> None:
    more: dict[str, Any] = {"sentences": sentences, "charges": ("CC 274 2 medium",), "born": ADULT}
    assert standing(THREE, f"{R} 2025-02-10", **more) == expected


@pytest.mark.parametrize("gravity", [Gravity.MEDIUM, Gravity.UNKNOWN])
def test_a_punishment_in_words_of_somebodys_own_leaves_open_whether_it_is_milder(
    gravity: Gravity,
) -> None:
    file = docket(
        f"{S} 2024-06-22",
        f"{R} 2025-07-22",
        sentences=(sentence("correctional-works", "P1Y", gravity=gravity),),
    )
    for rule in (THREE, SIX, EIGHT) if gravity is Gravity.UNKNOWN else (THREE,):
        assert stands(file, rule) == "unknown"


@pytest.mark.parametrize(
    ("born", "expected"),
    [
        (ADULT, "running"),
        # Seventeen at the release, so the crime was a minor's, and article 89 has other terms.
        ("2008-06-01", "not-applicable"),
        (None, "unknown"),
    ],
)
def test_a_minors_record_has_other_terms(born: str | None, expected: str) -> None:
    assert standing(THREE, f"{R} 2025-02-10", sentences=MEDIUM, born=born) == expected


def test_death_ends_the_record() -> None:
    more: dict[str, Any] = {"sentences": MEDIUM, "born": ADULT}
    assert standing(THREE, f"{R} 2021-02-10", "death 2022-01-01", **more) == "kept"


@pytest.mark.parametrize(
    ("served", "lengths"),
    [
        ("2019-06-01", "3 years or 6 years or 8 years."),
        # The ten years have been law since some day between 2020 and 2025.
        ("2025-10-01", "3 years or 6 years or 8 years or 10 years."),
    ],
)
def test_the_other_terms_are_named_as_long_as_they_were_on_that_day(
    served: str, lengths: str
) -> None:
    file = docket(f"release-from-sentence {served}", charges=(charge("CC 99"),))
    why = plain(judged(file)["record.term-3y", None].why)
    assert why.endswith(f": {lengths}")


@pytest.mark.parametrize(
    ("imposed", "expected"),
    [
        # He came of age on 1 May 2021: of a minor's record CC 79(3) does not say when it is spent.
        ("2021-04-30", "not-applicable"),
        ("2021-06", "running"),
        # Of a sentence of that spring the file does not tell.
        ("2021", "unknown"),
        # Of no day it is asked by the release.
        ("", "running"),
    ],
)
def test_who_was_sentenced_as_a_minor_has_no_record_of_an_adult(
    imposed: str, expected: str
) -> None:
    given = (f"imprisonment P5Y grave {imposed}".strip(),)
    more: dict[str, Any] = {"sentences": given, "charges": ("CC 174 2",), "born": "2003-05-01"}
    assert standing(SIX, f"{R} 2024-02-10", **more) == expected


def test_what_the_crime_was_against_is_left_open_even_of_murder() -> None:
    more: dict[str, Any] = {"charges": ("CC 99 2 especially-grave",), "born": "1980-05-01"}
    (found,) = worked("record.term-8y", "release-from-sentence 2018-03-10", **more)
    assert found.doubt is not None
    assert "file does not say" not in found.doubt["en"]
    assert "is not decided here" in found.doubt["en"]
