"""What reportlab does not draw by itself: headings as bookmarks, signs, bars, blanks to fill in."""

from __future__ import annotations

from typing import Any, Final

from reportlab.lib.colors import Color, white
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph

from casefiles.dossiers.blocks import Drawn
from casefiles.dossiers.pdf.stylesheet import EDGE, INK, LINE, QUIET, SANS, STANDINGS, SUNKEN
from casefiles.limits.bars import Bar
from casefiles.limits.standings import Standing

DISC: Final = 7.6
TRACK: Final = 5.0
POINT: Final = 2.6
# Taller than any page: what is asked its height without being parted.
ENDLESS: Final = 1_000_000.0
# A link leads a little above what it leads to, so that the reader sees the whole first line.
ABOVE_ANCHOR: Final = 6.0


class Typeset(Paragraph):
    """A paragraph that breaks its lines once for a width: a table asks its height four times."""

    settled: tuple[float, tuple[float, float]] | None = None
    # Where links lead. As markup it would keep a long first word from being broken.
    anchor = ""

    def anchored(self, anchor: str) -> Typeset:
        """The same paragraph as the target of links."""
        self.anchor = anchor
        return self

    def stand_for(self, whole: Typeset) -> None:
        """Take over, as the first part of a paragraph that was split, what leads to the whole."""
        self.anchor = whole.anchor

    def split(self, width: float, height: float) -> list[Flowable]:
        parts = super().split(width, height)
        if parts and isinstance(parts[0], Typeset):
            parts[0].stand_for(self)
        return parts

    def draw(self) -> None:
        if self.anchor:
            self.canv.bookmarkHorizontal(self.anchor, 0, self.height + ABOVE_ANCHOR)
        super().draw()

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        # A split that finds no room throws the broken lines away.
        if self.settled is None or self.settled[0] != width or not hasattr(self, "blPara"):
            self.settled = (width, super().wrap(width, height))
        return self.settled[1]

    def height_of(self, width: float) -> float:
        """How tall it is where nothing parts it."""
        return self.wrap(width, ENDLESS)[1]

    def height_at_head(self, width: float) -> float:
        """The height of what may stand alone at the foot of a page: no less than two lines.

        Three are too few to be parted: neither part may be a single line.
        """
        whole, line = self.height_of(width), float(self.style.leading)
        return whole if whole < 3.5 * line else 2 * line


class Bookmarked(Typeset):
    """A heading that is a bookmark and an anchor; tells `seen` on which page it came to stand."""

    level = 0
    seen: dict[str, int] | None = None

    def marking(self, anchor: str, title: str, level: int, seen: dict[str, int]) -> Bookmarked:
        """The same heading, once it knows what it marks. `level` counts from 0."""
        self.anchor, self.title, self.level, self.seen = anchor, title, level, seen
        return self

    def stand_for(self, whole: Typeset) -> None:
        super().stand_for(whole)
        if isinstance(whole, Bookmarked):
            self.title, self.level, self.seen = whole.title, whole.level, whole.seen

    def draw(self) -> None:
        canvas: Canvas = self.canv
        if self.anchor and self.seen is not None:
            canvas.addOutlineEntry(self.title, self.anchor, self.level, closed=self.level > 0)
            self.seen[self.anchor] = canvas.getPageNumber()
        super().draw()


class Marked(Flowable):
    """A standing: its disc with its sign, and its word beside it."""

    def __init__(self, standing: Standing, word: Typeset) -> None:
        super().__init__()
        self.standing, self.word = standing, word

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        _, self.height = self.word.wrap(width - DISC - 3.4, height)
        self.width = width
        return width, self.height

    def draw(self) -> None:
        canvas: Canvas = self.canv
        self.word.drawOn(canvas, DISC + 3.4, 0)
        draw_sign(canvas, self.standing, 0, self.height - DISC - 1.9)


