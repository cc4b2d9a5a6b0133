"""What law or file leave open: birthdays, nights, first hours, categories, earlier holding."""

from __future__ import annotations

from datetime import timedelta

import pytest

from casefiles.limits.standings import Assessment, plain
from casefiles.moments import moment_at, read_moment
from casefiles.people import Sex
from tests.limits.scenes import (
    DETAINED,
    PROTOCOL,
    answer,
    charge,
    docket,
    event,
    judged,
    person,
    spell,
    stands,
)

D = "actual-detention"
ADULT, MINOR = "detention.max-before-court.adult", "detention.max-before-court.minor"
SITTINGS = "interrogation.limits-adult"


def doubts(one: Assessment) -> str:
    return "" if one.doubt is None else one.doubt["en"]


@pytest.mark.parametrize("begun", [(), (f"{D} null",)])
def test_who_was_of_age_ever_since_the_law_began_is_no_minor_though_nobody_dated_the_detention(
    begun: tuple[str, ...],
) -> None:
    lines = *begun, "detention-protocol 2022-01-06T10:00", "remand-decision 2022-01-08T12:00"
    events = [event(line, f"e{number}", within="d1") for number, line in enumerate(lines)]
    found = judged(docket(*events, spells=(spell(),)), everything=True)
    assert found["detention.max-before-court.minor", "d1"].standing == "not-applicable"
    assert not any("came of age" in doubts(one) for one in found.values())


def test_of_a_detention_known_to_a_week_the_birthday_is_not_named() -> None:
    file = docket(f"{D} 2022-01-03/2022-01-10", persons=(person(born="2004-01-06"),))
    assert not any("came of age" in doubts(one) for one in judged(file, everything=True).values())


@pytest.mark.parametrize(
    ("born", "detained", "adult", "birthday"),
    [
        ("2004-02-29", "2022-02-27T10:00", "not-applicable", False),
        ("2004-02-29", "2022-02-28T10:00", "unknown", True),
        ("2004-02-29", "2022-03-01T10:00", "unknown", True),
        ("2004-02-29", "2022-03-02T10:00", "kept", False),
        ("2004-01-06", "2022-01-05T23:59", "not-applicable", False),
        ("2004-01-06", "2022-01-06T09:10", "unknown", True),
        ("2004-01-06", "2022-01-07T00:00", "kept", False),
        ("2004-01", "2022-01-06T09:10", "unknown", False),
    ],
)
def test_on_the_day_of_coming_of_age_a_doubt_is_named(
    born: str, detained: str, adult: str, birthday: bool
) -> None:
    # Thirty hours: too long for a minor, not for an adult.
    begun = read_moment(detained).earliest
    assert begun is not None
    file = docket(
        f"{D} {detained}",
        f"release {moment_at(begun + timedelta(hours=30)).written}",
        persons=(person(born=born),),
        spells=(spell(),),
    )
    found = judged(file, everything=True)
    one = found[ADULT, "d1"]
    assert one.standing == adult
    assert ("came of age" in doubts(one)) is birthday
    assert ("came of age" in doubts(found["detention.head-of-facility-release", "d1"])) is birthday


@pytest.mark.parametrize(
    ("born", "sex", "expected", "birthday"),
    [
        # Half an hour more than three hours on 6 June 2022: too long from 58 years on, or from 63.
        ("1964-06-05", "f", "breached", False),
        ("1964-06-06", "f", "unknown", True),
        ("1964-06-06", "", "unknown", True),
        ("1964-06-06", "m", "not-applicable", False),
        ("1959-06-05", "m", "breached", False),
        ("1959-06-06", "m", "unknown", True),
        ("1959-06-07", "m", "not-applicable", False),
    ],
)
def test_on_the_birthday_of_a_higher_age_a_doubt_is_named(
    born: str, sex: str, expected: str, birthday: bool
) -> None:
    one = judged(
        docket(
            f"{D} 2022-06-06T09:10",
            "interrogation 2022-06-06T12:00 2022-06-06T15:30",
            persons=(person(born=born, sex=Sex(sex)),),
            spells=(spell(),),
        ),
        everything=True,
    )["interrogation.limits-vulnerable", "d1"]
    assert one.standing == expected
    assert ("very birthday" in doubts(one)) is birthday


