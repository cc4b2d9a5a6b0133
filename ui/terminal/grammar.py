"""How a call is written: commands with their operands and options, read or refused in sentences.

The standard library reads calls too, but says what is wrong with them in English alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from casefiles.errors import WrongCall
from casefiles.languages import later


@dataclass(frozen=True, slots=True, kw_only=True)
class Operand:
    """A word that stands by itself: WORKSPACE, FILE."""

    name: str
    many: bool = False
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A word that begins with two dashes. Without a `value` it is a switch.

    `about` is a sentence marked with `later`; `choices` are the only values it takes.
    """

    name: str
    about: str
    value: str = ""
    many: bool = False
    required: bool = False
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One thing the program does: its words, and the function that does it as "module:function".

    The function is named, not imported: what one command needs must not slow the others down.
    """

    name: str
    about: str
    runs: str
    operands: tuple[Operand, ...] = ()
    options: tuple[Option, ...] = ()

    def option(self, name: str) -> Option:
        """The option of a name. Raises WrongCall for one that this command does not have."""
        for option in self.options:
            if option.name == name:
                return option
        raise WrongCall(
            later("“casefiles {command}” has no option {option}. It has: {options}."),
            command=self.name,
            option=name,
            options=", ".join(option.name for option in self.options) or "–",
        )


@dataclass(frozen=True, slots=True)
class Call:
    """A command as it was called: every word under the name of its operand or option."""

    command: Command
    words: dict[str, list[str]] = field(default_factory=dict)

    def all(self, name: str) -> list[str]:
        """Every value that was given, in order."""
        return self.words.get(name, [])

    def find(self, name: str) -> str | None:
        """The value that was given, or None."""
        return next(iter(self.all(name)), None)

    def one(self, name: str) -> str:
        """The value of an operand or option that the command cannot do without."""
        return self.words[name][0]

    def has(self, name: str) -> bool:
        """Whether it was given at all."""
        return name in self.words


def read_call(command: Command, arguments: list[str]) -> Call:
    """Read the words after the name of the command. Raises WrongCall with what is wrong."""
    call = Call(command)
    loose: list[str] = []
    waiting = list(arguments)
    while waiting:
        word = waiting.pop(0)
        if word == "--":
            loose += waiting
            break
        if word == "-" or not word.startswith("-"):
            loose.append(word)
            continue
        name, equals, value = word.partition("=")
        option = command.option(name)
        if not option.value:
            if equals:
                raise WrongCall(later("{option} takes no value."), option=name)
        elif not equals:
            value = "" if not waiting or waiting[0].startswith("--") else waiting.pop(0)
        if option.value and not value:
            raise WrongCall(
                later("{option} needs a value: {option} {value}."), option=name, value=option.value
            )
        _keep(call, option, value)
    _seat(call, loose)
    for option in command.options:
        if option.required and not call.has(option.name):
            raise WrongCall(
                later("“casefiles {command}” needs {option} {value}."),
                command=command.name,
                option=option.name,
                value=option.value,
            )
    return call


def _keep(call: Call, option: Option, value: str) -> None:
    if option.choices and value not in option.choices:
        raise WrongCall(
            later("{option} cannot be “{value}” in this version. It can be: {choices}."),
            option=option.name,
            value=value,
            choices=", ".join(option.choices),
        )
    if call.has(option.name) and not option.many:
        raise WrongCall(later("{option} was given twice."), option=option.name)
    call.words.setdefault(option.name, []).append(value)


def _seat(call: Call, loose: list[str]) -> None:
    """Give each loose word to its operand."""
    for operand in call.command.operands:
        if not loose:
            if operand.optional:
                continue
            raise WrongCall(
                later("“casefiles {command}” needs {operand}."),
                command=call.command.name,
                operand=operand.name,
            )
        taken = loose if operand.many else loose[:1]
        if "" in taken:
            # A shell gives it for a variable that is not set; as a path it would be this folder.
            raise WrongCall(
                later("{operand} is empty: write which one is meant."), operand=operand.name
            )
        loose = loose[len(taken) :]
        call.words[operand.name] = list(taken)
    if loose:
        raise WrongCall(
            later("“casefiles {command}” does not know what to do with “{word}”."),
            command=call.command.name,
            word=loose[0],
        )
