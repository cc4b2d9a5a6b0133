"""On whose word: the sources of the case to tick, and a button for one that is not there yet."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from casefiles.docket import Docket
from casefiles.ids import SourceId
from casefiles.plain import read_back, written
from casefiles.sources import Source
from ui.dialogs.source import SourceDialog, blank_source
from ui.drafts import Draft, no_draft
from ui.looks import Look
from ui.models.ticks import TickModel
from ui.widgets.fields import Titled
from ui.widgets.words import button, spaced


def source_title(source: Source) -> str:
    """A source in one line: its key, its title, and the passage that tells it from the next."""
    return " · ".join(filter(None, (source.key, source.title, source.locator)))


class _Sources(QListView):
    """As high as three sources need, and higher where there is room."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())


class SourceTicks(QWidget):
    """The sources of a case, ticked where they say so. `added` are those that are on no file yet.

    `foot` is the row of the button, with room for another one; `title` stands above the list.

    Signals:
        changed: other sources are ticked.
        offered: other sources can be ticked.
    """

    changed = Signal()
    offered = Signal()

    def __init__(
        self,
        look: Look,
        docket: Docket,
        now: Callable[[], datetime],
        draft_of_source: Callable[[], Draft] = no_draft,
        *,
        title: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._docket, self._now = look, docket, now
        self._draft_of_source = draft_of_source
        self.added: list[Source] = []
        self._ticks = TickModel(source_title, self)
        self._ticks.show_records(docket.sources, ())
        self.list = _Sources()
        self.list.setProperty("role", "ticks")
        self.list.setModel(self._ticks)
        self.list.setAccessibleName(look.say("Sources"))
        self.list.setMinimumHeight(112)
        # Sources of one document differ in their last words.
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.add = button(look, look.say("Add a s&ource…"), drawing="add")
        self.add.clicked.connect(self._ask_for_source)
        self.foot = QHBoxLayout()
        spaced(self.foot)
        self.foot.addWidget(self.add)
        self.foot.addStretch()
        column = QVBoxLayout(self)
        spaced(column, gap=3)
        self.titled = Titled(title or look.say("On whose wo&rd (tick)"), self.list)
        column.addWidget(self.titled, 1)
        column.addLayout(self.foot)
        self._ticks.dataChanged.connect(self.changed)
        self._ticks.modelReset.connect(self.changed)

    @property
    def listed(self) -> list[Source]:
        """Every source that can be ticked."""
        return [*self._docket.sources, *self.added]

    def ticked(self) -> tuple[SourceId, ...]:
        """The ids with a tick, in the order of the list."""
        return self._ticks.ticked()

    def tick_only(self, ids: Iterable[UUID]) -> None:
        """Put a tick before these and no others."""
        self._ticks.tick_only(ids)

    def written(self) -> list[str]:
        """What was added, as a draft keeps it."""
        return [written(source) for source in self.added]

    def add_written(self, lines: list[str]) -> None:
        """Put back what `written` gave."""
        self.added = [
            source for line in lines if isinstance(source := read_back("sources", line), Source)
        ]
        self._offer(self.ticked())

    def _ask_for_source(self) -> None:
        SourceDialog(
            self._look,
            blank_source(replace(self._docket, sources=tuple(self.listed))),
            now=self._now,
            keep=self._keep,
            draft=self._draft_of_source(),
            parent=self.window(),
        ).open()

    def _keep(self, source: Source) -> None:
        self.added.append(source)
        self._offer((*self.ticked(), source.id))

    def _offer(self, ticked: tuple[SourceId, ...]) -> None:
        self._ticks.show_records(self.listed, ticked)
        self.offered.emit()
