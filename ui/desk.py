"""What an act needs at hand: how the window looks and speaks, its workbench, the window itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from casefiles.errors import CasefilesError
from ui.dialogs.warning import Warned, ask_whether
from ui.looks import Look
from ui.workbench import Workbench


@dataclass(frozen=True, slots=True)
class Desk:
    """Handed to every function that a user can call. `window` is the parent of its dialogs."""

    look: Look
    workbench: Workbench
    window: QWidget

    def attempt(self, act: Callable[[], None]) -> None:
        """Do something, or say in a window why it cannot be done."""
        try:
            act()
        except CasefilesError as error:
            sentence = error.sentence(self.look.language)
            warned = Warned(title=self.look.say("Not done"), text=sentence, go_on="")
            ask_whether(self.look, warned, self.window)
