"""The list of cases, with search and filter."""

from __future__ import annotations

from collections import Counter
from typing import Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

from casefiles.ids import CaseId
from casefiles.limits.standings import Standing
from casefiles.vocabulary import label
from db.queries import CaseLine, case_count, case_list, categories
from ui.desk import Desk
from ui.icons import icon
from ui.models.cases import SHOWN, CaseDelegate, CaseListModel
from ui.widgets.fields import Choice
from ui.widgets.words import spaced, words

# Typing waits so long for the next letter before it asks the database, in milliseconds.
PAUSE: Final = 120
# So many cases are read at first, and again when somebody has scrolled to their end.
PAGE: Final = 300
MOST: Final = 100_000


class CaseListPane(QWidget):
    """The cases of the workspace.

    Signals:
        chosen: a case was chosen (its id).
    """

    chosen = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._standings: dict[CaseId, Counter[Standing]] = {}
        self._current: CaseId | None = None
        look, say = desk.look, desk.look.say
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(260)
        self.search = QLineEdit()
        self.search.setAccessibleName(say("Search the cases"))
        self.search.setPlaceholderText(say("Search names, places, words"))
        self.search.addAction(
            icon("search", look.theme.quiet), QLineEdit.ActionPosition.LeadingPosition
        )
        self.search.setClearButtonEnabled(True)
        self.category = Choice(say("Category"), [])
        self.standing = Choice(say("Worst standing"), self._standing_choices())
        self.count = words(size="small", tone="quiet")
        self.model = CaseListModel(look, self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(CaseDelegate(look, self))
        self.list.setAccessibleName(say("Cases"))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.empty = words(tone="quiet", wraps=True)
        self.empty.setContentsMargins(16, 16, 16, 16)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.reload)
        self._lay_out()
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.search.returnPressed.connect(self._take_first)
        self.category.currentIndexChanged.connect(lambda _: self.reload())
        self.standing.currentIndexChanged.connect(lambda _: self.reload())
        self.list.selectionModel().currentChanged.connect(self._tell_chosen)

    def reload(self) -> None:
        """Ask the database anew with what is typed and chosen."""
        self._pause.stop()
        text, category, worst = self.sought
        # Standings are not in the database: whoever filters by them needs every case.
        page = PAGE if worst is None else MOST

        def more(after: int) -> list[CaseLine]:
            return self._desk.workbench.ask(
                lambda store: case_list(
                    store, text=text, category=category, limit=page, offset=after
                )
            )

        lines = more(0)
        whole, found = self._desk.workbench.ask(
            lambda store: (case_count(store, text=text, category=category), categories(store))
        )
        language = self._desk.look.language
        self.category.offer(
            [
                (None, self._desk.look.say("All categories")),
                *((key, label("category", key, language)) for key in found if key),
            ]
        )
        if worst is not None:
            lines = [line for line in lines if self._worst(line.id) is worst]
            whole = len(lines)
        self.model.show_rows(lines, self._standings, whole, more)
        self._say_count(whole, sum(found.values()))
        self.choose(self._current)

    @property
    def sought(self) -> tuple[str, str | None, Standing | None]:
        """What is typed in the search and chosen in the filters; `look_for` takes it."""
        return self.search.text(), self.category.chosen(), self.standing.chosen()

    def look_for(self, text: str, category: str | None, standing: Standing | None) -> None:
        """Show the cases that `sought` told of, as another window showed them."""
        self.search.setText(text)
        self.category.choose(category)
        self.standing.choose(standing)
        self.reload()

    def put_away(self) -> None:
        """Ask the database no more."""
        self._pause.stop()

    def show_standings(self, standings: dict[CaseId, Counter[Standing]]) -> None:
        """Show where the limits of cases stand; those not named keep what was shown."""
        self._standings.update(standings)
        if self.standing.chosen() is None:
            self.model.refresh(self._standings)
        else:
            self.reload()

    def running(self) -> list[CaseId]:
        """The cases in which a limit runs: only there can time alone change where one stands."""
        return [case for case, found in self._standings.items() if found[Standing.RUNNING]]

    def choose(self, case: CaseId | None) -> None:
        """Make a case the chosen one, where the list shows it, without telling anybody."""
        self._current = case
        row = self.model.row_of(case)
        if row is None:
            self.list.selectionModel().clear()
        else:
            self.list.setCurrentIndex(self.model.index(row))

    def _worst(self, case: CaseId) -> Standing | None:
        counted = self._standings.get(case, Counter())
        return next((standing for standing in SHOWN if counted[standing]), None)

    def _tell_chosen(self, index: QModelIndex) -> None:
        if index.isValid() and self.model.rows[index.row()].id != self._current:
            self._current = self.model.rows[index.row()].id
            # Qt makes the first row the current one when the keyboard comes, and marks it not.
            self.list.selectionModel().select(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
            self.chosen.emit(self._current)

    def _take_first(self) -> None:
        self.reload()
        if self.model.rows:
            self.list.setCurrentIndex(self.model.index(0))
            self.list.setFocus()

    def _say_count(self, shown: int, whole: int) -> None:
        look = self._desk.look
        if shown == whole:
            said = look.say_count("{count} case", "{count} cases", whole)
        else:
            said = look.say("{shown} of {whole} cases", shown=shown, whole=whole)
        self.count.setText(said)
        self.list.setVisible(bool(shown))
        self.empty.setVisible(not shown)
        self.empty.setText(
            look.say("No case matches. Shorten the words, or take away a filter.")
            if whole
            else look.say(
                "No case is on file yet. Press Ctrl+N when somebody calls about a detention."
            )
        )

    def _standing_choices(self) -> list[tuple[Standing | None, str]]:
        look = self._desk.look
        return [
            (None, look.say("Any standing")),
            *((standing, label("standing", standing, look.language)) for standing in SHOWN),
        ]

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        spaced(head, margin=3)
        head.addWidget(self.search)
        head.addWidget(self.category)
        head.addWidget(self.standing)
        head.addWidget(self.count)
        column = QVBoxLayout(self)
        spaced(column, gap=0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty)
        column.addStretch(0)
