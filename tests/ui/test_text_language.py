"""A form says in which language a text is, where that is not the language of file and window."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from casefiles.docket import Docket
from casefiles.exchange.demonstration import demonstration
from casefiles.languages import language
from tests.ui.example import dockets
from ui.actions.records import blank_record
from ui.dialogs.entries import Scene
from ui.dialogs.event import EventDialog
from ui.dialogs.record import RecordDialog
from ui.dialogs.sheets import SHEETS
from ui.drafts import no_draft
from ui.looks import Look
from ui.themes import LIGHT
from ui.widgets.text_language import say_language

NOW = datetime(2022, 2, 1, tzinfo=UTC)
RUSSIAN = "Полиция задержала Утепову у её дома."


def utepova() -> Docket:
    return next(one for one in demonstration() if one.case.ref == "utepova-aigul")


def form(qtbot: QtBot, code: str, docket: Docket) -> EventDialog:
    look = Look(language(code), LIGHT)
    made = EventDialog(look, docket, docket.events[0], now=lambda: NOW, keep=lambda _: None)
    qtbot.addWidget(made)
    made.show()
    return made


def test_an_english_text_in_a_russian_window_says_so_and_shows_the_russian_one(
    qtbot: QtBot,
) -> None:
    event = form(qtbot, "ru", utepova())

    assert "English" in event.language.text()
    assert "Полиция задержала Утепову в Нур-Султане." in event.language.text()
    assert event.language.isVisible()

    event.what.setPlainText(RUSSIAN)
    assert "Полиция задержала" not in event.language.text()
    assert "Русский" in event.language.text()
    assert "English" in event.language.text()


def test_a_text_in_the_language_of_window_and_file_needs_no_word(qtbot: QtBot) -> None:
    event = form(qtbot, "en", utepova())
    assert not event.language.isVisible()

    event.what.setPlainText(RUSSIAN)
    assert event.language.isVisible()
    event.what.setPlainText("")
    assert not event.language.isVisible()


@pytest.mark.parametrize(
    ("window", "declared", "text", "said"),
    [
        ("ru", "ru", RUSSIAN, []),
        ("ru", "en", RUSSIAN, ["Русский", "English"]),
        ("kk", "ru", RUSSIAN, ["Русский"]),
        ("kk", "kk", "Қорғаушы жіберілген жоқ.", []),
        ("en", "en", "", []),
        ("ru", "en", " \n", []),
        ("en", "en", f"He was held. {RUSSIAN}", ["English", "Русский"]),
    ],
)
def test_what_is_said_of_the_language_of_a_text(
    window: str, declared: str, text: str, said: list[str]
) -> None:
    told = say_language(Look(language(window), LIGHT), text, declared)

    assert bool(told) is bool(said)
    for title in said:
        assert title in told


def test_a_form_on_another_record_says_it_too(qtbot: QtBot) -> None:
    (docket, *_) = dockets()
    english = replace(docket, case=replace(docket.case, language="en"))
    scene = Scene(Look(language("en"), LIGHT), english, lambda: NOW)
    blank = blank_record(english, "remedies", None, "en")
    record = RecordDialog(scene, SHEETS["remedies"], blank, keep=lambda _: None, draft=no_draft())
    qtbot.addWidget(record)
    record.show()
    shown = record.entry("what").shown
    typed = shown.findChild(QPlainTextEdit)
    assert typed is not None
    typed.setPlainText(RUSSIAN)

    assert any("Русский" in one.text() for one in shown.findChildren(QLabel) if one.isVisible())
