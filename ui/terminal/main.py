"""The front door of the command line: reads a call, does it, ends with the agreed exit code."""

from __future__ import annotations

import importlib
import os
import signal
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from casefiles.errors import (
    CasefilesError,
    CutOffSave,
    DamagedWorkspace,
    WorkspaceError,
    WorkspaceFromTheFuture,
    WrongCall,
    WrongPassphrase,
)
from casefiles.languages import CODES, Language, language, later
from ui.faults import place_of
from ui.terminal.answers import answer, drop_the_rest, harmless
from ui.terminal.commands import find_command
from ui.terminal.compiled import take_up
from ui.terminal.displays import has_display
from ui.terminal.grammar import Call, read_call

DONE: Final = 0
WRONG_ON_FILE: Final = 1
WRONG_CALL: Final = 2
NOT_OPENED: Final = 3
# What a shell says of a program that was stopped from the keyboard.
INTERRUPTED: Final = 130


def run() -> None:
    """What the installed `casefiles` starts."""
    speak_utf8()
    arguments = sys.argv[1:]
    if arguments:
        # The window is nobody's large check, and its tests drive the sources.
        take_up()
    for name in ("SIGTERM", "SIGHUP"):
        if arguments and hasattr(signal, name):
            # Ending in the middle would leave half an answer, in the clear, beside its place.
            signal.signal(getattr(signal, name), signal.default_int_handler)
    try:
        code = main(arguments)
    except BrokenPipeError:
        # The reader has seen enough (`| head`).
        drop_the_rest()
        code = DONE
    sys.exit(code)


def main(arguments: list[str], environment: Mapping[str, str] = os.environ) -> int:
    """Do what the words of a call ask and return the exit code."""
    spoken = spoken_language(environment)
    return ended(lambda: _obey(arguments, spoken, environment), spoken)


def speak_utf8() -> None:
    """Answer in UTF-8 whatever the system believes."""
    if sys.stderr is None:
        # Whoever closed it wants to hear nothing; the exit code still tells.
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - to the very end
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # Half a character in a file name must not end the program.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def ended(act: Callable[[], int], spoken: Language) -> int:
    """Do an act; what goes wrong is said in a sentence and becomes its exit code."""
    try:
        return act()
    except CasefilesError as error:
        sys.stderr.write(f"casefiles: {harmless(error.sentence(spoken))}\n")
        if isinstance(error, CutOffSave):
            way_out = spoken.say(
                "To do so: casefiles verify WORKSPACE --without-cut-off-save. "
                "What is left of the last save is kept in a file."
            )
            sys.stderr.write(f"casefiles: {way_out}\n")
        return exit_code(error)
    except BrokenPipeError:
        raise
    except OSError as error:
        if error.filename is None:
            return _tell_fault(error, spoken)
        # What the system says of a path that the call names: too long, or in a closed folder.
        refused = spoken.say(
            "“{path}” cannot be used: {reason}.",
            path=os.fsdecode(error.filename),
            reason=error.strerror,
        )
        sys.stderr.write(f"casefiles: {harmless(refused)}\n")
        return WRONG_CALL
    except KeyboardInterrupt as stop:
        # A command that was done already when it was stopped says so.
        said = str(stop) or later("casefiles: stopped; nothing was changed.")
        sys.stderr.write("\n" + spoken.say(said) + "\n")
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - Python itself would print what was worked on
        return _tell_fault(error, spoken)


def _tell_fault(error: Exception, spoken: Language) -> int:
    title = spoken.say("The program made a mistake")
    told = spoken.say(
        "What you saved is safe. Please tell the people who make the program what you did, with "
        "these words and no name of a client: {fault}",
        fault=place_of(error),
    )
    sys.stderr.write(f"casefiles: {title}. {told}\n")
    return WRONG_ON_FILE


def exit_code(error: CasefilesError) -> int:
    """The exit code of what went wrong."""
    match error:
        case WrongCall():
            return WRONG_CALL
        # Said of a folder that is no workspace at all.
        case WorkspaceError() if type(error) is WorkspaceError:
            return WRONG_CALL
        case WrongPassphrase() | DamagedWorkspace() | WorkspaceFromTheFuture():
            return NOT_OPENED
        case _:
            return WRONG_ON_FILE


def spoken_language(environment: Mapping[str, str]) -> Language:
    """The language of the messages: CASEFILES_LANGUAGE, else that of the system, else English."""
    for name in ("CASEFILES_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        code = environment.get(name, "")[:2].lower()
        if code in CODES:
            return language(code)
        if environment.get(name):
            break
    return language("en")


def _obey(arguments: list[str], spoken: Language, environment: Mapping[str, str]) -> int:
    if not arguments:
        # Qt itself would end the program with a page of its own names.
        if not environment.get("QT_QPA_PLATFORM") and not has_display(environment):
            raise WrongCall(
                later(
                    "There is no display to open the window on. Start it from a desktop, or work "
                    "without a window: “casefiles --help” lists the commands."
                )
            )
        from ui.app import start as open_window

        return open_window()
    name, *words = arguments
    if name in ("-h", "--help"):
        from ui.terminal.guide import guide

        answer([guide(spoken)])
        return DONE
    if name == "--version":
        from importlib.metadata import version

        answer([f"casefiles {version('casefiles')}\n"])
        return DONE
    command = find_command(name)
    if _asks_for_help(words):
        from ui.terminal.guide import guide_to

        answer([guide_to(command, spoken)])
        return DONE
    call = read_call(command, words)
    module, _, function = command.runs.partition(":")
    act: Callable[[Call, Language], int] = getattr(importlib.import_module(module), function)
    return act(call, spoken)


def _asks_for_help(words: list[str]) -> bool:
    before_the_operands = words[: words.index("--")] if "--" in words else words
    return "-h" in before_the_operands or "--help" in before_the_operands
