"""The choice of language and theme, where no menu is at hand."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.looks import Look
from ui.themes import THEME_TITLES
from ui.widgets.fields import Choice
from ui.widgets.words import spaced

# Each language in its own words: whoever looks for theirs may not read the one that is shown.
LANGUAGE_TITLES: Final = {"en": "English", "ru": "Русский", "kk": "Қазақша"}


class LookChooser(QWidget):
    """Language and theme.

    Signals:
        wanted: another look was chosen (language code, theme name).
    """

    wanted = Signal(str, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.language = Choice(look.say("Language"), LANGUAGE_TITLES.items())
        self.theme = Choice(
            look.say("Theme"), [(name, look.say(title)) for name, title in THEME_TITLES.items()]
        )
        self.language.choose(look.language.code)
        self.theme.choose(look.theme.name)
        row = QHBoxLayout(self)
        spaced(row)
        for choice in (self.language, self.theme):
            choice.setMinimumContentsLength(9)
            choice.currentIndexChanged.connect(self._tell)
            row.addWidget(choice)
        row.addStretch()

    def _tell(self) -> None:
        self.wanted.emit(self.language.chosen(), self.theme.chosen())
