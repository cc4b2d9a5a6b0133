"""A terminal for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.terminal.calls import Terminal


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    """A terminal in a folder of its own."""
    return Terminal(tmp_path, capsys)
