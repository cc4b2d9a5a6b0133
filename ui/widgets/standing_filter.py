"""Six signs to press: which standings are shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from casefiles.limits.standings import Standing
from casefiles.vocabulary import label
from ui.looks import Look
from ui.standings import SEVERITY
from ui.widgets.flow import FlowLayout
from ui.widgets.signs import sign_icon
from ui.widgets.words import button


class StandingFilter(QWidget):
    """One button a standing, with how many there are.

    Signals:
        changed: other standings are to be shown.
    """

    changed = Signal()

    def __init__(
        self, look: Look, hidden: Iterable[Standing] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        flow = FlowLayout(self)
        flow.setSpacing(4)
        self.buttons = {}
        for standing in SEVERITY:
            made = button(look, f" {label('standing', standing, look.language)}", kind="flat")
            made.setIcon(sign_icon(standing, look.theme))
            made.setCheckable(True)
            made.setChecked(standing not in hidden)
            made.toggled.connect(lambda _: self.changed.emit())
            self.buttons[standing] = made
            flow.addWidget(made)

    def shown(self) -> set[Standing]:
        return {standing for standing, made in self.buttons.items() if made.isChecked()}

    def show_only(self, standings: Iterable[Standing]) -> None:
        """Press the buttons of these and release the others."""
        wanted = set(standings)
        for standing, made in self.buttons.items():
            made.blockSignals(True)
            made.setChecked(standing in wanted)
            made.blockSignals(False)
        self.changed.emit()

    def show_counts(self, counted: Counter[Standing]) -> None:
        for standing, made in self.buttons.items():
            word = label("standing", standing, self._look.language)
            # The space keeps the words off the sign: Qt itself leaves two pixels.
            made.setText(
                " " + self._look.say("{count} {standing}", count=counted[standing], standing=word)
            )
            made.setEnabled(bool(counted[standing]))
        self.updateGeometry()
