"""The dossier of a case: for which body, in which language, its pages as they will print."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QProgressBar,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

import resources
from casefiles.dossiers.blocks import Dossier, Finding, Gap, spoken
from casefiles.errors import CasefilesError
from casefiles.languages import Language, language
from casefiles.limits.standings import Standing
from casefiles.vocabulary import label
from ui.actions.dossiers import save_dossier
from ui.background import Task
from ui.desk import Desk
from ui.opened import OpenCase
from ui.rendering import Pages
from ui.widgets.choosers import LANGUAGE_TITLES
from ui.widgets.fields import Choice, Titled
from ui.widgets.page_preview import PagePreview
from ui.widgets.paper import Paper
from ui.widgets.words import button, rule, spaced, words

# The languages a dossier can be written in; the bodies of the United Nations take no Kazakh.
WRITTEN_IN: Final = ("en", "ru")
STEPS: Final = 3


@dataclass(frozen=True, slots=True)
class Printed:
    """A dossier with its pages, and what it finds and lacks in the language of the window."""

    dossier: Dossier
    pages: Pages
    findings: tuple[Finding, ...]
    gaps: tuple[Gap, ...]


class DossierPane(QWidget):
    """The fifth section of a case."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._opened: OpenCase | None = None
        self._printed: Printed | None = None
        self._task: Task | None = None
        look, say = desk.look, desk.look.say
        bodies = sorted(path.stem for path in resources.find("outlines").glob("*.toml"))
        self.body = Choice(
            say("Body"), [(body, label("body", body, look.language)) for body in bodies]
        )
        self.language = Choice(
            say("Language of the dossier"), [(code, LANGUAGE_TITLES[code]) for code in WRITTEN_IN]
        )
        self.language.choose(look.language.code)
        self.with_notes = QCheckBox(say("With the notes for the a&uthor"))
        self.with_notes.setChecked(True)
        self.save = button(look, say("&Save as PDF…"), drawing="save", kind="first")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(say("Writing the dossier"))
        # Without its key, which is that of the menu of cases.
        self.cancel = button(look, say("&Cancel").replace("&", ""))
        self.findings = Paper(say("What the body will ask, and what the file lacks"))
        self.preview = PagePreview(look)
        self.where = words(size="small", tone="quiet")
        self._lay_out()
        for choice in (self.body, self.language):
            choice.currentIndexChanged.connect(lambda _: self.write())
        self.with_notes.toggled.connect(lambda _: self.write())
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self._stop)
        self.preview.wanted.connect(self._draw)
        self.preview.verticalScrollBar().valueChanged.connect(self._say_where)
        self._show_busy(busy=False)

    @property
    def ready(self) -> bool:
        """Whether the pages are there, and those in sight are drawn."""
        return self._task is None and self._printed is not None and self.preview.complete

    def show_case(self, opened: OpenCase) -> None:
        before = self._opened
        same = before is not None and before.docket == opened.docket and before.law is opened.law
        self._opened = opened
        if not same or self._printed is None:
            self.write()

    def write(self) -> None:
        """Write the dossier anew, beside the window."""
        if self._opened is None:
            return
        self._stop()
        opened, body = self._opened, self.body.chosen()
        written_in, with_notes = self.language.chosen(), self.with_notes.isChecked()
        spoken_in = self._desk.look.language
        self._show_busy(busy=True)
        self._task = self._desk.workbench.work(
            lambda task: _print(
                task, opened, body, language(written_in), spoken_in, with_notes=with_notes
            ),
            self._show_printed,
            self._refuse,
        )
        self._task.progressed.connect(self._show_progress)

    def put_away(self) -> None:
        """Stop what is being written and let go of the pages."""
        self._stop()
        if self._printed is not None:
            self._printed.pages.close()
            self._printed = None

    def _show_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _show_printed(self, printed: Printed) -> None:
        self._task = None
        self._show_busy(busy=False)
        self.put_away()
        self._printed = printed
        self.save.setEnabled(True)
        self.preview.show_pages(printed.pages.sizes)
        self._show_findings(printed)
        self._say_where()

    def _refuse(self, error: CasefilesError) -> None:
        self._task = None
        self._show_busy(busy=False)
        self.preview.say(error.sentence(self._desk.look.language))

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
            self.preview.say(self._desk.look.say("The dossier was not written."))
        self._show_busy(busy=False)

    def _draw(self, number: int, width: int) -> None:
        printed = self._printed
        if printed is None:
            return

        def show(picture: object) -> None:
            # The pages may be others by now.
            if self._printed is printed:
                self.preview.show_picture(number, picture)  # type: ignore[arg-type]

        self._desk.workbench.work(
            lambda _: printed.pages.picture(number, width), show, self._refuse
        )

    def _show_findings(self, printed: Printed) -> None:
        look, page = self._desk.look, self.findings
        page.begin()
        page.heading(look.say("Admissibility"))
        for finding in printed.findings:
            page.signed(finding.standing, look.theme, finding.title, finding.word)
            if finding.standing is not Standing.KEPT:
                page.paragraph(spoken(finding.reason), tone="quiet")
            if finding.advice:
                page.paragraph(spoken(finding.advice), tone="quiet")
        page.paragraph(
            look.say_count(
                "{count} word on the facts", "{count} words on the facts", printed.dossier.words
            ),
            tone="quiet",
        )
        if printed.gaps:
            page.heading(look.say("What the file lacks"))
            for gap in printed.gaps:
                page.paragraph(gap.sentence)
        page.end()

    def _say_where(self) -> None:
        if self._printed is None:
            self.where.setText("")
            return
        self.where.setText(
            self._desk.look.say(
                "Page {page} of {pages}",
                page=self.preview.page,
                pages=len(self._printed.pages.sizes),
            )
        )

    def _save(self) -> None:
        if self._printed is not None and self._opened is not None:
            folder = QStandardPaths.writableLocation(
                QStandardPaths.StandardLocation.DocumentsLocation
            )
            proposed = Path(folder) / f"{self.body.chosen()}-{self.language.chosen()}.pdf"
            save_dossier(self._desk, self._printed.pages.pdf, proposed)

    def _show_busy(self, *, busy: bool) -> None:
        self.progress.setVisible(busy)
        self.cancel.setVisible(busy)
        self.save.setEnabled(not busy and self._printed is not None)
        if busy:
            self.progress.setRange(0, 0)

    def _lay_out(self) -> None:
        say = self._desk.look.say
        choices = QVBoxLayout()
        spaced(choices, gap=3)
        choices.setContentsMargins(24, 16, 16, 8)
        choices.addWidget(Titled(say("&Body"), self.body))
        choices.addWidget(Titled(say("La&nguage of the dossier"), self.language))
        choices.addWidget(self.with_notes)
        left = QWidget()
        column = QVBoxLayout(left)
        spaced(column, gap=0)
        column.addLayout(choices)
        column.addWidget(rule())
        column.addWidget(self.findings, 1)
        tools = QHBoxLayout()
        spaced(tools, gap=3)
        tools.setContentsMargins(24, 12, 24, 12)
        tools.addWidget(self.where)
        tools.addStretch()
        tools.addWidget(self.cancel)
        tools.addWidget(self.save)
        right = QWidget()
        column = QVBoxLayout(right)
        spaced(column, gap=0)
        column.addLayout(tools)
        column.addWidget(self.progress)
        column.addWidget(self.preview, 1)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setChildrenCollapsible(False)
        halves.addWidget(left)
        halves.addWidget(right)
        halves.setStretchFactor(1, 1)
        halves.setSizes([320, 640])
        whole = QVBoxLayout(self)
        spaced(whole, gap=0)
        whole.addWidget(halves)


def _print(
    task: Task,
    opened: OpenCase,
    body: str,
    written_in: Language,
    spoken_in: Language,
    *,
    with_notes: bool,
) -> Printed:
    """The dossier and its pages. Runs on a worker's thread. Raises BadRulePack without law."""
    if opened.fault is not None:
        # A dossier that tells of no broken limit would be believed.
        raise opened.fault
    from casefiles.dossiers.composing import compose, told_in
    from casefiles.dossiers.pdf.printing import Extent, print_pdf

    task.report(0, STEPS)
    docket, limits, now = opened.docket, opened.touching(), opened.now
    dossier = compose(docket, limits, body=body, language=written_in, now=now)
    findings, gaps = told_in(dossier, docket, limits, language=spoken_in, now=now)
    task.report(1, STEPS)
    pdf = print_pdf(dossier, Extent.EVERYTHING if with_notes else Extent.FILING)
    task.report(2, STEPS)
    pages = Pages(pdf)
    task.report(3, STEPS)
    return Printed(dossier, pages, findings, gaps)
