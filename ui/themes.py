"""Light and dark: every colour of the window, as a value.

Paper and ink carry the screen; colour is kept for the six standings. Every pair of text and
background that is used stands in `Theme.pairs`, and a test computes its contrast (WCAG 2.2,
1.4.3: 4.5 to 1).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from casefiles.languages import later

# The grid of the window and its four sizes of type, in pixels at 100 %.
GRID: Final = 4
SMALL: Final = 12
BODY: Final = 13
HEADING: Final = 16
TITLE: Final = 22

LEAST_CONTRAST: Final = 4.5

# How much of its colour a long uncertain event keeps under the words that lie on it.
SOFT: Final = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """One set of colours, each as #rrggbb.

    `paper` is the ground of the window, `surface` of lists and fields, `sunken` of headers and of
    what the pointer is over. `ink` is text, `quiet` is secondary text, `edge` bounds what can be
    typed in, `line` divides. `accent` marks what can be pressed and where the keyboard is,
    `chosen` is the ground of the selected row. `standings` are keyed by the values of `Standing`,
    which is not loaded here: the window that comes first has no use for the law.
    """

    name: str
    dark: bool
    paper: str
    surface: str
    sunken: str
    line: str
    edge: str
    ink: str
    quiet: str
    accent: str
    on_accent: str
    chosen: str
    standings: dict[str, str]
    on_standing: str

    def standing(self, standing: str) -> str:
        """The colour of a standing."""
        return self.standings[standing]

    def tint(self, standing: str) -> str:
        """The pale ground of a standing, on which ink is read."""
        return mixed(self.standings[standing], self.surface, 0.16 if self.dark else 0.10)

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Every text colour with every ground it is written on."""
        for ground in (self.paper, self.surface, self.sunken, self.chosen):
            for text in (self.ink, self.quiet, self.accent, *self.standings.values()):
                yield text, ground
        yield self.on_accent, self.accent
        yield self.on_accent, self.standings["running"]
        # Words on an event whose time is known only roughly.
        yield self.ink, mixed(self.accent, self.surface, SOFT)
        for standing, colour in self.standings.items():
            yield self.on_standing, colour
            yield self.ink, self.tint(standing)
            yield colour, self.tint(standing)


LIGHT: Final = Theme(
    name="light",
    dark=False,
    paper="#f7f5f0",
    surface="#fffefb",
    sunken="#efece4",
    line="#ddd8cc",
    edge="#8d867a",
    ink="#211f1b",
    quiet="#5a554b",
    accent="#22527c",
    on_accent="#ffffff",
    chosen="#e3eaf1",
    standings={
        "kept": "#1e6636",
        "breached": "#b3261e",
        "overdue": "#7d1a3c",
        "running": "#1b5a9e",
        "unknown": "#7f5200",
        "not-applicable": "#5f5a50",
    },
    on_standing="#ffffff",
)

DARK: Final = Theme(
    name="dark",
    dark=True,
    paper="#1b1c1e",
    surface="#232528",
    sunken="#2c2e32",
    line="#3b3e43",
    edge="#868b93",
    ink="#ece8df",
    quiet="#b9b4a9",
    accent="#93bde6",
    on_accent="#14202c",
    chosen="#2b3947",
    standings={
        "kept": "#82c995",
        "breached": "#ff958c",
        "overdue": "#f28bb0",
        "running": "#8ab9f0",
        "unknown": "#e3b55b",
        "not-applicable": "#b0aba0",
    },
    on_standing="#191a1c",
)

THEMES: Final[dict[str, Theme]] = {theme.name: theme for theme in (LIGHT, DARK)}
THEME_TITLES: Final[dict[str, str]] = {"light": later("Light"), "dark": later("Dark")}


def contrast(text: str, ground: str) -> float:
    """How well two colours are told apart, 1 to 21, as WCAG 2.2 computes it.

    >>> contrast("#000000", "#ffffff")
    21.0
    """
    bright, dim = sorted((_luminance(text), _luminance(ground)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def mixed(colour: str, ground: str, share: float) -> str:
    """`share` of a colour over a ground.

    >>> mixed("#ff0000", "#ffffff", 0.5)
    '#ff8080'
    """
    channels = zip(_channels(colour), _channels(ground), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in channels)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


def _luminance(colour: str) -> float:
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
        for share in (channel / 255 for channel in _channels(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
