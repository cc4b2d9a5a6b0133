"""What of a case goes into a calendar, on which day, and that no name goes with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings

from casefiles.decisions import DecisionKind
from casefiles.docket import Docket
from casefiles.exchange.calendar import Entry, write_calendar
from casefiles.exchange.demonstration import demonstration
from casefiles.exchange.diary import entries_of
from casefiles.ids import DecisionId
from casefiles.languages import ENGLISH, language
from casefiles.limits.assessment import assess
from casefiles.limits.deadlines import deadlines
from casefiles.limits.decided import decide
from casefiles.limits.loading import load_law
from casefiles.limits.terms import terms
from casefiles.moments import read_instant, read_moment
from tests.limits.scenes import DETAINED, answer, docket, event, measure, person, sentence, spell
from tests.strategies import dockets, instants

LAW = load_law()
NOON = read_instant("2022-01-12T12:00")
REMANDED = docket(
    DETAINED,
    "remand-decision 2022-01-11T10:00",
    spells=(spell(),),
    persons=(replace(person(), name="Айгүл Not-In-The-File"),),
)


def entries(
    file: Docket, now: datetime = NOON, code: str = "en", *, names: bool = False
) -> list[Entry]:
    found = assess(file, now, LAW)
    return entries_of(
        file,
        deadlines(file, found, now),
        terms(file, found, LAW),
        now,
        ENGLISH if code == "en" else language(code),
        names=names,
    )


def entry(part: str, file: Docket, now: datetime = NOON, **more: Any) -> Entry:
    (found,) = [one for one in entries(file, now, **more) if part in one.summary]
    return found


def decided(kind: DecisionKind, now: datetime = NOON, **more: Any) -> Docket:
    (one,) = [one for one in assess(REMANDED, now, LAW) if one.rule == "remand.appeal-3d"]
    decision = decide(REMANDED, one, kind, id=DecisionId(UUID(int=1)), **more)
    return replace(REMANDED, decisions=(decision,))


def test_a_limit_in_days_is_entered_on_its_last_day() -> None:
    appeal = entry("(our act)", REMANDED)
    assert (appeal.first, appeal.last) == (date(2022, 1, 14), date(2022, 1, 14))
    assert not isinstance(appeal.first, datetime)
    assert appeal.category == "our act"
    assert "To file: Private complaint against the ruling" in appeal.description
    assert "If refused: The regional court's ruling is final at home" in appeal.description
    assert "Under: CPC 107, 49(1), 50." in appeal.description


@pytest.mark.parametrize(("code", "article"), [("ru", "УПК 107"), ("kk", "ҚПК 107")])
def test_an_entry_cites_the_law_as_its_reader_does(code: str, article: str) -> None:
    (appeal,) = [
        one
        for one in entries(REMANDED, code=code)
        if one.first == date(2022, 1, 14) and article in one.description
    ]
    assert appeal.description.count(article) == 2
    assert "CPC" not in appeal.description


def test_a_limit_in_hours_is_entered_at_its_minute_in_utc() -> None:
    file = docket(DETAINED, spells=(spell(),))
    now = read_instant("2022-01-06T10:00")
    protocol = entry("protocol", file, now)
    assert protocol.first == protocol.last == read_instant("2022-01-06T12:10")
    assert protocol.category == "their act"
    assert protocol.summary.startswith("A, p1: ")
    assert "If it is missed, to file: " in protocol.description


@pytest.mark.parametrize(("name", "called"), [("Aigul", "Aigul"), ("", "p1"), (" ", "p1")])
def test_a_person_without_a_name_is_entered_by_the_key(name: str, called: str) -> None:
    people = tuple(replace(one, name=name) for one in docket().persons)
    file = replace(decided(DecisionKind.CONFIRMED), persons=people)

    assert entries(file, names=True)[0].summary.startswith(f"A, {called}: ")


def test_an_end_between_two_days_lasts_from_one_to_the_other() -> None:
    file = docket(
        "actual-detention 2022-01-06", "remand-decision 2022-01-10/2022-01-11", spells=(spell(),)
    )
    appeal = entry("(our act)", file)
    assert (appeal.first, appeal.last) == (date(2022, 1, 13), date(2022, 1, 14))


def test_a_term_that_an_order_ends_at_an_hour_is_not_entered_for_the_whole_day() -> None:
    short, at_nine = answer("custody-for-ten-days yes"), "2022-01-15T09:00"
    for until in ("2022-01-15", at_nine):
        decision = f"remand-decision 2022-01-07T10:00 {until}"
        file = docket(DETAINED, decision, spells=(spell(),), answers=(short,))
        one = entry("Short custody: 10 days", file)
        days = date(2022, 1, 15), date(2022, 1, 16)
        instants = read_instant(at_nine), read_instant("2022-01-17T00:00")
        assert (one.first, one.last) == (instants if until == at_nine else days)


def test_no_name_and_nothing_that_a_person_wrote_leaves_unless_it_is_asked_for() -> None:
    reason = "She told her cousin Нурлан, who wrote it down."
    file = decided(DecisionKind.CONFIRMED, reason=reason)
    bare = write_calendar(entries(file), NOON).decode().replace("\r\n ", "")
    named = write_calendar(entries(file, names=True), NOON).decode().replace("\r\n ", "")
    for private in ("Айгүл", "Not-In-The-File", "cousin", "Нурлан"):
        assert private not in bare
        assert private in named
    assert "Decided: confirmed. Computed end: 14 January 2022\\, 24:00" in bare


TOLD_BY = "Interview with Әсел Not-In-The-File"
IN_WORDS = "as long as Әсел Not-In-The-File is ill"
DISPUTED = docket(
    event(DETAINED, "e1", s2="2022-01-05T09:10"),
    "remand-decision 2022-01-07T12:00",
    spells=(spell(),),
    sources=tuple(replace(one, title=TOLD_BY) for one in docket().sources),
)
TOGETHER = docket(
    event(DETAINED, "e1", s1="2022-01-06T08:40"),
    event("detention-protocol 2022-01-06T11:40", "e2", s2="2022-01-06T12:00"),
    spells=(spell(),),
    sources=tuple(replace(one, title=f"{TOLD_BY}, {one.key}") for one in docket().sources),
)
SERVED = docket(
    persons=(person(),),
    measures=(
        measure(
            f"for-{TOLD_BY}",
            IN_WORDS,
            starts=read_moment("2022-01-10"),
            ends=read_moment("2022-02-10"),
        ),
    ),
)


@pytest.mark.parametrize(
    ("file", "now", "told"),
    [
        (DISPUTED, "2022-01-07T13:00", "not surely on the word of “s2”"),
        (TOGETHER, "2022-01-06T12:05", "“Actual detention” on the word of “s1”"),
        (SERVED, "2022-01-12T12:00", "No calendar can count its length: “…”."),
    ],
)
def test_nothing_that_a_person_wrote_leaves_without_being_asked_for(
    file: Docket, now: str, told: str
) -> None:
    at = read_instant(now)
    kept = write_calendar(entries(file, at), at).decode().replace("\r\n ", "")
    asked_for = write_calendar(entries(file, at, names=True), at).decode().replace("\r\n ", "")

    assert "Not-In-The-File" not in kept.replace(" ", "-")
    assert told in kept
    assert "Not-In-The-File" in asked_for.replace(" ", "-")


def test_the_names_of_the_documented_people_stay_in_the_workspace() -> None:
    for file in demonstration():
        for day in ("2019-01-01", "2021-12-01"):
            written = write_calendar(entries(file, read_instant(day)), NOON).decode()
            whole = written.replace("\r\n ", "")
            for one in file.persons:
                assert one.name not in whole or one.name in ("", "N. N.")


def test_a_closed_deadline_is_entered_as_cancelled_with_the_reason() -> None:
    still = entry("(our act)", REMANDED)
    file = decided(DecisionKind.CLOSED, reason="No appeal wanted.")
    closed = entry("Appeal against the ruling on custody", file)
    assert closed.cancelled
    assert not still.cancelled
    assert closed.summary.endswith("(closed)")
    assert (closed.uid, closed.first) == (still.uid, still.first)
    assert "Decided: closed. Computed end: 14 January 2022, 24:00" in closed.description
    assert "The reason stands in the workspace." in closed.description
    assert "To file" not in closed.description


def test_a_closed_deadline_that_is_over_is_not_entered() -> None:
    now = read_instant("2022-01-17T12:00")
    file = decided(DecisionKind.CLOSED, now, reason="No appeal wanted.")
    assert not [one for one in entries(file, now) if "custody: 3 days" in one.summary]


def test_what_was_closed_on_other_facts_is_no_cancelled_entry() -> None:
    file = decided(DecisionKind.CLOSED, reason="No appeal wanted.")
    moved = replace(file.events[1], when=read_moment("2022-01-12T10:00"))
    appeal = entry("(our act)", replace(file, events=(file.events[0], moved)))
    assert not appeal.cancelled
    assert "The reason stands in the workspace." in appeal.description


def test_a_moved_deadline_says_where_the_reason_stands_and_not_the_words() -> None:
    reason = "Айгүлдің өтініші; Айгүл Not-In-The-File was ill."
    file = decided(DecisionKind.OVERRIDDEN, until=read_moment("2022-01-20"), reason=reason)
    written = entry("(our act)", file).description
    assert "The reason stands in the workspace." in written
    assert "Айгүл" not in written
    assert "ill" not in written
    assert f"Reason: {reason}" in entry("(our act)", file, names=True).description


def test_a_deadline_that_was_decided_stands_beside_the_term_that_rests_on_it() -> None:
    file = docket(DETAINED, "remand-decision 2022-01-08T05:00", spells=(spell(),))
    (one,) = [one for one in assess(file, NOON, LAW) if one.rule == "remand.term-2m"]
    decision = decide(
        file,
        one,
        DecisionKind.CLOSED,
        id=DecisionId(UUID(int=1)),
        reason="Handled by a colleague.",
    )
    titles = [one.summary for one in entries(replace(file, decisions=(decision,)))]
    assert "A, p1: Custody before trial: 2 months (closed)" in titles


def test_a_missed_deadline_is_entered_only_where_another_end_was_set() -> None:
    now = read_instant("2022-01-17T12:00")
    assert not [one for one in entries(REMANDED, now) if "our act" in one.summary]
    file = decided(
        DecisionKind.OVERRIDDEN, now, until=read_moment("2022-01-20"), reason="Restored."
    )
    restored = entry("(our act)", file, now)
    assert restored.first == date(2022, 1, 20)
    assert "Decided: overridden. Computed end: 14 January 2022, 24:00" in restored.description


def test_what_was_decided_on_other_facts_says_so() -> None:
    file = decided(DecisionKind.CONFIRMED)
    moved = replace(file.events[1], when=read_moment("2022-01-12T10:00"))
    changed = replace(file, events=(file.events[0], moved))
    appeal = entry("(our act)", changed, read_instant("2022-01-12T12:00"))
    assert "That was decided on other facts: look at it again." in appeal.description


def test_a_decision_about_what_has_no_date_says_that_none_was_computed() -> None:
    now = read_instant("2022-01-06T10:00")
    file = docket(DETAINED, spells=(spell(),))
    (one,) = [one for one in assess(file, now, LAW) if one.rule == "detention.relatives"]
    decision = decide(
        file,
        one,
        DecisionKind.OVERRIDDEN,
        id=DecisionId(UUID(int=1)),
        until=read_moment("2022-01-06T15:00"),
        reason="Ordered.",
    )
    told = entry("elatives", replace(file, decisions=(decision,)), now)
    assert "Decided: overridden. Computed end: none." in told.description
    assert told.first == read_instant("2022-01-06T15:00")


def test_what_is_due_at_once_or_over_cannot_be_entered() -> None:
    file = docket(DETAINED, spells=(spell(),))
    found = entries(file, read_instant("2022-01-06T10:00"))
    assert "elatives" not in " ".join(one.summary for one in found)
    assert entries(file, read_instant("2025-01-01")) == []


def test_the_end_of_a_term_is_entered_once_with_its_steps() -> None:
    file = docket(
        "ban-start 2021-02",
        sentences=(sentence("ban-public-activities", "P3Y", additional=True),),
    )
    ban = entry("ban on public", file)
    assert ban.summary == "A, p1: end of “ban on public activities”"
    assert (ban.first, ban.last) == (date(2024, 2, 1), date(2024, 2, 29))
    assert not [one for one in entries(file) if "act)" in one.summary]
    assert ban.description.splitlines()[0] == "It begins, by the events on file: February 2021."
    found = entries(file, read_instant("2024-03-01"))
    assert not [one for one in found if "ban" in one.summary]


def test_of_an_end_open_at_one_side_the_other_is_entered_while_it_lies_ahead() -> None:
    file = next(one for one in demonstration() if one.case.ref == "utepova-aigul")
    ban = entry("ban on public activities", file)
    assert (ban.first, ban.last) == (date(2024, 4, 1), date(2024, 4, 1))
    assert ban.summary.endswith(", as far as known not earlier than 1 April 2024")
    assert entries(file, read_instant("2025-01-01")) == []


def test_what_the_law_adds_is_named_by_its_sort() -> None:
    file = next(one for one in demonstration() if one.case.ref == "bokayev-max")
    record = entry("criminal record", file)
    assert (record.first, record.last) == (date(2027, 2, 1), date(2032, 2, 28))


def test_an_end_open_between_texts_names_the_last_day_by_each_and_says_nothing_twice() -> None:
    file = docket("supervision-start 2026-04-01", persons=(person(born="1980-02-03"),))
    end = entry("supervision", file, read_instant("2026-11-22"))

    assert (end.first, end.last) == (date(2029, 4, 1), date(2034, 4, 1))
    assert end.summary.endswith(", as far as known not later than 1 April 2029 or 1 April 2034")
    said = end.description.splitlines()
    assert said.count("It can be extended, and the law sets no end to that.") == 1
    assert len(said) == len(set(said))
    later = entry("supervision", file, read_instant("2033-01-01"))
    assert (later.first, later.last) == (date(2034, 4, 1), date(2034, 4, 1))


def test_an_end_of_which_no_last_day_is_known_says_from_when_on_it_may_be() -> None:
    file = docket(
        "ban-start 2021-02-01/..",
        sentences=(sentence("ban-public-activities", "P3Y", additional=True),),
    )
    ban = entry("ban on public", file)
    assert ban.summary.endswith("”, as far as known not earlier than 1 February 2024")
    assert (ban.first, ban.last) == (date(2024, 2, 1), date(2024, 2, 1))


def reported(recurs: str, starts: str | None, ends: str | None) -> Docket:
    return docket(
        measures=(
            measure(
                "travel-ban",
                recurs=recurs,
                starts=read_moment(starts),
                ends=read_moment(ends),
                persons=(person().id,),
            ),
        )
    )


@pytest.mark.parametrize(
    ("starts", "ends", "last", "description"),
    [
        ("2022-01-03", "2022-03-01", date(2022, 3, 1), ""),
        ("2022-01", "2022-03-01", date(2022, 3, 1), "not every day is sure."),
        ("2022-01-03", None, None, "not every day is sure."),
    ],
)
def test_days_of_reporting_come_round_to_the_end_of_their_measure(
    starts: str, ends: str | None, last: date | None, description: str
) -> None:
    duty = entry("to report under", reported("FREQ=WEEKLY;BYDAY=MO;BYHOUR=10", starts, ends))
    assert duty.summary == "A, p1: to report under “undertaking not to leave”"
    assert duty.first == date(2022, 1, 3)
    assert duty.round is not None
    assert (duty.round.last, duty.round.zone) == (last, "Asia/Almaty")
    assert duty.description.endswith(description)
    assert bool(duty.description) is bool(description)


@pytest.mark.parametrize(
    ("recurs", "starts", "ends"),
    [
        ("", "2022-01-03", None),
        ("FREQ=WEEKLY;BYDAY=MO", None, None),
        ("FREQ=WEEKLY;BYDAY=MO", "2021-01-04", "2022-01-04"),
    ],
)
def test_no_duty_is_entered_that_is_over_or_cannot_be_placed(
    recurs: str, starts: str | None, ends: str | None
) -> None:
    assert not [one for one in entries(reported(recurs, starts, ends)) if one.round]


def test_a_measure_of_nobody_in_particular_is_entered_under_the_ref_alone() -> None:
    file = docket(measures=(measure("travel-ban", starts=read_moment("2022-01-03"), length="P2M"),))
    (end,) = entries(file)
    assert end.summary == "A: end of “undertaking not to leave”"


def test_the_entries_speak_the_language_that_was_asked_for() -> None:
    appeal = entry("Обжалование санкции стражи: 3 суток", REMANDED, code="ru")
    assert "Частная жалоба на постановление" in appeal.description


@settings(max_examples=10)
@given(dockets(most=2), instants())
def test_each_entry_has_a_uid_of_its_own_that_stays(file: Docket, now: datetime) -> None:
    found = entries(file, now)
    assert [one.uid for one in found] == [one.uid for one in entries(file, now, names=True)]
    assert len({one.uid for one in found}) == len(found)
    assert all(one.last >= one.first for one in found)
    write_calendar(found, now)
