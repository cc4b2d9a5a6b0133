"""The program is killed in the middle of the work: what was saved is there."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from db.drafts import draft_of
from db.workspace import Workspace
from tests.journeys.conftest import PASSPHRASE

# Logs one detention after the other in the real window, and says each time it was told "saved".
EDITING = """
import sys
from datetime import datetime, UTC
from pathlib import Path
from PySide6.QtCore import QTimer
from ui.actions.cases import log_detention
from ui.app import Program, application, doors
from ui.preferences import Preferences

folder = Path(sys.argv[1])
now = lambda: datetime(2026, 11, 21, 9, 32, tzinfo=UTC)
app = application()
program = Program(app, Preferences(folder.parent / "window.ini"), doors(now), now, language="en")
program.ask(folder, sys.argv[2])
count = 0

def log_another():
    global count
    if program.window is None:
        return
    count += 1
    form = log_detention(program.window.desk, lambda case: None)
    form.name.setText(f"Person {count}")
    form.seized.line.setText("20.11.2026 09:10")
    form.save.click()
    print(f"Person {count}", flush=True)

timer = QTimer()
timer.timeout.connect(log_another)
timer.start(0)
app.exec()
"""

# Types into the form of a detention and never saves.
TYPING = EDITING.replace("form.save.click()", "form.keep_draft(); timer.stop()")

# Saves a detention, and then types a charge into its form without saving that.
CHARGING = EDITING.replace(
    "    print(",
    """    timer.stop()
    program.window.case.add_record("charges")
    charge = program.window.findChildren(RecordDialog)[0]
    charge.entry("article").fill("ст. 405 ч.2")
    charge.keep_draft()
    print(""",
)
CHARGING = CHARGING.replace(
    "lambda case: None", 'lambda case: program.window.show_new_case(case, "limits")'
).replace("from ui.app", "from ui.dialogs.record import RecordDialog\nfrom ui.app")


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_whatever_was_said_to_be_saved_outlives_a_kill(folder: Path) -> None:
    said = said_until_killed(EDITING, folder, 5)

    with Workspace.open(folder, PASSPHRASE) as workspace, workspace.reading() as store:
        new = [docket for docket in store.dockets() if docket.case.ref.startswith("2026-")]
    assert [docket.case.title for docket in new][: len(said)] == said
    assert len(new) <= len(said) + 1
    for docket in new:
        assert len(docket.events) == 1
        assert docket.case.title == docket.persons[0].name


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_what_was_typed_and_not_saved_outlives_a_kill(folder: Path) -> None:
    said_until_killed(TYPING, folder, 1)

    with Workspace.open(folder, PASSPHRASE) as workspace, workspace.reading() as store:
        assert '"seized": "20.11.2026 09:10"' in (draft_of(store, "detention") or "")


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_a_charge_that_was_typed_and_not_saved_outlives_a_kill(folder: Path) -> None:
    said_until_killed(CHARGING, folder, 1)

    with Workspace.open(folder, PASSPHRASE) as workspace, workspace.reading() as store:
        (new,) = [docket for docket in store.dockets() if docket.case.ref.startswith("2026-")]
        kept = draft_of(store, f"charges of {new.case.id}")
    assert new.charges == ()
    assert '"code": "ст. 405 ч.2"' in (kept or "")


def said_until_killed(code: str, folder: Path, after: int) -> list[str]:
    """What a session prints that is killed after so many lines."""
    process = subprocess.Popen(
        [sys.executable, "-c", code, str(folder), PASSPHRASE],
        env=os.environ | {"PYTHONPATH": str(Path.cwd())},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with process:
        assert process.stdout is not None
        said = [process.stdout.readline().strip() for _ in range(after)]
        process.send_signal(signal.SIGKILL)
        said += process.stdout.read().split("\n")[:-1]
    return said
