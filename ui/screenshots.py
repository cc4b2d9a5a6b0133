"""Pictures of the real windows, for the read-me and for whoever looks whether they are clean."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QDialog, QWidget

from casefiles.docket import Docket
from casefiles.languages import language as language_of
from casefiles.limits.deadlines import deadlines
from db.workspace import Workspace
from ui.actions.calendars import export_calendar
from ui.actions.cases import change_case, log_detention
from ui.actions.deadlines import set_another_date
from ui.actions.dossiers import leaving
from ui.actions.events import change_event
from ui.actions.people import add_source, change_person
from ui.actions.records import add_record
from ui.actions.safeguards import answer_safeguards
from ui.app import application, doors, now
from ui.background import Background
from ui.dialogs.warning import WarningDialog
from ui.looks import Look
from ui.panes.case_view import SECTIONS
from ui.panes.dossier import DossierPane
from ui.panes.law import REST_DAYS
from ui.panes.limits import LimitsPane
from ui.stylesheet import put_on
from ui.themes import THEMES
from ui.windows.main_window import LAW, MainWindow
from ui.windows.unlock import UnlockWindow
from ui.workbench import Workbench

# Each form on a record, by the name of its list in a docket.
RECORDS: Final = {
    "charges": "charge",
    "spells": "spell",
    "measures": "measure",
    "sentences": "sentence",
    "allegations": "allegation",
    "remedies": "remedy",
    "communications": "communication",
    "notes": "note",
}
SIZE: Final = (1280, 800)
# A dossier is written in a second or two; a machine that needs more than this is stuck.
PATIENCE: Final = 60_000
MOMENT: Final = 20

Clock = Callable[[], datetime]
Shot = tuple[str, QWidget]


def take(
    folder: Path,
    workspace: Workspace,
    *,
    language: str = "en",
    theme: str = "light",
    size: tuple[int, int] = SIZE,
    case: str = "",
    passphrase: str = "",
    clock: Clock = now,
) -> list[Path]:
    """Write a picture of every window into a folder; the paths, in order.

    `case` is the ref of the case that is shown, the first one where it is empty; `passphrase` is
    shown where it is no secret. The workspace stays open. Needs a display, or Qt's offscreen one.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, window in windows(
        workspace,
        language=language,
        theme=theme,
        size=size,
        case=case,
        passphrase=passphrase,
        clock=clock,
    ):
        path = folder / f"{name}-{language}-{theme}.png"
        window.grab().save(str(path))
        written.append(path)
    return written


def windows(
    workspace: Workspace,
    *,
    language: str,
    theme: str,
    size: tuple[int, int] = SIZE,
    case: str = "",
    passphrase: str = "",
    clock: Clock = now,
    written: bool = True,
) -> Iterator[Shot]:
    """Every window of the program in turn, shown and filled: its name and itself.

    Without `written` nobody waits for the dossier: its section shows that it is being written.
    """
    app = application()
    look = Look(language_of(language), THEMES[theme])
    put_on(app, look.theme)
    background = Background()
    try:
        yield from _unlocking(look, background, workspace.path, passphrase, clock)
        window = MainWindow(look, Workbench(workspace, background, clock))
        window.resize(*size)
        window.show()
        settle()
        yield from _cases(window, case, written=written)
        yield from _dialogs(window)
        yield from _law(window)
        window.close()
        window.deleteLater()
        settle()
    finally:
        background.close()


def settle(ready: Callable[[], bool] = lambda: True) -> None:
    """Let Qt do what it has put off, until `ready`. Raises TimeoutError where that never comes."""
    patience = QDeadlineTimer(PATIENCE)
    while True:
        loop = QEventLoop()
        QTimer.singleShot(MOMENT, loop.quit)
        loop.exec()
        if ready():
            return
        if patience.hasExpired():
            raise TimeoutError


def _unlocking(
    look: Look, background: Background, folder: Path, passphrase: str, clock: Clock
) -> Iterator[Shot]:
    for name, shown in (("unlock", folder), ("create", folder.with_name("new workspace"))):
        told = passphrase if name == "unlock" else ""
        window = UnlockWindow(look, background, doors(clock), shown, told)
        window.show()
        settle()
        yield name, window
        window.close()
        window.deleteLater()


def _cases(window: MainWindow, ref: str, *, written: bool) -> Iterator[Shot]:
    settle(lambda: not window.assessing)
    yield "cases", window
    rows = window.cases.model.rows
    if not rows:
        return
    window.choose_case(next((row.id for row in rows if row.ref == ref), rows[0].id))
    for name in SECTIONS:
        window.show_section(name)
        pane = window.case.pane(name)
        waits = written and isinstance(pane, DossierPane)
        settle(lambda: not waits or pane.ready)  # type: ignore[attr-defined]  # noqa: B023 - at once
        yield name, window
        if isinstance(pane, LimitsPane):
            pane.turn_steps()
            settle()
            yield "steps", window
            pane.turn_steps()


def _law(window: MainWindow) -> Iterator[Shot]:
    window.show_place(LAW)
    settle()
    yield "law", window
    rules = window.law.rules
    rules.table.choose(next(line.id for line in rules.table.records.records if line.rule.examples))
    rules.prove()
    settle(lambda: not rules.proving)
    yield "proof", window
    window.law.show_part(REST_DAYS)
    settle()
    yield "rest-days", window


def _dialogs(window: MainWindow) -> Iterator[Shot]:
    opened = window.case.opened
    yield from _asking("detention", log_detention(window.desk, lambda _: None))
    if opened is None:
        return
    docket = opened.docket
    yield from _asking("case", change_case(window.desk, docket.case))
    if docket.events:
        yield from _asking("event", change_event(window.desk, docket, docket.events[0]))
    if docket.persons:
        yield from _asking("person", change_person(window.desk, docket.persons[0]))
        yield from _asking("safeguards", answer_safeguards(window.desk, docket, docket.persons[0]))
    yield from _asking("source", add_source(window.desk, docket))
    yield from _records(window, docket)
    yield from _asking("warning", WarningDialog(window.look, leaving(window.look), window))
    yield from _asking("calendar", export_calendar(window.desk, docket))
    dues = deadlines(docket, opened.assessments, opened.now)
    if dues:
        yield from _asking("decision", set_another_date(window.desk, docket, dues[0]))


def _records(window: MainWindow, docket: Docket) -> Iterator[Shot]:
    person = docket.persons[0].id if docket.persons else None
    for kind, name in RECORDS.items():
        form = add_record(window.desk, docket, kind, person) if person else None
        if form is not None:
            yield from _asking(name, form)


def _asking(name: str, dialog: QDialog) -> Iterator[Shot]:
    dialog.open()
    settle()
    yield name, dialog
    dialog.reject()
    settle()
