"""The wording of a rule that no lawyer has checked in the language of its reader is marked."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from casefiles.languages import language
from casefiles.limits.loading import load_law
from tests.ui.conftest import destroy
from tests.ui.driving import PROTOCOL, limits
from tests.ui.example import dockets
from tests.ui.lawyers import rules, said
from ui.looks import Look
from ui.stylesheet import put_on
from ui.themes import LIGHT
from ui.windows.main_window import MainWindow
from ui.workbench import Workbench


@pytest.mark.parametrize(("code", "marked"), [("en", False), ("ru", False), ("kk", True)])
def test_the_mark_stands_with_the_rule_and_with_its_limit(
    workbench: Workbench, qapp: QApplication, code: str, marked: bool
) -> None:
    put_on(qapp, LIGHT)
    look = Look(language(code), LIGHT)
    window = MainWindow(look, workbench)
    window.show()
    window.choose_case(dockets()[0].case.id)
    mark = look.say("No lawyer has checked the wording of this rule in this language yet.")
    of_the_limit = said(limits(window).detail)
    in_the_law = said(rules(window, PROTOCOL).detail)
    window.close()
    destroy(window)

    assert load_law().rule(PROTOCOL).unchecked == ("kk",)
    assert (mark in in_the_law) is marked
    assert (mark in of_the_limit) is marked
