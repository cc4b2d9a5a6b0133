"""A case as it lies open on the desk: its records, and where each limit stood when it was read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from casefiles.detention import FOUNDING, Spell
from casefiles.docket import Docket
from casefiles.errors import BadRulePack
from casefiles.ids import EventId, PersonId, SourceId
from casefiles.languages import Language
from casefiles.limits.rules import Law
from casefiles.limits.standings import Assessment, Standing
from casefiles.speech import say_briefly
from casefiles.timeline import Event, in_order
from casefiles.vocabulary import label
from casefiles.wordings import Worded, worded, worded_each

if TYPE_CHECKING:
    from casefiles.cases import Case
    from casefiles.people import Person
    from db.queries import CaseLine


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCase:
    """One case with every record on it and every limit assessed at `now` by `law`.

    Where the files of the law are refused, `fault` says why, and no limit was assessed.
    """

    docket: Docket
    assessments: tuple[Assessment, ...]
    now: datetime
    law: Law
    fault: BadRulePack | None = None

    def standings(self) -> Counter[Standing]:
        """How many limits stand where; those that touch nobody are left out."""
        counted = Counter(assessment.standing for assessment in self.assessments)
        del counted[Standing.NOT_APPLICABLE]
        return counted

    def touching(self) -> tuple[Assessment, ...]:
        """The limits that touch somebody, which are all that a dossier tells of."""
        return tuple(
            assessment
            for assessment in self.assessments
            if assessment.standing is not Standing.NOT_APPLICABLE
        )

    def event(self, id: EventId | None) -> Event | None:
        """The event of an id; None for one that is not on this case."""
        return next((event for event in self.docket.events if event.id == id), None)

    def name_of(self, id: PersonId | None, language: Language) -> str:
        """The name of a person; nothing where none is meant."""
        return next(
            (name_in_words(person, language) for person in self.docket.persons if person.id == id),
            "",
        )

    def rule_in_words(self, rule: str, language: Language) -> str:
        """The title of a rule by its id; the id where the law has no such rule any more."""
        found = self.law.by_id.get(rule)
        return language.pick(found.titles) if found else rule

    def sources_of(self, ids: tuple[SourceId, ...]) -> str:
        """The keys of sources, as they stand in the list of sources: s1, s4."""
        keys = {source.id: source.key for source in self.docket.sources}
        return ", ".join(keys[source] for source in ids if source in keys)


def in_words(record: Worded, field: str, language: Language) -> str:
    """The text of a field in a language where somebody wrote it so, else as it stands."""
    return worded(record, field, language.code) or str(getattr(record, field))


def each_in_words(record: Worded, field: str, language: Language) -> list[str]:
    """The texts of a field that lists them, each in a language where somebody wrote it so."""
    wordings = worded_each(record, field, language.code)
    return [wording or text for text, wording in zip(getattr(record, field), wordings, strict=True)]


def name_in_words(person: Person, language: Language) -> str:
    """The name of a person; the key by which the file knows them where it gives a blank one."""
    return in_words(person, "name", language).strip() or person.key


def title_in_words(case: Case | CaseLine, language: Language) -> str:
    """The title of a case; its ref where it has a blank one."""
    return in_words(case, "title", language).strip() or case.ref


def spell_in_words(docket: Docket, spell: Spell, language: Language) -> str:
    """A deprivation of liberty by its key, its regime, and when it began as far as that is known.

    "d1 · criminal · 6 January 2022, 09:10".
    """
    begun = [
        event.when
        for event in in_order(docket.events)
        if event.spell == spell.id and event.kind is FOUNDING[spell.regime] and event.when.known
    ]
    when = say_briefly(begun[0], language) if begun else ""
    return " · ".join(filter(None, (spell.key, label("regime", spell.regime, language), when)))


def roles_in_words(roles: tuple[str, ...], language: Language) -> str:
    return ", ".join(label("role", role, language) for role in roles)
