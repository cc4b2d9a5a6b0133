"""The icons of the window: our own line drawings, in the colour of the text they stand with."""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtGui import QIcon, QPixmap

import resources

SIDE: Final = 16
SHARPNESS: Final = 3


@cache
def icon(name: str, colour: str, faded: str = "") -> QIcon:
    """The drawing `resources/icons/<name>.svg` in a colour; `faded` where it cannot be pressed.

    Raises OSError where there is no such drawing.
    """
    made = QIcon(_drawn(name, colour))
    if faded:
        made.addPixmap(_drawn(name, faded), QIcon.Mode.Disabled)
    return made


def _drawn(name: str, colour: str) -> QPixmap:
    drawn = resources.find("icons", f"{name}.svg").read_text(encoding="utf-8")
    drawn = drawn.replace("currentColor", colour).replace(
        'width="16" height="16"', f'width="{SIDE * SHARPNESS}" height="{SIDE * SHARPNESS}"'
    )
    pixmap = QPixmap()
    if not pixmap.loadFromData(drawn.encode(), "SVG"):
        raise OSError(f"icon {name} is no drawing")
    pixmap.setDevicePixelRatio(SHARPNESS)
    return pixmap
