"""The window that asks for the passphrase: opens a workspace, or makes a new one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from casefiles.errors import CasefilesError, CutOffSave
from ui.background import Background, Task
from ui.looks import Look
from ui.widgets.choosers import LookChooser
from ui.widgets.fields import Titled
from ui.widgets.passphrase_field import PassphraseField
from ui.widgets.words import button, spaced, words

# A lock that a search brings to a laboratory must stand more than a word from a list.
LEAST_LENGTH: Final = 10
CARD_WIDTH: Final = 480


@dataclass(frozen=True, slots=True, kw_only=True)
class Doors:
    """What can be done with a folder: all but the first raise WorkspaceError with a sentence."""

    is_workspace: Callable[[Path], bool]
    open: Callable[[Path, str], Any]
    open_without_last_save: Callable[[Path, str], Any]
    create: Callable[[Path, str], Any]


class UnlockWindow(QWidget):
    """Asks for a folder and a passphrase, and opens what is there or makes what is not.

    `told` is a passphrase that is no secret, that of the demonstration; it is shown and filled in.

    Signals:
        opened: a workspace is open (the Workspace).
        look_wanted: another language or theme was chosen (language code, theme name).
        left: the window was closed by the user.
    """

    opened = Signal(object)
    look_wanted = Signal(str, str)
    left = Signal()

    def __init__(
        self, look: Look, background: Background, doors: Doors, folder: Path, told: str = ""
    ) -> None:
        super().__init__()
        self._look, self._background, self._doors, self._told = look, background, doors, told
        self._task: Task | None = None
        self.setWindowTitle("Casefiles")
        self.setProperty("role", "paper")
        self.resize(720, 560)
        self.folder = QLineEdit(str(folder))
        self.choose_folder = button(look, look.say("C&hoose…"), drawing="folder")
        self.passphrase = PassphraseField(look, look.say("Passphrase"))
        self.again = PassphraseField(look, look.say("The same passphrase once more"))
        self.complaint = words(tone="wrong", wraps=True, chosen=True)
        self.caps = words(look.say("Caps Lock is on."), size="small", tone="caution")
        self.remark = words(tone="quiet", wraps=True)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(look.say("Opening the workspace"))
        self.go = button(look, look.say("&Open"), kind="first")
        self.go.setDefault(True)
        self.cancel = button(look, look.say("&Cancel"))
        self.rescue = button(look, look.say("Open &without the last save"))
        self.looks = LookChooser(look)
        self._lay_out()
        self.choose_folder.clicked.connect(self._choose_folder)
        self.folder.textChanged.connect(self._show_what_is_there)
        for field in (self.passphrase, self.again):
            field.caps_seen.connect(self.caps.setVisible)
            field.returnPressed.connect(self.unlock)
        self.folder.returnPressed.connect(self.unlock)
        self.go.clicked.connect(self.unlock)
        self.cancel.clicked.connect(self._stop)
        self.rescue.clicked.connect(lambda: self._begin(self._doors.open_without_last_save))
        self.looks.wanted.connect(self.look_wanted)
        self.passphrase.setText(told)
        self._show_busy(busy=False)
        self._show_what_is_there()
        (self.go if told else self.passphrase).setFocus()

    @property
    def is_new(self) -> bool:
        """Whether the folder holds no workspace yet."""
        return not self._doors.is_workspace(Path(self.folder.text()).expanduser())

    def unlock(self) -> None:
        """Open the workspace, or make it, with what is typed."""
        if self._task is not None:
            return
        wrong = self._what_is_wrong()
        self._complain(wrong)
        if wrong:
            return
        self._begin(self._doors.create if self.is_new else self._doors.open)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.left.emit()

    def _begin(self, act: Callable[[Path, str], Any]) -> None:
        folder, passphrase = Path(self.folder.text()).expanduser(), self.passphrase.text()
        self._complain("")
        self._show_busy(busy=True)
        self._task = self._background.start(
            lambda task: self._open(act, folder, passphrase, task),
            self._tell_opened,
            self._refuse,
            unwanted=lambda workspace: workspace.close(),
        )
        self._task.ended.connect(self._rest)

    def _open(
        self, act: Callable[[Path, str], Any], folder: Path, passphrase: str, task: Task
    ) -> Any:
        workspace = act(folder, passphrase)
        try:
            # Whoever pressed Cancel meanwhile must not be left with an open workspace.
            task.report(1, 1)
        except Exception:
            workspace.close()
            raise
        return workspace

    def _what_is_wrong(self) -> str:
        say = self._look.say
        if not self.folder.text().strip():
            return say("Choose the folder of the workspace.")
        if not self.passphrase.text():
            return say("Type the passphrase.")
        if not self.is_new:
            return ""
        if len(self.passphrase.text()) < LEAST_LENGTH:
            return say(
                "The passphrase is too short: take at least {least} characters, "
                "best five words that do not belong together.",
                least=LEAST_LENGTH,
            )
        if self.passphrase.text() != self.again.text():
            return say("The two passphrases differ. Type the same one twice.")
        return ""

    def _rest(self) -> None:
        self._task = None
        self._show_busy(busy=False)

    def _refuse(self, error: CasefilesError) -> None:
        self._complain(error.sentence(self._look.language))
        if isinstance(error, CutOffSave):
            # What was cut off was never said to be saved; to go on without it is the user's word.
            self.rescue.show()
            self.rescue.setFocus()
            return
        self.passphrase.setFocus()
        self.passphrase.selectAll()

    def _tell_opened(self, workspace: Any) -> None:
        # The passphrase must not stay in a widget that nobody looks at.
        self.passphrase.clear()
        self.again.clear()
        self.opened.emit(workspace)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._show_busy(busy=False)

    def _complain(self, sentence: str) -> None:
        self.complaint.setText(sentence)
        self.complaint.setVisible(bool(sentence))
        self.rescue.hide()

    def _show_busy(self, *, busy: bool) -> None:
        self.progress.setVisible(busy)
        self.cancel.setVisible(busy)
        # Another look is another window, and what is being opened would open in none.
        for widget in (
            *(self.folder, self.choose_folder, self.passphrase, self.again),
            *(self.go, self.looks),
        ):
            widget.setEnabled(not busy)
        if busy:
            self.cancel.setFocus()

    def _show_what_is_there(self) -> None:
        say, new = self._look.say, self.is_new
        self.go.setText(say("C&reate") if new else say("&Open"))
        self._again.setVisible(new)
        if new:
            sentence = say(
                "A new encrypted workspace will be made in this folder. Nobody can open it without "
                "the passphrase, and nobody can give back a forgotten one. Write it down and keep "
                "it away from this computer."
            )
        elif self._told:
            sentence = say(
                "This is the demonstration: documented cases from public sources. "
                "Its passphrase is no secret: {passphrase}",
                passphrase=self._told,
            )
        else:
            sentence = say(
                "Everything in the workspace is encrypted. Nothing leaves this computer."
            )
        self.remark.setText(sentence)
        self._complain("")

    def _choose_folder(self) -> None:
        from ui.dialogs.folders import ask_for_folder

        start = Path(self.folder.text()).expanduser()
        chosen = ask_for_folder(self._look, start, self)
        if chosen is not None:
            self.folder.setText(str(chosen))

    def _lay_out(self) -> None:
        say = self._look.say
        card = QFrame()
        card.setProperty("role", "card")
        card.setFixedWidth(CARD_WIDTH)
        column = QVBoxLayout(card)
        spaced(column, margin=6, gap=4)
        column.addWidget(words("Casefiles", size="title"))
        column.addWidget(self.remark)
        place = QWidget()
        row = QHBoxLayout(place)
        spaced(row)
        row.addWidget(self.folder, 1)
        row.addWidget(self.choose_folder)
        place.setFocusProxy(self.folder)
        self.folder.setAccessibleName(say("Folder of the workspace"))
        column.addWidget(Titled(say("&Folder of the workspace"), place))
        column.addWidget(Titled(say("&Passphrase"), self.passphrase))
        self._again = Titled(say("The &same passphrase once more"), self.again)
        column.addWidget(self._again)
        self.caps.hide()
        column.addWidget(self.caps)
        column.addWidget(self.complaint)
        column.addWidget(self.rescue, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.progress)
        buttons = QHBoxLayout()
        spaced(buttons)
        buttons.addWidget(self.looks, 1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.go)
        column.addLayout(buttons)
        outer = QVBoxLayout(self)
        spaced(outer, margin=6)
        outer.addStretch(2)
        # In a row of its own: an aligned item would lose the height that its wrapped words need.
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(card)
        middle.addStretch()
        outer.addLayout(middle)
        outer.addStretch(3)
