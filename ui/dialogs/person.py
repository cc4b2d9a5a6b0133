"""The form for a person: names as they are written, birth, citizenship, part in the case."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from PySide6.QtWidgets import QListView, QWidget

from casefiles.errors import RefusedInput
from casefiles.languages import Language, later
from casefiles.people import Person, Sex, Spelling
from casefiles.vocabulary import label
from casefiles.vocabulary import words as vocabulary
from casefiles.wordings import without_stale
from ui.dialogs.form import FormDialog, Keep
from ui.drafts import Draft, no_draft
from ui.looks import Look
from ui.models.ticks import TickModel
from ui.widgets.fields import THREE_LINES, Choice, OpenChoice, Titled, line, text_field, written_in
from ui.widgets.moment_field import MomentField


class Role(NamedTuple):
    """A part that a person may have in a case, to be ticked."""

    id: str
    title: str


def countries(language: Language) -> list[tuple[str, str]]:
    """Citizenships by their codes; the first says that none is known."""
    named = [(code, label("country", code, language)) for code in vocabulary()["country"]]
    return [("", ""), *sorted(named, key=lambda pair: (pair[0] != "KZ", pair[1]))]


class PersonDialog(FormDialog):
    """One person, new or on file."""

    def __init__(
        self,
        look: Look,
        person: Person,
        *,
        now: Callable[[], datetime],
        keep: Keep,
        draft: Draft | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, look.say("Person"), keep, draft or no_draft(), parent)
        say, language = look.say, look.language
        self._person = person
        self.name = line(say("Name"), person.name)
        spellings = "\n".join(said.text for said in person.spellings)
        self.spellings = text_field(say("Other spellings"), spellings, height=THREE_LINES)
        self.born = MomentField(look, person.born.zone, now, say("Born"), of_day=True)
        self.born.show_moment(person.born)
        self.citizenship = OpenChoice(say("Citizenship"), countries(language))
        self.citizenship.show_value(person.citizenship)
        self.sex = Choice(
            say("Sex"),
            [(Sex.UNKNOWN, say("not stated"))]
            + [(sex, label("sex", sex, language)) for sex in (Sex.FEMALE, Sex.MALE)],
        )
        self.sex.choose(person.sex)
        self.description = text_field(say("Who this is"), person.description)
        self.roles = TickModel(lambda role: role.title, self)
        known = [Role(key, label("role", key, language)) for key in vocabulary()["role"]]
        other = [Role(key, key) for key in person.roles if key not in vocabulary()["role"]]
        self.roles.show_records(known + other, person.roles)
        listed = QListView()
        listed.setProperty("role", "ticks")
        listed.setModel(self.roles)
        listed.setAccessibleName(say("Parts in the case"))
        left, right = self.column(), self.column()
        for title, field in (
            (say("&Name, as the person writes it"), self.name),
            (say("&Other spellings, one a line"), self.spellings),
            (say("&Born"), self.born),
            (say("C&itizenship"), self.citizenship),
            (say("Se&x"), self.sex),
        ):
            left.addWidget(Titled(title, field))
        left.addStretch()
        right.addWidget(Titled(say("&Parts in the case"), listed), 2)
        right.addWidget(Titled(say("&Who this is, in a sentence"), self.description), 1)
        self.remember(
            name=self.name,
            spellings=self.spellings,
            born=self.born,
            citizenship=self.citizenship,
            sex=self.sex,
            description=self.description,
        )
        self.remember_as(
            "roles",
            lambda: list(self.roles.ticked()),
            self.roles.tick_only,
            [self.roles.dataChanged],
        )
        self.finish(760, 560)
        self.name.setFocus()

    def made(self) -> Person:
        if not written_in(self.name):
            raise RefusedInput(
                later("A person needs a name, or a word that stands for it until one is known.")
            )
        born = self.been(
            self.born,
            later("The date of birth is not understood."),
            later(
                "The date of birth is still to come. Put it right, or leave it empty where it is "
                "not known."
            ),
        )
        person = replace(
            self._person,
            name=written_in(self.name),
            spellings=self._spellings(),
            born=born,
            citizenship=self.citizenship.value(),
            sex=self.sex.chosen(),
            roles=self.roles.ticked(),
            description=self.description.toPlainText().strip(),
        )
        return without_stale(self._person, person)

    def _spellings(self) -> tuple[Spelling, ...]:
        """Every spelling typed; one that was there keeps its script and its sources."""
        there = {said.text: said for said in self._person.spellings}
        typed = (text.strip() for text in self.spellings.toPlainText().splitlines())
        return tuple(there.get(text) or Spelling(text=text) for text in typed if text)
