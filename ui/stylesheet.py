"""The theme put on Qt: the palette, and the few rules of style that a palette cannot say."""

from __future__ import annotations

from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

import resources
from ui.themes import BODY, HEADING, SMALL, TITLE, Theme


def palette(theme: Theme) -> QPalette:
    """Qt's roles in the colours of a theme, for whatever the rules do not name."""
    made = QPalette()
    for role, colour in {
        QPalette.ColorRole.Window: theme.paper,
        QPalette.ColorRole.WindowText: theme.ink,
        QPalette.ColorRole.Base: theme.surface,
        QPalette.ColorRole.AlternateBase: theme.sunken,
        QPalette.ColorRole.Text: theme.ink,
        QPalette.ColorRole.Button: theme.surface,
        QPalette.ColorRole.ButtonText: theme.ink,
        QPalette.ColorRole.BrightText: theme.on_accent,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.on_accent,
        QPalette.ColorRole.ToolTipBase: theme.surface,
        QPalette.ColorRole.ToolTipText: theme.ink,
        QPalette.ColorRole.PlaceholderText: theme.quiet,
        QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.LinkVisited: theme.accent,
        QPalette.ColorRole.Accent: theme.accent,
        QPalette.ColorRole.Light: theme.surface,
        QPalette.ColorRole.Midlight: theme.sunken,
        QPalette.ColorRole.Mid: theme.line,
        QPalette.ColorRole.Dark: theme.edge,
        QPalette.ColorRole.Shadow: theme.edge,
    }.items():
        made.setColor(role, QColor(colour))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.quiet))
    return made


def style_sheet(theme: Theme) -> str:
    shade = "dark" if theme.dark else "light"
    rules = Template(resources.find("themes", "window.qss").read_text(encoding="utf-8"))
    return rules.substitute(
        body=BODY,
        small=SMALL,
        heading=HEADING,
        title=TITLE,
        paper=theme.paper,
        surface=theme.surface,
        sunken=theme.sunken,
        line=theme.line,
        edge=theme.edge,
        thumb=theme.line,
        ink=theme.ink,
        quiet=theme.quiet,
        accent=theme.accent,
        accent_strong=theme.standing("running"),
        on_accent=theme.on_accent,
        chosen=theme.chosen,
        wrong=theme.standing("breached"),
        caution=theme.standing("unknown"),
        chevron=resources.find("icons", f"chevron-{shade}.svg").as_posix(),
        tick=resources.find("icons", f"tick-{shade}.svg").as_posix(),
    )


def put_on(app: QApplication, theme: Theme) -> None:
    """Dress the whole program in a theme."""
    if app.style().name() != "fusion":
        app.setStyle("fusion")
    rules = style_sheet(theme)
    if app.styleSheet() == rules:
        return
    hints = QGuiApplication.styleHints()
    hints.setColorScheme(Qt.ColorScheme.Dark if theme.dark else Qt.ColorScheme.Light)
    app.setPalette(palette(theme))
    app.setStyleSheet(rules)
