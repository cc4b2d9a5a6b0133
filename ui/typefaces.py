"""The typeface of the window: Noto Sans as shipped, so that no Kazakh letter is ever missing."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

import resources
from ui.themes import BODY

FAMILY: Final = "Noto Sans"
FILES: Final = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")


def load_typefaces() -> None:
    """Make the shipped typeface known to Qt. Raises OSError where a file of it is missing."""
    if FAMILY in QFontDatabase.families() and _shipped():
        return
    for file in FILES:
        path = resources.find("fonts", file)
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise OSError(f"{path} is missing or is no font")


def typeface(pixels: int = BODY, *, bold: bool = False) -> QFont:
    """The window's face in one of its four sizes. Its figures all have one width."""
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    font.setBold(bold)
    return font


def _shipped() -> bool:
    return bool(QFontDatabase.applicationFontFamilies(0))
