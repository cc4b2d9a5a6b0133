"""The checklist of one person while it is answered: a line for each question and each answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final
from uuid import UUID, uuid4

from casefiles.docket import Docket
from casefiles.errors import RefusedInput
from casefiles.ids import AnswerId, PersonId, SourceId, SpellId
from casefiles.languages import Language, later
from casefiles.moments import unknown_moment
from casefiles.safeguard_questions import Question, checklist
from casefiles.safeguards import Answer, Reply
from casefiles.vocabulary import label
from ui.typed_moments import read_typed, still_to_come, typed

# No answer yet, and then what may be answered, in the order in which they are offered.
REPLIES: Final = (None, *Reply)
# What a draft knows a line by: its question, its spell, and the answer that was on file.
PLACE: Final = ("question", "spell", "on_file")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One question with one answer to it, or with none yet: `reply` is None.

    `on_file` is the answer as it was when the checklist was opened. `when` is what is typed, which
    may be no time yet. `spell` is the one under which the line is shown.
    """

    id: AnswerId
    question: Question
    spell: SpellId | None
    on_file: Answer | None = None
    reply: Reply | None = None
    when: str = ""
    sources: tuple[SourceId, ...] = ()
    note: str = ""

    @property
    def original(self) -> Line:
        """The line as it was when the checklist was opened."""
        return line_of(self.on_file, self.question, self.spell, self.id)

    @property
    def changed(self) -> bool:
        return self != self.original

    @property
    def unfinished(self) -> bool:
        """Whether something was written to a question that has no answer."""
        before = self.original
        return self.reply is None and any(
            here and here != there
            for here, there in (
                (self.when, before.when),
                (self.note, before.note),
                (self.sources, before.sources),
            )
        )

    def zone(self, usual: str) -> str:
        """The clock on which its time is read: that of the answer on file, else the usual one."""
        there = self.on_file
        return there.when.zone if there is not None and there.when.known else usual

    def fault(self, now: datetime, zone: str, language: Language) -> RefusedInput | None:
        """What keeps the line from being put on file, None where nothing does."""
        question = label("safeguard", self.question.id, language)
        if self.unfinished:
            return RefusedInput(
                later(
                    "“{question}” has a time, a source or a note but no answer. Choose the answer, "
                    "or take them out: the program never assumes one."
                ),
                question=question,
            )
        if self.reply is None or self.when == self.original.when:
            return None
        try:
            ahead = still_to_come(read_typed(self.when, now, self.zone(zone)), now)
        except RefusedInput as refused:
            return RefusedInput(later("{label}: {reason}"), label=question, reason=refused)
        if not ahead:
            return None
        return RefusedInput(
            later(
                "“{question}”: this time is still to come. Put it right, or leave it empty where "
                "it is not known."
            ),
            question=question,
        )

    def answer(self, docket: Docket, person: PersonId, key: str, now: datetime) -> Answer:
        """The line as an answer; a new one bears the key. Raises RefusedInput for its time."""
        zone = docket.case.zone
        there = self.on_file or Answer(
            id=self.id,
            case=docket.case.id,
            key=key,
            person=person,
            spell=self.spell,
            safeguard=self.question.id,
            answer=Reply.UNKNOWN,
            when=unknown_moment(zone),
        )
        return replace(
            there,
            answer=self.reply or there.answer,
            # A time that was not typed anew stays as its source wrote it.
            when=there.when
            if self.when == self.original.when
            else read_typed(self.when, now, self.zone(zone)),
            sources=self.sources,
            note=self.note.strip(),
        )

    def answered(self, reply: Reply | None, told_by: tuple[SourceId, ...]) -> Line:
        """The line with this answer; one that had none yet is on the word of `told_by`."""
        sources = self.sources
        if reply is not None and self.reply is None and not sources:
            sources = told_by
        if reply is None and self.on_file is None and not self.when and not self.note:
            sources = ()
        return replace(self, reply=reply, sources=sources)


def line_of(answer: Answer | None, question: Question, spell: SpellId | None, id: AnswerId) -> Line:
    """The line of an answer on file, or of a question without one."""
    if answer is None:
        return Line(id=id, question=question, spell=spell)
    return Line(
        id=answer.id,
        question=question,
        spell=spell,
        on_file=answer,
        reply=answer.answer,
        when=typed(answer.when),
        sources=answer.sources,
        note=answer.note,
    )


