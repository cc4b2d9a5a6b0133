"""The days on which somebody has to report, as a form asks for them."""

from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from casefiles.errors import RefusedInput
from casefiles.languages import CODES, language
from casefiles.limits.reporting import reporting
from casefiles.limits.terms import terms
from casefiles.recurrence import read_recurrence
from tests.ui.filing import PERSON, fill, form, on_file
from ui.looks import Look
from ui.themes import LIGHT
from ui.widgets.reporting_field import ReportingField
from ui.windows.main_window import MainWindow

WEEK, MONTH = "WEEKLY", "MONTHLY"


def field(qtbot: QtBot, look: Look, rule: str = "") -> ReportingField:
    made = ReportingField(look, "Reporting", rule)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("state", "rule"),
    [
        (["", [], "", ""], ""),
        (["", ["MO"], "1", "9"], ""),
        ([WEEK, ["MO"], "", ""], "FREQ=WEEKLY;BYDAY=MO"),
        ([WEEK, ["TH", "MO"], "", "10:00"], "FREQ=WEEKLY;BYDAY=MO,TH;BYHOUR=10"),
        ([WEEK, ["SU"], "31", "9.30"], "FREQ=WEEKLY;BYDAY=SU;BYHOUR=9;BYMINUTE=30"),
        ([MONTH, [], "1, 15", ""], "FREQ=MONTHLY;BYMONTHDAY=1,15"),
        ([MONTH, ["MO"], " 1 15;31 15", "09"], "FREQ=MONTHLY;BYMONTHDAY=1,15,31;BYHOUR=9"),
    ],
)
def test_the_days_that_are_chosen_are_the_rule_that_a_calendar_reads(
    qtbot: QtBot, look: Look, state: list[Any], rule: str
) -> None:
    made = field(qtbot, look)
    made.fill(state)

    assert made.rule() == rule
    assert not rule or read_recurrence(rule)


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        ([WEEK, [], "", ""], "Tick the days of the week"),
        ([MONTH, [], "", ""], "Write the days of the month"),
        ([MONTH, [], "0", ""], "Write the days of the month"),
        ([MONTH, [], "32", ""], "Write the days of the month"),
        ([MONTH, [], "первое", ""], "Write the days of the month"),
        ([WEEK, ["MO"], "", "24:00"], "The hour of reporting is not understood"),
        ([WEEK, ["MO"], "", "утром"], "The hour of reporting is not understood"),
    ],
)
def test_what_names_no_day_or_no_hour_is_refused(
    qtbot: QtBot, look: Look, state: list[Any], sentence: str
) -> None:
    made = field(qtbot, look)
    made.fill(state)

    with pytest.raises(RefusedInput, match=sentence):
        made.rule()


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=WEEKLY;BYDAY=MO,TH;BYHOUR=10;BYMINUTE=30",
        "FREQ=MONTHLY;BYMONTHDAY=1,15",
        "FREQ=MONTHLY;BYMONTHDAY=-1",
        "FREQ=MONTHLY;BYDAY=1MO",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
        "FREQ=DAILY;BYHOUR=9",
    ],
)
def test_a_rule_on_file_is_shown_and_given_back_as_it_is(
    qtbot: QtBot, look: Look, code: str, rule: str
) -> None:
    made = field(qtbot, Look(language(code), look.theme), rule)

    assert made.rule() == rule
    again = field(qtbot, look, rule)
    again.fill(made.state())
    assert again.rule() == rule


def test_only_the_fields_that_are_asked_for_are_in_sight(qtbot: QtBot, look: Look) -> None:
    made = field(qtbot, look)

    def in_sight() -> tuple[bool, bool, bool]:
        return made.weekdays["MO"].isVisible(), made.days.isVisible(), made.hour.isVisible()

    assert in_sight() == (False, False, False)
    made.often.choose(WEEK)
    assert in_sight() == (True, False, True)
    made.often.choose(MONTH)
    assert in_sight() == (False, True, True)


@pytest.mark.usefixtures("look")
def test_weekdays_are_named_in_the_language_of_the_window(qtbot: QtBot) -> None:
    named = {
        code: field(qtbot, Look(language(code), LIGHT)).weekdays["MO"].accessibleName()
        for code in CODES
    }

    assert named == {"en": "Monday", "ru": "понедельник", "kk": "дүйсенбі"}


def test_a_measure_that_orders_reporting_has_a_next_day_of_it(
    window: MainWindow,
) -> None:
    window.case.add_record("measures")
    fill(
        form(),
        {"kind": "bail", "starts": "8.1.2022", "recurs": [WEEK, ["MO", "TH"], "", "10:00"]},
    )
    form().save.click()
    measure = on_file(window, "measures")[-1]
    assert measure.recurs == "FREQ=WEEKLY;BYDAY=MO,TH;BYHOUR=10"
    opened = window.case.opened
    assert opened is not None
    (term,) = terms(opened.docket, opened.assessments, opened.law)
    duty = reporting(term)
    assert duty is not None
    coming = duty.next_day(opened.now)
    # It is Tuesday, 1 February 2022.
    assert coming is not None
    assert coming.on.isoformat() == "2022-02-03"
    window.case.change_record(measure)
    shown = form()
    fill(shown, {"recurs": [WEEK, [], "", ""]})
    shown.save.click()

    assert shown.complaint.text().startswith("Tick the days of the week")
    assert measure.persons == (PERSON.id,)
    shown.give_up()
