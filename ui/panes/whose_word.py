"""Whose word: what each source says of a time against the one adopted, and what turns on it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from casefiles.limits.recorded import say_difference
from casefiles.limits.standings import Assessment, Standing, plain
from casefiles.limits.turns import Turn, turning
from casefiles.speech import say_moment
from casefiles.timeline import Event
from casefiles.vocabulary import label
from ui.looks import Look
from ui.models.said_times import (
    SaidTime,
    adopted_from,
    event_in_words,
    said_columns,
    said_times,
    source_in_words,
)
from ui.opened import OpenCase, in_words
from ui.standings import SEVERITY, which
from ui.widgets.flow import FlowLayout
from ui.widgets.halves import halves
from ui.widgets.paper import Paper
from ui.widgets.signs import SIDE, sign_icon
from ui.widgets.tables import RecordTable
from ui.widgets.words import button, spaced, words


class WhoseWordPane(QWidget):
    """The section of a case that sets what is recorded against what is adopted.

    Signals:
        event_wanted: an event is to be shown on the timeline (its id).
        limit_wanted: a limit is to be shown among the limits (its Assessment).
        rule_wanted: the rule of a limit is to be shown in the law (its Assessment).
    """

    event_wanted = Signal(object)
    limit_wanted = Signal(object)
    rule_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._opened: OpenCase | None = None
        say = look.say
        self.table = RecordTable(said_columns(look, lambda: self._opened), say("Whose word"))
        self.detail = Paper(say("What turns on this word"))
        self.show_event_of_it = button(look, say("&Show on the timeline"))
        self.copy = button(look, say("Cop&y the table"), tip=say("Ctrl+C copies one line"))
        self.summary = words(tone="quiet", wraps=True)
        self._lay_out()
        self.table.chosen.connect(self._show_said)
        self.table.activated_record.connect(lambda said: self.event_wanted.emit(said.event.id))
        self.show_event_of_it.clicked.connect(self._want_event)
        self.copy.clicked.connect(self.table.copy_all)

    def show_case(self, opened: OpenCase) -> None:
        self._opened = opened
        lines = said_times(opened)
        self.table.show_records(lines)
        if lines and self.table.chosen_record() is None:
            # What decides something is what is looked for; where nothing does, the first.
            deciding = next((one for one in lines if one.turns), lines[0])
            self.table.choose(deciding.id)
        self.summary.setText(self._summary(opened, lines))
        self.copy.setEnabled(bool(lines))
        self._show_said(self.table.chosen_record())

    def show_limit(self, assessment: Assessment) -> None:
        """Choose the first time that moves a limit."""
        for said in self.table.records.records:
            if any(which(one) == which(assessment) for one in said.moved):
                self.table.choose(said.id)
                break
        self.table.setFocus()

    def _summary(self, opened: OpenCase, lines: list[SaidTime]) -> str:
        look, count = self._look, len(turning(opened.assessments))
        if not lines:
            return ""
        if opened.fault:
            return look.say("Without law no limit is reckoned.")
        if not count:
            return look.say("No limit of this case turns on whose word is right.")
        return look.say_count(
            "{count} limit of this case turns on whose word is right.",
            "{count} limits of this case turn on whose word is right.",
            count,
        )

    def _want_event(self) -> None:
        said = self.table.chosen_record()
        if said is not None:
            self.event_wanted.emit(said.event.id)

    def _show_said(self, said: SaidTime | None) -> None:
        page, say, opened = self.detail, self._look.say, self._opened
        self.show_event_of_it.setEnabled(said is not None)
        page.begin(None if said is None else said.id)
        if said is None or opened is None:
            page.paragraph(say("No event of this case has two words."))
            page.paragraph(
                say(
                    "Where a protocol, a court or a witness gives another time for an event than "
                    "the one adopted, write it down with the event: change the event on the "
                    "timeline and add what that source says. Here stands then how far the two lie "
                    "apart, and which limits are kept by the one and broken by the other."
                ),
                tone="quiet",
            )
            page.end()
            return
        page.heading(
            say(
                "{event}: {difference}",
                event=event_in_words(said, opened, self._look.language),
                difference=say_difference(said.difference, self._look.language),
            )
        )
        page.facts(self._both_words(said, opened))
        if not opened.fault:
            self._show_turns(said)
        page.heading(say("The event"))
        page.facts(self._facts(said.event, opened))
        page.end()

    def _both_words(self, said: SaidTime, opened: OpenCase) -> list[tuple[str, str]]:
        say, language, source = self._look.say, self._look.language, said.source
        return [
            (say("Adopted"), say_moment(said.difference.adopted, language)),
            (say("On the word of"), adopted_from(said.event, opened, language)),
            (say("Otherwise"), say_moment(said.difference.attested, language)),
            (
                say("On the word of"),
                " · ".join((source_in_words(source), label("source", source.kind, language))),
            ),
            (say("Passage"), source.locator),
            (say("In its words"), said.attestation.says),
        ]

    def _facts(self, event: Event, opened: OpenCase) -> list[tuple[str, str]]:
        say, language = self._look.say, self._look.language
        return [
            (say("Event"), label("event", event.kind, language)),
            (say("What happened"), in_words(event, "what", language)),
            (say("Person"), opened.name_of(event.person, language)),
            (say("Where"), in_words(event, "place", language)),
        ]

    def _show_turns(self, said: SaidTime) -> None:
        say, page = self._look.say, self.detail
        if not said.turns and not said.together:
            page.paragraph(say("No limit turns on this word."), tone="quiet")
        for title, adopted in (
            (
                say("Broken as adopted, otherwise on this word"),
                (Standing.BREACHED, Standing.OVERDUE),
            ),
            (say("Kept as adopted, otherwise on this word"), (Standing.KEPT,)),
            (
                say("Not decided as adopted, otherwise on this word"),
                (Standing.RUNNING, Standing.UNKNOWN, Standing.NOT_APPLICABLE),
            ),
        ):
            of_these = [turn for turn in said.turns if turn.adopted in adopted]
            if of_these:
                page.heading(title)
            for turn in sorted(of_these, key=_by_severity):
                self._show_turn(turn)
        if said.together:
            page.heading(say("Broken by no word alone, but by this and others together"))
        for one in said.together:
            self._show_limit(one, "", plain(one.why, self._look.language), [one.standing])

    def _show_turn(self, turn: Turn) -> None:
        language = self._look.language
        self._show_limit(
            turn.assessment,
            self._look.say(
                "as adopted: {adopted}; on this word: {believed}",
                adopted=label("standing", turn.adopted, language),
                believed=label("standing", turn.believed.standing, language),
            ),
            plain(turn.believed.why, language),
            [turn.adopted, turn.believed.standing],
        )

    def _show_limit(self, one: Assessment, told: str, why: str, standings: list[Standing]) -> None:
        """A limit with its signs, the last on this word, the reason, and the ways to it."""
        look, opened, title = self._look, self._opened, self._look.language.pick(one.titles)
        who = opened.name_of(one.person, look.language) if opened and _of_several(opened) else ""
        row = QWidget()
        line = QHBoxLayout(row)
        spaced(line)
        for standing in standings:
            sign = QLabel()
            sign.setPixmap(sign_icon(standing, look.theme).pixmap(SIDE, SIDE))
            line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        spaced(column, gap=1)
        column.addWidget(words(" · ".join(filter(None, (title, who))), wraps=True, chosen=True))
        if told:
            in_colour = words(told, size="small", wraps=True, chosen=True)
            in_colour.setStyleSheet(f"color: {look.theme.standing(standings[-1])}")
            column.addWidget(in_colour)
        column.addWidget(words(why, tone="quiet", wraps=True, chosen=True))
        ways = QWidget()
        flow = FlowLayout(ways)
        for text, name, wanted in (
            (
                look.say("Show the limit"),
                look.say("Show the limit: {title}", title=title),
                self.limit_wanted,
            ),
            (
                look.say("Show the rule"),
                look.say("Show the rule: {title}", title=title),
                self.rule_wanted,
            ),
        ):
            flow.addWidget(self._way(text, name, wanted, one))
        column.addWidget(ways)
        line.addLayout(column, 1)
        self.detail.add(row)

    def _way(self, text: str, name: str, wanted: SignalInstance, one: Assessment) -> QWidget:
        made = button(self._look, text, kind="flat")
        made.setAccessibleName(name)
        made.clicked.connect(lambda: wanted.emit(one))
        return made

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        spaced(tools)
        tools.setContentsMargins(24, 12, 24, 12)
        tools.addWidget(self.show_event_of_it)
        tools.addWidget(self.copy)
        tools.addSpacing(8)
        tools.addWidget(self.summary, 1)
        column = QVBoxLayout(self)
        spaced(column, gap=0)
        column.addLayout(tools)
        column.addWidget(halves(self.table, self.detail, 160, 380), 1)


def _of_several(opened: OpenCase) -> bool:
    return len({one.person for one in opened.assessments}) > 1


def _by_severity(turn: Turn) -> tuple[int, int, str]:
    """The worst as adopted first, then what differs most from it."""
    believed = SEVERITY.index(turn.believed.standing)
    return SEVERITY.index(turn.adopted), -believed, turn.assessment.rule
