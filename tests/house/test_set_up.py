"""Set-up finds the system packages that are missing, and says the line where it may not install."""

import importlib.util
from types import ModuleType

import pytest

from tests.house.tree import ROOT

# The two lines that were proved on a bare Debian 12.
FOR_QT = "libgl1 libegl1 libxkbcommon0 libfontconfig1 libglib2.0-0 libdbus-1-3"
FOR_A_DISPLAY = (
    "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0"
)


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, on a machine where nothing loads and nobody may install."""
    spec = importlib.util.spec_from_file_location("script", ROOT / ".ci/system_libraries.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "missing_for_python", list)
    monkeypatch.setattr(module, "permitted_prefix", lambda: None)
    monkeypatch.setattr(module.sys, "platform", "linux")
    for display in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(display, raising=False)
    return module


def test_only_what_does_not_load_is_missing(script: ModuleType) -> None:
    libraries = {"libc.so.6": "libc6", "libnobody-wrote-this.so.1": "nobody"}

    assert script.missing_packages(libraries) == ["nobody"]


def test_without_qt_s_libraries_set_up_stops_and_says_the_line(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(script, "loads", lambda library: False)

    assert script.main() == 1
    assert f"    apt-get install -y --no-install-recommends {FOR_QT}\n" in capsys.readouterr().err


def test_without_those_of_a_display_set_up_goes_on_and_says_the_line(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(script, "loads", lambda library: library not in script.DISPLAY)

    assert script.main() == 0
    said = capsys.readouterr().err
    assert f"    apt-get install -y --no-install-recommends {FOR_A_DISPLAY}\n" in said


def test_without_a_display_nothing_is_asked_for_one(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(script, "loads", lambda library: library not in script.DISPLAY)

    assert script.main() == 0
    assert capsys.readouterr().err == ""


def test_a_python_without_venv_is_told_the_package(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(script, "missing_for_python", lambda: ["python3.11-venv"])
    monkeypatch.setattr(script, "loads", lambda library: True)

    assert script.main() == 1
    assert "apt-get install -y --no-install-recommends python3.11-venv" in capsys.readouterr().err
