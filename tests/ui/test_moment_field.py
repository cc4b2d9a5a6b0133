"""A field for a time, and what stands below it of how it was understood."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from casefiles.moments import ALMATY
from tests.ui.driving import dialog, limits
from tests.ui.example import NOW
from tests.ui.lawyers import law
from ui.actions.cases import change_case
from ui.actions.people import add_source, change_person
from ui.dialogs.decision import DecisionDialog
from ui.looks import Look
from ui.panes.deadlines import DeadlinesPane
from ui.widgets.moment_field import MomentField
from ui.windows.main_window import MainWindow


def test_an_hour_is_missed_only_where_somebody_asks_for_it(look: Look, qtbot: QtBot) -> None:
    said = []
    for of_day in (False, True):
        field = MomentField(look, ALMATY, lambda: NOW, "When", of_day=of_day)
        qtbot.addWidget(field)
        field.line.setText("6.1.2022")
        said.append(field.echo.text())
        field.line.setText("6.1.2022 9:10")
        said.append(field.echo.text())

    in_full = "6 January 2022, 09:10 (Almaty, UTC+6)"
    assert said == ["Some time on 6 January 2022", in_full, "6 January 2022", in_full]


def test_a_minute_that_came_twice_says_how_to_tell_which(look: Look, qtbot: QtBot) -> None:
    field = MomentField(look, ALMATY, lambda: datetime(2026, 1, 1, tzinfo=UTC), "When")
    qtbot.addWidget(field)
    said = {}
    for typed in ("29.2.2024 23:30", "29.2.2024 23:30 UTC+6", "29.2.2024 23:30+05"):
        field.line.setText(typed)
        said[typed] = field.echo.text()

    assert list(said.values()) == [
        (
            "29 February 2024, 23:30 (Almaty; the clocks were turned back, so UTC+6 or UTC+5). "
            "Add UTC+6 or UTC+5 to say which."
        ),
        "29 February 2024, 23:30 (Almaty, UTC+6)",
        "29 February 2024, 23:30 (Almaty, UTC+5)",
    ]
    for about in ("~29.2.2024 23:30", "29.2.2024 23", "29.2.2024 22:30"):
        field.line.setText(about)
        assert "to say which" not in field.echo.text()


def test_a_range_of_days_says_its_days_and_what_has_two_meanings_is_wrong(
    look: Look, qtbot: QtBot
) -> None:
    field = MomentField(look, ALMATY, lambda: NOW, "When")
    qtbot.addWidget(field)
    field.line.setText("5 – 7 января 2022")
    days = field.echo.text()
    field.line.setText("5 января 22")

    assert days == "Between 5 January 2022 and 7 January 2022"
    assert field.moment() is None
    assert field.echo.text() == (
        "“5 января 22” can be a time or a date: write 5 января 22:00, or the date with its year."
    )


def test_births_sources_standings_and_the_law_are_of_a_day(window: MainWindow) -> None:
    assert window.case.opened is not None
    docket = window.case.opened.docket
    person, source = change_person(window.desk, docket.persons[0]), add_source(window.desk, docket)
    case = change_case(window.desk, docket.case)
    for field in (person.born, source.on, case.status_on, law(window).rules.day):
        field.line.setText("6.1.2022")
        assert field.echo.text() == "6 January 2022"
    for form in (person, source, case):
        form.give_up()


def test_a_date_that_must_be_is_not_offered_to_be_left_empty(window: MainWindow) -> None:
    window.show_section("deadlines")
    pane = window.case.pane("deadlines")
    assert isinstance(pane, DeadlinesPane)
    pane.other_date.click()
    form = dialog(DecisionDialog)
    assert isinstance(form, DecisionDialog)

    assert "not known" not in form.until.line.placeholderText()
    assert form.until.echo.text() == (
        "A deadline is overridden by another one: write its day, or its minute."
    )
    form.give_up()


def test_the_day_of_a_version_is_said_as_people_say_it(window: MainWindow) -> None:
    told = [label.text() for label in limits(window).detail.findChildren(QLabel)]

    assert told[told.index("Version in force since") + 1] == "1 January 2015"
