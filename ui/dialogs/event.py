"""The form for an event: what happened, when as well as it is known, and on whose word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Final
from uuid import UUID, uuid4

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QListView, QPlainTextEdit, QWidget

from casefiles.docket import Docket, Record
from casefiles.errors import RefusedInput
from casefiles.event_kinds import EventKind
from casefiles.ids import SourceId
from casefiles.languages import later
from casefiles.moments import unknown_moment
from casefiles.plain import read_back, written
from casefiles.sources import Source, SourceKind
from casefiles.timeline import Event
from casefiles.vocabulary import label
from casefiles.wordings import without_stale
from ui.dialogs.form import FormDialog, Keep
from ui.dialogs.source import SourceDialog
from ui.drafts import Draft, no_draft
from ui.looks import Look
from ui.models.ticks import TickModel
from ui.widgets.attestation_rows import AttestationRows
from ui.widgets.fields import Choice, SearchedChoice, Titled, line
from ui.widgets.moment_field import MomentField
from ui.widgets.words import button, spaced

# From these the limits run, so that one in the future would hide a detention that is going on.
DETENTIONS: Final = (EventKind.ACTUAL_DETENTION, EventKind.DETENTION_PROTOCOL)


def source_title(source: Source) -> str:
    """A source in one line: its key, its title, and the passage that tells it from the next."""
    return " · ".join(filter(None, (source.key, source.title, source.locator)))


class EventDialog(FormDialog):
    """One event, new or on file. It makes a list: the sources that were added, then the event."""

    def __init__(
        self,
        look: Look,
        docket: Docket,
        event: Event,
        *,
        now: Callable[[], datetime],
        keep: Keep,
        draft: Draft | None = None,
        draft_of_source: Callable[[], Draft] = no_draft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, look.say("Event"), keep, draft or no_draft(), parent)
        say, language, zone = look.say, look.language, docket.case.zone
        self._docket, self._event, self._now = docket, event, now
        self._draft_of_source = draft_of_source
        self._new_sources: list[Source] = []
        kinds = sorted((label("event", kind, language), kind) for kind in EventKind)
        self.kind = SearchedChoice(
            say("What kind of event"), [(kind, title) for title, kind in kinds]
        )
        self.kind.choose(event.kind)
        self.who = Choice(
            say("Who"),
            [
                (None, say("Everybody detained in the case")),
                *((person.id, person.name) for person in docket.persons),
            ],
        )
        self.who.choose(event.person)
        self.spell = Choice(say("Which deprivation of liberty"), [])
        self.when = MomentField(look, zone, now, say("When"))
        self.when.show_moment(event.when)
        self.until = MomentField(
            look,
            zone,
            now,
            say("Until, where it lasted"),
            empty=say("No end is stated."),
            may_come=True,
        )
        self.until.show_moment(event.until)
        self.place = line(say("Where"), event.place)
        self.place.setCompleter(QCompleter(sorted({one.place for one in docket.events}), self))
        self.authority = line(say("By whom"), event.authority)
        self.authority.setCompleter(
            QCompleter(sorted({one.authority for one in docket.events}), self)
        )
        self.what = QPlainTextEdit(event.what)
        self.what.setAccessibleName(say("What happened"))
        self.what.setTabChangesFocus(True)
        self.sources = TickModel(source_title, self)
        self.attestations = AttestationRows(look, zone, now, event.attestations)
        self._kind = Titled(say("&What kind of event"), self.kind)
        self._spell = Titled(say("Which &deprivation of liberty"), self.spell)
        self._show_sources(event.sources)
        self._show_spells()
        self._lay_out()
        self.who.currentIndexChanged.connect(lambda _: self._show_spells())
        self.add_source.clicked.connect(self._ask_for_source)
        self.kind.currentTextChanged.connect(lambda _: self._kind.complain(""))
        self.kind.setFocus()

    def made(self) -> list[Record]:
        kind = self.kind.chosen()
        if not self.kind.matches:
            refused = RefusedInput(
                later("“{typed}” is no kind of event on the list. Choose one that is."),
                typed=self.kind.currentText(),
            )
            self._kind.complain(refused.sentence(self.look.language))
            self.kind.setFocus()
            raise refused
        when, until = self.when.moment(), self.until.moment()
        if when is None:
            raise RefusedInput(later("The time of the event is not understood."))
        if until is None:
            raise RefusedInput(later("The end of the event is not understood."))
        if kind in DETENTIONS and self.when.to_come:
            raise RefusedInput(later("A detention that is still to come cannot be put on file."))
        if until.surely_before(when):
            raise RefusedInput(later("The event ends before it begins."))
        event = replace(
            self._event,
            kind=kind,
            person=self.who.chosen(),
            spell=self.spell.chosen(),
            when=when,
            until=until,
            place=self.place.text().strip(),
            authority=self.authority.text().strip(),
            what=self.what.toPlainText().strip(),
            sources=self.sources.ticked(),
            attestations=self.attestations.made(),
        )
        return [*self._new_sources, without_stale(self._event, event)]

    def _lay_out(self) -> None:
        say = self.look.say
        left, right = self.column(), self.column()
        for field in (
            self._kind,
            Titled(say("W&ho"), self.who),
            self._spell,
            Titled(say("Whe&n"), self.when),
            Titled(say("&Until, where it lasted"), self.until),
            Titled(say("Wh&ere"), self.place),
            Titled(say("&By whom"), self.authority),
        ):
            left.addWidget(field)
        left.addStretch()
        listed = QListView()
        listed.setProperty("role", "ticks")
        listed.setModel(self.sources)
        listed.setAccessibleName(say("Sources"))
        listed.setMinimumHeight(112)
        # Sources of one document differ in their last words.
        listed.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.add_source = button(self.look, say("Add a s&ource…"), drawing="add")
        foot = QWidget()
        row = QHBoxLayout(foot)
        spaced(row)
        row.addWidget(self.add_source)
        row.addStretch()
        self.what.setFixedHeight(92)
        right.addWidget(Titled(say("Wha&t happened, in a sentence"), self.what))
        right.addWidget(Titled(say("On whose wo&rd (tick)"), listed), 1)
        right.addWidget(foot)
        right.addWidget(
            Titled(say("Other ti&mes, where a source says otherwise"), self.attestations)
        )
        self.remember(
            kind=self.kind,
            who=self.who,
            when=self.when,
            until=self.until,
            place=self.place,
            authority=self.authority,
            what=self.what,
        )
        self.remember_as("added", self._written_sources, self._add_written, [])
        self.remember_as(
            "sources",
            lambda: [str(source) for source in self.sources.ticked()],
            lambda ticked: self.sources.tick_only(map(UUID, ticked)),
            [self.sources.dataChanged, self.sources.modelReset],
        )
        self.remember_as(
            "attestations",
            self.attestations.typed,
            self.attestations.fill,
            [self.attestations.changed],
        )
        self.finish(860, 620)

    def _show_sources(self, ticked: tuple[SourceId, ...]) -> None:
        listed = [*self._docket.sources, *self._new_sources]
        self.sources.show_records(listed, ticked)
        self.attestations.offer(listed)

    def _show_spells(self) -> None:
        """Ask which spell only where the person has several; one alone is meant without asking."""
        theirs = [spell for spell in self._docket.spells if spell.person == self.who.chosen()]
        choices = [
            (spell.id, f"{spell.key} · {label('regime', spell.regime, self.look.language)}")
            for spell in theirs
        ]
        self.spell.offer(choices if len(choices) == 1 else [(None, "—"), *choices])
        self.spell.choose(self._event.spell)
        self._spell.setVisible(len(theirs) > 1)

    def _ask_for_source(self) -> None:
        known = replace(self._docket, sources=(*self._docket.sources, *self._new_sources))
        blank = Source(
            id=SourceId(uuid4()),
            case=self._docket.case.id,
            key=known.next_key("sources"),
            kind=SourceKind.DOCUMENT,
            title="",
            on=unknown_moment(self._docket.case.zone),
        )
        SourceDialog(
            self.look,
            blank,
            now=self._now,
            keep=self._add_source,
            draft=self._draft_of_source(),
            parent=self,
        ).open()

    def _written_sources(self) -> list[str]:
        return [written(source) for source in self._new_sources]

    def _add_written(self, lines: list[str]) -> None:
        self._new_sources = []
        for written_source in lines:
            source = read_back("sources", written_source)
            if isinstance(source, Source):
                self._add_source(source)

    def _add_source(self, source: Source) -> None:
        self._new_sources.append(source)
        self._show_sources((*self.sources.ticked(), source.id))
