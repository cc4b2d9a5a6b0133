"""What stands below a chosen limit: what would decide it, what to file, whose word, its rule."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from casefiles.citations import say_citation
from casefiles.docket import Docket
from casefiles.languages import CODES, Language
from casefiles.languages import language as language_of
from casefiles.limits.standings import Assessment, Standing
from tests.ui.driving import PROTOCOL
from tests.ui.example import dockets, opened
from ui.looks import Look
from ui.panes.limits import LimitsPane
from ui.themes import LIGHT

INTERROGATION = "detention.first-interrogation-24h"
# What would decide it and which exhibit could show it; then the widest moments, both ways.
OPEN = {
    "en": (
        (
            "What would help: to know exactly when “Interrogation” happened; it may be shown by: "
            "record of the interrogation; video recording."
        ),
        "Surely kept if “Interrogation” came no later than 7 January 2022, 17:30 (Almaty, UTC+6).",
        "Surely broken if “Interrogation” came after 7 January 2022, 17:30 (Almaty, UTC+6).",
    ),
    "ru": (
        (
            "Что помогло бы: точно знать, когда было «Допрос»; это могут показать: "
            "протокол допроса; видеозапись."
        ),
        (
            "Заведомо соблюдено, если событие «Допрос» было не позже: "
            "7 января 2022 года, 17:30 (Алматы, UTC+6)."
        ),
        (
            "Заведомо нарушено, если событие «Допрос» было позже: "
            "7 января 2022 года, 17:30 (Алматы, UTC+6)."
        ),
    ),
    "kk": (
        (
            "Не көмектесер еді: «Жауап алу» қашан болғанын дәл білу; мұны мыналар көрсетуі мүмкін: "
            "жауап алу хаттамасы; бейнежазба."
        ),
        (
            "«Жауап алу» мына уақыттан кешікпей болса, анық сақталған: "
            "2022 жылғы 7 қаңтар, 17:30 (Алматы, UTC+6)."
        ),
        (
            "«Жауап алу» мына уақыттан кейін болса, анық бұзылған: "
            "2022 жылғы 7 қаңтар, 17:30 (Алматы, UTC+6)."
        ),
    ),
}


def shown(qtbot: QtBot, language: Language, rule: str) -> tuple[LimitsPane, Assessment]:
    """The limits of the example with one of them chosen."""
    pane = LimitsPane(Look(language, LIGHT))
    qtbot.addWidget(pane)
    pane.show_case(opened())
    pane.show()
    row, one = next(
        (at, one) for at, one in enumerate(pane.table.records.records) if one.rule == rule
    )
    pane.table.selectRow(row)
    return pane, one


def told(pane: LimitsPane) -> list[str]:
    return [label.text() for label in pane.detail.widget().findChildren(QLabel)]


@pytest.mark.usefixtures("look")
@pytest.mark.parametrize("code", CODES)
def test_what_would_decide_an_open_limit_is_seen_without_asking_for_its_steps(
    qtbot: QtBot, code: str
) -> None:
    pane, one = shown(qtbot, language_of(code), INTERROGATION)
    assert one.standing is Standing.UNKNOWN
    lines = told(pane)
    assert [line for line in lines if line in OPEN[code]] == [*OPEN[code]]
    pane.turn_steps()

    # Among the steps they stand once, under their numbers.
    steps = told(pane)
    for line in OPEN[code]:
        assert line not in steps
        assert len([step for step in steps if step.endswith(line)]) == 1


@pytest.mark.parametrize("before", [(), dockets()[:1]])
def test_the_steps_are_turned_on_in_a_case_without_limits_too(
    look: Look, qtbot: QtBot, before: Sequence[Docket]
) -> None:
    pane = LimitsPane(look)
    qtbot.addWidget(pane)
    for docket in (*before, dockets()[1]):
        pane.show_case(opened(docket))
    pane.turn_steps()

    assert pane.shows_steps
    assert told(pane)[0].startswith("No limit touches this case yet.")


@pytest.mark.usefixtures("look")
@pytest.mark.parametrize("code", CODES)
def test_what_to_file_to_whom_and_the_next_step_are_seen(qtbot: QtBot, code: str) -> None:
    language = language_of(code)
    pane, one = shown(qtbot, language, PROTOCOL)
    filing = opened().law.by_id[one.rule].filing
    assert filing is not None
    assert filing.refused is not None
    lines = told(pane)

    for said in (
        language.pick(filing.paper),
        language.pick(filing.to),
        say_citation(filing.citation, language),
        language.pick(filing.refused),
    ):
        assert said in lines


@pytest.mark.usefixtures("look")
@pytest.mark.parametrize("code", CODES)
def test_a_chosen_limit_leads_to_the_proof_of_its_rule(qtbot: QtBot, code: str) -> None:
    pane, one = shown(qtbot, language_of(code), PROTOCOL)
    title = Look(language_of(code), LIGHT).say("Show the r&ule")
    (button,) = [made for made in pane.detail.findChildren(QPushButton) if made.text() == title]
    with qtbot.waitSignal(pane.rule_wanted) as wanted:
        button.click()

    assert wanted.args == [one]


@pytest.mark.usefixtures("look")
def test_what_is_decided_names_nothing_that_would_decide_it(qtbot: QtBot) -> None:
    pane, _ = shown(qtbot, language_of("en"), PROTOCOL)
    decided = [
        row
        for row, one in enumerate(pane.table.records.records)
        if one.standing is not Standing.UNKNOWN
    ]
    assert len(decided) > 10
    for row in decided:
        pane.table.selectRow(row)
        assert not [line for line in told(pane) if line.startswith(("What would help", "Surely"))]
