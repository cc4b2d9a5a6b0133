"""Logging a detention while the family is on the phone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from casefiles.docket import Docket, Record
from casefiles.event_kinds import EventKind
from casefiles.languages import CODES, language
from casefiles.limits.assessment import assess
from casefiles.limits.loading import load_law
from casefiles.limits.standings import Standing
from casefiles.moments import read_moment
from casefiles.sources import SourceKind
from ui.dialogs.detention import DetentionDialog
from ui.looks import Look
from ui.opened import OpenCase
from ui.themes import LIGHT

# 11:00 in Almaty, on the day of the detention.
NOW = datetime(2022, 1, 6, 5, 0, tzinfo=UTC)


def judge(docket: Docket) -> OpenCase:
    law = load_law()
    return OpenCase(docket=docket, assessments=tuple(assess(docket, NOW, law)), now=NOW, law=law)


class Kept:
    """What the form handed over."""

    def __init__(self) -> None:
        self.records: list[Record] = []

    def __call__(self, records: list[Record]) -> None:
        self.records = records

    def of(self, kind: type) -> list[Record]:
        return [record for record in self.records if type(record).__name__ == kind.__name__]


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def form(look: Look, kept: Kept) -> Iterator[DetentionDialog]:
    made = DetentionDialog(look, "2022-001", now=lambda: NOW, judge=judge, keep=kept)
    made.show()
    yield made
    if isValid(made):
        made.reject()


def shown(form: DetentionDialog) -> dict[str, Standing]:
    return {one.rule: one.standing for one in form.limits.rows}


def test_a_name_is_enough(form: DetentionDialog, kept: Kept) -> None:
    form.name.setText("Somebody's brother")
    form.save.click()
    docket = form.docket()

    assert not form.isVisible()
    assert list(docket.records()) == kept.records
    assert docket.case.title == "Somebody's brother"
    assert docket.events[0].kind is EventKind.ACTUAL_DETENTION
    assert not docket.events[0].when.known


@pytest.mark.usefixtures("look")
@pytest.mark.parametrize("code", CODES)
def test_a_case_is_written_in_the_language_of_the_window(code: str, kept: Kept) -> None:
    made = DetentionDialog(
        Look(language(code), LIGHT), "2022-001", now=lambda: NOW, judge=judge, keep=kept
    )

    assert made.docket().case.language == code
    made.reject()


def test_without_a_name_nothing_is_saved(form: DetentionDialog, kept: Kept) -> None:
    form.seized.line.setText("6.1.2022 9:10")
    form.save.click()

    assert form.isVisible()
    assert form.complaint.text().startswith("Write a name")
    assert kept.records == []


def test_the_limits_run_beside_it_as_the_time_is_typed(form: DetentionDialog, qtbot: QtBot) -> None:
    assert form.nothing.isVisible()
    qtbot.keyClicks(form.seized.line, "6.1.2022 9:10")
    qtbot.waitUntil(lambda: not form.nothing.isVisible())

    assert shown(form)["detention.protocol-3h"] is Standing.RUNNING
    running = next(one for one in form.limits.rows if one.rule == "detention.protocol-3h")
    assert form.limits.told(running) == "1 h 10 min left"


@pytest.mark.parametrize(
    ("seized", "said"),
    [("6.1.2022 0", "at least 7 h 1 min over"), ("6.1.2021", "at least 364 days over")],
)
def test_an_overrun_that_is_not_known_exactly_is_told_in_few_words(
    form: DetentionDialog, seized: str, said: str
) -> None:
    form.seized.line.setText(seized)
    form.show_limits()
    protocol = next(one for one in form.limits.rows if one.rule == "detention.protocol-3h")

    assert form.limits.told(protocol) == said


def test_a_late_protocol_shows_a_breach_before_anything_is_saved(
    form: DetentionDialog, kept: Kept
) -> None:
    form.seized.line.setText("6.1.2022 5:10")
    form.protocol.line.setText("6.1.2022 10:30")
    form.show_limits()
    worst = form.limits.rows[0]

    assert worst.standing is Standing.BREACHED
    assert shown(form)["detention.protocol-3h"] is Standing.BREACHED
    assert "over" in form.limits.told(worst)
    assert kept.records == []


def test_everything_typed_is_on_the_case(form: DetentionDialog) -> None:
    form.name.setText(" Person A ")
    form.seized.line.setText("6.1.2022 9:10")
    form.where.setText("Almaty, Republic Square")
    form.by_whom.setText("police in plain clothes")
    form.suspected.setText("272 ч. 2 УК")
    form.teller.choose(SourceKind.WITNESS)
    form.teller_name.setText("a neighbour, by phone")
    form.more.click()
    form.protocol.line.setText("6.1.2022 17:30")
    form.born.line.setText("2005")
    form.citizenship.setEditText("Uzbekistan")
    docket = form.docket()
    (person,), (source,), (charge,) = docket.persons, docket.sources, docket.charges
    seized, protocol = docket.events

    assert (person.name, person.citizenship, person.born) == (
        "Person A",
        "UZ",
        read_moment("2005"),
    )
    assert (source.kind, source.title) == (SourceKind.WITNESS, "a neighbour, by phone")
    assert (charge.code, charge.article, charge.part) == ("CC", "272", "2")
    assert (seized.place, seized.authority) == (
        "Almaty, Republic Square",
        "police in plain clothes",
    )
    assert seized.when == read_moment("2022-01-06T09:10")
    assert protocol.when == read_moment("2022-01-06T17:30")
    assert seized.spell == protocol.spell == docket.spells[0].id
    assert seized.sources == (source.id,)


def test_a_suspicion_that_names_no_article_is_kept_in_its_words(form: DetentionDialog) -> None:
    form.suspected.setText("they say he was at the square")
    docket = form.docket()

    assert docket.charges == ()
    assert docket.notes[0].text == "Suspected of: they say he was at the square"


def test_the_article_is_read_back_as_it_was_understood(form: DetentionDialog) -> None:
    form.suspected.setText("405 ч.1")
    assert form.article.text() == "Criminal Code, article 405(1)"
    form.suspected.setText("nothing")

    assert not form.article.isVisible()


@pytest.mark.parametrize("field", ["seized", "protocol", "born"])
def test_a_time_still_to_come_is_said_beside_the_field_and_not_saved(
    form: DetentionDialog, kept: Kept, field: str
) -> None:
    form.name.setText("Person A")
    form.more.click()
    typed = getattr(form, field)
    typed.line.setText("7.1.2022 9:10")
    said = "That is still to come: 7 January 2022, 09:10 (Almaty, UTC+6)."
    assert typed.echo.text() == said
    form.save.click()

    assert form.isVisible()
    assert form.complaint.text().startswith("A time that is still to come")
    assert form.complaint.isVisible()
    assert form.focusWidget() is typed.line
    assert kept.records == []
    typed.line.setText("5.1.2022 9:10")
    assert not form.complaint.isVisible()


def test_the_limits_say_that_a_detention_is_still_to_come(form: DetentionDialog) -> None:
    form.seized.line.setText("7.1.2022 9:10")
    form.show_limits()
    assert form.nothing.text().startswith("That is still to come: 7 January 2022")
    assert form.nothing.isVisible()
    form.seized.line.setText("")
    form.show_limits()

    assert form.nothing.text().startswith("Type when the person was seized")


def test_a_bare_time_later_than_now_is_that_of_yesterday(form: DetentionDialog) -> None:
    form.seized.line.setText("17-30")

    assert form.seized.echo.text() == "5 January 2022, 17:30 (Almaty, UTC+6)"


def test_another_clock_moves_what_is_typed(form: DetentionDialog) -> None:
    form.seized.line.setText("6.1.2022 9:10")
    form.zone.choose("Asia/Aqtau")
    docket = form.docket()

    assert docket.case.zone == "Asia/Aqtau"
    assert docket.events[0].when == read_moment("2022-01-06T09:10", "Asia/Aqtau")
    assert "Aktau, UTC+5" in form.seized.echo.text()


@pytest.mark.parametrize("field", ["seized", "protocol", "born"])
def test_a_time_that_is_not_understood_is_not_saved_as_unknown(
    form: DetentionDialog, kept: Kept, field: str
) -> None:
    form.name.setText("Person A")
    form.more.click()
    getattr(form, field).line.setText("the day before")
    form.save.click()

    assert form.complaint.text().endswith("is not understood.")
    assert kept.records == []
    assert form.focusWidget() is getattr(form, field).line
    assert not getattr(form, field).line.visibleRegion().isEmpty()


def test_the_same_records_bear_the_same_ids_from_first_key_to_save(form: DetentionDialog) -> None:
    before = form.docket()
    form.name.setText("Person A")
    after = form.docket()

    assert before.events[0].id == after.events[0].id
    assert before.case.id == after.case.id
