"""The fields of which a form on a record is made, each for one kind of value."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QCheckBox, QListView, QWidget

from casefiles.docket import Docket, Record
from casefiles.errors import RefusedInput
from casefiles.languages import later
from casefiles.vocabulary import label
from casefiles.vocabulary import words as vocabulary
from ui.dialogs.source_ticks import SourceTicks
from ui.drafts import Draft, no_draft
from ui.lengths import shortened
from ui.looks import Look
from ui.models.ticks import TickModel
from ui.opened import name_in_words
from ui.typed_articles import Article, read_article, typed_article
from ui.typed_lengths import read_length, typed_length
from ui.widgets.choosers import LANGUAGE_TITLES
from ui.widgets.fields import AROUND, Choice, OpenChoice, Titled, line, text_field, written_in
from ui.widgets.moment_field import MomentField
from ui.widgets.text_language import tell_language
from ui.widgets.understood_field import UnderstoodField

TWO_LINES: Final = 52
# Nobody ticks more than a few people at once; more of them are scrolled.
PEOPLE: Final = 84


@dataclass(frozen=True, slots=True)
class Scene:
    """What a field needs to know of the case in which it is asked."""

    look: Look
    docket: Docket
    now: Callable[[], datetime]
    draft_of_source: Callable[[], Draft] = field(default=no_draft)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One field of a form. `state` is what is typed as JSON can hold it, `fill` puts it back.

    `value` is what is typed as the record holds it, and raises RefusedInput with a sentence; where
    the field `tells` that sentence itself, it is not said twice. `added` are records that have to
    be on file before.
    """

    shown: QWidget
    state: Callable[[], Any]
    fill: Callable[[Any], None]
    value: Callable[[], Any]
    changes: Iterable[SignalInstance]
    tells: bool = False
    added: Callable[[], list[Record]] = list

    def complain(self, sentence: str) -> None:
        """Say beside the field what is wrong with it."""
        if isinstance(self.shown, Titled):
            self.shown.complain(sentence)

    def take_focus(self) -> None:
        """Let the next key go into this field."""
        shown = self.shown
        (shown.field if isinstance(shown, Titled) else shown).setFocus()


# A field is made for a scene, under a title, with what the record says.
Ask = Callable[[Scene, str, Any], Entry]


def bare(title: str) -> str:
    """A title without the mark before its letter."""
    return title.replace("&", "")


def one_line(hint: str = "") -> Ask:
    """A text on one line; `hint` is an example of it."""

    def ask(scene: Scene, title: str, value: str) -> Entry:
        typed = line(bare(title), value, scene.look.say(hint) if hint else "")
        return Entry(
            shown=Titled(title, typed),
            state=typed.text,
            fill=typed.setText,
            value=lambda: written_in(typed),
            changes=[typed.textChanged],
        )

    return ask


def sentences(height: int = TWO_LINES, *, own_language: bool = False) -> Ask:
    """A text of as many sentences as there are, in a field so many pixels high.

    With `own_language` the form asks for the language of the text, and need not say it.
    """

    def ask(scene: Scene, title: str, value: str) -> Entry:
        typed = text_field(bare(title), value, height=height)
        shown = Titled(title, typed)
        if not own_language:
            tell_language(shown, scene.look, scene.docket.case.language)
        return Entry(
            shown=shown,
            state=typed.toPlainText,
            fill=typed.setPlainText,
            value=lambda: AROUND.sub("", typed.toPlainText()),
            changes=[typed.textChanged],
        )

    return ask


def one_a_line(_: Scene, title: str, value: tuple[str, ...]) -> Entry:
    """Several texts, one on each line."""
    typed = text_field(bare(title), "\n".join(value), height=TWO_LINES)

    def read() -> tuple[str, ...]:
        given = (
            " ".join(AROUND.sub("", said).split()) for said in typed.toPlainText().splitlines()
        )
        return tuple(dict.fromkeys(said for said in given if said))

    return Entry(
        shown=Titled(title, typed),
        state=typed.toPlainText,
        fill=typed.setPlainText,
        value=read,
        changes=[typed.textChanged],
    )