@pytest.mark.parametrize(
    ("sitting", "adult", "minor"),
    [
        ("2022-01-07T06:00 2022-01-07T07:30", "kept", "kept"),
        ("2022-01-07T05:59 2022-01-07T07:30", "unknown", "unknown"),
        ("2022-01-07T20:30 2022-01-07T22:00", "kept", "kept"),
        ("2022-01-07T20:30 2022-01-07T22:01", "unknown", "unknown"),
        ("2022-01-07T01:00 2022-01-07T02:30", "unknown", "unknown"),
        ("2022-01-07T18:00 2022-01-08T08:00", "breached", "breached"),
        ("2022-01-07 2022-01-07", "unknown", "unknown"),
    ],
)
def test_a_sitting_that_touches_the_night_is_never_kept(
    sitting: str, adult: str, minor: str
) -> None:
    for born, rule, expected in (
        ("1980-05-01", SITTINGS, adult),
        ("2005-03-11", "minor.interrogation-limits", minor),
    ):
        who = person(born=born, sex=Sex.MALE)
        file = docket(DETAINED, f"interrogation {sitting}", persons=(who,), spells=(spell(),))
        one = judged(file)[rule, "d1"]
        assert one.standing == expected, (rule, plain(one.why))
        assert ("22:00 to 6:00" in doubts(one)) is (expected != "kept")


def test_a_sitting_that_may_be_anothers_breaks_nothing_for_sure() -> None:
    long = event("interrogation 2022-01-06T10:00 2022-01-06T16:00", "e2", who=None)
    mine = event(DETAINED, "e1")
    two = (person("p1", sex=Sex.MALE), person("p2"))
    assert stands(docket(mine, long, persons=two), SITTINGS) == "unknown"
    assert stands(docket(mine, long, persons=two[:1]), SITTINGS) == "breached"


@pytest.mark.parametrize(
    ("sex", "born", "day", "replies", "adult", "vulnerable"),
    [
        ("m", "1980-05-01", "2022-01-06", (), "kept", "-"),
        ("m", "1957-05-01", "2022-01-06", (), "-", "breached"),
        ("m", "1950-05-01", "2019-01-06", (), "kept", "-"),
        ("m", "1950-05-01", "2020-01-16", (), "unknown", "unknown"),
        ("f", "1991-05-01", "2022-01-06", (), "unknown", "unknown"),
        ("f", "1991-05-01", "2022-01-06", ("yes",), "-", "breached"),
        ("f", "1991-05-01", "2022-01-06", ("no",), "kept", "-"),
        ("f", "1991-05-01", "2022-01-06", ("unknown",), "unknown", "unknown"),
        ("f", "1961-05-01", "2022-01-06", ("no",), "-", "breached"),
        ("", "1980-05-01", "2022-01-06", (), "unknown", "unknown"),
        ("", "1961-05-01", "2022-01-06", (), "unknown", "unknown"),
    ],
)
def test_who_is_questioned_shorter(
    sex: str, born: str, day: str, replies: tuple[str, ...], *, adult: str, vulnerable: str
) -> None:
    file = docket(
        f"{D} {day}T09:10",
        f"interrogation {day}T13:00 {day}T16:30",
        persons=(person(born=born, sex=Sex(sex)),),
        spells=(spell(),),
        answers=tuple(answer(f"pregnant-or-small-child {reply}") for reply in replies),
    )
    assert stands(file, SITTINGS, "d1") == adult
    assert stands(file, "interrogation.limits-vulnerable", "d1") == vulnerable


@pytest.mark.parametrize(
    ("announced", "expected"),
    [("2022-01-07T11:10", "kept"), ("2022-01-07T11:11", "unknown"), ("2022-01-07T12:00", "unknown"),
     ("2022-01-07T12:01", "breached")],
)  # fmt: skip
def test_between_two_ways_to_count_the_first_hour_nothing_is_decided(
    announced: str, expected: str
) -> None:
    file = docket("act-qualified 2022-01-06T11:10", f"qualification-announced {announced}")
    one = judged(file)["remand.qualification-announced-24h", None]
    assert one.standing == expected
    assert any("the hour of the start is left out" in plain(step) for step in one.steps)
    assert "48(2)" in doubts(one)


def test_a_doubt_on_the_first_hour_is_named_where_the_term_is_counted_to_the_minute() -> None:
    told = "prosecutor-notified 2022-01-06T20:00"
    file = docket(DETAINED, PROTOCOL, told, "remand-motion-to-judge 2022-01-07T09:00")
    found = judged(file)
    assert "48(2)" in doubts(found["detention.prosecutor-12h", None])
    assert "48(2)" in doubts(found["detention.first-interrogation-24h", None])
    assert "48(2)" in doubts(found["remand.judge-8h", None])
    assert "seizure" in doubts(found["detention.delivery-3h", None])


HELD = (DETAINED, "remand-decision 2022-01-07T10:00", "remand-extended 2022-03-01")


