"""The form for a new detention: six fields, and the limits beside them as the time is typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final
from uuid import UUID, uuid4

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from casefiles.cases import Case
from casefiles.charges import Charge
from casefiles.detention import Spell
from casefiles.docket import Docket, Record
from casefiles.errors import RefusedInput
from casefiles.event_kinds import EventKind
from casefiles.ids import CaseId, ChargeId, EventId, NoteId, PersonId, SourceId, SpellId
from casefiles.languages import later
from casefiles.moments import ALMATY, Moment, unknown_moment
from casefiles.notes import Note
from casefiles.people import DETAINEE, Person
from casefiles.sources import Source, SourceKind
from casefiles.speech import say_city
from casefiles.timeline import Event
from casefiles.vocabulary import label
from ui.dialogs.form import FormDialog, Keep
from ui.dialogs.person import countries
from ui.drafts import Draft, no_draft
from ui.looks import Look
from ui.models.limit_rows import LimitRowDelegate, LimitRows
from ui.opened import OpenCase
from ui.typed_articles import read_article
from ui.widgets.fields import Choice, OpenChoice, Titled, line, written_in
from ui.widgets.moment_field import MomentField
from ui.widgets.words import button, spaced, words

ZONES: Final = (
    "Asia/Almaty",
    "Asia/Aqtau",
    "Asia/Aqtobe",
    "Asia/Atyrau",
    "Asia/Oral",
    "Asia/Qostanay",
    "Asia/Qyzylorda",
)
# Those who call a lawyer at night, the most frequent first.
TELLERS: Final = (
    SourceKind.RELATIVE,
    SourceKind.DETAINEE,
    SourceKind.WITNESS,
    SourceKind.COUNSEL,
    SourceKind.NGO,
    SourceKind.PRESS,
    SourceKind.OFFICIAL,
    SourceKind.OTHER,
)
# The fields that are out of sight until somebody asks for more, as a draft names them.
MORE: Final = ("protocol", "born", "citizenship", "zone")
# Assessing takes milliseconds; the pause spares the eye.
PAUSE: Final = 120

Judge = Callable[[Docket], OpenCase]


class DetentionDialog(FormDialog):
    """A detention as a family reports it. What it makes is a case with everything typed on it.

    `judge` gives the limits of a docket that is on no file yet. Everything but the name may stay
    empty.
    """

    def __init__(
        self,
        look: Look,
        ref: str,
        *,
        now: Callable[[], datetime],
        judge: Judge,
        keep: Keep,
        draft: Draft | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, look.say("Log a detention"), keep, draft or no_draft(), parent)
        say, language = look.say, look.language
        self._ref, self._judge = ref, judge
        # One id for each record from the first key to the save, so that the limits keep their rows.
        self._ids: dict[str, UUID] = {}
        self.name = line(say("Name"))
        self.seized = MomentField(look, ALMATY, now, say("Seized when"))
        self.where = line(say("Where"))
        self.by_whom = line(say("By whom"))
        self.suspected = line(say("Suspected of what"), hint=say("272 part 2 CC · or in words"))
        self.teller = Choice(
            say("Who tells us"), [(kind, label("source", kind, language)) for kind in TELLERS]
        )
        self.teller_name = line(say("Who exactly, and how"), hint=say("name, telephone"))
        self.protocol = MomentField(look, ALMATY, now, say("Protocol drawn up when"))
        self.born = MomentField(look, ALMATY, now, say("Born"), of_day=True)
        self.citizenship = OpenChoice(say("Citizenship"), countries(language))
        self.zone = Choice(say("Clock of"), [(zone, say_city(zone, language)) for zone in ZONES])
        self.article = words(size="small", tone="quiet")
        self.limits = LimitRows(look, self)
        self._nothing_yet = say(
            "Type when the person was seized, and the limits begin to run here."
        )
        self.nothing = words(self._nothing_yet, tone="quiet", wraps=True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.show_limits)
        self._lay_out()
        self._listen()
        # What was given back must not lie where nobody sees it.
        self.more.setChecked(any(self._typed()[name] != self._blank[name] for name in MORE))
        self.show_limits()
        self.name.setFocus()

    def made(self) -> list[Record]:
        if not written_in(self.name):
            raise RefusedInput(
                later("Write a name, or a word that stands for it until one is known.")
            )
        for field, sentence in (
            (self.seized, later("The time of the detention is not understood.")),
            (self.protocol, later("The time of the protocol is not understood.")),
            (self.born, later("The date of birth is not understood.")),
        ):
            self.been(
                field,
                sentence,
                later("A time that is still to come cannot be put on file. Put it right."),
            )
        return list(self.docket().records())

    def docket(self) -> Docket:
        """The case as far as it is typed; what is not understood yet is not known yet."""
        case, person = CaseId(self._id("case")), PersonId(self._id("person"))
        spell, told_by = SpellId(self._id("spell")), SourceId(self._id("source"))
        zone = self.zone.chosen()
        events = [
            Event(
                id=EventId(self._id("detention")),
                case=case,
                key="e1",
                kind=EventKind.ACTUAL_DETENTION,
                when=self._moment(self.seized),
                person=person,
                spell=spell,
                place=written_in(self.where),
                authority=written_in(self.by_whom),
                sources=(told_by,),
            )
        ]
        protocol = self._moment(self.protocol)
        if protocol.known:
            events.append(
                Event(
                    id=EventId(self._id("protocol")),
                    case=case,
                    key="e2",
                    kind=EventKind.DETENTION_PROTOCOL,
                    when=protocol,
                    person=person,
                    spell=spell,
                    sources=(told_by,),
                )
            )
        name = written_in(self.name)
        return Docket(
            case=Case(
                id=case,
                ref=self._ref,
                title=name,
                category="detention",
                zone=zone,
                # Whoever works in a Russian window writes down in Russian what they are told.
                language=self.look.language.code,
            ),
            persons=(
                Person(
                    id=person,
                    case=case,
                    key="p1",
                    name=name,
                    born=self._moment(self.born),
                    citizenship=self.citizenship.value(),
                    roles=(DETAINEE,),
                ),
            ),
            sources=(
                Source(
                    id=told_by,
                    case=case,
                    key="s1",
                    kind=self.teller.chosen(),
                    title=written_in(self.teller_name) or self.teller.currentText(),
                    on=unknown_moment(zone),
                ),
            ),
            spells=(Spell(id=spell, case=case, key="d1", person=person),),
            events=tuple(events),
            **self._suspicion(case, person, told_by),
        )

    def _show_what_is_wrong(self) -> None:
        if self.protocol.wrong or self.born.wrong:
            self.more.setChecked(True)
        super()._show_what_is_wrong()

    def show_limits(self) -> None:
        """Reckon the limits of what is typed."""
        opened = self._judge(self.docket())
        self.limits.show_case(opened)
        known = self._moment(self.seized).known
        runs = known and bool(self.limits.rows) and not self.seized.to_come
        self.nothing.setText(self.seized.echo.text() if self.seized.to_come else self._nothing_yet)
        self._list.setVisible(runs)
        self.nothing.setVisible(not runs)

    def _suspicion(self, case: CaseId, person: PersonId, told_by: SourceId) -> dict[str, Any]:
        """A charge where the words name an article, else a note with the words as they are."""
        typed = written_in(self.suspected)
        if not typed:
            return {}
        found = read_article(typed)
        if found is None:
            note = Note(
                id=NoteId(self._id("note")),
                case=case,
                key="n1",
                text=self.look.say("Suspected of: {words}", words=typed),
                language=self.look.language.code,
                sources=(told_by,),
            )
            return {"notes": (note,)}
        charge = Charge(
            id=ChargeId(self._id("charge")),
            case=case,
            key="c1",
            person=person,
            code=found.code,
            article=found.article,
            part=found.part,
            sources=(told_by,),
        )
        return {"charges": (charge,)}

    def _id(self, what: str) -> UUID:
        return self._ids.setdefault(what, uuid4())

    def _moment(self, field: MomentField) -> Moment:
        return field.moment() or unknown_moment(self.zone.chosen())

    def _listen(self) -> None:
        for field in (self.seized, self.protocol, self.born):
            field.understood.connect(lambda _: self._pause.start())
        for text in (self.name, self.citizenship.lineEdit(), self.suspected):
            if isinstance(text, QLineEdit):
                text.textChanged.connect(lambda _: self._pause.start())
        self.suspected.textChanged.connect(self._show_article)
        self.zone.currentIndexChanged.connect(self._change_zone)
        self.more.toggled.connect(self._more.setVisible)

    def _show_article(self) -> None:
        found = read_article(self.suspected.text())
        said = ""
        if found:
            said = self.look.say(
                "{code}, article {article}",
                code=label("code", found.code, self.look.language),
                article=found.article + (f"({found.part})" if found.part else ""),
            )
        self.article.setText(said)
        self.article.setVisible(bool(said))

    def _change_zone(self) -> None:
        for field in (self.seized, self.protocol, self.born):
            field.change_zone(self.zone.chosen())

    def _lay_out(self) -> None:
        say = self.look.say
        left, right = self.column(), QVBoxLayout()
        spaced(right, gap=2)
        right.setContentsMargins(4, 20, 20, 20)
        aside = QWidget()
        aside.setLayout(right)
        teller = QWidget()
        row = QHBoxLayout(teller)
        spaced(row)
        row.addWidget(self.teller)
        row.addWidget(self.teller_name, 1)
        teller.setFocusProxy(self.teller)
        self.article.hide()
        self.more = button(self.look, say("&More: protocol, age, citizenship, clock"), kind="flat")
        self.more.setCheckable(True)
        for field in (
            Titled(say("&Name"), self.name),
            Titled(say("Seized &when"), self.seized),
            Titled(say("Wh&ere"), self.where),
            Titled(say("&By whom"), self.by_whom),
            Titled(say("S&uspected of what"), self.suspected),
            self.article,
            Titled(say("Who &tells us"), teller),
        ):
            left.addWidget(field)
        left.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._more = QWidget()
        below = QVBoxLayout(self._more)
        spaced(below, gap=3)
        for title, extra in (
            (say("&Protocol drawn up when"), self.protocol),
            (say("B&orn"), self.born),
            (say("C&itizenship"), self.citizenship),
            (say("C&lock of"), self.zone),
        ):
            below.addWidget(Titled(title, extra))
        self._more.hide()
        left.addWidget(self._more)
        left.addStretch()
        self._list = QListView()
        self._list.setModel(self.limits)
        self._list.setItemDelegate(LimitRowDelegate(self.look, self.limits))
        self._list.setAccessibleName(say("The limits as they run"))
        self._list.setSelectionMode(QListView.SelectionMode.NoSelection)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setMinimumWidth(300)
        right.addWidget(words(say("The limits as they run"), size="small", tone="quiet"))
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        spaced(inside, gap=0)
        inside.setContentsMargins(1, 1, 1, 1)
        self.nothing.setContentsMargins(16, 16, 16, 16)
        inside.addWidget(self.nothing)
        inside.addWidget(self._list, 1)
        inside.addStretch(0)
        right.addWidget(card, 1)
        self.remember(
            name=self.name,
            seized=self.seized,
            where=self.where,
            by_whom=self.by_whom,
            suspected=self.suspected,
            teller=self.teller,
            teller_name=self.teller_name,
            protocol=self.protocol,
            born=self.born,
            citizenship=self.citizenship,
            zone=self.zone,
        )
        self.finish(880, 620, aside)
