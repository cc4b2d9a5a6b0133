"""A draft: the text as it grows, with its paragraph numbers, its annexes and its gaps.

A sentence on page 2 may name a paragraph of page 20, and an annex gets its number only when the
whole text is known. So a dossier is drafted twice: the first draft learns the numbers, the second
uses them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from uuid import UUID

from casefiles.docket import Docket
from casefiles.dossiers.annexes import Annex, Register
from casefiles.dossiers.blocks import (
    Block,
    Finding,
    Gap,
    Heading,
    Link,
    Paragraph,
    Part,
    Remark,
    Text,
    Tone,
    Words,
)
from casefiles.dossiers.gaps import Lack
from casefiles.dossiers.outline import Outline
from casefiles.ids import SourceId
from casefiles.languages import Language
from casefiles.limits.standings import Assessment
from casefiles.people import Person
from casefiles.scripts import languages_of
from casefiles.wordings import Worded, worded, worded_each

NUMBER_LATER = re.compile(r"[^\W\d]+ \d")
NUMERALS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


@dataclass(frozen=True, slots=True)
class Numbers:
    """What one draft learned for the next: paragraphs by record, annexes by source, languages.

    `unsourced` are the paragraphs that say something for which no source is on file.
    """

    paragraphs: dict[UUID, int] = field(default_factory=dict)
    annexes: dict[SourceId, str] = field(default_factory=dict)
    foreign: tuple[str, ...] = ()
    unsourced: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Filing:
    """The filing that a draft tells of: its language, those it mixes in, the words of its facts."""

    language: str
    words: int
    foreign: tuple[str, ...] = ()


@dataclass(slots=True)
class Draft:
    """The text as it grows. `known` are the numbers of the draft before.

    With a `filing` nothing of the draft is filed: it tells the author of that one.
    """

    docket: Docket
    assessments: Sequence[Assessment]
    outline: Outline
    language: Language
    now: datetime
    known: Numbers
    filing: Filing | None = None
    # What a filing may rest on, with the limits that others are told for as well.
    fit: Sequence[Assessment] = ()
    register: Register = field(init=False)
    paragraphs: dict[UUID, int] = field(default_factory=dict)
    parts: list[Part] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    # In the order in which they were noted, each once.
    gaps: dict[Gap, None] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    last_paragraph: int = 0
    # The other languages in which something stands in the text, as they first come.
    foreign: dict[str, None] = field(default_factory=dict)
    unsourced: dict[int, None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.register = Register(self.docket)

    def numbers(self) -> Numbers:
        return Numbers(
            dict(self.paragraphs),
            self.register.numbers(),
            tuple(self.foreign),
            tuple(self.unsourced),
        )

    def annexes(self) -> tuple[Annex, ...]:
        return self.register.annexes()

    def close_part(self, key: str) -> None:
        """Make a part of the blocks written since the last one; a part without any is left out."""
        if self.blocks:
            self.parts.append(
                Part(
                    key=key,
                    numeral=NUMERALS[len(self.parts) + 1],
                    title=self.language.pick(self.outline.parts[key]),
                    blocks=tuple(self.blocks),
                )
            )
            self.blocks = []

    @property
    def next_paragraph(self) -> int:
        """The number that the next paragraph will bear."""
        return self.last_paragraph + 1

    def head(self, text: str, anchor: str, level: int = 2) -> None:
        self.blocks.append(Heading(text=text, anchor=anchor, level=level))

    def remark(self, text: str) -> None:
        self.blocks.append(Remark(text=(Words(text),)))

    def paragraph(
        self,
        *text: Text,
        about: UUID | None = None,
        sources: Iterable[SourceId] = (),
        mark_unsourced: bool = False,
        after: Text = (),
    ) -> None:
        """Add a numbered paragraph and end it with its annexes; `after` follows them.

        `about` is the record it tells of, which other paragraphs may then point to. With
        `mark_unsourced` a paragraph without sources says that it has none.
        """
        self.last_paragraph += 1
        if about is not None:
            self.paragraphs[about] = self.last_paragraph
        whole = sum(text, ())
        cited = self.cited(sources, at=self.last_paragraph)
        if cited:
            whole = before_the_stop(whole, cited)
        elif mark_unsourced:
            mark = Words("\u00a0" + self.no_source(), Tone.ASIDE)
            whole = before_the_stop(whole, (mark,))
        self.blocks.append(Paragraph(number=self.last_paragraph, text=(*whole, *after)))

    def no_source(self, *, at: int | None = None) -> str:
        """What stands where a source is missing in a paragraph, the one written last by default."""
        self.unsourced[self.last_paragraph if at is None else at] = None
        return self.language.say("[no source on file]")

    def cited(self, sources: Iterable[SourceId], *, at: int | None = None) -> Text:
        """The annexes of some sources in brackets, after a space; nothing for no sources.

        `at` is the paragraph that cites them, None for a card or a table.
        """
        runs: Text = ()
        for number in self._annexes_of(sources, at):
            said = self.language.say("Annex {number}", number=number).replace(" ", "\u00a0")
            apart: Text = (Words("; "),) if runs else ()
            runs = (*runs, *apart, Link(said, f"annex-{number}"))
        return (Words(" ("), *runs, Words(")")) if runs else ()

    def cited_in_column(self, sources: Iterable[SourceId]) -> Text:
        """The bare numbers of the annexes, for a column of a table whose head says “Annex”.

        Such a column is narrow, and words in it would be broken.
        """
        runs: Text = ()
        for number in self._annexes_of(sources, self.last_paragraph):
            apart: Text = (Words("; "),) if runs else ()
            runs = (*runs, *apart, Link(number, f"annex-{number}"))
        return runs

    def _annexes_of(self, sources: Iterable[SourceId], at: int | None) -> list[str]:
        """The numbers of the annexes in their order, each once."""
        cited = list(dict.fromkeys(sources))
        self.register.cite(cited, at)
        numbers = dict.fromkeys(self.known.annexes.get(source, "0") for source in cited)
        return sorted(numbers, key=lambda number: [int(part) for part in number.split(".")])

    def pointing(self, records: Iterable[UUID]) -> Text:
        """“paragraphs 3, 7–9” as links, for the records that have a paragraph; else nothing."""
        known = self.known.paragraphs
        return self.paragraphs_of({known[record] for record in records if record in known})

    def paragraphs_of(self, numbers: Collection[int]) -> Text:
        """The same of paragraphs by their numbers."""
        if not numbers:
            return ()
        # Not counted: after 21 numbers Russian would say “paragraph”.
        lead = self.language.say_count("paragraph", "paragraphs", min(len(numbers), 2))
        return (Words(lead + "\u00a0"), *numbered(sorted(numbers)))

    def in_brackets(self, text: Text) -> Text:
        return (Words(" ("), *text, Words(")")) if text else ()

    def told(self, record: Worded, field: str, written_in: str = "") -> Text:
        """A field of a record in the dossier's language, else in its own with a mark and a gap."""
        text = str(getattr(record, field)).strip()
        if text and self._others(text, written_in):
            text = self._wording(worded(record, field, self.language.code)) or text
        return self.as_written(text, written_in, getattr(record, "key", ""))

    def as_written(self, text: str, written_in: str = "", record: str = "") -> Text:
        """Words of the file without another wording, with a mark and a gap for other languages."""
        if not text:
            return ()
        others = self._others(text, written_in)
        if not others:
            return (Words(text),)
        self.foreign |= dict.fromkeys(others)
        self.untranslated(record, text)
        return (Words(text), Words(f"\u00a0{_mark(others)}", Tone.ASIDE))

    def quoted(self, words: str, record: str) -> Text:
        """The words of a source, with the mark of their language where it is another."""
        said = self.language.say("In the words of the source: “{words}”.", words=words)
        return (Words(f" {said}"), *self.as_written(words, record=record)[1:])

    def noted(self, record: Worded, field: str) -> str:
        """A note of the file for the author, marked where it is in another language alone."""
        return self._noted(getattr(record, field), worded(record, field, self.language.code))

    def named(self, record: Worded, field: str, length: int) -> str:
        """The same as the name of something inside a sentence: cut short, and without its stop."""
        text = str(getattr(record, field))
        wording = self._wording(worded(record, field, self.language.code))
        if wording and self._others(text):
            return shortened(wording, length).rstrip(".")
        return self.marked(shortened(text, length).rstrip("."))

    def noted_each(self, record: Worded, field: str) -> list[str]:
        """The same for each text of a field that lists texts."""
        wordings = worded_each(record, field, self.language.code)
        pairs = zip(getattr(record, field), wordings, strict=True)
        return [self._noted(text, wording) for text, wording in pairs]

    def marked(self, text: str) -> str:
        """A note of the file for the author, with the mark of its language where it is another."""
        others = self._others(text)
        return f"{text}\u00a0{_mark(others)}" if others else text

    def _noted(self, text: str, wording: str | None) -> str:
        return (self._wording(wording) if self._others(text) else "") or self.marked(text)

    def _others(self, text: str, written_in: str = "") -> tuple[str, ...]:
        """The languages of a text of the file that are not the dossier's."""
        found = languages_of(text, written_in or self.docket.case.language)
        return tuple(one for one in found if one != self.language.code)

    def _wording(self, wording: str | None) -> str:
        """A wording in the dossier's language; nothing where its letters show that it is none."""
        said, code = (wording or "").strip(), self.language.code
        return said if code in languages_of(said, code) else ""

    def untranslated(self, record: str, text: str) -> None:
        self.lacks(
            Lack.UNWORDED,
            self.language.say("“{text}”", text=shortened(text)),
            record,
        )

    def lacks(self, lack: Lack, sentence: str, record: str = "") -> None:
        """Note for the author that the file lacks something; the same thing only once."""
        self.gaps[Gap(lack=lack, sentence=sentence, record=record)] = None

    def name(self, person: Person) -> str:
        """The name in the language of the dossier where a person wrote it so, else as on file."""
        return (worded(person, "name", self.language.code) or person.name).strip()

    def called(self, person: Person) -> str:
        """The name; of one without a name what it is, with its key where there are several."""
        if person.size is not None:
            return self.name(person) or self.language.say("a group not named")
        return self.name(person) or self.language.say("a person not named") + self.key_of(person)

    def key_of(self, person: Person) -> str:
        """The key in brackets, where nothing else tells a person from others without a name."""
        nameless = self._nameless(self.docket.persons)
        return f" ({person.key})" if person in nameless and len(nameless) > 1 else ""

    def name_of(self, id: UUID | None) -> str:
        """The name of a person of the case; everyone where none is named."""
        for person in self.docket.persons:
            if person.id == id:
                return self.name(person) or capital(self.called(person))
        return self.language.say("everyone concerned")

    def names(self, people: Iterable[Person], *, keys: bool = True) -> str:
        """Several names; with semicolons where one is a description with a comma of its own.

        Those without a name come last, counted; with `keys` told apart from any others by them.
        """
        everyone = list(people)
        nameless = self._nameless(everyone)
        found: list[str] = []
        for person in everyone:
            if person in nameless:
                continue
            name = self.called(person)
            # “About 100 migrants” begins no sentence behind the name of another.
            begins = found and person.size is not None and NUMBER_LATER.match(name)
            found.append(name[:1].lower() + name[1:] if begins else name)
        apart = "; " if any("," in name for name in found) else ", "
        return apart.join([*found, *self._counted(nameless, keys=keys)])

    def _nameless(self, people: Iterable[Person]) -> list[Person]:
        return [one for one in people if one.size is None and not self.name(one)]

    def _counted(self, nameless: Sequence[Person], *, keys: bool) -> list[str]:
        if not nameless:
            return []
        said = self.language.say("a person not named")
        if len(nameless) > 1:
            said = self.language.say_count(
                "{count} person not named", "{count} people not named", len(nameless)
            )
        some = len(nameless) < len(self._nameless(self.docket.persons))
        marks = ", ".join(one.key for one in nameless)
        return [f"{said} ({marks})" if keys and some else said]