class Checklist:
    """The lines of one person, spell by spell, in the order in which things happen.

    `spells` are those that have lines: each of the person's, and None for what was answered of the
    person and no spell in particular.
    """

    def __init__(self, docket: Docket, person: PersonId) -> None:
        own = [spell.id for spell in docket.spells if spell.person == person]
        found: dict[SpellId | None, dict[str, list[Answer]]] = {spell: {} for spell in own}
        for answer in docket.answers:
            if answer.person == person:
                place = answer.spell if answer.spell in own else own[0] if len(own) == 1 else None
                found.setdefault(place, {}).setdefault(answer.safeguard, []).append(answer)
        if not found:
            found[None] = {}
        self.spells = tuple(found)
        self.lines = [line for spell, answers in found.items() for line in _lines(spell, answers)]

    def of(self, spell: SpellId | None) -> list[Line]:
        """The lines of one spell."""
        return [line for line in self.lines if line.spell == spell]

    def put(self, changed: Line) -> None:
        """Let a line stand otherwise than it did."""
        self.lines = [changed if line.id == changed.id else line for line in self.lines]

    def add_another(self, line: Line) -> Line:
        """One more line for the same question, below it: another source says otherwise."""
        made = Line(id=AnswerId(uuid4()), question=line.question, spell=line.spell)
        last = max(
            at
            for at, one in enumerate(self.lines)
            if (one.question, one.spell) == (line.question, line.spell)
        )
        self.lines.insert(last + 1, made)
        return made

    def made(
        self, docket: Docket, person: PersonId, now: datetime
    ) -> tuple[list[Answer], list[Answer]]:
        """The answers that were changed: as they stood on file, and as they stand now."""
        changed = [line for line in self.lines if line.changed]
        new = [line for line in changed if line.on_file is None]
        first = int(docket.next_key("answers")[1:])
        keys = {line.id: f"a{number}" for number, line in enumerate(new, first)}
        return (
            [line.on_file for line in changed if line.on_file is not None],
            [
                line.answer(docket, person, keys.get(line.id, ""), now)
                for line in changed
                if line.reply is not None
            ],
        )

    def written(self) -> list[dict[str, Any]]:
        """The lines that were changed, as a draft keeps them."""
        return [
            {
                **dict(zip(PLACE, _place(line), strict=True)),
                "reply": line.reply,
                "when": line.when,
                "sources": [source.hex for source in line.sources],
                "note": line.note,
            }
            for line in self.lines
            if line.changed
        ]

    def put_back(self, written: Iterable[dict[str, Any]]) -> None:
        """Every line as it was opened, but those that `written` gave as they were then."""
        lines: dict[tuple[str | None, ...], list[Line]] = defaultdict(list)
        kept: list[Line] = []
        for line in self.lines:
            place = _place(line)
            if line.on_file is not None or place not in lines:
                kept.append(line.original)
                lines[place].append(line.original)
        self.lines = kept
        for said in written:
            place = tuple(said[name] for name in PLACE)
            free = lines.get(place)
            if not free:
                # A further answer, or one that is not on file any more: it stands beside the rest.
                alike = [one for one in self.lines if _place(one)[:2] == place[:2]]
                if not alike:
                    continue
                free = [self.add_another(alike[-1])]
            self.put(
                replace(
                    free.pop(0),
                    reply=said["reply"] and Reply(said["reply"]),
                    when=said["when"],
                    sources=tuple(SourceId(UUID(source)) for source in said["sources"]),
                    note=said["note"],
                )
            )


def _lines(spell: SpellId | None, answers: dict[str, list[Answer]]) -> list[Line]:
    asked = {question.id: question for question in checklist()}
    # A file may answer questions that this version of the checklist does not ask.
    for safeguard in answers:
        asked.setdefault(safeguard, Question(id=safeguard, respects="", citation="", rules=()))
    return [
        line_of(answer, question, spell, AnswerId(uuid4()))
        for question in asked.values()
        for answer in (answers.get(question.id) or (None,))
    ]


def _place(line: Line) -> tuple[str, str | None, str | None]:
    return (
        line.question.id,
        None if line.spell is None else line.spell.hex,
        None if line.on_file is None else line.on_file.id.hex,
    )
