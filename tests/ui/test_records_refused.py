"""What a tired person types into the forms on records: refused beside the field, and kept there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from casefiles.moments import read_moment
from tests.ui.driving import CTRL
from tests.ui.filing import DOCKET, PERSON, TYPED, active, docket, fill, form, on_file
from ui.actions.records import add_record
from ui.dialogs.record import RecordDialog
from ui.widgets.fields import Titled
from ui.windows.main_window import MainWindow


def opened(window: MainWindow, kind: str) -> RecordDialog:
    window.case.add_record(kind)
    return form()


def beside(shown: RecordDialog, name: str) -> str:
    """What is said beside a field, nothing where nothing is."""
    titled = shown.entry(name).shown
    assert isinstance(titled, Titled)
    return titled.complaint.text() if titled.complaint.isVisible() else ""


def typed_in(shown: RecordDialog, name: str) -> QLineEdit:
    found = shown.entry(name).shown.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


@pytest.mark.parametrize(
    ("kind", "name", "sentence"),
    [
        ("charges", "article", "A charge needs its article, such as 405 part 2 CC."),
        ("measures", "kind", "Choose the measure that was ordered, or write what it is called."),
        (
            "sentences",
            "kind",
            "Choose the punishment that was imposed, or write what it is called.",
        ),
        (
            "allegations",
            "kind",
            "Choose what kind of treatment it was, or write what it is called.",
        ),
        (
            "communications",
            "body",
            "Choose the body to which it went, or write what it is called.",
        ),
        ("notes", "text", "A note needs its text."),
    ],
)
def test_what_a_record_cannot_do_without_is_asked_for_beside_its_field(
    window: MainWindow, kind: str, name: str, sentence: str
) -> None:
    shown = opened(window, kind)
    for blank in ("", " ", "\u00a0", "\u200b"):
        shown.entry(name).fill(blank)
        shown.save.setFocus()
        shown.save.click()

        assert shown.isVisible(), ascii(blank)
        assert beside(shown, name) == sentence == shown.complaint.text(), ascii(blank)
        assert shown.entry(name).shown.isAncestorOf(shown.focusWidget())
        assert window.workbench.undo_title is None
        fill(shown, {name: TYPED[kind][name]})
        assert beside(shown, name) == ""
    shown.save.click()
    assert not shown.isVisible()
    assert len(on_file(window, kind)) == len(getattr(DOCKET, kind)) + 1


NO_ARTICLES = ("не знаю", "405, 256", "УК", "ст.", "405 ч. 2 ч. 3", "Ж" * 5000, "<b>405</b>")


def test_what_names_no_article_is_refused_where_it_stands(window: MainWindow) -> None:
    for typed in NO_ARTICLES:
        shown = opened(window, "charges")
        shown.entry("article").fill(typed)
        shown.save.click()
        hint = shown.minimumSizeHint()

        assert "names no article that is understood" in shown.complaint.text(), typed
        assert shown.focusWidget() is typed_in(shown, "article"), typed
        assert typed_in(shown, "article").text() == typed
        assert (hint.width() <= 1024, hint.height() <= 700) == (True, True), typed
        assert window.workbench.undo_title is None, typed
        shown.give_up()


def test_an_article_pasted_with_breaks_and_blanks_nobody_sees_is_understood(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.case.add_record("charges")
    shown = active(qtbot)
    QGuiApplication.clipboard().setText("\u200eст. 405\r\n\tч.2 УК РК\u00a0\n")
    qtbot.keyClick(typed_in(shown, "article"), Qt.Key.Key_V, CTRL)
    qtbot.keyClick(typed_in(shown, "article"), Qt.Key.Key_Return, CTRL)

    charge = on_file(window, "charges")[-1]
    assert (charge.code, charge.article, charge.part) == ("CC", "405", "2")


NO_TIMES = [
    # the kind of record, the field, what is typed, what is said
    ("charges", "on", "2.2.2022", "“Since when” is still to come"),
    ("charges", "on", "31.2.2022", "“Since when” is not understood"),
    ("sentences", "imposed", "2.2.2022", "“Imposed” is still to come"),
    ("remedies", "filed", "в обед", "“Filed” is not understood"),
    ("communications", "adopted", "2030", "“Adopted” is still to come"),
    ("allegations", "when", "3.2.2022", "“When” is still to come"),
    ("notes", "on", "2.2.2022", "“Date” is still to come"),
]


def test_a_time_that_cannot_be_is_named_by_its_field(window: MainWindow) -> None:
    for kind, name, typed, sentence in NO_TIMES:
        shown = opened(window, kind)
        fill(shown, TYPED[kind])
        shown.entry(name).fill(typed)
        shown.save.click()

        assert sentence in shown.complaint.text()
        assert shown.complaint.isVisible(), sentence
        assert shown.focusWidget() is typed_in(shown, name), sentence
        assert window.workbench.undo_title is None, sentence
        shown.entry(name).fill("1.1.2022")
        assert not shown.complaint.isVisible(), sentence
        shown.give_up()


WRONG_WAY_ROUND: list[tuple[str, dict[str, str], str]] = [
    # the kind of record, its times, what is said
    (
        "measures",
        {"starts": "8.1.2022", "ends": "7.1.2022"},
        "The measure ends before it begins.",
    ),
    (
        "sentences",
        {"starts": "2022", "ends": "2021"},
        "The punishment ends before it begins.",
    ),
    (
        "sentences",
        {"imposed": "20.1.2022", "in_force": "19.1.2022"},
        "The sentence is in force before it is imposed.",
    ),
    (
        "remedies",
        {"filed": "20.1.2022", "decided": "19.1.2022"},
        "This was decided before it was filed.",
    ),
    (
        "communications",
        {"submitted": "2021", "registered": "2020", "adopted": ""},
        "This was registered before it was submitted.",
    ),
    (
        "communications",
        {"submitted": "", "registered": "2021", "adopted": "2020"},
        "This was adopted before it was registered.",
    ),
    ("allegations", {"when": "8.1.2022", "until": "7.1.2022"}, "This ends before it begins."),
]


def test_times_that_stand_the_wrong_way_round_are_refused_beside_the_later_one(
    window: MainWindow,
) -> None:
    for kind, times, sentence in WRONG_WAY_ROUND:
        shown = opened(window, kind)
        fill(shown, TYPED[kind] | times)
        shown.save.click()
        *_, last = (name for name, typed in times.items() if typed)

        assert shown.complaint.text() == sentence == beside(shown, last)
        assert window.workbench.undo_title is None, sentence
        shown.give_up()


def test_a_length_that_no_calendar_counts_is_refused_where_it_stands(window: MainWindow) -> None:
    for typed in ("три года", "3", "до 3 лет"):
        shown = opened(window, "sentences")
        fill(shown, TYPED["sentences"] | {"length": typed})
        shown.save.click()

        assert "is not understood as a length" in shown.complaint.text(), typed
        assert shown.focusWidget() is typed_in(shown, "length"), typed
        shown.give_up()


def test_a_word_that_is_on_no_list_is_kept_as_it_was_typed(window: MainWindow) -> None:
    shown = opened(window, "measures")
    fill(shown, {"kind": " Domestic\tsupervision "})
    shown.save.click()

    assert on_file(window, "measures")[-1].kind == "Domestic supervision"


def test_a_ban_that_begins_later_and_ends_in_years_is_taken(window: MainWindow) -> None:
    shown = opened(window, "sentences")
    fill(shown, {"kind": "ban on public activities", "starts": "1.3.2022", "ends": "1.3.2025"})
    shown.save.click()

    sentence = on_file(window, "sentences")[-1]
    assert sentence.kind == "ban-public-activities"
    assert (sentence.starts, sentence.ends) == (
        read_moment("2022-03-01"),
        read_moment("2025-03-01"),
    )


def test_whatever_is_refused_leaves_the_case_as_it_was_and_escape_keeps_what_was_typed(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.case.add_record("charges")
    shown = active(qtbot)
    fill(shown, {"article": "не знаю", "note": "Ask the investigator."})
    shown.save.click()
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    again = add_record(window.desk, DOCKET, "charges", PERSON.id)
    assert again is not None

    assert docket(window) == DOCKET
    assert again.entry("note").state() == "Ask the investigator."
    assert again.restored.isVisible()
    again.afresh.click()
    assert again.entry("article").state() == ""
    again.give_up()


def test_a_deprivation_of_liberty_is_not_given_to_another_person_than_its_events(
    window: MainWindow,
) -> None:
    window.case.change_record(DOCKET.spells[0])
    shown = form()
    fill(shown, {"person": str(DOCKET.persons[1].id)})
    shown.save.click()

    assert shown.complaint.text() == beside(shown, "person")
    assert shown.complaint.text().startswith("d1 is the deprivation of liberty of another person")
    assert docket(window) == DOCKET
    fill(shown, {"person": str(PERSON.id), "note": "At the station."})
    shown.save.click()
    assert on_file(window, "spells")[0].note == "At the station."