def draw_sign(canvas: Canvas, standing: Standing, x: float, y: float) -> None:
    """The sign of a standing in a disc whose lower left corner is at x, y."""
    colour = STANDINGS[standing]
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(DISC / 16, DISC / 16)
    hollow = standing is Standing.NOT_APPLICABLE
    canvas.setLineWidth(1.4)
    canvas.setStrokeColor(colour)
    canvas.setFillColor(colour)
    canvas.circle(8, 8, 6.6 if hollow else 7.5, stroke=int(hollow), fill=int(not hollow))
    canvas.setStrokeColor(colour if hollow else white)
    canvas.setLineWidth(1.9)
    canvas.setLineCap(1)
    path = canvas.beginPath()
    for stroke in STROKES[standing]:
        path.moveTo(*stroke[0])
        for point in stroke[1:]:
            if len(point) == 2:
                path.lineTo(*point)
            else:
                path.curveTo(*point)
    canvas.drawPath(path, stroke=1, fill=0)
    canvas.restoreState()


# Strokes on a square of 16, counted from its lower left corner; six numbers are a curve.
STROKES: Final[dict[Standing, tuple[tuple[tuple[float, ...], ...], ...]]] = {
    Standing.KEPT: (((4.6, 7.7), (7.1, 5.2), (11.6, 10.6)),),
    Standing.BREACHED: (((5.3, 5.3), (10.7, 10.7)), ((5.3, 10.7), (10.7, 5.3))),
    Standing.OVERDUE: (((8, 12), (8, 7.2)), ((8, 4.2), (8, 4.1))),
    Standing.RUNNING: (((8, 12), (8, 8), (10.9, 6.4)),),
    Standing.UNKNOWN: (
        ((5.8, 10), (5.8, 13.2, 10.4, 13.2, 10.2, 10), (10.1, 8.6, 8, 8.6, 8, 6.8)),
        ((8, 4.1), (8, 4)),
    ),
    Standing.NOT_APPLICABLE: (((5, 8), (11, 8)),),
}


class LimitBar(Flowable):
    """A limit as a bar: the time taken, a tick where the limit ends, the overrun hatched."""

    def __init__(self, drawn: Drawn) -> None:
        super().__init__()
        self.drawn = drawn

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        del height
        self.width, self.height = width, TRACK + 7
        return self.width, self.height

    def draw(self) -> None:
        draw_bar(self.canv, self.drawn.bar, STANDINGS[self.drawn.standing], self.width, self.height)


def draw_bar(canvas: Canvas, bar: Bar, colour: Color, width: float, height: float) -> None:
    """The bar from the left edge, in the middle of the height."""
    length = width - 2 * POINT
    middle = height / 2
    low = middle - TRACK / 2

    def at(share: float) -> float:
        return POINT + share * length

    canvas.saveState()
    canvas.setLineWidth(0.4)
    canvas.setFillColor(SUNKEN)
    canvas.rect(at(0), low, length, TRACK, stroke=0, fill=1)
    canvas.setFillColor(LINE)
    canvas.rect(at(0), low, at(bar.tick) - at(0), TRACK, stroke=0, fill=1)
    canvas.setFillColor(colour)
    canvas.rect(at(0), low, at(min(bar.least, bar.tick)) - at(0), TRACK, stroke=0, fill=1)
    if bar.overrun:
        _hatch(canvas, at(bar.overrun[0]), at(bar.overrun[1]), low, colour)
    if bar.most > bar.least:
        canvas.setFillColor(_soft(colour))
        canvas.rect(at(bar.least), low, at(bar.most) - at(bar.least), TRACK, stroke=0, fill=1)
    if bar.before is not None:
        canvas.setStrokeColor(QUIET)
        canvas.line(at(bar.before), low - 2.6, at(bar.before), low + TRACK + 2.6)
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(1.1)
    canvas.line(at(bar.tick), low - 2.6, at(bar.tick), low + TRACK + 2.6)
    canvas.setFillColor(colour)
    end = at(bar.most)
    if bar.cut or bar.open:
        path = canvas.beginPath()
        path.moveTo(end - POINT, middle - POINT - 1.2)
        path.lineTo(end + POINT, middle)
        path.lineTo(end - POINT, middle + POINT + 1.2)
        path.close()
        canvas.drawPath(path, stroke=0, fill=1)
    elif end - at(bar.least) < 2 * POINT:
        canvas.circle(end, middle, POINT + 0.6, stroke=0, fill=1)
    canvas.restoreState()


