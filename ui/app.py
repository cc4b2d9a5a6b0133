"""The program with its windows: what is made, in which order, and what holds what."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from casefiles.errors import CasefilesError
from casefiles.languages import language
from ui.background import Background
from ui.faults import place_of
from ui.looks import Look
from ui.preferences import Preferences, preferences
from ui.stylesheet import put_on
from ui.themes import THEMES
from ui.typefaces import load_typefaces, typeface
from ui.windows.unlock import Doors, UnlockWindow

if TYPE_CHECKING:
    from db.workspace import Workspace
    from ui.windows.main_window import MainWindow
    from ui.workbench import Workbench

# Where a workspace is looked for when nobody says where.
USUAL_FOLDER: Final = "Casefiles"

# Loading beside the window begins when the window has been drawn, in milliseconds.
LOADING_WAITS: Final = 120

FOLLOWING: Final = (
    "db.workspace",
    "ui.windows.main_window",
    "ui.panes.overview",
    "ui.panes.timeline",
    "ui.panes.limits",
    "ui.panes.deadlines",
    "ui.panes.people",
    "casefiles.exchange.demonstration",
    "ui.panes.dossier",
    "casefiles.dossiers.composing",
    "casefiles.dossiers.pdf.printing",
)

Clock = Callable[[], datetime]


def start(
    workspace_path: Path | str | None = None,
    passphrase: str | None = None,
    language: str | None = None,  # noqa: A002, RUF100 - the word of the call
    theme: str | None = None,
    demo: bool = False,  # noqa: FBT001, FBT002 - the word of the call
) -> int:
    """Open the program and stay until its last window is closed; 0.

    With `demo` the passphrase is shown and filled in; else one that is given opens the workspace at
    once. `language` and `theme` hold for this time only.
    """
    app = application()
    sys.excepthook = tell_fault
    # Every save is whole, so whoever presses Ctrl+C in the terminal loses nothing.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    folder = Path(workspace_path) if workspace_path else Path.home() / USUAL_FOLDER
    program = Program(app, preferences(), doors(now), now, language=language, theme=theme)
    program.ask(folder, passphrase or "", told=demo)
    return app.exec()


def application() -> QApplication:
    """The one QApplication of the process, with the typeface of the window."""
    there = QApplication.instance()
    app = there if isinstance(there, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Casefiles")
    app.setQuitOnLastWindowClosed(False)
    load_typefaces()
    app.setFont(typeface())
    return app


def load_what_follows() -> None:
    """Load what the window with the cases will need, the law with it. Runs on a worker's thread."""
    for name in FOLLOWING:
        import_module(name)
    from casefiles.limits.loading import load_law
    from casefiles.vocabulary import words

    words()
    load_law()


def now() -> datetime:
    """The instant it is."""
    return datetime.now(UTC)


def doors(clock: Clock) -> Doors:
    """How workspaces are opened and made. The database is loaded when the first one is."""

    def is_workspace(folder: Path) -> bool:
        return (folder / "key").is_file() or (folder / "casefiles.db").is_file()

    def open_folder(folder: Path, passphrase: str) -> Workspace:
        from db.workspace import Workspace

        return Workspace.open(folder, passphrase)

    def open_without_last_save(folder: Path, passphrase: str) -> Workspace:
        from db.workspace import Workspace

        return Workspace.open(folder, passphrase, without_cut_off_save=True)

    def create(folder: Path, passphrase: str) -> Workspace:
        from db.workspace import Workspace

        return Workspace.create(folder, passphrase, now=clock(), by="")

    return Doors(
        is_workspace=is_workspace,
        open=open_folder,
        open_without_last_save=open_without_last_save,
        create=create,
    )


