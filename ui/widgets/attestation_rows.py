"""What sources say of the time of an event where it is not the time adopted: one row for each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from casefiles.errors import RefusedInput
from casefiles.languages import later
from casefiles.sources import Attestation, Source
from ui.looks import Look
from ui.widgets.fields import Choice
from ui.widgets.moment_field import MomentField
from ui.widgets.words import button, spaced


class _Row(QWidget):
    def __init__(
        self, look: Look, zone: str, now: Callable[[], datetime], sources: Sequence[Source]
    ) -> None:
        super().__init__()
        self.attestation: Attestation | None = None
        self.source = Choice(look.say("Source"), _titles(sources))
        self.when = MomentField(look, zone, now, look.say("When, by this source"))
        self.remove = button(look, "", drawing="cancel", kind="flat", tip=look.say("Remove"))
        self.remove.setAccessibleName(look.say("Remove what this source says"))
        row = QHBoxLayout(self)
        spaced(row)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.source, 1, top)
        row.addWidget(self.when, 1, top)
        row.addWidget(self.remove, 0, top)


class AttestationRows(QWidget):
    """Rows of source and time, as many as there are sources that say otherwise.

    Signals:
        changed: something in a row is otherwise, or there is another number of rows.
    """

    changed = Signal()

    def __init__(
        self,
        look: Look,
        zone: str,
        now: Callable[[], datetime],
        attestations: Sequence[Attestation],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._zone, self._now = look, zone, now
        self._sources: list[Source] = []
        self._rows: list[_Row] = []
        self._attestations = attestations
        self.add = button(look, look.say("Another time b&y a source"), drawing="add")
        self.add.clicked.connect(lambda: self._append(None))
        self.setFocusProxy(self.add)
        self._column = QVBoxLayout(self)
        spaced(self._column)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        for attestation in attestations:
            self._append(attestation)

    def offer(self, sources: Sequence[Source]) -> None:
        """Offer these sources in every row."""
        self._sources = list(sources)
        for row in self._rows:
            kept = row.source.chosen() or (row.attestation and row.attestation.source)
            row.source.offer(_titles(sources))
            row.source.choose(kept)
        self.add.setEnabled(bool(sources))
        self.add.setToolTip(
            "" if sources else self._look.say("Add the source first, then what it says.")
        )

    def made(self) -> tuple[Attestation, ...]:
        """What the rows say. Raises RefusedInput for a time that is not understood."""
        found = []
        for row in self._rows:
            when = row.when.moment()
            if when is None:
                raise RefusedInput(later("The time that a source gives is not understood."))
            source = row.source.chosen()
            if source is None or not when.known:
                continue
            there = row.attestation or Attestation(source=source, when=when)
            found.append(replace(there, source=source, when=when))
        return tuple(found)

    def typed(self) -> list[list[str]]:
        """What stands in the rows, as a draft keeps it."""
        return [[str(row.source.chosen()), row.when.line.text()] for row in self._rows]

    def fill(self, typed: list[list[str]]) -> None:
        """Put back what `typed` gave."""
        for row in list(self._rows):
            self._drop(row)
        there = {str(source.id): source.id for source in self._sources}
        for source, when in typed:
            row = self._append(None)
            row.source.choose(there.get(source))
            row.when.line.setText(when)

    def _append(self, attestation: Attestation | None) -> _Row:
        row = _Row(self._look, self._zone, self._now, self._sources)
        row.attestation = attestation
        if attestation is not None:
            row.source.choose(attestation.source)
            row.when.show_moment(attestation.when)
        row.remove.clicked.connect(lambda: self._drop(row))
        self._rows.append(row)
        self._column.insertWidget(self._column.count() - 1, row)
        if attestation is None:
            row.source.setFocus()
        row.source.currentIndexChanged.connect(lambda _: self.changed.emit())
        row.when.line.textChanged.connect(lambda _: self.changed.emit())
        self.changed.emit()
        return row

    def _drop(self, row: _Row) -> None:
        self._rows.remove(row)
        row.deleteLater()
        self.add.setFocus()
        self.changed.emit()


def _titles(sources: Sequence[Source]) -> list[tuple[object, str]]:
    return [(source.id, f"{source.key} · {source.title}") for source in sources]
