"""What an act needs at hand: how the window looks and speaks, its workbench, the window itself."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ui.looks import Look
from ui.workbench import Workbench


@dataclass(frozen=True, slots=True)
class Desk:
    """Handed to every function that a user can call. `window` is the parent of its dialogs."""

    look: Look
    workbench: Workbench
    window: QWidget
