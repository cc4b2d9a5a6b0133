"""The timeline of a case: drawn, with what has no date beside it, and the same as a table."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QSplitter, QVBoxLayout, QWidget

from casefiles.ids import EventId
from casefiles.timeline import in_order
from casefiles.vocabulary import label
from ui.looks import Look
from ui.models.event_columns import event_columns
from ui.models.records import Column, RecordTableModel
from ui.opened import OpenCase, in_words
from ui.widgets.fields import Choice
from ui.widgets.halves import halves
from ui.widgets.tables import RecordTable
from ui.widgets.timeline.accessibility import offer_timelines, tell_choice
from ui.widgets.timeline.content import content_of
from ui.widgets.timeline.view import STEP, TimelineView
from ui.widgets.words import button, spaced, words


class TimelinePane(QWidget):
    """The third section of a case. What is chosen in the drawing is chosen in the table.

    Signals:
        addition_wanted: an event is to be added.
        change_wanted: an event is to be changed (its id).
        removal_wanted: an event is to be removed (its id).
        chosen: another event is the chosen one (its id, or None).
    """

    addition_wanted = Signal()
    change_wanted = Signal(object)
    removal_wanted = Signal(object)
    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._opened: OpenCase | None = None
        say = look.say
        self.view = TimelineView(look)
        self.table = RecordTable(event_columns(look, lambda: self._opened), say("Events"))
        self.tray = QListView()
        self.tray.setAccessibleName(say("Events without a date"))
        self.tray.setWordWrap(True)
        self.tray.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._undated = RecordTableModel(
            [
                Column(
                    title=say("Events without a date"),
                    text=lambda event: label("event", event.kind, look.language),
                    tip=lambda event: in_words(event, "what", look.language),
                )
            ],
            self.tray,
        )
        self.tray.setModel(self._undated)
        self.who = Choice(say("Whose timeline"), [(None, say("Everybody"))])
        self.add = button(look, say("Add an eve&nt…"), drawing="add")
        self.change = button(look, say("Chan&ge…"), drawing="change")
        self.remove = button(look, say("&Remove"), drawing="remove")
        self._lay_out()
        offer_timelines()
        self.view.chosen.connect(self.choose)
        self.view.chosen.connect(lambda _: tell_choice(self.view))
        self.view.activated.connect(self.change_wanted)
        self.table.chosen.connect(lambda event: self.choose(event.id if event else None))
        self.table.activated_record.connect(lambda event: self.change_wanted.emit(event.id))
        self.tray.clicked.connect(self._choose_undated)
        self.tray.activated.connect(self._choose_undated)
        self.tray.doubleClicked.connect(lambda _: self._want(self.change_wanted))
        self.who.currentIndexChanged.connect(lambda _: self._show_content(whole=True))
        self.add.clicked.connect(self.addition_wanted)
        self.change.clicked.connect(lambda: self._want(self.change_wanted))
        self.remove.clicked.connect(lambda: self._want(self.removal_wanted))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Here alone: whoever presses Delete in the list of cases means no event by it.
        if event.key() == Qt.Key.Key_Delete:
            self._want(self.removal_wanted)
        else:
            super().keyPressEvent(event)

    @property
    def selected(self) -> EventId | None:
        """The chosen event."""
        event = self.table.chosen_record()
        return event.id if event else None

    def show_case(self, opened: OpenCase) -> None:
        another = self._opened is None or self._opened.docket.case.id != opened.docket.case.id
        self._opened = opened
        language = self._look.language
        detained = [
            person
            for person in opened.docket.persons
            if any(event.person == person.id for event in opened.docket.events)
        ]
        self.who.offer(
            [
                (None, self._look.say("Everybody")),
                *((person.id, opened.name_of(person.id, language)) for person in detained),
            ]
        )
        self.who.setVisible(len(detained) > 1)
        if another:
            self.who.choose(None)
        self._show_content(whole=another)

    def choose(self, event: EventId | None) -> None:
        """Make an event the chosen one, in the drawing, the tray and the table."""
        self.table.choose(event)
        self.view.choose(event)
        row = self._undated.row_of(event)
        if row is None:
            self.tray.clearSelection()
            self.tray.setCurrentIndex(QModelIndex())
        else:
            self.tray.setCurrentIndex(self._undated.index(row, 0))
        for act in (self.change, self.remove):
            act.setEnabled(event is not None)
        self.chosen.emit(event)

    def _show_content(self, *, whole: bool) -> None:
        if self._opened is None:
            return
        opened, person = self._opened, self.who.chosen()
        docket = opened.docket
        content = content_of(docket, opened.assessments, opened.now, self._look.language, person)
        self.view.show_content(content, whole=whole)
        events = [
            event
            for event in in_order(docket.events)
            if person is None or event.person in (None, person)
        ]
        self.table.show_records(events)
        undated = [event for event in events if not event.when.known]
        self._undated.show_records(undated)
        self._tray_column.setVisible(bool(undated))
        self._empty.setVisible(not events)
        self._halves.setVisible(bool(events))
        self.choose(self.selected)

    def _choose_undated(self, index: QModelIndex) -> None:
        event = self._undated.record(index)
        if event is not None:
            self.choose(event.id)

    def _want(self, signal: object) -> None:
        if self.selected is not None:
            signal.emit(self.selected)  # type: ignore[attr-defined]

    def _lay_out(self) -> None:
        say = self._look.say
        tools = QHBoxLayout()
        spaced(tools)
        tools.setContentsMargins(24, 12, 24, 12)
        for act in (self.add, self.change, self.remove):
            tools.addWidget(act)
        tools.addStretch()
        tools.addWidget(self.who)
        for drawing, tip, move in (
            ("closer", say("Closer (+)"), lambda: self.view.zoom(1 / STEP)),
            ("farther", say("Step back (−)"), lambda: self.view.zoom(STEP)),
            ("whole", say("Everything (0)"), self.view.show_whole),
        ):
            made = button(self._look, "", drawing=drawing, kind="flat", tip=tip)
            made.setAccessibleName(tip)
            made.clicked.connect(move)
            tools.addWidget(made)
        first_days = button(self._look, say("&First days"), kind="flat")
        first_days.setToolTip(say("The hours after the detention, where the limits run"))
        first_days.clicked.connect(self.view.show_first_days)
        tools.addWidget(first_days)
        self._tray_column = QWidget()
        self._tray_column.setProperty("role", "surface")
        column = QVBoxLayout(self._tray_column)
        spaced(column, gap=1)
        column.setContentsMargins(12, 12, 4, 4)
        column.addWidget(words(say("Without a date"), size="small", tone="quiet"))
        column.addWidget(self.tray)
        drawn = QSplitter(Qt.Orientation.Horizontal)
        drawn.setChildrenCollapsible(False)
        drawn.addWidget(self.view)
        drawn.addWidget(self._tray_column)
        drawn.setStretchFactor(0, 1)
        drawn.setSizes([800, 180])
        self._halves = halves(drawn, self.table, 380, 180)
        self._empty = words(
            say(
                "Nothing is on this timeline yet. Begin with the moment at which the person could "
                "no longer leave: every limit of detention runs from it."
            ),
            tone="quiet",
            wraps=True,
        )
        self._empty.setContentsMargins(24, 24, 24, 24)
        whole = QVBoxLayout(self)
        spaced(whole, gap=0)
        whole.addLayout(tools)
        whole.addWidget(self._empty)
        whole.addWidget(self._halves, 1)
        whole.addStretch(0)
