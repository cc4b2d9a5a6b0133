"""The main window: the places on top, the cases on the left, the chosen one beside them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from casefiles.cases import Case
from casefiles.ids import CaseId
from ui.actions.cases import add_case, log_detention
from ui.actions.menus import Menus
from ui.desk import Desk
from ui.looks import Look
from ui.panes.case_list import CaseListPane
from ui.panes.case_view import CaseView
from ui.panes.law import LawPane
from ui.standings_of_all import StandingsOfAll
from ui.widgets.places import Places
from ui.widgets.words import button, spaced, words
from ui.windows.law_fault import LawFault
from ui.windows.status_line import StatusLine
from ui.workbench import Changed, Workbench

MINUTE: Final = 60_000
CASES, LAW = 0, 1


class MainWindow(QMainWindow):
    """One workspace in one language and one theme.

    Signals:
        lock_wanted: the workspace is to be closed and the passphrase asked for again.
        look_wanted: another language or theme was chosen (language code, theme name).
        left: the user closed the window.
    """

    lock_wanted = Signal()
    look_wanted = Signal(str, str)
    left = Signal()

    def __init__(self, look: Look, workbench: Workbench, notice: str = "") -> None:
        super().__init__()
        self.look, self.workbench = look, workbench
        self._open = True
        self.desk = Desk(look, workbench, self)
        self.setWindowTitle("Casefiles")
        self.resize(1280, 800)
        self.cases = CaseListPane(self.desk)
        self.case = CaseView(self.desk, notice)
        self.law = LawPane(self.desk)
        self.fault = LawFault(look, workbench)
        self.status = StatusLine(look, workbench)
        self.setStatusBar(self.status)
        self.menus = Menus(self)
        self._standings = StandingsOfAll(workbench, self)
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE)
        self._lay_out()
        self.cases.chosen.connect(self._show_case)
        self.case.event_chosen.connect(lambda _: self.menus.refresh())
        self.case.shown.connect(lambda _: self.menus.refresh())
        self.case.gone.connect(self._show_nothing)
        self.case.rule_wanted.connect(self.law.show_rule)
        self.law.wanted.connect(lambda: self.show_place(LAW))
        self._standings.known.connect(self.cases.show_standings)
        self._minute.timeout.connect(self.tick)
        workbench.changed.connect(self._take_notice)
        workbench.law_changed.connect(self._reckon_anew)
        self.cases.reload()
        self._show_nothing()
        # In an empty workspace there is one thing to do, and Space does it.
        (self.cases.list if self.cases.model.rows else self.log_it).setFocus()
        # After the window is there: the law is read and every case assessed while a person looks.
        self._first = QTimer(self)
        self._first.setSingleShot(True)
        self._first.timeout.connect(self._begin)
        self._first.start()

    @property
    def assessing(self) -> bool:
        """Whether the limits of some cases are still being looked at for the list."""
        return self._standings.busy

    def choose_case(self, case: CaseId) -> None:
        """Show a case, and in the list where it is."""
        self.cases.choose(case)
        self._show_case(case)

    def log_detention(self) -> None:
        log_detention(self.desk, lambda case: self.show_new_case(case, "limits"))

    def add_case(self) -> None:
        add_case(self.desk, lambda case: self.show_new_case(case, "overview"))

    def undo(self) -> None:
        self.desk.attempt(lambda: self._show_turned(self.workbench.undo()))

    def redo(self) -> None:
        self.desk.attempt(lambda: self._show_turned(self.workbench.redo()))

    def tick(self) -> None:
        """A minute has passed: limits that run have moved."""
        self.case.tick()
        self.status.refresh()
        self._standings.look(self.cases.running())

    def closeEvent(self, event: QCloseEvent) -> None:
        # From here on the workspace may be closed, and nothing may ask it anything.
        if self._open:
            self._open = False
            self.workbench.changed.disconnect(self._take_notice)
            self.workbench.law_changed.disconnect(self._reckon_anew)
        self._first.stop()
        self._minute.stop()
        self._standings.stop()
        self.cases.put_away()
        self.case.put_away()
        self.law.put_away()
        super().closeEvent(event)
        self.left.emit()

    def _begin(self) -> None:
        self._minute.start()
        self.fault.refresh()
        self._standings.look()
        self.status.refresh()

    def _reckon_anew(self) -> None:
        """By whatever law there is now."""
        self.case.tick()
        self._standings.look()
        self.status.refresh()

    def _take_notice(self, changed: Changed) -> None:
        self.cases.reload()
        self.case.take_notice(changed)
        self._standings.look(None if changed.case is None else [changed.case])
        self.status.refresh()
        self.menus.refresh()

    def _show_turned(self, changed: Changed | None) -> None:
        """Bring the case into sight in which something was turned over, where it is still there."""
        case = changed.case if changed else None
        if case is not None and self.workbench.ask(lambda store: store.all(Case, case)):
            shown = self.case.opened
            if not self.shows_cases or shown is None or shown.docket.case.id != case:
                self.choose_case(case)

    def _show_case(self, case: CaseId) -> None:
        self.show_place(CASES)
        self._right.setCurrentWidget(self.case)
        self.case.show_case(case)
        self.menus.refresh()

    def show_new_case(self, case: CaseId, section: str) -> None:
        self.cases.search.clear()
        self.cases.reload()
        self.choose_case(case)
        self.case.show_section(section)

    def _show_nothing(self) -> None:
        self._right.setCurrentWidget(self._nothing)
        self.menus.refresh()

    @property
    def place(self) -> int:
        """The place in sight."""
        return self._places.currentIndex()

    @property
    def shows_cases(self) -> bool:
        """Whether the cases are the place in sight."""
        return self.place == CASES

    def show_place(self, place: int) -> None:
        """Bring the cases or the law into sight."""
        self._place_buttons.button(place).setChecked(True)
        self._places.setCurrentIndex(place)
        self.menus.refresh()

    def find_case(self) -> None:
        """Put the keyboard into the search."""
        self.show_place(CASES)
        self.cases.search.setFocus()
        self.cases.search.selectAll()

    def show_section(self, name: str) -> None:
        self.show_place(CASES)
        self.case.show_section(name)

    def _lay_out(self) -> None:
        say = self.look.say
        bar = QWidget()
        bar.setProperty("role", "bar")
        row = QHBoxLayout(bar)
        spaced(row)
        row.setContentsMargins(12, 0, 12, 0)
        places = [button(self.look, title, kind="place") for title in (say("C&ases"), say("La&w"))]
        for place in places:
            row.addWidget(place)
        self._place_buttons = Places(places, self)
        self._place_buttons.idClicked.connect(self.show_place)
        row.addStretch()
        self.log_it = button(
            self.look, say("Log a detention"), drawing="add", kind="first", tip="Ctrl+N"
        )
        self.log_it.clicked.connect(self.log_detention)
        lock = button(self.look, say("Lock"), drawing="lock", kind="flat", tip="Ctrl+L")
        lock.clicked.connect(self.lock_wanted)
        row.addWidget(self.log_it)
        row.addWidget(lock)
        self._nothing = words(
            say(
                "Choose a case on the left, or press Ctrl+N to log a detention. "
                "Ctrl+K searches names, places and words."
            ),
            tone="quiet",
            wraps=True,
        )
        self._nothing.setContentsMargins(32, 32, 32, 32)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._right = QStackedWidget()
        self._right.addWidget(self._nothing)
        self._right.addWidget(self.case)
        halves = QSplitter()
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.cases)
        halves.addWidget(self._right)
        halves.setStretchFactor(1, 1)
        halves.setSizes([300, 980])
        self._places = QStackedWidget()
        self._places.addWidget(halves)
        self._places.addWidget(self.law)
        whole = QWidget()
        column = QVBoxLayout(whole)
        spaced(column, gap=0)
        column.addWidget(bar)
        column.addWidget(self.fault)
        column.addWidget(self._places, 1)
        self.setCentralWidget(whole)
