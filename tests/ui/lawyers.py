"""Driving the law in the window, and editing its files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel, QWidget

from tests.ui.driving import PROTOCOL
from ui.panes.law import LawPane
from ui.panes.rules import RulesPane
from ui.windows.main_window import LAW, MainWindow

NINE_HOURS = (
    'period = "PT3H"\ncitation = "CPC 131(2)"',
    'period = "PT9H"\ncitation = "CPC 131(2)"',
)


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def law(window: MainWindow) -> LawPane:
    window.show_place(LAW)
    return window.law


def rules(window: MainWindow, rule: str = PROTOCOL) -> RulesPane:
    """The rules, with one of them chosen."""
    pane = law(window).rules
    pane.search.setText(rule)
    assert pane.table.chosen_record().rule.id == rule
    return pane


def said(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))
