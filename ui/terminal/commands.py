"""The commands: what each is called, takes and does; its code is loaded when it is called."""

from __future__ import annotations

from typing import Final

from casefiles.errors import WrongCall
from casefiles.languages import later
from ui.terminal.grammar import Command, Operand, Option

WORKSPACE: Final = Operand(name="WORKSPACE")
PASSPHRASE: Final = Option(
    name="--passphrase-file",
    value="FILE",
    about=later("read the passphrase from FILE (“-” is standard input) instead of asking for it"),
)
OUT: Final = Option(
    name="--out",
    value="FILE",
    about=later("write the answer to FILE instead of standard output (“-”)"),
)
AS_OF: Final = Option(
    name="--as-of",
    value="WHEN",
    about=later("judge as if it were WHEN, such as 2022-02-01T00:00; without it, now"),
)

COMMANDS: Final = (
    Command(
        name="init",
        about=later("a new encrypted workspace"),
        runs="ui.terminal.workspaces:init",
        operands=(WORKSPACE,),
        options=(
            Option(name="--demo", about=later("fill it with the documented cases")),
            PASSPHRASE,
        ),
    ),
    Command(
        name="import",
        about=later("take in cases from files of the open format, casefiles/1 JSON"),
        runs="ui.terminal.workspaces:take_in",
        operands=(WORKSPACE, Operand(name="FILE", many=True)),
        options=(PASSPHRASE,),
    ),
    Command(
        name="export",
        about=later("write cases, not encrypted, in the open format or as a calendar"),
        runs="ui.terminal.exporting:export",
        operands=(WORKSPACE,),
        options=(
            Option(
                name="--case",
                value="REF",
                many=True,
                about=later("this case alone; may be given again for more"),
            ),
            Option(
                name="--format",
                value="FORMAT",
                required=True,
                choices=("json", "ics"),
                about=later("what to write: json, the open format, or ics, a calendar"),
            ),
            Option(
                name="--out",
                value="PATH",
                required=True,
                about=later(
                    "the file to write (“-” is standard output); one that is there is replaced"
                ),
            ),
            PASSPHRASE,
        ),
    ),
    Command(
        name="check",
        about=later("where each time limit stands, and why"),
        runs="ui.terminal.checking:check",
        operands=(Operand(name="WORKSPACE", optional=True),),
        options=(
            Option(
                name="--file",
                value="FILE",
                about=later("check a file of the open format; no workspace needed"),
            ),
            Option(
                name="--case",
                value="REF",
                many=True,
                about=later("this case alone; may be given again for more"),
            ),
            AS_OF,
            Option(name="--all", about=later("also the rules that do not touch the person")),
            Option(name="--explain", about=later("also each step of the reckoning")),
            Option(
                name="--format",
                value="FORMAT",
                choices=("text", "json", "csv"),
                about=later("how to write it: text (as without this option), json or csv"),
            ),
            OUT,
            PASSPHRASE,
        ),
    ),
    Command(
        name="dossier",
        about=later("the dossier of a case for a body of the United Nations"),
        runs="ui.terminal.printing:dossier",
        operands=(WORKSPACE,),
        options=(
            Option(name="--case", value="REF", required=True, about=later("the case")),
            Option(
                name="--body",
                value="BODY",
                required=True,
                choices=("hrc",),
                about=later("whom it is for: hrc, the Human Rights Committee"),
            ),
            Option(
                name="--language",
                value="LANGUAGE",
                required=True,
                choices=("en", "ru", "kk"),
                about=later("the language of the dossier: en, ru or kk"),
            ),
            Option(
                name="--format",
                value="FORMAT",
                choices=("pdf",),
                about=later("what to write: pdf (as without this option)"),
            ),
            Option(
                name="--out",
                value="FILE",
                required=True,
                about=later(
                    "the file to write (“-” is standard output); one that is there is replaced"
                ),
            ),
            Option(
                name="--as-of",
                value="WHEN",
                about=later(
                    "draw it as of WHEN, such as 2022-02-01T00:00; without it, as of today"
                ),
            ),
            PASSPHRASE,
        ),
    ),
    Command(
        name="rules",
        about=later("the law as the program knows it"),
        runs="ui.terminal.law:rules",
        options=(
            Option(name="--on", value="DATE", about=later("only what was in force on DATE")),
            Option(
                name="--format",
                value="FORMAT",
                choices=("text", "json"),
                about=later("how to write it: text (as without this option) or json"),
            ),
        ),
    ),
    Command(
        name="verify",
        about=later("whether history, evidence and database are sealed and whole"),
        runs="ui.terminal.workspaces:verify",
        operands=(WORKSPACE,),
        options=(
            Option(
                name="--without-cut-off-save",
                about=later(
                    "open it without its last save, where that was cut off; it is laid aside"
                ),
            ),
            PASSPHRASE,
        ),
    ),
)


def find_command(name: str) -> Command:
    """The command of a name. Raises WrongCall, with the one that was perhaps meant."""
    for command in COMMANDS:
        if command.name == name:
            return command
    from difflib import get_close_matches

    names = [command.name for command in COMMANDS]
    near = get_close_matches(name, names, n=1)
    if near:
        raise WrongCall(
            later("There is no command “{name}” in this version. Did you mean “{near}”?"),
            name=name,
            near=near[0],
        )
    raise WrongCall(
        later("There is no command “{name}” in this version. There are: {names}."),
        name=name,
        names=", ".join(names),
    )
