"""The shape of each kind of record in the open format, read off the fields of the record itself.

A field added to a record is in the format the same day. What differs from the record: its `key`
is written as "id", its id as "uuid" where it does not follow from ref and key, and its case not at
all, because the record stands inside it.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final
from uuid import UUID

from casefiles.cases import Case
from casefiles.detention import Spell
from casefiles.docket import KINDS
from casefiles.errors import RefusedInput
from casefiles.exchange.forms import (
    Count,
    Flag,
    Form,
    Many,
    Maybe,
    Misfit,
    Name,
    Reference,
    Scene,
    Text,
    When,
    Word,
    misfit,
    nearest,
)
from casefiles.exchange.untrusted import shown
from casefiles.languages import later
from casefiles.moments import Moment, clock
from casefiles.people import Person, Spelling
from casefiles.references import NAMED_BY
from casefiles.soundness import LONGEST_NAME
from casefiles.sources import Source
from casefiles.timeline import Event

# A name or a title may be withheld; without the others a record would say nothing.
_MAY_BE_LEFT_OUT: Final = frozenset({"title", "name"})

# Written even where they say no more than their absence would: whoever reads the file asks first
# by which code a person is held, and when a thing happened.
_ALWAYS_WRITTEN: Final = frozenset({(Spell, "regime"), (Event, "when")})

_NAMES: Final[Mapping[tuple[type, str], Form]] = {
    (Person, "name"): Name(),
    (Spelling, "text"): Text(short=True),
    (Case, "title"): Text(short=True),
    (Source, "title"): Text(short=True),
}


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record: its form, what it is when left out, and whether it may be."""

    name: str
    form: Form
    default: object
    required: bool
    always: bool


@dataclass(frozen=True, slots=True)
class Shape(Form):
    """The fields of one record, or of a part of one, in the order in which they are written.

    A moment on another clock than the case's is written with `zone` beside it; where the moments of
    one record stand on several clocks, `zones` names the exceptions.
    """

    kind: type
    fields: Mapping[str, Field]
    moments: frozenset[str]
    stated: tuple[str, ...]
    identified: bool

    def read(self, untrusted: object, scene: Scene) -> object:
        return self.kind(**self.read_fields(untrusted, scene))

    def read_fields(self, untrusted: object, scene: Scene) -> dict[str, object]:
        """The checked fields by their names, without id, key and case. Raises Misfit."""
        if type(untrusted) is not dict:
            raise misfit(later("a record in curly brackets belongs here."))
        scenes: dict[str, Scene] = {}
        if self.moments and ("zone" in untrusted or "zones" in untrusted):
            scene, scenes = self._clocks(untrusted, scene)
        values: dict[str, object] = {}
        for key, value in untrusted.items():
            field = self.fields.get(key)
            if field is None:
                self._refuse_unless_known(key)
                continue
            try:
                values[key] = field.form.read(value, scenes.get(key, scene) if scenes else scene)
            except Misfit as error:
                error.way.append(key)
                raise
        for name in self.stated:
            if name not in values:
                if self.fields[name].required:
                    raise misfit(later("“{field}” is missing, and cannot be left out."), field=name)
                values[name] = ""
        return values

    def _refuse_unless_known(self, key: str) -> None:
        if self.identified and key in ("id", "uuid"):
            return
        if self.moments and key in ("zone", "zones"):
            return
        meant = nearest(key, [*self.fields, *(("id", "uuid") if self.identified else ())])
        if meant:
            raise misfit(
                later("“{key}” is not a key of this format; did you mean “{meant}”?"),
                key=shown(key),
                meant=meant,
            )
        raise misfit(
            later("“{key}” is not a key of this format: take it out, or put its text into a note."),
            key=shown(key),
        )

    def _clocks(self, untrusted: dict[str, object], scene: Scene) -> tuple[Scene, dict[str, Scene]]:
        if "zone" in untrusted:
            scene = _on_clock(scene, untrusted["zone"], "zone")
        scenes = {}
        zones = untrusted.get("zones", {})
        if not isinstance(zones, dict):
            raise misfit(later("a record in curly brackets belongs here."), "zones")
        for name, zone in zones.items():
            if name not in self.moments:
                raise misfit(
                    later("“{key}” is not a time of this record."), "zones", key=shown(name)
                )
            scenes[name] = _on_clock(scene, zone, name, "zones")
        return scene, scenes

    def write(self, value: object, scene: Scene) -> dict[str, object]:
        contents = {
            name: getattr(value, name)
            for name, field in self.fields.items()
            if field.always or getattr(value, name) != field.default
        }
        for name in self.moments & set(contents):
            if contents[name] == self.fields[name].default and contents[name].zone != scene.zone:
                # Null would be read as not known on the clock of the case, which is another value.
                del contents[name]
        clocks = {
            name: contents[name].zone
            for name in self.fields
            if name in self.moments & set(contents)
        }
        zone = scene.zone
        if clocks and "zone" not in self.fields:
            # The first time of a record sets its clock.
            zone = next(iter(clocks.values()))
        inner = scene if zone == scene.zone else dataclasses.replace(scene, zone=zone)
        written: dict[str, object] = {}
        for name, content in contents.items():
            try:
                written[name] = self.fields[name].form.write(content, inner)
            except Misfit as error:
                error.way.append(name)
                raise
        if zone != scene.zone:
            written["zone"] = zone
        if zones := {name: own for name, own in clocks.items() if own != zone}:
            written["zones"] = zones
        return written

    def schema(self) -> dict[str, object]:
        properties: dict[str, object] = {}
        if self.identified:
            properties["id"] = {"type": "string", "minLength": 1, "maxLength": LONGEST_NAME}
            properties["uuid"] = {"type": "string", "format": "uuid"}
        properties |= {name: field.form.schema() for name, field in self.fields.items()}
        if self.moments:
            properties.setdefault("zone", {"type": "string"})
            properties["zones"] = {
                "type": "object",
                "properties": {
                    name: {"type": "string"} for name in self.fields if name in self.moments
                },
                "additionalProperties": False,
            }
        required = [field.name for field in self.fields.values() if field.required]
        return {
            "type": "object",
            "description": " ".join((self.kind.__doc__ or "").split()),
            "properties": properties,
            **({"required": required} if required else {}),
            "additionalProperties": False,
        }