class Program(QObject):
    """What is open: the window that asks, or the window with the cases."""

    def __init__(
        self,
        app: QApplication,
        kept: Preferences,
        ways: Doors,
        clock: Clock,
        *,
        language: str | None = None,
        theme: str | None = None,
    ) -> None:
        super().__init__()
        self._app, self._kept, self._ways, self._clock = app, kept, ways, clock
        self._translator = QTranslator(self)
        self._background = Background()
        self._folder, self._passphrase, self._told = Path(), "", False
        self.workbench: Workbench | None = None
        self.unlock: UnlockWindow | None = None
        self.window: MainWindow | None = None
        self.look = self._dress(language or kept.language, theme or kept.theme)

    def ask(self, folder: Path, passphrase: str = "", *, told: bool = False) -> None:
        """Show the window that asks for the passphrase; one that is given is not asked for."""
        self._folder, self._passphrase, self._told = folder, passphrase, told
        self._show_unlock()
        # While a person types: what comes after the passphrase takes longer to load than to open.
        QTimer.singleShot(LOADING_WAITS, self._load_what_follows)
        if passphrase and not told and self.unlock is not None:
            self.unlock.passphrase.setText(passphrase)
            self.unlock.unlock()

    def _load_what_follows(self) -> None:
        if self.unlock is not None:
            self._background.start(lambda _: load_what_follows(), lambda _: None, lambda _: None)

    def lock(self) -> None:
        """Close the workspace and ask for the passphrase again."""
        self._close_window()
        self._close_workspace()
        self._background = Background()
        self._show_unlock()

    def leave(self) -> None:
        """Close everything and end the program."""
        self._close_window()
        self._close_workspace()
        self._background.close()
        self._app.quit()

    def change_look(self, code: str, theme: str) -> None:
        """Show the same thing in another language or theme, and remember the choice."""
        self._kept.keep_language(code)
        self._kept.keep_theme(theme)
        self.look = self._dress(code, theme)
        # The menu that asked for it is still on its way out of the old window.
        QTimer.singleShot(0, self._show_again)

    def show_cases(self, workspace: Workspace) -> None:
        """Show the cases of a workspace that was opened."""
        from ui.workbench import Workbench

        self._folder = workspace.path
        self.workbench = Workbench(workspace, self._background, self._clock)
        self._show_window(self.workbench)
        self._close_unlock()

    def _show_again(self) -> None:
        if self.window is None or self.workbench is None:
            folder = Path(self.unlock.folder.text()) if self.unlock else self._folder
            self._folder = folder
            self._show_unlock()
            return
        old = self.window
        opened, section, event = old.case.opened, old.case.section, old.case.chosen_event
        sought, place = old.cases.sought, old.place
        window = self._show_window(self.workbench)
        window.cases.look_for(*sought)
        if opened is not None:
            window.choose_case(opened.docket.case.id)
            window.case.show_section(section)
            if event is not None:
                window.case.show_event(event)
        window.show_place(place)

    def _show_unlock(self) -> None:
        old = self.unlock
        told = self._passphrase if self._told else ""
        unlock = UnlockWindow(self.look, self._background, self._ways, self._folder, told)
        unlock.opened.connect(self.show_cases)
        unlock.look_wanted.connect(self.change_look)
        unlock.left.connect(self.leave)
        if old is not None:
            unlock.setGeometry(old.geometry())
            unlock.passphrase.setText(old.passphrase.text())
            unlock.again.setText(old.again.text())
        self._close_unlock()
        self.unlock = unlock
        unlock.show()

    def _show_window(self, workbench: Workbench) -> MainWindow:
        from ui.windows.main_window import MainWindow

        window = MainWindow(self.look, workbench, self._notice())
        window.lock_wanted.connect(self.lock)
        window.look_wanted.connect(self.change_look)
        window.left.connect(self.leave)
        if self.window is not None:
            window.setGeometry(self.window.geometry())
        self._close_window()
        self.window = window
        window.show()
        return window

    def _notice(self) -> str:
        if not self._told:
            return ""
        from casefiles.exchange.demonstration import notice

        return notice(self.look.language)

    def _close_unlock(self) -> None:
        if self.unlock is not None:
            self.unlock.left.disconnect(self.leave)
            self.unlock.close()
            self.unlock.deleteLater()
            self.unlock = None

    def _close_window(self) -> None:
        if self.window is not None:
            self.window.left.disconnect(self.leave)
            self.window.close()
            self.window.deleteLater()
            self.window = None

    def _close_workspace(self) -> None:
        if self.workbench is not None:
            self.workbench.close()
            self.workbench = None

    def _dress(self, code: str, theme: str) -> Look:
        look = Look(language(code), THEMES[theme])
        self._app.removeTranslator(self._translator)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        # English is the language Qt itself is written in and has no catalogue.
        if code != "en" and self._translator.load(f"qtbase_{code}", folder):
            self._app.installTranslator(self._translator)
        QLocale.setDefault(QLocale(code))
        put_on(self._app, look.theme)
        return look


def tell_fault(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Say that the program is at fault, in a window, and go on: what was saved is saved."""
    from ui.dialogs.warning import Warned, ask_whether

    if not isinstance(error, Exception):
        sys.__excepthook__(kind, error, trace)
        return
    fault = place_of(error, trace)
    if sys.stderr is not None:
        # Many desktops keep what is written here, in the clear.
        sys.stderr.write(f"casefiles: {fault}\n")
    look = Look(language(preferences().language), THEMES[preferences().theme])
    if isinstance(error, CasefilesError):
        # Not ours but of the disk, the law or the file; no act caught it, so it is said here.
        sentence = error.sentence(look.language)
        ask_whether(look, Warned(title=look.say("Not done"), text=sentence, go_on=""), None)
        return
    warned = Warned(
        title=look.say("The program made a mistake"),
        text=look.say(
            "What you saved is safe. Please tell the people who make the program what you did, "
            "with these words and no name of a client: {fault}",
            fault=fault,
        ),
        go_on="",
    )
    ask_whether(look, warned, None)