def _hatch(canvas: Canvas, first: float, last: float, low: float, colour: Color) -> None:
    canvas.saveState()
    canvas.setFillColor(white)
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(0.6)
    canvas.rect(first, low, last - first, TRACK, stroke=1, fill=1)
    path = canvas.beginPath()
    path.rect(first, low, last - first, TRACK)
    canvas.clipPath(path, stroke=0, fill=0)
    x = first - TRACK
    while x < last:
        canvas.line(x, low, x + TRACK, low + TRACK)
        x += 2.4
    canvas.restoreState()


def _soft(colour: Color) -> Color:
    """The colour thinned with white: what is not known exactly is drawn as a shade, not a line."""
    return Color(*(0.55 + 0.45 * part for part in (colour.red, colour.green, colour.blue)))


class Rule(Flowable):
    """A line across the column."""

    def __init__(self, thickness: float = 0.8, colour: Color = INK, after: float = 10) -> None:
        super().__init__()
        self.thickness, self.colour, self.spaceAfter = thickness, colour, after

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        del height
        self.width, self.height = width, self.thickness
        return width, self.thickness

    def draw(self) -> None:
        self.canv.setStrokeColor(self.colour)
        self.canv.setLineWidth(self.thickness)
        self.canv.line(0, 0, self.width, 0)


class FillIn(Flowable):
    """Lines side by side to be filled in by hand, each with its label below."""

    def __init__(self, labels: list[Typeset]) -> None:
        super().__init__()
        self.labels = labels

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width
        self.each = width / len(self.labels) - 12
        below = [label.wrap(self.each, height)[1] for label in self.labels]
        self.height = 46 + max(below)
        return self.width, self.height

    def draw(self) -> None:
        canvas: Canvas = self.canv
        canvas.setStrokeColor(EDGE)
        canvas.setLineWidth(0.6)
        top = self.height - 42
        for place, label in enumerate(self.labels):
            x = place * (self.each + 24)
            canvas.line(x, top, x + self.each, top)
            label.drawOn(canvas, x, top - 3 - label.height)


class Entry(Flowable):
    """A line of the contents: title, a fine leader, and the page that is filled in at the end."""

    def __init__(self, title: Typeset, form: str, *, indent: float, space: float) -> None:
        super().__init__()
        self.title, self.form, self.indent, self.space = title, form, indent, space

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width
        _, self.below = self.title.wrap(width - self.indent - NUMBER_WIDTH - 8, height)
        self.height = self.below + self.space
        return self.width, self.height

    def draw(self) -> None:
        canvas: Canvas = self.canv
        self.title.drawOn(canvas, self.indent, 0)
        last = self.title.blPara.lines[-1]  # type: ignore[attr-defined]
        used: Any = last[0] if isinstance(last, tuple) else last.extraSpace
        begins = self.width - NUMBER_WIDTH - 8 - used + 4
        canvas.saveState()
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.5)
        canvas.setDash(0.5, 2.4)
        if begins < self.width - NUMBER_WIDTH:
            canvas.line(begins, 3, self.width - NUMBER_WIDTH + 4, 3)
        canvas.restoreState()
        canvas.saveState()
        canvas.translate(self.width - NUMBER_WIDTH, 0)
        canvas.doForm(self.form)
        canvas.restoreState()


NUMBER_WIDTH: Final = 26.0


def define_number(canvas: Canvas, form: str, text: str, *, size: float, width: float) -> None:
    """Fill in a number that was left open: right-aligned in a form of that width."""
    canvas.beginForm(form, 0, -4, width, 14)
    canvas.setFont(SANS, size)
    canvas.setFillColor(QUIET)
    canvas.drawRightString(width, 2.6, text)
    canvas.endForm()
