"""`make run`: a window where there is a display, and the same work without one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from casefiles.exchange.demonstration import demonstration
from casefiles.languages import ENGLISH
from db.workspace import Workspace
from ui import demo
from ui.terminal.displays import has_display


@pytest.mark.parametrize(
    ("environment", "platform", "seen"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", False),
        ({"QT_QPA_PLATFORM": "minimal:x=1", "DISPLAY": ":0"}, "linux", False),
        ({"QT_QPA_PLATFORM": "vnc"}, "linux", True),
        ({"QT_QPA_PLATFORM": ""}, "linux", False),
        ({"QT_QPA_PLATFORM": "", "DISPLAY": ":0"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "darwin", False),
    ],
)
def test_a_window_is_opened_only_where_somebody_sees_it(
    environment: dict[str, str], platform: str, seen: bool
) -> None:
    assert has_display(environment, platform) is seen


@pytest.mark.usefixtures("qapp")
def test_without_a_display_the_same_work_is_done_into_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(demo, "MAIN_CASES", ("utepova-aigul",))
    monkeypatch.setattr(demo, "WINDOW_LANGUAGES", ("kk",))
    monkeypatch.setattr(demo, "WINDOW_THEMES", ("dark",))

    code = demo.run(ENGLISH, {}, tmp_path)

    told, complaints = capfd.readouterr()
    assert (code, complaints) == (0, "")
    assert told.startswith("There is no display")
    assert "utepova-aigul" in told
    assert f"What was made is in {tmp_path}" in told
    assert sorted(path.name for path in (tmp_path / "dossiers").iterdir()) == [
        "utepova-aigul-hrc-en.pdf",
        "utepova-aigul-hrc-ru.pdf",
    ]
    pictures = {path.name for path in (tmp_path / "pictures").iterdir()}
    assert {"limits-kk-dark.png", "timeline-kk-dark.png", "dossier-kk-dark.png"} <= pictures
    checks = json.loads((tmp_path / "checks.json").read_text(encoding="utf-8"))
    assert len(checks["cases"]) == 108
    opened = Workspace.open(tmp_path / "demonstration", demo.PASSPHRASE)
    with opened as workspace, workspace.reading() as reader:
        assert list(reader.dockets()) == demonstration()


def test_a_demonstration_that_lacks_a_case_is_given_it_back(tmp_path: Path) -> None:
    with demo.filled(tmp_path / "demo", ENGLISH) as workspace:
        with workspace.reading() as reader:
            case = reader.case_of_ref("utepova-aigul")
        with workspace.transaction("Remove", by="", now=demo.current_minute()) as store:
            store.remove(case)

    with demo.filled(tmp_path / "demo", ENGLISH) as workspace, workspace.reading() as reader:
        assert reader.case_of_ref("utepova-aigul") == case


WITHOUT_A_WINDOW = """
import os, sys
from pathlib import Path
from casefiles.languages import ENGLISH
from ui import demo
# Every documented case is worked on in the test above; of the display one says as much.
documented = demo.demonstration()
demo.demonstration = lambda: [one for one in documented if one.case.ref == "utepova-aigul"]
demo.MAIN_CASES = ("utepova-aigul",)
demo.DOSSIER_LANGUAGES, demo.WINDOW_LANGUAGES, demo.WINDOW_THEMES = ("en",), ("kk",), ("dark",)
sys.exit(demo.run(ENGLISH, os.environ, Path(sys.argv[1])))
"""


def test_a_platform_that_is_named_and_empty_is_none(tmp_path: Path) -> None:
    # A process of its own: Qt looks for a display once.
    unseen = dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"), "")

    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_A_WINDOW, tmp_path],
        env=os.environ | unseen,
        capture_output=True,
        check=False,
    )

    assert (done.returncode, done.stderr.decode()) == (0, "")
    assert len(list((tmp_path / "dossiers").iterdir())) == 1
    assert any((tmp_path / "pictures").iterdir())