def _on_clock(scene: Scene, untrusted_zone: object, *way: str) -> Scene:
    if type(untrusted_zone) is not str:
        raise misfit(later("a time zone such as Asia/Almaty belongs here."), *way)
    try:
        clock(untrusted_zone)
    except RefusedInput as error:
        raise misfit(error.message, *way, zone=shown(untrusted_zone)) from error
    return dataclasses.replace(scene, zone=untrusted_zone)


@cache
def shape(kind: type) -> Shape:
    """The shape of a kind of record, or of a part of one such as an attestation."""
    hints = typing.get_type_hints(kind)
    identified = "key" in hints
    fields = {}
    for field in dataclasses.fields(kind):
        if kind in KINDS.values() and field.name in ("id", "key", "case"):
            continue
        bare = field.default is dataclasses.MISSING
        withheld = bare and field.name in _MAY_BE_LEFT_OUT
        fields[field.name] = Field(
            name=field.name,
            form=_NAMES.get((kind, field.name)) or _form(hints[field.name]),
            default="" if withheld else field.default,
            required=bare and not withheld,
            always=(bare and not withheld) or (kind, field.name) in _ALWAYS_WRITTEN,
        )
    moments = frozenset(name for name in fields if hints[name] is Moment)
    stated = tuple(
        field.name
        for field in dataclasses.fields(kind)
        if field.name in fields and field.default is dataclasses.MISSING
    )
    return Shape(kind, fields, moments, stated, identified)


def _form(hint: object) -> Form:
    """The form of a type. Raises TypeError for one that the format has no way to write."""
    if hint in NAMED_BY:
        return Reference(NAMED_BY[hint])
    if hint is str:
        return Text()
    if hint is bool:
        return Flag()
    if hint is int:
        return Count()
    if hint is Moment:
        return When()
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType) and len(inner) == 2 and inner[1] is type(None):
        return Maybe(_form(inner[0]))
    if origin is tuple and inner[1:] == (Ellipsis,):
        return Many(_form(inner[0]))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return Word({word.value: word for word in hint})
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return shape(hint)
    raise TypeError(f"the open format has no way to write {hint!r}")


def read_uuid(untrusted: object) -> UUID:
    """An id as it is written, in the one canonical way. Raises Misfit."""
    try:
        if (
            type(untrusted) is str
            and len(untrusted) == 36
            and str(UUID(untrusted)) == untrusted.lower()
        ):
            return UUID(untrusted)
    except ValueError:
        pass
    raise misfit(later("“{uuid}” is not a UUID."), "uuid", uuid=shown(untrusted))
