"""The form for an event: what happened, when as well as it is known, and on whose word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QCompleter, QWidget

from casefiles.docket import Docket, Record
from casefiles.errors import RefusedInput
from casefiles.event_kinds import EventKind
from casefiles.languages import later
from casefiles.timeline import Event
from casefiles.vocabulary import label
from casefiles.wordings import without_stale, worded
from ui.dialogs.form import FormDialog, Keep
from ui.dialogs.source_ticks import SourceTicks
from ui.drafts import Draft, no_draft
from ui.lengths import shortened
from ui.looks import Look
from ui.opened import name_in_words, spell_in_words
from ui.widgets.attestation_rows import AttestationRows
from ui.widgets.fields import Choice, SearchedChoice, Titled, line, text_field, written_in
from ui.widgets.moment_field import MomentField
from ui.widgets.text_language import tell_language

# From these the limits run, so that one in the future would hide a detention that is going on.
DETENTIONS: Final = (EventKind.ACTUAL_DETENTION, EventKind.DETENTION_PROTOCOL)


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
        self._docket, self._event = docket, event
        kinds = sorted((label("event", kind, language), kind) for kind in EventKind)
        self.kind = SearchedChoice(
            say("What kind of event"), [(kind, title) for title, kind in kinds]
        )
        self.kind.choose(event.kind)
        self.who = Choice(
            say("Who"),
            [
                (None, say("Everybody detained in the case")),
                *((person.id, name_in_words(person, language)) for person in docket.persons),
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
        self.what = text_field(say("What happened"), event.what, height=92)
        self.sources = SourceTicks(look, docket, now, draft_of_source)
        self.sources.tick_only(event.sources)
        self.add_source = self.sources.add
        self.attestations = AttestationRows(look, zone, now, event.attestations)
        self._kind = Titled(say("&What kind of event"), self.kind)
        self._spell = Titled(say("Which &deprivation of liberty"), self.spell)
        self.attestations.offer(self.sources.listed)
        self._show_spells()
        self._lay_out()
        self.who.currentIndexChanged.connect(lambda _: self._show_spells())
        self.sources.offered.connect(lambda: self.attestations.offer(self.sources.listed))
        self.kind.currentTextChanged.connect(lambda _: self._kind.complain(""))
        self.kind.setFocus()

    def made(self) -> list[Record]:
        kind = self.kind.chosen()
        if not self.kind.matches:
            refused = RefusedInput(
                later("“{typed}” is no kind of event on the list. Choose one that is."),
                typed=shortened(self.kind.currentText()),
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
            place=written_in(self.place),
            authority=written_in(self.authority),
            what=self.what.toPlainText().strip(),
            sources=self.sources.ticked(),
            attestations=self.attestations.made(),
        )
        return [*self.sources.added, without_stale(self._event, event)]

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
        what = Titled(say("Wha&t happened, in a sentence"), self.what)
        own = worded(self._event, "what", self.look.language.code) or ""
        self.language = tell_language(what, self.look, self._docket.case.language, own)
        right.addWidget(what)
        right.addWidget(self.sources, 1)
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
        self.remember_as("added", self.sources.written, self.sources.add_written, [])
        self.remember_as(
            "sources",
            lambda: [str(source) for source in self.sources.ticked()],
            lambda ticked: self.sources.tick_only(map(UUID, ticked)),
            [self.sources.changed],
        )
        self.remember_as(
            "attestations",
            self.attestations.typed,
            self.attestations.fill,
            [self.attestations.changed],
        )
        self.finish(860, 620)

    def _show_spells(self) -> None:
        """Ask which spell only where the person has several; one alone is meant without asking."""
        theirs = [spell for spell in self._docket.spells if spell.person == self.who.chosen()]
        choices = [
            (spell.id, spell_in_words(self._docket, spell, self.look.language)) for spell in theirs
        ]
        self.spell.offer(choices if len(choices) == 1 else [(None, "—"), *choices])
        self.spell.choose(self._event.spell)
        self._spell.setVisible(len(theirs) > 1)
