"""The records that have no section of their own yet, each as one line for the overview."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from casefiles.allegations import Allegation
from casefiles.charges import Charge, Measure, Sentence
from casefiles.communications import Communication
from casefiles.docket import Record
from casefiles.languages import Language, later
from casefiles.moments import Moment
from casefiles.notes import Note
from casefiles.remedies import Remedy
from casefiles.sources import Source
from casefiles.speech import say_briefly, say_period
from casefiles.vocabulary import label
from ui.opened import OpenCase, in_words

TITLES: Final = {
    "charges": later("Charges"),
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
            yield title, [(record, _LINES[kind](record, opened, language)) for record in records]


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _when(moment: Moment, language: Language) -> str:
    return say_briefly(moment, language) if moment.known else ""


def _charge(charge: Charge, opened: OpenCase, language: Language) -> str:
    article = charge.article + (f"({charge.part})" if charge.part else "")
    code = label("code", charge.code, language) if charge.code else ""
    return _joined(
        f"{code} {article}".strip(),
        label("basis", charge.basis, language) if charge.basis not in ("", "stated") else "",
        opened.name_of(charge.person, language),
        _when(charge.on, language),
        in_words(charge, "outcome", language),
        in_words(charge, "note", language),
        opened.sources_of(charge.sources),
    )


def _imposed(subject: str) -> Callable[[Any, OpenCase, Language], str]:
    def line(record: Measure | Sentence, opened: OpenCase, language: Language) -> str:
        begins, ends = _when(record.starts, language), _when(record.ends, language)
        return _joined(
            label(subject, record.kind, language),
            ", ".join(opened.name_of(person, language) for person in record.persons),
            _length(record, language),
            f"{begins} – {ends}" if begins and ends else begins or ends,
            in_words(record, "note", language),
            opened.sources_of(record.sources),
        )

    return line


def _length(record: Measure | Sentence, language: Language) -> str:
    if not record.length:
        return ""
    period = say_period(record.length, language)
    if isinstance(record, Sentence) and record.at_most:
        return language.say("up to {period}", period=period)
    return period


def _allegation(allegation: Allegation, opened: OpenCase, language: Language) -> str:
    return _joined(
        label("allegation", allegation.kind, language),
        opened.name_of(allegation.person, language),
        _when(allegation.when, language),
        in_words(allegation, "what", language),
        opened.sources_of(allegation.sources),
    )


def _remedy(remedy: Remedy, opened: OpenCase, language: Language) -> str:
    return _joined(
        label("remedy", remedy.kind, language),
        in_words(remedy, "body", language),
        _when(remedy.filed, language),
        label("outcome", remedy.outcome, language) if remedy.outcome else "",
        in_words(remedy, "what", language),
        opened.sources_of(remedy.sources),
    )


def _communication(communication: Communication, opened: OpenCase, language: Language) -> str:
    return _joined(
        label("body", communication.body, language),
        communication.number or communication.symbol,
        label("stage", communication.stage, language) if communication.stage else "",
        in_words(communication, "outcome", language),
        opened.sources_of(communication.sources),
    )


def _note(note: Note, opened: OpenCase, language: Language) -> str:
    return _joined(in_words(note, "text", language), opened.sources_of(note.sources))


def _source(source: Source, opened: OpenCase, language: Language) -> str:
    del opened
    return _joined(
        source.key,
        label("source", source.kind, language),
        source.title,
        source.locator,
        _when(source.on, language),
    )


_LINES: Final[dict[str, Callable[[Any, OpenCase, Language], str]]] = {
    "charges": _charge,
    "measures": _imposed("measure"),
    "sentences": _imposed("sentence"),
    "allegations": _allegation,
    "remedies": _remedy,
    "communications": _communication,
    "notes": _note,
    "sources": _source,
}
