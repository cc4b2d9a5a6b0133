"""What `--help` shows: every command, or every option of one, within 80 columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from typing import Final

from casefiles.languages import Language
from ui.terminal.commands import COMMANDS
from ui.terminal.grammar import Command

COLUMNS: Final = 80
INDENT: Final = 26


def guide(language: Language) -> str:
    """The page about the program as a whole."""
    lines = [
        language.say("Casefiles: who was detained, when, on whose word, and what the law asks."),
        "",
        *_table(
            [
                ("casefiles", language.say("open the desktop program")),
                *((f"casefiles {c.name}", language.say(c.about)) for c in COMMANDS),
            ]
        ),
        "",
        *textwrap.wrap(
            language.say(
                "“casefiles COMMAND --help” shows what a command takes. The language of the "
                "messages is that of the system, or that of CASEFILES_LANGUAGE: en, ru or kk."
            ),
            COLUMNS,
        ),
        "",
        language.say("Exit codes:"),
        *_table(
            [
                ("0", language.say("done")),
                (
                    "1",
                    language.say(
                        "something on file is wrong, such as a broken seal; nothing was changed"
                    ),
                ),
                ("2", language.say("the call was wrong")),
                (
                    "3",
                    language.say(
                        "wrong passphrase, or a damaged file of the workspace, found on opening or "
                        "by verify; it says which"
                    ),
                ),
            ],
            indent=6,
        ),
    ]
    return "\n".join(lines) + "\n"


def guide_to(command: Command, language: Language) -> str:
    """The page about one command."""
    call = [f"casefiles {command.name}"]
    for operand in command.operands:
        word = operand.name + ("..." if operand.many else "")
        call.append(f"[{word}]" if operand.optional else word)
    for option in command.options:
        word = _spelled(option.name, option.value)
        call.append((word if option.required else f"[{word}]") + ("..." if option.many else ""))
    rows = [
        (_spelled(option.name, option.value), language.say(option.about))
        for option in command.options
    ]
    wrapped = textwrap.wrap(
        # A bracketed pair stays on one line.
        " ".join(word.replace(" ", "\N{NO-BREAK SPACE}") for word in call),
        COLUMNS,
        subsequent_indent="    ",
        break_on_hyphens=False,
        break_long_words=False,
    )
    lines = [line.replace("\N{NO-BREAK SPACE}", " ") for line in wrapped]
    return "\n".join([*lines, "", language.say(command.about), "", *_table(rows)]) + "\n"


def _spelled(name: str, value: str) -> str:
    return f"{name} {value}" if value else name


def _table(rows: Iterable[tuple[str, str]], indent: int = INDENT) -> list[str]:
    lines = []
    for head, about in rows:
        lines += textwrap.wrap(
            about,
            COLUMNS,
            initial_indent=f"  {head}".ljust(indent),
            subsequent_indent=" " * indent,
            break_on_hyphens=False,
        )
    return lines
