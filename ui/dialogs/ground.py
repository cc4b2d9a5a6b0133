"""The ground for 72 hours (CPC 131(4)): which of the six cases, and whether it is only claimed."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casefiles.detention import Exception72
from casefiles.errors import RefusedInput
from casefiles.ids import SourceId
from casefiles.languages import later
from casefiles.vocabulary import label
from ui.dialogs.entries import Entry, Scene, bare
from ui.dialogs.source_ticks import SourceTicks
from ui.widgets.fields import Choice, Titled
from ui.widgets.words import spaced, words

CLAIMED, ESTABLISHED = "claimed", "established"

Ground = tuple[Exception72 | None, tuple[SourceId, ...]]


class GroundFields(QWidget):
    """A ground, how it is known, and on whose word where it is only claimed.

    A ground without anybody who claims it stands for one that is established (see `Spell`). That is
    never taken from a list that was left empty: it must be chosen.

    Signals:
        changed: another ground is chosen, or it is known in another way, or by another source.
    """

    changed = Signal()

    def __init__(self, scene: Scene, title: str, ground: Ground) -> None:
        super().__init__()
        say, language = scene.look.say, scene.look.language
        self._scene = scene
        self.case = Choice(
            bare(title),
            [
                (None, say("no ground is named")),
                *((one, label("exception72", one, language)) for one in Exception72),
            ],
        )
        self.known = Choice(
            say("How it is known"),
            [
                ("", say("not said yet")),
                (CLAIMED, say("it is only claimed")),
                (ESTABLISHED, say("it is established")),
            ],
        )
        self.claimed_by = SourceTicks(
            scene.look,
            scene.docket,
            scene.now,
            scene.draft_of_source,
            title=say("On whose wo&rd it is claimed (tick)"),
        )
        self.case_titled = Titled(title, self.case)
        self._known = Titled(say("How it is &known"), self.known)
        self._meaning = words(
            say(
                "While the ground is only claimed, the limits show both readings, 48 and 72 hours. "
                "Choose “established” where a court found it or nobody disputes it."
            ),
            size="small",
            tone="quiet",
            wraps=True,
        )
        column = QVBoxLayout(self)
        spaced(column, gap=3)
        for field in (self.case_titled, self._known, self._meaning):
            column.addWidget(field)
        column.addWidget(self.claimed_by, 1)
        column.addStretch(0)
        self.setFocusProxy(self.case)
        self.case.choose(ground[0])
        if ground[0] is not None:
            self.known.choose(CLAIMED if ground[1] else ESTABLISHED)
        self.claimed_by.tick_only(ground[1])
        self.case.currentIndexChanged.connect(lambda _: self._tell())
        self.known.currentIndexChanged.connect(lambda _: self._tell())
        self.claimed_by.changed.connect(self._tell)
        self._tell()

    def ground(self) -> Ground:
        """The ground as the record holds it. Raises RefusedInput where it is not all said."""
        case = self.case.chosen()
        if case is None:
            return None, ()
        if self.known.chosen() == ESTABLISHED:
            return case, ()
        if self.known.chosen() != CLAIMED:
            raise self._refuse(
                self._known,
                later(
                    "Choose whether the ground is only claimed or established: whether 48 or 72 "
                    "hours count depends on it."
                ),
            )
        claimed_by = self.claimed_by.ticked()
        if not claimed_by:
            raise self._refuse(
                self.claimed_by.titled, later("Tick who claims the ground, or add the source.")
            )
        return case, claimed_by

    def state(self) -> list[Any]:
        """What is chosen, as a draft keeps it."""
        return [
            str(self.case.chosen() or ""),
            self.known.chosen(),
            self.claimed_by.written(),
            [str(one) for one in self.claimed_by.ticked()],
        ]

    def fill(self, state: list[Any]) -> None:
        """Put back what `state` gave."""
        case, known, added, ticked = state
        self.case.choose(Exception72(case) if case else None)
        self.known.choose(known)
        self.claimed_by.add_written(added)
        self.claimed_by.tick_only(map(UUID, ticked))

    def _refuse(self, field: Titled, sentence: str) -> RefusedInput:
        refused = RefusedInput(sentence)
        field.complain(refused.sentence(self._scene.look.language))
        field.field.setFocus()
        return refused

    def _tell(self) -> None:
        named = self.case.chosen() is not None
        self._known.setVisible(named)
        self._meaning.setVisible(named)
        self.claimed_by.setVisible(named and self.known.chosen() == CLAIMED)
        for field in (self._known, self.claimed_by.titled):
            field.complain("")
        self.changed.emit()


def ground_for_72_hours(scene: Scene, title: str, value: Ground) -> Entry:
    """The ground as a field of the form on a deprivation of liberty."""
    fields = GroundFields(scene, title, value)
    return Entry(
        shown=fields,
        state=fields.state,
        fill=fields.fill,
        value=fields.ground,
        changes=[fields.changed],
        tells=True,
        added=lambda: list(fields.claimed_by.added) if fields.ground()[1] else [],
    )
