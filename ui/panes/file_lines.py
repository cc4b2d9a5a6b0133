"""The records that have no section of their own, each as one line for the overview."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from casefiles.allegations import Allegation
from casefiles.charges import Charge, Measure, Sentence
from casefiles.communications import Communication
from casefiles.detention import Spell
from casefiles.docket import KIND_OF, Record
from casefiles.ids import PersonId
from casefiles.languages import Language, later
from casefiles.moments import Moment
from casefiles.notes import Note
from casefiles.remedies import Remedy
from casefiles.sources import Source
from casefiles.speech import say_briefly, say_period
from casefiles.vocabulary import label
from ui.opened import OpenCase, in_words, spell_in_words
from ui.typed_articles import Article, typed_article

TITLES: Final = {
    "charges": later("Charges"),
    "spells": later("Deprivations of liberty"),
    "measures": later("Measures"),
    "sentences": later("Sentences"),
    "allegations": later("Allegations"),
    "remedies": later("Remedies"),
    "communications": later("Communications"),
    "notes": later("Notes"),
    "sources": later("Sources"),
}


def lines_of(
    opened: OpenCase, language: Language
) -> Iterator[tuple[str, list[tuple[Record, str]]]]:
    """For each kind of record that the case has: its title, and its records, each with its line."""
    for kind, title in TITLES.items():
        records = getattr(opened.docket, kind)
        if records:
            yield title, [(record, line_of(record, opened, language)) for record in records]


def line_of(
    record: Record, opened: OpenCase, language: Language, about: PersonId | None = None
) -> str:
    """A record of one of these kinds as one line; one `about` a person alone does not name them."""
    return _LINES[KIND_OF[type(record)]](record, Told(opened, about), language)


@dataclass(frozen=True, slots=True)
class Told:
    """A case as a reader has it before them who knows `about` whom they read."""

    opened: OpenCase
    about: PersonId | None

    def names(self, persons: Sequence[PersonId | None], language: Language) -> str:
        """The names of people; nothing where they are the one of whom the page tells."""
        if self.about is not None and tuple(persons) == (self.about,):
            return ""
        return ", ".join(self.opened.name_of(person, language) for person in persons)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _when(moment: Moment, language: Language) -> str:
    return say_briefly(moment, language) if moment.known else ""


def _charge(charge: Charge, told: Told, language: Language) -> str:
    place = Article("", charge.article, charge.part, charge.point)
    article = typed_article(place, language)
    code = label("code", charge.code, language) if charge.code else ""
    return _joined(
        f"{code} {article}".strip(),
        label("gravity", charge.gravity, language),
        label("basis", charge.basis, language) if charge.basis not in ("", "stated") else "",
        told.names((charge.person,), language),
        _when(charge.on, language),
        in_words(charge, "outcome", language),
        in_words(charge, "note", language),
        told.opened.sources_of(charge.sources),
    )


def _spell(spell: Spell, told: Told, language: Language) -> str:
    return _joined(
        spell_in_words(told.opened.docket, spell, language),
        told.names((spell.person,), language),
        _ground(spell, told, language),
        spell.note,
    )


def _ground(spell: Spell, told: Told, language: Language) -> str:
    """The ground for 72 hours, and whether it is only claimed."""
    if spell.exception72 is None:
        return ""
    ground = label("exception72", spell.exception72, language)
    if not spell.exception72_claimed_by:
        return language.say("72 hours: {ground}", ground=ground)
    sources = told.opened.sources_of(spell.exception72_claimed_by)
    return language.say("72 hours claimed: {ground} ({sources})", ground=ground, sources=sources)


def _imposed(subject: str) -> Callable[[Any, Told, Language], str]:
    def line(record: Measure | Sentence, told: Told, language: Language) -> str:
        begins, ends = _when(record.starts, language), _when(record.ends, language)
        return _joined(
            label(subject, record.kind, language),
            told.names(record.persons, language),
            label("gravity", record.gravity, language) if isinstance(record, Sentence) else "",
            _length(record, language),
            f"{begins} – {ends}" if begins and ends else begins or ends,
            in_words(record, "note", language),
            told.opened.sources_of(record.sources),
        )

    return line


def _length(record: Measure | Sentence, language: Language) -> str:
    if not record.length:
        return ""
    period = say_period(record.length, language)
    if isinstance(record, Sentence) and record.at_most:
        return language.say("up to {period}", period=period)
    return period


def _allegation(allegation: Allegation, told: Told, language: Language) -> str:
    return _joined(
        label("allegation", allegation.kind, language),
        told.names((allegation.person,), language),
        _when(allegation.when, language),
        in_words(allegation, "what", language),
        told.opened.sources_of(allegation.sources),
    )


def _remedy(remedy: Remedy, told: Told, language: Language) -> str:
    return _joined(
        label("remedy", remedy.kind, language),
        in_words(remedy, "body", language),
        _when(remedy.filed, language),
        label("outcome", remedy.outcome, language) if remedy.outcome else "",
        in_words(remedy, "what", language),
        told.opened.sources_of(remedy.sources),
    )


def _communication(communication: Communication, told: Told, language: Language) -> str:
    return _joined(
        label("body", communication.body, language),
        communication.number or communication.symbol,
        label("stage", communication.stage, language) if communication.stage else "",
        in_words(communication, "outcome", language),
        told.opened.sources_of(communication.sources),
    )


def _note(note: Note, told: Told, language: Language) -> str:
    return _joined(
        in_words(note, "text", language),
        language.say("private, not for a dossier") if note.private else "",
        told.opened.sources_of(note.sources),
    )


def _source(source: Source, told: Told, language: Language) -> str:
    del told
    return _joined(
        source.key,
        label("source", source.kind, language),
        source.title,
        source.locator,
        _when(source.on, language),
    )


_LINES: Final[dict[str, Callable[[Any, Told, Language], str]]] = {
    "charges": _charge,
    "spells": _spell,
    "measures": _imposed("measure"),
    "sentences": _imposed("sentence"),
    "allegations": _allegation,
    "remedies": _remedy,
    "communications": _communication,
    "notes": _note,
    "sources": _source,
}