def whether(_: Scene, title: str, value: bool) -> Entry:  # noqa: FBT001 - it is the whole value
    """Yes or no."""
    box = QCheckBox(title)
    box.setChecked(value)
    return Entry(
        shown=box,
        state=box.isChecked,
        fill=box.setChecked,
        value=box.isChecked,
        changes=[box.toggled],
    )


def _chosen_of(title: str, choices: Iterable[tuple[Any, str]], value: Any) -> Entry:
    choice = Choice(bare(title), choices)
    choice.choose(value)

    def fill(state: Any) -> None:
        choice.choose(next((one for one in choice.things if str(one or "") == state), None))

    return Entry(
        shown=Titled(title, choice),
        state=lambda: str(choice.chosen() or ""),
        fill=fill,
        value=choice.chosen,
        changes=[choice.currentIndexChanged],
    )


def one_of(subject: str, kinds: Iterable[Any] = (), nothing: str = "") -> Ask:
    """One of the kinds that the program tells apart; `nothing` is said of the empty one.

    Where no kinds are given they are those of the vocabulary.
    """

    def ask(scene: Scene, title: str, value: Any) -> Entry:
        language = scene.look.language
        choices = [
            (kind, label(subject, kind, language) if kind else scene.look.say(nothing))
            for kind in kinds or vocabulary()[subject]
        ]
        return _chosen_of(title, choices, value)

    return ask


def one_of_or_other(subject: str) -> Ask:
    """One of the words of the vocabulary, or any other that is typed.

    Where two words have one name the first is offered; a record keeps the other if it has it.
    """

    def ask(scene: Scene, title: str, value: str) -> Entry:
        language = scene.look.language
        named: dict[str, str] = {}
        for key in (*filter(vocabulary()[subject].__contains__, [value]), *vocabulary()[subject]):
            named.setdefault(label(subject, key, language), key)
        titles = sorted(named, key=str.casefold)
        choice = OpenChoice(bare(title), [("", ""), *((named[one], one) for one in titles)])
        choice.show_value(value)
        return Entry(
            shown=Titled(title, choice),
            state=choice.currentText,
            fill=choice.choose_title,
            value=choice.value,
            changes=[choice.currentTextChanged],
        )

    return ask


def who(nobody: str = "") -> Ask:
    """One person of the case; `nobody` is what it means that none is named, "" where one must."""

    def ask(scene: Scene, title: str, value: Any) -> Entry:
        look = scene.look
        people = [(one.id, name_in_words(one, look.language)) for one in scene.docket.persons]
        return _chosen_of(title, [(None, look.say(nobody)), *people] if nobody else people, value)

    return ask


def whom(scene: Scene, title: str, value: tuple[UUID, ...]) -> Entry:
    """The people of the case whom something concerns, to be ticked."""
    listed = QListView()
    ticks = TickModel(lambda person: name_in_words(person, scene.look.language), listed)
    ticks.show_records(scene.docket.persons, value)
    listed.setProperty("role", "ticks")
    listed.setModel(ticks)
    listed.setAccessibleName(bare(title))
    listed.setFixedHeight(PEOPLE)
    return Entry(
        shown=Titled(title, listed),
        state=lambda: [str(one) for one in ticks.ticked()],
        fill=lambda state: ticks.tick_only(map(UUID, state)),
        value=ticks.ticked,
        changes=[ticks.dataChanged, ticks.modelReset],
    )


