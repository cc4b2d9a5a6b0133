"""The window is there at once: measured against a bare window of Qt, in one run on one machine."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from casefiles.exchange.demonstration import demonstration
from db.keys import Cost
from db.workspace import Workspace
from tests.benchmarks.conftest import Bench

PASSPHRASE = "open demonstration"  # noqa: S105 - of a workspace in a test
NOW = datetime(2026, 11, 21, 9, 32, tzinfo=UTC)

BARE = """
import time
began = time.perf_counter()
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.show()
app.processEvents()
window.grab()
print(time.perf_counter() - began)
"""

FIRST = """
import sys
from pathlib import Path
from ui.app import Program, application, doors, now
from ui.preferences import Preferences
app = application()
kept = Preferences(Path(sys.argv[2]))
program = Program(app, kept, doors(now), now, language="en", theme="light")
program.ask(Path(sys.argv[1]), sys.argv[3], told=True)
app.processEvents()
program.unlock.grab()
"""

# The passphrase is typed while what follows is loaded; the clock starts when the key is there.
CASES = """
import json, sys, time
from pathlib import Path
from PySide6.QtCore import QEventLoop, QTimer
from ui.app import Program, application, doors, now
from ui.preferences import Preferences

app = application()
kept = Preferences(Path(sys.argv[2]))
program = Program(app, kept, doors(now), now, language="en", theme="light")
program.ask(Path(sys.argv[1]), sys.argv[3], told=True)
loop, figures = QEventLoop(), {}

def when_loaded():
    if "casefiles.dossiers.pdf.printing" not in sys.modules or program._background.busy:
        return
    polling.stop()
    program.unlock.opened.disconnect(program.show_cases)
    program.unlock.opened.connect(show)
    program.unlock.unlock()

def show(workspace):
    began = time.perf_counter()
    program.show_cases(workspace)
    program.window.grab()
    figures["shown"] = time.perf_counter() - began
    loop.quit()

polling = QTimer()
polling.timeout.connect(when_loaded)
polling.start(20)
loop.exec()
print(json.dumps(figures))
program.leave()
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documented cases, in a workspace that opens quickly."""
    path = tmp_path_factory.mktemp("speed") / "workspace"
    cost = Cost(memory=64, passes=1, lanes=1)
    with (
        Workspace.create(path, PASSPHRASE, now=NOW, by="", cost=cost) as made,
        made.transaction("Import", by="", now=NOW) as store,
    ):
        for docket in demonstration():
            store.save_all(docket.records())
    return path


def run(code: str, folder: Path, tmp_path: Path) -> str:
    """What a program of Python prints. Its modules are compiled once, as after an installation."""
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(Path.cwd()),
        "PYTHONPYCACHEPREFIX": str(folder.parent / "compiled"),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    said = subprocess.run(
        [sys.executable, "-c", code, str(folder), str(tmp_path / "window.ini"), PASSPHRASE],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return said.stdout


def test_the_first_window_is_shown_within_twice_a_bare_one(
    bench: Bench, folder: Path, tmp_path: Path
) -> None:
    run(FIRST, folder, tmp_path)
    bare, ours = bench.side_by_side(
        lambda: run(BARE, folder, tmp_path), lambda: run(FIRST, folder, tmp_path), times=9
    )

    bench.note("first window, against a bare one", ours / bare, 2)


def test_the_cases_are_shown_within_twice_a_bare_window_once_the_key_is_there(
    bench: Bench, folder: Path, tmp_path: Path
) -> None:
    run(CASES, folder, tmp_path)
    bare = min(float(run(BARE, folder, tmp_path)) for _ in range(5))
    ours = min(json.loads(run(CASES, folder, tmp_path))["shown"] for _ in range(5))

    bench.note("108 cases shown, against a bare window, the key at hand", ours / bare, 2)
