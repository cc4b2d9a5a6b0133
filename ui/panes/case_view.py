"""One case: its title, and its sections, each made when it is first looked at."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from casefiles.decisions import Decision
from casefiles.docket import Docket, Record
from casefiles.errors import RefusedInput
from casefiles.ids import CaseId, EventId, PersonId
from casefiles.languages import later
from casefiles.limits.deadlines import Due
from casefiles.limits.standings import Assessment, Standing
from casefiles.people import DETAINEE
from casefiles.vocabulary import label
from ui.actions.calendars import export_calendar
from ui.actions.cases import change_case
from ui.actions.deadlines import (
    close_deadline,
    confirm_deadline,
    set_another_date,
    withdraw_decision,
)
from ui.actions.events import add_event, change_event, remove_event
from ui.actions.people import add_person, add_source, change_person, change_source
from ui.actions.records import add_record, change_record, remove_record
from ui.actions.safeguards import answer_safeguards
from ui.desk import Desk
from ui.lengths import breakable, shortened, under_pointer
from ui.opened import OpenCase, title_in_words
from ui.widgets.places import Places
from ui.widgets.words import button, rule, spaced, words
from ui.workbench import Changed

if TYPE_CHECKING:
    from ui.panes.overview import OverviewPane
    from ui.panes.people import PeoplePane

SECTIONS: Final = (
    "overview",
    "people",
    "timeline",
    "limits",
    "word",
    "deadlines",
    "dossier",
)
TITLES: Final = {
    "overview": later("&Overview"),
    "people": later("Peop&le"),
    "timeline": later("&Timeline"),
    "limits": later("Li&mits"),
    "word": later("Whose word"),
    "deadlines": later("Deadl&ines"),
    "dossier": later("&Dossier"),
}
# About three lines: a whole page pasted as a title must leave room for the case below it.
LONGEST_TITLE: Final = 160


class Section(Protocol):
    """A pane of the case."""

    def show_case(self, opened: OpenCase) -> None: ...


class CaseView(QWidget):
    """The case that was chosen.

    Signals:
        event_chosen: there is, or is no longer, a chosen event (its id, or None).
        shown: another state of a case is shown (the OpenCase, or None).
        gone: the case is not on file any more.
        rule_wanted: the rule of a limit is to be shown in the law (the Assessment).
    """

    event_chosen = Signal(object)
    shown = Signal(object)
    gone = Signal()
    rule_wanted = Signal(object)

    def __init__(self, desk: Desk, notice: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._notice = desk, notice
        self.opened: OpenCase | None = None
        self._stale: set[str] = set()
        self._sections: dict[str, QWidget] = {}
        self._makers: dict[str, Callable[[], QWidget]] = {
            "overview": self._make_overview,
            "people": self._make_people,
            "timeline": self._make_timeline,
            "limits": self._make_limits,
            "word": self._make_word,
            "deadlines": self._make_deadlines,
            "dossier": self._make_dossier,
        }
        self.setProperty("role", "paper")
        self.title = words(size="title", wraps=True)
        self.subtitle = words(tone="quiet", wraps=True)
        self.tabs = {
            name: button(desk.look, desk.look.say(TITLES[name]), kind="place") for name in SECTIONS
        }
        self.stack = QStackedWidget()
        self._lay_out()
        self.show_section("overview")

    @property
    def section(self) -> str:
        """The section that is in sight."""
        return next(name for name, tab in self.tabs.items() if tab.isChecked())

    @property
    def chosen_event(self) -> EventId | None:
        """The event chosen on the timeline, while the timeline is in sight."""
        from ui.panes.timeline import TimelinePane

        pane = self.stack.currentWidget()
        return pane.selected if isinstance(pane, TimelinePane) else None

    def pane(self, name: str) -> QWidget:
        """A section, made now if nobody has looked at it yet."""
        if name not in self._sections:
            self._sections[name] = self._makers[name]()
            self.stack.addWidget(self._sections[name])
            self._stale.add(name)
        return self._sections[name]

    def show_case(self, case: CaseId) -> None:
        """Read a case anew and show it."""
        try:
            self.opened = self._desk.workbench.open_case(case)
        except RefusedInput:
            self.opened = None
            self.shown.emit(None)
            self.gone.emit()
            return
        self._stale = set(self._sections)
        self._show_head()
        self._freshen()
        self.shown.emit(self.opened)

    def show_section(self, name: str) -> None:
        """Bring a section into sight."""
        self.tabs[name].setChecked(True)
        self.stack.setCurrentWidget(self.pane(name))
        self._freshen()
        self.event_chosen.emit(self.chosen_event)

    def take_notice(self, changed: Changed) -> None:
        """Read the case anew where a change touched it."""
        if self.opened is not None and changed.touches(self.opened.docket.case.id):
            self.show_case(self.opened.docket.case.id)

    def tick(self) -> None:
        """Look at the limits as they stand a minute later."""
        if self.opened is not None:
            self.show_case(self.opened.docket.case.id)

    # What a user can do with the case

    def change_case(self) -> None:
        if self.opened is not None:
            change_case(self._desk, self.opened.docket.case)

    def add_event(self) -> None:
        if self.opened is not None:
            self.show_section("timeline")
            add_event(self._desk, self.opened.docket, self.show_event)

    def change_event(self, id: EventId | None = None) -> None:
        event = self.opened.event(id or self.chosen_event) if self.opened else None
        if self.opened is not None and event is not None:
            change_event(self._desk, self.opened.docket, event)

    def remove_event(self, id: EventId | None = None) -> None:
        event = self.opened.event(id or self.chosen_event) if self.opened else None
        if self.opened is not None and event is not None:
            remove_event(self._desk, self.opened, event, self.show_decision)

    def add_person(self) -> None:
        if self.opened is not None:
            add_person(self._desk, self.opened.docket)

    def add_source(self) -> None:
        if self.opened is not None:
            add_source(self._desk, self.opened.docket)

    def add_record(self, kind: str) -> None:
        """Ask for a record of a kind, by the name of its list, about the person it may concern."""
        if self.opened is not None:
            add_record(self._desk, self.opened.docket, kind, self._person_meant())

    def change_record(self, record: Record) -> None:
        if self.opened is not None:
            change_record(self._desk, self.opened.docket, record)

    def answer_safeguards(self) -> None:
        """Ask the checklist about the person chosen among the people.

        Where they were not in sight and there are several, they come into sight, to be chosen from.
        """
        from ui.panes.people import PeoplePane

        in_sight = self.section == "people"
        self.show_section("people")
        pane = self.pane("people")
        if self.opened is None or not isinstance(pane, PeoplePane) or pane.selected is None:
            return
        if in_sight or len(self.opened.docket.persons) == 1:
            answer_safeguards(self._desk, self.opened.docket, pane.selected)

    def export_calendar(self) -> None:
        export_calendar(self._desk, self.opened.docket if self.opened else None)

    def show_event(self, event: EventId) -> None:
        """Show an event on the timeline."""
        from ui.panes.timeline import TimelinePane

        self.show_section("timeline")
        pane = self.pane("timeline")
        if isinstance(pane, TimelinePane):
            pane.choose(event)

    def show_decision(self, decision: Decision) -> None:
        """Show a decision among the deadlines."""
        from ui.panes.deadlines import DeadlinesPane

        self.show_section("deadlines")
        pane = self.pane("deadlines")
        if isinstance(pane, DeadlinesPane):
            pane.show_decision(decision)

    def show_standing(self, standing: Standing) -> None:
        """Show the limits of one standing."""
        from ui.panes.limits import LimitsPane

        self.show_section("limits")
        pane = self.pane("limits")
        if isinstance(pane, LimitsPane):
            pane.show_only(standing)

    def show_limit(self, assessment: Assessment) -> None:
        """Show one limit among the limits."""
        from ui.panes.limits import LimitsPane

        self.show_section("limits")
        pane = self.pane("limits")
        if isinstance(pane, LimitsPane):
            pane.show_limit(assessment)

    def show_word(self, assessment: Assessment | None = None) -> None:
        """Show what is said of the times of the case, or what moves one limit."""
        from ui.panes.whose_word import WhoseWordPane

        self.show_section("word")
        pane = self.pane("word")
        if isinstance(pane, WhoseWordPane) and assessment is not None:
            pane.show_limit(assessment)

    def put_away(self) -> None:
        """Let go of what the sections hold outside the window."""
        from ui.panes.dossier import DossierPane

        pane = self._sections.get("dossier")
        if isinstance(pane, DossierPane):
            pane.put_away()

    def _freshen(self) -> None:
        """Show the case in the section that is in sight; the others wait until they are."""
        name = self.section
        if self.opened is not None and name in self._stale:
            self._stale.discard(name)
            section: Section = self._sections[name]  # type: ignore[assignment]
            section.show_case(self.opened)

    def _show_head(self) -> None:
        if self.opened is None:
            return
        case, look = self.opened.docket.case, self._desk.look
        title = title_in_words(case, look.language)
        self.title.setText(breakable(shortened(title, LONGEST_TITLE)))
        self.title.setToolTip(under_pointer(title))
        category = label("category", case.category, look.language) if case.category else ""
        below = (shortened(case.ref, LONGEST_TITLE), shortened(category, LONGEST_TITLE))
        self.subtitle.setText(breakable(" · ".join(filter(None, below))))

    def _person_meant(self) -> PersonId | None:
        """The person chosen among the people in sight, else the only one who was detained."""
        from ui.panes.people import PeoplePane

        pane = self.stack.currentWidget()
        if isinstance(pane, PeoplePane) and pane.selected is not None:
            return pane.selected.id
        people = self.opened.docket.persons if self.opened is not None else ()
        detained = [person.id for person in people if DETAINEE in person.roles]
        return detained[0] if len(detained) == 1 else None

    def _make_overview(self) -> QWidget:
        from ui.panes.overview import OverviewPane

        pane = OverviewPane(self._desk.look, self._notice)
        pane.standing_wanted.connect(self.show_standing)
        pane.word_wanted.connect(self.show_word)
        pane.change_wanted.connect(self.change_case)
        pane.source_change_wanted.connect(lambda source: change_source(self._desk, source))
        self._listen_to_records(pane)
        return pane

    def _make_people(self) -> QWidget:
        from ui.panes.people import PeoplePane

        pane = PeoplePane(self._desk.look)
        pane.addition_wanted.connect(self.add_person)
        pane.change_wanted.connect(lambda person: change_person(self._desk, person))
        pane.safeguards_wanted.connect(self.answer_safeguards)
        self._listen_to_records(pane)
        return pane

    def _listen_to_records(self, pane: OverviewPane | PeoplePane) -> None:
        pane.record_addition_wanted.connect(self.add_record)
        pane.record_change_wanted.connect(self.change_record)
        pane.record_removal_wanted.connect(lambda record: remove_record(self._desk, record))

    def _make_timeline(self) -> QWidget:
        from ui.panes.timeline import TimelinePane

        pane = TimelinePane(self._desk.look)
        pane.addition_wanted.connect(self.add_event)
        pane.change_wanted.connect(self.change_event)
        pane.removal_wanted.connect(self.remove_event)
        pane.chosen.connect(self.event_chosen)
        return pane

    def _make_limits(self) -> QWidget:
        from ui.panes.limits import LimitsPane

        pane = LimitsPane(self._desk.look)
        pane.event_wanted.connect(self.show_event)
        pane.word_wanted.connect(self.show_word)
        pane.rule_wanted.connect(self.rule_wanted)
        return pane

    def _make_word(self) -> QWidget:
        from ui.panes.whose_word import WhoseWordPane

        pane = WhoseWordPane(self._desk.look)
        pane.event_wanted.connect(self.show_event)
        pane.limit_wanted.connect(self.show_limit)
        pane.rule_wanted.connect(self.rule_wanted)
        return pane

    def _make_deadlines(self) -> QWidget:
        from ui.panes.deadlines import DeadlinesPane

        pane = DeadlinesPane(self._desk.look)
        for wanted, act in (
            (pane.confirmation_wanted, confirm_deadline),
            (pane.other_date_wanted, set_another_date),
            (pane.closing_wanted, close_deadline),
        ):
            wanted.connect(lambda due, act=act: self._act_on(act, due))
        pane.export_wanted.connect(self.export_calendar)
        pane.withdrawal_wanted.connect(lambda decision: withdraw_decision(self._desk, decision))
        return pane

    def _act_on(self, act: Callable[[Desk, Docket, Due], object], due: Due) -> None:
        if self.opened is not None:
            act(self._desk, self.opened.docket, due)

    def _make_dossier(self) -> QWidget:
        from ui.panes.dossier import DossierPane

        return DossierPane(self._desk)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        spaced(head, gap=1)
        head.setContentsMargins(24, 16, 24, 4)
        head.addWidget(self.title)
        head.addWidget(self.subtitle)
        row = QHBoxLayout()
        spaced(row, gap=0)
        row.setContentsMargins(12, 0, 24, 0)
        Places(self.tabs.values(), self)
        for name, tab in self.tabs.items():
            row.addWidget(tab)
            tab.clicked.connect(lambda _=False, name=name: self.show_section(name))
        row.addStretch()
        column = QVBoxLayout(self)
        spaced(column, gap=0)
        column.addLayout(head)
        column.addLayout(row)
        column.addWidget(rule())
        column.addWidget(self.stack, 1)