def when(*, may_come: bool = False, empty: str = "") -> Ask:
    """A time as well as it is known; `empty` is said where none is typed."""

    def ask(scene: Scene, title: str, value: Any) -> Entry:
        look = scene.look
        typed = MomentField(
            look,
            scene.docket.case.zone,
            scene.now,
            bare(title),
            empty=look.say(empty) if empty else "",
            may_come=may_come,
            of_day=True,
        )
        typed.show_moment(value)

        def read() -> Any:
            moment = typed.moment()
            if moment is None:
                raise RefusedInput(
                    later("The time under “{field}” is not understood."), field=bare(title)
                )
            if typed.to_come and not may_come:
                raise RefusedInput(
                    later(
                        "The time under “{field}” is still to come. Put it right, or leave it "
                        "empty where it is not known."
                    ),
                    field=bare(title),
                )
            return moment

        return Entry(
            shown=Titled(title, typed),
            state=typed.line.text,
            fill=typed.line.setText,
            value=read,
            changes=[typed.line.textChanged],
            tells=True,
        )

    return ask


def how_long(scene: Scene, title: str, value: str) -> Entry:
    """A length of time, kept as an ISO 8601 duration."""
    language = scene.look.language

    def understood(text: str) -> str:
        length = read_length(text)
        return typed_length(length, language) if length else ""

    typed = UnderstoodField(
        scene.look, bare(title), understood, hint=scene.look.say("3 years 6 months · 18 days")
    )
    typed.line.setText(typed_length(value, language))
    return Entry(
        shown=Titled(title, typed),
        state=typed.line.text,
        fill=typed.line.setText,
        value=lambda: read_length(typed.line.text()),
        changes=[typed.changed],
        tells=True,
    )


def how_often(scene: Scene, title: str, value: str) -> Entry:
    """When a duty comes round."""
    # Few forms ask for it, and it needs a library that takes a while to load.
    from ui.widgets.reporting_field import ReportingField

    asked = ReportingField(scene.look, bare(title), value)
    return Entry(
        shown=Titled(title, asked),
        state=asked.state,
        fill=asked.fill,
        value=asked.rule,
        changes=[asked.changed],
    )


def place_in_a_code(scene: Scene, title: str, value: tuple[str, ...]) -> Entry:
    """Code, article, part and point of an offence, in one line as people cite them."""
    look = scene.look

    def understood(text: str) -> str:
        if not text.strip():
            return ""
        found = _article(text)
        return look.say(
            "{code}, article {article}",
            code=label("code", found.code, look.language),
            article=typed_article(found._replace(code=""), look.language),
        )

    typed = UnderstoodField(look, bare(title), understood, hint=look.say("272 part 2 CC"))
    typed.line.setText(typed_article(Article(*value), look.language))
    return Entry(
        shown=Titled(title, typed),
        state=typed.line.text,
        fill=typed.line.setText,
        value=lambda: tuple(_article(typed.line.text())) if written_in(typed.line) else None,
        changes=[typed.changed],
        tells=True,
    )


def _article(text: str) -> Article:
    found = read_article(text)
    if found is None:
        raise RefusedInput(
            later(
                "“{typed}” names no article that is understood. Write one article and its part, "
                "such as 405 part 2 CC; another article is a charge of its own."
            ),
            typed=shortened(text.strip()),
        )
    return found


def on_whose_word(scene: Scene, title: str, value: tuple[UUID, ...]) -> Entry:
    """The sources that say so, to be ticked; one that is not on file yet can be added."""
    ticks = SourceTicks(scene.look, scene.docket, scene.now, scene.draft_of_source, title=title)
    ticks.tick_only(value)

    def state() -> list[list[str]]:
        return [ticks.written(), [str(one) for one in ticks.ticked()]]

    def fill(kept: Any) -> None:
        ticks.add_written(kept[0])
        ticks.tick_only(map(UUID, kept[1]))

    return Entry(
        shown=ticks,
        state=state,
        fill=fill,
        value=ticks.ticked,
        changes=[ticks.changed],
        added=lambda: list(ticks.added),
    )


def in_language(_: Scene, title: str, value: str) -> Entry:
    """The language in which something is written."""
    return _chosen_of(title, LANGUAGE_TITLES.items(), value)
