"""The form for a source: who or what speaks, down to the passage."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from PySide6.QtWidgets import QWidget

from casefiles.docket import Docket
from casefiles.errors import RefusedInput
from casefiles.ids import SourceId
from casefiles.languages import later
from casefiles.moments import unknown_moment
from casefiles.sources import Source, SourceKind
from casefiles.vocabulary import label
from ui.dialogs.form import FormDialog, Keep
from ui.drafts import Draft, no_draft
from ui.looks import Look
from ui.widgets.fields import Choice, Titled, line, written_in
from ui.widgets.moment_field import MomentField


def blank_source(docket: Docket) -> Source:
    """A source of which nothing is known yet but its key."""
    return Source(
        id=SourceId(uuid4()),
        case=docket.case.id,
        key=docket.next_key("sources"),
        kind=SourceKind.DOCUMENT,
        title="",
        on=unknown_moment(docket.case.zone),
    )


class SourceDialog(FormDialog):
    """One source, new or on file."""

    def __init__(
        self,
        look: Look,
        source: Source,
        *,
        now: Callable[[], datetime],
        keep: Keep,
        draft: Draft | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, look.say("Source"), keep, draft or no_draft(), parent)
        say = look.say
        self._source = source
        self.kind = Choice(
            say("Kind"), [(kind, label("source", kind, look.language)) for kind in SourceKind]
        )
        self.kind.choose(source.kind)
        self.name = line(say("Title"), source.title)
        self.author = line(say("Author"), source.author)
        self.locator = line(say("Passage"), source.locator, say("page 3, paragraph 2"))
        self.symbol = line(say("Number or symbol"), source.symbol)
        self.address = line(say("Web address"), source.address)
        self.on = MomentField(look, source.on.zone, now, say("Date"), of_day=True)
        self.on.show_moment(source.on)
        column = self.column()
        for title, field in (
            (say("&Kind"), self.kind),
            (say("&Title: what would find it again"), self.name),
            (say("&Author: whose words these are"), self.author),
            (say("&Passage"), self.locator),
            (say("&Number or symbol"), self.symbol),
            (say("&Web address"), self.address),
            (say("&Date"), self.on),
        ):
            column.addWidget(Titled(title, field))
        column.addStretch()
        self.remember(
            kind=self.kind,
            name=self.name,
            author=self.author,
            locator=self.locator,
            symbol=self.symbol,
            address=self.address,
            on=self.on,
        )
        self.finish(480, 584)
        self.name.setFocus()

    def made(self) -> Source:
        if not written_in(self.name):
            raise RefusedInput(later("A source needs a title, so that somebody can find it again."))
        on = self.been(
            self.on,
            later("The date of the source is not understood."),
            later(
                "The date of the source is still to come. Put it right, or leave it empty where it "
                "is not known."
            ),
        )
        return replace(
            self._source,
            kind=self.kind.chosen(),
            title=written_in(self.name),
            author=written_in(self.author),
            locator=written_in(self.locator),
            symbol=written_in(self.symbol),
            address=written_in(self.address),
            on=on,
        )