def shortened(text: str, length: int = 160) -> str:
    """A text cut at a word to about `length` characters, with an ellipsis where it was cut."""
    if len(text) <= length:
        return text
    return text[:length].rsplit(" ", 1)[0].rstrip(",;:.") + " …"


def numbered(numbers: Iterable[int]) -> Text:
    """Paragraph numbers as links, three or more in a row as a range: 3, 7–9."""
    runs: Text = ()
    for _, group in groupby(enumerate(numbers), key=lambda one: one[1] - one[0]):
        row = [number for _, number in group]
        shown, between = (row, ", ") if len(row) < 3 else ([row[0], row[-1]], "–")
        for place, number in enumerate(shown):
            apart = between if place else ", "
            lead: Text = (Words(apart),) if runs else ()
            runs = (*runs, *lead, Link(str(number), f"paragraph-{number}"))
    return runs


def _mark(languages: Iterable[str]) -> str:
    return " ".join(f"[{one.upper()}]" for one in languages)


def capital(text: str) -> str:
    """The phrase with a capital letter, as at the head of a sentence."""
    return text[:1].upper() + text[1:]


def sentence(text: Text) -> Text:
    """A text closed with a full stop, unless it ends with a stop of its own."""
    said = "".join(run.text for run in text if not _aside(run)).rstrip()
    return text if not said or said[-1] in ".!?…" else (*text, Words("."))


def _aside(run: Words | Link) -> bool:
    return isinstance(run, Words) and run.tone is Tone.ASIDE


def before_the_stop(text: Text, mark: Text) -> Text:
    """Put the annexes inside the sentence they belong to, as filings do.

    The mark of a language that ends the sentence comes inside as well, before them.
    """
    end = len(text) - 1
    while mark and end > 0 and _aside(text[end]):
        end -= 1
    last = text[end] if text else None
    if isinstance(last, Words) and last.text.endswith("."):
        bare = Words(last.text[:-1], last.tone)
        return (*text[:end], bare, *text[end + 1 :], *mark, Words("."))
    return (*text, *mark)
