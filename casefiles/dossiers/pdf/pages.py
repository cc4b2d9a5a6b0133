"""The pages themselves: running head, foot with page x of y, cover, and the fill-in of numbers."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO
from typing import Final

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from casefiles.dossiers.pdf.flowables import NUMBER_WIDTH, define_number
from casefiles.dossiers.pdf.stylesheet import (
    BOTTOM,
    HEIGHT,
    LEFT,
    LINE,
    PAGE,
    QUIET,
    RIGHT,
    SANS,
    TOP,
    WIDTH,
    letters,
)

COVER: Final = "cover"
BODY: Final = "body"
FOOT_WIDTH: Final = 220.0
SMALL: Final = 7.6


@dataclass(slots=True)
class Paging:
    """What becomes known while pages are drawn: where anchors stand, where the filing ends."""

    page: str
    author_page: str
    anchors: dict[str, int] = field(default_factory=dict)
    filing_pages: int | None = None


class Pages(BaseDocTemplate):
    """The document: its pages, without a date, a maker or a machine in it."""

    def __init__(
        self, file: BytesIO, *, title: str, running: str, language: str, paging: Paging
    ) -> None:
        letters()
        super().__init__(
            file,
            pagesize=PAGE,
            leftMargin=LEFT,
            rightMargin=RIGHT,
            topMargin=TOP,
            bottomMargin=BOTTOM,
            title=title,
            lang=language,
            # The same facts give the same bytes: no clock, no random number.
            invariant=1,
            # pikepdf compresses in C what reportlab would compress in Python.
            pageCompression=0,
            # reportlab begins every page in Helvetica, which is not embedded.
            initialFontName=SANS,
        )
        frame = Frame(
            LEFT,
            BOTTOM,
            WIDTH,
            HEIGHT,
            leftPadding=0,
            rightPadding=0,
            topPadding=0,
            bottomPadding=0,
        )
        self._running = _fitted(running, title)
        self.addPageTemplates(
            [
                PageTemplate(COVER, [frame], onPage=self._foot),
                PageTemplate(BODY, [frame], onPage=self._head_and_foot),
            ]
        )
        self._paging = paging

    def _head_and_foot(self, canvas: Canvas, document: BaseDocTemplate) -> None:
        canvas.saveState()
        canvas.setFont(SANS, SMALL)
        canvas.setFillColor(QUIET)
        canvas.drawString(LEFT, PAGE[1] - 15 * 2.8346, self._running)
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.4)
        canvas.line(LEFT, PAGE[1] - 17 * 2.8346, LEFT + WIDTH, PAGE[1] - 17 * 2.8346)
        canvas.restoreState()
        self._foot(canvas, document)

    def _foot(self, canvas: Canvas, document: BaseDocTemplate) -> None:
        del document
        canvas.saveState()
        canvas.translate(LEFT + WIDTH - FOOT_WIDTH, 11 * 2.8346)
        canvas.doForm(_foot_form(canvas.getPageNumber()))
        canvas.restoreState()


class EndOfFiling(Flowable):
    """Marks the last page of the filing; what comes after is for the author."""

    def __init__(self, paging: Paging) -> None:
        super().__init__()
        self._paging = paging

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        del width, height
        return 0, 0

    def draw(self) -> None:
        self._paging.filing_pages = self.canv.getPageNumber()


class EndOfPages(Flowable):
    """The very end: now every number that was left open can be filled in."""

    def __init__(self, paging: Paging) -> None:
        super().__init__()
        self._paging = paging

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        del width, height
        return 0, 0

    def draw(self) -> None:
        canvas: Canvas = self.canv
        paging = self._paging
        last = canvas.getPageNumber()
        filing = last if paging.filing_pages is None else paging.filing_pages
        for page in range(1, last + 1):
            if page <= filing:
                text = paging.page.format(page=page, pages=filing)
            else:
                text = paging.author_page.format(page=page - filing, pages=last - filing)
            define_number(canvas, _foot_form(page), text, size=SMALL, width=FOOT_WIDTH)
        for anchor, page in paging.anchors.items():
            define_number(canvas, page_form(anchor), str(page), size=9, width=NUMBER_WIDTH)


def page_form(anchor: str) -> str:
    """The form that will hold the page number of an anchor."""
    return f"page-of-{anchor}"


def _foot_form(page: int) -> str:
    return f"foot-{page}"


def _fitted(running: str, title: str) -> str:
    """The running head, or the bare title where a long name would run off the page."""
    fits = stringWidth(running, SANS, SMALL) <= WIDTH
    has_all = all(ord(letter) in letters()[SANS] for letter in running)
    return running if fits and has_all else title
