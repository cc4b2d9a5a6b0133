"""The menus, and with them every key: one line for each thing a user can do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from ui.panes.case_view import SECTIONS, TITLES
from ui.themes import THEME_TITLES
from ui.widgets.choosers import LANGUAGE_TITLES
from ui.widgets.record_lines import ADDITIONS

if TYPE_CHECKING:
    from ui.windows.main_window import MainWindow

# What the limits wait for has a key of its own: article, deprivation, measure, term.
KEYS: Final = {
    "charges": "Ctrl+Shift+A",
    "spells": "Ctrl+Shift+D",
    "measures": "Ctrl+Shift+M",
    "sentences": "Ctrl+Shift+T",
}


class Menus:
    """The menus of a window. `refresh` greys what cannot be done now."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._possible: list[tuple[QAction, Callable[[], bool]]] = []
        self.acts: dict[str, QAction] = {}
        self._case_menu()
        self._edit_menu()
        self._view_menu()

    def refresh(self) -> None:
        """Grey what cannot be done, and name what would be undone."""
        for act, possible in self._possible:
            act.setEnabled(possible())
        look, bench = self._window.look, self._window.workbench
        undone, redone = bench.undo_title, bench.redo_title
        self.acts["undo"].setText(
            look.say("&Undo: {act}", act=look.say(undone)) if undone else look.say("&Undo")
        )
        self.acts["redo"].setText(
            look.say("&Redo: {act}", act=look.say(redone)) if redone else look.say("&Redo")
        )

    def _case_menu(self) -> None:
        window, say = self._window, self._window.look.say
        case = window.case
        menu = window.menuBar().addMenu(say("&Case"))

        def is_open() -> bool:
            return case.opened is not None and window.shows_cases

        def event_chosen() -> bool:
            return is_open() and case.chosen_event is not None

        self._add(menu, "log", say("&Log a detention…"), window.log_detention, "Ctrl+N")
        self._add(menu, "add-case", say("Ne&w case…"), window.add_case, "Ctrl+Shift+N")
        self._add(
            menu,
            "change-case",
            say("Chan&ge the case…"),
            case.change_case,
            "Ctrl+Shift+C",
            is_open,
        )
        menu.addSeparator()
        self._add(menu, "add-event", say("Add an eve&nt…"), case.add_event, "Ctrl+E", is_open)
        self._add(
            menu, "change-event", say("&Change the event…"), case.change_event, "F2", event_chosen
        )
        # The key is only named here: the timeline itself takes it.
        removal = say("&Remove the event") + "\tDel"
        self._add(menu, "remove-event", removal, case.remove_event, possible=event_chosen)
        menu.addSeparator()
        self._add(
            menu, "add-person", say("Add a &person…"), case.add_person, "Ctrl+Shift+P", is_open
        )
        self._add(
            menu, "add-source", say("Add a &source…"), case.add_source, "Ctrl+Shift+S", is_open
        )
        self._add(
            menu,
            "safeguards",
            say("Answer the sa&feguards…"),
            case.answer_safeguards,
            "Ctrl+G",
            lambda: is_open() and case.opened is not None and bool(case.opened.docket.persons),
        )
        self._record_menu(menu.addMenu(say("Add to t&he record")), is_open)
        menu.addSeparator()
        self._add(
            menu, "calendar", say("E&xport to a calendar…"), case.export_calendar, "Ctrl+Shift+E"
        )
        menu.addSeparator()
        self._add(menu, "lock", say("Loc&k"), window.lock_wanted.emit, "Ctrl+L")
        self._add(menu, "quit", say("&Quit"), window.close, "Ctrl+Q")

    def _record_menu(self, menu: QMenu, is_open: Callable[[], bool]) -> None:
        window = self._window
        for kind, title in ADDITIONS.items():
            self._add(
                menu,
                f"add-{kind}",
                window.look.say(title),
                lambda kind=kind: window.case.add_record(kind),  # type: ignore[misc]
                KEYS.get(kind, ""),
                is_open,
            )

    def _edit_menu(self) -> None:
        window, say = self._window, self._window.look.say
        bench = window.workbench
        menu = window.menuBar().addMenu(say("&Edit"))
        self._add(
            menu, "undo", say("&Undo"), window.undo, "Ctrl+Z", lambda: bench.undo_title is not None
        )
        redo = self._add(
            menu,
            "redo",
            say("&Redo"),
            window.redo,
            "Ctrl+Shift+Z",
            lambda: bench.redo_title is not None,
        )
        redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        menu.addSeparator()
        find = self._add(menu, "find", say("&Find a case"), window.find_case, "Ctrl+K")
        find.setShortcuts([QKeySequence("Ctrl+K"), QKeySequence("Ctrl+F")])

    def _view_menu(self) -> None:
        window, look = self._window, self._window.look
        menu = window.menuBar().addMenu(look.say("&View"))
        for number, name in enumerate(SECTIONS, 1):
            self._add(
                menu,
                name,
                look.say(TITLES[name]),
                lambda name=name: window.show_section(name),  # type: ignore[misc]
                f"Ctrl+{number}",
                lambda: window.case.opened is not None,
            )
        menu.addSeparator()
        languages = menu.addMenu(look.say("Lan&guage"))
        for code, title in LANGUAGE_TITLES.items():
            self._choose(languages, title, code == look.language.code, code, look.theme.name)
        themes = menu.addMenu(look.say("T&heme"))
        for name, title in THEME_TITLES.items():
            self._choose(themes, look.say(title), name == look.theme.name, look.language.code, name)

    def _add(  # noqa: PLR0917 - one line of a menu
        self,
        menu: QMenu,
        name: str,
        title: str,
        act: Callable[[], object],
        keys: str = "",
        possible: Callable[[], bool] | None = None,
    ) -> QAction:
        made = menu.addAction(title)
        if keys:
            made.setShortcut(QKeySequence(keys))
        made.triggered.connect(lambda _: act())
        if possible is not None:
            self._possible.append((made, possible))
        self.acts[name] = made
        return made

    def _choose(self, menu: QMenu, title: str, chosen: bool, code: str, theme: str) -> None:  # noqa: FBT001 - one line of a menu
        group = menu.findChild(QActionGroup) or QActionGroup(menu)
        made = menu.addAction(title)
        made.setCheckable(True)
        made.setChecked(chosen)
        group.addAction(made)
        made.triggered.connect(lambda _: self._window.look_wanted.emit(code, theme))
