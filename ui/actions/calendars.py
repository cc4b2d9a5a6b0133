"""Acts on calendars: what is due leaves the workspace for the calendar of another program."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from casefiles.docket import Docket
from casefiles.errors import CasefilesError, RefusedInput
from casefiles.languages import later
from db.queries import case_count
from ui.actions.dossiers import write_whole
from ui.desk import Desk
from ui.dialogs.calendar import CalendarDialog
from ui.dialogs.folders import ask_where_to_save
from ui.diaries import Diary
from ui.lengths import shortened
from ui.looks import Look


def export_calendar(desk: Desk, docket: Docket | None) -> CalendarDialog:
    """Ask which deadlines leave, and where to; then write them beside the window.

    `docket` is the case that is open, if any. Nothing is written before everything is known, and
    nothing at all where somebody stops it or the disk refuses.
    """
    look = desk.look
    count = desk.workbench.ask(case_count)
    every = (None, look.say("All cases ({count})", count=count))
    this = docket and (
        docket.case.id,
        look.say("This case: {ref}", ref=shortened(docket.case.ref)),
    )
    dialog = CalendarDialog(look, [this, every] if this else [every], desk.window)
    dialog.wanted.connect(lambda: _gather(desk, dialog))
    dialog.open()
    return dialog


def _gather(desk: Desk, dialog: CalendarDialog) -> None:
    look = desk.look
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    title = look.say("Save the calendar")
    path = ask_where_to_save(look, Path(folder) / "deadlines.ics", "ics", dialog, title=title)
    if path is None:
        return
    if path.resolve().is_relative_to(desk.workbench.workspace.path.resolve()):
        inside = later("“{path}” lies inside the workspace: name a file outside it.")
        dialog.show_end(look.say(inside, path=path.name), done=False)
        return
    diary = Diary(
        desk.workbench,
        look.language,
        dialog.cases.chosen(),
        names=dialog.names.isChecked(),
        parent=dialog,
    )

    def stop() -> None:
        diary.cancel()
        dialog.show_end(look.say("The calendar was not written."), done=False)

    def fail(error: CasefilesError) -> None:
        dialog.show_end(error.sentence(look.language), done=False)

    def write(file: bytes, count: int) -> None:
        try:
            told = _write(look, path, file, count)
        except CasefilesError as error:
            fail(error)
        else:
            dialog.show_end(told, done=True)

    dialog.stopped.connect(stop)
    diary.progressed.connect(dialog.show_progress)
    diary.failed.connect(fail)
    diary.ready.connect(write)
    diary.begin()


def _write(look: Look, path: Path, file: bytes, count: int) -> str:
    """Write the file; what is said then. Raises NotSaved, or RefusedInput where nothing is due."""
    if not count:
        # An empty calendar would be believed.
        raise RefusedInput(
            later("Nothing that is to come has a date here: there is nothing for a calendar.")
        )
    write_whole(path, file)
    return look.say_count(
        "“{name}” was written. It has {count} entry.",
        "“{name}” was written. It has {count} entries.",
        count,
        name=path.name,
    )