@pytest.mark.parametrize(
    ("ground", "claimed", "expected"),
    [
        # 9 months and 12; and 18, for a charge of medium gravity
        ("", False, ("breached", "-", "-")),
        ("mass-riots", False, ("breached", "-", "-")),
        # On what suspicion somebody was detained says no more than perhaps what is charged.
        ("criminal-group", False, ("unknown", "unknown", "unknown")),
        ("criminal-group", True, ("unknown", "unknown", "unknown")),
        ("especially-grave-crime", False, ("unknown", "unknown", "unknown")),
    ],
)
def test_custody_beyond_nine_months_needs_one_of_three_categories(
    ground: str, claimed: bool, expected: tuple[str, ...]
) -> None:
    file = docket(
        *HELD,
        "release 2023-05-20T10:00",
        spells=(spell(ground=ground, claimed=claimed),),
        charges=(charge("CC 188", part="2", gravity="medium"),),
    )
    rules = ("remand.ext-9m", "remand.ext-12m", "remand.ext-18m")
    assert tuple(stands(file, rule, "d1") for rule in rules) == expected


def test_an_article_beside_which_the_sheets_speak_of_extremism_leaves_the_category_open() -> None:
    file = docket(
        *HELD,
        "release 2023-05-20T10:00",
        spells=(spell(),),
        charges=(charge("CC 405", part="2", gravity="medium"),),
    )
    assert stands(file, "remand.ext-9m", "d1") == "unknown"
    assert stands(file, "remand.ext-18m", "d1") == "unknown"


@pytest.mark.parametrize(
    ("released", "adult", "old"),
    [
        ("2018-01-07T09:10", "kept", "kept"),
        ("2018-01-08T19:10", "unknown", "unknown"),
        ("2018-01-09T10:11", "breached", "breached"),
    ],
)
def test_what_two_texts_say_alike_is_sure_though_it_is_not_which_was_law(
    released: str, adult: str, old: str
) -> None:
    file = docket(f"{D} 2018-01-06T09:10", f"release {released}", spells=(spell(),))
    assert stands(file, ADULT, "d1") == adult
    assert stands(file, "detention.max-before-court.old-72", "d1") == old
    wide = docket(f"{D} 2017/2018-01-06T09:10", f"release {released}", spells=(spell(),))
    assert stands(wide, ADULT, "d1") == "unknown"
    undated = docket(f"{D} null", f"release {released}", spells=(spell(),))
    assert stands(undated, ADULT, "d1") == "unknown"
    early = docket(f"{D} 2014/2014-12-31", f"release {released}", spells=(spell(),))
    assert stands(early, ADULT, "d1") == "-"


def test_earlier_holding_under_another_law_is_said() -> None:
    file = docket(
        event("administrative-detention 2022-01-06T09:00", "e1", within="d1"),
        event(f"{D} 2022-01-06T11:00", "e2", within="d2"),
        spells=(spell("d1", regime="administrative"), spell("d2")),
    )
    found = judged(file, everything=True)
    assert "CPC 7(29)" in doubts(found[ADULT, "d2"])
    assert "CPC 7(29)" in doubts(found["remand.prosecutor-to-judge-8h", "d2"])
    assert "CPC 7(29)" not in doubts(found["admin.detention-3h", "d1"])
    assert (
        plain(found[ADULT, "d1"].why)
        == "The rule does not concern a person held under another law: administrative proceedings."
    )


def test_what_may_have_ended_the_time_leaves_open_how_much_was_taken() -> None:
    file = docket(
        f"{D} 2020-09",
        "house-arrest 2020-09",
        "measure-changed null",
        persons=(person(born="1980"),),
        spells=(spell(),),
    )
    term = judged(file)["remand.term-2m", "d1"]
    assert (term.standing, term.least) == ("unknown", timedelta(0))
    assert term.most is not None
    assert term.most > timedelta(days=300)


def test_what_may_concern_another_detainee_leaves_the_time_running() -> None:
    file = docket(
        f"{D} 2022-01-06T09:10",
        event("release 2022-01-06T20:00", "e2", who=None),
        persons=(person(born="1980"), person("p2")),
        spells=(spell(), spell("d2", "p2")),
    )
    term = judged(file)[ADULT, "d1"]
    assert (term.standing, term.least) == ("unknown", timedelta(hours=10, minutes=50))
    assert term.most is not None
    assert term.most > timedelta(days=7)


def test_what_was_perhaps_done_for_another_leaves_the_delay_open() -> None:
    file = docket(
        f"{D} 2022-01-06T09:10",
        event("relatives-notified 2022-01-06T20:00", "e2", who=None),
        persons=(person(), person("p2")),
        spells=(spell(), spell("d2", "p2")),
    )
    told = judged(file)["detention.relatives", "d1"]
    assert (told.standing, told.least) == ("unknown", timedelta(hours=10, minutes=50))
    assert told.most is not None
    assert told.most > timedelta(days=7)
