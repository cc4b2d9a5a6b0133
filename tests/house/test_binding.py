"""The Qt binding is sound: PySide6 6.12.0 gives away one None per call and aborts Python 3.11."""

import sys

import pytest
from PySide6.QtWidgets import QWidget


@pytest.mark.usefixtures("qapp")
def test_calling_qt_does_not_use_up_none() -> None:
    widget = QWidget()
    before = sys.getrefcount(None)
    for _ in range(1000):
        widget.update()
        widget.setWindowTitle("Іс")

    assert abs(sys.getrefcount(None) - before) < 100
