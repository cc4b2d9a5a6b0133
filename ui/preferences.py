"""What the program remembers between two days outside the workspace: language and theme, no more.

Not the folder of the workspace, nor the last case: whoever searches the laptop would read it here.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale, QSettings, QStandardPaths

from casefiles.languages import CODES
from ui.themes import THEMES


@dataclass(frozen=True, slots=True)
class Preferences:
    """The choices of a user. `file` is an INI file, by default in the folder for settings."""

    file: Path

    @property
    def language(self) -> str:
        """The chosen language, else that of the system, else English."""
        chosen = self._settings().value("language")
        if chosen in CODES:
            return str(chosen)
        system = QLocale.system().name()[:2]
        return system if system in CODES else CODES[0]

    @property
    def theme(self) -> str:
        chosen = self._settings().value("theme")
        return str(chosen) if chosen in THEMES else "light"

    def keep_language(self, code: str) -> None:
        self._settings().setValue("language", code)

    def keep_theme(self, name: str) -> None:
        self._settings().setValue("theme", name)

    def _settings(self) -> QSettings:
        return QSettings(str(self.file), QSettings.Format.IniFormat)


def preferences() -> Preferences:
    """The choices of the user of this machine."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Preferences(Path(folder) / "casefiles" / "window.ini")
