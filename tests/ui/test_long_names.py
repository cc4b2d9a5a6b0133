"""A name longer than any, typed into a window: said in the form, and nothing is saved."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLineEdit

from tests.ui.driving import dialog
from ui.dialogs.case import CaseDialog
from ui.dialogs.person import PersonDialog
from ui.dialogs.source import SourceDialog
from ui.windows.main_window import MainWindow


@pytest.mark.parametrize(
    ("form", "open_form", "name"),
    [
        (PersonDialog, lambda window: window.case.add_person(), "name"),
        (SourceDialog, lambda window: window.case.add_source(), "name"),
        (CaseDialog, lambda window: window.case.change_case(), "name"),
        (CaseDialog, lambda window: window.case.change_case(), "ref"),
    ],
)
def test_an_endless_name_is_refused_in_the_form(
    window: MainWindow, form: type, open_form: Callable[[MainWindow], None], name: str
) -> None:
    open_form(window)
    shown = dialog(form)
    field = getattr(shown, name)
    assert isinstance(field, QLineEdit)
    field.setText("Ж" * 5_000)
    shown.save.click()
    hint = shown.minimumSizeHint()

    assert shown.isVisible()
    assert "1000 characters at most, and this one has 5000" in shown.complaint.text()
    assert len(shown.complaint.text()) < 400
    assert (hint.width() <= 1024, hint.height() <= 700) == (True, True)
    assert window.workbench.undo_title is None
    shown.give_up()
