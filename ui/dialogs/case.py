"""The form for a case: what it is called, what it is about, where it stands, what to beware of."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime
from typing import Final

from PySide6.QtWidgets import QCheckBox, QWidget

from casefiles.cases import Case
from casefiles.errors import RefusedInput
from casefiles.languages import Language, later
from casefiles.speech import say_city
from casefiles.vocabulary import label
from casefiles.vocabulary import words as vocabulary
from casefiles.wordings import without_stale
from ui.dialogs.detention import ZONES
from ui.dialogs.form import FormDialog, Keep
from ui.drafts import Draft, no_draft
from ui.looks import Look
from ui.widgets.choosers import LANGUAGE_TITLES
from ui.widgets.fields import Choice, OpenChoice, Titled, line, text_field, written_in
from ui.widgets.moment_field import MomentField

TWO_LINES: Final = 52


def categories(language: Language) -> list[tuple[str, str]]:
    """Categories by their keys; the first says that none was chosen."""
    named = [(key, label("category", key, language)) for key in vocabulary()["category"]]
    return [("", ""), *sorted(named, key=lambda pair: pair[1])]


class CaseDialog(FormDialog):
    """One case, new or on file. `others` are the refs of all other cases of the workspace."""

    def __init__(
        self,
        look: Look,
        case: Case,
        others: Collection[str],
        *,
        now: Callable[[], datetime],
        keep: Keep,
        draft: Draft | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, look.say("Case"), keep, draft or no_draft(), parent)
        say, language = look.say, look.language
        self._case, self._others = case, others
        self.name = line(say("Title"), case.title)
        self.ref = line(say("Reference"), case.ref)
        self.category = OpenChoice(say("Category"), categories(language))
        self.category.show_value(case.category)
        self.status = text_field(say("Status"), case.status, height=TWO_LINES)
        self.status_on = MomentField(look, case.zone, now, say("Status as of"), of_day=True)
        self.status_on.show_moment(case.status_on)
        self.closed = QCheckBox(say("Closed: nothing more is to be &done in it"))
        self.closed.setChecked(case.closed)
        self.summary = text_field(say("Summary"), case.summary)
        self.cautions = text_field(say("What a reader must know"), "\n".join(case.cautions))
        self.related = line(say("Related cases"), ", ".join(case.related))
        self.tags = line(say("Marks"), ", ".join(case.tags))
        zones = dict.fromkeys((*ZONES, case.zone))
        self.zone = Choice(say("Clock of"), [(zone, say_city(zone, language)) for zone in zones])
        self.zone.choose(case.zone)
        self.language = Choice(say("Written in"), LANGUAGE_TITLES.items())
        self.language.choose(case.language)
        self._ref = Titled(say("&Reference, unlike that of any other case"), self.ref)
        self._lay_out()
        self.ref.textChanged.connect(lambda _: self._ref.complain(""))
        self.name.setFocus()

    def made(self) -> Case:
        title = written_in(self.name)
        if not title:
            raise RefusedInput(
                later("A case needs a title: a name, or a word that stands for it until then.")
            )
        status_on = self.been(
            self.status_on,
            later("The date of the status is not understood."),
            later(
                "The date of the status is still to come. Put it right, or leave it empty where it "
                "is not known."
            ),
        )
        status = self.status.toPlainText().strip()
        # A source of the old words has not said the new ones.
        told = self._case.status_sources if status == self._case.status else ()
        case = replace(
            self._case,
            title=title,
            ref=self._given_ref(),
            category=self.category.value(),
            status=status,
            status_sources=told,
            status_on=status_on,
            closed=self.closed.isChecked(),
            summary=self.summary.toPlainText().strip(),
            cautions=_listed(self.cautions.toPlainText(), "\n", self._case.cautions),
            related=self._given_related(),
            tags=_listed(self.tags.text(), ", ", self._case.tags),
            zone=self.zone.chosen(),
            language=self.language.chosen(),
        )
        return without_stale(self._case, case)

    def _given_ref(self) -> str:
        ref = " ".join(self.ref.text().split())
        refused = None
        if not ref:
            refused = RefusedInput(
                later("A case needs a reference by which it is found, such as 2026-001.")
            )
        elif ref in self._others:
            refused = RefusedInput(
                later("There is a case “{ref}” already: choose another ref."), ref=ref
            )
        if refused is not None:
            self._ref.complain(refused.sentence(self.look.language))
            self.ref.setFocus()
            raise refused
        return ref

    def _given_related(self) -> tuple[str, ...]:
        """The refs typed; one that is on file as related stays, even where its case is not here."""
        related = _listed(self.related.text(), ", ", self._case.related)
        for ref in related:
            if ref not in self._others and ref not in self._case.related:
                self.related.setFocus()
                raise RefusedInput(
                    later(
                        "There is no other case “{ref}”. Write the references of related cases as "
                        "the list shows them, with commas between."
                    ),
                    ref=ref,
                )
        return related

    def _lay_out(self) -> None:
        say = self.look.say
        left, right = self.column(), self.column()
        for title, field in (
            (say("&Title: whom or what it is about"), self.name),
            (say("Cate&gory"), self.category),
            (say("Stat&us: where the matter stands"), self.status),
            (say("Status &as of"), self.status_on),
            (say("Clock &of its places; times on file keep theirs"), self.zone),
            (say("&Written in"), self.language),
        ):
            left.addWidget(Titled(title, field))
        left.insertWidget(1, self._ref)
        left.addWidget(self.closed)
        left.addStretch()
        right.addWidget(Titled(say("Su&mmary"), self.summary), 1)
        right.addWidget(Titled(say("What a reader must &know, one a line"), self.cautions), 1)
        right.addWidget(Titled(say("Re&lated cases, by their references"), self.related))
        right.addWidget(Titled(say("Marks, wit&h commas between"), self.tags))
        self.remember(
            name=self.name,
            ref=self.ref,
            category=self.category,
            status=self.status,
            status_on=self.status_on,
            summary=self.summary,
            cautions=self.cautions,
            related=self.related,
            tags=self.tags,
            zone=self.zone,
            language=self.language,
        )
        self.remember_as(
            "closed", self.closed.isChecked, self.closed.setChecked, [self.closed.toggled]
        )
        self.finish(860, 620)


def _listed(text: str, joined_by: str, before: tuple[str, ...]) -> tuple[str, ...]:
    """The parts of a text, each once; what was not touched stays as it was, dividers and all."""
    if text == joined_by.join(before):
        return before
    parts = (" ".join(part.split()) for part in text.split(joined_by.strip() or joined_by))
    return tuple(dict.fromkeys(part for part in parts if part))
