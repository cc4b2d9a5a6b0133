"""How the value of one field is written in the open format: a text, a moment, another's key."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from typing import Final, Protocol
from uuid import UUID

from casefiles.errors import CasefilesError, RefusedInput
from casefiles.exchange.untrusted import shown
from casefiles.languages import later
from casefiles.moments import ALMATY, Moment, read_moment
from casefiles.soundness import LONGEST_NAME, LONGEST_TEXT, NAME_TOO_LONG, TOO_LONG

# A group is a number of people; a database keeps whole numbers of 64 bits.
LARGEST_GROUP: Final = 1_000_000_000

_ITEM: Final = (
    r"[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}(:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?)?~?"
)
MOMENT_PATTERN: Final = rf"^({_ITEM}|{_ITEM}/{_ITEM}|\.\./{_ITEM}|{_ITEM}/\.\.)$"


@dataclass(frozen=True, slots=True)
class Scene:
    """What a value refers to without saying so: the wall clock, and the records of its case."""

    zone: str = ALMATY
    ids: Mapping[str, Mapping[str, UUID]] = field(default_factory=dict)
    keys: Mapping[str, Mapping[UUID, str]] = field(default_factory=dict)


class Misfit(Exception):
    """A value that does not fit, with the way to it, innermost step first."""

    def __init__(self, reason: CasefilesError, *way: str) -> None:
        super().__init__(str(reason))
        self.reason = reason
        self.way = list(way)


def misfit(message: str, *way: str, **values: object) -> Misfit:
    """A misfit with a sentence of its own. Texts out of the file must come through `shown`."""
    return Misfit(RefusedInput(message, **values), *way)


def refuse_long(name: str, *way: str) -> None:
    """Raise Misfit for a name, a title, a ref or an id that is longer than any."""
    if len(name) > LONGEST_NAME:
        raise misfit(NAME_TOO_LONG, *way, most=LONGEST_NAME, count=len(name))


def nearest(word: str, known: list[str]) -> str:
    """The known word that somebody may have meant, or ""."""
    return next(iter(get_close_matches(word[:80], known, n=1, cutoff=0.6)), "")


class Form(Protocol):
    """How one type of value is read, written and described."""

    @abstractmethod
    def read(self, untrusted: object, scene: Scene) -> object:
        """The value. Raises Misfit."""

    @abstractmethod
    def write(self, value: object, scene: Scene) -> object:
        """The value as JSON has it."""

    @abstractmethod
    def schema(self) -> dict[str, object]:
        """The value as JSON Schema describes it."""


@dataclass(frozen=True, slots=True)
class Text(Form):
    """A text; empty where it may be. A `short` one is a name or a title."""

    short: bool = False

    def read(self, untrusted: object, scene: Scene) -> str:  # noqa: ARG002
        if type(untrusted) is not str:
            raise misfit(later("a text in quotation marks belongs here."))
        if "\0" in untrusted:
            # Many a program ends a text there, and what follows would be lost unnoticed.
            raise misfit(later("this text holds a null character (\\u0000): take it out."))
        if len(untrusted) > LONGEST_TEXT:
            raise misfit(TOO_LONG, most=LONGEST_TEXT, count=len(untrusted))
        if self.short:
            refuse_long(untrusted)
        return untrusted

    def write(self, value: object, scene: Scene) -> object:  # noqa: ARG002
        return value

    def schema(self) -> dict[str, object]:
        return {"type": "string", "maxLength": LONGEST_NAME if self.short else LONGEST_TEXT}


@dataclass(frozen=True, slots=True)
class Name(Text):
    """The name of a person, or a word that stands for it."""

    short: bool = True

    def read(self, untrusted: object, scene: Scene) -> str:
        name = Text.read(self, untrusted, scene)
        if name.strip():
            return name
        # A column that was mixed up gives nobody a name, and nobody would notice.
        raise misfit(later("a name is never blank: leave “name” out where it is withheld."))

    def schema(self) -> dict[str, object]:
        return {"type": "string", "maxLength": LONGEST_NAME, "pattern": r"\S"}


@dataclass(frozen=True, slots=True)
class Flag(Form):
    """True or false."""

    def read(self, untrusted: object, scene: Scene) -> bool:  # noqa: ARG002
        if type(untrusted) is bool:
            return untrusted
        raise misfit(later("true or false belongs here, without quotation marks."))

    def write(self, value: object, scene: Scene) -> object:  # noqa: ARG002
        return value

    def schema(self) -> dict[str, object]:
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class Count(Form):
    """A number of people."""

    def read(self, untrusted: object, scene: Scene) -> int:  # noqa: ARG002
        if type(untrusted) is int and 1 <= untrusted <= LARGEST_GROUP:
            return untrusted
        raise misfit(later("a whole number of people belongs here, one or more."))

    def write(self, value: object, scene: Scene) -> object:  # noqa: ARG002
        return value

    def schema(self) -> dict[str, object]:
        return {"type": "integer", "minimum": 1, "maximum": LARGEST_GROUP}


@dataclass(frozen=True, slots=True)
class Word(Form):
    """One of a closed list of words."""

    words: Mapping[str, StrEnum]

    def read(self, untrusted: object, scene: Scene) -> StrEnum:  # noqa: ARG002
        if type(untrusted) is not str:
            raise misfit(later("a text in quotation marks belongs here."))
        if untrusted in self.words:
            return self.words[untrusted]
        known = [word for word in self.words if word]
        meant = nearest(untrusted, known)
        if meant:
            raise misfit(
                later("“{word}” is not known here; did you mean “{meant}”?"),
                word=shown(untrusted),
                meant=shown(meant),
            )
        if len(known) <= 8:
            raise misfit(
                later("“{word}” is not known here; write one of: {known}."),
                word=shown(untrusted),
                known=", ".join(known),
            )
        raise misfit(
            later("“{word}” is not known here; the schema of the format lists the words that are."),
            word=shown(untrusted),
        )

    def write(self, value: object, scene: Scene) -> object:  # noqa: ARG002
        return str(value)

    def schema(self) -> dict[str, object]:
        return {"enum": list(self.words)}


@dataclass(frozen=True, slots=True)
class When(Form):
    """A moment as the format writes it, on the wall clock of the scene."""

    def read(self, untrusted: object, scene: Scene) -> Moment:
        if untrusted is not None and type(untrusted) is not str:
            raise misfit(later("a time in quotation marks belongs here, or null."))
        try:
            return read_moment(untrusted, scene.zone)
        except RefusedInput as error:
            safe = {name: shown(value) for name, value in error.values.items()}
            raise misfit(error.message, **safe) from error

    def write(self, value: object, scene: Scene) -> object:  # noqa: ARG002
        assert isinstance(value, Moment)  # noqa: S101 - the field is declared so
        return value.written

    def schema(self) -> dict[str, object]:
        return {"type": ["string", "null"], "pattern": MOMENT_PATTERN}


@dataclass(frozen=True, slots=True)
class Reference(Form):
    """The key of another record of the same case, in the list `kind`."""

    kind: str

    def read(self, untrusted: object, scene: Scene) -> UUID:
        known = scene.ids.get(self.kind, {})
        if type(untrusted) is not str:
            raise misfit(later("the id of a record belongs here, in quotation marks."))
        if untrusted in known:
            return known[untrusted]
        raise misfit(
            later(
                "“{key}” is not in the list “{list}” of this case: add it there, or name another."
            ),
            key=shown(untrusted),
            list=self.kind,
        )

    def write(self, value: object, scene: Scene) -> object:
        assert isinstance(value, UUID)  # noqa: S101 - the field is declared so
        try:
            return scene.keys.get(self.kind, {})[value]
        except KeyError as error:
            raise misfit(
                later("names a record that is not in the list “{list}” of this case."),
                list=self.kind,
            ) from error

    def schema(self) -> dict[str, object]:
        return {"type": "string", "minLength": 1}


@dataclass(frozen=True, slots=True)
class Maybe(Form):
    """A value or null."""

    form: Form

    def read(self, untrusted: object, scene: Scene) -> object:
        return None if untrusted is None else self.form.read(untrusted, scene)

    def write(self, value: object, scene: Scene) -> object:
        return None if value is None else self.form.write(value, scene)

    def schema(self) -> dict[str, object]:
        return {"anyOf": [self.form.schema(), {"type": "null"}]}


@dataclass(frozen=True, slots=True)
class Many(Form):
    """A list of values of one form."""

    form: Form

    def read(self, untrusted: object, scene: Scene) -> tuple[object, ...]:
        if type(untrusted) is not list:
            raise misfit(later("a list in square brackets belongs here."))
        read = self.form.read
        values = []
        for item in untrusted:
            try:
                values.append(read(item, scene))
            except Misfit as error:
                error.way.append(f"[#{len(values) + 1}]")
                raise
        return tuple(values)

    def write(self, value: object, scene: Scene) -> object:
        assert isinstance(value, tuple)  # noqa: S101 - the field is declared so
        return [self.form.write(item, scene) for item in value]

    def schema(self) -> dict[str, object]:
        return {"type": "array", "items": self.form.schema()}
